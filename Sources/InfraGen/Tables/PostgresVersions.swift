/// Versions of PostgreSQL that RDS offers.
///
/// Deprecated are those that RDS refuses for a new instance and that existing ones leave by a date. The parameter group
/// family of a major version is ``PostgresVersion/family``.
///
/// Source: cfn-lint's engine versions, which are those of DescribeDBEngineVersions. To renew: `scripts/tables postgres`.
enum PostgresVersions {
    // scripts/tables: begin
    /// The month of the data, which is that of cfn-lint 1.58.0.
    static let date = "2026-11"

    static let majors: [Major] = [
        Major(14, offered: [18...24], deprecated: [1...17]),
        Major(15, offered: [13...19], deprecated: [2...12]),
        Major(16, offered: [9...15], deprecated: [1...8]),
        Major(17, offered: [5...11], deprecated: [1...4]),
        Major(18, offered: [1...4, 6...6], deprecated: []),
    ]
    // scripts/tables: end

    /// A major version and its minor ones.
    struct Major: Sendable, Hashable {
        let number: Int
        let offered: Set<Int>
        let deprecated: Set<Int>

        init(_ number: Int, offered: [ClosedRange<Int>], deprecated: [ClosedRange<Int>]) {
            self.number = number
            self.offered = Set(offered.joined())
            self.deprecated = Set(deprecated.joined())
        }

        /// The newest minor version.
        var newest: Int { offered.union(deprecated).max() ?? 0 }
    }

    /// What the table says of a version.
    enum Standing: Sendable, Hashable {
        case offered
        case deprecated(newest: Int)
        /// Later than all in the table.
        case newer
        /// RDS passed it over.
        case absent(newest: Int)
    }

    static func standing(of version: PostgresVersion) -> Standing {
        guard let major = majors.first(where: { $0.number == version.major }) else { return .newer }
        guard let minor = version.minor, !major.offered.contains(minor) else { return .offered }
        if minor > major.newest { return .newer }
        return major.deprecated.contains(minor) ? .deprecated(newest: major.newest) : .absent(newest: major.newest)
    }
}
