package import AWSSigning
internal import XML

/// Reads what a server answered: S3's error XML, the XML or JSON of other services, or plain text.
package enum ErrorDocument {
    package struct Unreadable: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// The answer in `bytes`.
    ///
    /// Text before the document's first element is passed over: browsers put a remark there, and terminals a header.
    package static func answer(_ bytes: [UInt8]) throws(Unreadable) -> ServerAnswer {
        let text = bytes.drop { $0 <= 0x20 }
        guard let first = text.first else { throw Unreadable(description: "the answer is empty") }
        if first == UInt8(ascii: "{") { return try fromJSON(text) }
        if first == UInt8(ascii: "<") || first == 0xEF { return try fromXML(Array(text)) }
        if let start = firstElement(in: text) { return try fromXML(Array(text[start...])) }
        guard let string = String(validating: text, as: UTF8.self) else {
            throw Unreadable(description: "the answer is neither XML nor text in UTF-8")
        }
        return ServerAnswer(text: string)
    }

    private static func fromXML(_ bytes: [UInt8]) throws(Unreadable) -> ServerAnswer {
        do {
            var fields: [ServerAnswer.Field] = []
            collect(try XMLReader.parse(bytes), into: &fields)
            return ServerAnswer(fields: fields)
        } catch {
            throw Unreadable(description: "the answer is no XML that can be read: \(error)")
        }
    }

    /// The elements without children, at any depth: S3 has them below `Error`, others below `ErrorResponse` as well.
    private static func collect(_ element: XMLElement, into fields: inout [ServerAnswer.Field]) {
        if element.children.isEmpty { fields.append(ServerAnswer.Field(element.localName, element.text)) }
        for child in element.children { collect(child, into: &fields) }
    }

    private static func fromJSON(_ bytes: ArraySlice<UInt8>) throws(Unreadable) -> ServerAnswer {
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch {
            throw Unreadable(description: "the answer is no JSON that can be read: \(error)")
        }
        guard let members = json.members else { throw Unreadable(description: "the answer is no JSON object") }
        let fields = members.compactMap { member -> ServerAnswer.Field? in
            guard let value = member.value.string else { return nil }
            switch member.name {
            case "message", "errorMessage": return ServerAnswer.Field("Message", value)
            case "__type", "code":
                return ServerAnswer.Field("Code", value.split(separator: "#").last.map(String.init) ?? value)
            default: return ServerAnswer.Field(member.name, value)
            }
        }
        return ServerAnswer(fields: fields)
    }

    private static func firstElement(in text: ArraySlice<UInt8>) -> Int? {
        let starts = ["<?xml", "<Error"].map { Array($0.utf8) }
        return text.indices.first { index in
            text[index] == UInt8(ascii: "<") && starts.contains { text[index...].starts(with: $0) }
        }
    }
}
