extension SourceNaming {
    static let swift = SourceNaming(
        propertyStyle: .camel,
        propertyReserved: [
            "any", "as", "associatedtype", "await", "break", "case", "catch", "class", "className", "continue",
            "default",
            "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
            "guard", "hashValue", "if", "import", "in", "init", "inout", "internal", "is", "key", "let", "nil",
            "operator",
            "parsing",
            "pattern", "precedencegroup", "prefix", "presignMaxSeconds", "private", "protocol", "public", "repeat",
            "rethrows", "return", "self", "some", "static", "struct", "subscript", "super", "switch", "template",
            "text",
            "throw", "throws", "true", "try", "typealias", "values", "var", "where", "while",
        ],
        constantStyle: .camel,
        constantReserved: [
            "any", "as", "case", "class", "default", "do", "else", "enum", "extension", "false", "for", "func", "guard",
            "if",
            "import", "in", "init", "internal", "is", "let", "nil", "operator", "private", "protocol", "public",
            "repeat",
            "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
            "typealias", "var", "where", "while",
        ],
        typeReserved: [
            "AnyKey", "Array", "Bool", "Grammar", "Int", "InvalidKey", "KeyPattern", "ObjectKey", "Optional", "Self",
            "String", "Type", "UUID",
        ])
}
