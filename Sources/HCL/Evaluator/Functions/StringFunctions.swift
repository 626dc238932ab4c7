enum StringFunctions {
    static let all: [String: Function] = [
        "chomp": text { $0.trimmed(end: { $0 == "\n" || $0 == "\r" }) },
        "endswith": Function(2) { (call) throws(EvaluationFailure) in
            .bool(try call.string(0).utf8.reversed().starts(with: try call.string(1).utf8.reversed()))
        },
        "format": .variadic(1, [.nulls, .spells]) { (call) throws(EvaluationFailure) in
            try Format.text(try call.string(0), Array(call.arguments.dropFirst()), &call)
        },
        "formatlist": .variadic(1, [.nulls, .spells]) { (call) throws(EvaluationFailure) in try Format.list(&call) },
        "indent": Function(2) { (call) throws(EvaluationFailure) in
            let text = try call.string(1)
            let lines = text.split(at: "\n")
            let count = try call.int(0)
            guard count >= 0 else { throw .invalid("indent() needs a number of 0 or more") }
            try call.charge(text.utf8.count + lines.count * min(count, 1 << 30))
            return .string(lines.joined(separator: "\n" + String(repeating: " ", count: count)))
        },
        "join": .variadic(2, .spells) { (call) throws(EvaluationFailure) in
            var parts: [String] = []
            for index in 1..<call.count { parts += try call.strings(index) }
            let separator = try call.string(0)
            try call.charge((parts.count * separator.utf8.count + parts.reduce(0) { $0 + $1.utf8.count }) / 16)
            return .string(parts.joined(separator: separator))
        },
        // The dotted capital I is the one whose small letter is one scalar to Go alone.
        "lower": text { $0.mapped { $0 == "\u{130}" ? "i" : $0.properties.lowercaseMapping } },
        "replace": Function(3) { (call) throws(EvaluationFailure) in
            let (text, target) = (try call.string(0), try call.string(1))
            if target.utf8.count > 1, target.hasPrefix("/"), target.hasSuffix("/") {
                return .string(
                    try RegexFunctions.replaced(text, String(target.dropFirst().dropLast()), try call.string(2), &call))
            }
            // Of an empty target, Go finds one before each scalar and one at the end.
            let pieces = target.isEmpty ? [""] + text.split(at: "") + [""] : text.split(at: target)
            let replacement = try call.string(2)
            try call.charge((text.utf8.count + pieces.count * replacement.utf8.count) / 16)
            return .string(pieces.joined(separator: replacement))
        },
        "split": Function(2) { (call) throws(EvaluationFailure) in
            .list(try call.string(1).split(at: try call.string(0)).map(HCLValue.string), .list)
        },
        "startswith": Function(2) { (call) throws(EvaluationFailure) in
            .bool(try call.string(0).utf8.starts(with: try call.string(1).utf8))
        },
        "strcontains": Function(2) { (call) throws(EvaluationFailure) in
            let (text, target) = (try call.string(0), try call.string(1))
            return .bool(target.isEmpty || text.split(at: target).count > 1)
        },
        "strrev": text { String($0.reversed()) },
        "substr": Function(3) { (call) throws(EvaluationFailure) in
            let text = try call.string(0)
            let (offset, length) = (try call.int(1), try call.int(2))
            let count = text.count
            let start = offset < 0 ? max(0, count + offset) : min(offset, count)
            let end = length < 0 ? count : min(start + min(length, count), count)
            return .string(String(text.dropFirst(start).prefix(end - start)))
        },
        "title": text { $0.titled },
        "trim": Function(2) { (call) throws(EvaluationFailure) in
            let set = Set(try call.string(1).unicodeScalars)
            return .string(try call.string(0).trimmed(start: set.contains).trimmed(end: set.contains))
        },
        "trimprefix": Function(2) { (call) throws(EvaluationFailure) in
            let (text, prefix) = (try call.string(0), try call.string(1))
            guard text.utf8.starts(with: prefix.utf8) else { return .string(text) }
            return .string(String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
        },
        "trimspace": text { $0.trimmed(start: \.properties.isWhitespace).trimmed(end: \.properties.isWhitespace) },
        "trimsuffix": Function(2) { (call) throws(EvaluationFailure) in
            let (text, suffix) = (try call.string(0), try call.string(1))
            guard text.utf8.reversed().starts(with: suffix.utf8.reversed()) else { return .string(text) }
            return .string(String(decoding: text.utf8.dropLast(suffix.utf8.count), as: UTF8.self))
        },
        // Where the capital is several scalars, the one at the beginning of a word may be one: of ᾳ it is ᾼ.
        "upper": text { text in
            text.mapped { scalar in
                let capital = scalar.properties.uppercaseMapping
                return capital.unicodeScalars.count == 1 ? capital : scalar.properties.titlecaseMapping
            }
        },
    ]

    /// A function from a string to a string.
    private static func text(_ transform: @escaping @Sendable (String) -> String) -> Function {
        Function(1) { (call) throws(EvaluationFailure) in .string(transform(try call.string(0))) }
    }
}

extension String {
    /// Each scalar by its mapping, where that is one scalar: Go knows no other.
    fileprivate func mapped(_ mapping: (Unicode.Scalar) -> String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let mapped = mapping(scalar).unicodeScalars
            out.append(mapped.count == 1 ? mapped.first ?? scalar : scalar)
        }
        return String(out)
    }

    /// A capital at the beginning of each word.
    fileprivate var titled: String {
        var out = String.UnicodeScalarView()
        var beginsWord = true
        for scalar in unicodeScalars {
            let title = scalar.properties.titlecaseMapping.unicodeScalars
            out.append(beginsWord && title.count == 1 ? title.first ?? scalar : scalar)
            beginsWord =
                scalar.isASCII ? !HCLIdentifier.isContinue(scalar) || scalar == "-" : scalar.properties.isWhitespace
        }
        return String(out)
    }

    fileprivate func trimmed(start isTrimmed: (Unicode.Scalar) -> Bool) -> String {
        String(unicodeScalars.drop(while: isTrimmed))
    }

    fileprivate func trimmed(end isTrimmed: (Unicode.Scalar) -> Bool) -> String {
        guard let last = unicodeScalars.lastIndex(where: { !isTrimmed($0) }) else { return "" }
        return String(unicodeScalars[...last])
    }

    /// The pieces between the occurrences of `separator`, byte by byte; of an empty one, the scalars.
    func split(at separator: String) -> [String] {
        guard !separator.isEmpty else { return unicodeScalars.map { String($0) } }
        let (bytes, target) = (Array(utf8), Array(separator.utf8))
        var pieces: [String] = []
        var start = 0
        var index = 0
        while index + target.count <= bytes.count {
            guard bytes[index] == target[0], bytes[index..<index + target.count].elementsEqual(target) else {
                index += 1
                continue
            }
            pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
            index += target.count
            start = index
        }
        return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
