import Foundation
import TestSupport
import Testing

/// `infragen key` and `infragen explain key`.
@Suite struct KeyCommandTests {
    static let id = "0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69"

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let output: String
        /// What standard error has to hold; nothing without.
        let error: String?
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32 = 0, output: String = "", error: String? = nil) {
            (self.arguments, self.status, self.output, self.error) = (arguments, status, output, error)
        }
    }

    static let cases = [
        Case("key", "build", "bundle", "title_id=\(id)", "season=1", output: "bundles/\(id)/S01.zip\n"),
        Case("key", "build", "hls", "title_id=\(id)", "ladder=720p", "files=a/b.ts", output: "hls/\(id)/720p/a/b.ts\n"),
        Case(
            "key", "build", "hls", "title_id=\(id)", "episode_id=\(id)", "ladder=720p", "files=b=c.ts", status: 1,
            error: "error: 'b=c.ts' is no value of 'files' [key.value]\n    help: write one or more segments"),
        Case("key", "build", "bundl", status: 64, error: "help: did you mean 'bundle'?"),
        Case(
            "key", "build", "bundle", "title=\(id)", status: 64,
            error: "class 'bundle' has no field 'title' [cli.unknown-field]"),
        Case("key", "build", "bundle", "seasn=1", status: 64, error: "help: did you mean 'season'?"),
        Case(
            "key", "build", "bundle", "title_id=\(id)", status: 64,
            error: """
                'season' has no value; the key is bundles/{title_id}/S{season}.zip [cli.missing-field]
                    help: add season=VALUE: a whole number from 1 to 99, written with at least 2 digits
                """),
        Case(
            "key", "build", "bundle", "title_id=\(id)", "season=100", status: 1,
            error: "'100' is no value of 'season' [key.value]\n    help: write a whole number from 1 to 99"),
        Case("key", "build", "bundle", "season=1", "season=2", status: 64, error: "'season' has two values"),
        Case("key", "build", "bundle", "season", status: 64, error: "help: write season=VALUE"),
        Case(
            "key", "build", "artwork", "title_id=\(id)", "files=\(String(repeating: "a", count: 1_000))", status: 1,
            error: "the key would have 1051 bytes, and S3 takes at most 1,024 [key.too-long]"),
        Case(
            "key", "build", "bundle", "title_id=\(id)", "season=1", "--part", "1", status: 64,
            error: "help: leave out --part"),
        Case(
            "key", "parse", "bundles/\(id)/S01.zip",
            output: """
                {
                  "version": 1,
                  "key": "bundles/\(id)/S01.zip",
                  "class": "bundle",
                  "fields": {
                    "title_id": "\(id)",
                    "season": 1
                  }
                }

                """),
        Case(
            "key", "parse", "bundles/\(id)/S1.zip", status: 1,
            error: """
                it begins like the keys of class 'bundle' and goes on otherwise; at byte 47, expected 'season': a whole \
                number from 1 to 99, written with at least 2 digits [key.grammar]
                    help: did you mean 'bundles/\(id)/S01.zip'?
                """),
        Case("key", "parse", "bundles/", status: 1, error: "[key.folder-marker]"),
        Case("key", "parse", "", status: 1, error: "it has no bytes [key.empty]"),
        Case(
            "explain", "key", "bundles/\(id)/S01.zip",
            output: """
                key bundles/\(id)/S01.zip
                  class: bundle, since it is bundles/{title_id}/S{season}.zip
                    title_id = \(id)
                    season = 1, as 01
                  delivery: presigned requests to S3, each good for 5m at most
                  presigned reads: at most 5m (300 s); the bucket policy denies an older signature
                  read: nobody
                  write: bundler
                  delete: nobody
                  presign: api
                  lifecycle: from the first day in STANDARD
                  lifecycle: deleted 14 days after it was made; the variable bundle_expiration_days sets another day, \
                7 to 30

                """),
        Case(
            "explain", "key", "bundles/\(id)/S01",
            output: """
                key bundles/\(id)/S01
                  no key of the contract: it begins like the keys of class 'bundle' and goes on otherwise
                  right up to byte 48: 'bundles/\(id)/S01'
                  then it ends
                  expected there: '.zip'
                  nearest class: bundle, whose keys are bundles/{title_id}/S{season}.zip
                  it begins with bundles/, so that policies, behaviors and lifecycle rules of 'bundle' hold for it all \
                the same

                """),
        Case(
            "explain", "key", "zzz",
            output: """
                key zzz
                  no key of the contract: it begins like the keys of no class
                  keys begin with originals/, downloads/, hls/, bundles/, artwork/title/, subs/title/

                """),
        Case(
            "explain", "key", "hls/\(id)/1080P/a.ts", "--format", "json",
            output: """
                {
                  "version": 1,
                  "key": "hls/\(id)/1080P/a.ts",
                  "valid": false,
                  "reason": "grammar",
                  "message": "it begins like the keys of class 'hls' and goes on otherwise",
                  "byte": 45,
                  "expected": ["'episode_id': a UUID in lower case", "'ladder': one of 480p, 720p, 1080p"],
                  "nearestClass": "hls",
                  "corrected": "hls/\(id)/1080p/a.ts"
                }

                """),
    ]

    @Test(arguments: cases) func answers(_ c: Case) throws {
        try withTemporaryFolder { folder in
            try folder.write(PackageFolder.text("examples/moviesnow/stack.yaml"), to: "stack.yaml")
            let outcome = try Infragen.program.run(c.arguments, in: folder)
            #expect(outcome.status == c.status)
            #expect(outcome.output == c.output)
            if let error = c.error { #expect(outcome.errors.contains(error)) } else { #expect(outcome.errors == "") }
        }
    }

    /// Such bytes came in as U+FFFD, which a field of any characters takes.
    @Test(arguments: [
        ("key parse", "a/\\xff.mov/x"), ("explain key", "a/\\xff.mov/x"), ("key build a files=x", "id=\\xff.mov"),
    ])
    func refusesBytesThatAreNoText(command: String, argument: String) throws {
        let spec = Infragen.spec().replacingOccurrences(of: "type: slug", with: "type: filename, charset: any")
        try Infragen.withStack(spec) { folder in
            let outcome = try Infragen.script("\"$INFRAGEN\" \(command) $'\(argument)'", in: folder)
            #expect(outcome.status == 64 && outcome.output == "")
            let number = command.split(separator: " ").count + 1
            let shown = argument.replacingOccurrences(of: "\\xff", with: "\u{FFFD}")
            #expect(outcome.errors.contains("argument \(number) is not UTF-8: '\(shown)'"), "\(outcome.errors)")
        }
    }

    @Test func saysWhichBehaviorServesAKey() throws {
        try Infragen.withStack(try PackageFolder.text("examples/moviesnow/stack.yaml")) { folder in
            for (file, behavior) in [("a.m3u8", "hls/*.m3u8"), ("a.ts", "hls/*")] {
                let key = "hls/\(Self.id)/720p/\(file)"
                let outcome = try Infragen.run("explain", "key", key, "--format", "json", in: folder)
                #expect(outcome.output.contains("\"behavior\": \"\(behavior)\""))
                #expect(outcome.output.contains("\"profile\": {"))
            }
        }
    }
}
