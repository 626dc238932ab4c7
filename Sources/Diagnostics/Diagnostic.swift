/// One thing to tell the user: what is wrong, where, and what to do.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        case error, warning, note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }

        /// The graver severity comes first.
        package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    /// Where a finding stands.
    package enum Place: Sendable, Hashable {
        case span(SourceSpan)
        /// A whole file, by its path: no line.
        case file(String)
    }

    /// Another place that explains the finding, such as the first of two duplicates.
    package struct Related: Sendable, Hashable {
        package let message: String
        package let span: SourceSpan

        package init(_ message: String, at span: SourceSpan) {
            self.message = message
            self.span = span
        }
    }

    package let rule: RuleID
    package var severity: Severity
    /// A lower-case phrase without full stop: what is wrong with which name.
    package let message: String
    package var place: Place
    package var suggestion: Suggestion?
    package var related: [Related]
    /// What the finding is about, in the terms of its document: a spec path, a Terraform address.
    package var address: String?
    /// The part of ``address`` that the finding is about: `rule[1].filter.prefix`.
    package var attribute: String?
    /// The environment that alone has the finding.
    package var env: String?
    /// The page that says so.
    package var url: String?
    /// The ids of the same check in other tools.
    package var ids: [String] = []
    /// Whether the text at ``place`` must not be shown: it has a secret in it.
    package var hidesText = false
    /// The object key that the finding is about, which need not be UTF-8.
    package var key: [UInt8]?
    /// The offset in bytes of ``key``, from 0, of what is wrong with it.
    package var byte: Int?

    package init(
        _ rule: RuleID, _ severity: Severity, _ message: String, at place: Place,
        suggestion: Suggestion? = nil, related: [Related] = [], address: String? = nil, url: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.place = place
        self.suggestion = suggestion
        self.related = related
        self.address = address
        self.url = url
    }

    package init(
        _ rule: RuleID, _ severity: Severity, _ message: String, at span: SourceSpan,
        suggestion: Suggestion? = nil, related: [Related] = [], address: String? = nil, url: String? = nil
    ) {
        self.init(
            rule, severity, message, at: .span(span), suggestion: suggestion, related: related, address: address,
            url: url)
    }
}

/// What to do about a finding: an imperative, and the edits that would do it where they are known.
package struct Suggestion: Sendable, Hashable, ExpressibleByStringInterpolation {
    package struct Edit: Sendable, Hashable {
        package let span: SourceSpan
        package let replacement: String

        package init(_ span: SourceSpan, _ replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    package let text: String
    package let edits: [Edit]

    package init(_ text: String, edits: [Edit] = []) {
        self.text = text
        self.edits = edits
    }

    package init(stringLiteral value: String) { self.init(value) }
}

extension Diagnostic {
    /// The span, where the place is one.
    package var span: SourceSpan? {
        guard case .span(let span) = place else { return nil }
        return span
    }

    /// The path of the file that the user edits.
    package var path: String {
        switch place {
        case .span(let span): span.file.path
        case .file(let path): path
        }
    }

    /// An identity that survives edits elsewhere in the file: no line, no column.
    package var fingerprint: String { fingerprint(at: path.withoutCurrentFolder) }

    /// The identity in a file that is called `path`.
    func fingerprint(at path: String) -> String {
        let parts = [rule.description, path, address ?? "", env ?? "", address == nil ? message : ""]
        return FNV1a.hex(
            parts.map { Array($0.utf8) } + (key.map { [$0] } ?? []) + (attribute.map { [Array($0.utf8)] } ?? []))
    }

    /// The order of a report: by file, then by place, then by rule and text.
    package static func inReportOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        func key(_ d: Diagnostic) -> (String, Int, Int) {
            (d.path, d.span?.start.line ?? 0, d.span?.start.column ?? 0)
        }
        let (left, right) = (key(a), key(b))
        if left != right { return left < right }
        return (a.rule, a.env ?? "", a.message, a.address ?? "") < (b.rule, b.env ?? "", b.message, b.address ?? "")
    }
}

/// The 64-bit FNV-1a hash, for fingerprints: stable across runs and machines, unlike `Hasher`.
///
/// - SeeAlso: <http://www.isthe.com/chongo/tech/comp/fnv/>
enum FNV1a {
    static func hex(_ parts: [[UInt8]]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3  // No text contains 0xFF, so ["a", "b"] and ["ab"] differ.
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
