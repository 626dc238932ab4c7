/// Whether AWS takes the names that are made of the stack's.
enum NameCheck: StackCheck {
    /// The greatest length of the ids of an ElastiCache user and of a replication group.
    private static let cacheIDLength = 40
    /// The greatest length of an IAM role's name.
    private static let roleLength = 64

    static func problems(in stack: Stack) -> [StackProblem] {
        reserved(stack) + cache(stack) + roles(stack)
    }

    /// Security groups, and groups of subnets, are named for the stack.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html>
    private static func reserved(_ stack: Stack) -> [StackProblem] {
        let services = [stack.database.map { _ in "database" }, stack.cache.map { _ in "cache" }].compactMap(\.self)
        guard !services.isEmpty else { return [] }
        func problem(_ message: String) -> [StackProblem] {
            [
                StackProblem(
                    "spec.invalid-value", .error, message, at: SpecPath(keys: "name"), help: "choose another name",
                    causes: services.map { SpecPath(keys: $0) })
            ]
        }
        if "\(stack.base)-".hasPrefix("sg-") {
            return problem("security groups of '\(stack.base)' would begin with 'sg-', which EC2 keeps for itself")
        }
        guard stack.base == "default" else { return [] }
        return problem("'default' is the name of subnet groups that RDS and ElastiCache keep for themselves")
    }

    private static func cache(_ stack: Stack) -> [StackProblem] {
        // The id of the replication group is the beginning of a user's.
        guard let cache = stack.cache,
            let id = CacheResources.userIDs(of: cache, in: stack).max(by: { $0.utf8.count < $1.utf8.count }),
            id.utf8.count > cacheIDLength
        else { return [] }
        return [
            tooLong(
                "the cache user's id", id, cacheIDLength, at: SpecPath(keys: "name"),
                evidence: [SpecPath(keys: "cache", "engine")])
        ]
    }

    private static func roles(_ stack: Stack) -> [StackProblem] {
        stack.roles.compactMap { role in
            let name = role.resourceName(in: stack)
            guard name.utf8.count > roleLength else { return nil }
            return tooLong(
                "the IAM role's name", name, roleLength, at: SpecPath(keys: "roles", role.name.description), part: .key)
        }
    }

    private static func tooLong(
        _ what: String, _ name: String, _ limit: Int, at path: SpecPath, part: StackProblem.Part = .value,
        evidence: [SpecPath] = []
    ) -> StackProblem {
        StackProblem(
            "spec.quota", .error, "\(what), '\(name)', has \(name.utf8.count) characters, AWS allows \(limit)",
            at: path, part: part,
            help: "shorten the name of the stack, the environment or the role",
            evidence: [SpecPath(keys: "name")] + evidence)
    }
}

extension Role {
    /// The name of the IAM role: BASE, and the role's own with hyphens.
    func resourceName(in stack: Stack) -> String {
        "\(stack.base)-\(name.description.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-"))"
    }
}
