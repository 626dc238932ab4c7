import Foundation
import TestSupport
import Testing

@Suite struct LifecycleCommandTests {
    static let spec = """
        version: 1
        name: media
        region: us-east-1
        fields: { id: { type: slug } }
        classes:
          raw: { key: "raw/{id}/{files...}", deliver: none, tier: [{ after: 30d, to: GLACIER_IR }] }
          tmp: { key: "tmp/{id}/{files...}", deliver: none, expire: { after: 14d, allow: 7d..30d } }
        bucket: { name: example-media }

        """

    /// What the spec says, in other words: other rules, another order, another of the days allowed.
    static let good = """
        {"Rules": [
            {"ID": "tmp", "Filter": {"Prefix": "tmp/"}, "Status": "Enabled",
             "Expiration": {"Days": 14}},
            {"ID": "uploads", "Filter": {}, "Status": "Enabled", "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7}},
            {"ID": "raw", "Filter": {"Prefix": "raw/"}, "Status": "Enabled",
             "Transitions": [{"Days": 30, "StorageClass": "GLACIER_IR"}]}
        ]}
        """

    static let bad = good.replacingOccurrences(of: "\"Days\": 14", with: "\"Days\": 40")

    private func run(
        _ arguments: String..., input: String = "", files: [String: String] = [:]
    ) throws -> Subprocess.Outcome {
        try Infragen.withFolder(
            ["stack.yaml": Self.spec, "good.json": Self.good, "bad.json": Self.bad].merging(files) { $1 }
        ) { folder in try Infragen.program.run(arguments, in: folder, input: Array(input.utf8)) }
    }

    // MARK: - lint

    @Test func lintAcceptsWhatWasMeant() throws {
        let outcome = try run("lint", "lifecycle", "good.json", "--spec", "stack.yaml", "--fail-on", "warning")
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
        #expect(outcome.errors == "")
    }

    /// As pre-commit gives them.
    @Test func lintTakesSeveralConfigurations() throws {
        let outcome = try run("lint", "lifecycle", "good.json", "bad.json", "none.json", "--spec", "stack.yaml")
        #expect(outcome.status == 66)
        #expect(outcome.output.contains("bad.json:3:6: error:") && outcome.output.hasSuffix("2 errors\n"))
    }

    @Test func lintNamesTheRuleAndTheField() throws {
        let outcome = try run("lint", "lifecycle", "bad.json", "--spec", "stack.yaml")
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                bad.json:3:6: error: objects of class 'tmp' are deleted on day 40 by rule 'tmp'; the contract says after \
                7 to 30 days [lifecycle.other-fate]
                    "Expiration": {"Days": 40}},
                    ^~~~~~~~~~~~
                    help: change the rule, or the contract: 'infragen lifecycle diff' shows both lives
                1 error

                """)
    }

    /// A date is one number of days for objects made today, and another for those made tomorrow.
    @Test(arguments: ["2026-11-23", "2026-11-29", "2026-12-03"]) func lintTakesADateForNoNumberOfDays(
        _ today: String
    ) throws {
        let dated = Self.good.replacingOccurrences(of: "\"Days\": 14", with: "\"Date\": \"2026-12-07T00:00:00Z\"")
        let outcome = try run("lint", "lifecycle", "-", "--spec", "stack.yaml", "--today", today, input: dated)
        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains(
                "objects of class 'tmp' are deleted on 2026-12-07T00:00:00Z, and later ones at once, by rule 'tmp'; "
                    + "the contract says after 7 to 30 days"))
        let diff = try run("lifecycle", "diff", "stack.yaml", "-", "--today", today, input: dated)
        #expect(diff.output.contains("deleted by rule 'tmp' (its date: 2026-12-07T00:00:00Z)\n"))
    }

    @Test func lintReadsStandardInputWithoutASpec() throws {
        let outcome = try run("lint", "lifecycle", "-", input: Self.bad)
        #expect(outcome.status == 0)
    }

    @Test(arguments: ["json", "sarif", "junit", "github", "html"]) func lintWritesEveryFormat(_ format: String) throws {
        let outcome = try run("lint", "lifecycle", "bad.json", "--spec", "stack.yaml", "--format", format)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("lifecycle.other-fate"))
    }

    @Test func lintOfWhatIsMissing() throws {
        #expect(try run("lint", "lifecycle", "none.json").status == 66)
        #expect(try run("lint", "lifecycle", ".").status == 66)
        #expect(try run("lint", "lifecycle", "good.json", "--env", "prod").status == 64)
        #expect(try run("lint", "lifecycle", "good.json", "--spec", "good.json").status != 0)
    }

    struct Input: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let status: Int32
    }

    static let inputs = [
        Input(testDescription: "empty", text: "", status: 65),
        Input(testDescription: "binary", text: "\u{0}\u{1}\u{FFFD}", status: 65),
        Input(testDescription: "cut JSON", text: String(good.dropLast(5)), status: 65),
        Input(testDescription: "cut XML", text: "<LifecycleConfiguration><Rule>", status: 65),
        Input(testDescription: "wrong types", text: "{\"Rules\": {\"a\": [1, \"2\", null]}}", status: 1),
        Input(testDescription: "deep JSON", text: String(repeating: "[", count: 100_000), status: 65),
        Input(testDescription: "deep XML", text: String(repeating: "<a>", count: 100_000), status: 65),
        Input(testDescription: "huge", text: String(repeating: " ", count: 5 << 20), status: 65),
        Input(
            testDescription: "a billion laughs",
            text:
                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><LifecycleConfiguration>&b;</LifecycleConfiguration>",
            status: 65),
        Input(testDescription: "two documents", text: good + good, status: 65),
        Input(testDescription: "CRLF", text: good.replacingOccurrences(of: "\n", with: "\r\n"), status: 0),
        Input(testDescription: "a byte order mark", text: "\u{FEFF}" + good, status: 0),
        Input(
            testDescription: "a thousand rules and one",
            text: "{\"Rules\":["
                + (0...1_000).map {
                    "{\"Filter\":{\"Prefix\":\"tmp/\($0)/\"},\"Status\":\"Enabled\",\"Expiration\":{\"Days\":9}}"
                }.joined(separator: ",") + "]}", status: 1),
    ]

    @Test(arguments: inputs) func lintOfBadInput(_ input: Input) throws {
        let outcome = try run("lint", "lifecycle", "-", "--spec", "stack.yaml", input: input.text)
        #expect(outcome.status == input.status, "\(outcome.output.prefix(2_000))")
        #expect(outcome.errors == "")
    }

    // MARK: - show

    @Test func showDrawsAClass() throws {
        let outcome = try run("lifecycle", "show", "--spec", "stack.yaml", "--class", "tmp")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                versions: never

                class tmp
                    ├ STANDARD ──┤ deleted
                    day 0        day 14
                    day 14 deleted by rule 'tmp'
                    upload: day 7 aborted by rule 'abort-incomplete-uploads'

                """)
    }

    @Test func showDrawsAKeyOfAFile() throws {
        let outcome = try run("lifecycle", "show", "good.json", "--key", "raw/a/b", "--versioning", "enabled")
        #expect(
            outcome.output == """
                versions: enabled

                key raw/a/b
                  objects of 131072 bytes or more:
                    ├ STANDARD ──┼ GLACIER_IR ──▶
                    day 0        day 30
                    day 30 to GLACIER_IR by rule 'raw', never deleted
                    noncurrent: never deleted
                    delete marker: stays, with no version behind it too
                    upload: day 7 aborted by rule 'uploads'
                  objects of less than 131072 bytes:
                    ├ STANDARD ──▶
                    day 0
                    never deleted
                    noncurrent: never deleted
                    delete marker: stays, with no version behind it too
                    upload: day 7 aborted by rule 'uploads'
                    the move to GLACIER_IR of rule 'raw' never happens: objects under 128 KiB do not move there without a \
                size filter

                """)
    }

    /// Made on 15 January, three days end on the 19th, as the page says: a date on the 19th is that day too, and wins.
    @Test func showCountsDaysAndDatesAlike() throws {
        let rules = """
            {"Rules": [
                {"ID": "date", "Filter": {}, "Status": "Enabled", "Expiration": {"Date": "2026-01-19T00:00:00Z"}},
                {"ID": "days", "Filter": {}, "Status": "Enabled",
                 "Transitions": [{"Days": 3, "StorageClass": "GLACIER"}]}
            ]}
            """
        let outcome = try run("lifecycle", "show", "-", "--key", "a", "--today", "2026-01-15", input: rules)
        let first = outcome.output.split(separator: "objects of less than").first ?? ""
        #expect(first.contains("\n    day 3 deleted by rule 'date' (its date: 2026-01-19T00:00:00Z)\n"))
        #expect(
            first.contains("the move to GLACIER of rule 'days' never happens: on the same day rule 'date' deletes it"))
    }

    @Test func showWritesJSON() throws {
        let outcome = try run("lifecycle", "show", "good.json", "--format", "json")
        let document = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any]
        #expect(document?["version"] as? Int == 1)
        #expect((document?["lives"] as? [[String: Any]])?.count == 3)
    }

    /// What does not happen to the newest three versions happens to the others, and the other way round.
    @Test(arguments: ["text", "json"]) func showSaysNeverOnlyOfWhatNeverHappens(_ format: String) throws {
        let rules = """
            {"Rules": [
                {"ID": "a", "Filter": {}, "Status": "Enabled",
                 "NoncurrentVersionExpiration": {"NoncurrentDays": 10, "NewerNoncurrentVersions": 3}},
                {"ID": "b", "Filter": {}, "Status": "Enabled", "NoncurrentVersionExpiration": {"NoncurrentDays": 90}},
                {"ID": "c", "Filter": {}, "Status": "Enabled", "NoncurrentVersionExpiration": {"NoncurrentDays": 99}}
            ]}
            """
        let output = try run("lifecycle", "show", "-", "--format", format, input: rules).output
        #expect(output.contains("the expiration of noncurrent versions of rule 'c'"))
        for rule in ["a", "b"] { #expect(!output.contains("the expiration of noncurrent versions of rule '\(rule)'")) }
    }

    @Test func showRefusesWhatIsNotThere() throws {
        let outcome = try run("lifecycle", "show", "--spec", "stack.yaml", "--class", "tpm")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("did you mean 'tmp'?"))
        #expect(try run("lifecycle", "show").status == 64)
        #expect(try run("lifecycle", "show", "-", input: "{}").status == 1)
        #expect(try run("lifecycle", "show", "-", input: "{").status == 65)
    }

    /// What 'show' writes of a spec is what 'lint' finds nothing wrong with, and 'diff' no difference.
    @Test(arguments: ["aws-json", "s3-xml"]) func showWritesTheConfiguration(_ format: String) throws {
        let text = try run("lifecycle", "show", "--spec", "stack.yaml", "--format", format).output
        let lint = try run("lint", "lifecycle", "-", "--spec", "stack.yaml", "--fail-on", "warning", input: text)
        #expect(lint.output == "")
        let diff = try run("lifecycle", "diff", "stack.yaml", "-", input: text)
        #expect(diff.output == "the same fate for every object\n")
        #expect(diff.status == 0)
    }

    // MARK: - diff

    @Test func diffComparesFates() throws {
        let outcome = try run("lifecycle", "diff", "good.json", "bad.json")
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                objects
                  objects that begin with 'tmp/':
                  - current: day 14 deleted by rule 'tmp'
                  + current: day 40 deleted by rule 'tmp'

                """)
        #expect(try run("lifecycle", "diff", "good.json", "stack.yaml").status == 0)
    }

    @Test func diffWritesJSON() throws {
        let outcome = try run("lifecycle", "diff", "stack.yaml", "bad.json", "--format", "json")
        let document = try JSONSerialization.jsonObject(with: Data(outcome.outputBytes)) as? [String: Any]
        #expect(document?["same"] as? Bool == false)
        #expect((document?["differences"] as? [[String: Any]])?.first?["of"] as? String == "class tmp")
    }
}

extension Infragen {
    /// Calls `body` with a folder that holds `files`.
    fileprivate static func withFolder<Result>(
        _ files: [String: String], _ body: (URL) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            for (name, text) in files { try folder.write(text, to: name) }
            return try body(folder)
        }
    }
}
