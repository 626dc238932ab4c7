import Foundation
import Testing
import TestSupport

/// Input that is damaged, hostile or endless: a right verdict or a clear error, and never a crash.
@Suite struct LintKeysBadInputTests {
    static let (good, bad) = (KeyLists.good, KeyLists.bad)

    @Test func nothingIsAnEmptyList() throws {
        let empty = [
            "", "\u{FEFF}", "{}", "null\n", "[]", #"{"RequestCharged": null}"#,
            #"{"Name": "b", "Prefix": "", "IsTruncated": false, "KeyCount": 0, "CommonPrefixes": [], "EncodingType": null}"#,
            "\nTotal Objects: 0\n   Total Size: 0 \n", "Total Objects: 0\r\n   Total Size: 0 Bytes\r\n",
        ]
        for bytes in empty {
            let outcome = try KeyLists.lint(bytes)
            #expect(outcome.status == 0 && outcome.output.hasPrefix("0 keys: 0 valid, 0 invalid\n"), "\(bytes)")
        }
    }

    @Test func anyBytesHaveAVerdict() throws {
        var random = SeededGenerator(seed: 4)
        for format in ["lines", "nul", "s3-ls", "list-objects", "ndjson"] {
            let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
            let outcome = try KeyLists.lint(bytes, "--input", format)
            #expect(["lines", "nul"].contains(format) ? outcome.status == 1 : outcome.status == 65)
            #expect(outcome.output.utf8.count < 200_000)
        }
    }

    @Test func aKeyOverTheLimitIsTooLong() throws {
        let prefix = "hls/\(KeyLists.uuid)/480p/"
        let longest = prefix + String(repeating: "a", count: 1_024 - prefix.utf8.count)
        let report = try KeyReport(KeyLists.lint("\(longest)\n\(longest)a\n", "--format", "json"))
        #expect(report.summary.keys.valid == 1)
        #expect(report.diagnostics.map(\.rule) == ["keys.too-long"])
        #expect(report.diagnostics.map(\.message) == ["the key has 1025 bytes, and S3 takes at most 1024"])
    }

    @Test(arguments: ["\n", "\r\n", ""]) func aLineLongerThanAnyBufferIsOneKey(end: String) throws {
        let keys = "\(Self.good)\n" + String(repeating: "é", count: 1_000_000) + end
        let report = try KeyReport(KeyLists.lint(keys + (end.isEmpty ? "" : "x"), "--format", "json"))
        #expect(report.summary.keys.total == (end.isEmpty ? 2 : 3))
        #expect(report.diagnostics[0].message == "the key has 2000000 bytes, and S3 takes at most 1024")
        #expect(report.diagnostics.map(\.line) == (end.isEmpty ? [2] : [2, 3]))
    }

    @Test func aListedKeyLongerThanAnyBufferHasItsLength() throws {
        let row = "2026-01-31 12:00:00          1 " + String(repeating: "a", count: 1_000_000)
        let report = try KeyReport(KeyLists.lint("\(row)\n\(row)a\r\n", "--input", "s3-ls", "--format", "json"))
        #expect(
            report.diagnostics.map(\.message)
                == [1_000_000, 1_000_001].map {
                    "the key has \($0) bytes, and S3 takes at most 1024"
                })
    }

    @Test func memoryDoesNotGrowWithALine() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.script(
                """
                ulimit -v 600000
                head -c 2147483648 /dev/zero | tr '\\0' a | "$INFRAGEN" lint keys --stats --spec '\(KeyLists.spec)'
                """, in: folder)
            #expect(outcome.status == 1, "\(outcome.errors)")
            #expect(outcome.output.contains("reasons: too-long 1\n"))
        }
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let format: String
        let text: String
        let error: String

        init(_ name: String, _ format: String, _ text: String, _ error: String) {
            (testDescription, self.format, self.text, self.error) = (name, format, text, error)
        }
    }

    static let broken = [
        Broken(
            "a page that is cut", "list-objects", "{\"Contents\":[{\"Key\":\"\(bad)\"}",
            "<stdin>:1:1: error: is no JSON at byte 74: the document ends in the middle"),
        Broken(
            "an object without a key", "list-objects", "{\"Contents\":[{\"Key\":\"\(bad)\"},\n{\"Size\":1}]}",
            "<stdin>:2:1: error: has an object without a 'Key'"),
        Broken(
            "a key that is a number", "ndjson", "\"\(bad)\"\n{\"key\":1}\n",
            "<stdin>:2:1: error: has a 'Key' that is no text"),
        Broken(
            "an object that is no key", "ndjson", "\"\(bad)\"\n{}\n",
            "<stdin>:2:1: error: has an object without a 'Key'"),
        Broken(
            "a line without a date", "s3-ls", "2026-01-31 12:00:00          1 \(bad)\n\(good)\n",
            "<stdin>:2:1: error: is no line of 'aws s3 ls --recursive'"),
    ]

    @Test(arguments: broken) func whatWasReadBeforeIsReported(_ c: Broken) throws {
        let outcome = try KeyLists.lint(c.text, "--input", c.format)
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("[keys.grammar]") && outcome.output.contains("1 keys: 0 valid, 1 invalid"))
        #expect(outcome.output.contains(c.error), "\(outcome.output)")
        #expect(try KeyLists.lint(c.text, "--input", c.format, "--fail-on", "never").status == 65)
    }

    static let otherListings = [
        Broken(
            "versions", "list-objects",
            #"{"Versions":[{"Key":"x"}],"DeleteMarkers":[{"Key":"y"}],"RequestCharged":null}"#,
            "<stdin>:1:1: error: lists versions ('Versions'), and not all objects"),
        Broken(
            "delete markers alone", "list-objects", #"{"RequestCharged":null,"DeleteMarkers":[{"Key":"y"}]}"#,
            "error: lists versions ('DeleteMarkers'), and not all objects"),
        Broken(
            "uploads", "list-objects", #"{"Uploads":[{"Key":"x","UploadId":"u"}]}"#,
            "error: lists uploads ('Uploads'), and not all objects"),
        Broken(
            "common prefixes", "list-objects", #"{"CommonPrefixes":[{"Prefix":"hls/"}],"RequestCharged":null}"#,
            "error: lists common prefixes ('CommonPrefixes'), and not all objects"),
        Broken(
            "common prefixes beside objects", "list-objects",
            #"{"IsTruncated":false,"Contents":[],"CommonPrefixes":[{"Prefix":"hls/"}]}"#,
            "error: lists common prefixes ('CommonPrefixes'), and not all objects"),
        Broken(
            "encoded keys", "list-objects", #"{"Contents":[{"Key":"a%20b"}],"EncodingType":"url"}"#,
            "error: has keys that are still URL-encoded ('EncodingType')"),
    ]

    /// They were taken for pages without objects, and passed.
    @Test(arguments: otherListings) func anotherListingIsNoEmptyOne(_ c: Broken) throws {
        for input in [c.format, "auto"] {
            let outcome = try KeyLists.lint(c.text, "--input", input)
            #expect(outcome.status == 65)
            #expect(outcome.output.contains(c.error) && outcome.output.contains("    help: list "), "\(outcome.output)")
        }
    }

    @Test func anotherObjectIsNoEmptyPage() throws {
        let outcome = try KeyLists.lint(#"{"Buckets":[{"Name":"x"}]}"#, "--input", "list-objects")
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("<stdin>:1:1: error: has an object that is no page of a listing of objects"))
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8, 0], "is compressed with gzip"), ([0xFF, 0xFE, 0x61, 0], "is UTF-16"),
            (Array("PAR1".utf8), "is a part of an inventory in Parquet"),
        ] as [([UInt8], String)])
    func otherFilesAreNamed(_ bytes: [UInt8], _ message: String) throws {
        let outcome = try KeyLists.lint(bytes)
        #expect(outcome.status == 65 && outcome.output.contains(message), "\(outcome.output)")
    }

    @Test func aMissingFileDoesNotStopTheOthers() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run(
                "lint", "keys", "none", ".", "-", "--spec", KeyLists.spec, "--format", "json", in: folder,
                input: "\(Self.good)\n")
            #expect(outcome.status == 66)
            let report = try KeyReport(outcome)
            #expect(report.diagnostics.map(\.rule) == ["io.not-a-file", "io.missing"])
            #expect(report.summary.error == 2 && report.summary.keys.valid == 1)
        }
    }

    @Test func aClosedPipeEndsQuietly() throws {
        try withTemporaryFolder { folder in
            // The list has no end: only the closed pipe can stop this.
            let outcome = try Infragen.script(
                """
                yes x | timeout 60 "$INFRAGEN" lint keys --max all --brief --spec '\(KeyLists.spec)' | head -n 1
                echo "${PIPESTATUS[1]}"
                """, in: folder)
            #expect(outcome.output == "<stdin>:1:1: error: the key begins like no class [keys.no-class]: x\n1\n")
            #expect(outcome.errors == "")
        }
    }

    @Test func anInterruptEndsWith130() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.script(
                """
                mkfifo keys
                sleep 60 > keys & writer=$!
                # Whoever runs the tests may ignore the signal, which is handed down.
                default=$(env --default-signal=INT true 2>/dev/null && echo "env --default-signal=INT" || true)
                set -m
                $default "$INFRAGEN" lint keys keys --spec '\(KeyLists.spec)' & reader=$!
                sleep 1
                kill -INT "$reader"
                wait "$reader"; echo "$?"
                kill -KILL "$writer"
                """, in: folder)
            #expect(outcome.output == "130\n")
        }
    }

    @Test(arguments: ["text", "json"]) func outputThatCannotBeWritten(format: String) throws {
        try withTemporaryFolder { folder in
            let closed = try Infragen.script(
                "echo x | \"$INFRAGEN\" lint keys --format \(format) --spec '\(KeyLists.spec)' >&-", in: folder)
            #expect(closed.status == 74 && closed.errors.contains("standard output cannot be written"))
            let missing = try KeyLists.lint("x\n", "--format", format, "--output", folder.path + "/none/report")
            #expect(missing.status == 74 && missing.errors.contains("none/report cannot be written"))
        }
    }
}
