/// Writes a contract as a TypeScript module: an interface for each class of keys, with functions that build and parse.
struct TypeScriptWriter {
    let layout: SourceLayout

    init(_ contract: LayoutContract, _ presignMaxSeconds: [String: Int]) {
        layout = SourceLayout(contract, .typeScript, presignMaxSeconds: presignMaxSeconds)
    }

    var code: String {
        """
        /**
         * Object keys of the bucket: a type for each class of keys, and functions that build and parse them.
         *
         * What is built is always a valid key, and building is the inverse of parsing.
        \(needsBigInt ? Self.targetRemark : "") */

        /** The most bytes of UTF-8 that S3 takes in a key. */
        export const MAX_KEY_BYTES = \(ObjectKey.maximumLength);

        /** A text that is no key, or a value that a field does not take. */
        export class InvalidKeyError extends Error {
          constructor(message: string) {
            super(message);
            this.name = "InvalidKeyError";
          }
        }

        /** What holds of each class. */
        export const LAYOUT = {
        \(layout.classes.map(facts).joined())} as const;

        \(aliases)\(layout.patterns.map(constant).joined())

        \(helpers.joined(separator: "\n\n"))
        \(layout.mayHoldUnicode ? Self.unicodeCheck : "")  return key;
        }

        \(layout.classes.map(keyClass).joined(separator: "\n"))
        /** A key of any class, which its member `class` tells. */
        export type AnyKey = \(layout.classes.map(\.typeName).joined(separator: " | "));

        /** The key with the given fields; throws an InvalidKeyError for a value that its field does not take. */
        export function buildKey(key: AnyKey): string {
          switch (key.class) {
        \(layout.classes.map { "    case \(Self.literal($0.keyClass.name)):\n      return build\($0.typeName)(key);\n" }
            .joined())  }
        }

        /** Reads a key of any class; throws an InvalidKeyError for a text that is none. */
        export function parseKey(key: string): AnyKey {
        \(layout.classes.map(dispatch).joined())  throw new InvalidKeyError(`${JSON.stringify(key)} begins like the keys of no class`);
        }

        """
    }

    private var needsBigInt: Bool {
        layout.classes.flatMap(\.properties).contains { type(of: $0) == "bigint" }
    }

    private static let targetRemark =
        " *\n * It needs ES2020 or later: an integer may lie beyond 2^53, and is a bigint.\n"

    /// The functions that the others call, as far as they do.
    private var helpers: [String] {
        (layout.patterns.isEmpty ? [] : [Self.fieldHelper]) + (usesSegments ? [Self.segmentsHelper] : [])
            + [Self.matchHelper]
    }

    private var usesSegments: Bool {
        layout.classes.flatMap(\.properties).contains { property in
            if case .segments = property.kind { true } else { false }
        }
    }

    private func facts(_ keyClass: SourceLayout.Class) -> String {
        let (name, template) = (keyClass.keyClass.name, keyClass.keyClass.template)
        return """
              \(Self.literal(name)): {
                prefix: \(Self.literal(template.prefix)),
                template: \(Self.literal(template.text)),
                /** How long a presigned read may be good; null where the class is not read so. */
                presignMaxSeconds: \(keyClass.presignMaxSeconds.map(String.init) ?? "null"),
              },

            """
    }

    private func dispatch(_ keyClass: SourceLayout.Class) -> String {
        let prefix = Self.literal(keyClass.keyClass.template.prefix)
        return "  if (key.startsWith(\(prefix))) return parse\(keyClass.typeName)(key);\n"
    }

    private var aliases: String {
        let aliases = layout.patterns.compactMap { pattern -> String? in
            guard case .enumeration(let values) = pattern.type else { return nil }
            return "export type \(pattern.typeName) = \(values.map(Self.literal).joined(separator: " | "));\n"
        }
        return aliases.isEmpty ? "" : aliases.joined() + "\n"
    }

    private func constant(_ pattern: SourceLayout.Pattern) -> String {
        "const \(pattern.constantName) = String.raw`\(pattern.regularExpression)`;\n"
    }

    private static let fieldHelper = #"""
        function field(name: string, text: string, pattern: string, phrase: string): string {
          if (!new RegExp(`^(?:${pattern})$`, "u").test(text)) {
            throw new InvalidKeyError(`${name}: ${JSON.stringify(text)} is not ${phrase}`);
          }
          return text;
        }
        """#

    private static let segmentsHelper = #"""
        function segments(name: string, parts: readonly string[], pattern: string, phrase: string): string {
          if (parts.length === 0) throw new InvalidKeyError(`${name} has no segments`);
          return parts.map((part) => field(name, part, pattern, phrase)).join("/");
        }
        """#

    private static let matchHelper = #"""
        function match(key: string, pattern: RegExp, template: string): Record<string, string | undefined> {
          const groups = pattern.exec(checked(key));
          if (groups === null) throw new InvalidKeyError(`${JSON.stringify(key)} is not like ${template}`);
          return groups.groups ?? {};
        }

        /** The bytes of UTF-8; infinitely many where a surrogate has no partner. */
        function byteLength(text: string): number {
          let length = 0;
          for (const character of text) {
            const code = character.codePointAt(0) ?? 0;
            length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            if (code >= 0xd800 && code <= 0xdfff) return Infinity;
          }
          return length;
        }

        function checked(key: string): string {
          const length = byteLength(key);
          if (length > MAX_KEY_BYTES) {
            throw new InvalidKeyError(`${JSON.stringify(key)} has ${length} bytes, and S3 takes ${MAX_KEY_BYTES}`);
          }
        """#

    private static let unicodeCheck = #"""
          if (key.normalize() !== key) {
            throw new InvalidKeyError(`${JSON.stringify(key)} is not in Normalization Form C`);
          }
        """#

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
