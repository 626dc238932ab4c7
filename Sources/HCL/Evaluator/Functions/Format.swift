/// `format()` and `formatlist()`.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/functions/format>
enum Format {
    private struct Verb {
        var letter: Unicode.Scalar = "v"
        var argument = 0
        var width = 0
        var precision: Int?
        var flags: Set<Unicode.Scalar> = []
    }

    static func text(
        _ format: String, _ arguments: [HCLValue], _ call: inout FunctionCall
    ) throws(EvaluationFailure) -> HCLValue {
        var out = ""
        var next = 0
        var used = 0
        var rest = Substring(format).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "%" else {
                out.unicodeScalars.append(scalar)
                continue
            }
            let verb = try verb(&rest, next: next)
            if verb.letter == "%" {
                out += "%"
                continue
            }
            guard arguments.indices.contains(verb.argument) else { throw .invalid("format() has too few arguments") }
            next = verb.argument + 1
            used = max(used, next)
            let argument = arguments[verb.argument]
            // Terraform leaves it open what becomes of null.
            guard !argument.isNull else { return call.notComputed }
            guard argument.isWhollyKnown else { return .unknown(from: arguments) }
            try call.charge((verb.precision ?? 0) / 16)
            guard let text = try text(argument, verb) else { return .unknown(.function("format")) }
            try call.charge((text.utf8.count + verb.width) / 16 + 1)
            out += padded(text, verb)
        }
        guard used == arguments.count else { throw .invalid("format() has more arguments than verbs") }
        return .string(out)
    }

    /// One text for each element of the lists among the arguments; other arguments are the same in each.
    static func list(_ call: inout FunctionCall) throws(EvaluationFailure) -> HCLValue {
        let format = try call.string(0)
        let arguments = call.arguments.dropFirst()
        var count: Int?
        for case .list(let sequence) in arguments.map(\.kind) {
            guard count == nil || count == sequence.elements.count else {
                throw .invalid("the lists of formatlist() differ in length")
            }
            count = sequence.elements.count
        }
        var texts: [HCLValue] = []
        for index in 0..<(count ?? 1) {
            let row = arguments.map { argument in
                if case .list(let sequence) = argument.kind { sequence.elements[index] } else { argument }
            }
            texts.append(try text(format, row, &call))
        }
        return .list(texts, .list)
    }

    private static func verb(
        _ rest: inout Substring.UnicodeScalarView, next: Int
    ) throws(EvaluationFailure) -> Verb {
        var verb = Verb()
        verb.argument = next
        while let flag = rest.first, "+- #0".unicodeScalars.contains(flag) {
            verb.flags.insert(flag)
            rest.removeFirst()
        }
        verb.width = number(&rest) ?? 0
        if rest.first == "." {
            rest.removeFirst()
            verb.precision = number(&rest) ?? 0
        }
        if rest.first == "[" {
            rest.removeFirst()
            guard let position = number(&rest), position > 0, rest.popFirst() == "]" else {
                throw .invalid("format() has an invalid argument index")
            }
            verb.argument = position - 1
        }
        guard let letter = rest.popFirst() else { throw .invalid("the format ends amid a verb") }
        verb.letter = letter
        return verb
    }

    private static func number(_ rest: inout Substring.UnicodeScalarView) -> Int? {
        var value: Int?
        while let digit = rest.first, ("0"..."9").contains(digit) {
            value = min((value ?? 0) * 10 + Int(digit.value - 48), 1 << 30)
            rest.removeFirst()
        }
        return value
    }

    /// The text of `argument`; nil for verbs that are not computed here.
    private static func text(_ argument: HCLValue, _ verb: Verb) throws(EvaluationFailure) -> String? {
        switch verb.letter {
        case "v": return try general(argument, verb)
        case "s": return cut(try argument.asString(), verb)
        case "q": return Self.quoted(cut(try argument.asString(), verb))
        case "t": return try argument.asBool() ? "true" : "false"
        case "d": return signed(try whole(argument), radix: 10, verb)
        case "b": return signed(try whole(argument), radix: 2, verb)
        case "o": return signed(try whole(argument), radix: 8, verb)
        case "x", "X":
            let isUpper = verb.letter == "X"
            return signed(try whole(argument), radix: 16, verb, isUpper: isUpper)
        case "f":
            let number = try argument.asNumber()
            return number.magnitude.fixed(verb.precision ?? 6).map { sign(number, verb) + $0 }
        case "e", "E", "g", "G": return nil
        default: throw .invalid("format() knows no verb %\(verb.letter)")
        }
    }

    private static func general(_ argument: HCLValue, _ verb: Verb) throws(EvaluationFailure) -> String? {
        switch argument.kind {
        case .string(let text): return verb.flags.contains("#") ? JSONText.encoded(argument) : cut(text, verb)
        case .number(let number):
            guard verb.precision == nil else { return nil }
            return verb.flags.contains("#")
                ? JSONText.encoded(argument) : sign(number, verb) + number.magnitude.shortest
        case .bool(let value): return value ? "true" : "false"
        default: return JSONText.encoded(argument)
        }
    }

    private static func cut(_ text: String, _ verb: Verb) -> String {
        verb.precision.map { String(text.prefix($0)) } ?? text
    }

    private static func whole(_ argument: HCLValue) throws(EvaluationFailure) -> HCLNumber {
        let number = try argument.asNumber()
        guard number.isWhole else { throw .invalid("a whole number is needed for this verb of format()") }
        return number
    }

    private static func sign(_ number: HCLNumber, _ verb: Verb) -> String {
        number.isNegative ? "-" : verb.flags.contains("+") ? "+" : verb.flags.contains(" ") ? " " : ""
    }

    private static func signed(_ number: HCLNumber, radix: Int, _ verb: Verb, isUpper: Bool = false) -> String? {
        if radix == 10 { return sign(number, verb) + number.magnitude.description }
        guard let magnitude = number.magnitude.int else { return nil }
        return sign(number, verb) + String(magnitude, radix: radix, uppercase: isUpper)
    }

    private static func quoted(_ text: String) -> String { JSONText.encoded(.string(text)) }

    /// Fills up to the width, counted in characters.
    private static func padded(_ text: String, _ verb: Verb) -> String {
        let missing = verb.width - text.count
        guard missing > 0, verb.letter != "t" else { return text }
        if verb.flags.contains("-") { return text + String(repeating: " ", count: missing) }
        guard verb.flags.contains("0") else { return String(repeating: " ", count: missing) + text }
        let sign = text.first == "-" || text.first == "+" ? text.prefix(1) : ""
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }
}

extension HCLNumber {
    /// With `places` digits behind the point; nil where a half cannot be rounded as Go does.
    fileprivate func fixed(_ places: Int) -> String? {
        guard let rounded = rounded(places)?.description else { return nil }
        let parts = rounded.split(separator: ".", maxSplits: 1)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        guard places > 0 else { return String(parts[0]) }
        return parts[0] + "." + fraction + String(repeating: "0", count: places - fraction.utf8.count)
    }

    /// As few digits as needed; with an exponent from a million on and below a ten-thousandth.
    fileprivate var shortest: String {
        let digits = description.filter { $0 != "." }.drop { $0 == "0" }
        let significant = String(String(digits.reversed().drop { $0 == "0" }).reversed())
        guard !significant.isEmpty else { return "0" }
        let point = description.split(separator: ".", maxSplits: 1)
        let power: Int
        if point[0] != "0" {
            power = point[0].utf8.count - 1
        } else {
            power = -1 - (point.count > 1 ? point[1].prefix { $0 == "0" }.count : 0)
        }
        guard power < -4 || power >= 6 else { return description }
        let fraction = significant.dropFirst()
        let mantissa = significant.prefix(1) + (fraction.isEmpty ? "" : "." + fraction)
        let exponent = String(power.magnitude)
        return mantissa + (power < 0 ? "e-" : "e+") + (exponent.utf8.count < 2 ? "0" : "") + exponent
    }
}
