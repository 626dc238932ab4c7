/// Writes one JSON document for people: a member or an element a line, four spaces a level, as the AWS CLI does.
package struct IndentedJSON {
    /// What was written.
    package private(set) var text = ""
    private var depth = 0
    /// Whether something stands in the innermost array or object already.
    private var isContinued = false

    package init() {}

    /// Writes an object, as a document, as an element, or as the member called `name`.
    package mutating func object(_ name: String? = nil, _ members: (inout IndentedJSON) -> Void) {
        container(name, "{", "}", members)
    }

    /// Writes an array, as a document, as an element, or as the member called `name`.
    package mutating func array(_ name: String? = nil, _ elements: (inout IndentedJSON) -> Void) {
        container(name, "[", "]", elements)
    }

    package mutating func string(_ name: String? = nil, _ value: String) {
        begin(name)
        text += Self.quoted(value)
    }

    package mutating func integer(_ name: String? = nil, _ value: Int) {
        begin(name)
        text += String(value)
    }

    package mutating func bool(_ name: String? = nil, _ value: Bool) {
        begin(name)
        text += value ? "true" : "false"
    }

    private mutating func container(
        _ name: String?, _ opening: String, _ closing: String, _ content: (inout IndentedJSON) -> Void
    ) {
        begin(name)
        text += opening
        depth += 1
        isContinued = false
        content(&self)
        depth -= 1
        if isContinued { breakLine() }
        text += closing
        isContinued = true
        if depth == 0 { text += "\n" }
    }

    private mutating func begin(_ name: String?) {
        if isContinued { text += "," }
        if depth > 0 { breakLine() }
        if let name { text += "\(Self.quoted(name)): " }
        isContinued = true
    }

    private mutating func breakLine() { text += "\n" + String(repeating: "    ", count: depth) }

    /// A string literal (RFC 8259, section 7); control characters are escaped, whatever their plane of Unicode.
    private static func quoted(_ value: String) -> String {
        var result = "\"".unicodeScalars
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                result.append(
                    contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".unicodeScalars)
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
