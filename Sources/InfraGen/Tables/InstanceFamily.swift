/// A family of instance classes or node types: its sizes, and the regions that have it.
struct InstanceFamily: Sendable, Hashable {
    /// Where a family is offered; AWS brings one to a region with all of its sizes.
    enum Presence: Sendable, Hashable {
        case everywhere
        case only(String)
        case except(String)
    }

    /// `t4g`.
    let name: String
    /// `medium`, from the smallest on.
    let sizes: [String]
    private let presence: Presence

    /// A family of `sizes`, which like the regions of `presence` stand in one string with spaces between.
    init(_ name: String, _ sizes: String, _ presence: Presence) {
        self.name = name
        self.sizes = sizes.split(separator: " ").map(String.init)
        self.presence = presence
    }

    /// Whether `region`, one of those that the table speaks of, has the family.
    func isOffered(in region: String) -> Bool {
        switch presence {
        case .everywhere: true
        case .only(let regions): regions.split(separator: " ").contains(region[...])
        case .except(let regions): !regions.split(separator: " ").contains(region[...])
        }
    }
}

/// An instance class or node type, taken apart: `db.t4g.medium`.
struct InstanceType: Sendable, Hashable {
    /// `t4g`.
    let family: String
    /// `medium`.
    let size: String

    /// Takes `text` apart, which has a service, a family and a size.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2)
        guard parts.count == 3 else { return nil }
        (family, size) = (String(parts[1]), String(parts[2]))
    }

    /// What a table of families says of it.
    enum Standing: Sendable, Hashable {
        /// The table has it.
        case offered(InstanceFamily)
        /// The table's family has no such size.
        case unknownSize(InstanceFamily)
        /// The table lacks it, and AWS may well have come to offer it.
        case newer
        /// Nothing is called that.
        case unknown
    }

    /// The oldest generation that AWS still brings to RDS and ElastiCache; what they lack of older ones, they left out.
    private static let oldestOpenGeneration = 7

    /// What `families` says of the type.
    func standing(among families: [InstanceFamily]) -> Standing {
        if let family = families.first(where: { $0.name == family }) {
            if family.sizes.contains(size) { return .offered(family) }
            let largest = family.sizes.last.flatMap(Self.rank) ?? 0
            return Self.rank(of: size).map { $0 > largest } == true ? .newer : .unknownSize(family)
        }
        let known = EC2Families.names.compactMap(Generation.init)
        guard let own = Generation(family), Self.rank(of: size) != nil,
            families.contains(where: { Generation($0.name)?.series == own.series })
        else { return .unknown }
        if EC2Families.names.contains(family) {
            return own.number >= Self.oldestOpenGeneration ? .newer : .unknown
        }
        // Since the sixth generation every family names its processor: `m6g`, `m6i`.
        let newest = known.filter { $0.series == own.series }.map(\.number).max() ?? 0
        return own.number == newest + 1 && own.hasProcessor ? .newer : .unknown
    }

    /// The place of a size among all, from `nano` on; nil for what is no size.
    private static func rank(of size: String) -> Int? {
        let small = ["nano", "micro", "small", "medium", "large", "xlarge"]
        if let rank = small.firstIndex(of: size) { return rank }
        guard size.hasSuffix("xlarge"), let factor = ASCII.wholeNumber(size.dropLast("xlarge".count)), factor < 1_000,
            factor > 1
        else { return nil }
        return small.count + factor
    }

    /// A family's name, taken apart: `m8gd` is series m, generation 8, and names a processor.
    private struct Generation {
        let series: UInt8
        let number: Int
        let hasProcessor: Bool

        init?(_ family: String) {
            let digits = family.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard let series = family.utf8.first, ASCII.isLower(series), digits.utf8.count <= 2,
                let number = ASCII.wholeNumber(digits)
            else { return nil }
            self.series = series
            self.number = number
            hasProcessor = family.utf8.dropFirst(1 + digits.utf8.count).first.map(ASCII.isLower) == true
        }
    }
}
