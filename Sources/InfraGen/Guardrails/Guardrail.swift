package import Diagnostics

/// A rule over the resource graph: what is declared, judged by what AWS does with it.
///
/// Each rule is a file: its documentation, id, severity, source and text stand together. ``Guardrails/all`` lists it.
package protocol Guardrail: Sendable {
    /// `area.kebab-case`; it never changes meaning.
    static var id: RuleID { get }
    /// A sentence: what the rule is about.
    static var summary: String { get }
    static var severity: Diagnostic.Severity { get }
    /// The page of AWS that says so.
    static var source: String { get }
    /// The ids of the same check in other tools.
    static var ids: [String] { get }

    static func check(_ graph: ResourceGraph) -> [GuardrailFinding]
}

/// What a guardrail found in one resource.
package struct GuardrailFinding: Sendable {
    package let resource: Resource
    /// Where the attribute comes from that is wrong; the resource itself where it lacks something.
    package let origin: Origin
    package let message: String
    package let help: String

    package init(_ resource: Resource, at origin: Origin? = nil, _ message: String, help: String) {
        self.resource = resource
        self.origin = origin ?? resource.origin
        self.message = message
        self.help = help
    }
}

package enum Guardrails {
    /// Every rule, by id.
    package static let all: [any Guardrail.Type] = [Replication.self]

    /// Whether a rule of this id exists.
    package static func contains(_ id: String) -> Bool { all.contains { $0.id.description == id } }
}
