extension WireRequest {
    /// A request and its body, read from their wire form: request line, header lines, an empty line, body.
    ///
    /// Lines end in CRLF or LF. A line that begins with white space continues the one before. The target may hold raw
    /// spaces and UTF-8, as some requests on the wire do.
    ///
    /// - Throws: ``SigningError`` with code `malformed-url` or `malformed-header`.
    public static func parse(_ message: some Sequence<UInt8>) throws(SigningError) -> (
        request: WireRequest, body: [UInt8]
    ) {
        var lines = LineReader(Array(message))
        guard let requestLine = lines.next(), let first = requestLine.firstIndex(of: space) else {
            throw SigningError(.malformedURL, "the request has no request line such as 'GET / HTTP/1.1'")
        }
        let method = String(decoding: requestLine[..<first], as: UTF8.self)
        var target = requestLine[(first + 1)...]
        if let last = target.lastIndex(of: space), target[(last + 1)...].starts(with: "HTTP/".utf8) {
            target = target[..<last]
        }
        let fields = try headerFields(&lines)
        if !target.starts(with: "/".utf8) {
            return (try WireRequest(method: method, url: target, headers: fields), Array(lines.rest))
        }
        return (try WireRequest(method: method, target: target, headers: fields), Array(lines.rest))
    }

    /// Reads header lines up to the empty line, or the end.
    static func headerFields(_ lines: inout LineReader) throws(SigningError) -> [HeaderField] {
        var unfolded: [[UInt8]] = []
        while let line = lines.next(), !line.isEmpty {
            if let last = unfolded.indices.last, line.first == space || line.first == UInt8(ascii: "\t") {
                unfolded[last] += [space] + line
            } else {
                unfolded.append(Array(line))
            }
        }
        var fields: [HeaderField] = []
        fields.reserveCapacity(unfolded.count)
        for line in unfolded {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
                throw SigningError(.malformedHeader, "\(quoted(bytes: line)) is no header line")
            }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            let value = line[(colon + 1)...].drop { $0 == space || $0 == UInt8(ascii: "\t") }
            fields.append(try HeaderField(name, bytes: value))
        }
        return fields
    }

    private static let space = UInt8(ascii: " ")
}

/// The lines of a message, without their CRLF or LF.
struct LineReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        let line = rest[..<end]
        rest = end < rest.endIndex ? rest[(end + 1)...] : []
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
