/// Writes XML 1.0 in UTF-8, an element a line.
package struct XMLWriter {
    /// What was written: the declaration, and the elements.
    package private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    package init() {}

    /// Writes an element that holds the elements that `content` writes.
    ///
    /// - Parameters:
    ///   - name: The name, which has to be one.
    ///   - namespace: The namespace of the element and of what it holds.
    ///   - content: Writes what stands inside.
    /// - Throws: ``Unwritable``, also what `content` throws.
    package mutating func element(
        _ name: String, namespace: String? = nil, _ content: (inout XMLWriter) throws(Unwritable) -> Void
    ) throws(Unwritable) {
        let attribute = try namespace.map { space throws(Unwritable) in " xmlns=\"\(try Self.escaped(space))\"" } ?? ""
        line("<\(name)\(attribute)>")
        depth += 1
        try content(&self)
        depth -= 1
        line("</\(name)>")
    }

    /// Writes an element that holds `content` as text.
    package mutating func element(_ name: String, text content: String) throws(Unwritable) {
        line("<\(name)>\(try Self.escaped(content))</\(name)>")
    }

    /// A character that XML 1.0 has no way to write, not even as a reference.
    ///
    /// - SeeAlso: <https://www.w3.org/TR/xml/#charsets>
    package struct Unwritable: Error, Sendable, Hashable {
        package let scalar: Unicode.Scalar
    }

    private mutating func line(_ tag: String) { text += String(repeating: "  ", count: depth) + tag + "\n" }

    private static func escaped(_ text: String) throws(Unwritable) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            // A reader makes a line feed of a carriage return that is written as it is.
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": throw Unwritable(scalar: scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
