package import Diagnostics

/// A function call: `name(arguments)`.
package struct HCLCall: Sendable, Hashable {
    /// The name, with its namespaces where it has some: `jsonencode`, `provider::aws::arn_parse`.
    package let name: String
    package let arguments: [HCLExpression]
    /// Whether `...` follows the last argument, which is then a list of arguments.
    package let expandsFinal: Bool
    @PlaceOnly package var nameSpan: SourceSpan?

    package init(
        _ name: String, _ arguments: [HCLExpression], expandsFinal: Bool = false, nameSpan: SourceSpan? = nil
    ) {
        self.name = name
        self.arguments = arguments
        self.expandsFinal = expandsFinal
        self.nameSpan = nameSpan
    }
}
