/// A call on one object, before it has a host and a signature.
public struct S3Request: Sendable, Hashable {
    /// A header of the answer that a reader may set by a query parameter; only signed requests may.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html>
    public enum ResponseOverride: String, Sendable, Hashable, CaseIterable {
        /// `Cache-Control` of the answer.
        case cacheControl = "response-cache-control"
        /// `Content-Disposition` of the answer, such as ``ContentDisposition/attachment(fileName:)`` makes it.
        case contentDisposition = "response-content-disposition"
        /// `Content-Encoding` of the answer.
        case contentEncoding = "response-content-encoding"
        /// `Content-Language` of the answer.
        case contentLanguage = "response-content-language"
        /// `Content-Type` of the answer.
        case contentType = "response-content-type"
        /// `Expires` of the answer.
        case expires = "response-expires"
    }

    /// A further query parameter, as plain text.
    public struct Parameter: Sendable, Hashable {
        /// The name, not encoded.
        public let name: String
        /// The value, not encoded.
        public let value: String

        /// A parameter of plain text.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The call.
    public var operation: S3Operation
    /// The bucket's name, or an access point's ARN.
    public var bucket: String
    /// The object key, not encoded: 1 to 1,024 bytes.
    public var key: [UInt8]
    /// The version, nil for the current one.
    public var versionID: String?
    /// Headers of the answer, for ``S3Operation/getObject`` and ``S3Operation/headObject``.
    public var responseOverrides: [ResponseOverride: String] = [:]
    /// Further query parameters.
    public var parameters: [Parameter] = []
    /// Headers that are signed; whoever uses the URL must send them with exactly these values.
    public var headers: [HeaderField] = []

    /// A call on the object `key`, as bytes.
    public init(_ operation: S3Operation, bucket: String, key: some Sequence<UInt8>) {
        self.operation = operation
        self.bucket = bucket
        self.key = Array(key)
    }

    /// A call on the object `key`.
    public init(_ operation: S3Operation, bucket: String, key: String) {
        self.init(operation, bucket: bucket, key: key.utf8)
    }

    /// The longest key that S3 takes, in bytes of UTF-8.
    public static let longestKey = 1_024

    static func check(keyCount count: Int) throws(SigningError) {
        guard count > 0 else { throw SigningError(.malformedKey, "the object key is empty") }
        guard count <= longestKey else {
            throw SigningError(.malformedKey, "the object key has \(count) bytes, more than \(longestKey)")
        }
    }

    /// The request as it goes to `endpoint`, with `signedHost` as its `Host` where a proxy changes that header.
    ///
    /// - Throws: ``SigningError`` with code `malformed-bucket`, `malformed-key`, `malformed-url` or `unsupported`.
    func wireRequest(at address: S3Address, signedHost: String?) throws(SigningError) -> WireRequest {
        try Self.check(keyCount: key.count)
        return try wireRequest(
            at: address, signedHost: signedHost,
            path: address.prefix + [UInt8(ascii: "/")] + PercentEncoding.encode(key, slash: .kept))
    }

    /// The request with `path` for its path, already encoded.
    func wireRequest(at address: S3Address, signedHost: String?, path: [UInt8]) throws(SigningError) -> WireRequest {
        guard !headers.contains(where: { $0.canonicalName == "host" }) else {
            throw SigningError(.malformedHeader, "the Host header comes from the endpoint")
        }
        let query = QueryAuthentication.appending(try queryPairs(), to: nil)
        let target = query.isEmpty ? path : path + [UInt8(ascii: "?")] + query
        let seen = try signedHost.map { host throws(SigningError) in
            try URLParts.checkedAuthority(Array(host.utf8)[...])
        }
        let host = HeaderField(known: "Host", seen ?? address.host)
        return try WireRequest(
            method: operation.method, target: target, headers: [host] + headers, scheme: address.scheme)
    }

    private func queryPairs() throws(SigningError) -> [(name: String, value: String)] {
        var pairs = try operation.query()
        if let versionID { pairs.append(("versionId", versionID)) }
        if !responseOverrides.isEmpty, operation.writes {
            throw SigningError(.unsupported, "response overrides are for GET and HEAD only")
        }
        for override in ResponseOverride.allCases {
            if let value = responseOverrides[override] { pairs.append((override.rawValue, value)) }
        }
        return pairs + parameters.map { ($0.name, $0.value) }
    }
}
