/// `yamlencode()`, and `yamldecode()` where the evaluator was given a reader of YAML.
enum YAMLFunctions {
    static let all: [String: Function] = [
        "yamldecode": Function(1) { (call) throws(EvaluationFailure) in
            let text = try call.string(0)
            try call.charge(text.utf8.count / 4)
            switch call.evaluator.means.yaml?(text) {
            case .value(let value): return value
            case .invalid(let message): throw .invalid("the text is no YAML: \(message)")
            case .unclear, nil: return call.notComputed
            }
        },
        "yamlencode": Function(1, .nulls) { (call) throws(EvaluationFailure) in
            try call.charge(call.arguments[0].weight)
            return YAMLText.encoded(call.arguments[0]).map(HCLValue.string) ?? call.notComputed
        },
    ]
}

/// YAML as Terraform writes it.
///
/// Blocks two spaces deep, sequences not set in, strings between double quotes, or as a literal block where they have
/// several lines.
enum YAMLText {
    /// The longest line that is certainly not broken.
    private static let width = 80

    /// The document; nil where Terraform would write something that is not known here, such as a key of two lines.
    static func encoded(_ value: HCLValue) -> String? {
        guard var lines = layout(of: value)?.lines else { return nil }
        switch value.kind {
        case .string: lines = [lines[0]] + setIn(lines.dropFirst())
        // A document of one plain scalar is closed.
        case .null, .bool, .number: lines.append("...")
        default: break
        }
        guard lines.allSatisfy({ $0.utf8.count <= width }) else { return nil }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A value in the line of its dash or colon, with what follows set in by two; or a block in lines of its own.
    private enum Layout {
        case inline([String])
        case block([String])

        var lines: [String] {
            switch self {
            case .inline(let lines), .block(let lines): lines
            }
        }
    }

    private static func layout(of value: HCLValue) -> Layout? {
        switch value.kind {
        case .null: return .inline(["null"])
        case .bool, .number: return value.text.map { .inline([$0]) }
        case .string(let text): return string(text).map { .inline($0) }
        case .list(let sequence) where sequence.elements.isEmpty: return .inline(["[]"])
        case .object(let mapping) where mapping.entries.isEmpty: return .inline(["{}"])
        case .list(let sequence):
            var all: [String] = []
            for element in sequence.elements {
                guard let lines = layout(of: element)?.lines else { return nil }
                all += ["- " + lines[0]] + setIn(lines.dropFirst())
            }
            return .block(all)
        case .object(let mapping):
            var all: [String] = []
            for entry in mapping.entries {
                guard let lines = lines(of: entry) else { return nil }
                all += lines
            }
            return .block(all)
        case .unknown: return nil
        }
    }

    private static func lines(of entry: HCLMapping.Entry) -> [String]? {
        // A longer key, or one of several lines, is written in another way.
        guard entry.key.utf8.count < 120, !entry.key.utf8.contains(UInt8(ascii: "\n")) else { return nil }
        let key = quoted(entry.key) + ":"
        switch layout(of: entry.value) {
        case .inline(let lines): return [key + " " + lines[0]] + setIn(lines.dropFirst())
        case .block(let lines):
            if case .list = entry.value.kind { return [key] + lines }
            return [key] + setIn(lines[...])
        case nil: return nil
        }
    }

    private static func setIn(_ lines: ArraySlice<String>) -> [String] { lines.map { $0.isEmpty ? "" : "  " + $0 } }

    /// A string in one line, or as a literal block.
    private static func string(_ text: String) -> [String]? {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return [quoted(text)] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || isPrintable($0) }
        guard isPlain, !lines.dropLast().contains(where: { $0.hasSuffix(" ") }), !text.hasSuffix(" ") else {
            return [quoted(text)]
        }
        // What begins with a space, or ends in several line ends, has marks of its own.
        guard let first = lines.first, !first.isEmpty, !first.hasPrefix(" "), !text.hasSuffix("\n\n") else {
            return nil
        }
        let endsLine = text.hasSuffix("\n")
        let body = endsLine ? lines.dropLast() : lines[...]
        return [endsLine ? "|" : "|-"] + body.map(String.init)
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            if let escape = escapes[scalar] {
                out += escape
            } else if isPrintable(scalar) {
                out.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let (mark, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
                out += "\\" + mark + String(repeating: "0", count: width - digits.utf8.count) + digits
            }
        }
        return out + "\""
    }

    private static let escapes: [Unicode.Scalar: String] = [
        "\0": "\\0", "\u{7}": "\\a", "\u{8}": "\\b", "\t": "\\t", "\n": "\\n", "\u{B}": "\\v", "\u{C}": "\\f",
        "\r": "\\r", "\u{1B}": "\\e", "\"": "\\\"", "\\": "\\\\", "\u{85}": "\\N", "\u{2028}": "\\L", "\u{2029}": "\\P",
    ]

    /// What is written as it is: of the planes beyond the first, nothing.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD: !["\u{FEFF}", "\u{2028}", "\u{2029}"].contains(scalar)
        default: false
        }
    }
}
