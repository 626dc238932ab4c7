/// Versions of Valkey and Redis OSS that ElastiCache offers, and their parameter group families.
///
/// Sources: versions are cfn-lint's, which are those of DescribeCacheEngineVersions; to renew: `scripts/tables cache`.
/// Families are those of <https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html>, read in
/// 2026-11: redis7, valkey7, valkey8 and valkey9, one for each major version.
enum CacheVersions {
    // scripts/tables: begin
    /// The month of the data, which is that of cfn-lint 1.58.0.
    static let date = "2026-11"

    static let valkey = ["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"]
    static let redis = ["7.0", "7.1"]
    // scripts/tables: end

    /// The last major version of each engine that the spec names.
    private static func lastMajor(of engine: Cache.Engine) -> Int { engine == .valkey ? 8 : 7 }

    /// What the table says of a version.
    enum Standing: Sendable, Hashable {
        case offered
        /// Later than all that the spec names and the table has.
        case newer
        /// ElastiCache has no such version.
        case absent
    }

    static func standing(of version: CacheVersion, _ engine: Cache.Engine) -> Standing {
        let listed = known(engine)
        if listed.contains(where: { $0 == version }) { return .offered }
        let newest = listed.map(\.number).max() ?? 0
        // Redis OSS ended with 7 on ElastiCache: what came later is Valkey's.
        guard version.number > newest, engine == .valkey || version.major == lastMajor(of: .redis) else {
            return .absent
        }
        return .newer
    }

    /// The versions of `engine` that the spec names, the oldest first.
    static func known(_ engine: Cache.Engine) -> [CacheVersion] {
        (engine == .valkey ? valkey : redis).compactMap { try? CacheVersion($0) }
            .filter { $0.major <= lastMajor(of: engine) }
    }
}

extension CacheVersion {
    /// The version as one number that orders: 7.2 is 702.
    ///
    /// Valkey and Redis OSS share one line of versions.
    var number: Int { major * 100 + minor }
}
