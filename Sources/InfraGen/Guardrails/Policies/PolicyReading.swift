import HCL

/// Statements of policies, with the resources that hold them.
struct PolicyReading: Sendable {
    private(set) var statements: [HeldStatement] = []
    /// Why there may be more to them.
    var doubt: HCLUnknown?

    init(_ statements: [HeldStatement] = [], doubt: HCLUnknown? = nil) {
        (self.statements, self.doubt) = (statements, doubt)
    }

    /// What `policy`, which `resource` holds, says.
    init(_ policy: Setting<AccessPolicy>, of resource: InfrastructureResource) {
        switch policy {
        case .known(let policy, _):
            statements = policy.statements.map { HeldStatement(statement: $0, resource: resource) }
            doubt = policy.doubt
        case .unknown(let reasons, _): doubt = reasons
        case .absent: break
        }
    }

    static func += (a: inout PolicyReading, b: PolicyReading) {
        a.statements += b.statements
        a.doubt = a.doubt ?? b.doubt
    }
}
