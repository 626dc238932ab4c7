import Diagnostics
import YAML

/// What a value of the spec may be, declared once: how it is read from YAML, and how an editor's schema says it.
///
/// Reading always gives a value. Where the text is wrong, that is reported and ``placeholder`` stands in, so that one
/// run says everything that is wrong with a file.
struct SpecType<Value: Sendable>: Sendable {
    let schema: JSONValue
    let placeholder: Value
    let read: @Sendable (YAMLNode, inout SpecReading) -> Value

    /// The same text, as another value.
    func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> SpecType<Other> {
        SpecType<Other>(schema: schema, placeholder: transform(placeholder)) { node, reading in
            transform(read(node, &reading))
        }
    }
}

extension SpecType {
    /// A string that `Value` can read.
    static func text(_ type: Value.Type = Value.self) -> SpecType where Value: TextValue {
        SpecType(schema: .schema(of: Value.form), placeholder: Value.placeholder) { node, reading in
            guard let text = reading.string(node, of: Value.form.noun, reads: { (try? Value($0)) != nil }) else {
                return Value.placeholder
            }
            do throws(InvalidValue) {
                return try Value(text)
            } catch {
                reading.refuse("spec.invalid-value", error, at: node.place)
                return Value.placeholder
            }
        }
    }

    /// A string of `length` characters; `noun` says what it is.
    static func string(_ noun: String, length: ClosedRange<Int>) -> SpecType where Value == String {
        SpecType(
            schema: .object([
                "type": "string", "minLength": .integer(length.lowerBound), "maxLength": .integer(length.upperBound),
            ]), placeholder: ""
        ) { node, reading in
            guard let text = reading.string(node, of: noun, reads: { _ in true }) else { return "" }
            guard length.contains(text.unicodeScalars.count) else {
                reading.refuse(
                    "spec.invalid-value",
                    "'\(reading.path.name)' has \(text.unicodeScalars.count) characters, allowed are \(length.phrase)",
                    at: node.place, help: "write \(noun) of \(length.phrase) characters")
                return ""
            }
            return text
        }
    }

    /// A bare whole number in `range`.
    static func integer(_ range: ClosedRange<Int>) -> SpecType where Value == Int {
        var members: JSONValue = .object(["type": "integer", "minimum": .integer(range.lowerBound)])
        if range.upperBound < Int.max { members = members.with("maximum", .integer(range.upperBound)) }
        return SpecType(schema: members, placeholder: range.lowerBound) { node, reading in
            guard let number = reading.integer(node, range) else { return range.lowerBound }
            return number
        }
    }

    /// One of a few bare numbers and words, each standing for a value.
    static func choice(_ noun: String, _ options: [(text: String, value: Value)], placeholder: Value) -> SpecType {
        let schema = options.map { option in Int(option.text).map(JSONValue.integer) ?? .string(option.text) }
        return SpecType(schema: .object(["enum": .array(schema)]), placeholder: placeholder) { node, reading in
            let isBare = node.scalar.map { $0.style == .plain && $0.tag == nil } ?? false
            if let text = node.text, let option = options.first(where: { $0.text == text }), isBare || Int(text) == nil
            {
                return option.value
            }
            guard !reading.refuseVariable(node) else { return placeholder }
            let words = options.map(\.text)
            // As they have to be written: numbers without quotes.
            let forms = words.map { Int($0) == nil ? "'\($0)'" : $0 }
            let help =
                isBare || !words.contains(node.text ?? "")
                ? "use \(forms.joinedAsChoice)" : "write it without quotes: \(node.text ?? "")"
            reading.refuse(
                "spec.invalid-value", "'\(reading.path.name)' is not \(noun): \(node.phrase)", at: node.place,
                help: help)
            return placeholder
        }
    }

    /// The value of `type`, or `$var`, which leaves it to a Terraform variable.
    static func settable<Baked>(_ type: SpecType<Baked>) -> SpecType where Value == Settable<Baked> {
        SpecType(
            schema: .object(["anyOf": .array([.object(["const": "$var"]), type.schema])]),
            placeholder: .value(type.placeholder)
        ) { node, reading in
            if node.isVariable { return .variable }
            guard !reading.refuseOtherVariable(node) else { return .value(type.placeholder) }
            return .value(type.read(node, &reading))
        }
    }

    /// A value of `type` within `range`; `phrase` says the range.
    static func bounded(
        _ type: SpecType, _ range: ClosedRange<Value>, _ phrase: String
    ) -> SpecType where Value: Comparable {
        SpecType(schema: type.schema, placeholder: range.lowerBound) { node, reading in
            let known = reading.unreadable.contains(reading.path)
            let value = type.read(node, &reading)
            guard !range.contains(value), known || !reading.unreadable.contains(reading.path) else {
                return range.contains(value) ? value : range.lowerBound
            }
            reading.refuse(
                "spec.out-of-range", "'\(reading.path.name)' is \(node.text ?? ""), allowed is \(phrase)",
                at: node.place, help: "write a value of \(phrase)")
            return range.lowerBound
        }
    }
}

extension SpecType<Bool> {
    /// `true` or `false`.
    static var boolean: SpecType {
        SpecType(schema: .object(["type": "boolean"]), placeholder: false) { node, reading in
            if let scalar = node.scalar, scalar.style == .plain, scalar.tag == nil,
                ["true", "false"].contains(scalar.text)
            {
                return scalar.text == "true"
            }
            guard !reading.refuseVariable(node) else { return false }
            let word = node.text?.lowercased() ?? ""
            let meant =
                ["true", "yes", "on", "y"].contains(word)
                ? "true"
                : ["false", "no", "off", "n"].contains(word) ? "false" : nil
            reading.refuse(
                "spec.not-a-boolean", "'\(reading.path.name)' needs true or false, found \(node.phrase)",
                at: node.place,
                help: meant.map { "write '\(reading.path.name): \($0)'" } ?? "write 'true' or 'false', without quotes")
            return false
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }

    fileprivate static func schema(of form: TextForm) -> JSONValue {
        if let values = form.values { return .object(["type": "string", "enum": .strings(values)]) }
        guard let pattern = form.pattern else { return .object(["type": "string"]) }
        return .object(["type": "string", "pattern": .string(pattern)])
    }
}

extension ClosedRange<Int> {
    /// `1 to 100`, or `at least 1`.
    var phrase: String { upperBound == Int.max ? "at least \(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}

extension YAMLNode {
    /// Whether this is `$var`, as a bare or quoted scalar.
    var isVariable: Bool { text == "$var" }

    /// What stands here, for the end of a sentence.
    var phrase: String {
        switch content {
        case .sequence: return "a list"
        case .mapping: return "a mapping"
        case .scalar(let scalar):
            switch scalar.value {
            case .null: return "nothing"
            case .int, .intOverflow, .float: return "the number \(scalar.text)"
            case .bool: return "the boolean \(scalar.text)"
            case .string(let text): return "'\(text.abbreviated)'"
            }
        }
    }
}

extension String {
    /// At most 60 scalars, for a message.
    var abbreviated: String {
        guard unicodeScalars.count > 60 else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(59))) + "…"
    }
}

extension SpecReading {
    /// Refuses `$var` where only a value may stand, and says whether it did.
    mutating func refuseVariable(_ node: YAMLNode) -> Bool {
        guard node.isVariable else { return false }
        refuse(
            "spec.variable-not-allowed", "'\(path.name)' cannot be left to a variable", at: node.place,
            help: "write its value: only names, ids and ARNs of things outside of the stack may be $var")
        return true
    }

    /// Refuses a variable of a name of its own where `$var` may stand, and says whether it did.
    fileprivate mutating func refuseOtherVariable(_ node: YAMLNode) -> Bool {
        guard let text = node.text, ["$", "var.", "local."].contains(where: text.hasPrefix) else { return false }
        refuse(
            "spec.invalid-value", "'\(path.name)' names a variable: '\(text.abbreviated)'", at: node.place,
            help: "write '$var': the variable gets its name, type and validation by itself")
        return true
    }

    /// The text of a scalar that is a string; `reads` says whether a text is what is needed.
    ///
    /// A bare number or boolean that would do in quotes is refused. One that would not is given back: its reader says
    /// better what is wrong with it, such as the unit that it lacks.
    fileprivate mutating func string(_ node: YAMLNode, of noun: String, reads: (String) -> Bool) -> String? {
        guard let scalar = node.scalar else {
            refuse(
                "spec.wrong-type", "'\(path.name)' needs \(noun), found \(node.phrase)", at: node.place,
                help: "write \(noun) as text")
            return nil
        }
        guard !refuseVariable(node) else { return nil }
        switch scalar.value {
        case .string(let text): return text
        case .null:
            refuse(
                "spec.wrong-type", "'\(path.name)' needs \(noun), found nothing", at: node.place,
                help: "write \(noun) behind it, or remove the key")
        case .bool, .int, .intOverflow, .float:
            guard reads(scalar.text) else { return scalar.text }
            refuse(
                "spec.needs-quotes", "'\(path.name)' needs \(noun), found \(node.phrase)", at: node.place,
                help: "write it in quotes: \"\(scalar.text)\"")
        }
        return nil
    }

    /// A bare whole number within `range`.
    fileprivate mutating func integer(_ node: YAMLNode, _ range: ClosedRange<Int>) -> Int? {
        guard !refuseVariable(node) else { return nil }
        switch node.scalar?.value {
        case .int(let number) where range.contains(number): return number
        case .int, .intOverflow:
            refuse(
                "spec.out-of-range", "'\(path.name)' is \(node.text ?? ""), allowed is \(range.phrase)", at: node.place,
                help: "write a whole number of \(range.phrase)")
        default:
            let quoted = node.text.flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
            refuse(
                "spec.not-an-integer", "'\(path.name)' needs a whole number, found \(node.phrase)", at: node.place,
                help: "write a bare number, such as '\(path.name): \(quoted ?? range.lowerBound)'")
        }
        return nil
    }
}
