import HCL

extension AccessStatement {
    /// The first action that the statement speaks of, may be narrowed to resources, and is wanted.
    ///
    /// - Parameters:
    ///   - accesses: What the action may do.
    ///   - isWanted: Whether an action, such as `s3:PutObject`, counts.
    /// - Returns: The action as AWS writes it; nil where there is none.
    func firstNarrowable(
        _ accesses: [IAMService.Access] = IAMService.Access.allCases, where isWanted: (String) -> Bool = { _ in true }
    ) -> String? {
        let patterns = actions.patterns.map(ActionPattern.init)
        for service in IAMActions.services {
            let patterns = patterns.filter { $0.mayMatch(service.prefix) }
            guard actions.isNegated || !patterns.isEmpty else { continue }
            for access in accesses {
                for name in service.names(access) {
                    let action = "\(service.prefix):\(name)"
                    let isNamed = patterns.contains { $0.matches(action.lowercased()) }
                    if isNamed != actions.isNegated, isWanted(action) { return action }
                }
            }
        }
        return nil
    }

    /// Whether it is for every resource.
    var isForEveryResource: Bool { !resources.isNegated && resources.patterns.contains("*") }

    /// Whether it allows what it speaks of in a policy of an identity.
    var isAllowedToIdentity: Bool { effect == .allow && principals == nil && notPrincipals == nil }

    /// Whether it does so under no condition.
    var isUnconditional: Bool { isAllowedToIdentity && conditions.isEmpty }

    /// Why an action or a resource may be `*`: a variable is all there is of it.
    var wildcardDoubt: HCLUnknown? {
        AccessPolicy.doubt(
            of: (actions.patterns + resources.patterns).filter { Symbol.address(wholeOf: $0) != nil })
    }
}

/// A pattern of actions, such as `s3:Get*`, by its two parts.
private struct ActionPattern {
    /// In lower case.
    private let text: String
    private let service: String
    private let isOfManyServices: Bool

    init(_ pattern: String) {
        text = pattern.lowercased()
        service = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
        isOfManyServices = service.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    func mayMatch(_ prefix: String) -> Bool {
        isOfManyServices ? IAMPattern.matches(service, prefix) : service == prefix
    }

    func matches(_ action: String) -> Bool { IAMPattern.matches(text, action) }
}

extension AccessPolicy {
    /// The policy as one reads it who overlooks the conditions of what is denied.
    var withDenialsUnconditional: AccessPolicy {
        var policy = self
        for index in statements.indices where statements[index].effect == .deny {
            policy.statements[index].conditions = []
        }
        return policy
    }

    /// Whether a statement names `action`, and denies it whatever the request.
    func denies(_ action: String) -> Bool {
        statements.contains {
            $0.effect == .deny && $0.conditions.isEmpty && !$0.actions.isNegated && $0.covers(action: action)
        }
    }

    /// What it denies.
    var denials: AccessPolicy { AccessPolicy(statements: statements.filter { $0.effect == .deny }) }
}

extension AccessStatement {
    /// Whether it allows `action` without a condition: of every resource, if it can be narrowed.
    func leavesOpen(_ action: String) -> Bool {
        isUnconditional && covers(action: action)
            && (isForEveryResource || !actions.isNegated && !IAMActions.isNarrowable(action))
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
