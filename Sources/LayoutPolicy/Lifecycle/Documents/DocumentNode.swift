internal import JSON
internal import XML

/// A value of a lifecycle document, whether it is written in JSON or in XML.
struct DocumentNode {
    enum Value {
        case fields([Field])
        case items([DocumentNode])
        case string(String)
        case number(String)
        case bool(Bool)
        case null
        /// What XML has between its tags: only the reader knows whether it is a number.
        case text(String)
    }

    struct Field {
        let name: String
        /// The bytes of the name, quotes included.
        let nameRange: Range<Int>
        let value: DocumentNode
        /// Text among the elements of the value, which no field of a lifecycle document has.
        var strayText = false
    }

    let value: Value
    /// The bytes of the value; in XML those between the tags.
    let range: Range<Int>

    init(_ node: JSONNode) {
        range = node.range
        switch node.value {
        case .null: value = .null
        case .bool(let bool): value = .bool(bool)
        case .number(let text): value = .number(text)
        case .string(let text): value = .string(text)
        case .array(let elements): value = .items(elements.map(DocumentNode.init))
        case .object(let members):
            value = .fields(
                members.map { Field(name: $0.name, nameRange: $0.nameRange, value: DocumentNode($0.value)) })
        }
    }

    init(_ element: XMLElement) {
        guard !element.children.isEmpty else {
            value = .text(element.text)
            // There is nothing to point at between the tags of an empty element.
            range = element.contentRange.isEmpty ? element.range : element.contentRange
            return
        }
        range = element.contentRange
        value = .fields(
            element.children.map { child in
                Field(
                    name: child.localName, nameRange: child.nameRange, value: DocumentNode(child),
                    strayText: !child.children.isEmpty && !child.text.isBlank)
            })
    }

    /// What the value is, in words.
    var kind: String {
        switch value {
        case .fields: "an object"
        case .items: "a list"
        case .string: "a string"
        case .number(let text): text
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .text(let text): text.isBlank ? "nothing" : "'\(text.shortened)'"
        }
    }
}

extension String {
    var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }

    /// The text without white space around it.
    var withoutSpaceAround: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
        let start = unicodeScalars.drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(start[...last])
    }

    /// At most 60 scalars of the text, for a message.
    var shortened: String {
        unicodeScalars.count <= 60 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(57))) + "…"
    }
}
