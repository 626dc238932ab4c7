internal import JSON

/// The keys of JSON documents that stand one behind the other: pages of a listing, or a value a key.
///
/// A document is an object with `Contents`, whose elements have a `Key`; an object with a `Key` or `key` of its own; a
/// text, which is a key; or an array of such objects and texts, as `--query 'Contents[].Key'` prints. What lists versions,
/// uploads or common prefixes is no listing of objects, and never taken for an empty one.
package struct JSONListing {
    private var reader: JSONReader
    /// Whether an object without `Contents` and `Key` is a page without objects.
    private let allowsEmptyPages: Bool
    /// Where the reader is.
    ///
    /// A page may be as long as the bucket, so it is left and entered again between its objects.
    private var place = Place.documents

    private enum Place: Equatable {
        case documents
        /// In an array of keys or objects.
        case array
        /// Among the members of an object that began in `line`.
        case object(line: Int, Content)
        /// In the array of the member `Contents`.
        case contents(line: Int)
    }

    /// What the members of an object say so far.
    private enum Content {
        case nothing
        /// Neither keys nor that it is a page.
        case unknown
        /// That it has keys, or is a page.
        case known
    }

    /// What reads the input block by block: it appends bytes, and says whether there were any.
    package typealias Source = (inout [UInt8]) throws -> Bool

    /// - Parameters:
    ///   - format: `ndjson`, where every object has a key, or `listObjects`.
    ///   - source: Reads the input.
    package init(_ format: KeyListFormat, from source: @escaping Source) {
        var limits = JSONLimits()
        // A key that is not UTF-8 is a finding, not a broken document; and no key is longer than a kilobyte.
        limits.refusesInvalidText = false
        limits.textBytes = 1 << 20
        limits.depth = 64
        reader = JSONReader(limits: limits, from: source)
        allowsEmptyPages = format == .listObjects
    }

    /// Fills `batch` with the keys that come next; whether there may be more.
    ///
    /// - Throws: ``InputError`` where the text is no JSON or no list of keys, and what the source throws.
    package mutating func read(into batch: inout KeyBatch) throws -> Bool {
        do {
            while !batch.isFull {
                guard try step(&batch) else { return false }
            }
            return true
        } catch let error as JSONSyntaxError {
            throw InputError("is no JSON at byte \(error.offset): \(error.message)", row: error.line)
        }
    }

    /// Reads one object of a page, or as little of what is around it; whether there is more.
    private mutating func step(_ batch: inout KeyBatch) throws -> Bool {
        switch place {
        case .documents: return try readDocument(&batch)
        case .array:
            switch try reader.next() {
            case .string: add(to: &batch)
            case .beginObject: try readElement(&batch)
            case .endArray: place = .documents
            default: throw unexpected("an element that is no key and no object")
            }
        case .object(let line, let content): try readMember(&batch, of: line, content)
        case .contents(let line):
            switch try reader.next() {
            case .beginObject: try readElement(&batch)
            case .endArray: place = .object(line: line, .known)
            default: throw unexpected("an element of 'Contents' that is no object")
            }
        }
        return true
    }

    private mutating func readDocument(_ batch: inout KeyBatch) throws -> Bool {
        switch try reader.next() {
        case .string: add(to: &batch)
        case .beginObject: place = .object(line: reader.line, .nothing)
        case .beginArray: place = .array
        // `--query` prints null for a bucket without objects.
        case .null where allowsEmptyPages: break
        case .endOfInput: return false
        case .endOfDocument: break
        default: throw unexpected("a value that is no key and no object")
        }
        return true
    }

    private mutating func readMember(_ batch: inout KeyBatch, of line: Int, _ content: Content) throws {
        guard try reader.next() == .name else { return try endObject(of: line, content) }
        switch String(decoding: reader.text, as: UTF8.self) {
        case "Key", "key":
            try readKey(&batch)
            place = .object(line: line, .known)
        case "Contents":
            guard try reader.next() == .beginArray else { throw unexpected("'Contents' that is no array") }
            place = .contents(line: line)
        case "EncodingType": try refuseEncoding()
        case let name:
            let isOfPage = try allowsEmptyPages && readPageMember(name)
            if !isOfPage { try reader.skipValue() }
            place = .object(line: line, isOfPage || content == .known ? .known : .unknown)
        }
    }

    private mutating func endObject(of line: Int, _ content: Content) throws {
        switch content {
        case .known: break
        case .nothing where allowsEmptyPages: break
        case .unknown where allowsEmptyPages:
            throw InputError(
                "has an object that is no page of a listing of objects", row: line,
                help: "give what 'aws s3api list-objects-v2' prints; of objects with a key each, say --input ndjson")
        default: throw InputError("has an object without a 'Key'", row: line)
        }
        place = .documents
    }

    /// Reads what a page may say beside its objects; false where pages have nothing of that name.
    ///
    /// - Throws: ``InputError`` where it lists something else.
    private mutating func readPageMember(_ name: String) throws -> Bool {
        guard let member = PageMember(name) else { return false }
        guard case .others(let what, let help) = member else {
            try reader.skipValue()
            return true
        }
        let row = reader.line
        let first = try reader.next()
        if first == .null { return true }
        if first == .beginArray, try reader.next() == .endArray { return true }
        throw InputError("lists \(what) ('\(name)'), and not all objects", row: row, help: help)
    }

    /// Keys that were encoded for XML would be judged as they are written, and mean others.
    private mutating func refuseEncoding() throws {
        let row = reader.line
        guard try reader.next() != .null else { return }
        throw InputError(
            "has keys that are still URL-encoded ('EncodingType')", row: row, help: "list without --encoding-type")
    }

    /// Reads an object of an array, behind its brace.
    private mutating func readElement(_ batch: inout KeyBatch) throws {
        let line = reader.line
        var hasKey = false
        while try reader.next() == .name {
            switch String(decoding: reader.text, as: UTF8.self) {
            case "Key", "key":
                try readKey(&batch)
                hasKey = true
            default: try reader.skipValue()
            }
        }
        if !hasKey { throw InputError("has an object without a 'Key'", row: line) }
    }

    private mutating func readKey(_ batch: inout KeyBatch) throws {
        guard try reader.next() == .string else { throw unexpected("a 'Key' that is no text") }
        add(to: &batch)
    }

    private func add(to batch: inout KeyBatch) {
        reader.text.withUnsafeBufferPointer { batch.append($0, row: reader.line) }
    }

    private func unexpected(_ what: String) -> InputError { InputError("has \(what)", row: reader.line) }
}
