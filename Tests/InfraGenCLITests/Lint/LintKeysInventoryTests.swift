import Foundation
import Testing
import TestSupport

/// Inventories in a local copy of their folder.
@Suite(.enabled(if: Subprocess(onPath: "python3") != nil, "needs python3")) struct LintKeysInventoryTests {
    static let (good, bad) = (KeyLists.good, KeyLists.bad)

    /// A row for the latest version of an object.
    static func row(_ key: String, latest: Bool = true, deleted: Bool = false) -> [String] {
        ["media", key, "v1", "\(latest)", "\(deleted)", "1234"]
    }

    /// Lints the manifest of an inventory that `make_inventory.py` made.
    private func lint(
        _ parts: [[[String]]], damage: String = "", schema: String? = nil, format: String? = nil,
        _ options: String...
    ) throws -> Subprocess.Outcome {
        try withTemporaryFolder { folder in
            var wanted: [String: Any] = ["parts": parts, "damage": damage]
            if let schema { wanted["schema"] = schema }
            if let format { wanted["format"] = format }
            let python = try #require(Subprocess(onPath: "python3"))
            let script = PackageFolder.file("Tests/InfraGenCLITests/Lint/make_inventory.py").path
            let made = try python.run(
                [script, folder.path + "/all"], input: Array(try JSONSerialization.data(withJSONObject: wanted)))
            try #require(made.status == 0, "\(made.errors)")
            return try Infragen.program.run(
                ["lint", "keys", "all/2026-01-31T01-00Z/manifest.json", "--spec", KeyLists.spec, "--format", "json"]
                    + options, in: folder)
        }
    }

    @Test func keysAreDecodedAndPartsComeInOrder() throws {
        let parts = [
            [Self.row(Self.good), Self.row("a b+c%/é\n")], [Self.row(Self.good), Self.row(Self.good)],
            [Self.row(Self.bad)],
        ]
        let outcome = try lint(parts)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("(--input inventory)"))
        let report = try KeyReport(outcome)
        #expect(report.summary.keys.total == 5 && report.summary.keys.valid == 3)
        #expect(report.diagnostics.map(\.key) == ["a b+c%/é\n", Self.bad])
        #expect(report.diagnostics.map(\.file) == ["all/data/part-0.csv.gz", "all/data/part-2.csv.gz"])
        #expect(report.diagnostics.map(\.line) == [2, 1])
    }

    @Test func oldVersionsAndDeleteMarkersAreLeftOut() throws {
        let parts = [
            [
                Self.row(Self.good), Self.row("old", latest: false), Self.row("gone", deleted: true),
                Self.row("both", latest: false, deleted: true),
            ]
        ]
        #expect(try KeyReport(lint(parts)).summary.keys.total == 1)
        #expect(try KeyReport(lint(parts, "--all-versions")).summary.keys.total == 4)
    }

    @Test func theSchemaSaysWhichColumnIsTheKey() throws {
        let report = try KeyReport(lint([[["1", Self.bad, "x"]]], schema: "Size, Key, ETag"))
        #expect(report.diagnostics.map(\.key) == [Self.bad])
    }

    @Test(arguments: ["members", "no line feed"]) func unusualPartsAreRead(damage: String) throws {
        let rows = (0..<9_000).map { _ in Self.row(Self.good) } + [Self.row(Self.bad)]
        let report = try KeyReport(lint([rows], damage: damage))
        #expect(report.summary.keys.total == 9_001)
        #expect(report.diagnostics.map(\.line) == [9_001])
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let message: String
        /// Whether the second part is read all the same.
        let readsOn: Bool

        init(_ name: String, _ message: String, readsOn: Bool = true) {
            (testDescription, self.message, self.readsOn) = (name, message, readsOn)
        }
    }

    static let damages = [
        Damage("cut", "is cut off: the gzip data end in the middle"), Damage("corrupt", "is no gzip: "),
        Damage("part", "has the MD5 "), Damage("missing", "is missing"),
        Damage("manifest", "has the MD5 ", readsOn: false), Damage("no checksum", "cannot be checked", readsOn: false),
    ]

    @Test(arguments: damages) func damageIsNamedAndTheRestRead(_ c: Damage) throws {
        var random = SeededGenerator(seed: 1)
        // Rows that do not compress, so that half of the bytes are about half of the rows.
        let rows = (0..<20_000).map { _ in Self.row("\(random.next())") }
        let outcome = try lint([rows, [Self.row(Self.bad)]], damage: c.testDescription, "--max", "100000")
        #expect(outcome.status == 65)
        let report = try KeyReport(outcome)
        let finding = try #require(
            report.diagnostics.first { $0.rule == "input.unreadable" && $0.message.hasPrefix(c.message) })
        #expect(finding.file == (c.readsOn ? "all/data/part-0.csv.gz" : "all/2026-01-31T01-00Z/manifest.json"))
        #expect(report.diagnostics.contains { $0.key == Self.bad } == c.readsOn)
        let read = report.summary.keys.total - 1
        if c.testDescription == "corrupt" { #expect((4_000..<20_000).contains(read)) }
        if c.testDescription == "cut" {
            #expect((4_000..<20_000).contains(read))
            // Named is the row behind those that were read.
            #expect(finding.line == read + 1)
        }
    }

    @Test func rowsWithOtherColumnsAreNamed() throws {
        let parts = [[Self.row(Self.good), ["media", "x"], Self.row(Self.bad), Self.row("a") + ["more"]]]
        let outcome = try lint(parts)
        #expect(outcome.status == 65)
        let report = try KeyReport(outcome)
        #expect(report.summary.keys.total == 2 && report.summary.error == 3)
        #expect(report.diagnostics.map(\.line) == [2, 3, 4])
        #expect(report.diagnostics[0].message == "has 2 columns, and the manifest says 6")
        #expect(report.diagnostics[2].message == "has 7 columns, and the manifest says 6")
    }

    @Test func aKeyThatIsNotEncodedIsNamed() throws {
        let outcome = try lint([[Self.row("100%"), Self.row("a%2Fb")]], damage: "encoding")
        #expect(outcome.status == 65)
        let report = try KeyReport(outcome)
        #expect(report.diagnostics.map(\.line) == [1, 2])
        #expect(report.diagnostics[1].key == "a/b")
    }

    @Test func otherFormatsSayWhereToGo() throws {
        let report = try KeyReport(lint([], format: "Parquet"))
        #expect(report.diagnostics[0].message == "lists parts in Parquet, and only CSV is read here")
    }

    @Test func aManifestHasToBeAFile() throws {
        let outcome = try KeyLists.lint("{\"fileSchema\":\"Key\"}")
        #expect(outcome.status == 64 && outcome.output.contains("name the file and not '-'"))
    }
}
