extension SwiftWriter {
    /// The pattern of `expression`, as a value of the generated `KeyPattern`.
    static func pattern(_ expression: ByteExpression) -> String {
        switch expression {
        case .one(let bytes): return one(ScalarSet(bytes.bytes.map { UInt32($0)...UInt32($0) }))
        case .scalar(let set): return one(set)
        case .choice(let parts):
            let words = parts.compactMap(\.word)
            if words.count == parts.count { return ".words([\(words.map(literal).joined(separator: ", "))])" }
            return parts.count == 1 ? pattern(parts[0]) : ".choice([\(list(parts))])"
        case .sequence(let parts):
            if let word = expression.word { return ".text(\(literal(word)))" }
            return parts.count == 1 ? pattern(parts[0]) : ".sequence([\(list(parts))])"
        case .repeated(let body, let min, let max):
            return ".repeated(\(pattern(body)), \(min), \(max.map(String.init) ?? ".max"))"
        }
    }

    private static func list(_ parts: [ByteExpression]) -> String { parts.map(pattern).joined(separator: ", ") }

    private static func one(_ set: ScalarSet) -> String {
        let ranges = set.ranges.map { "\(scalar($0.lowerBound))...\(scalar($0.upperBound))" }
        return ".one([\(ranges.joined(separator: ", "))])"
    }

    private static func scalar(_ value: UInt32) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        return (0x20...0x7E).contains(value) ? literal(String(scalar)) : "\"\\u{\(String(value, radix: 16))}\""
    }

    /// The code that matches keys, the same for every contract.
    static func runtime(checksNormalization: Bool) -> String {
        let normalization = """

                    guard key.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(key.unicodeScalars) else {
                        throw InvalidKey(description: "'\\(key)' is not in Normalization Form C")
                    }
            """
        return """
            /// What a stretch of a key may be, matched scalar by scalar.
            private indirect enum KeyPattern: Sendable {
                case text(String)
                case words([String])
                case one([ClosedRange<Unicode.Scalar>])
                case sequence([KeyPattern])
                case choice([KeyPattern])
                case repeated(KeyPattern, Int, Int)
                case captured(Int, KeyPattern)
                /// Texts of the pattern with '/' between them, up to the end.
                case segments(KeyPattern)

                typealias Captures = [Int: Range<Int>]

                /// What the captures hold in `key`, which has to match as a whole.
                func read(_ key: String, like template: String) throws(InvalidKey) -> [Int: String] {
                    let scalars = Array(try Self.checked(key).unicodeScalars)
                    var result: Captures?
                    _ = match(scalars, 0, [:]) { end, captures in
                        guard end == scalars.count else { return false }
                        result = captures
                        return true
                    }
                    guard let result else { throw InvalidKey(description: "'\\(key)' is not like \\(template)") }
                    return result.mapValues { range in
                        var text = String.UnicodeScalarView()
                        text.append(contentsOf: scalars[range])
                        return String(text)
                    }
                }

                func value(_ text: String, of name: String, _ phrase: String) throws(InvalidKey) -> String {
                    guard matches(Array(text.unicodeScalars)) else {
                        throw InvalidKey(description: "\\(name): '\\(text)' is not \\(phrase)")
                    }
                    return text
                }

                func segments(_ texts: [String], of name: String, _ phrase: String) throws(InvalidKey) -> String {
                    guard !texts.isEmpty else { throw InvalidKey(description: "\\(name) has no segments") }
                    for text in texts { _ = try value(text, of: name, phrase) }
                    return texts.joined(separator: "/")
                }

                static func checked(_ key: String) throws(InvalidKey) -> String {
                    guard key.utf8.count <= \(ObjectKey.maximumLength) else {
                        throw InvalidKey(description: "'\\(key)' has \\(key.utf8.count) bytes, and S3 takes \(ObjectKey.maximumLength)")
                    }\(checksNormalization ? normalization : "")
                    return key
                }

                static func padded(_ number: Int, to width: Int) -> String {
                    let digits = String(number)
                    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
                }

                /// The segments of a text; a '/' is one whatever combines with it.
                static func split(_ text: String) -> [String] {
                    text.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
                }

                static func read<Value>(
                    _ text: String, as type: Value.Type, _ make: (String) -> Value?
                ) throws(InvalidKey) -> Value {
                    guard let value = make(text) else { throw InvalidKey(description: "'\\(text)' is no \\(type)") }
                    return value
                }

                private func matches(_ text: [Unicode.Scalar]) -> Bool {
                    match(text, 0, [:]) { end, _ in end == text.count }
                }

                /// Tries every end of the pattern from `start`, the longest first, until `then` accepts one.
                private func match(
                    _ text: [Unicode.Scalar], _ start: Int, _ captures: Captures, _ then: (Int, Captures) -> Bool
                ) -> Bool {
                    switch self {
                    case .text(let literal):
                        let scalars = literal.unicodeScalars
                        return text[start...].starts(with: scalars) && then(start + scalars.count, captures)
                    case .words(let words):
                        return words.contains { Self.text($0).match(text, start, captures, then) }
                    case .one(let ranges):
                        return Self.holds(ranges, text, start) && then(start + 1, captures)
                    case .sequence(let parts):
                        return Self.match(parts[...], text, start, captures, then)
                    case .choice(let parts):
                        return parts.contains { $0.match(text, start, captures, then) }
                    case .repeated(.one(let ranges), let least, let most):
                        var count = 0
                        while count < most, Self.holds(ranges, text, start + count) { count += 1 }
                        guard count >= least else { return false }
                        return (least...count).reversed().contains { then(start + $0, captures) }
                    case .repeated(let body, let least, let most):
                        let goesOn =
                            most > 0
                            && body.match(text, start, captures) { end, captures in
                                guard end > start else { return false }
                                let rest = Self.repeated(body, max(0, least - 1), most == .max ? .max : most - 1)
                                return rest.match(text, end, captures, then)
                            }
                        return goesOn || least == 0 && then(start, captures)
                    case .captured(let index, let body):
                        return body.match(text, start, captures) { end, inner in
                            then(end, inner.merging([index: start..<end]) { _, new in new })
                        }
                    case .segments(let segment):
                        let segments = text[start...].split(separator: "/", omittingEmptySubsequences: false)
                        return segments.allSatisfy { segment.matches(Array($0)) } && then(text.count, captures)
                    }
                }

                private static func match(
                    _ parts: ArraySlice<KeyPattern>, _ text: [Unicode.Scalar], _ start: Int, _ captures: Captures,
                    _ then: (Int, Captures) -> Bool
                ) -> Bool {
                    guard let first = parts.first else { return then(start, captures) }
                    return first.match(text, start, captures) { end, captures in
                        match(parts.dropFirst(), text, end, captures, then)
                    }
                }

                private static func holds(
                    _ ranges: [ClosedRange<Unicode.Scalar>], _ text: [Unicode.Scalar], _ place: Int
                ) -> Bool {
                    place < text.count && ranges.contains { $0.contains(text[place]) }
                }
            }

            """
    }
}

extension ByteExpression {
    /// The text of an expression that matches one alone, in ASCII.
    fileprivate var word: String? {
        guard case .sequence(let parts) = self, !parts.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard case .one(let set) = part, set.bytes.count == 1, set.bytes[0] < 0x80 else { return nil }
            bytes.append(set.bytes[0])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
