/// Writes expressions on one line, spaced as `terraform fmt` spaces tokens; comments have no place here.
enum InlineWriter {
    static func text(_ expression: HCLExpression) -> String { text(expression, binding: 0) }

    /// The text of `expression`, in parentheses where it binds less tightly than `binding`.
    static func text(_ expression: HCLExpression, binding: Int) -> String {
        let bare = bareText(expression)
        return self.binding(of: expression) < binding ? "(\(bare))" : bare
    }

    /// How tightly an expression holds together: 0 a conditional, 1 to 6 operators, 7 a sign, 8 a literal, 9 what steps
    /// may follow.
    static func binding(of expression: HCLExpression) -> Int {
        switch expression.kind {
        case .conditional: return 0
        case .binary(let first, let rest): return rest.last?.operation.precedence ?? binding(of: first)
        case .unary: return HCLBinaryOperator.tightest + 1
        case .null, .bool, .number, .string, .heredoc: return steppable - 1
        case .template(let parts): return soleInterpolation(parts).map(binding) ?? steppable - 1
        case .list, .object, .variable, .traversal, .call, .forEach, .parentheses: return steppable
        }
    }

    static let steppable = HCLBinaryOperator.tightest + 3

    private static func bareText(_ expression: HCLExpression) -> String {
        switch expression.kind {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): isNumeral(digits) ? digits : Quoting.quoted(digits)
        case .string(let value): Quoting.quoted(value)
        case .template(let parts):
            soleInterpolation(parts).map(bareText) ?? "\"\(TemplateWriter.text(parts, in: .quotes))\""
        case .heredoc(let heredoc): bareText(HCLExpression(.template(heredoc.parts)))
        case .list(let elements): "[\(elements.map { text($0.value) }.joined(separator: ", "))]"
        case .object(let items):
            items.isEmpty
                ? "{}" : "{ \(items.map { "\(key($0.key)) = \(text($0.value))" }.joined(separator: ", ")) }"
        case .variable(let name): name
        case .traversal(let base, let steps): text(base, binding: steppable) + self.steps(steps)
        case .call(let call): "\(call.name)(\(arguments(call)))"
        case .unary(let operation, let value): unary(operation, value)
        case .binary(let first, let rest): binary(first, rest)
        case .conditional(let condition, let then, let other):
            "\(text(condition, binding: 1)) ? \(text(then, binding: 1)) : \(text(other))"
        case .forEach(let loop):
            loop.key == nil ? "[\(forClause(loop))]" : "{ \(forClause(loop)) }"
        case .parentheses(let inner): "(\(text(inner)))"
        }
    }

    /// The value of a template that is nothing but one interpolation: `"${x}"` is `x`.
    static func soleInterpolation(_ parts: [HCLTemplatePart]) -> HCLExpression? {
        let parts = parts.filter { $0.kind != .literal("") }
        guard parts.count == 1, case .interpolation(let value) = parts[0].kind else { return nil }
        return value
    }

    static func key(_ key: HCLExpression) -> String {
        switch key.kind {
        case .string(let name):
            // `for` would begin a for expression.
            if HCLIdentifier.isPortable(name), name != "for", Columns.count(name) != nil { return name }
            let quoted = Quoting.quoted(name)
            return Columns.count(quoted) == nil ? Quoting.quotedInASCII(name) : quoted
        case .template(let parts) where soleInterpolation(parts) == nil: return text(key)
        case .parentheses: return text(key)
        default: return "(\(text(key)))"
        }
    }

    static func steps(_ steps: [HCLStep]) -> String {
        var out = ""
        var inAttributeSplat = false
        for step in steps {
            switch step.kind {
            case .attribute(let name):
                out += HCLIdentifier.isValid(name) ? ".\(name)" : "[\(Quoting.quoted(name))]"
            case .legacyIndex(let digits): out += inAttributeSplat ? ".\(digits)" : "[\(digits)]"
            case .index(let key):
                // fmt takes the star for a multiplication.
                out += (out.utf8.last == UInt8(ascii: "*") ? " " : "") + "[\(indexKey(key))]"
                inAttributeSplat = false
            case .attributeSplat:
                out += ".*"
                inAttributeSplat = true
            case .fullSplat:
                out += (out.utf8.last == UInt8(ascii: "*") ? " " : "") + "[*]"
                inAttributeSplat = false
            }
        }
        return out
    }

    /// A key between brackets, from which fmt would delete `true`, `false` and `null`.
    private static func indexKey(_ key: HCLExpression) -> String {
        switch key.kind {
        case .bool, .null: "(\(text(key)))"
        default: text(key)
        }
    }

    static func arguments(_ call: HCLCall) -> String {
        call.arguments.map(text).joined(separator: ", ") + (call.expandsFinal && !call.arguments.isEmpty ? "..." : "")
    }

    /// The inside of a for expression up to the result.
    static func forHead(_ loop: HCLForExpression) -> String {
        let names = loop.keyName.map { "\($0), \(loop.valueName)" } ?? loop.valueName
        let head = "for \(names) \(keyword("in", before: text(loop.collection, binding: 1))) : "
        guard let key = loop.key else { return head }
        return head + "\(text(key, binding: 1)) => "
    }

    static func forCondition(_ loop: HCLForExpression) -> String? {
        loop.condition.map { keyword("if", before: text($0)) }
    }

    private static func forClause(_ loop: HCLForExpression) -> String {
        let result = loop.key == nil ? text(loop.result) : unsigned(text(loop.result))
        let groups = loop.key != nil && loop.groups ? "..." : ""
        return forHead(loop) + result + groups + (forCondition(loop).map { " \($0)" } ?? "")
    }

    /// A keyword and what follows it.
    ///
    /// fmt takes a parenthesis behind a name for a call, a bracket for an index, and a
    /// minus for a subtraction.
    static func keyword(_ keyword: String, before text: String) -> String {
        let operand = unsigned(text)
        let isTight = operand.hasPrefix("(") || (operand.hasPrefix("[") && keyword != "in")
        return keyword + (isTight ? "" : " ") + operand
    }

    /// `text`, in parentheses where it begins with a minus and fmt would take that for a subtraction.
    static func unsigned(_ text: String) -> String { text.hasPrefix("-") ? "(\(text))" : text }

    private static func unary(_ operation: HCLUnaryOperator, _ value: HCLExpression) -> String {
        let operand = text(value, binding: HCLBinaryOperator.tightest + 1)
        let isSigned = operand.hasPrefix("-") || operand.hasPrefix("!")
        return operation.rawValue + (isSigned ? "(\(operand))" : operand)
    }

    private static func binary(_ first: HCLExpression, _ rest: [HCLOperand]) -> String {
        let (first, rest) = leveled(first, rest)
        guard let precedence = rest.first?.operation.precedence else { return bareText(first) }
        return rest.reduce(into: text(first, binding: precedence)) {
            $0 += " \($1.operation.rawValue) " + text($1.value, binding: precedence + 1)
        }
    }

    /// The chain with operators of one precedence: what stands before the last level becomes its first operand, so that
    /// a chain of several levels is read from left to right; a first operand of the same level joins the chain.
    static func leveled(_ first: HCLExpression, _ rest: [HCLOperand]) -> (HCLExpression, [HCLOperand]) {
        guard let precedence = rest.last?.operation.precedence else { return (first, rest) }
        let start = rest.lastIndex { $0.operation.precedence != precedence }.map { $0 + 1 } ?? 0
        guard start == 0 else {
            return leveled(HCLExpression(.binary(first, Array(rest[..<start]))), Array(rest[start...]))
        }
        guard case .binary(let inner, let before) = first.kind, before.last?.operation.precedence == precedence else {
            return (first, rest)
        }
        return leveled(inner, before + rest)
    }

    /// Whether `text` has the form `digits[.digits][e[+-]digits]`.
    private static func isNumeral(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Bool {
            let end = rest.firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? rest.endIndex
            defer { rest = rest[end...] }
            return end > rest.startIndex
        }
        guard digits() else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() else { return false }
        }
        return rest.isEmpty
    }
}
