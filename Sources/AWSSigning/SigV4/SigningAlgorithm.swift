/// AWS's two signing algorithms for requests.
public enum SigningAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// Signature Version 4: HMAC-SHA256 with a key for one region.
    case v4 = "AWS4-HMAC-SHA256"
    /// Signature Version 4a: ECDSA on P-256, for a set of regions.
    case v4a = "AWS4-ECDSA-P256-SHA256"
}

/// The regions that a SigV4a signature is good for, as `X-Amz-Region-Set` lists them.
public struct RegionSet: Sendable, Hashable {
    /// The patterns in order: regions such as `us-east-1`, and patterns such as `us-west-*` or `*`.
    public let patterns: [String]

    /// A set of regions and patterns.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope` when there is none, or one holds anything but letters,
    ///   digits, `-` and `*`.
    public init(_ patterns: [String]) throws(SigningError) {
        guard !patterns.isEmpty else { throw SigningError(.malformedScope, "the region set is empty") }
        for pattern in patterns where pattern.isEmpty || !pattern.utf8.allSatisfy(Self.isPatternByte) {
            throw SigningError(.malformedScope, "\(quoted(pattern)) is no region or region pattern")
        }
        self.patterns = patterns
    }

    /// The set that `text`, patterns joined by commas, lists.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope`, as ``init(_:)-([String])`` does.
    public init(_ text: String) throws(SigningError) {
        try self.init(
            text.split(separator: ",", omittingEmptySubsequences: false).map {
                String(decoding: $0.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
            })
    }

    /// The header's text: the patterns joined by commas.
    public var text: String { patterns.joined(separator: ",") }

    /// Whether a request to `region` falls under the set.
    public func contains(_ region: String) -> Bool {
        patterns.contains { Self.matches(Array(region.utf8)[...], Array($0.utf8)[...]) }
    }

    private static func isPatternByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "*"):
            true
        default:
            false
        }
    }

    /// Whether `text` matches `pattern`, in which `*` stands for any bytes: the greedy match that backs up to the last `*`.
    static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var (text, pattern) = (text, pattern)
        var retry: (text: ArraySlice<UInt8>, pattern: ArraySlice<UInt8>)?
        while let byte = text.first {
            if pattern.first == UInt8(ascii: "*") {
                pattern = pattern.dropFirst()
                retry = (text, pattern)
            } else if pattern.first == byte {
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
}
