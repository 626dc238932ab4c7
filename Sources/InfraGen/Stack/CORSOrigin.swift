/// The origin of a web page: scheme, host and port, or `*`.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html>
public struct CORSOrigin: TextValue, CustomStringConvertible {
    /// The origin as written.
    public let description: String

    /// Reads `*`, or `http://` or `https://` with a host (one `*` at most) and perhaps a port.
    public init(_ text: String) throws(InvalidValue) {
        guard text != "*" else {
            description = text
            return
        }
        let help = "write scheme and host, such as 'https://app.example.com', with one '*' at most and no path"
        guard let rest = ["https://", "http://"].first(where: text.hasPrefix).map({ text.dropFirst($0.count) }) else {
            throw InvalidValue("needs a scheme, found '\(text)'", help: help)
        }
        let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let portIsValid =
            parts.count < 2 || parts[1] == "*" || ASCII.wholeNumber(parts[1]).map((1...65_535).contains) == true
        let hostBytes = parts[0].utf8
        guard portIsValid, !hostBytes.isEmpty,
            hostBytes.allSatisfy({ ASCII.isAlphanumeric($0) || "-.*".utf8.contains($0) })
        else {
            throw InvalidValue("is not the origin of a page: '\(text)'", help: help)
        }
        guard text.utf8.count(where: { $0 == UInt8(ascii: "*") }) <= 1 else {
            throw InvalidValue("has more than one '*': '\(text)'", help: help)
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// An origin that stands in for an unreadable one.
    public static let placeholder = CORSOrigin(unchecked: "*")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "the origin of a page", "\\*|https?://(?!.*\\*.*\\*)[A-Za-z0-9.*-]+(?::(?:[0-9]{1,5}|\\*))?")
}
