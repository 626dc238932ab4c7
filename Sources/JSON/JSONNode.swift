/// A JSON value with its place.
package struct JSONNode: Sendable, Hashable {
    package indirect enum Value: Sendable, Hashable {
        case null
        case bool(Bool)
        /// As it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// The members in order; a name may be repeated.
        case object([Member])
    }

    package struct Member: Sendable, Hashable {
        package let name: String
        /// The bytes of the name, quotes included, counted from the beginning of the input.
        package let nameRange: Range<Int>
        package let value: JSONNode
    }

    package let value: Value
    /// The bytes of the value, quotes and brackets included, counted from the beginning of the input.
    package let range: Range<Int>
}

extension JSONNode {
    /// The one document in `bytes`.
    ///
    /// - Throws: ``JSONSyntaxError``; also for no document, and for text behind it.
    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws {
        var reader = JSONReader(bytes, limits: limits)
        guard let node = try JSONNode(nextOf: &reader) else {
            throw JSONSyntaxError("no document", offset: reader.range.lowerBound, line: reader.line)
        }
        guard try reader.next() == .endOfDocument, try reader.next() == .endOfInput else {
            throw JSONSyntaxError(
                "text behind the end of the document", offset: reader.range.lowerBound, line: reader.line)
        }
        self = node
    }

    /// The value that `reader` comes to next, with all that is in it; nil where an array, a document or the input ends.
    package init?(nextOf reader: inout JSONReader) throws {
        let event = try reader.next()
        let start = reader.range.lowerBound
        switch event {
        case .beginObject: value = .object(try Self.members(of: &reader))
        case .beginArray: value = .array(try Self.elements(of: &reader))
        case .string: value = .string(String(decoding: reader.text, as: UTF8.self))
        case .number: value = .number(String(decoding: reader.text, as: UTF8.self))
        case .bool(let bool): value = .bool(bool)
        case .null: value = .null
        case .name, .endObject, .endArray, .endOfDocument, .endOfInput: return nil
        }
        range = start..<reader.range.upperBound
    }

    private static func members(of reader: inout JSONReader) throws -> [Member] {
        var members: [Member] = []
        while try reader.next() == .name {
            let name = String(decoding: reader.text, as: UTF8.self)
            let range = reader.range
            guard let value = try JSONNode(nextOf: &reader) else { break }
            members.append(Member(name: name, nameRange: range, value: value))
        }
        return members
    }

    private static func elements(of reader: inout JSONReader) throws -> [JSONNode] {
        var elements: [JSONNode] = []
        while let element = try JSONNode(nextOf: &reader) { elements.append(element) }
        return elements
    }

    /// The first member called `name` of an object.
    package subscript(_ name: String) -> JSONNode? { members?.first { $0.name == name }?.value }

    package var members: [Member]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    package var elements: [JSONNode]? {
        guard case .array(let elements) = value else { return nil }
        return elements
    }

    package var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let bool) = value else { return nil }
        return bool
    }

    /// A number that is written without fraction and exponent, and fits.
    package var integer: Int? {
        guard case .number(let text) = value else { return nil }
        return Int(text)
    }

    /// What kind of value it is, in words: `an object`.
    package var kind: String {
        switch value {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
