import HCL

/// A statement with the resource that holds it.
struct HeldStatement: Sendable {
    let statement: AccessStatement
    /// The policy, the role it stands in, or the attachment of a policy of AWS's.
    let resource: InfrastructureResource
}

/// Statements made ready for many requests to S3.
struct ReadyPolicies: Sendable {
    /// A statement with what does not hang on the request.
    struct Ready: Sendable {
        let held: HeldStatement
        /// Patterns of ARNs.
        let resources: [PolicyText]
        /// Whether it speaks of each action of S3; those of which it does not are left out.
        let actions: [String: Holding]

        init(_ held: HeldStatement, in scope: PolicyScope) {
            self.held = held
            resources = held.statement.resources.patterns.map(scope.pattern)
            var actions: [String: Holding] = [:]
            for action in S3Actions.all {
                let holding = held.statement.speaks(of: action)
                if !holding.isNever { actions[action] = holding }
            }
            self.actions = actions
        }

        /// Whether it speaks of what has this ARN.
        func reaches(_ arn: PolicyText) -> Holding {
            let reached = resources.holdsOfAny { $0.matches(arn) }
            return held.statement.resources.isNegated ? reached.negated : reached
        }
    }

    private(set) var statements: [Ready]
    /// Why there may be more.
    private(set) var doubt: HCLUnknown?

    init(_ reading: PolicyReading, in scope: PolicyScope) {
        statements = reading.statements.map { Ready($0, in: scope) }
        doubt = reading.doubt
    }

    /// The policies without the statements that `isLeftOut` picks.
    func without(_ isLeftOut: (AccessStatement) -> Bool) -> ReadyPolicies {
        var rest = self
        rest.statements.removeAll { isLeftOut($0.held.statement) }
        return rest
    }

    /// What is allowed by the statement at `index` alone, and all that is denied.
    func allowing(byStatementAt index: Int) -> ReadyPolicies {
        var rest = self
        rest.statements = statements.enumerated().filter { $0 == index || $1.held.statement.effect == .deny }.map(
            \.element)
        return rest
    }

    static func + (a: ReadyPolicies, b: ReadyPolicies) -> ReadyPolicies {
        var both = a
        both.statements += b.statements
        both.doubt = a.doubt ?? b.doubt
        return both
    }
}
