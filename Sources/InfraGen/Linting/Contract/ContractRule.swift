package import Diagnostics

/// A question of whether an infrastructure does what a spec says of its classes.
package struct ContractRule: Sendable {
    package let id: RuleID
    package let severity: Diagnostic.Severity
    /// A sentence: what holds where the rule is kept.
    package let summary: String

    static let lifecycle = ContractRule(
        id: "contract.lifecycle", severity: .error, summary: "Objects of a class live as long as the spec says.")
    static let delivery = ContractRule(
        id: "contract.delivery", severity: .error,
        summary: "The distribution serves the keys of a class as the spec says: signed or not, and as long from caches."
    )
    static let originRead = ContractRule(
        id: "contract.origin-read", severity: .error,
        summary: "The distribution reads the classes that it delivers, and no others.")
    static let presign = ContractRule(
        id: "contract.presign", severity: .error,
        summary: "Presigned reads of a class are refused as soon as the spec says.")
    static let roles = ContractRule(
        id: "contract.roles", severity: .error, summary: "A role may do with a class what the spec says, and no more.")

    /// Every question, by id.
    package static let all = [delivery, lifecycle, originRead, presign, roles]
}
