extension PythonWriter {
    func keyClass(_ keyClass: SourceLayout.Class) -> String {
        let (name, template) = (keyClass.keyClass.name, keyClass.keyClass.template)
        let limit = keyClass.presignMaxSeconds.map(String.init) ?? "None"
        return """
            @dataclass(frozen=True, kw_only=True, slots=True)
            class \(keyClass.typeName):
                \"\"\"A key of the class \(name): \(template.text)\"\"\"

                CLASS_NAME: ClassVar[str] = \(Self.literal(name))
                TEMPLATE: ClassVar[str] = \(Self.literal(template.text))
                PREFIX: ClassVar[str] = \(Self.literal(template.prefix))
                #: How long a presigned read may be good; None where the class is not read so.
                PRESIGN_MAX_SECONDS: ClassVar[int | None] = \(limit)

            \(keyClass.properties.map { "    \(declaration($0))\n" }.joined())
                _PATTERN: ClassVar[re.Pattern[str]] = re.compile(
                    \(expression(keyClass.parts))
                )

                def __post_init__(self) -> None:
                    str(self)

                def __str__(self) -> str:
            \(builder(keyClass.parts))
                    return _checked(key)

                @classmethod
                def parse(cls, key: str) -> \(keyClass.typeName):
                    \"\"\"Read a key of this class; raise InvalidKeyError for a text that is none.\"\"\"
                    match = cls._PATTERN.fullmatch(_checked(key))
                    if match is None:
                        raise InvalidKeyError(f"{key!r} is not like {cls.TEMPLATE}")
                    return cls(\(keyClass.properties.isEmpty ? "" : "\n\(arguments(keyClass))        "))
            """
    }

    private func declaration(_ property: SourceLayout.Property) -> String {
        let type = type(of: property)
        switch property.kind {
        case .flag: return "\(property.name): bool = False"
        case .value where property.isOptional: return "\(property.name): \(type) | None = None"
        case .value, .segments: return "\(property.name): \(type)"
        }
    }

    private func type(of property: SourceLayout.Property) -> String {
        switch property.kind {
        case .flag: "bool"
        case .segments: "tuple[str, ...]"
        case .value(.uuid, _): "uuid.UUID"
        case .value(.int, _): "int"
        case .value(.enumeration, let pattern): layout.patterns[pattern].typeName
        case .value: "str"
        }
    }

    /// The expression of the whole key as literals that stand beside each other, a line each.
    private func expression(_ parts: [SourceLayout.Part]) -> String {
        terms(parts).joined(separator: "\n        ")
    }

    private func terms(_ parts: [SourceLayout.Part]) -> [String] {
        parts.flatMap { part -> [String] in
            switch part {
            case .literal(let text): return ["r\"\(Self.escaped(text))\""]
            case .property(let property): return ["rf\"(?P<\(property.name)>\(reference(property)))\""]
            case .optional(let inner): return ["r\"(?:\""] + terms(inner.parts) + ["r\")?\""]
            case .literalOptional(let text, let property): return ["r\"(?P<\(property.name)>\(Self.escaped(text)))?\""]
            }
        }
    }

    private func reference(_ property: SourceLayout.Property) -> String {
        switch property.kind {
        case .value(_, let pattern): return "{_\(layout.patterns[pattern].constantName)}"
        case .segments(let pattern):
            let segment = "{_\(layout.patterns[pattern].constantName)}"
            return "\(segment)(?:/\(segment))*"
        case .flag: return ""
        }
    }

    /// The statements that put the key together.
    private func builder(_ parts: [SourceLayout.Part]) -> String {
        parts.enumerated().map { index, part -> String in
            let assign = index == 0 ? "key =" : "key +="
            switch part {
            case .literal(let text): return "        \(assign) \(Self.literal(text))"
            case .property(let property): return "        \(assign) \(text(of: property))"
            case .literalOptional(let text, let property):
                return "        if self.\(property.name):\n            key += \(Self.literal(text))"
            case .optional(let inner): return optional(inner)
            }
        }.joined(separator: "\n")
    }

    private func optional(_ optional: SourceLayout.Optional) -> String {
        let names = optional.properties.map { "self.\($0.name)" }
        let all = names.map { "\($0) is not None" }.joined(separator: " and ")
        let lines = optional.parts.map { part -> String in
            switch part {
            case .property(let property): "            key += \(text(of: property))"
            case .literal(let text): "            key += \(Self.literal(text))"
            case .optional, .literalOptional: ""  // Never within each other.
            }
        }
        let statement = "        if \(all):\n\(lines.joined(separator: "\n"))"
        guard names.count > 1 else { return statement }
        let some = names.map { "\($0) is not None" }.joined(separator: " or ")
        let list = optional.properties.map(\.name).joined(separator: ", ")
        return """
            \(statement)
                    elif \(some):
                        raise InvalidKeyError("\(list): all of them or none")
            """
    }

    /// What a property puts into the key, checked.
    private func text(of property: SourceLayout.Property) -> String {
        let value = "self.\(property.name)"
        func call(_ function: String, _ arguments: String, _ pattern: Int) -> String {
            let pattern = layout.patterns[pattern]
            return
                "\(function)(\"\(property.name)\", \(arguments), _\(pattern.constantName), \(Self.literal(pattern.phrase)))"
        }
        switch property.kind {
        case .value(.int(_, _, let width), let pattern): return call("_number", "\(value), \(width)", pattern)
        case .value(.uuid, let pattern): return call("_field", "str(\(value))", pattern)
        case .value(_, let pattern): return call("_field", value, pattern)
        case .segments(let pattern): return call("_segments", value, pattern)
        case .flag: return ""
        }
    }

    private func arguments(_ keyClass: SourceLayout.Class) -> String {
        keyClass.properties.map { property in
            let group = "match[\"\(property.name)\"]"
            let value =
                switch property.kind {
                case .flag: "\(group) is not None"
                case .segments: "tuple(\(group).split(\"/\"))"
                case .value(.uuid, _): "uuid.UUID(\(group))"
                case .value(.int, _): "int(\(group))"
                case .value(.enumeration, let pattern): "cast(\"\(layout.patterns[pattern].typeName)\", \(group))"
                case .value: group
                }
            var isPlain = false
            if case .flag = property.kind { isPlain = true }
            let whole = property.isOptional && !isPlain ? "None if \(group) is None else \(value)" : value
            return "            \(property.name)=\(whole),\n"
        }.joined()
    }

    /// The expression of literal text, for a raw literal.
    private static func escaped(_ text: String) -> String {
        RegularExpressionWriter.text(of: .literal(text.utf8), in: .scalarsInSource)
    }
}

extension SourceLayout.Property {
    /// The type of the field that it holds a value of.
    var fieldType: FieldType? {
        if case .value(let type, _) = kind { type } else { nil }
    }
}

extension FieldType {
    var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }
}
