/// Whether database and cache have a network, and the network serves something.
enum NetworkCheck: StackCheck {
    private static let path = SpecPath(keys: "network")

    static func problems(in stack: Stack) -> [StackProblem] {
        let users = [(stack.database != nil, "database"), (stack.cache != nil, "cache")].filter(\.0).map(\.1)
        switch (stack.network, users.first) {
        case (nil, let user?):
            return [
                StackProblem(
                    "spec.missing-key", .error, "\(users.listed()) \(users.count == 1 ? "needs" : "need") 'network'",
                    at: SpecPath(keys: user), part: .key,
                    help: "add 'network: { vpc: $var, subnets: $var, clients: $var }'", evidence: [path])
            ]
        case (_?, nil):
            return [
                StackProblem(
                    "spec.no-effect", .warning, "'network' has no effect without 'database' or 'cache'", at: path,
                    part: .key, help: "remove it", evidence: [SpecPath(keys: "database"), SpecPath(keys: "cache")])
            ]
        default: return []
        }
    }
}
