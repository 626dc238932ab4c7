import Diagnostics
import HCL
import LayoutPolicy

/// Whether an infrastructure does what a spec says, class by class.
///
/// Both sides are asked the same questions: the infrastructure that the spec compiles to, and the one that was found. So
/// code is compared by what it does, however it is written.
struct ContractComparison {
    /// A role of the spec, on both sides.
    struct ComparedRole {
        let role: Role
        let meant: CallerAccess
        /// Nil where there is none.
        let found: (policies: RolePolicies, access: CallerAccess)?
    }

    let stack: Stack
    let found: ContractSubject
    let meant: ContractSubject
    let comparedRoles: [ComparedRole]
    /// Whoever it is, with an account or without, and is not named by a condition.
    let everyone: CallerAccess
    /// Keys of each class that policies may treat each in its own way.
    private let witnesses: [Name: [String]]

    /// Nil where the infrastructure has no bucket that could be the one of the spec.
    init?(_ stack: Stack, _ infrastructure: Infrastructure) {
        self.stack = stack
        guard let found = ContractSubject(infrastructure, like: stack),
            let meant = ContractSubject(Infrastructure(ResourceGraph(stack)), like: stack)
        else { return nil }
        self.found = found
        self.meant = meant
        comparedRoles = stack.roles.compactMap { role in
            guard let own = meant.role(role, in: stack) else { return nil }
            let policies = found.role(role, in: stack)
            return ComparedRole(
                role: role, meant: CallerAccess(own, meant),
                found: policies.map { ($0, CallerAccess($0, found)) })
        }
        let roles = comparedRoles.compactMap(\.found?.policies.role)
        everyone = CallerAccess(
            .principal(.everyone), found, by: found.bucketPolicy.without { found.isForKnown($0, roles) })
        let callers =
            [CallerAccess(distributionOf: meant), CallerAccess(distributionOf: found)]
            + comparedRoles.flatMap { [$0.meant] + ($0.found.map { [$0.access] } ?? []) }
        let patterns = Set(callers.flatMap(\.keyPatterns)).sorted { $0.lexicographicallyPrecedes($1) }
        witnesses = Dictionary(
            stack.classes.map { ($0.name, $0.witnesses(of: patterns)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Keys of a class, the shortest first, that policies may treat each in its own way.
    func keys(of mediaClass: MediaClass) -> [String] { witnesses[mediaClass.name] ?? [] }

    /// What differs, with the rule that says so.
    func findings() -> [(rule: ContractRule, finding: GuardrailFinding)] {
        lifecycle().map { (.lifecycle, $0) } + originRead().map { (.originRead, $0) } + presign().map { (.presign, $0) }
            + delivery().map { (.delivery, $0) } + roles().map { (.roles, $0) } + principals().map { (.principals, $0) }
            + parameters().map { (.parameters, $0) }
    }
}

// MARK: - What a bucket does

extension ContractComparison {
    /// Lives are compared by the linter of lifecycle configurations; here is only what it cannot see.
    private func lifecycle() -> [GuardrailFinding] {
        guard found.lifecycles.isEmpty, found.unreadDoubt == nil else {
            return found.lifecycles.compactMap { lifecycle in
                lifecycle.doubt.map {
                    GuardrailFinding(
                        lifecycle.resource, unknown: "whether objects live as long as the spec says", because: $0)
                }
            }
        }
        let ending = stack.classes.filter { $0.expiration != nil || !$0.tiers.isEmpty }
        return ending.map { mediaClass in
            GuardrailFinding(
                found.bucket,
                "objects of class '\(mediaClass.name)' stay for ever: the bucket has no lifecycle configuration",
                help: "add the rule that 'infragen generate' writes for the class")
        }
    }
}
