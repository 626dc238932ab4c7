import Diagnostics
import YAML

/// Reads `text` as the file `t.yaml`.
func read(_ text: String, limits: YAMLLimits = .spec) -> Checked<YAMLNode> {
    read(Array(text.utf8), limits: limits)
}

func read(_ bytes: [UInt8], limits: YAMLLimits = .spec) -> Checked<YAMLNode> {
    YAMLReader.read(SourceFile(path: "t.yaml", bytes: bytes), limits: limits)
}

extension SourceSpan {
    /// `line:column-column`, or `line:column-line:column` over several lines.
    var brief: String {
        start.line == end.line
            ? "\(start.line):\(start.column)-\(end.column)"
            : "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }

    /// The text between the byte offsets, which say the same as lines and columns.
    var text: String { String(decoding: file.bytes[start.utf8Offset..<end.utf8Offset], as: UTF8.self) }
}

extension YAMLNode {
    /// All nodes with their spans: `text@1:1-5`, `[…]@…`, `{key: value, …}@…`, and `*1:4-6>` before what an alias shows.
    var outline: String {
        let reference = alias.map { "*\($0.brief)>" } ?? ""
        let content =
            switch content {
            case .scalar(let scalar): scalar.text.replacing("\n", with: "↵")
            case .sequence(let elements): "[\(elements.map(\.outline).joined(separator: ", "))]"
            case .mapping(let entries):
                "{\(entries.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", "))}"
            }
        return "\(reference)\(content)@\(span.brief)"
    }
}

extension Diagnostic {
    /// `rule line:column-column`, with the related places behind it.
    var brief: String {
        ([rule.description + (span.map { " \($0.brief)" } ?? "")] + related.map { "(\($0.span.brief))" })
            .joined(separator: " ")
    }
}
