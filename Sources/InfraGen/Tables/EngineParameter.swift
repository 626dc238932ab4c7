/// A parameter of an engine: what it takes, and when a change takes effect.
struct EngineParameter: Sendable, Hashable {
    /// What a parameter takes.
    enum Values: Sendable, Hashable {
        /// 0 or 1.
        case flag
        /// A whole number in one of the ranges, counted in the unit where there is one.
        case integer([ClosedRange<Int>], unit: String?)
        /// A number.
        case number(ClosedRange<Double>)
        /// One of the words, in any letter case.
        case words([String])
        /// Anything.
        case text
    }

    /// When a change takes effect.
    enum Change: Sendable, Hashable {
        /// At once.
        case immediate
        /// When the engine starts again.
        case afterReboot
        /// It cannot be changed.
        case never
    }

    /// The name, in lower case.
    let name: String
    let values: Values
    let change: Change
    /// The versions that have it so, as a number that each engine's table defines.
    let versions: ClosedRange<Int>

    private init(_ name: String, _ values: Values, _ change: Change, _ since: Int, _ until: Int) {
        self.name = name
        self.values = values
        self.change = change
        versions = since...max(since, until)
    }
}

extension EngineParameter {
    /// What a table says of a name, in one version of the engine.
    enum Standing: Sendable, Hashable {
        case known(EngineParameter)
        /// Only other versions have it.
        case otherVersions([ClosedRange<Int>])
        /// It is there and cannot be set.
        case fixed
        /// The table lacks it; where that is certain, the engine does too.
        case unknown(isCertain: Bool)
    }

    /// What `rows`, which are all of one name, say of `version`.
    static func standing(among rows: [EngineParameter], in version: Int) -> Standing {
        guard let row = rows.first(where: { $0.versions.contains(version) }) else {
            return .otherVersions(rows.map(\.versions))
        }
        return row.change == .never ? .fixed : .known(row)
    }

    /// Whether it takes numbers.
    var isNumeric: Bool {
        switch values {
        case .integer, .number: true
        case .flag, .words, .text: false
        }
    }
}

// A table reads as a list of these.
extension EngineParameter {
    static func flag(
        _ name: String, change: Change = .immediate, since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        EngineParameter(name, .flag, change, since, until)
    }

    static func integer(
        _ name: String, _ ranges: ClosedRange<Int>..., unit: String? = nil, change: Change = .immediate,
        since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        EngineParameter(name, .integer(ranges, unit: unit), change, since, until)
    }

    static func number(
        _ name: String, _ range: ClosedRange<Double>, change: Change = .immediate, since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        EngineParameter(name, .number(range), change, since, until)
    }

    /// A parameter that takes one of `words`, which stand in one string with commas between.
    static func words(
        _ name: String, _ words: String, change: Change = .immediate, since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        EngineParameter(name, .words(words.split(separator: ",").map(String.init)), change, since, until)
    }

    static func text(
        _ name: String, change: Change = .immediate, since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        EngineParameter(name, .text, change, since, until)
    }
}

extension EngineParameter {
    /// Why the engine refuses `text`; nil when it takes it.
    func objection(to text: String) -> InvalidValue? {
        switch values {
        case .flag:
            guard text != "0", text != "1" else { return nil }
            return InvalidValue("is a switch, found '\(text)'", help: "write true or false")
        case .integer(let ranges, let unit): return Self.objection(to: text, ranges, unit)
        case .number(let range):
            guard let number = Double(text), number.isFinite else {
                return InvalidValue("is a number, found '\(text)'", help: "write \(Self.range(range))")
            }
            guard !range.contains(number) else { return nil }
            return InvalidValue("is \(text), outside of what the engine takes", help: "write \(Self.range(range))")
        case .words(let words):
            guard !words.contains(where: { $0.lowercased() == text.lowercased() }) else { return nil }
            let known = InvalidValue.unknownWord(text, "a value", of: words)
            // A boolean of a spec has become the number that stands for it.
            let switches = [
                "0": "is no switch: it takes neither false nor 0", "1": "is no switch: it takes neither true nor 1",
            ]
            return InvalidValue(switches[text] ?? "takes no '\(text)'", help: known.help)
        case .text: return nil
        }
    }

    private static func objection(
        to text: String, _ ranges: [ClosedRange<Int>], _ unit: String?
    ) -> InvalidValue? {
        let wanted = unit.map { "counts in \($0)" } ?? "is a whole number"
        guard text.utf8.first != UInt8(ascii: "+"), let number = Int(text) else {
            let converted = unit.flatMap { ParameterUnit.converted(text, to: $0) }
            return InvalidValue(
                "\(wanted), found '\(text)'",
                help: converted.map { "write \($0)" } ?? "write a bare number: \(list(ranges))")
        }
        guard !ranges.contains(where: { $0.contains(number) }) else { return nil }
        let count = unit.map { ", counted in \($0)" } ?? ""
        return InvalidValue("is \(text), outside of what the engine takes", help: "write \(list(ranges))\(count)")
    }

    private static func list(_ ranges: [ClosedRange<Int>]) -> String {
        ranges.map { range in
            if range.count == 1 { return "\(range.lowerBound)" }
            return range.upperBound == .max
                ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        }.joined(separator: ", or ")
    }

    private static func range(_ range: ClosedRange<Double>) -> String {
        range.upperBound > 1e300
            ? "a number from \(range.lowerBound) on" : "a number from \(range.lowerBound) to \(range.upperBound)"
    }
}

/// Sizes and times with a unit, which the engines' own files take and AWS's parameter groups do not.
enum ParameterUnit {
    /// Bytes, and microseconds.
    private static let scales: [[(name: String, factor: Int)]] = [
        [
            ("b", 1), ("kb", 1 << 10), ("8kb", 8 << 10), ("mb", 1 << 20), ("gb", 1 << 30), ("tb", 1 << 40),
        ],
        [
            ("us", 1), ("ms", 1_000), ("s", 1_000_000), ("min", 60_000_000), ("h", 3_600_000_000),
            ("d", 86_400_000_000),
        ],
    ]

    /// The number of `unit` that `text` is, such as 65536 for `64MB` in kB; nil where it is no whole number of them.
    static func converted(_ text: String, to unit: String) -> Int? {
        let digits = text.utf8.prefix(while: ASCII.isDigit)
        guard let number = ASCII.wholeNumber(text.prefix(digits.count)) else { return nil }
        let own = text.dropFirst(digits.count).filter { $0 != " " }.lowercased()
        for scale in scales {
            guard let factor = scale.first(where: { $0.name == own })?.factor,
                let divisor = scale.first(where: { $0.name == unit.lowercased() })?.factor
            else { continue }
            let (product, overflow) = number.multipliedReportingOverflow(by: factor)
            return overflow || product % divisor != 0 ? nil : product / divisor
        }
        return nil
    }
}
