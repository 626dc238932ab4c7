/// What an expression comes to: a value, or why it cannot be known.
package struct HCLValue: Sendable, Hashable {
    package let kind: Kind
    /// Whether the value, or part of it, must not be shown.
    package let isSensitive: Bool

    package enum Kind: Sendable, Hashable {
        case null
        case bool(Bool)
        case number(HCLNumber)
        case string(String)
        case list(HCLSequence)
        case object(HCLMapping)
        /// Kept apart, since a plan holds millions of values and most are known.
        indirect case unknown(HCLUnknown)
    }

    package init(_ kind: Kind, isSensitive: Bool = false) {
        self.kind = kind
        self.isSensitive = isSensitive
    }

    package static let null = HCLValue(.null)
    package static func bool(_ value: Bool) -> Self { Self(.bool(value)) }
    package static func int(_ value: Int) -> Self { Self(.number(HCLNumber(value))) }
    package static func number(_ value: HCLNumber) -> Self { Self(.number(value)) }
    package static func string(_ value: String) -> Self { Self(.string(value)) }

    /// A list; sensitive when an element is.
    package static func list(_ elements: [HCLValue], _ kind: HCLSequence.Kind = .tuple) -> Self {
        Self(.list(HCLSequence(elements, kind)))
    }

    package static func object(_ entries: [String: HCLValue], _ kind: HCLMapping.Kind = .object) -> Self {
        Self(.object(HCLMapping(entries, kind)))
    }

    package static func unknown(_ reason: HCLUnknown.Reason) -> Self { Self(.unknown(HCLUnknown([reason]))) }

    package var isUnknown: Bool { if case .unknown = kind { true } else { false } }

    /// The string that Terraform makes of a string, number or boolean where it wants one.
    package var text: String? {
        switch kind {
        case .string(let text): text
        case .number(let number): number.description
        case .bool(let bool): bool ? "true" : "false"
        default: nil
        }
    }

    func marked(_ isSensitive: Bool) -> Self {
        isSensitive && !self.isSensitive ? HCLValue(kind, isSensitive: true) : self
    }
}

/// Elements in order.
package struct HCLSequence: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Elements of any types; what `[…]` makes.
        case tuple
        case list
        /// No element twice, sorted.
        case set
    }

    package let elements: [HCLValue]
    package let kind: Kind
    @PlaceOnly var summary: ValueSummary

    package init(_ elements: [HCLValue], _ kind: Kind = .tuple) {
        self.elements = elements
        self.kind = kind
        summary = ValueSummary(of: elements)
    }
}

/// Values by name, sorted by name.
package struct HCLMapping: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Values of any types; what `{…}` makes.
        case object
        case map
    }

    package struct Entry: Sendable, Hashable {
        package let key: String
        package let value: HCLValue

        package init(_ key: String, _ value: HCLValue) {
            self.key = key
            self.value = value
        }
    }

    package let entries: [Entry]
    package let kind: Kind
    @PlaceOnly var summary: ValueSummary

    package init(_ entries: [String: HCLValue], _ kind: Kind = .object) {
        self.init(entries.map { Entry($0.key, $0.value) }, kind)
    }

    /// A mapping of `entries`, which come in any order and have no name twice.
    package init(_ entries: [Entry], _ kind: Kind = .object) {
        // By composed scalars, in which Terraform keeps strings.
        let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.key < $1.key }
        self.entries = isSorted ? entries : entries.sorted { $0.key < $1.key }
        self.kind = kind
        summary = ValueSummary(of: self.entries.map(\.value))
    }

    package subscript(_ key: String) -> HCLValue? { entries.first { $0.key == key }?.value }

    package var dictionary: [String: HCLValue] {
        Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

/// What is worth knowing of all values in a collection, counted when it is made: values share their parts, and what
/// looks small may be huge when it is walked.
struct ValueSummary: Sendable {
    /// The levels of collections, this one included.
    let depth: Int
    /// The number of values, long strings counting more; at most `Int.max / 4`.
    let weight: Int
    let isWhollyKnown: Bool
    let holdsSensitive: Bool

    init(of elements: [HCLValue]) {
        var depth = 0
        var weight = 1
        var isWhollyKnown = true
        var holdsSensitive = false
        for element in elements {
            depth = max(depth, element.depth)
            weight = min(weight + element.weight, .max / 4)
            isWhollyKnown = isWhollyKnown && element.isWhollyKnown
            holdsSensitive = holdsSensitive || element.holdsSensitive
        }
        self.depth = depth + 1
        self.weight = weight
        self.isWhollyKnown = isWhollyKnown
        self.holdsSensitive = holdsSensitive
    }
}

extension HCLValue {
    private var summary: ValueSummary? {
        switch kind {
        case .list(let sequence): sequence.summary
        case .object(let mapping): mapping.summary
        case .unknown(let unknown): unknown.summary
        default: nil
        }
    }

    var depth: Int { summary?.depth ?? 0 }

    var weight: Int {
        if case .string(let text) = kind { return 1 + text.utf8.count / 16 }
        return summary?.weight ?? 1
    }

    /// Whether the value and all in it are known.
    package var isWhollyKnown: Bool { isUnknown ? false : summary?.isWhollyKnown ?? true }

    /// Whether the value or anything in it must not be shown.
    package var holdsSensitive: Bool { isSensitive || summary?.holdsSensitive == true }
}
