/// Who may read what from a distribution, and until when.
///
/// The document's text is fixed byte for byte: CloudFront compares a canned policy's with one that it writes itself.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html>
public struct CloudFrontPolicy: Sendable, Hashable {
    /// The URL, or a pattern in which `*` stands for any text and `?` for one character.
    public let resource: String
    /// When access ends.
    public let expires: Timestamp
    /// When access begins, nil for now.
    public let notBefore: Timestamp?
    /// The IPv4 addresses that may read, such as `192.0.2.0/24`; nil for all.
    public let sourceRange: String?

    /// A policy of checked parts.
    ///
    /// - Throws: ``SigningError`` with code `malformed-policy`: a resource or address that could add to the document
    ///   (a quote, a backslash, a control character, a space, anything beyond ASCII), a resource that is no URL, an
    ///   address that is not IPv4, or a beginning that is not before the end.
    public init(
        resource: String, expires: Timestamp, notBefore: Timestamp? = nil, sourceRange: String? = nil
    ) throws(SigningError) {
        guard resource.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else {
            let text = "resource \(quoted(resource)) holds a byte that is not allowed in a policy: encode it with '%'"
            throw SigningError(.malformedPolicy, text)
        }
        guard ["http://", "https://", "http*://", "*"].contains(where: resource.hasPrefix), resource.utf8.count <= 8_192
        else { throw SigningError(.malformedPolicy, "resource \(quoted(resource)) is no URL or URL pattern") }
        guard !resource.utf8.contains(UInt8(ascii: "#")) else {
            throw SigningError(.malformedPolicy, "resource \(quoted(resource)) has a fragment, which is never sent")
        }
        if let notBefore, notBefore >= expires {
            let text = "access begins at \(notBefore.iso8601), not before it ends at \(expires.iso8601)"
            throw SigningError(.malformedPolicy, text)
        }
        if let sourceRange, !Self.isIPv4Range(sourceRange) {
            let text = "\(quoted(sourceRange)) is no IPv4 address or range such as 192.0.2.0/24"
            throw SigningError(.malformedPolicy, text)
        }
        self.resource = resource
        self.expires = expires
        self.notBefore = notBefore
        self.sourceRange = sourceRange
    }

    /// Whether a canned policy says it all: one URL and an end.
    ///
    /// CloudFront then needs the end only, not the document.
    public var isCanned: Bool { notBefore == nil && sourceRange == nil && !resource.utf8.contains(UInt8(ascii: "*")) }

    /// The document, in JSON without spaces.
    public var json: String {
        var condition = "\"DateLessThan\":{\"AWS:EpochTime\":\(expires.epochSeconds)}"
        if let notBefore { condition += ",\"DateGreaterThan\":{\"AWS:EpochTime\":\(notBefore.epochSeconds)}" }
        if let sourceRange { condition += ",\"IpAddress\":{\"AWS:SourceIp\":\"\(sourceRange)\"}" }
        return "{\"Statement\":[{\"Resource\":\"\(resource)\",\"Condition\":{\(condition)}}]}"
    }

    /// Whether the policy gives access to `url`.
    public func covers(_ url: String) -> Bool { Self.matches(Array(url.utf8)[...], Array(resource.utf8)[...]) }

    /// Whether `text` matches `pattern` with `*` and `?`, by backing up to the last `*`.
    private static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var (text, pattern) = (text, pattern)
        var retry: (text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while let byte = text.first {
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (text, pattern)
            } else if pattern.first == byte || pattern.first == UInt8(ascii: "?") {
                text = text.dropFirst()
                pattern = pattern.dropFirst()
            } else if let last = retry {
                text = last.text.dropFirst()
                pattern = last.pattern
                retry = (text, pattern)
            } else {
                return false
            }
        }
        return pattern.allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Whether `text` is four numbers up to 255, and after `/` one up to 32.
    static func isIPv4Range(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        let octets = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard octets.count == 4, octets.allSatisfy({ isNumber($0, upTo: 255) }) else { return false }
        return parts.count == 1 || isNumber(parts[1], upTo: 32)
    }

    private static func isNumber(_ digits: Substring.UTF8View, upTo limit: Int) -> Bool {
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= limit
    }
}
