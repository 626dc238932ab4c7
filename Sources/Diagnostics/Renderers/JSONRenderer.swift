/// Findings for scripts: one JSON object, one line a finding.
///
/// Columns count Unicode scalars from 1 and `endColumn` is exclusive; a finding about a whole file has neither lines nor
/// columns. Members without a value are left out. The version changes when a member changes meaning or goes.
struct JSONRenderer {
    func write(_ report: Report, to output: inout some TextOutputStream) {
        output.write("{\"version\":1,\"summary\":")
        summary(report.summary).write(to: &output)
        output.write(",\"diagnostics\":[")
        for (index, diagnostic) in report.diagnostics.enumerated() {
            output.write(index == 0 ? "\n" : ",\n")
            finding(diagnostic, report.fingerprint(of: diagnostic)).write(to: &output)
        }
        output.write(report.diagnostics.isEmpty ? "]}\n" : "\n]}\n")
    }

    private func summary(_ summary: Report.Summary) -> JSONValue {
        .members(
            ("error", .int(summary.count(of: .error))), ("warning", .int(summary.count(of: .warning))),
            ("note", .int(summary.count(of: .note))), ("unknown", .int(summary.unknown)),
            ("waived", .int(summary.waived)), ("keys", summary.keys.map(totals)))
    }

    private func totals(_ keys: Report.KeyTotals) -> JSONValue {
        func counts(_ counts: [Report.KeyTotals.Count]) -> JSONValue {
            .object(counts.map { ($0.name, .int($0.count)) })
        }
        return .members(
            ("total", .int(keys.total)), ("valid", .int(keys.valid)), ("invalid", .int(keys.invalid)),
            ("classes", counts(keys.classes)), ("reasons", counts(keys.reasons)))
    }

    private func finding(_ diagnostic: Diagnostic, _ fingerprint: String) -> JSONValue {
        let key = diagnostic.key.map { ($0, String(validating: $0, as: UTF8.self)) }
        return .members(
            ("rule", .string(diagnostic.rule.description)), ("severity", .string(diagnostic.severity.rawValue)),
            ("message", .string(diagnostic.message)), ("file", .string(diagnostic.path)),
            ("line", diagnostic.span.map { .int($0.start.line) }),
            ("column", diagnostic.span.map { .int($0.start.column) }),
            ("endLine", diagnostic.span.map { .int($0.end.line) }),
            ("endColumn", diagnostic.span.map { .int($0.end.column) }),
            ("address", diagnostic.address.map { .string($0) }),
            ("attribute", diagnostic.attribute.map { .string($0) }), ("env", diagnostic.env.map { .string($0) }),
            ("key", key?.1.map { .string($0) }),
            ("key_base64", key.flatMap { bytes, text in text == nil ? .string(base64(bytes)) : nil }),
            ("byte", diagnostic.byte.map { .int($0) }),
            ("ids", diagnostic.ids.isEmpty ? nil : .array(diagnostic.ids.map { .string($0) })),
            ("fingerprint", .string(fingerprint)),
            ("help", diagnostic.suggestion.map { .string($0.text) }), ("url", diagnostic.url.map { .string($0) }),
            ("related", diagnostic.related.isEmpty ? nil : .array(diagnostic.related.map(related))))
    }

    private func related(_ related: Diagnostic.Related) -> JSONValue {
        .members(
            ("message", .string(related.message)), ("file", .string(related.span.file.path)),
            ("line", .int(related.span.start.line)), ("column", .int(related.span.start.column)),
            ("endLine", .int(related.span.end.line)), ("endColumn", .int(related.span.end.column)))
    }
}

/// RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}
