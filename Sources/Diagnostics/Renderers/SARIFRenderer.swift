/// Findings for code scanning: SARIF 2.1.0 as GitHub takes it.
///
/// - SeeAlso: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>,
///   <https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning>
struct SARIFRenderer {
    private let report: Report
    /// The rules that have findings, in the order of their ids, with the gravest of each rule's severities.
    private let rules: [(id: RuleID, severity: Diagnostic.Severity, url: String?)]

    init(_ report: Report) {
        self.report = report
        var found: [RuleID: (severity: Diagnostic.Severity, url: String?)] = [:]
        for diagnostic in report.diagnostics {
            let known = found[diagnostic.rule]
            found[diagnostic.rule] = (
                min(known?.severity ?? diagnostic.severity, diagnostic.severity), known?.url ?? diagnostic.url
            )
        }
        rules = found.sorted { $0.key < $1.key }.map { ($0.key, $0.value.severity, $0.value.url) }
    }

    func write(to output: inout some TextOutputStream) {
        let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        output.write("{\"$schema\":\"\(schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":")
        JSONValue.members(("driver", driver)).write(to: &output)
        output.write(",\"columnKind\":\"unicodeCodePoints\",\"results\":[")
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
        var seen: [String: Int] = [:]
        for (index, diagnostic) in report.diagnostics.enumerated() {
            let fingerprint = report.fingerprint(of: diagnostic)
            seen[fingerprint, default: 0] += 1
            output.write(index == 0 ? "\n" : ",\n")
            // GitHub tells equal findings apart by the number behind the colon.
            result(diagnostic, indices[diagnostic.rule], "\(fingerprint):\(seen[fingerprint, default: 1])")
                .write(to: &output)
        }
        output.write(report.diagnostics.isEmpty ? "]}]}\n" : "\n]}]}\n")
    }

    private var driver: JSONValue {
        let known = Dictionary(report.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return .members(
            ("name", .string(report.tool.name)), ("version", .string(report.tool.version)),
            ("informationUri", report.tool.url.map { .string($0) }),
            ("rules", .array(rules.map { descriptor($0.id, $0.severity, known[$0.id]?.url ?? $0.url, known[$0.id]) })))
    }

    /// A rule; GitHub wants its three texts, whatever is known of it.
    private func descriptor(
        _ id: RuleID, _ severity: Diagnostic.Severity, _ url: String?, _ rule: RuleDescription?
    ) -> JSONValue {
        let text = JSONValue.members(("text", .string(rule?.summary ?? id.description)))
        let words = [rule?.why, url.map { "See \($0)" }].compactMap(\.self)
        let help = JSONValue.members(
            ("text", .string(words.isEmpty ? id.description : words.joined(separator: "\n\n"))))
        return .members(
            ("id", .string(id.description)), ("shortDescription", text), ("fullDescription", text), ("help", help),
            ("helpUri", url.map { .string($0) }),
            ("defaultConfiguration", .members(("level", .string(severity.rawValue)))))
    }

    private func result(_ diagnostic: Diagnostic, _ ruleIndex: Int?, _ fingerprint: String) -> JSONValue {
        let key = diagnostic.key.map { "\nkey: \(String(decoding: $0, as: UTF8.self).visible)" } ?? ""
        let help = diagnostic.suggestion.map { "\nhelp: \($0.text)" } ?? ""
        let location = physicalLocation(diagnostic.path, diagnostic.span)
        return .members(
            ("ruleId", .string(diagnostic.rule.description)), ("ruleIndex", ruleIndex.map { .int($0) }),
            ("level", .string(diagnostic.severity.rawValue)),
            ("message", .members(("text", .string(diagnostic.message + key + help)))),
            ("locations", .array([.members(("physicalLocation", location))])),
            (
                "relatedLocations",
                diagnostic.related.isEmpty ? nil : .array(diagnostic.related.enumerated().map(related))
            ),
            ("partialFingerprints", .members(("primaryLocationLineHash", .string(fingerprint)))),
            ("fixes", diagnostic.suggestion.flatMap(fixes)), ("properties", properties(diagnostic)))
    }

    private func related(_ id: Int, _ related: Diagnostic.Related) -> JSONValue {
        .members(
            ("id", .int(id + 1)), ("physicalLocation", physicalLocation(related.span.file.path, related.span)),
            ("message", .members(("text", .string(related.message)))))
    }

    private func physicalLocation(_ path: String, _ span: SourceSpan?) -> JSONValue {
        .members(("artifactLocation", artifact(path)), ("region", span.map(region) ?? .members(("startLine", 1))))
    }

    private func artifact(_ path: String) -> JSONValue {
        .members(("uri", .string(uriReference(report.path(inRepository: path)))))
    }

    private func region(_ span: SourceSpan) -> JSONValue {
        .members(
            ("startLine", .int(span.start.line)), ("startColumn", .int(span.start.column)),
            ("endLine", .int(span.end.line)), ("endColumn", .int(span.end.column)))
    }

    private func fixes(_ suggestion: Suggestion) -> JSONValue? {
        guard !suggestion.edits.isEmpty else { return nil }
        let changes = suggestion.edits.map { edit in
            let replacement = JSONValue.members(
                ("deletedRegion", region(edit.span)),
                ("insertedContent", .members(("text", .string(edit.replacement)))))
            return JSONValue.members(
                ("artifactLocation", artifact(edit.span.file.path)), ("replacements", .array([replacement])))
        }
        let description = JSONValue.members(("text", .string(suggestion.text)))
        return .array([.members(("description", description), ("artifactChanges", .array(changes)))])
    }

    private func properties(_ diagnostic: Diagnostic) -> JSONValue? {
        guard diagnostic.address != nil || diagnostic.env != nil || !diagnostic.ids.isEmpty else { return nil }
        return .members(
            ("address", diagnostic.address.map { .string($0) }), ("env", diagnostic.env.map { .string($0) }),
            ("ids", diagnostic.ids.isEmpty ? nil : .array(diagnostic.ids.map { .string($0) })))
    }
}

/// A path as a URI reference (RFC 3986): relative to the repository, or `file:` when it is absolute.
private func uriReference(_ path: String) -> String {
    let encoded = path.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            return String(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
    }
    return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + encoded.joined()
}
