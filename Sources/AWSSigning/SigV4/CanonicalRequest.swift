/// The first stage: a request in the one form that signer and server agree on.
///
/// Its text is six parts, a line feed between them: method, canonical URI, canonical query string, canonical headers,
/// signed headers, payload hash.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
public struct CanonicalRequest: Sendable, Hashable {
    /// One header as it is signed: lower-case name, trimmed value.
    public struct Header: Sendable, Hashable {
        /// The lower-case name.
        public let name: String
        /// The values of all lines of that name, trimmed and joined by commas.
        public let value: [UInt8]
    }

    /// The method as it is sent.
    public let method: String
    /// The path, encoded as the service does; it begins with `/`.
    public let canonicalURI: String
    /// The query's pairs, encoded and sorted.
    public let canonicalQueryString: String
    /// The signed headers in order of their names.
    public let canonicalHeaders: [Header]
    /// The names of the signed headers, joined by `;`.
    public let signedHeaders: String
    /// The hash of the body, or a word such as `UNSIGNED-PAYLOAD`.
    public let payloadHash: String

    /// The canonical request of a signed request on the wire.
    ///
    /// - Parameters:
    ///   - request: The request with every header and query parameter that takes part.
    ///   - signedHeaders: Which headers are signed. One that the request lacks gets an empty value, as servers do.
    ///   - payloadHash: What stands for the body.
    ///   - settings: What the service does with the path.
    public init(
        _ request: WireRequest, signing signedHeaders: SignedHeaders, payloadHash: String, settings: SigningSettings
    ) {
        self.init(
            request, signing: signedHeaders, payloadHash: payloadHash, settings: settings,
            query: CanonicalQuery(request.rawQueryPairs))
    }

    init(
        _ request: WireRequest, signing names: SignedHeaders, payloadHash: String, settings: SigningSettings,
        query: CanonicalQuery
    ) {
        method = request.method
        canonicalURI = Self.canonicalURI(request.path, settings: settings)
        canonicalQueryString = query.text
        canonicalHeaders = Self.canonicalHeaders(request.headers, names: names)
        signedHeaders = names.text
        self.payloadHash = payloadHash
    }

    /// The text that is hashed, as bytes: header values may be in any encoding.
    public var bytes: [UInt8] {
        var result = Array("\(method)\n\(canonicalURI)\n\(canonicalQueryString)\n".utf8)
        for header in canonicalHeaders {
            result += header.name.utf8
            result.append(UInt8(ascii: ":"))
            result += header.value
            result.append(UInt8(ascii: "\n"))
        }
        result += "\n\(signedHeaders)\n\(payloadHash)".utf8
        return result
    }

    /// The text that is hashed; invalid UTF-8 is shown as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The SHA-256 of ``bytes``, the last line of the string to sign.
    public var digest: SHA256Digest { SHA256Digest(hashing: bytes) }

    // MARK: - Parts

    static func canonicalURI(_ path: [UInt8], settings: SigningSettings) -> String {
        let segments =
            switch settings.pathNormalization {
            case .asSent: path
            case .normalized: normalized(path)
            }
        let encoded =
            switch settings.pathEncoding {
            case .once: PercentEncoding.encode(PercentEncoding.decode(segments), slash: .kept)
            case .twice: PercentEncoding.encode(segments, slash: .kept)
            }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// `path` without `.`, `..` and empty segments; a trailing slash stays.
    private static func normalized(_ path: [UInt8]) -> [UInt8] {
        var segments: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: UInt8(ascii: "/")) {
            if segment.elementsEqual("..".utf8) {
                _ = segments.popLast()
            } else if !segment.elementsEqual(".".utf8) {
                segments.append(segment)
            }
        }
        let isFolder = path.last == UInt8(ascii: "/") && !segments.isEmpty
        return Array("/".utf8) + Array(segments.joined(separator: "/".utf8)) + (isFolder ? Array("/".utf8) : [])
    }

    private static func canonicalHeaders(_ fields: [HeaderField], names: SignedHeaders) -> [Header] {
        let groups = Dictionary(grouping: fields, by: \.canonicalName)
        return names.names.map { name in
            let values = (groups[name] ?? []).map(\.canonicalValue)
            return Header(name: name, value: Array(values.joined(separator: ",".utf8)))
        }
    }
}

/// The names of the headers that a signature covers: lower-case, sorted, each once.
public struct SignedHeaders: Sendable, Hashable {
    /// The names in order.
    public let names: [String]

    /// The set of `names`, in any case and order.
    public init(_ names: some Sequence<String>) {
        self.names = Set(names.map(asciiLowercased)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names joined by `;`, as they are sent.
    public var text: String { names.joined(separator: ";") }

    /// Whether `name`, a lower-case name, is signed.
    public func contains(_ name: String) -> Bool { names.contains(name) }
}

/// The pairs of a query, decoded and encoded once; they are sorted when the text is made.
struct CanonicalQuery: Sendable, Hashable {
    private(set) var pairs: [Pair]

    struct Pair: Sendable, Hashable {
        /// The encoded name.
        let name: [UInt8]
        /// The encoded value.
        let value: [UInt8]
    }

    /// The query of pairs that are encoded in any way.
    init(_ encoded: some Sequence<(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)>) {
        pairs = encoded.map { Pair(name: Self.recoded($0.name), value: Self.recoded($0.value)) }
    }

    /// The query of plain pairs.
    init(plain: [(name: String, value: String)]) {
        pairs = plain.map {
            Pair(name: PercentEncoding.encode($0.name.utf8), value: PercentEncoding.encode($0.value.utf8))
        }
    }

    /// The query of both lists of pairs.
    func merging(_ other: CanonicalQuery) -> CanonicalQuery {
        var result = self
        result.pairs += other.pairs
        return result
    }

    /// The query without the pairs called `name`, an encoded name.
    func removing(_ name: String) -> CanonicalQuery {
        var result = self
        result.pairs.removeAll { $0.name.elementsEqual(name.utf8) }
        return result
    }

    /// The canonical query string.
    var text: String {
        var result: [UInt8] = []
        for (index, pair) in sortedPairs.enumerated() {
            if index > 0 { result.append(UInt8(ascii: "&")) }
            result += pair.name
            result.append(UInt8(ascii: "="))
            result += pair.value
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The pairs by name and then by value: sorting `name=value` texts would put `a-b=1` before `a=2`.
    private var sortedPairs: [Pair] {
        pairs.sorted { a, b in
            a.name == b.name
                ? a.value.lexicographicallyPrecedes(b.value) : a.name.lexicographicallyPrecedes(b.name)
        }
    }

    private static func recoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        PercentEncoding.encode(PercentEncoding.decode(text))
    }
}
