/// Which engine a database runs, by `engine` and `engine_version`.
struct DatabaseEngine: Sendable {
    /// In lower case: `postgres`, `aurora-postgresql`, `mysql`.
    let name: Setting<String>
    let version: Setting<EngineVersion>

    init(_ database: InfrastructureResource) {
        name = database.body.string("engine").map { $0.lowercased() }
        version = database.body.string("engine_version").flatMap { [body = database.body] text in
            let place = body["engine_version"]?.provenance ?? database.provenance
            return EngineVersion(text).map { .known($0, place) } ?? .absent
        }
    }

    var isPostgres: Bool { ["postgres", "aurora-postgresql"].contains(name.value) }

    /// The family of parameter groups that fits: `postgres17`, `aurora-postgresql16`; nil where it is not known.
    var family: String? {
        guard isPostgres, let name = name.value, let version = version.value, let major = version.numbers.first else {
            return nil
        }
        if major < 10 { return version.numbers.count > 1 ? "\(name)\(major).\(version.numbers[1])" : nil }
        return "\(name)\(major)"
    }
}

/// The version of an engine, as numbers: 9.6.22, 17, 17.4.
struct EngineVersion: Sendable, Comparable {
    let numbers: [Int]

    /// Reads `text`; nil where it has other parts than numbers.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
    }

    init(_ numbers: Int...) { self.numbers = numbers }

    static func < (a: EngineVersion, b: EngineVersion) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
}
