/// The outcome of a stage: a value, where one could be made, and everything there is to say about it.
package struct Checked<Value> {
    package let value: Value?
    package let diagnostics: [Diagnostic]

    package init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Whether no diagnostic is an error.
    package var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}

extension Checked: Sendable where Value: Sendable {}
