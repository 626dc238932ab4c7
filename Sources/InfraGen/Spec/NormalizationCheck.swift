import Diagnostics
import LayoutPolicy
import YAML

/// Warns of text that is not in Normalization Form C: Terraform would make it so, and the same text would then be
/// other bytes.
enum NormalizationCheck {
    static func diagnostics(of node: YAMLNode) -> [Diagnostic] {
        switch node.content {
        case .scalar(let scalar):
            guard !ObjectKey.isNFC(scalar.text.utf8) else { return [] }
            return [
                Diagnostic(
                    "spec.not-normalized", .warning, "the text is not in Unicode's Normalization Form C",
                    at: node.place,
                    suggestion: "write it composed: Terraform normalizes all text, so other bytes would be rendered")
            ]
        case .sequence(let elements): return elements.flatMap(diagnostics)
        case .mapping(let entries): return entries.flatMap { diagnostics(of: $0.key) + diagnostics(of: $0.value) }
        }
    }
}
