import Foundation
import Testing
import TestSupport

/// What `lint keys` says, and how it ends.
@Suite struct LintKeysCommandTests {
    static let (good, bad, uuid) = (KeyLists.good, KeyLists.bad, KeyLists.uuid)

    @Test func aFindingSaysWhatIsWrongAndWhatWasMeant() throws {
        let outcome = try KeyLists.lint("\(Self.good)\nbundles/\(Self.uuid)/S1.zip\n")
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                <stdin>:2:48: error: byte 47 of the key does not fit class 'bundle': expected {season} (01 to 99) \
                [keys.grammar]
                    bundles/\(Self.uuid)/S1.zip
                                                                   ^
                    help: did you mean 'bundles/\(Self.uuid)/S01.zip'?
                2 keys: 1 valid, 1 invalid
                    classes: original 0, download 0, hls 1, bundle 0, artwork 0, subtitle 0
                    reasons: bundle {season} 1
                1 error

                """, "\(outcome.output)")
        #expect(outcome.errors == "")
    }

    @Test func aBriefFindingIsALine() throws {
        let outcome = try KeyLists.lint("\(Self.bad)\nhlx/a\nhls/\u{1B}\n", "--brief")
        #expect(
            outcome.output.hasPrefix(
                """
                <stdin>:1:46: error: the key does not fit class 'hls' here: expected {episode_id} (a UUID in lower \
                case) or {ladder} (480p, 720p or 1080p) [keys.grammar]: \(Self.bad)
                <stdin>:2:3: error: the key begins like no class; class 'hls' is near, and begins with 'hls/' \
                [keys.no-class]: hlx/a
                <stdin>:3:5: error: the key does not fit class 'hls' here: expected {title_id} (a UUID in lower case) \
                [keys.grammar]: hls/␛

                """), "\(outcome.output)")
    }

    @Test func goodKeysAreClean() throws {
        let outcome = try KeyLists.lint("\(Self.good)\n")
        #expect(outcome.status == 0 && outcome.output.hasPrefix("1 keys: 1 valid, 0 invalid\n"))
    }

    @Test func onlySomeFindingsAreShownAndAllCounted() throws {
        let keys = String(repeating: "\(Self.bad)\n", count: 250)
        let outcome = try KeyLists.lint(keys)
        #expect(outcome.output.split(separator: "\n").count { $0.contains("[keys.grammar]") } == 100)
        #expect(outcome.output.hasSuffix("250 errors\n"))
        #expect(outcome.errors == "100 of 250 bad keys are shown: --max shows more\n")
        for (options, shown) in [(["--max", "7"], 7), (["--max", "all"], 250), (["--stats"], 0)] {
            let outcome = try Infragen.program.run(
                ["lint", "keys", "--spec", KeyLists.spec] + options, input: Array(keys.utf8))
            #expect(outcome.output.split(separator: "\n").count { $0.contains("[keys.grammar]") } == shown)
            #expect(outcome.output.hasSuffix("250 errors\n") && outcome.status == 1)
        }
    }

    @Test(arguments: ["json", "sarif", "junit", "github", "html"]) func everyFormatHasTheFinding(format: String) throws
    {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run(
                "lint", "keys", "--spec", KeyLists.spec, "--format", format, "--output", "report", in: folder,
                input: "\(Self.bad)\n")
            #expect(outcome.status == 1 && outcome.output == "")
            let text = try folder.text(of: "report")
            #expect(text.contains("keys.grammar"))
            // The page marks the byte within the key.
            #expect(text.contains(format == "html" ? "2160<mark>p</mark>" : Self.bad))
        }
    }

    /// A server that reads the findings alone saw a clean run.
    @Test(arguments: ["sarif", "junit", "gitlab", "github", "html"], ["--stats", "--max=0", "--max=2"])
    func whatIsNotListedIsAFinding(format: String, option: String) throws {
        let outcome = try KeyLists.lint("1\n2\n3\n4\n\n\(Self.good)\n", "--format", format, option)
        #expect(outcome.status == 1)
        let count = option == "--max=2" ? 3 : 5
        let message = "\(count) of 5 errors are not listed; 5 of 6 keys are invalid: no-class 4, empty 1"
        #expect(outcome.output.contains(message), "\(outcome.output)")
        #expect(outcome.output.contains("keys.not-listed"))
        if format == "junit" { #expect(outcome.output.contains(" failures=\"\(6 - count)\"")) }
        #expect(try !KeyLists.lint("1\n", "--format", format).output.contains("keys.not-listed"))
    }

    @Test func totalsAreByClassAndReason() throws {
        let keys = [Self.good, Self.bad, "x", "hls/", "subs/title/\(Self.uuid)/a.vtt", ""]
        let totals = try KeyReport(KeyLists.lint(keys.joined(separator: "\n") + "\n", "--format", "json", "--stats"))
        #expect(totals.summary.error == 4 && totals.diagnostics.isEmpty)
        #expect(totals.summary.keys.total == 6 && totals.summary.keys.valid == 2 && totals.summary.keys.invalid == 4)
        #expect(totals.summary.keys.classes["hls"] == 1 && totals.summary.keys.classes["subtitle"] == 1)
        #expect(
            totals.summary.keys.reasons == ["empty": 1, "no-class": 1, "folder-marker": 1, "hls {ladder}": 1])
    }

    @Test func folderMarkersPassWhereAllowed() throws {
        let outcome = try KeyLists.lint("hls/\n", "--allow-folder-markers")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("folder markers 1"))
    }

    @Test func findingsNeedNotFail() throws {
        #expect(try KeyLists.lint("x\n", "--fail-on", "never").status == 0)
    }

    @Test func aSpecWithErrorsIsReported() throws {
        try Infragen.withStack(Infragen.spec(bucket: "a.b")) { folder in
            let outcome = try Infragen.run("lint", "keys", "--spec", "stack.yaml", in: folder, input: "x\n")
            #expect(outcome.status == 1)
            #expect(outcome.output.hasPrefix("stack.yaml:6:17: error:"))
        }
    }

    @Test(
        arguments: [
            (["-", "-"], "Standard input can be read once"), (["--spec", "-"], "Standard input can be read once"),
            (["--max", "x"], "The value 'x' is invalid for '--max <count>'"), (["--jobs", "0"], "--jobs is a number"),
            (["--brief", "--format", "json"], "--brief is for --format text"),
            (["--max", "all", "--format", "sarif"], "--format sarif takes at most 100000 findings"),
        ] as [([String], String)])
    func refusesWhatMakesNoSense(_ options: [String], _ message: String) throws {
        let outcome = try Infragen.program.run(["lint", "keys"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    /// Rows that make no sense are not told from one another by more than a few of them.
    @Test(arguments: [("--max=all", 16), ("--max=5", 16), ("--max=0", 0), ("--stats", 0)])
    func ofRowsWithoutSenseSixteenAreShown(option: String, shown: Int) throws {
        let rows = String(repeating: "no row\n", count: 40)
        let outcome = try KeyLists.lint(rows, "--input", "s3-ls", "--brief", option)
        #expect(outcome.status == 65)
        #expect(outcome.output.split(separator: "\n").count { $0.contains("[input.unreadable]") } == shown)
        #expect(outcome.output.hasSuffix("40 errors\n"))
        #expect(
            outcome.errors
                == (shown == 0
                    ? "40 rows make no sense; none is shown\n"
                    : "16 of 40 rows that make no sense are shown\n"))
    }
}
