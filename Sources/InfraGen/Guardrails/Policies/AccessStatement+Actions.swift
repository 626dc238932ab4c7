import HCL

extension AccessStatement {
    /// The first action that the statement speaks of, may be narrowed to resources, and is wanted.
    ///
    /// - Parameters:
    ///   - accesses: What the action may do.
    ///   - isWanted: Whether an action, such as `s3:PutObject`, counts.
    func firstNarrowable(
        _ accesses: [IAMService.Access] = IAMService.Access.allCases, where isWanted: (String) -> Bool = { _ in true }
    ) -> String? {
        let patterns = actions.patterns.map { $0.lowercased() }
        for service in IAMActions.services where mayCover(service.prefix, patterns) {
            for access in accesses {
                for name in service.names(access) {
                    let action = "\(service.prefix):\(name)"
                    if matches(action.lowercased(), patterns), isWanted(action) { return action }
                }
            }
        }
        return nil
    }

    /// Whether an action of a service may be among those that the statement speaks of.
    private func mayCover(_ prefix: String, _ patterns: [String]) -> Bool {
        actions.isNegated
            || patterns.contains { pattern in
                guard let colon = pattern.firstIndex(of: ":") else { return pattern.contains("*") }
                return IAMPattern.matches(String(pattern[..<colon]), prefix)
            }
    }

    private func matches(_ action: String, _ patterns: [String]) -> Bool {
        patterns.contains { IAMPattern.matches($0, action) } != actions.isNegated
    }

    /// Whether it is for every resource.
    var isForEveryResource: Bool { !resources.isNegated && resources.patterns.contains("*") }

    /// Whether it allows what it speaks of in identities' policies, under no condition.
    var isUnconditional: Bool { effect == .allow && conditions.isEmpty && principals == nil && notPrincipals == nil }

    /// Why an action or a resource may be `*`: a variable is all there is of it.
    var wildcardDoubt: HCLUnknown? {
        AccessPolicy.doubt(
            of: (actions.patterns + resources.patterns).filter { Symbol.address(wholeOf: $0) != nil })
    }
}

extension AccessPolicy {
    /// Whether a statement denies `action` whatever the request.
    func denies(_ action: String) -> Bool {
        statements.contains { $0.effect == .deny && $0.conditions.isEmpty && $0.covers(action: action) }
    }

    /// The first statement that allows `action` without a condition: of every resource, if it can be narrowed.
    func unnarrowed(_ action: String) -> AccessStatement? {
        guard !denies(action) else { return nil }
        return statements.first { statement in
            statement.isUnconditional && statement.covers(action: action)
                && (statement.isForEveryResource || !IAMActions.isNarrowable(action))
        }
    }
}

extension IAMActions {
    /// Whether a policy may narrow `action` to resources.
    static func isNarrowable(_ action: String) -> Bool {
        let parts = action.lowercased().split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let service = services.first(where: { $0.prefix == parts[0] }) else { return false }
        return IAMService.Access.allCases.contains { access in
            service.names(access).contains { $0.lowercased() == parts[1] }
        }
    }
}
