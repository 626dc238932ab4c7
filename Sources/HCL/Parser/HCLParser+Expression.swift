import Diagnostics

extension HCLParser {
    /// `condition ? then : else`, or what binds more tightly.
    mutating func expression() throws(HCLFailure) -> HCLExpression {
        try enter()
        defer { leave() }
        let start = peek().start
        let condition = try operation(1)
        guard take(.question) != nil else { return condition }
        let then = try expression()
        _ = try expect(.colon, "':' and what holds otherwise")
        let other = try expression()
        return HCLExpression(.conditional(condition, then: then, else: other), span: span(from: start))
    }

    /// Operators of `precedence` and tighter ones.
    private mutating func operation(_ precedence: Int) throws(HCLFailure) -> HCLExpression {
        let start = peek().start
        var value = try term()
        var level = HCLBinaryOperator.tightest
        // What has been read is an operand of the next looser level; a level is entered when its operator is met.
        while level >= precedence {
            guard let operation = binaryOperator(peek().kind), operation.precedence >= precedence else { break }
            guard operation.precedence == level else {
                level -= 1
                continue
            }
            var rest: [HCLOperand] = []
            while let next = binaryOperator(peek().kind), next.precedence == level {
                _ = read()
                rest.append(HCLOperand(next, try self.operation(level + 1)))
            }
            value = HCLExpression(.binary(value, rest), span: span(from: start))
        }
        return value
    }

    private func binaryOperator(_ kind: Token.Kind) -> HCLBinaryOperator? {
        switch kind {
        case .or: .or
        case .and: .and
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        case .plus: .add
        case .minus: .subtract
        case .star: .multiply
        case .slash: .divide
        case .percent: .remainder
        default: nil
        }
    }

    /// A value and the steps behind it; a sign applies to both.
    private mutating func term() throws(HCLFailure) -> HCLExpression {
        let start = peek().start
        let sign: HCLUnaryOperator? =
            switch peek().kind {
            case .minus: .negate
            case .bang: .not
            default: nil
            }
        guard let sign else {
            let value = try primary()
            let steps = try steps()
            return steps.isEmpty ? value : HCLExpression(.traversal(value, steps), span: span(from: start))
        }
        _ = read()
        try enter()
        defer { leave() }
        let operand = try term()
        return HCLExpression(.unary(sign, operand), span: span(from: start))
    }

    private mutating func primary() throws(HCLFailure) -> HCLExpression {
        let start = peek()
        switch start.kind {
        case .number: return try number()
        case .identifier: return try named()
        case .openQuote: return try quoted()
        case .openHeredoc, .openIndentedHeredoc: return try heredoc()
        case .openBracket: return try list()
        case .openBrace: return try object()
        case .openParenthesis:
            _ = read()
            push(newlines: false)
            let inner = try expression()
            _ = try expect(.closeParenthesis, "')'")
            popNewlines()
            return HCLExpression(.parentheses(inner), span: span(from: start.start))
        default: throw unexpected("a value")
        }
    }

    private mutating func number() throws(HCLFailure) -> HCLExpression {
        let token = read()
        guard let numeral = Numeral.normalized(file.bytes[token.range]) else {
            throw .syntax("'\(text(token))' is not a number", at: span(token))
        }
        return HCLExpression(.number(numeral), span: span(token))
    }

    /// A name: a constant, a function call, or a variable.
    private mutating func named() throws(HCLFailure) -> HCLExpression {
        let token = read()
        switch peek().kind {
        case .openParenthesis, .doubleColon: return try call(token)
        default: break
        }
        let name = text(token)
        let kind: HCLExpression.Kind =
            switch name {
            case "true": .bool(true)
            case "false": .bool(false)
            case "null": .null
            default: .variable(name)
            }
        return HCLExpression(kind, span: span(token))
    }

    private mutating func call(_ first: Token) throws(HCLFailure) -> HCLExpression {
        var name = text(first)
        while take(.doubleColon) != nil {
            name += "::" + text(try expect(.identifier, "a function name behind '::'"))
        }
        let nameSpan = span(from: first.start)
        _ = try expect(.openParenthesis, "'(' behind the function name '\(name)'")
        push(newlines: false)
        let (arguments, expandsFinal) = try arguments()
        popNewlines()
        let call = HCLCall(name, arguments, expandsFinal: expandsFinal, nameSpan: nameSpan)
        return HCLExpression(.call(call), span: span(from: first.start))
    }

    /// Arguments up to `)`, read too.
    private mutating func arguments() throws(HCLFailure) -> ([HCLExpression], expandsFinal: Bool) {
        var arguments: [HCLExpression] = []
        while take(.closeParenthesis) == nil {
            arguments.append(try expression())
            if take(.ellipsis) != nil {
                _ = try expect(.closeParenthesis, "')' behind '...'")
                return (arguments, true)
            }
            guard take(.comma) == nil else { continue }
            _ = try expect(.closeParenthesis, "',' or ')'")
            break
        }
        return (arguments, false)
    }
}

// MARK: Steps

extension HCLParser {
    private mutating func steps() throws(HCLFailure) -> [HCLStep] {
        var steps: [HCLStep] = []
        var inAttributeSplat = false
        while true {
            let start = peek()
            switch start.kind {
            case .dot:
                _ = read()
                let kind = try attributeStep(inAttributeSplat)
                if kind == .attributeSplat { inAttributeSplat = true }
                steps.append(HCLStep(kind, span: span(from: start.start)))
            case .openBracket:
                _ = read()
                let kind = try indexStep()
                inAttributeSplat = false
                steps.append(HCLStep(kind, span: span(from: start.start)))
            default: return steps
            }
        }
    }

    /// What follows a dot.
    private mutating func attributeStep(_ inAttributeSplat: Bool) throws(HCLFailure) -> HCLStep.Kind {
        let token = peek()
        switch token.kind {
        case .identifier: return .attribute(text(read()))
        case .number:
            let digits = text(read())
            guard !digits.utf8.contains(UInt8(ascii: ".")) else {
                throw .syntax(
                    "'.\(digits)' is read as a fraction", at: span(token), "write indexes in brackets: [0][1]")
            }
            guard let numeral = Numeral.normalized(file.bytes[token.range]) else {
                throw .syntax("'\(digits)' is not a number", at: span(token))
            }
            return .legacyIndex(numeral)
        case .star where inAttributeSplat:
            throw .syntax("'.*' cannot stand behind another '.*'", at: span(token), "use [*]")
        case .star:
            _ = read()
            return .attributeSplat
        default: throw unexpected("an attribute name behind '.'")
        }
    }

    /// What follows `[`, up to `]`, read too.
    private mutating func indexStep() throws(HCLFailure) -> HCLStep.Kind {
        if peek().kind == .star {
            _ = read()
            _ = try expect(.closeBracket, "']' behind '[*'")
            return .fullSplat
        }
        push(newlines: false)
        let key = try expression()
        _ = try expect(.closeBracket, "']'")
        popNewlines()
        return .index(key)
    }
}
