/// All rules as one JSON document.
package enum RuleList {
    package static var json: JSONValue {
        .object(["version": .integer(1), "rules": .array(Guardrails.all.map { $0.documentation.json })])
    }
}
