/// Whether the network serves something.
enum NetworkCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        guard stack.network != nil, stack.database == nil, stack.cache == nil else { return [] }
        return [
            StackProblem(
                "spec.no-effect", .warning, "'network' has no effect without 'database' or 'cache'",
                at: SpecPath(keys: "network"),
                part: .key, help: "remove it", evidence: [SpecPath(keys: "database"), SpecPath(keys: "cache")])
        ]
    }
}
