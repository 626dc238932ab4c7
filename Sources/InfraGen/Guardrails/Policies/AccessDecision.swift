import HCL

/// What policies decide of a request, for whatever action.
///
/// A denial wins; else an allowance is needed, in a policy of the caller or of the bucket.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>
struct AccessDecision: Sendable {
    private typealias Bearing = (ready: ReadyPolicies.Ready, holding: Holding)

    private let allowances: [Bearing]
    private let denials: [Bearing]
    /// The permissions boundary's allowances; nil without one.
    private let limits: [Bearing]?
    private let doubt: HCLUnknown?
    private let limitDoubt: HCLUnknown?

    /// - Parameters:
    ///   - request: What is asked for.
    ///   - policies: All statements that may be about it.
    ///   - boundary: What the caller can be allowed at most; nil where nothing says so.
    ///   - scope: What symbols stand for.
    init(
        _ request: AccessRequest, _ policies: ReadyPolicies, boundary: ReadyPolicies? = nil, in scope: PolicyScope
    ) {
        func bearing(_ statements: [ReadyPolicies.Ready]) -> [Bearing] {
            statements.compactMap { ready in
                let holding = ready.held.statement.bears(on: request, in: scope).and(ready.reaches(request.resource))
                return holding.isNever ? nil : (ready, holding)
            }
        }
        let all = bearing(policies.statements)
        let limits = boundary.map { bearing($0.statements) }
        allowances = all.filter { $0.ready.held.statement.effect == .allow }
        denials = (all + (limits ?? [])).filter { $0.ready.held.statement.effect == .deny }
        self.limits = limits?.filter { $0.ready.held.statement.effect == .allow }
        doubt = policies.doubt
        limitDoubt = boundary?.doubt
    }

    /// Whether `action`, one of ``S3Actions/all``, is allowed.
    func allows(_ action: String) -> Holding {
        let denied = Self.holding(denials, action)
        guard !denied.isAlways else { return .never }
        let allowed = Self.holding(allowances, action).or(Self.possible(doubt))
        let limit = limits.map { Self.holding($0, action).or(Self.possible(limitDoubt)) } ?? .always
        return allowed.and(limit).and(denied.negated)
    }

    /// The first statement that allows `action`.
    func allowance(of action: String) -> HeldStatement? {
        allowances.first { $0.ready.actions[action] != nil }?.ready.held
    }

    private static func possible(_ doubt: HCLUnknown?) -> Holding { doubt.map(Holding.unknown) ?? .never }

    private static func holding(_ bearings: [Bearing], _ action: String) -> Holding {
        bearings.holdsOfAny { bearing in
            bearing.ready.actions[action].map { bearing.holding.and($0) } ?? .never
        }
    }
}
