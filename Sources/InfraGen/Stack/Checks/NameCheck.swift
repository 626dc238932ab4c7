/// Whether the names that AWS bounds fit, and whether there are too many tags.
enum NameCheck: StackCheck {
    /// The greatest length of the ids of an ElastiCache user and of a replication group.
    private static let cacheIDLength = 40
    /// The greatest length of an IAM role's name.
    private static let roleLength = 64
    /// Tags of a resource, less the three that infragen sets.
    private static let tagQuota = 47

    static func problems(in stack: Stack) -> [StackProblem] {
        cache(stack) + roles(stack) + tags(stack)
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

    private static func tags(_ stack: Stack) -> [StackProblem] {
        guard stack.tags.count > tagQuota else { return [] }
        return [
            StackProblem(
                "spec.quota", .error, "\(stack.tags.count) tags, AWS allows 50 with the three that infragen sets",
                at: SpecPath(keys: "tags"), part: .key, help: "remove some")
        ]
    }
}

extension Role {
    /// The name of the IAM role: BASE, and the role's own with hyphens.
    func resourceName(in stack: Stack) -> String {
        "\(stack.base)-\(name.description.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-"))"
    }
}
