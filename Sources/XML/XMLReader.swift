/// Reads XML 1.0 in UTF-8, without the parts that have hurt others.
///
/// There are no document types: neither entities of one's own (the billion laughs) nor external ones can be declared, and
/// a `<!DOCTYPE` is an error. Size, depth and number of elements are limited. Comments and processing instructions are
/// skipped; names keep their prefixes, which are not looked up.
package enum XMLReader {
    /// The root element of the document in `bytes`.
    package static func parse(_ bytes: some Sequence<UInt8>, limits: XMLLimits = XMLLimits()) throws(XMLError)
        -> XMLElement
    {
        var parser = XMLParser(Array(bytes), limits: limits)
        return try parser.document()
    }
}

private struct XMLParser {
    private let bytes: [UInt8]
    private let limits: XMLLimits
    private var index = 0
    private var elementCount = 0

    init(_ bytes: [UInt8], limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(XMLError) -> XMLElement {
        guard bytes.count <= limits.byteCount else {
            throw error("the document has more than \(limits.byteCount) bytes")
        }
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else {
            throw error("the document is in UTF-16; only UTF-8 is read")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        try skipMisc()
        guard peek == UInt8(ascii: "<") else { throw error("no element where the document should begin") }
        let root = try element(depth: 1)
        try skipMisc()
        guard index == bytes.count else { throw error("text after the root element") }
        return root
    }

    // MARK: - Elements

    private mutating func element(depth: Int) throws(XMLError) -> XMLElement {
        let start = index
        guard depth <= limits.depth else { throw error("elements nested deeper than \(limits.depth)") }
        elementCount += 1
        guard elementCount <= limits.elementCount else { throw error("more than \(limits.elementCount) elements") }
        index += 1
        let name = try name()
        let nameRange = (start + 1)..<index
        let attributes = try attributes()
        if skip("/>") {
            return XMLElement(
                name: name, attributes: attributes, children: [], text: "", range: start..<index,
                nameRange: nameRange, contentRange: index..<index)
        }
        guard skip(">") else { throw error("no '>' after the name and attributes of '\(name)'") }
        let contentStart = index
        let (children, text, contentEnd) = try content(of: name, depth: depth)
        return XMLElement(
            name: name, attributes: attributes, children: children, text: text, range: start..<index,
            nameRange: nameRange, contentRange: contentStart..<contentEnd)
    }

    private mutating func content(of name: String, depth: Int) throws(XMLError) -> (
        children: [XMLElement], text: String, end: Int
    ) {
        var children: [XMLElement] = []
        var text: [UInt8] = []
        while let byte = peek {
            if byte == UInt8(ascii: "&") {
                text += String(try reference()).utf8
            } else if byte != UInt8(ascii: "<") {
                try appendCharacterData(to: &text)
            } else if skip("</") {
                let end = index - 2
                guard try self.name() == name else { throw error("the end tag is not '\(name)'") }
                skipSpace()
                guard skip(">") else { throw error("no '>' at the end of the tag") }
                return (children, try string(text), end)
            } else if skip("<![CDATA[") {
                text += normalizedLineEnds(try upTo("]]>", "the CDATA section"))
            } else if skip("<!--") {
                _ = try upTo("-->", "the comment")
            } else if skip("<?") {
                _ = try upTo("?>", "the processing instruction")
            } else {
                children.append(try element(depth: depth + 1))
            }
        }
        throw error("the document ends inside '\(name)'")
    }

    private mutating func attributes() throws(XMLError) -> [XMLElement.Attribute] {
        var attributes: [XMLElement.Attribute] = []
        var names: Set<[UInt8]> = []
        while true {
            let isSeparated = skipSpace()
            guard let byte = peek, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") else { return attributes }
            guard isSeparated else { throw error("no space before an attribute") }
            let name = try name()
            guard names.insert(Array(name.utf8)).inserted else { throw error("the attribute '\(name)' is repeated") }
            skipSpace()
            guard skip("=") else { throw error("no '=' after the attribute '\(name)'") }
            skipSpace()
            attributes.append(XMLElement.Attribute(name: name, value: try attributeValue()))
        }
    }

    private mutating func attributeValue() throws(XMLError) -> String {
        guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw error("no quote before an attribute's value")
        }
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case quote:
                index += 1
                return try string(text)
            case UInt8(ascii: "<"): throw error("'<' in an attribute's value")
            case UInt8(ascii: "&"): text += String(try reference()).utf8
            default:
                try checkCharacter(byte)
                text.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte)
                index += 1
            }
        }
        throw error("the document ends inside an attribute's value")
    }

    // MARK: - Text

    private mutating func appendCharacterData(to text: inout [UInt8]) throws(XMLError) {
        let start = index
        while let byte = peek, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") {
            try checkCharacter(byte)
            index += 1
        }
        text += normalizedLineEnds(bytes[start..<index])
    }

    /// A character or a predefined entity: the only references that there are without a document type.
    private mutating func reference() throws(XMLError) -> Unicode.Scalar {
        let start = index
        index += 1
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw error("'&' without a reference that ends in ';'", at: start)
        }
        let name = String(decoding: bytes[index..<end], as: UTF8.self)
        index = end + 1
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
            guard name.hasPrefix("#"), digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
                let value = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
                let scalar = Unicode.Scalar(value), value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value)
            else { throw error("the reference '&\(name);' is not known", at: start) }
            return scalar
        }
    }

    private func normalizedLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(0x0D) else { return Array(text) }
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x0D { result.append(0x0A) } else if byte != 0x0A || previous != 0x0D { result.append(byte) }
            previous = byte
        }
        return result
    }

    private func string(_ text: [UInt8]) throws(XMLError) -> String {
        guard let string = String(validating: text, as: UTF8.self) else {
            throw error("invalid UTF-8 before this place")
        }
        return string
    }

    private func checkCharacter(_ byte: UInt8) throws(XMLError) {
        guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
            throw error("a control character")
        }
    }

    // MARK: - Between elements

    /// Skips the declaration, comments, processing instructions and white space.
    private mutating func skipMisc() throws(XMLError) {
        while true {
            skipSpace()
            if skip("<?") {
                _ = try upTo("?>", "the processing instruction")
            } else if skip("<!--") {
                _ = try upTo("-->", "the comment")
            } else if bytes[index...].starts(with: "<!".utf8) {
                throw error("a document type, which is refused: it can declare entities")
            } else {
                return
            }
        }
    }

    private mutating func upTo(_ end: String, _ what: String) throws(XMLError) -> ArraySlice<UInt8> {
        let start = index
        let pattern = Array(end.utf8)
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
                index += pattern.count
                return bytes[start..<(index - pattern.count)]
            }
            index += 1
        }
        throw error("the document ends inside \(what)", at: start)
    }

    private mutating func name() throws(XMLError) -> String {
        let start = index
        while let byte = peek, Self.isNameByte(byte) { index += 1 }
        guard index > start, index - start <= 256, !Self.isNoNameStart(bytes[start]) else {
            throw error(bytes[start...].first == UInt8(ascii: "!") ? "a declaration inside an element" : "no name")
        }
        return try string(Array(bytes[start..<index]))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
            || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x3A
    }

    private static func isNoNameStart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skip(_ text: StaticString) -> Bool {
        let matches = text.withUTF8Buffer { bytes[index...].starts(with: $0) }
        if matches { index += text.utf8CodeUnitCount }
        return matches
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
        return index > start
    }

    private func error(_ message: String, at offset: Int? = nil) -> XMLError {
        XMLError(message: message, offset: offset ?? index)
    }
}
