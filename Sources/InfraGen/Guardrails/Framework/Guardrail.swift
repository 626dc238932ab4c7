/// A rule over an infrastructure: what is declared, judged by what AWS does with it.
///
/// Each rule is a file: its documentation and its check stand together. ``Guardrails/all`` lists it.
package protocol Guardrail: Sendable {
    static var documentation: RuleDocumentation { get }

    /// What is wrong, and what cannot be told; nothing for what is right.
    ///
    /// A value that is not known before Terraform runs never makes a failure.
    static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding]

    /// What differs from what a spec says of its classes, for a rule that compares the two.
    static func check(_ infrastructure: Infrastructure, against stack: Stack) -> [GuardrailFinding]
}

extension Guardrail {
    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] { [] }
    package static func check(_ infrastructure: Infrastructure, against stack: Stack) -> [GuardrailFinding] { [] }
}
