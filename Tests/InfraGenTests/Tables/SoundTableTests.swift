import Diagnostics
import InfraGen
import Testing
import TestSupport

/// What is sound is not spoken of, however unusual.
@Suite struct SoundTableTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let section: String
        let entries: String

        init(_ name: String, _ section: String, _ entries: String) {
            (testDescription, self.section, self.entries) = (name, section, entries)
        }
    }

    static let cases = [
        Case("the newest minor version", "database", "version: \"17.11\""),
        Case("the newest major version", "database", "version: \"18\""),
        Case("the smallest class", "database", "class: db.t4g.micro"),
        Case("the largest class", "database", "class: db.r8g.48xlarge"),
        Case("the first version of a class", "database", "version: \"16.9\"\nclass: db.m8gd.large"),
        Case("storage with the least room", "database", "storage: 100..110"),
        Case(
            "parameters of every kind", "database",
            """
            parameters:
              autovacuum: true
              work_mem: 65536
              random_page_cost: 1.1
              log_statement: ddl
              shared_preload_libraries: pg_stat_statements,auto_explain
              default_transaction_isolation: read committed
              rds.log_retention_period: 10080
            """),
        Case("words in another letter case", "database", "parameters: { pg_stat_statements.track: ALL }"),
        Case(
            "the greatest and the least of a range", "database", "parameters: { work_mem: 64, max_connections: 262143 }"
        ),
        Case(
            "a formula", "database", "parameters: { max_connections: \"LEAST({DBInstanceClassMemory/9531392},5000)\" }"),
        Case("a switch before it became words", "database", "version: \"14\"\nparameters: { wal_compression: true }"),
        Case("a parameter of the version", "database", "version: \"18\"\nparameters: { io_workers: 8 }"),
        Case("valkey 7.2", "cache", "version: \"7.2\""),
        Case("redis 7.1", "cache", "engine: redis\nversion: \"7.1\""),
        Case(
            "parameters of the cache", "cache",
            """
            parameters:
              maxmemory-policy: allkeys-lfu
              activedefrag: "yes"
              timeout: 0
              notify-keyspace-events: KEA
              reserved-memory-percent: 30
            """),
        Case(
            "a parameter of valkey 8.2", "cache",
            "version: \"8.2\"\nparameters: { search-fanout-target-mode: throughput }"),
        Case("data tiering", "cache", "node: cache.r6gd.xlarge\nparameters: { maxmemory-policy: allkeys-lru }"),
    ]

    @Test(arguments: cases) func findsNothing(_ c: Case) {
        let found = findings(in: SpecFixture.spec(c.section, c.entries))
        #expect(found.map(\.sentence) == [])
    }

    @Test(.enabled(if: PackageFolder.shared != nil, PackageFolder.noShared), arguments: ["moviesnow", "full"])
    func findsNothingInTheSpecs(_ name: String) throws {
        let folder = try #require(PackageFolder.shared)
        let text = try folder.text(of: "spec/\(name).yaml")
        let tables = findings(in: text).filter { $0.rule.description.hasPrefix("table.") || $0.severity == .error }
        // Keys beside the spec are not what this test is about.
        #expect(tables.filter { $0.address?.hasPrefix("cdn.key_groups") != true }.map(\.sentence) == [])
    }
}
