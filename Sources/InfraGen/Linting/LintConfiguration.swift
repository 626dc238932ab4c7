package import Diagnostics
import YAML

/// What `.infragen.yaml` says of how a project is linted.
package struct LintConfiguration: Sendable {
    /// `error`, `warning` or `never`.
    package var failOn: String?
    package var unknown: TerraformLinter.UnknownMode?
    package var groups: Set<GuardrailGroup> = []
    package var excluded: [Exclusion] = []
    /// The path of a baseline, seen from the folder of the configuration.
    package var baseline: String?

    /// A rule whose findings nobody wants.
    package struct Exclusion: Sendable {
        package let rule: String
        package let reason: String
        package let until: CalendarDate?
        fileprivate let span: SourceSpan
    }

    package init() {}

    /// Reads `file`; what is wrong in it is an error: `config.…` with its place.
    package static func read(_ file: SourceFile) -> Checked<LintConfiguration> {
        let yaml = YAMLReader.read(file)
        guard let root = yaml.value else { return Checked(nil, yaml.diagnostics) }
        var reader = Reader(diagnostics: yaml.diagnostics)
        let configuration = reader.configuration(root)
        return Checked(reader.diagnostics.contains { $0.severity == .error } ? nil : configuration, reader.diagnostics)
    }

    /// The ids of the rules that are excluded on `today`, and exclusions that have ended.
    package func excludedRules(today: CalendarDate) -> (ids: Set<String>, ended: [Diagnostic]) {
        let ended = excluded.filter { $0.until.map { $0 < today } ?? false }
        let ids = Set(excluded.map(\.rule)).subtracting(ended.map(\.rule))
        return (
            ids,
            ended.map { exclusion in
                Diagnostic(
                    "config.expired", .warning,
                    "the exclusion of '\(exclusion.rule)' ended on \(exclusion.until.map(\.description) ?? "")",
                    at: exclusion.span, suggestion: "mend what it took away, or decide again and set a later day")
            }
        )
    }
}

private struct Reader {
    var diagnostics: [Diagnostic]

    mutating func configuration(_ root: YAMLNode) -> LintConfiguration {
        var configuration = LintConfiguration()
        for entry in entries(of: root, keys: ["fail-on", "unknown", "enable", "exclude", "baseline"]) {
            switch entry.key.text {
            case "fail-on": configuration.failOn = word(entry.value, of: ["error", "warning", "never"])
            case "unknown":
                configuration.unknown = word(entry.value, of: TerraformLinter.UnknownMode.allCases.map(\.rawValue))
                    .flatMap(TerraformLinter.UnknownMode.init)
            case "enable":
                for item in elements(of: entry.value) {
                    let name = word(item, of: GuardrailGroup.allCases.map(\.rawValue))
                    if let group = name.flatMap(GuardrailGroup.init) { configuration.groups.insert(group) }
                }
            case "exclude":
                configuration.excluded = elements(of: entry.value).compactMap { exclusion($0) }
            default: configuration.baseline = text(entry.value)
            }
        }
        return configuration
    }

    private mutating func exclusion(_ node: YAMLNode) -> LintConfiguration.Exclusion? {
        var values: [String: String] = [:]
        for entry in entries(of: node, keys: ["rule", "reason", "until"]) {
            if let key = entry.key.text, let text = text(entry.value) { values[key] = text }
        }
        guard node.entries != nil else { return nil }
        guard let rule = values["rule"], let place = node["rule"]?.value.place else {
            report("config.missing-key", "the exclusion names no rule", at: node.place, "add 'rule: ID'")
            return nil
        }
        guard RuleRegistry.excludable[rule] != nil else {
            report(
                "config.unknown-rule", "no rule is called '\(rule)'", at: place,
                RuleRegistry.excludable.advice(on: rule))
            return nil
        }
        guard let reason = values["reason"], !reason.isEmpty else {
            report("config.no-reason", "the exclusion gives no reason", at: place, "add 'reason: …'")
            return nil
        }
        var until: CalendarDate?
        if let text = values["until"] {
            until = try? CalendarDate(text)
            if until == nil, let place = node["until"]?.value.place {
                report("config.bad-date", "'\(text)' is not a date", at: place, "write it as YYYY-MM-DD")
            }
        }
        return .init(rule: rule, reason: reason, until: until, span: place)
    }

    private mutating func entries(of node: YAMLNode, keys: [String]) -> [YAMLEntry] {
        guard let entries = node.entries else {
            report("config.type", "a mapping is needed", at: node.place, "write keys and values")
            return []
        }
        return entries.filter { entry in
            guard let key = entry.key.text, keys.contains(key) else {
                let key = entry.key.text ?? ""
                report(
                    "config.unknown-key", "there is no key '\(key)'", at: entry.key.place,
                    nearest(to: key, in: keys).map { "did you mean '\($0)'?" }
                        ?? "the keys are \(keys.joined(separator: ", "))")
                return false
            }
            return true
        }
    }

    private mutating func elements(of node: YAMLNode) -> [YAMLNode] {
        guard let elements = node.elements else {
            report("config.type", "a list is needed", at: node.place, "write '- …' for each item")
            return []
        }
        return elements
    }

    private mutating func text(_ node: YAMLNode) -> String? {
        guard let text = node.text, !text.isEmpty else {
            report("config.type", "a text is needed", at: node.place, "write a word")
            return nil
        }
        return text
    }

    private mutating func word(_ node: YAMLNode, of words: [String]) -> String? {
        guard let text = text(node) else { return nil }
        guard words.contains(text) else {
            report(
                "config.value", "'\(text)' is none of \(words.joined(separator: ", "))", at: node.place,
                nearest(to: text, in: words).map { "did you mean '\($0)'?" } ?? "write one of them")
            return nil
        }
        return text
    }

    private mutating func report(_ rule: RuleID, _ message: String, at span: SourceSpan, _ help: String) {
        diagnostics.append(Diagnostic(rule, .error, message, at: span, suggestion: Suggestion(help)))
    }
}
