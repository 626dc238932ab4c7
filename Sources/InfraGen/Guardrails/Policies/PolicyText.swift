import HCL

/// A text of a policy or of a request, such as an ARN, of which parts may not be known.
struct PolicyText: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case byte(UInt8)
        /// `?` of a pattern.
        case one
        /// `*` of a pattern: any characters, `/` among them.
        case run
        /// What is not known: an address, or a variable of IAM's such as `${aws:username}`.
        case hole(String)
        /// A name that no code can spell: one that AWS makes up, or that of another resource. Only a reference is it.
        case own(String)
    }

    private(set) var parts: [Part]

    init(_ parts: [Part]) { self.parts = parts }

    /// A text without wildcards.
    init(literal text: String) { parts = text.utf8.map(Part.byte) }

    static func + (a: PolicyText, b: PolicyText) -> PolicyText { PolicyText(a.parts + b.parts) }

    /// Whether nothing of it is known.
    var isHole: Bool {
        guard parts.count == 1, case .hole = parts[0] else { return false }
        return true
    }

    /// Why it is not known.
    var doubt: HCLUnknown? {
        let holes = parts.compactMap { part in if case .hole(let name) = part { name } else { nil } }
        return holes.first.map { hole in
            guard !hole.hasPrefix("${") else {
                return HCLUnknown([.invalid("'\(hole)' depends on the request", nil)])
            }
            return AccessPolicy.doubt(of: [Symbol.text(hole)]) ?? HCLUnknown([.reference(hole)])
        }
    }

    /// The text as a report shows it.
    var description: String {
        var bytes: [UInt8] = []
        for part in parts {
            switch part {
            case .byte(let byte): bytes.append(byte)
            case .one: bytes.append(UInt8(ascii: "?"))
            case .run: bytes.append(UInt8(ascii: "*"))
            case .hole(let name): bytes += name.hasPrefix("${") ? Array(name.utf8) : Array("${\(name)}".utf8)
            case .own(let name): bytes += Array("${\(name)}".utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

// MARK: - As a pattern

extension PolicyText {
    /// Whether the pattern matches the whole of `text`.
    func matches(_ text: PolicyText) -> Holding {
        let (pattern, text) = Self.apart(self, text)
        if let pattern = pattern.plain, let text = text.plain { return Holding(IAMPattern.matches(pattern, text)) }
        // Most patterns end here: other classes have other prefixes.
        if case .byte? = pattern.parts.first, case .byte? = text.parts.first { return .never }
        if pattern.matches(text, isLenient: false) { return .always }
        guard let doubt = pattern.doubt ?? text.doubt, pattern.matches(text, isLenient: true) else { return .never }
        return .unknown(doubt)
    }

    /// Both without what they begin with alike: what is not known of it is the same in both.
    private static func apart(_ pattern: PolicyText, _ text: PolicyText) -> (PolicyText, PolicyText) {
        var count = 0
        while count < pattern.parts.count, count < text.parts.count, takes(pattern.parts[count], text.parts[count]),
            pattern.parts[count] != .one
        {
            count += 1
        }
        return (PolicyText(Array(pattern.parts[count...])), PolicyText(Array(text.parts[count...])))
    }

    /// The bytes, where all of it is known.
    private var plain: [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.count)
        for part in parts {
            switch part {
            case .byte(let byte): bytes.append(byte)
            case .one: bytes.append(UInt8(ascii: "?"))
            case .run: bytes.append(UInt8(ascii: "*"))
            case .hole, .own: return nil
            }
        }
        return bytes
    }

    private func matches(_ text: PolicyText, isLenient: Bool) -> Bool {
        positions(behind: text.parts, isLenient: isLenient).last == true
    }

    /// Patterns, with `*` and `?`, of what may follow `text` in what the pattern matches.
    func remainders(behind text: PolicyText) -> [String] {
        let (pattern, text) = Self.apart(self, text)
        let reached = pattern.positions(behind: text.parts, isLenient: true)
        return reached.indices.filter { position in
            // What follows a star is part of what the star's own position says.
            reached[position] && !(position > 0 && pattern.isRun(position - 1) && reached[position - 1])
        }.map { position in
            String(
                decoding: pattern.parts[position...].map { part in
                    switch part {
                    case .byte(let byte): byte
                    case .one: UInt8(ascii: "?")
                    case .run, .hole, .own: UInt8(ascii: "*")
                    }
                }, as: UTF8.self)
        }
    }

    private func isRun(_ position: Int) -> Bool { parts[position] == .run }

    /// Before which parts one may be, behind `text`; where `isLenient`, what is not known may be anything.
    private func positions(behind text: [Part], isLenient: Bool) -> [Bool] {
        var reached = Array(repeating: false, count: parts.count + 1)
        reached[0] = true
        skipEmpty(&reached, isLenient)
        for part in text {
            var next = Array(repeating: false, count: parts.count + 1)
            switch part {
            // A name has no slash: it ends no segment of an ARN.
            case .hole where isLenient:
                next = reached
                for position in parts.indices where next[position] && takesName(position) { next[position + 1] = true }
            default:
                for position in parts.indices where reached[position] {
                    if stays(position, isLenient) { next[position] = true }
                    if Self.takes(parts[position], part) { next[position + 1] = true }
                }
            }
            skipEmpty(&next, isLenient)
            reached = next
            guard reached.contains(true) else { break }
        }
        return reached
    }

    /// Whether the part at `position` may be more than one character, or none.
    private func stays(_ position: Int, _ isLenient: Bool) -> Bool {
        switch parts[position] {
        case .run: true
        case .hole: isLenient
        case .byte, .one, .own: false
        }
    }

    /// Whether a part of a pattern that is one character, or one name, is this part of a text.
    private static func takes(_ pattern: Part, _ part: Part) -> Bool {
        switch (pattern, part) {
        case (.byte(let a), .byte(let b)): a == b
        case (.one, .byte): true
        case (.own(let a), .own(let b)): a == b
        case (.hole(let a), .hole(let b)): a == b && a != Symbol.anything
        default: false
        }
    }

    /// Whether what stands at `position` may be in a name.
    private func takesName(_ position: Int) -> Bool {
        switch parts[position] {
        case .byte(let byte): byte != UInt8(ascii: "/") && byte != UInt8(ascii: ":")
        case .one, .run, .hole: true
        case .own: false
        }
    }

    private func skipEmpty(_ reached: inout [Bool], _ isLenient: Bool) {
        for position in parts.indices where reached[position] && stays(position, isLenient) {
            reached[position + 1] = true
        }
    }
}
