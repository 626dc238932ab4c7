internal import JSON

/// Which of the JSON formats a text is that begins like JSON.
enum JSONGuess {
    /// - Returns: nil for what is no JSON: a key may begin with a quote or a bracket too.
    static func format(of head: [UInt8]) -> KeyListFormat? {
        var reader = JSONReader(head)
        guard let first = try? reader.next() else { return nil }
        switch first {
        case .string:
            // A line of its own, or the beginning of a key with quotes in it.
            let end = reader.range.upperBound
            let rest = head[end...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
            return rest == nil || rest == UInt8(ascii: "\n") ? .ndjson : nil
        case .null:
            // What `--query` prints for a bucket without objects; it stands alone.
            let rest = head[reader.range.upperBound...]
            return rest.allSatisfy { $0 <= 0x20 } ? .listObjects : nil
        case .beginObject: return member(of: &reader)
        case .beginArray:
            switch try? reader.next() {
            case .string, .beginObject, .beginArray, .endArray: return .listObjects
            default: return nil
            }
        default: return nil
        }
    }

    /// The format that a member of the first object tells, as far as the head goes.
    private static func member(of reader: inout JSONReader) -> KeyListFormat? {
        var result: KeyListFormat?
        while let event = try? reader.next() {
            if event == .endObject { return result ?? .listObjects }
            guard event == .name else { return result }
            switch String(decoding: reader.text, as: UTF8.self) {
            case "fileSchema", "fileFormat", "sourceBucket", "destinationBucket", "files": return .inventory
            case "Key", "key": return .ndjson
            case let name where PageMember.tellsListing(name): return .listObjects
            default: result = .ndjson
            }
            guard (try? reader.skipValue()) != nil else { return result }
        }
        return result
    }
}
