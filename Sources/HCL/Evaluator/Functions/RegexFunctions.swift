/// `regex()`, `regexall()`, and `replace()` with a pattern between slashes.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/functions/regex>
enum RegexFunctions {
    static let all: [String: Function] = [
        "regex": Function(2) { (call) throws(EvaluationFailure) in
            let expression = try RegularExpression(try call.string(0))
            let text = Array(try call.string(1).unicodeScalars)
            try call.charge(text.count / 4)
            guard let match = try expression.matches(in: text, first: true).first else {
                throw .invalid("the text does not match the regular expression")
            }
            return try value(of: match, expression, text)
        },
        "regexall": Function(2) { (call) throws(EvaluationFailure) in
            let expression = try RegularExpression(try call.string(0))
            let text = Array(try call.string(1).unicodeScalars)
            try call.charge(text.count / 4)
            var values: [HCLValue] = []
            for match in try expression.matches(in: text) { values.append(try value(of: match, expression, text)) }
            return .list(values, .list)
        },
    ]

    /// The match; of a pattern with groups, a list or an object of what they took.
    private static func value(
        of match: RegularExpression.Match, _ expression: RegularExpression, _ text: [Unicode.Scalar]
    ) throws(EvaluationFailure) -> HCLValue {
        let groups = expression.groupNames.indices.map { index -> HCLValue in
            match.range(index).map { .string(Self.text(text[$0])) } ?? .null
        }
        let names = expression.groupNames.dropFirst()
        guard !names.isEmpty else { return groups[0] }
        guard names.contains(where: { $0 != nil }) else { return .list(Array(groups.dropFirst())) }
        guard names.allSatisfy({ $0 != nil }) else {
            throw .invalid("either all groups have names, or none")
        }
        let entries = zip(names.compactMap(\.self), groups.dropFirst()).map { ($0, $1) }
        return .object(Dictionary(entries, uniquingKeysWith: { $1 }))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// `text` with every match of `pattern` replaced, in which `$1` and `${name}` stand for groups.
    static func replaced(
        _ text: String, _ pattern: String, _ replacement: String, _ call: inout FunctionCall
    ) throws(EvaluationFailure) -> String {
        let expression = try RegularExpression(pattern)
        let scalars = Array(text.unicodeScalars)
        try call.charge(scalars.count / 4)
        var out = ""
        var last = 0
        for match in try expression.matches(in: scalars) {
            guard let range = match.range(0) else { continue }
            let piece = expanded(replacement, match, expression, scalars)
            try call.charge(piece.utf8.count / 16 + 1)
            out += Self.text(scalars[last..<range.lowerBound]) + piece
            last = range.upperBound
        }
        return out + Self.text(scalars[last...])
    }

    private static func expanded(
        _ template: String, _ match: RegularExpression.Match, _ expression: RegularExpression, _ text: [Unicode.Scalar]
    ) -> String {
        var out = String.UnicodeScalarView()
        var rest = Substring(template).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "$" else {
                out.append(scalar)
                continue
            }
            guard rest.first != "$" else {
                out.append("$")
                rest.removeFirst()
                continue
            }
            let isBraced = rest.first == "{"
            let inside = isBraced ? rest.dropFirst() : rest
            let name = inside.prefix { RegularSet.word.contains($0) }
            let after = inside[name.endIndex...]
            guard !name.isEmpty, !isBraced || after.first == "}" else {
                out.append("$")
                continue
            }
            rest = isBraced ? after.dropFirst() : after
            let index = Int(String(name)) ?? expression.groupNames.firstIndex { $0 == String(name) }
            guard let index, expression.groupNames.indices.contains(index), let range = match.range(index) else {
                continue
            }
            out.append(contentsOf: text[range])
        }
        return String(out)
    }
}
