/// A canonical request read back into its parts, as a server shows it.
struct ParsedCanonicalRequest: Sendable, Hashable {
    let method: String
    let canonicalURI: String
    /// The query's pairs in order, encoded.
    let query: [String]
    let headers: [CanonicalRequest.Header]
    let signedHeaders: [String]
    let payloadHash: String
    /// Whether the line ends were spaces: the text went through a browser.
    let isFlattened: Bool

    init(_ request: CanonicalRequest) {
        method = request.method
        canonicalURI = request.canonicalURI
        query = Self.pairs(request.canonicalQueryString)
        headers = request.canonicalHeaders
        signedHeaders = request.signedHeaders.split(separator: ";").map(String.init)
        payloadHash = request.payloadHash
        isFlattened = false
    }

    /// The parts of `bytes`, or nil when they are no canonical request.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
        }
        if lines.count >= 6 { self.init(lines: lines) } else { self.init(flattened: bytes) }
    }

    private init?(lines: [ArraySlice<UInt8>]) {
        func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self) }
        method = text(lines[0])
        canonicalURI = text(lines[1])
        query = Self.pairs(text(lines[2]))
        signedHeaders = text(lines[lines.count - 2]).split(separator: ";").map(String.init)
        payloadHash = text(lines[lines.count - 1])
        headers = lines[3..<(lines.count - 2)].compactMap(Self.header)
        isFlattened = false
        guard canonicalURI.utf8.first == UInt8(ascii: "/") else { return nil }
    }

    /// Reads a text whose line ends became spaces: the signed headers, second to last, say where each header begins.
    private init?(flattened bytes: [UInt8]) {
        let words = bytes.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard words.count >= 4, words[1].first == UInt8(ascii: "/") else { return nil }
        method = String(decoding: words[0], as: UTF8.self)
        canonicalURI = String(decoding: words[1], as: UTF8.self)
        payloadHash = String(decoding: words[words.count - 1], as: UTF8.self)
        let names = String(decoding: words[words.count - 2], as: UTF8.self).split(separator: ";").map(String.init)
        signedHeaders = names
        var middle = words[2..<(words.count - 2)]
        if let first = middle.first, !names.contains(where: { first.starts(with: "\($0):".utf8) }) {
            query = Self.pairs(String(decoding: first, as: UTF8.self))
            middle = middle.dropFirst()
        } else {
            query = []
        }
        var headers: [(name: String, words: [ArraySlice<UInt8>])] = []
        for word in middle {
            if let name = names.first(where: { name in
                word.starts(with: "\(name):".utf8) && !headers.contains { $0.name == name }
            }) {
                headers.append((name, [word.dropFirst(name.utf8.count + 1)]))
            } else if let last = headers.indices.last {
                headers[last].words.append(word)
            }
        }
        self.headers = headers.map {
            CanonicalRequest.Header(name: $0.name, value: Array($0.words.joined(separator: " ".utf8)))
        }
        isFlattened = true
    }

    private static func pairs(_ query: String) -> [String] { query.split(separator: "&").map(String.init) }

    private static func header(_ line: ArraySlice<UInt8>) -> CanonicalRequest.Header? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return CanonicalRequest.Header(
            name: String(decoding: line[..<colon], as: UTF8.self), value: Array(line[(colon + 1)...]))
    }
}
