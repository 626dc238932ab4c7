/// A CloudFront function that answers 404 for a path that is no key of a contract, and lets every other request pass.
///
/// The path is decoded to the bytes of the key, each as one character, and matched by regular expressions over bytes:
/// so UTF-8 is judged as the linter judges it, whatever the engine knows of Unicode, and the length is that in bytes.
/// Beside ES 5.1 only `const`, arrow functions and, for contracts that reach above ASCII, `normalize` are used.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html>
public struct CloudFrontFunctionExport: Sendable {
    /// The code, for the runtime `cloudfront-js-2.0` and the event `viewer-request`.
    public let code: String

    /// Writes the function of `contract`.
    ///
    /// - Parameter contract: The classes that the distribution delivers, without problems.
    /// - Throws: ``Refusal`` when there is no such function, or CloudFront would not take it.
    public init(_ contract: LayoutContract) throws(Refusal) {
        guard !contract.classes.isEmpty else { throw .noClasses }
        if let unsound = contract.classes.first(where: { !$0.template.parts.allSatisfy(\.isSound) }) {
            throw .unsound(class: unsound.name)
        }
        code = CloudFrontFunctionWriter(contract).code
        guard code.utf8.count <= Self.maximumLength else { throw .tooLong(bytes: code.utf8.count) }
    }

    /// A function that answers 404 for every path.
    public static let denyingAll = """
        function handler(event) {
          return {
            \(notFound)
          };
        }

        """

    /// The members of the answer.
    fileprivate static let notFound = """
        statusCode: 404,
            statusDescription: "Not Found",
            headers: { "cache-control": { value: "public, max-age=60" } },
        """

    /// The most bytes that a function may have.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html>
    public static let maximumLength = 10_240

    /// Why a contract has no function.
    public enum Refusal: Error, Sendable, Hashable {
        /// The distribution delivers nothing.
        case noClasses
        /// A field of the class has violations, so that nothing fits it.
        case unsound(class: String)
        /// The function would have more bytes than ``CloudFrontFunctionExport/maximumLength``.
        case tooLong(bytes: Int)
    }
}

extension CloudFrontFunctionExport.Refusal: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .noClasses: "no class is delivered by the distribution"
        case .unsound(let name): "a field of class '\(name)' matches nothing"
        case .tooLong(let bytes):
            "the function would have \(bytes) bytes, and CloudFront takes \(CloudFrontFunctionExport.maximumLength)"
        }
    }
}

/// Writes the JavaScript.
private struct CloudFrontFunctionWriter {
    private let classes: [KeyClass]
    private let mayHoldUnicode: Bool
    /// The properties of `field`, by the names of placeholders and what segments may hold.
    private var properties: [Placeholder: String] = [:]
    private var fields: [String] = []

    private enum Placeholder: Hashable {
        case field(String, FieldType)
        case files(SegmentCharset)
    }

    init(_ contract: LayoutContract) {
        classes = contract.classes
        mayHoldUnicode = contract.classes.contains { $0.template.mayHoldUnicode }
        var names = SourceNames(.snake)
        for part in classes.flatMap(\.template.leafParts) {
            guard let placeholder = Self.placeholder(of: part), properties[placeholder] == nil else { continue }
            let name =
                switch placeholder {
                case .field(let name, _): names.identifier(for: name)
                case .files(let charset): names.identifier(for: "\(charset.rawValue)_segments")
                }
            properties[placeholder] = name
            let text = RegularExpressionWriter.text(of: part.expression, in: .bytes, isItem: true)
            fields.append("  \(name): \(Self.literal(text)),")
        }
    }

    var code: String {
        """
        // Runtime cloudfront-js-2.0, event viewer-request: 404 for a path that is no key of these classes.
        const field = {
        \(fields.joined(separator: "\n"))
        };
        const keys = new RegExp("^(?:" + [
        \(classes.map { "  \(terms(of: $0.template.parts).joined(separator: " + ")),  // \($0.name)" }
            .joined(separator: "\n"))
        ].join("|") + ")$");

        // The bytes of UTF-8, a character each.
        function bytesOf(text) {
          return encodeURIComponent(text)
            .replace(/%(..)/g, (match, digits) => String.fromCharCode(parseInt(digits, 16)));
        }

        function isKey(path) {
          try {
            const text = decodeURIComponent(path);
            const key = bytesOf(text);
            return key.length <= \(ObjectKey.maximumLength) && keys.test(key)\(normalization);
          } catch (error) {
            return false;  // An escape that cannot be decoded.
          }
        }

        function handler(event) {
          return isKey(event.request.uri.slice(1)) ? event.request : {
            \(CloudFrontFunctionExport.notFound)
          };
        }

        """
    }

    private var normalization: String { mayHoldUnicode ? " && text.normalize() === text" : "" }

    /// What is put together to make the expression of `parts`.
    private func terms(of parts: [KeyTemplate.Part]) -> [String] {
        parts.flatMap { part -> [String] in
            if case .optional(let inner) = part { return ["\"(?:\""] + terms(of: inner) + ["\")?\""] }
            if let property = Self.placeholder(of: part).flatMap({ properties[$0] }) { return ["field.\(property)"] }
            return [Self.literal(RegularExpressionWriter.text(of: part.expression, in: .bytes))]
        }
    }

    private static func placeholder(of part: KeyTemplate.Part) -> Placeholder? {
        switch part {
        case .field(let name, let type): .field(name, type)
        case .files(_, let charset): .files(charset)
        case .literal, .optional: nil
        }
    }

    /// A string literal; the text is ASCII without quotes and control characters.
    private static func literal(_ text: String) -> String {
        "\"" + text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\") + "\""
    }
}
