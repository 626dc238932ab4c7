import Diagnostics
import HCL

/// Which findings comments take away, and which comments are wrong or take nothing.
struct SuppressionLedger {
    private let today: CalendarDate
    /// The suppressions of each resource, by the place of its block: instances share a block.
    private var suppressions: [Provenance: [Suppression]] = [:]
    private var used: Set<SourceSpan> = []

    init(_ infrastructure: Infrastructure, today: CalendarDate) {
        self.today = today
        for resource in infrastructure.resources where suppressions[resource.provenance] == nil {
            let found = resource.comments.compactMap(Suppression.init)
            if !found.isEmpty { suppressions[resource.provenance] = found }
        }
    }

    /// Whether a comment takes away the finding of `rule`, which is the same as the checks `elsewhere`.
    mutating func takes(_ finding: GuardrailFinding, of rule: RuleID, _ elsewhere: [ForeignCheck]) -> Bool {
        guard let candidates = suppressions[finding.resource.provenance] else { return false }
        var isTaken = false
        for suppression in candidates
        where suppression.names(rule, elsewhere) && suppression.covers(finding) {
            used.insert(suppression.span)
            if suppression.flaw == nil, suppression.until.map({ today <= $0 }) ?? true { isTaken = true }
        }
        return isTaken
    }

    /// What is wrong with comments, once all findings have been asked for.
    var problems: [Diagnostic] {
        suppressions.values.joined().filter(\.isOwn).compactMap(problem)
    }

    private func problem(of suppression: Suppression) -> Diagnostic? {
        func warning(_ rule: RuleID, _ message: String, _ help: String) -> Diagnostic {
            Diagnostic(rule, .warning, message, at: suppression.span, suggestion: Suggestion(help))
        }
        switch suppression.flaw {
        case .noRule:
            return warning("ignore.no-rule", "the comment names no rule", "write the id behind 'infragen:ignore'")
        case .noReason:
            return warning("ignore.no-reason", "the comment gives no reason, and takes nothing", "add reason=\"…\"")
        case .badDate(let text):
            return warning(
                "ignore.bad-date", "'\(text)' is not a date, and the comment takes nothing", "write until=YYYY-MM-DD")
        case nil: break
        }
        for case .rule(let id) in suppression.targets where RuleRegistry.acceptable[id] == nil {
            return warning(
                "ignore.unknown-rule", "no rule is called '\(id)'", RuleRegistry.acceptable.advice(on: id))
        }
        if let until = suppression.until, until < today {
            return warning(
                "ignore.expired", "the comment ended on \(until)",
                "mend what it took away, or decide again and set a later day")
        }
        guard !used.contains(suppression.span) else { return nil }
        return warning("ignore.unused", "nothing is found that the comment takes away", "remove the comment")
    }
}

extension Suppression {
    /// Whether the finding stands where the comment is about, by its ``Reach``.
    ///
    /// Of what is about a resource as a whole, a comment of ours counts wherever it stands in it.
    fileprivate func covers(_ finding: GuardrailFinding) -> Bool {
        guard case .source(let header) = finding.resource.provenance else { return false }
        let path = AttributePath(of: finding.place, in: finding.resource)
        switch reach {
        case .resource: return header.start.line < span.start.line
        case .block: if span.start.line <= header.start.line || path == nil { return true }
        case .line, .item: break
        }
        let around = reach == .item || path == nil ? [finding.resource.provenance] : []
        let isBehindCode = isOwn && isBehindCode(in: header.file)
        let lines = isBehindCode ? [span.start.line] : [span.start.line, target(in: header.file)]
        return (around + (path?.places ?? [])).contains { place in
            guard case .source(let span) = place else { return false }
            return lines.contains(span.start.line)
        }
    }

    /// Whether it stands behind something in its line, and so is about that alone.
    private func isBehindCode(in file: SourceFile) -> Bool {
        guard let line = file.line(span.start.line) else { return false }
        return line.unicodeScalars.prefix(span.start.column - 1).contains { $0 != " " && $0 != "\t" }
    }

    /// The line of the item that follows: behind other comments.
    private func target(in file: SourceFile) -> Int {
        var line = span.end.line + 1
        while let text = file.line(line)?.drop(while: { $0 == " " || $0 == "\t" }),
            text.first == "#" || text.hasPrefix("//")
        {
            line += 1
        }
        return line
    }
}
