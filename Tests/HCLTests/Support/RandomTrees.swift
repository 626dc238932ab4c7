import HCL

/// The splitmix64 generator: the same trees on every machine and run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// True once in `count` times.
    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

/// Random texts and trees, with everything in them that quoting, alignment and layout could trip over.
struct RandomTrees {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let pieces: [String] = [
        "a", "b ", "Zürich", "hello world", "\"", "\\", "\n", "\r\n", "\r", "\t", "${", "%{", "$${", "%%{", "$$", "$",
        "%",
        "{", "}", "~}", "${~ x }", "%{ if x }", "'", "`", "#", " # c", "//", "/*", "<<EOT", "EOT", "\nEOT\n", "  ",
        "\n  ",
        "\u{0}", "\u{1}", "\u{1B}[0m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "e\u{301}", "\u{E9}",
        "\u{1112}\u{1161}\u{11AB}", "한", "日本", "\u{3000}", "क्ष", "\u{94D}", "\u{D4E}", "👩\u{200D}👩\u{200D}👧", "👍🏽",
        "\u{1F3FD}",
        "🇩🇪", "1\u{FE0F}\u{20E3}", "\u{FE0F}", "שלום", "مرحبا", "\u{202E}", "\u{2028}", "\u{2029}", "\u{FEFF}",
        "\u{FFFD}",
        "\u{FFFE}", "\u{E000}", "\u{10FFFF}", "𝒳", "𒀀", "\u{E0041}", "null", "true", "for", "aws:username}",
        "</script>&",
    ]

    mutating func text() -> String {
        let count = generator.one(in: 20) ? 30 : Int.random(in: 0...5, using: &generator)
        return (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    mutating func identifier() -> String {
        let names = [
            "a", "id", "name", "bucket", "for", "in", "if", "null", "true", "max_age_seconds", "x-y", "_", "größe",
            "日本",
            "e\u{301}t\u{E9}", "A1",
        ]
        return names.randomElement(using: &generator) ?? "a"
    }

    /// A value that needs nothing but itself to be evaluated.
    mutating func literal(depth: Int) -> HCLExpression {
        switch Int.random(in: 0..<(depth > 0 ? 13 : 7), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .int(Int.random(in: -3000...3000, using: &generator))
        case 3:
            return .number(
                ["0.5", "-12.25", "9007199254740993", "1e3", "340282366920938463463"].randomElement(using: &generator)
                    ?? "0")
        case 4, 5: return .string(text())
        case 6: return heredoc()
        case 7, 8: return list(depth: depth) { $0.literal(depth: $1) }
        case 9, 10: return object(depth: depth) { $0.literal(depth: $1) }
        case 11: return template(depth: depth)
        default:
            return .conditional(
                .binary(.int(1), generator.one(in: 2) ? .less : .greater, .unary(.negate, .int(-2))),
                then: .string(text()), else: .string(text()))
        }
    }

    /// Any expression; not all of them have a value.
    mutating func expression(depth: Int) -> HCLExpression {
        guard depth > 0 else { return literal(depth: 0) }
        func sub() -> HCLExpression { expression(depth: depth - 1) }
        switch Int.random(in: 0..<16, using: &generator) {
        case 0, 1: return literal(depth: depth)
        case 2: return .variable(name())
        case 3: return .reference(name(), name(), name())
        case 4: return steps(from: generator.one(in: 2) ? .variable(name()) : sub(), depth: depth)
        case 5: return .call(name(), (0..<Int.random(in: 0...3, using: &generator)).map { _ in sub() })
        case 6: return .call("provider::aws::\(name())", [sub(), sub()], expandsFinal: true)
        case 7: return .unary(HCLUnaryOperator.allCases.randomElement(using: &generator) ?? .not, sub())
        case 8, 9:
            let operations = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                HCLOperand(HCLBinaryOperator.allCases.randomElement(using: &generator) ?? .add, sub())
            }
            return HCLExpression(.binary(sub(), operations))
        case 10: return .conditional(sub(), then: sub(), else: sub())
        case 11: return .forList(name(), in: sub(), sub(), if: generator.one(in: 2) ? sub() : nil)
        case 12:
            return HCLExpression(
                .forEach(
                    HCLForExpression(
                        keyName: generator.one(in: 2) ? name() : nil, valueName: name(), in: sub(), key: sub(),
                        result: sub(), groups: generator.one(in: 2), if: generator.one(in: 2) ? sub() : nil)))
        case 13: return HCLExpression(.parentheses(sub()))
        case 14: return generator.one(in: 2) ? list(depth: depth) { $0.expression(depth: $1) } : template(depth: depth)
        default: return object(depth: depth) { $0.expression(depth: $1) }
        }
    }

    mutating func body(depth: Int) -> HCLBody {
        var names: Set<String> = []
        return HCLBody(
            (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                switch Int.random(in: 0..<8, using: &generator) {
                case 0 where depth > 0, 1 where depth > 0:
                    return .block(
                        HCLBlock(
                            identifier(),
                            labels: (0..<Int.random(in: 0...2, using: &generator)).map { _ in label() },
                            body: body(depth: depth - 1), comments: comments()))
                case 2: return .comment(comments())
                case 3: return .blankLine
                default:
                    var name = identifier()
                    while !names.insert(name).inserted { name += "_" }
                    return .attribute(
                        name, expression(depth: 3), comments: comments(), trailingComment: comments().first)
                }
            })
    }

    /// A name that is no keyword.
    private mutating func name() -> String {
        ["a", "each", "local", "größe", "x-1"].randomElement(using: &generator) ?? "a"
    }

    private mutating func label() -> String {
        ["media", "aws_s3_bucket", "a b", "\"", "$", "ü", "\n\t\\"].randomElement(using: &generator) ?? ""
    }

    private mutating func comments() -> [HCLComment] {
        generator.one(in: 4) ? (0..<Int.random(in: 1...2, using: &generator)).map { _ in HCLComment(text()) } : []
    }

    private mutating func list(
        depth: Int, _ value: (inout RandomTrees, Int) -> HCLExpression
    ) -> HCLExpression {
        .list(
            elements: (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                HCLListElement(value(&self, depth - 1), comments: comments(), trailingComment: comments().first)
            })
    }

    private mutating func object(
        depth: Int, _ value: (inout RandomTrees, Int) -> HCLExpression
    ) -> HCLExpression {
        var keys: Set<String> = []  // Equal by canonical equivalence, as keys are for Terraform.
        let names = (0..<Int.random(in: 0...4, using: &generator))
            .map { _ in
                switch Int.random(in: 0..<5, using: &generator) {
                case 0, 1: identifier()
                case 2: "क्षेत्र"
                default: text()
                }
            }
            .filter { keys.insert($0).inserted }
        return .object(
            items: names.map {
                HCLObjectItem($0, value(&self, depth - 1), comments: comments(), trailingComment: comments().first)
            })
    }

    private mutating func heredoc() -> HCLExpression {
        let lines = (0..<Int.random(in: 1...4, using: &generator)).map { _ in text() + "\n" }
        return .heredoc(lines.joined(), indented: !generator.one(in: 4))
    }

    private mutating func template(depth: Int) -> HCLExpression {
        .template(
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                switch Int.random(in: 0..<6, using: &generator) {
                case 0, 1: return .literal(text())
                case 2: return .interpolation(.string(text()))
                case 3: return .interpolation(.int(Int.random(in: -9...9, using: &generator)))
                case 4:
                    return HCLTemplatePart(
                        .conditional(
                            .bool(generator.one(in: 2)), then: [.literal(text())],
                            else: generator.one(in: 2) ? [] : [.literal(text())]))
                default:
                    return HCLTemplatePart(
                        .forEach(
                            keyName: generator.one(in: 2) ? "k" : nil, valueName: "v", in: [.string(text()), 1],
                            body: [.literal(text()), .interpolation(.variable("v"))]))
                }
            })
    }

    private mutating func steps(from base: HCLExpression, depth: Int) -> HCLExpression {
        (0..<Int.random(in: 1...4, using: &generator)).reduce(base) { value, _ in
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: value.indexed(by: .int(0))
            case 1: value.indexed(by: expression(depth: 0))
            case 2: value.splat()
            default: value.dot(name())
            }
        }
    }
}
