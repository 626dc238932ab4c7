/// Where buckets are found: a region of AWS, or a store of one's own.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html>
public struct S3Endpoint: Sendable, Hashable {
    /// Where the bucket's name goes.
    public enum AddressingStyle: String, Sendable, Hashable, CaseIterable {
        /// On AWS the host, unless the name has dots, which TLS certificates do not cover; elsewhere the path.
        case automatic = "auto"
        /// `bucket.host/key`.
        case virtualHost = "virtual"
        /// `host/bucket/key`.
        case path
    }

    /// Where the bucket's name goes.
    public var style: AddressingStyle
    private let place: Place

    private enum Place: Sendable, Hashable {
        case aws(region: String, service: String)
        case custom(scheme: WireRequest.Scheme, host: String, basePath: [UInt8])
    }

    /// S3 in `region`, with the endpoint of its partition.
    ///
    /// - Parameters:
    ///   - region: A region such as `eu-west-1`.
    ///   - dualStack: Whether to use the endpoint that also answers on IPv6.
    ///   - fips: Whether to use the endpoint with validated cryptography.
    ///   - style: Where the bucket's name goes.
    /// - Returns: The endpoint.
    /// - Throws: ``SigningError`` with code `malformed-scope` when `region` is none.
    public static func aws(
        region: String, dualStack: Bool = false, fips: Bool = false, style: AddressingStyle = .automatic
    ) throws(SigningError) -> S3Endpoint {
        try CredentialScope.check(region, "region")
        let service = (fips ? "s3-fips" : "s3") + (dualStack ? ".dualstack" : "")
        return S3Endpoint(style: style, place: .aws(region: region, service: service))
    }

    /// A store at `url`, such as `http://127.0.0.1:9000`, `https://[::1]:9000` or `https://store.example.com/s3`.
    ///
    /// - Throws: ``SigningError`` with code `malformed-url`; a query is refused.
    public static func custom(_ url: String, style: AddressingStyle = .automatic) throws(SigningError) -> S3Endpoint {
        let parts = try URLParts(Array(url.utf8))
        guard parts.query == nil, parts.scheme == .http || parts.scheme == .https else {
            throw SigningError(.malformedURL, "\(quoted(url)) is no endpoint: it needs http or https, and no query")
        }
        var path = PercentEncoding.encode(PercentEncoding.decode(parts.path), slash: .kept)
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        return S3Endpoint(style: style, place: .custom(scheme: parts.scheme, host: parts.hostHeader, basePath: path))
    }

    /// Scheme, host and the path before the key for objects of `bucket`.
    ///
    /// `bucket` is a bucket's name, or the ARN of an access point or a multi-region access point.
    ///
    /// - Throws: ``SigningError`` with code `malformed-bucket`.
    public func address(of bucket: String) throws(SigningError) -> S3Address {
        if bucket.utf8.starts(with: "arn:".utf8) { return try accessPointAddress(of: bucket) }
        guard !bucket.isEmpty, bucket.utf8.count <= 255, bucket.utf8.allSatisfy(Self.isBucketByte),
            bucket != ".", bucket != ".."
        else { throw SigningError(.malformedBucket, "\(quoted(bucket)) is no bucket name") }
        let isHost = try isInHost(bucket)
        switch place {
        case .aws(let region, let service):
            let domain = Partition(region: region).domain
            if let zone = Self.directoryBucketZone(bucket) {
                return S3Address(scheme: .https, host: "\(bucket).s3express-\(zone).\(region).\(domain)", prefix: [])
            }
            let host = "\(service).\(region).\(domain)"
            return isHost
                ? S3Address(scheme: .https, host: "\(bucket).\(host)", prefix: [])
                : S3Address(scheme: .https, host: host, prefix: Array("/\(bucket)".utf8))
        case .custom(let scheme, let host, let basePath):
            return isHost
                ? S3Address(scheme: scheme, host: "\(bucket).\(host)", prefix: basePath)
                : S3Address(scheme: scheme, host: host, prefix: basePath + "/\(bucket)".utf8)
        }
    }

    private init(style: AddressingStyle, place: Place) {
        self.style = style
        self.place = place
    }

    private func isInHost(_ bucket: String) throws(SigningError) -> Bool {
        let isName = Self.isHostName(bucket)
        switch style {
        case .path: return false
        case .virtualHost:
            guard isName else {
                throw SigningError(.malformedBucket, "\(quoted(bucket)) cannot be part of a host: use path style")
            }
            if case .custom(_, let host, _) = place, Self.isAddress(host) {
                throw SigningError(.malformedBucket, "no bucket can stand before the address \(host): use path style")
            }
            return true
        case .automatic:
            guard case .aws = place else { return false }
            return isName && !bucket.utf8.contains(UInt8(ascii: "."))
        }
    }

    private func accessPointAddress(of arn: String) throws(SigningError) -> S3Address {
        let fields = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, fields[2] == "s3", case .aws(let region, let service) = place,
            let name = fields[5].split(separator: "/").last.map(String.init),
            fields[5] == "accesspoint/\(name)", Self.isHostName(name), Self.isHostName(fields[4])
        else {
            throw SigningError(.malformedBucket, "\(quoted(arn)) is no ARN of an access point of S3 on AWS")
        }
        let domain = Partition(region: region).domain
        if name.utf8.reversed().starts(with: ".mrap".utf8.reversed()) {
            return S3Address(scheme: .https, host: "\(name.dropLast(5)).accesspoint.s3-global.\(domain)", prefix: [])
        }
        guard fields[3] == region else {
            throw SigningError(.malformedBucket, "\(quoted(arn)) is not in region \(region)")
        }
        let host = "\(name)-\(fields[4]).\(service.replacingPrefix("s3", with: "s3-accesspoint")).\(region).\(domain)"
        return S3Address(scheme: .https, host: host, prefix: [])
    }

    /// The zone of a directory bucket: `usw2-az1` of `name--usw2-az1--x-s3`.
    static func directoryBucketZone(_ bucket: String) -> String? {
        let suffix = "--x-s3"
        guard bucket.hasSuffix(suffix) else { return nil }
        let stem = Array(bucket.utf8.dropLast(suffix.utf8.count))
        guard let dash = stem.indices.dropFirst().last(where: { stem[$0] == 0x2D && stem[$0 - 1] == 0x2D }) else {
            return nil
        }
        let zone = stem[(dash + 1)...]
        return zone.isEmpty ? nil : String(decoding: zone, as: UTF8.self)
    }

    private static func isBucketByte(_ byte: UInt8) -> Bool { isHostByte(byte) || byte == 0x5F || isUpper(byte) }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }

    /// Whether `text` can stand in a host: lower-case letters, digits, `-` and `.`, no empty label.
    private static func isHostName(_ text: String) -> Bool {
        text.utf8.allSatisfy(isHostByte)
            && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0.first != 0x2D && $0.last != 0x2D
            }
    }

    /// Whether `host`, with or without a port, is an IP address rather than a name.
    private static func isAddress(_ host: String) -> Bool {
        host.utf8.first == UInt8(ascii: "[")
            || host.utf8.prefix { $0 != UInt8(ascii: ":") }.allSatisfy {
                (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
            }
    }
}

/// Where the objects of one bucket are.
public struct S3Address: Sendable, Hashable {
    /// The transport.
    public let scheme: WireRequest.Scheme
    /// The `Host` header: host, and port where it is not the scheme's own.
    public let host: String
    /// The path before the `/` of the key: empty, or base path and bucket.
    public let prefix: [UInt8]
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
