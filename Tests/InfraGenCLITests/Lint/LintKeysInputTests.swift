import Foundation
import Testing
import TestSupport

/// Every form of list gives the same keys, whether the format is said or found out.
@Suite struct LintKeysInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let format: String
        let text: String
        /// The line of the bad key.
        let line: Int

        init(_ name: String, _ format: String, _ text: String, line: Int) {
            (testDescription, self.format, self.text, self.line) = (name, format, text, line)
        }
    }

    static let (good, bad) = (KeyLists.good, KeyLists.bad)
    static let day = "2026-01-31 12:00:00"

    static let cases = [
        Case("lines", "lines", "\(good)\n\(bad)\n\(good)\n", line: 2),
        Case("no final line feed", "lines", "\(good)\n\(good)\n\(bad)", line: 3),
        Case("CRLF", "lines", "\(good)\r\n\(bad)\r\n\(good)\r\n", line: 2),
        Case("a byte order mark", "lines", "\u{FEFF}\(good)\n\(bad)\n\(good)\n", line: 2),
        Case("zero bytes", "nul", "\(good)\0\(good)\0\(bad)\0", line: 3),
        Case("zero bytes behind a byte order mark", "nul", "\u{FEFF}\(good)\0\(good)\0\(bad)\0", line: 3),
        Case("zero bytes, the last one missing", "nul", "\(good)\0\(bad)\0\(good)", line: 2),
        Case(
            "s3 ls", "s3-ls", "\(day)       1234 \(good)\n\(day) 12345678901 \(bad)\n\(day)          0 \(good)\n",
            line: 2),
        Case(
            "s3 ls behind a byte order mark", "s3-ls",
            "\u{FEFF}\(day)       1234 \(bad)\n\(day)          1 \(good)\n\(day)          0 \(good)\n", line: 1),
        Case(
            "s3 ls for people", "s3-ls",
            "\(day)    2.9 MiB \(good)\n\(day)    0 Bytes \(good)\n\(day)   10 Bytes \(bad)\n\nTotal Objects: 3\n"
                + "   Total Size: 2.9 MiB\n", line: 3),
        Case(
            "a page", "list-objects",
            "{\"Contents\": [\n{\"Key\": \"\(good)\", \"Size\": 1},\n{\"Size\": 1, \"Key\": \"\(bad)\"},\n"
                + "{\"Key\": \"\(good)\"}], \"Name\": \"b\"}\n", line: 3),
        Case(
            "pages", "list-objects",
            "{\"RequestCharged\": null, \"Contents\": [{\"Key\": \"\(good)\"}]}{}\n"
                + "{\"Contents\": [{\"Key\": \"\(good)\"}, {\"Key\": \"\(bad)\"}]}", line: 2),
        Case("queried keys", "list-objects", "[\n\"\(good)\",\n\"\(good)\",\n\"\(bad)\"]\n", line: 4),
        Case("JSON texts", "ndjson", "\"\(good)\"\n\"\(bad)\"\n\"\(good)\"\n", line: 2),
        Case(
            "JSON objects", "ndjson",
            "{\"size\":1,\"key\":\"\(good)\"}\n{\"Key\":\"\(good)\",\"x\":[{}]}\n{\"key\":\"\(bad)\"}\n", line: 3),
    ]

    @Test(arguments: cases) func givesItsKeys(_ c: Case) throws {
        for input in [c.format, "auto"] {
            let outcome = try KeyLists.lint(c.text, "--format", "json", "--input", input)
            #expect(outcome.status == 1)
            let report = try KeyReport(outcome)
            #expect(report.summary.keys.total == 3 && report.summary.keys.valid == 2, "\(outcome.output)")
            #expect(report.diagnostics.map(\.line) == [c.line])
            #expect(report.diagnostics.map(\.key) == [Self.bad])
            let said = input == "auto" && c.format != "lines" ? "(--input \(c.format))\n" : ""
            #expect(outcome.errors.hasSuffix(said) && outcome.errors.isEmpty == said.isEmpty, "\(outcome.errors)")
        }
    }

    @Test func keysThatLookLikeOtherFormatsAreLines() throws {
        for key in ["{a", "[x]", "\"a\"b", "2026-01-31", "nullable", "null a", "Total Objects: 0x"] {
            let report = try KeyReport(KeyLists.lint(key + "\n", "--format", "json"))
            #expect(report.diagnostics.map(\.key) == [key])
        }
    }

    @Test func escapesAreUndone() throws {
        let text = #"{"Contents":[{"Key":"a\u0000b\nc\u00e9"},{"Key":"x\ud83d\ude00"}]}"#
        let report = try KeyReport(KeyLists.lint(text, "--format", "json"))
        #expect(report.diagnostics.map(\.key) == ["a\0b\nc\u{E9}", "x\u{1F600}"])
    }

    @Test func aKeyThatIsNotTextIsBase64() throws {
        let inputs: [(String, [UInt8])] = [
            ("lines", Array("subs/".utf8) + [0xFF, 0x0A]),
            ("list-objects", Array("[\"subs/".utf8) + [0xFF] + Array("\"]".utf8)),
        ]
        for (format, bytes) in inputs {
            let report = try KeyReport(KeyLists.lint(bytes, "--format", "json", "--input", format))
            let finding = try #require(report.diagnostics.first)
            #expect(finding.rule == "keys.not-utf8" && finding.byte == 5 && finding.key == nil)
            #expect(finding.key_base64 == "c3Vicy//")
        }
    }

    @Test func filesAndStandardInputComeInOrder() throws {
        try withTemporaryFolder { folder in
            try folder.write("\(Self.good)\n\(Self.bad)\n", to: "a")
            try folder.write("\"x\"", to: "b")
            let outcome = try Infragen.run(
                "lint", "keys", "a", "-", "b", "--spec", KeyLists.spec, "--format", "text", "--brief", in: folder,
                input: "\ny")
            let places = outcome.output.split(separator: "\n").prefix(4).map { $0.prefix { $0 != " " } }
            #expect(places == ["a:2:46:", "<stdin>:1:1:", "<stdin>:2:1:", "b:1:1:"])
        }
    }

    @Test func manyBlocksKeepTheirOrderAndRows() throws {
        // A bad key in every thousandth row, over many blocks and several workers.
        let rows = (1...60_000).map { $0 % 1_000 == 0 ? "row\($0)" : Self.good }
        for (text, format) in [
            (rows.joined(separator: "\n"), "lines"), (rows.joined(separator: "\0"), "nul"),
            (rows.map { "\(Self.day)          1 \($0)\n" }.joined(), "s3-ls"),
            (rows.map { "\"\($0)\"\n" }.joined(), "ndjson"),
        ] {
            let outcome = try KeyLists.lint(text, "--format", "json", "--jobs", "4", "--input", format)
            let report = try KeyReport(outcome)
            #expect(report.summary.keys.total == 60_000 && report.summary.keys.invalid == 60)
            #expect(report.diagnostics.map(\.line) == (1...60).map { $0 * 1_000 })
            #expect(report.diagnostics.map(\.key) == (1...60).map { "row\($0 * 1_000)" })
        }
    }
}
