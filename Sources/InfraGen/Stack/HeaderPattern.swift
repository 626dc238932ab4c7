/// The name of a request header, with one `*` at most, as CORS rules of S3 take it.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html>
public struct HeaderPattern: TextValue, CustomStringConvertible {
    /// The pattern as written.
    public let description: String

    /// Reads a header name of letters, digits and `-`, `_`, perhaps with a `*`.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write a header's name, such as 'Content-Type' or 'x-amz-*'"
        guard (1...128).contains(text.utf8.count),
            text.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || "-_*".utf8.contains($0) })
        else { throw InvalidValue("is not the name of a header: '\(text)'", help: help) }
        guard text.utf8.count(where: { $0 == UInt8(ascii: "*") }) <= 1 else {
            throw InvalidValue("has more than one '*': '\(text)'", help: help)
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// Any header.
    public static let any = HeaderPattern(unchecked: "*")
    /// A pattern that stands in for an unreadable one.
    public static let placeholder = any
    /// The form, for an editor.
    public static let form = TextForm.pattern("the name of a header", "(?!.*\\*.*\\*)[A-Za-z0-9_*-]{1,128}")
}
