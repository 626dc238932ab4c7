import Diagnostics
import InfraGen
import Testing

/// A spec with marked mistakes, and what is to be said of each.
struct BrokenSpec: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The spec; a mark for each finding.
    let spec: MarkedText
    /// For each finding in order `rule`, `warning rule`, or `rule in env`.
    let findings: [String]
    /// What message or help of the first finding must contain.
    let says: String?
    /// Whether the JSON Schema refuses the spec too.
    let isSeenBySchema: Bool

    /// A whole spec.
    init(
        _ name: String, whole spec: String, _ findings: String..., says: String? = nil, isSeenBySchema: Bool = true
    ) {
        self.init(name, MarkedText(spec), findings, says, isSeenBySchema)
    }

    /// ``SpecFixture/base`` with the sections of `edit`.
    init(
        _ name: String, _ edit: String, without removed: [String] = [], _ findings: String..., says: String? = nil,
        isSeenBySchema: Bool = true
    ) {
        self.init(name, MarkedText(SpecFixture.spec(edit, without: removed)), findings, says, isSeenBySchema)
    }

    /// ``SpecFixture/base`` with the sections of `edit`.
    init(_ name: String, _ edit: String, _ findings: [String], says: String? = nil, isSeenBySchema: Bool) {
        self.init(name, MarkedText(SpecFixture.spec(edit)), findings, says, isSeenBySchema)
    }

    /// A whole spec.
    init(_ name: String, whole spec: String, _ findings: [String], says: String? = nil, isSeenBySchema: Bool) {
        self.init(name, MarkedText(spec), findings, says, isSeenBySchema)
    }

    /// ``SpecFixture/base`` with `edit` in `section`.
    init(
        _ name: String, in section: String, _ edit: String, _ findings: String..., says: String? = nil,
        isSeenBySchema: Bool = true
    ) {
        self.init(name, MarkedText(SpecFixture.spec(section, edit)), findings, says, isSeenBySchema)
    }

    /// ``SpecFixture/base`` with `edit` in `section`.
    init(
        _ name: String, in section: String, _ edit: String, _ findings: [String], says: String? = nil,
        isSeenBySchema: Bool
    ) {
        self.init(name, MarkedText(SpecFixture.spec(section, edit)), findings, says, isSeenBySchema)
    }

    private init(
        _ name: String, _ spec: MarkedText, _ findings: [String], _ says: String?, _ isSeenBySchema: Bool
    ) {
        testDescription = name
        self.spec = spec
        self.findings = findings
        self.says = says
        self.isSeenBySchema = isSeenBySchema
    }

    /// `rule line:column-column` for each finding, with its severity where it is no error.
    var expected: [String] {
        guard findings.count == spec.findings.count else {
            return ["the case has \(findings.count) findings and \(spec.findings.count) marks"]
        }
        return zip(findings, spec.findings).map { finding, place in
            let parts = finding.split(separator: " in ", maxSplits: 1)
            return "\(parts[0]) \(place)" + (parts.count == 2 ? " in \(parts[1])" : "")
        }
    }
}

extension Diagnostic {
    /// `rule line:column-column`, with the severity where it is no error, and the environment.
    var brief: String {
        let place = span.map { MarkedText.Place($0).description }
        return (severity == .error ? "" : "\(severity) ") + "\(rule) \(place ?? path)" + (env.map { " in \($0)" } ?? "")
    }

    /// Message and help, as a reader sees them.
    var sentence: String { message + (suggestion.map { "; \($0.text)" } ?? "") }
}

extension MarkedText.Place {
    init(_ span: SourceSpan) {
        self.init(
            startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line,
            endColumn: span.end.column)
    }
}

/// All findings of a spec, as `infragen validate` reports them on 2026-11-22.
func findings(in spec: String, environment: String? = nil) -> [Diagnostic] {
    judge(Array(spec.utf8), environment: environment)
}

func judge(_ bytes: [UInt8], environment: String? = nil) -> [Diagnostic] {
    let checked = SpecDocument.read(SourceFile(path: "stack.yaml", bytes: bytes), readFile: TestKeys.read)
    guard let document = checked.value, let today = try? CalendarDate("2026-11-22") else { return checked.diagnostics }
    let name = environment.flatMap { name in document.environments.first { $0.description == name } }
    return (checked.diagnostics + Pipeline.judge(document, environment: name, today: today).diagnostics)
        .sorted(by: Diagnostic.inReportOrder)
}
