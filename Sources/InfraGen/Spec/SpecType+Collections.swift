import Diagnostics
import YAML

extension SpecType {
    /// A list of `count` items of `type`; `distinct` refuses an item that stands twice.
    static func list<Item: Hashable>(
        _ type: SpecType<Item>, count: ClosedRange<Int> = 0...Int.max, distinct: Bool = true
    ) -> SpecType where Value == [Item] {
        var schema: JSONValue = .object(["type": "array", "items": type.schema])
        if count.lowerBound > 0 { schema = schema.with("minItems", .integer(count.lowerBound)) }
        if count.upperBound < Int.max { schema = schema.with("maxItems", .integer(count.upperBound)) }
        if distinct { schema = schema.with("uniqueItems", .boolean(true)) }
        return SpecType(schema: schema, placeholder: []) { node, reading in
            guard let elements = node.elements else {
                if !reading.refuseVariable(node) {
                    reading.refuse(
                        "spec.wrong-type", "'\(reading.path.name)' needs a list, found \(node.phrase)", at: node.place,
                        help: "write '[…]', or a line with '- ' for each item")
                }
                return []
            }
            guard count.contains(elements.count) else {
                reading.refuse(
                    "spec.invalid-value",
                    "'\(reading.path.name)' has \(elements.count) \(elements.count == 1 ? "item" : "items"), allowed is \(count.phrase)",
                    at: node.place, help: elements.count < count.lowerBound ? "add what is missing" : "remove some")
                return []
            }
            var items: [Item] = []
            var firstPlaces: [Item: SourceSpan] = [:]
            for (index, element) in elements.enumerated() {
                reading.item(index) { reading in
                    let item = type.read(element, &reading)
                    // Appended in any case, so that the model's positions are the file's.
                    items.append(item)
                    guard distinct, !reading.unreadable.contains(reading.path) else { return }
                    guard let first = firstPlaces[item] else {
                        firstPlaces[item] = element.place
                        return
                    }
                    reading.refuse(
                        "spec.duplicate-item", "'\(reading.path.name)' names \(element.phrase) twice",
                        at: element.place, help: "remove one of them",
                        related: [Diagnostic.Related("first here", at: first)])
                }
            }
            return items
        }
    }

    /// A mapping of names to values of `type`, in the order of the file.
    static func map<Key: TextValue, Item>(
        _ key: Key.Type, _ type: SpecType<Item>, isRequired: Bool = false
    ) -> SpecType where Value == [(key: Key, value: Item)] {
        var schema: JSONValue = .object([
            "type": "object", "additionalProperties": type.schema,
        ])
        if let pattern = Key.form.pattern {
            schema = schema.with("propertyNames", .object(["pattern": .string(pattern)]))
        }
        if isRequired { schema = schema.with("minProperties", .integer(1)) }
        return SpecType(schema: schema, placeholder: []) { node, reading in
            let help = "write \(Key.form.noun) and what it stands for: '{ name: … }'"
            guard let entries = reading.entries(of: node, help: help) else { return [] }
            if isRequired && entries.isEmpty {
                reading.refuse(
                    "spec.invalid-value", "'\(reading.path.name)' is empty", at: node.place, help: "add an entry")
            }
            var items: [(key: Key, value: Item)] = []
            var seen: Set<Key> = []
            for entry in entries {
                reading.under(entry) { reading in
                    let value = type.read(entry.value, &reading)
                    do throws(InvalidValue) {
                        let key = try Key(entry.key.text ?? "")
                        // The YAML room has reported a key that stands twice.
                        if seen.insert(key).inserted { items.append((key, value)) }
                    } catch {
                        reading.refuse("spec.invalid-value", error, at: entry.key.place)
                    }
                }
            }
            return items
        }
    }
}

/// A key of an object: its name, its type, and what holds without it.
struct SpecKey<Value: Sendable>: Sendable {
    let name: String
    let type: SpecType<Value>
    let doc: String
    /// What holds without the key; nil where it is required.
    let absent: Value?
    /// The same as a spec would say it; nil where nothing holds.
    let writtenDefault: JSONValue?

    static func required(_ name: String, _ type: SpecType<Value>, _ doc: String) -> SpecKey {
        SpecKey(name: name, type: type, doc: doc, absent: nil, writtenDefault: nil)
    }

    static func optional(_ name: String, _ type: SpecType<Value>, default: Value, _ doc: String) -> SpecKey {
        SpecKey(
            name: name, type: type, doc: doc, absent: `default`,
            writtenDefault: JSONValue(default: `default`, schema: type.schema))
    }

    static func optional<Present>(
        _ name: String, _ type: SpecType<Present>, _ doc: String
    ) -> SpecKey where Value == Present? {
        let optional = SpecType<Present?>(schema: type.schema, placeholder: nil) { node, reading in
            type.read(node, &reading)
        }
        return SpecKey(name: name, type: optional, doc: doc, absent: .some(nil), writtenDefault: nil)
    }

    /// Reads the key from `node`; one of `excused` is not said to be missing, since another seems to be meant for it.
    fileprivate func read(
        from node: YAMLNode, excused: Set<String>, _ reading: inout SpecReading
    ) -> Value {
        if let entry = node[name] {
            return reading.under(entry) { type.read(entry.value, &$0) }
        }
        guard let absent else {
            reading.markUnreadable(name)
            // What a merge would bring is not known.
            guard node.entries?.contains(where: \.isMerge) != true, !excused.contains(name) else {
                return type.placeholder
            }
            let owner = reading.path.steps.isEmpty ? "the spec" : "'\(reading.path.name)'"
            reading.report(
                "spec.missing-key", "\(owner) lacks '\(name)'", at: reading.place(ofMissingKeyIn: node), key: name,
                help: "add '\(name)': \(doc)")
            return type.placeholder
        }
        return absent
    }

    fileprivate var property: JSONValue.Member {
        let schema = type.schema.with("description", .string(doc))
        return JSONValue.Member(name: name, value: writtenDefault.map { schema.with("default", $0) } ?? schema)
    }
}

extension SpecType {
    /// A mapping with exactly the keys given, made into a value by `make`.
    ///
    /// `refused` gives, for keys that users try and that do not exist on purpose, the reason.
    static func object<each Part: Sendable>(
        _ keys: repeat SpecKey<each Part>, refused: KeyValuePairs<String, String> = [:],
        make: @escaping @Sendable (repeat each Part) -> Value
    ) -> SpecType {
        var properties: [JSONValue.Member] = []
        var required: [String] = []
        for key in repeat each keys {
            properties.append(key.property)
            if key.absent == nil { required.append(key.name) }
        }
        let names = properties.map(\.name)
        var schema: JSONValue = .object([
            "type": "object", "additionalProperties": .boolean(false), "properties": .object(properties),
        ])
        if !required.isEmpty { schema = schema.with("required", .strings(required)) }

        let example = (required.isEmpty ? names.prefix(1) : required[...]).joined(separator: ": …, ")
        let reasons = refused.map { ($0.key, $0.value) }
        return SpecType(schema: schema, placeholder: make(repeat (each keys).type.placeholder)) { node, reading in
            guard let entries = reading.entries(of: node, help: "write '{ \(example): … }'") else {
                return make(repeat (each keys).type.placeholder)
            }
            let unknown = entries.filter { !names.contains($0.key.text ?? "") }
            for entry in unknown { reading.reportUnknown(entry, among: names, reasons) }
            let excused = reading.excusedKeys(of: node, unknown: unknown.compactMap(\.key.text), among: names)
            return make(repeat (each keys).read(from: node, excused: excused, &reading))
        }
    }
}

extension SpecReading {
    /// The keys of `names` that `unknown` ones seem to be meant for, so that one mistake has one finding.
    ///
    /// Where nothing in the mapping is known, that may be any of them, and nothing follows from the mapping.
    fileprivate mutating func excusedKeys(of node: YAMLNode, unknown: [String], among names: [String]) -> Set<String> {
        guard !unknown.isEmpty else { return [] }
        if !names.contains(where: { node[$0] != nil }) {
            markUnreadable()
            return Set(names)
        }
        let meant = unknown.compactMap { Diagnostics.nearest(to: $0, in: names) }.filter { node[$0] == nil }
        for name in meant { markUnreadable(name) }
        return Set(meant)
    }

    /// The entries of a mapping, without those whose key the YAML room has refused; anything else is refused.
    mutating func entries(of node: YAMLNode, help: String? = nil) -> [YAMLEntry]? {
        if let entries = node.entries { return entries.filter { $0.key.scalar != nil && !$0.isMerge } }
        if !refuseVariable(node) {
            let owner = path.steps.isEmpty ? "a spec" : "'\(path.name)'"
            refuse(
                "spec.wrong-type", "\(owner) needs keys and values, found \(node.phrase)", at: node.place, help: help)
        }
        return nil
    }

    mutating func reportUnknown(
        _ entry: YAMLEntry, among names: [String], _ reasons: [(key: String, reason: String)]
    ) {
        let key = entry.key.text ?? ""
        let owner = path.steps.isEmpty ? "" : " in '\(path.name)'"
        let help =
            reasons.first { $0.key == key }?.reason
            ?? Diagnostics.nearest(to: key, in: names).map { "did you mean '\($0)'?" }
            ?? "the keys here are \(names.listed())"
        under(entry) { reading in
            reading.report(
                "spec.unknown-key", "unknown key '\(key.abbreviated)'\(owner)", at: entry.key.place, help: help)
        }
    }
}

extension YAMLEntry {
    /// Whether this is a merge key, `<<`, which the YAML room has refused.
    fileprivate var isMerge: Bool { key.scalar.map { $0.text == "<<" && $0.style == .plain && $0.tag == nil } ?? false }
}
