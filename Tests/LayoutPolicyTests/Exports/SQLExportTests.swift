import Foundation
import LayoutPolicy
import TestSupport
import Testing

/// The queries as engines run them.
@Suite("Exported SQL", .serialized) struct SQLExportTests {
    @Test(.enabled(if: Tools.hasDuckDB, Tools.noDuckDB), arguments: 0..<(Tools.isThorough ? 40 : 3))
    func duckDBAgreesWithTheLinter(seed: UInt64) throws {
        try Self.expectAgreement(.duckdb, seed: seed, contracts: 5, keys: Tools.isThorough ? 1_000 : 150)
    }

    @Test(.enabled(if: Tools.hasSpark, Tools.noSpark), arguments: 0..<(Tools.isThorough ? 3 : 1))
    func sparkAgreesWithTheLinter(seed: UInt64) throws {
        try Self.expectAgreement(
            .spark, seed: seed, contracts: Tools.isThorough ? 10 : 2, keys: Tools.isThorough ? 150 : 60)
    }

    @Test(.enabled(if: Tools.hasDuckDB, Tools.noDuckDB), arguments: [InventoryTable.Format.parquet, .csv])
    func readsAnInventory(_ format: InventoryTable.Format) throws {
        try withTemporaryFolder { folder in
            var inventory = InventoryTable(location: folder.path + "/")
            (inventory.format, inventory.hasVersions) = (format, true)
            let export = try SQLExport(Self.contract, .duckdb, inventory)
            let keys = ["a/S01", "a/S02", "a/S1", "a/ +%2B", "a/", "b/é", "b/e\u{301}", "z"]
            let output = try Tools.judge(
                "judge_inventory.py", [format.rawValue, folder.path], on: ["sql": export.text, "keys": keys])
            let answers = output.split(separator: "\n").map { String($0) }
            #expect(
                answers == [
                    #"[["a/", "a", "folder-marker"], ["a/ +%2B", "a", "grammar"], ["a/S1", "a", "grammar"], "#
                        + #"["b/e\u0301", "b", "not-nfc"], ["z", null, "no-class"]]"#,
                    #"[["a", "folder-marker", 1], ["a", "grammar", 2], ["a", null, 2], ["b", "not-nfc", 1], "#
                        + #"["b", null, 1], [null, "no-class", 1]]"#,
                ])
        }
    }

    @Test(arguments: SQLDialect.allCases) func quotesWhatItQuotes(_ dialect: SQLDialect) throws {
        let template = try KeyTemplate(parsing: "it's/{f}", fields: ["f": .pattern(RegularPattern("[`$\"'{]+"))])
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)])
        let query = try SQLExport(contract, dialect, InventoryTable(location: "x")).badKeys
        #expect(query.contains(dialect == .spark ? #"'it\'s/'"# : "'it''s/'"))
        #expect(query.contains(#"'\A(?:it\x27s/[\x22\x24\x27\x60{]+)\z'"#))
    }

    @Test func onlyAthenaAndSparkMakeSymlinkTables() throws {
        let inventory = InventoryTable(location: "s3://to/prefix/from/id/hive/")
        for dialect in [SQLDialect.athena, .spark] {
            let table = try #require(try SQLExport(Self.contract, dialect, inventory).table)
            #expect(
                table.contains("SymlinkTextInputFormat") && table.contains("LOCATION 's3://to/prefix/from/id/hive/'"))
        }
        #expect(try SQLExport(Self.contract, .trino, inventory).table == nil)
    }

    @Test func duckDBReadsNoORC() {
        var inventory = InventoryTable(location: "x")
        inventory.format = .orc
        #expect(throws: SQLExport.Refusal.unreadableFormat) { try SQLExport(Self.contract, .duckdb, inventory) }
    }

    private static let contract: LayoutContract = {
        let fields: [String: FieldType] = [
            "n": .int(min: 1, max: 99, width: 2), "files": .filename(extensions: nil, charset: .any),
        ]
        let classes = ["a/S{n}", "b/{files...}"].compactMap { text in
            (try? KeyTemplate(parsing: text, fields: fields)).map {
                KeyClass(name: String(text.prefix(1)), template: $0)
            }
        }
        return LayoutContract(fields: [], classes: classes)
    }()

    private struct Row: Hashable {
        let key: [UInt8]
        let keyClass: String?
        let reason: String
    }

    /// Expects the engine to find the bad keys of random contracts, with the linter's reasons.
    private static func expectAgreement(_ dialect: SQLDialect, seed: UInt64, contracts: Int, keys count: Int) throws {
        var random = RandomContract(seed: seed)
        var expected: [Set<Row>] = []
        var document: [[String: Any]] = []
        for _ in 0..<contracts {
            let contract = try random.contract()
            let linter = try KeyLinter(contract)
            // Engines read text.
            let keys = Set(random.keys(of: contract, count: count)).filter { ObjectKey.isUTF8($0) }
            expected.append(Set(keys.compactMap { Self.row(of: $0, linter) }))
            let export = try SQLExport(contract, dialect, InventoryTable(location: "s3://x/"))
            var entry: [String: Any] = [
                "query": export.badKeys, "keys": keys.map { String(decoding: $0, as: UTF8.self) },
            ]
            if dialect == .spark { entry["table"] = export.table }
            document.append(entry)
        }
        let output = try Tools.judge("judge_sql.py", [dialect.rawValue], on: document)
        let lines = output.split(separator: "\n")
        try #require(lines.count == expected.count)
        for (line, expected) in zip(lines, expected) {
            let answer = try JSONDecoder().decode([[String?]].self, from: Data(line.utf8))
            let rows = Set(answer.map { Row(key: Array(($0[0] ?? "").utf8), keyClass: $0[1], reason: $0[2] ?? "") })
            let difference = rows.symmetricDifference(expected).map { row in
                "\(String(decoding: row.key, as: UTF8.self)): \(row.keyClass ?? "-") \(row.reason)"
            }
            #expect(difference.isEmpty, "\(difference.sorted().prefix(5))")
            #expect(rows.count > 20)
        }
    }

    private static func row(of key: [UInt8], _ linter: KeyLinter) -> Row? {
        guard case .invalid(let reason) = linter.judge(key) else { return nil }
        let keyClass = linter.contract.classes.first { key.starts(with: $0.template.prefix.utf8) }
        return Row(key: key, keyClass: keyClass?.name, reason: reason.word)
    }
}
