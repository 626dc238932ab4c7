import Diagnostics

/// Rules as one JSON document.
package enum RuleList {
    package static func json(of rules: [ListedRule]) -> JSONValue {
        .object(["version": .integer(1), "rules": .array(rules.map(\.json))])
    }
}

extension ListedRule {
    /// The rule as one object.
    package var json: JSONValue {
        .object([
            "rule": .string(id.description), "kind": .string(kind.rawValue), "severity": .string(severity.rawValue),
            "group": group.map { .string($0.rawValue) } ?? .null, "summary": .string(description.summary),
            "why": .string(description.why), "url": description.url.map { .string($0) } ?? .null,
            "ids": .strings(elsewhere.flatMap(\.names)),
        ])
    }
}
