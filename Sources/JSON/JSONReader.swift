/// Reads JSON (RFC 8259) piece by piece, in memory that does not grow with the document.
///
/// Ask for one ``Event`` after another; what a name, string or number says is in ``text`` until the next. Every event has
/// its place in ``range``. A document may be followed by others, with or without space between them, as the pages of a
/// listing are; a byte order mark at the front is skipped. Names are not compared: whoever must refuse a repeated one
/// reads a ``JSONNode``.
package struct JSONReader {
    package enum Event: Sendable, Hashable {
        case beginObject, endObject, beginArray, endArray
        /// The name of the member that follows; ``JSONReader/text`` has it.
        case name
        /// ``JSONReader/text`` has it, without quotes and escapes.
        case string
        /// ``JSONReader/text`` has it, as it is written.
        case number
        case bool(Bool)
        case null
        /// The document is whole. What comes next is another, or the end of the input.
        case endOfDocument
        /// There is nothing more.
        case endOfInput
    }

    /// Appends a block of the input; false at its end.
    ///
    /// What it throws comes out of ``next()``.
    package typealias Source = (inout [UInt8]) throws -> Bool

    /// What the last name, string or number says: UTF-8, unless the limits let other bytes pass.
    package var text: [UInt8] { scanner.text }
    /// The bytes of the last event, quotes included, counted from the beginning of the input.
    package private(set) var range = 0..<0
    /// The line where the last event begins, from 1.
    package private(set) var line = 1

    private let deepest: Int
    private var scanner: JSONScanner
    private var open: [Container] = []
    private var expected = Expected.document

    /// Reads `bytes`, which are the whole input.
    package init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) {
        self.init(JSONScanner(bytes, limits: limits), limits)
    }

    /// Reads what `source` appends, block by block.
    package init(limits: JSONLimits = JSONLimits(), from source: @escaping Source) {
        self.init(JSONScanner(from: source, limits: limits), limits)
    }

    private init(_ scanner: JSONScanner, _ limits: JSONLimits) {
        self.scanner = scanner
        deepest = limits.depth
    }

    /// The levels of arrays and objects around what comes next.
    package var depth: Int { open.count }

    /// The next piece of the document.
    ///
    /// - Throws: ``JSONSyntaxError``, or what the source throws. Nothing can be read behind an error.
    package mutating func next() throws -> Event {
        if expected == .endOfDocument {
            expected = .document
            range = range.upperBound..<range.upperBound
            return .endOfDocument
        }
        try skipSeparators()
        let start = scanner.offset
        line = scanner.line
        let event = try event()
        range = start..<scanner.offset
        return event
    }

    /// Skips the value that comes next, with all that is in it.
    package mutating func skipValue() throws {
        let outside = depth
        repeat { _ = try next() } while depth > outside
    }

    /// Passes the end of the array that is read, if it comes next.
    ///
    /// So an array can be read element by element by whoever asks for values.
    package mutating func takeEndOfArray() throws -> Bool {
        guard open.last == .array, expected != .value else { return false }
        try scanner.skipSpace()
        guard try scanner.peek() == UInt8(ascii: "]") else { return false }
        _ = try next()
        return true
    }

    // MARK: - Grammar

    private enum Container { case object, array }

    private enum Expected {
        case document, endOfDocument
        case name, nameOrEnd
        case colon
        case value, valueOrEnd
        case commaOrEnd
    }

    /// Space, and the comma or the colon that stands between two pieces.
    private mutating func skipSeparators() throws {
        try scanner.skipSpace()
        switch expected {
        case .colon:
            guard try scanner.peek() == UInt8(ascii: ":") else { throw scanner.error("no ':' behind a name") }
            expected = .value
        case .commaOrEnd:
            guard try scanner.peek() == UInt8(ascii: ",") else { return }
            expected = open.last == .object ? .name : .value
        default:
            return
        }
        scanner.advance()
        try scanner.skipSpace()
    }

    private mutating func event() throws -> Event {
        guard let byte = try scanner.peek() else {
            guard expected == .document else { throw scanner.error("the document ends in the middle") }
            return .endOfInput
        }
        switch expected {
        case .name: return try name(byte)
        case .nameOrEnd: return try end(at: byte) ?? name(byte)
        case .valueOrEnd: return try end(at: byte) ?? value(byte)
        case .commaOrEnd:
            if let end = end(at: byte) { return end }
            let isObject = open.last == .object
            throw scanner.error(isObject ? "no ',' or '}' behind a member" : "no ',' or ']' behind an element")
        case .document, .endOfDocument, .colon, .value: return try value(byte)
        }
    }

    private mutating func end(at byte: UInt8) -> Event? {
        switch (open.last, byte) {
        case (.object, UInt8(ascii: "}")), (.array, UInt8(ascii: "]")):
            scanner.advance()
            let event: Event = open.removeLast() == .object ? .endObject : .endArray
            endValue()
            return event
        default:
            return nil
        }
    }

    private mutating func endValue() { expected = open.isEmpty ? .endOfDocument : .commaOrEnd }

    private mutating func name(_ byte: UInt8) throws -> Event {
        guard byte == UInt8(ascii: "\"") else { throw scanner.error("no name in quotes") }
        try scanner.readString()
        expected = .colon
        return .name
    }

    private mutating func value(_ byte: UInt8) throws -> Event {
        switch byte {
        case UInt8(ascii: "{"):
            try begin(.object)
            expected = .nameOrEnd
            return .beginObject
        case UInt8(ascii: "["):
            try begin(.array)
            expected = .valueOrEnd
            return .beginArray
        default:
            let event = try scanner.scalar(byte)
            endValue()
            return event
        }
    }

    private mutating func begin(_ container: Container) throws {
        guard open.count < deepest else { throw scanner.error("values nested deeper than \(deepest)") }
        open.append(container)
        scanner.advance()
    }
}
