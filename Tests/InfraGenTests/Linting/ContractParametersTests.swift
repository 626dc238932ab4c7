import Diagnostics
import InfraGen
import Testing

/// The parameters of database and cache are those of the spec.
@Suite struct ContractParametersTests {
    /// The example with parameters of its own, and the code that it becomes.
    private static func stack() throws -> Stack {
        try ContractModule.stack { spec in
            spec.replacing(
                "storage: 50..200 }", with: "storage: 50..200, parameters: { log_min_duration_statement: 500 } }"
            )
            .replacing("nodes: 2 }", with: "nodes: 2, parameters: { maxmemory-policy: allkeys-lru } }")
        }
    }

    private static func found(_ changes: [(file: String, from: String, to: String)]) throws -> [String] {
        let stack = try stack()
        var files: [String: String] = [:]
        for file in try stack.terraformFiles() where file.path.hasSuffix(".tf") { files[file.path] = file.text }
        for change in changes {
            let text = try #require(files[change.file])
            try #require(text.contains(change.from), "\(change.from)")
            files[change.file] = text.replacing(change.from, with: change.to)
        }
        let loaded = try #require(try TextFolder(files).load())
        return try ContractModule.findings(of: loaded.infrastructure, against: stack, unknown: .warn)
            .map { "\($0.rule): \($0.message)" }
    }

    @Test func theOwnCodeHasThem() throws { #expect(try Self.found([]) == []) }

    @Test func groupsOfAWSHaveNone() throws {
        let said = try Self.found([
            ("database.tf", "= aws_db_parameter_group.main.name", "= \"default.postgres17\""),
            ("cache.tf", "= aws_elasticache_parameter_group.main.name", "= \"default.valkey8\""),
        ])
        #expect(
            said == [
                "contract.parameters: the cache runs with 'default.valkey8', where nothing can be set; the spec sets 'maxmemory-policy' to allkeys-lru",
                "contract.parameters: the database runs with 'default.postgres17', where nothing can be set; the spec sets 'log_min_duration_statement' to 500",
            ])
    }

    @Test func noGroupIsOneOfAWSs() throws {
        let said = try Self.found([("database.tf", "= aws_db_parameter_group.main.name", "= null")])
        #expect(said.count == 1 && said[0].contains("the database runs with its engine's defaults"), "\(said)")
    }

    @Test func aGroupOfItsOwnMayDiffer() throws {
        let said = try Self.found([("cache.tf", "\"allkeys-lru\"", "\"noeviction\"")])
        #expect(
            said == ["contract.parameters: 'maxmemory-policy' of the cache is noeviction; the spec says allkeys-lru"])
        let gone = try Self.found([("database.tf", "\"log_min_duration_statement\"", "\"log_statement\"")])
        #expect(
            gone == [
                "contract.parameters: 'log_min_duration_statement' of the database is left to the engine; the spec says 500"
            ])
    }

    @Test func aGroupThatIsElsewhereIsNotKnown() throws {
        let said = try Self.found([("cache.tf", "= aws_elasticache_parameter_group.main.name", "= \"media\"")])
        #expect(said.count == 1 && said[0].contains("it is not known whether the cache has the parameters"), "\(said)")
    }
}
