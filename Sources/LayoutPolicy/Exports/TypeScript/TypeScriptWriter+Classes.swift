extension TypeScriptWriter {
    func keyClass(_ keyClass: SourceLayout.Class) -> String {
        let (name, template) = (keyClass.keyClass.name, keyClass.keyClass.template)
        let type = keyClass.typeName
        let pattern = "\(type)Pattern"
        return """
            /** A key of the class \(name): `\(template.text)` */
            export interface \(type) {
              readonly class: \(Self.literal(name));
            \(keyClass.properties.map { "  readonly \(declaration($0));\n" }.joined())}

            const \(pattern) = new RegExp(
              [
            \(terms(keyClass.parts).map { "    \($0),\n" }.joined())  ].join(""),
              "u",
            );

            /** The key with the given fields; throws an InvalidKeyError for a value that its field does not take. */
            export function build\(type)(fields: Omit<\(type), "class">): string {
            \(builder(keyClass.parts))  return checked(key);
            }

            /** Reads a key of this class; throws an InvalidKeyError for a text that is none. */
            export function parse\(type)(key: string): \(type) {
              \(keyClass.properties.isEmpty ? "" : "const groups = ")match(key, \(pattern), \(Self.literal(template.text)));
              return {
                class: \(Self.literal(name)),
            \(keyClass.properties.map { "    \($0.name): \(reading($0)),\n" }.joined())  };
            }

            """
    }

    private func declaration(_ property: SourceLayout.Property) -> String {
        let type = type(of: property)
        return property.isOptional ? "\(property.name)?: \(type) | undefined" : "\(property.name): \(type)"
    }

    func type(of property: SourceLayout.Property) -> String {
        switch property.kind {
        case .flag: "boolean"
        case .segments: "readonly string[]"
        case .value(.int(_, let max, _), _): max > Self.mostSafeInteger ? "bigint" : "number"
        case .value(.enumeration, let pattern): layout.patterns[pattern].typeName
        case .value: "string"
        }
    }

    /// `Number.MAX_SAFE_INTEGER`: what lies above is not exact as a number.
    private static let mostSafeInteger = 9_007_199_254_740_991

    private func terms(_ parts: [SourceLayout.Part]) -> [String] {
        ["\"^\""] + inner(parts) + ["\"$\""]
    }

    private func inner(_ parts: [SourceLayout.Part]) -> [String] {
        parts.flatMap { part -> [String] in
            switch part {
            case .literal(let text): return ["String.raw`\(Self.escaped(text))`"]
            case .property(let property): return ["`(?<\(property.name)>\(reference(property)))`"]
            case .optional(let optional): return ["\"(?:\""] + inner(optional.parts) + ["\")?\""]
            case .literalOptional(let text, let property):
                return ["String.raw`(?<\(property.name)>\(Self.escaped(text)))?`"]
            }
        }
    }

    private func reference(_ property: SourceLayout.Property) -> String {
        switch property.kind {
        case .value(_, let pattern): return "${\(layout.patterns[pattern].constantName)}"
        case .segments(let pattern):
            let segment = "${\(layout.patterns[pattern].constantName)}"
            return "\(segment)(?:/\(segment))*"
        case .flag: return ""
        }
    }

    private func builder(_ parts: [SourceLayout.Part]) -> String {
        parts.enumerated().map { index, part -> String in
            let assign = index == 0 ? "let key =" : "key +="
            switch part {
            case .literal(let text): return "  \(assign) \(Self.literal(text));\n"
            case .property(let property): return "  \(assign) \(text(of: property));\n"
            case .literalOptional(let text, let property):
                return "  if (fields.\(property.name)) key += \(Self.literal(text));\n"
            case .optional(let inner): return optional(inner)
            }
        }.joined()
    }

    private func optional(_ optional: SourceLayout.Optional) -> String {
        let names = optional.properties.map { "fields.\($0.name) !== undefined" }
        let lines = optional.parts.map { part -> String in
            switch part {
            case .property(let property): "    key += \(text(of: property));\n"
            case .literal(let text): "    key += \(Self.literal(text));\n"
            case .optional, .literalOptional: ""  // Never within each other.
            }
        }
        let statement = "  if (\(names.joined(separator: " && "))) {\n\(lines.joined())  }"
        guard names.count > 1 else { return statement + "\n" }
        let list = optional.properties.map(\.name).joined(separator: ", ")
        return """
            \(statement) else if (\(names.joined(separator: " || "))) {
                throw new InvalidKeyError("\(list): all of them or none");
              }

            """
    }

    /// What a property puts into the key, checked.
    private func text(of property: SourceLayout.Property) -> String {
        let value = "fields.\(property.name)"
        func call(_ function: String, _ text: String, _ pattern: Int) -> String {
            let pattern = layout.patterns[pattern]
            return
                "\(function)(\"\(property.name)\", \(text), \(pattern.constantName), \(Self.literal(pattern.phrase)))"
        }
        switch property.kind {
        case .value(.int(_, _, let width), let pattern):
            return call("field", "String(\(value)).padStart(\(width), \"0\")", pattern)
        case .value(_, let pattern): return call("field", value, pattern)
        case .segments(let pattern): return call("segments", value, pattern)
        case .flag: return ""
        }
    }

    private func reading(_ property: SourceLayout.Property) -> String {
        let group = "groups[\"\(property.name)\"]"
        // A group of a match that stands outside of optional parts has a text.
        let text = property.isOptional ? group : "(\(group) ?? \"\")"
        let value =
            switch property.kind {
            case .flag: "\(group) !== undefined"
            case .segments: "\(text).split(\"/\")"
            case .value(.int, _): type(of: property) == "bigint" ? "BigInt(\(text))" : "Number(\(text))"
            case .value(.enumeration, _): "\(text) as \(type(of: property))"
            case .value: text
            }
        if case .value(.int, _) = property.kind, property.isOptional {
            return "\(group) === undefined ? undefined : \(value)"
        }
        if case .value(.enumeration, _) = property.kind, property.isOptional { return "\(value) | undefined" }
        return value
    }

    /// The expression of literal text, for a raw literal.
    private static func escaped(_ text: String) -> String {
        RegularExpressionWriter.text(of: .literal(text.utf8), in: .scalarsInSource)
    }
}
