import Diagnostics

extension PathExplanation {
    /// The explanation as lines for a person: the value, then where it comes from.
    ///
    /// `overlays` are what environments say of the same path, where none was asked for.
    package func text(overlays: [PathExplanation] = []) -> String {
        var lines = valueLines
        lines += originLines.map { "  \($0)" }
        for part in overlaidParts {
            lines.append("  \(environmentPhrase) sets \(part.path): \(part.written.phrase)")
        }
        for overlay in overlays { lines += overlay.linesBesideBase.map { "  \($0)" } }
        if let doc { lines.append("  it is: \(doc)") }
        return lines.map { $0 + "\n" }.joined()
    }

    private var valueLines: [String] {
        guard let written else { return ["\(path): \(fallback.valueText)"] }
        let lines = written.value.lines
        return lines.count == 1 ? ["\(path): \(lines[0])"] : ["\(path):"] + lines.map { "    \($0)" }
    }

    private var originLines: [String] {
        switch origin {
        case .base(let written):
            // What stands below 'envs' is no part of the base.
            ["\(path.steps.first == .key("envs") ? "written" : "from the base"): \(written.place.text)"]
        case .overlay(let written, let over):
            ["from \(environmentPhrase): \(written.place.text)"]
                + [over.map { "over the base: \($0.phrase)" } ?? "the base says nothing of it"]
        case .removed(let place, let over):
            ["removed by \(environmentPhrase): \(place.text)", "over the base: \(over.phrase)", fallback.phrase]
        case .absent:
            [fallback.phrase]
        }
    }

    /// What an environment says, for somebody who asked about the base.
    private var linesBesideBase: [String] {
        switch origin {
        case .overlay(let written, _): ["in \(environmentPhrase): \(written.phrase)"]
        case .removed(let place, _): ["in \(environmentPhrase): removed, \(place.text); \(fallback.phrase)"]
        case .base, .absent:
            overlaidParts.map { "in \(environmentPhrase), \($0.path): \($0.written.phrase)" }
        }
    }

    private var environmentPhrase: String { environment.map { "environment '\($0)'" } ?? "the base" }
}

extension PathExplanation.Written {
    fileprivate var phrase: String { "\(value.text), \(place.text)" }
}

extension PathExplanation.Fallback {
    fileprivate var valueText: String {
        switch self {
        case .value(let value), .derived(let value, _): value.specText
        case .absentSection, .nothing: "not set"
        }
    }

    fileprivate var phrase: String {
        switch self {
        case .value: "the default, since nothing is written"
        case .derived(_, let reason): "the default: \(reason)"
        case .absentSection(let section, let value):
            "there is no '\(section)'" + (value.map { "; with it, the default would be \($0.specText)" } ?? "")
        case .nothing: "nothing is written, and there is no default"
        }
    }
}

extension SourceSpan {
    fileprivate var text: String { "\(file.path):\(start.line):\(start.column)" }
}
