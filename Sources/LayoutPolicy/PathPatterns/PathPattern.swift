/// A CloudFront path pattern: which request paths a cache behavior serves.
///
/// `*` matches any number of characters, `/` among them, and `?` exactly one. A leading `/` may be left out. Patterns
/// are case-sensitive, and query strings take no part.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html>
public struct PathPattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String
    /// What a path has to look like behind its leading `/`.
    let wildcard: Wildcard

    /// Checks `text` against CloudFront's rules.
    ///
    /// - Parameter text: The pattern, 1 to 255 characters of `A-Z a-z 0-9 _ - . * $ / ~ " ' @ : + & ?`.
    /// - Throws: ``Violation`` with the first rule that `text` breaks.
    public init(_ text: String) throws(Violation) {
        guard !text.utf8.isEmpty else { throw .empty }
        if let (offset, _) = text.utf8.enumerated().first(where: { !Self.allowed.contains($0.element) }) {
            throw .character(utf8Offset: offset)
        }
        guard text.utf8.count <= Self.maximumLength else { throw .tooLong(text.utf8.count) }
        self.text = text
        wildcard = Wildcard(Self.withoutLeadingSlash(text.utf8))
    }

    /// What makes a text no path pattern.
    public enum Violation: Error, Sendable, Hashable {
        /// The text is empty.
        case empty
        /// The text has this many characters, more than ``PathPattern/maximumLength``.
        case tooLong(Int)
        /// The character at this byte, counted from 0, is not allowed in a pattern.
        case character(utf8Offset: Int)
    }

    /// The most characters in a pattern.
    public static let maximumLength = 255

    private static let allowed = ByteSet.alphanumerics.union(ByteSet("_-.*$/~\"'@:+&?"))

    /// Whether a request for `path` is one for the pattern.
    ///
    /// - Parameter path: The path of the URL, percent-encoded, with or without its leading `/`, without query string.
    /// - Returns: Whether the whole path matches.
    public func matches(_ path: String) -> Bool {
        wildcard.matches(Self.withoutLeadingSlash(path.utf8))
    }

    /// Patterns are equal when they are written alike but for the leading `/`.
    public static func == (a: PathPattern, b: PathPattern) -> Bool { a.wildcard == b.wildcard }

    /// Hashes the pattern without its leading `/`.
    public func hash(into hasher: inout Hasher) { hasher.combine(wildcard) }

    private static func withoutLeadingSlash(_ bytes: String.UTF8View) -> Substring.UTF8View {
        bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes[...]
    }
}
