extension SwiftWriter {
    func keyClass(_ keyClass: SourceLayout.Class) -> String {
        let (name, template) = (keyClass.keyClass.name, keyClass.keyClass.template)
        let parameters = keyClass.properties.map(parameter).joined(separator: ", ")
        let assignments = keyClass.properties.map { "        self.\($0.name) = \($0.name)\n" }.joined()
        let captures = keyClass.properties.enumerated().map { "\n            \(argument($1, $0))" }
        return """
            /// A key of the class \(name): `\(template.text)`
            public struct \(keyClass.typeName): ObjectKey {
                public static let className = \(Self.literal(name))
                public static let template = \(Self.literal(template.text))
                public static let prefix = \(Self.literal(template.prefix))
                public static let presignMaxSeconds: Int? = \(keyClass.presignMaxSeconds.map(String.init) ?? "nil")

            \(keyClass.properties.map { "    public let \($0.name): \(type(of: $0))\n" }.joined())    public let key: String

                /// The key with the given fields.
                public init(\(parameters)) throws(InvalidKey) {
            \(assignments)\(builder(keyClass.parts))        self.key = try KeyPattern.checked(text)
                }

                public init(parsing key: String) throws(InvalidKey) {
                    \(captures.isEmpty ? "_" : "let values") = try Self.pattern.read(key, like: Self.template)
                    try self.init(\(captures.joined(separator: ",")))
                }

                private static let pattern: KeyPattern = .sequence([
            \(terms(keyClass).map { "        \($0),\n" }.joined())    ])
            }

            """
    }

    private func type(of property: SourceLayout.Property) -> String {
        let type =
            switch property.kind {
            case .flag: "Bool"
            case .segments: "[String]"
            case .value(.uuid, _): "UUID"
            case .value(.int, _): "Int"
            case .value(.enumeration, let pattern): layout.patterns[pattern].typeName
            case .value: "String"
            }
        if case .flag = property.kind { return type }
        return property.isOptional ? "\(type)?" : type
    }

    private func parameter(_ property: SourceLayout.Property) -> String {
        let declaration = "\(property.name): \(type(of: property))"
        if case .flag = property.kind { return declaration + " = false" }
        return property.isOptional ? declaration + " = nil" : declaration
    }

    private func builder(_ parts: [SourceLayout.Part]) -> String {
        parts.enumerated().map { index, part -> String in
            let assign = index > 0 ? "text +=" : parts.count == 1 ? "let text =" : "var text ="
            switch part {
            case .literal(let text): return "        \(assign) \(Self.literal(text))\n"
            case .property(let property): return "        \(assign) \(text(of: property))\n"
            case .literalOptional(let text, let property):
                return "        if \(property.name) { text += \(Self.literal(text)) }\n"
            case .optional(let inner): return optional(inner)
            }
        }.joined()
    }

    private func optional(_ optional: SourceLayout.Optional) -> String {
        let names = optional.properties.map(\.name)
        let lines = optional.parts.map { part -> String in
            switch part {
            case .property(let property): "            text += \(text(of: property))\n"
            case .literal(let text): "            text += \(Self.literal(text))\n"
            case .optional, .literalOptional: ""  // Never within each other.
            }
        }
        let statement = "        if \(names.map { "let \($0)" }.joined(separator: ", ")) {\n\(lines.joined())        }"
        guard names.count > 1 else { return statement + "\n" }
        let some = names.map { "\($0) != nil" }.joined(separator: " || ")
        return """
            \(statement) else if \(some) {
                        throw InvalidKey(description: "\(names.joined(separator: ", ")): all of them or none")
                    }

            """
    }

    /// What a property puts into the text, checked.
    private func text(of property: SourceLayout.Property) -> String {
        func call(_ function: String, _ text: String, _ pattern: Int) -> String {
            let pattern = layout.patterns[pattern]
            return "try Grammar.\(pattern.constantName).\(function)(\(text), of: \"\(property.name)\", "
                + "\(Self.literal(pattern.phrase)))"
        }
        switch property.kind {
        case .value(.int(_, _, let width), let pattern):
            return call("value", "KeyPattern.padded(\(property.name), to: \(width))", pattern)
        case .value(.uuid, let pattern): return call("value", "\(property.name).uuidString.lowercased()", pattern)
        case .value(.enumeration, let pattern): return call("value", "\(property.name).rawValue", pattern)
        case .value(_, let pattern): return call("value", property.name, pattern)
        case .segments(let pattern): return call("segments", property.name, pattern)
        case .flag: return ""
        }
    }

    private func argument(_ property: SourceLayout.Property, _ index: Int) -> String {
        let text = property.isOptional ? "values[\(index)]" : "values[\(index)] ?? \"\""
        func read(_ type: String, _ initializer: String) -> String {
            property.isOptional
                ? "values[\(index)].map { text throws(InvalidKey) in try KeyPattern.read(text, as: \(type).self) { \(initializer) } }"
                : "try KeyPattern.read(\(text), as: \(type).self) { \(initializer) }"
        }
        let value =
            switch property.kind {
            case .flag: "values[\(index)] != nil"
            case .segments: "KeyPattern.split(\(text))"
            case .value(.uuid, _): read("UUID", "UUID(uuidString: $0)")
            case .value(.int, _): read("Int", "Int($0)")
            case .value(.enumeration, let pattern):
                read(layout.patterns[pattern].typeName, "\(layout.patterns[pattern].typeName)(rawValue: $0)")
            case .value: text
            }
        let isThrowing = property.isOptional && value.hasPrefix("values") && value.contains(".map")
        return "\(property.name): \(isThrowing ? "try \(value)" : value)"
    }

    private func terms(_ keyClass: SourceLayout.Class) -> [String] {
        var index = -1
        return keyClass.parts.map { term($0, &index) }
    }

    private func term(_ part: SourceLayout.Part, _ index: inout Int) -> String {
        switch part {
        case .literal(let text): return ".text(\(Self.literal(text)))"
        case .property(let property):
            index += 1
            switch property.kind {
            case .value(_, let pattern): return ".captured(\(index), Grammar.\(layout.patterns[pattern].constantName))"
            case .segments(let pattern):
                return ".captured(\(index), .segments(Grammar.\(layout.patterns[pattern].constantName)))"
            case .flag: return ""
            }
        case .optional(let optional):
            var terms: [String] = []
            for part in optional.parts { terms.append(term(part, &index)) }
            return ".repeated(.sequence([\(terms.joined(separator: ", "))]), 0, 1)"
        case .literalOptional(let text, _):
            index += 1
            return ".repeated(.captured(\(index), .text(\(Self.literal(text)))), 0, 1)"
        }
    }
}
