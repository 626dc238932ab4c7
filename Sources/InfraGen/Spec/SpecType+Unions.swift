import Diagnostics
import YAML

extension SpecType {
    /// A mapping whose key `tag` says which of `cases` the rest is.
    static func tagged(
        by tag: String, _ noun: String, _ cases: [(word: String, type: SpecType)], placeholder: Value
    ) -> SpecType {
        let schemas = cases.map { $0.type.schema.withConstant(tag, $0.word) }
        let words = cases.map(\.word)
        return SpecType(schema: .object(["oneOf": .array(schemas)]), placeholder: placeholder) { node, reading in
            guard reading.entries(of: node, help: "write '{ \(tag): \(words[0]) }'") != nil else { return placeholder }
            guard let entry = node[tag] else {
                reading.refuse(
                    "spec.missing-key", "'\(reading.path.name)' lacks '\(tag)'",
                    at: reading.place(ofMissingKeyIn: node),
                    help: "add '\(tag)': one of \(words.listed())")
                return placeholder
            }
            if let chosen = cases.first(where: { $0.word == entry.value.string }) {
                return chosen.type.read(node, &reading)
            }
            reading.under(entry) { reading in
                guard !reading.refuseVariable(entry.value) else { return }
                guard let text = entry.value.string else {
                    return reading.refuse(
                        "spec.wrong-type", "'\(tag)' needs \(noun), found \(entry.value.phrase)", at: entry.value.place,
                        help: "use \(words.listed(or: true))")
                }
                reading.refuse("spec.invalid-value", .unknownWord(text, noun, of: words), at: entry.value.place)
            }
            reading.markUnreadable()
            return placeholder
        }
    }

    /// A word, or a mapping with exactly one of `keys`, which says how to read it.
    static func wordOrObject(
        _ noun: String, word: (text: String, value: Value)?, keys: [String], schemas: [JSONValue], placeholder: Value,
        read: @escaping @Sendable (_ key: String, YAMLNode, inout SpecReading) -> Value
    ) -> SpecType {
        let words = word.map { [JSONValue.object(["const": .string($0.text)])] } ?? []
        let names = schemas.flatMap(\.propertyNames)
        let forms = (word.map { [$0.text] } ?? []) + keys.map { "{ \($0): … }" }
        return SpecType(schema: .object(["oneOf": .array(words + schemas)]), placeholder: placeholder) {
            node, reading in
            if let word, node.string == word.text { return word.value }
            guard node.entries != nil else {
                if !reading.refuseVariable(node) {
                    reading.refuse(
                        "spec.invalid-value", "'\(reading.path.name)' is not \(noun): \(node.phrase)", at: node.place,
                        help: "use \(forms.listed(or: true))")
                }
                return placeholder
            }
            let present = keys.compactMap { node[$0] }.sorted { $0.key.place.start < $1.key.place.start }
            guard let first = present.first, let key = first.key.text else {
                // A key misspelt is what is missing.
                guard !reading.reportUnknown(in: node, among: names) else { return placeholder }
                reading.refuse(
                    "spec.missing-key", "'\(reading.path.name)' says no \(keys.listed(or: true))",
                    at: reading.place(ofMissingKeyIn: node), help: "use \(forms.listed(or: true))")
                return placeholder
            }
            if present.count > 1 {
                reading.refuse(
                    "spec.conflict", "'\(reading.path.name)' says both \(present.compactMap(\.key.text).listed())",
                    at: present[1].key.place, help: "keep one of them",
                    related: [Diagnostic.Related("the other is here", at: first.key.place)])
                return placeholder
            }
            return read(key, node, &reading)
        }
    }
}

extension SpecReading {
    /// Reports the keys of `node` that are not among `names`, and says whether there were any.
    fileprivate mutating func reportUnknown(in node: YAMLNode, among names: [String]) -> Bool {
        let unknown = entries(of: node)?.filter { !names.contains($0.key.text ?? "") } ?? []
        for entry in unknown { reportUnknown(entry, among: names, []) }
        if !unknown.isEmpty { markUnreadable() }
        return !unknown.isEmpty
    }
}

extension JSONValue {
    /// The names of the properties of this schema of an object.
    fileprivate var propertyNames: [String] {
        guard case .object(let properties)? = self["properties"] else { return [] }
        return properties.map(\.name)
    }

    /// This schema of an object, whose property `name` is always `word`.
    fileprivate func withConstant(_ name: String, _ word: String) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                guard member.name == "properties", case .object(let properties) = member.value else { return member }
                return Member(
                    name: member.name,
                    value: .object(
                        properties.map { property in
                            property.name == name
                                ? Member(name: name, value: .object(["const": .string(word)])) : property
                        }))
            })
    }
}
