/// An element of an XML document: what S3's answers and configurations are made of.
package struct XMLElement: Sendable, Hashable {
    package struct Attribute: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    /// The name as written, with its prefix.
    package let name: String
    package let attributes: [Attribute]
    package let children: [XMLElement]
    /// The character data directly inside, with entities resolved and line ends as line feeds.
    package let text: String
    /// Where the element stands, in bytes from 0: from `<` to the `>` that ends it.
    package let range: Range<Int>
    /// Where its name stands in the start tag, with its prefix.
    package let nameRange: Range<Int>
    /// What stands between its tags; empty at the end of an element of one tag.
    package let contentRange: Range<Int>

    /// The name without its prefix.
    package var localName: String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    /// The first child called `name`, without prefix.
    package func first(_ name: String) -> XMLElement? { children.first { $0.localName == name } }

    /// All children called `name`, without prefix.
    package func all(_ name: String) -> [XMLElement] { children.filter { $0.localName == name } }
}

/// Why a text is no XML document that is read here, and where.
package struct XMLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A lower-case phrase without full stop.
    package let message: String
    /// Where, in bytes from 0.
    package let offset: Int

    package var description: String { "\(message) at byte \(offset)" }
}

/// How much is read: a server's answer has a few kilobytes, a configuration a few hundred.
package struct XMLLimits: Sendable, Hashable {
    package var byteCount: Int
    package var depth: Int
    package var elementCount: Int

    package init(byteCount: Int = 4 * 1_024 * 1_024, depth: Int = 64, elementCount: Int = 100_000) {
        self.byteCount = byteCount
        self.depth = depth
        self.elementCount = elementCount
    }
}
