extension SourceNaming {
    static let python = SourceNaming(
        propertyStyle: .snake,
        propertyReserved: [
            // Keywords, which no name may be, and what the classes say themselves.
            "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
            "except",
            "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
            "raise", "return", "try", "while", "with", "yield", "cls", "parse", "self", "str", "int", "bool", "tuple",
            "uuid", "re",
        ],
        constantStyle: .constant, constantReserved: ["PATTERN"],
        typeReserved: ["AnyKey", "ClassVar", "Final", "InvalidKeyError", "Literal", "None", "TypeAlias"])
}
