/// Whether the bucket's policy and those of the roles are as short as AWS wants them.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html>
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
enum PolicySizeCheck: StackCheck {
    /// The most bytes of a bucket's policy: 20 KB.
    static let bucketQuota = 20_480
    /// The most characters of all inline policies of a role, white space apart.
    static let roleQuota = 10_240

    private static let classes = SpecPath(keys: "classes")

    static func problems(in stack: Stack) -> [StackProblem] {
        let size = PolicySize(of: stack)
        return bucket(stack, size) + stack.roles.flatMap { role($0, stack, size) }
    }

    private static func bucket(_ stack: Stack, _ size: PolicySize) -> [StackProblem] {
        let bytes = size.bytes(of: BucketPolicyResources.policy(of: stack))
        guard bytes > bucketQuota else { return [] }
        return [
            StackProblem(
                "spec.quota", .error,
                "the bucket policy needs up to \(bytes) bytes for the classes, S3 takes at most \(bucketQuota)",
                at: classes, part: .key, help: "merge classes that are delivered, or shorten their prefixes")
        ]
    }

    private static func role(_ role: Role, _ stack: Stack, _ size: PolicySize) -> [StackProblem] {
        let characters = size.bytes(of: RoleResources.policy(of: role, in: stack))
        guard characters > roleQuota else { return [] }
        return [
            StackProblem(
                "spec.quota", .error,
                "the policy of role '\(role.name)' needs up to \(characters) characters, IAM takes at most \(roleQuota)",
                at: SpecPath(keys: "roles", role.name.description), part: .key,
                help: "split the role, merge classes, or shorten their prefixes", evidence: [classes])
        ]
    }
}
