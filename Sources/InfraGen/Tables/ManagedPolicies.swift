/// What policies that AWS manages allow on S3: those that are known here.
///
/// - SeeAlso: <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>
enum ManagedPolicies {
    /// What a policy allows on every bucket and object.
    enum Grant: Sendable, Equatable {
        /// These actions.
        case actions([String])
        /// All actions but these.
        case allBut([String])

        /// Nothing of S3.
        static let none = Grant.actions([])
    }

    /// What the policy with this ARN grants; nil where it is not known here, or not AWS's.
    static func grant(of arn: String) -> Grant? { path(of: arn).flatMap { grants[$0] } }

    /// Whether AWS manages the policy with this ARN.
    static func isManaged(_ arn: String) -> Bool { path(of: arn) != nil }

    /// What follows `arn:aws:iam::aws:policy/`.
    private static func path(of arn: String) -> String? {
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[4] == "aws", parts[5].hasPrefix("policy/")
        else { return nil }
        return String(parts[5].dropFirst("policy/".utf8.count))
    }

    private static let grants: [String: Grant] = [
        "AdministratorAccess": .actions(["*"]),
        "PowerUserAccess": .allBut(["iam:*", "organizations:*", "account:*"]),
        "ReadOnlyAccess": .actions(["s3:DescribeJob", "s3:Get*", "s3:List*"]),
        "AmazonS3FullAccess": .actions(["s3:*"]),
        "AmazonS3ReadOnlyAccess": .actions(["s3:Get*", "s3:List*", "s3:Describe*"]),
        "job-function/ViewOnlyAccess": .actions(["s3:ListAllMyBuckets", "s3:ListBucket"]),
        // Those that programs which serve media mostly have besides, and that say nothing of S3.
        "AWSXRayDaemonWriteAccess": .none,
        "AmazonSSMManagedInstanceCore": .none,
        "CloudWatchAgentServerPolicy": .none,
        "service-role/AWSLambdaBasicExecutionRole": .none,
        "service-role/AWSLambdaSQSQueueExecutionRole": .none,
        "service-role/AWSLambdaVPCAccessExecutionRole": .none,
        "service-role/AmazonECSTaskExecutionRolePolicy": .none,
        "service-role/AmazonRDSEnhancedMonitoringRole": .none,
    ]
}
