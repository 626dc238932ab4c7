/// Reads the text of a ``KeyTemplate`` from left to right, and carries on behind whatever is wrong.
struct KeyTemplateParser {
    private(set) var violations: [KeyTemplate.Violation] = []
    private(set) var parts: [KeyTemplate.Part] = []

    private let text: [UInt8]
    private let fields: [String: FieldType]
    private var position = 0
    private var usedNames: Set<String> = []
    /// The parts of the optional part being read, and where it begins.
    private var optional: (parts: [KeyTemplate.Part], start: Int)?
    /// How many `[` within that one are open: they are refused, and read as if they were not there.
    private var nestedBrackets = 0
    private var segment = SegmentState()

    init(_ text: String, fields: [String: FieldType]) {
        self.text = Array(text.utf8)
        self.fields = fields
    }

    mutating func parse() {
        guard !text.isEmpty else { return report(.empty, 0..<0) }
        guard text.count <= KeyTemplate.maximumLength else { return report(.tooLong, 0..<text.count) }
        while position < text.count { step() }
        finishSegment(before: text.count)
        if let optional {
            report(.unbalancedBracket, optional.start..<optional.start + 1)
        } else if segment.mayBeAtStart {
            report(.emptyLastSegment, text.count - 1..<text.count)
        }
        if prefix.isEmpty, text.first != UInt8(ascii: "/") {
            report(.noLiteralFirstSegment, 0..<(text.firstIndex(of: UInt8(ascii: "/")) ?? text.count))
        }
    }

    /// The whole literal segments in front.
    var prefix: String {
        let literal = text.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
        let length = literal.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return String(decoding: literal.prefix(length), as: UTF8.self)
    }

    private mutating func step() {
        switch text[position] {
        case UInt8(ascii: "{"): placeholder()
        case UInt8(ascii: "["): openOptional()
        case UInt8(ascii: "]"): closeOptional()
        case UInt8(ascii: "}"):
            report(.unbalancedBrace, position..<position + 1)
            segment.passValue()
            position += 1
        case UInt8(ascii: "/"): slash()
        default: literalCharacter()
        }
    }

    private mutating func report(_ kind: KeyTemplate.Kind, _ range: Range<Int>) {
        violations.append(KeyTemplate.Violation(utf8Range: range, kind: kind))
    }

    private mutating func append(_ part: KeyTemplate.Part) {
        if optional == nil { parts.appendJoining(part) } else { optional?.parts.appendJoining(part) }
    }
}

// MARK: Placeholders

extension KeyTemplateParser {
    private mutating func placeholder() {
        let start = position
        let end = text[(start + 1)...].firstIndex { Self.endsName.contains($0) } ?? text.count
        guard end < text.count, text[end] == UInt8(ascii: "}") else {
            report(.unbalancedBrace, start..<start + 1)
            segment.passValue()
            position = start + 1
            return
        }
        position = end + 1
        let inner = String(decoding: text[start + 1..<end], as: UTF8.self)
        let isFiles = inner.utf8.suffix(3).elementsEqual("...".utf8)
        let name = isFiles ? String(inner.unicodeScalars.dropLast(3)) : inner
        let nameRange = start + 1..<start + 1 + name.utf8.count
        if name.isEmpty {
            report(.emptyPlaceholder, start..<position)
        } else if !usedNames.insert(name).inserted {
            report(.repeatedField(name: name), nameRange)
        }
        if isFiles {
            files(name, in: start..<position)
        } else if let type = fields[name] {
            append(.field(name: name, type: type))
        } else if !name.isEmpty {
            report(.unknownField(name: name), nameRange)
        }
        segment.passValue()
    }

    private mutating func files(_ name: String, in range: Range<Int>) {
        var charset = SegmentCharset.safe
        switch fields[name] {
        case nil: break
        case .filename(_, let declared): charset = declared
        default: report(.filesOfOtherType(name: name), range)
        }
        if optional != nil {
            report(.filesInOptional(name: name), range)
        } else if range.upperBound < text.count {
            report(.filesNotLast(name: name), range)
        }
        if segment.mayBeInside { report(.filesInsideSegment(name: name), range) }
        append(.files(name: name, charset: charset))
    }

    private static let endsName = ByteSet("{}[]/")
}

// MARK: Optional parts

extension KeyTemplateParser {
    private mutating func openOptional() {
        if optional == nil {
            optional = ([], position)
            segment.enterOptional(at: position + 1)
        } else {
            report(.nestedOptional, position..<position + 1)
            nestedBrackets += 1
        }
        position += 1
    }

    private mutating func closeOptional() {
        position += 1
        if nestedBrackets > 0 {
            nestedBrackets -= 1
        } else if let (inner, start) = optional {
            let last = text[position - 2]
            optional = nil
            append(.optional(inner))
            segment.leaveOptional(at: position)
            if last != UInt8(ascii: "/") {
                // What follows is judged as if the slash were there; a `]` is that of a nested part, reported already.
                if last != UInt8(ascii: "]") { report(.optionalNotEndingInSlash, start..<position) }
                segment.passValue()
            }
        } else {
            report(.unbalancedBracket, position - 1..<position)
        }
    }
}

// MARK: Literals

extension KeyTemplateParser {
    private mutating func slash() {
        finishSegment(before: position)
        if segment.mayBeAtStart { report(.emptySegment, position..<position + 1) }
        append(.literal("/"))
        position += 1
        segment = segment.afterSlash(at: position)
    }

    private mutating func literalCharacter() {
        let length = 1 + text[(position + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
        let character = String(decoding: text[position..<position + length], as: UTF8.self)
        let isSafe = length == 1 && Self.literals.contains(text[position])
        if !isSafe, let scalar = character.unicodeScalars.first {
            report(.unsafeLiteral(scalar), position..<position + length)
        }
        append(.literal(character))
        position += length
        segment.passLiteral()
    }

    /// Judges the segment that ends at `end`, when it is all literal.
    private mutating func finishSegment(before end: Int) {
        guard let start = segment.literalStart, start < end else { return }
        let literal = text[start..<end]
        if literal.elementsEqual(".".utf8) || literal.elementsEqual("..".utf8) { report(.dotSegment, start..<end) }
    }

    private static let literals = ByteSet.safeCharacters.subtracting(ByteSet("*"))
}

/// Where in a segment the reader may be, over all choices of optional parts.
private struct SegmentState {
    /// Some choice has nothing in the segment yet.
    private(set) var mayBeAtStart = true
    /// Some choice has something in it.
    private(set) var mayBeInside = false
    /// Where the segment begins, while it is literal in every choice.
    private(set) var literalStart: Int? = 0
    /// The state in front of the optional part being read.
    private var beforeOptional: (mayBeAtStart: Bool, mayBeInside: Bool) = (false, false)

    mutating func passLiteral() { (mayBeAtStart, mayBeInside) = (false, true) }

    mutating func passValue() {
        passLiteral()
        literalStart = nil
    }

    func afterSlash(at position: Int) -> SegmentState {
        var next = self
        (next.mayBeAtStart, next.mayBeInside, next.literalStart) = (true, false, position)
        return next
    }

    mutating func enterOptional(at position: Int) {
        beforeOptional = (mayBeAtStart, mayBeInside)
        literalStart = mayBeInside ? nil : position
    }

    mutating func leaveOptional(at position: Int) {
        mayBeAtStart = mayBeAtStart || beforeOptional.mayBeAtStart
        mayBeInside = mayBeInside || beforeOptional.mayBeInside
        literalStart = mayBeInside ? nil : position
    }
}

extension [KeyTemplate.Part] {
    fileprivate mutating func appendJoining(_ part: KeyTemplate.Part) {
        if case .literal(let new) = part, case .literal(let old) = last {
            self[count - 1] = .literal(old + new)
        } else {
            append(part)
        }
    }
}
