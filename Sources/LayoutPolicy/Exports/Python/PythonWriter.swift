/// Writes a contract as a Python module: a frozen dataclass for each class of keys.
struct PythonWriter {
    let layout: SourceLayout

    init(_ contract: LayoutContract, _ presignMaxSeconds: [String: Int]) {
        layout = SourceLayout(contract, .python, presignMaxSeconds: presignMaxSeconds)
    }

    var code: String {
        let union = layout.classes.map(\.typeName).joined(separator: " | ")
        return """
            \"\"\"Object keys of the bucket: a class for each class of keys, and a parser.

            A key object always stands for a valid key, since its fields are checked when it is made: str(key) is the key
            as S3 has it, and parse(text) reads one. The two are each other's inverse.
            \"\"\"

            from __future__ import annotations

            import re
            \(imports)

            MAX_KEY_BYTES: Final = \(ObjectKey.maximumLength)


            class InvalidKeyError(ValueError):
                \"\"\"A text that is no key, or a value that a field does not take.\"\"\"


            \(aliases)\(patterns)


            \(Self.helpers)\(layout.mayHoldUnicode ? Self.unicodeCheck : Self.plainCheck)


            \(layout.classes.map(keyClass).joined(separator: "\n\n\n"))


            AnyKey: TypeAlias = \(union)

            KEY_CLASSES: Final[tuple[type[AnyKey], ...]] = (\(layout.classes.map { "\($0.typeName), " }.joined()))


            def parse(key: str) -> AnyKey:
                \"\"\"Read a key of any class; raise InvalidKeyError for a text that is none.\"\"\"
                for key_class in KEY_CLASSES:
                    if key.startswith(key_class.PREFIX):
                        return key_class.parse(key)
                raise InvalidKeyError(f"{key!r} begins like the keys of no class")

            """
    }

    private var properties: [SourceLayout.Property] { layout.classes.flatMap(\.properties) }

    private var imports: String {
        let types = properties.compactMap(\.fieldType)
        let usesUUID = types.contains(.uuid)
        let usesEnumeration = types.contains(where: \.isEnumeration)
        let typing = ["ClassVar", "Final"] + (usesEnumeration ? ["Literal"] : []) + ["TypeAlias"]
        return
            ((layout.mayHoldUnicode ? ["import unicodedata"] : []) + (usesUUID ? ["import uuid"] : [])
            + [
                "from dataclasses import dataclass",
                "from typing import \((typing + (usesEnumeration ? ["cast"] : [])).joined(separator: ", "))",
            ]).joined(separator: "\n")
    }

    private var aliases: String {
        layout.patterns.compactMap { pattern -> String? in
            guard case .enumeration(let values) = pattern.type else { return nil }
            return "\(pattern.typeName) = Literal[\(values.map(Self.literal).joined(separator: ", "))]\n"
        }.joined() + "\n"
    }

    private var patterns: String {
        layout.patterns.map { "_\($0.constantName): Final = r\"\($0.regularExpression)\"" }.joined(separator: "\n")
    }

    private static let helpers = """
        def _field(name: str, text: str, pattern: str, phrase: str) -> str:
            if not isinstance(text, str) or re.fullmatch(pattern, text) is None:
                raise InvalidKeyError(f"{name}: {text!r} is not {phrase}")
            return text


        def _number(name: str, number: int, width: int, pattern: str, phrase: str) -> str:
            if not isinstance(number, int) or isinstance(number, bool):
                raise InvalidKeyError(f"{name}: {number!r} is not {phrase}")
            return _field(name, f"{number:0{width}d}", pattern, phrase)


        def _segments(name: str, segments: tuple[str, ...], pattern: str, phrase: str) -> str:
            if isinstance(segments, str):
                raise TypeError(f"{name} is a tuple of segments, not one text")
            if not segments:
                raise InvalidKeyError(f"{name} has no segments")
            return "/".join(_field(name, segment, pattern, phrase) for segment in segments)


        def _checked(key: str) -> str:
            try:
                length = len(key.encode())
            except UnicodeEncodeError as error:
                raise InvalidKeyError(f"{key!r} has no UTF-8") from error
            if length > MAX_KEY_BYTES:
                raise InvalidKeyError(f"{key!r} has {length} bytes, and S3 takes {MAX_KEY_BYTES}")

        """

    private static let plainCheck = "    return key"

    private static let unicodeCheck = """
            if not unicodedata.is_normalized("NFC", key):
                raise InvalidKeyError(f"{key!r} is not in Normalization Form C")
            return key
        """

    /// A text as a literal.
    static func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": return "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
            default: return String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
