package import Diagnostics
internal import JSON
internal import XML

/// A lifecycle configuration as a file has it, with the place of every value.
///
/// Read are the JSON that `aws s3api get-bucket-lifecycle-configuration` prints, the JSON that
/// `put-bucket-lifecycle-configuration` takes with the configuration under `LifecycleConfiguration`, and S3's own XML.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html>
package struct LifecycleDocument: Sendable {
    package let file: SourceFile
    package let configuration: LifecycleConfiguration
    /// Where fields stand, by their paths in the API's words: `Rules[0].Expiration.Days`.
    let places: [String: Range<Int>]
    /// The rules with values that could not be read, so that nothing is said about what they lack.
    let damagedRules: Set<Int>

    /// The most bytes of a file that is read: a thousand rules with filters of the greatest length are about 3 MB.
    package static let byteLimit = 4 << 20
    /// The levels of a lifecycle document, and some more.
    private static let depthLimit = 24

    /// Reads the configuration in `file`.
    ///
    /// - Returns: The document and what is wrong with its form. There is no document when `file` is neither JSON nor XML;
    ///   then the one finding has the rule ``syntax``.
    package static func read(_ file: SourceFile) -> Checked<LifecycleDocument> {
        guard file.bytes.count <= byteLimit else {
            return refusal(
                file, "the file has more than \(byteLimit) bytes", at: nil, help: "S3 takes 1,000 rules at most")
        }
        let start = file.bytes[file.textStart...].firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        guard let start else {
            return refusal(
                file, "the file is empty", at: nil,
                help: "give it what 'aws s3api get-bucket-lifecycle-configuration' prints")
        }
        return file.bytes[start] == UInt8(ascii: "<") ? readXML(file) : readJSON(file)
    }

    /// The id of findings about text that is neither JSON nor XML.
    package static let syntax: RuleID = "lifecycle.syntax"

    private static func readXML(_ file: SourceFile) -> Checked<LifecycleDocument> {
        do {
            let root = try XMLReader.parse(
                file.bytes, limits: XMLLimits(byteCount: byteLimit, depth: depthLimit, elementCount: 200_000))
            var reader = LifecycleReader(file, isXML: true)
            reader.readXML(root)
            return reader.result
        } catch {
            return refusal(file, error.message, at: error.offset, help: "write the XML that S3 takes")
        }
    }

    private static func readJSON(_ file: SourceFile) -> Checked<LifecycleDocument> {
        var limits = JSONLimits()
        limits.depth = depthLimit
        do {
            let root = try JSONNode(parsing: file.bytes, limits: limits)
            var reader = LifecycleReader(file, isXML: false)
            reader.readJSON(DocumentNode(root))
            return reader.result
        } catch let error as JSONSyntaxError {
            return refusal(
                file, error.message, at: error.offset,
                help: "write the JSON that 'aws s3api get-bucket-lifecycle-configuration' prints")
        } catch {
            return refusal(file, "\(error)", at: nil, help: "write JSON")
        }
    }

    private static func refusal(
        _ file: SourceFile, _ message: String, at offset: Int?, help: Suggestion
    ) -> Checked<LifecycleDocument> {
        let place = offset.map { offset in
            let offset = min(max(offset, file.textStart), file.bytes.count)
            return Diagnostic.Place.span(file.span(offset..<min(offset + 1, file.bytes.count)))
        }
        return Checked(
            nil, [Diagnostic(syntax, .error, message, at: place ?? .file(file.path), suggestion: help)])
    }
}

extension LifecycleDocument {
    /// The place of a field, or of what it would stand in.
    ///
    /// - Parameter path: The field in the API's words, such as `Rules[0].Expiration.Days`.
    /// - Returns: The value of a field that holds one, the name of one that holds others.
    package func place(of path: String) -> SourceSpan {
        var path = path[...]
        while !path.isEmpty {
            if let range = places[String(path)] { return file.span(range) }
            let end = path.utf8.lastIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }
            path = path[..<(end ?? path.startIndex)]
        }
        return file.span(file.textStart..<file.textStart)
    }

    /// The place of an action or another field of a rule.
    package func place(of field: LifecycleViolation.Field, inRule rule: Int) -> SourceSpan {
        place(of: LifecycleViolation(rule: rule, field: field, reason: .noAction).path)
    }
}
