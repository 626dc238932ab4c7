/// A request as it goes over the wire: the bytes that a server sees, and that a signature covers.
///
/// There is no `URL` here on purpose: parsing and printing a URL changes bytes, and the bytes are what is signed.
public struct WireRequest: Sendable, Hashable {
    /// The transport, where the request came as a URL.
    public enum Scheme: String, Sendable, Hashable {
        /// `http`, default port 80.
        case http
        /// `https`, default port 443.
        case https
        /// `ws`, WebSocket without TLS.
        case ws
        /// `wss`, WebSocket over TLS.
        case wss

        var defaultPort: String { self == .http || self == .ws ? ":80" : ":443" }
    }

    /// The method, such as `GET`.
    public var method: String
    /// The transport, nil where only a request target is known.
    public var scheme: Scheme?
    /// The path as it is sent, beginning with `/`.
    public var path: [UInt8]
    /// The query as it is sent, without `?`; nil where there is no `?`.
    public var query: [UInt8]?
    /// The header lines in order; exactly one is `Host`.
    public var headers: [HeaderField]

    /// The most bytes that a URL or request target may have: far beyond what any server takes (S3: 8,192).
    static let longestTarget = 8 * 1_024 * 1_024

    /// A request to an absolute URL that is already encoded as it is sent.
    ///
    /// A `Host` header is added from the URL when `headers` has none, without the scheme's default port, as clients send
    /// it. A fragment is dropped.
    ///
    /// - Throws: ``SigningError`` with code `malformed-url` or `malformed-header`.
    public init(method: String, url: some Sequence<UInt8>, headers: [HeaderField] = []) throws(SigningError) {
        let parts = try URLParts(Array(url))
        var headers = headers
        if !headers.contains(where: { $0.canonicalName == "host" }) {
            headers.insert(HeaderField(known: "Host", parts.hostHeader), at: 0)
        }
        try self.init(method: method, scheme: parts.scheme, path: parts.path, query: parts.query, headers: headers)
    }

    /// A request to an absolute URL that is already encoded as it is sent.
    ///
    /// - Throws: ``SigningError`` with code `malformed-url` or `malformed-header`.
    public init(method: String, url: String, headers: [HeaderField] = []) throws(SigningError) {
        try self.init(method: method, url: url.utf8, headers: headers)
    }

    /// A request to a target, such as `/bucket/key?versionId=1`, with its `Host` among the headers.
    ///
    /// - Throws: ``SigningError`` with code `malformed-url` or `malformed-header`.
    public init(
        method: String, target: some Sequence<UInt8>, headers: [HeaderField], scheme: Scheme? = nil
    ) throws(SigningError) {
        let (path, query) = try URLParts.split(target: Array(target))
        try self.init(method: method, scheme: scheme, path: path, query: query, headers: headers)
    }

    private init(
        method: String, scheme: Scheme?, path: [UInt8], query: [UInt8]?, headers: [HeaderField]
    ) throws(SigningError) {
        guard !method.isEmpty, method.utf8.allSatisfy(HeaderField.isTokenByte) else {
            throw SigningError(.malformedURL, "method \(quoted(method)) is not a token")
        }
        let hosts = headers.filter { $0.canonicalName == "host" }
        guard hosts.count == 1 else {
            let text = hosts.isEmpty ? "the request has no Host header" : "the request has more than one Host header"
            throw SigningError(.malformedHeader, text)
        }
        self.method = method
        self.scheme = scheme
        self.path = path
        self.query = query
        self.headers = headers
    }

    /// The value of the `Host` header.
    public var host: String { headers.first("host") ?? "" }

    /// The path and query as they stand in the request line.
    public var target: [UInt8] {
        guard let query else { return path }
        return path + [UInt8(ascii: "?")] + query
    }

    /// The absolute URL, with the `Host` header as its authority; `https` where no scheme is known.
    public var url: [UInt8] { Array("\((scheme ?? .https).rawValue)://\(host)".utf8) + target }

    /// The path without its encoding: what a server takes for bucket and key.
    package var decodedPath: [UInt8] { PercentEncoding.decode(path) }

    /// The query's pairs as they are sent, still encoded.
    ///
    /// A pair without `=` has an empty value.
    var rawQueryPairs: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] {
        (query ?? []).split(separator: UInt8(ascii: "&")).map { pair in
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return (pair, []) }
            return (pair[..<equals], pair[(equals + 1)...])
        }
    }
}

/// The parts of an absolute URL, as bytes.
struct URLParts {
    let scheme: WireRequest.Scheme
    /// Host and port as written.
    let authority: String
    let path: [UInt8]
    let query: [UInt8]?

    init(_ url: [UInt8]) throws(SigningError) {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")),
            let scheme = WireRequest.Scheme(
                rawValue: asciiLowercased(String(decoding: url[..<colon], as: UTF8.self))),
            url[colon...].starts(with: "://".utf8)
        else {
            throw SigningError(
                .malformedURL, "\(Self.shown(url)) is no absolute URL such as https://host/path")
        }
        let afterScheme = url[(colon + 3)...]
        let end = afterScheme.firstIndex { "/?#".utf8.contains($0) } ?? afterScheme.endIndex
        self.scheme = scheme
        authority = try Self.checkedAuthority(afterScheme[..<end])
        (path, query) = try Self.split(target: Array(afterScheme[end...]))
    }

    /// The authority without the scheme's default port.
    var hostHeader: String {
        guard authority.hasSuffix(scheme.defaultPort) else { return authority }
        return String(authority.dropLast(scheme.defaultPort.count))
    }

    /// Splits a request target into path and query; a fragment is dropped and an empty path becomes `/`.
    static func split(target: [UInt8]) throws(SigningError) -> (path: [UInt8], query: [UInt8]?) {
        guard target.count <= WireRequest.longestTarget else {
            throw SigningError(.malformedURL, "the request target is longer than \(WireRequest.longestTarget) bytes")
        }
        guard !holdsControlCharacter(target) else {
            throw SigningError(.malformedURL, "the request target holds a line end or another control character")
        }
        let withoutFragment = target.prefix { $0 != UInt8(ascii: "#") }
        let path = Array(withoutFragment.prefix { $0 != UInt8(ascii: "?") })
        guard path.isEmpty || path.first == UInt8(ascii: "/") else {
            throw SigningError(.malformedURL, "the request target \(quoted(bytes: target)) does not begin with '/'")
        }
        let query = withoutFragment.count > path.count ? Array(withoutFragment[(path.count + 1)...]) : nil
        return (path.isEmpty ? [UInt8(ascii: "/")] : path, query)
    }

    /// Checks `host`, `host:port`, `[v6]` or `[v6]:port`.
    static func checkedAuthority(_ bytes: ArraySlice<UInt8>) throws(SigningError) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        func refused(_ why: String) -> SigningError { SigningError(.malformedURL, "host \(quoted(text)) \(why)") }
        guard !bytes.isEmpty, bytes.count <= 300 else { throw refused("is empty or too long") }
        guard !bytes.contains(UInt8(ascii: "@")) else {
            throw SigningError(
                .malformedURL, "host \(shown(Array(bytes))) holds a user name, which no signed request has")
        }
        var host = bytes
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { throw refused("lacks the closing ']'") }
            let address = bytes[(bytes.startIndex + 1)..<close]
            guard address.contains(UInt8(ascii: ":")),
                address.allSatisfy({ Hex.value($0) != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
            else { throw refused("is no IPv6 address") }
            host = bytes[(close + 1)...]
            guard host.isEmpty || host.first == UInt8(ascii: ":") else { throw refused("has text after ']'") }
        } else {
            let name = bytes.prefix { $0 != UInt8(ascii: ":") }
            guard !name.isEmpty, name.allSatisfy(isHostByte) else { throw refused("is no host name") }
            host = bytes[name.endIndex...]
        }
        guard host.isEmpty || isPort(host.dropFirst()) else { throw refused("has no port after ':'") }
        return text
    }

    /// `text` for a message, without what stands before an `@`: it may be a password.
    private static func shown(_ text: [UInt8]) -> String {
        guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return quoted(bytes: text) }
        return quoted(bytes: Array("…".utf8) + text[at...])
    }

    private static func isPort(_ digits: ArraySlice<UInt8>) -> Bool {
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return Int(String(decoding: digits, as: UTF8.self)).map { $0 <= 65_535 } ?? false
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }
}
