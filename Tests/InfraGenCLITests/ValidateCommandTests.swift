import Foundation
import Testing
import TestSupport

/// What `validate` says, and how it ends.
@Suite struct ValidateCommandTests {
    @Test func aSoundSpecIsSilent() throws {
        try Infragen.withStack { folder in
            let outcome = try Infragen.run("validate", "stack.yaml", in: folder)
            #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
        }
    }

    @Test func mistakesAreShownWithTheirLine() throws {
        try Infragen.withStack(Infragen.spec(bucket: "a.b")) { folder in
            let outcome = try Infragen.run("validate", "stack.yaml", in: folder)
            #expect(outcome.status == 1)
            #expect(
                outcome.output == """
                    stack.yaml:6:17: error: 'name' has a dot: 'a.b' [spec.invalid-value]
                        bucket: { name: a.b }
                                        ^~~
                        help: use '-': the certificate of S3 does not cover dotted names
                    1 error

                    """, "\(outcome.output)")
        }
    }

    /// As pre-commit gives them.
    @Test func severalSpecsAreOneReport() throws {
        try withTemporaryFolder { folder in
            try folder.write(Infragen.spec(), to: "a/stack.yaml")
            try folder.write(Infragen.spec(bucket: "a.b"), to: "b/stack.yaml")
            try folder.write("{", to: "c/stack.yaml")
            let outcome = try Infragen.run(
                "validate", "a/stack.yaml", "b/stack.yaml", "c/stack.yaml", "--format", "github", in: folder)
            let files = outcome.output.matches(of: #/file=([^,]+)/#).map { String($0.1) }
            #expect(files == ["b/stack.yaml", "c/stack.yaml"])
            // That one is no document says more than that another has findings.
            #expect(outcome.status == 65)
        }
    }

    private static let warning = Infragen.spec().replacing(
        "bucket: { name: example-media }", with: "bucket: { name: example-media, versioning: true }")
    private static let waived =
        warning + "waivers: [{ rule: s3.replication, at: bucket, reason: x, until: 2026-11-22 }]\n"

    @Test(
        arguments: [
            (warning, [], 0), (warning, ["--fail-on", "warning"], 1),
            (Infragen.spec(bucket: "Bad"), ["--fail-on", "never"], 0),
            (waived, ["--fail-on", "warning", "--today", "2026-11-22"], 0),
            (waived, ["--fail-on", "warning", "--today", "2026-11-23"], 1),
        ] as [(String, [String], Int32)])
    func exitCodeFollowsSeverity(_ spec: String, _ options: [String], _ status: Int32) throws {
        try Infragen.withStack(spec) { folder in
            let outcome = try Infragen.program.run(["validate", "stack.yaml"] + options, in: folder)
            #expect(outcome.status == status, "\(outcome.output)")
        }
    }

    @Test func jsonIsOneObject() throws {
        struct Report: Decodable {
            struct Finding: Decodable {
                let rule, severity, message, file, fingerprint: String
                let line, column, endLine, endColumn: Int?
                let env: String?
            }
            let version: Int
            let summary: [String: Int]
            let diagnostics: [Finding]
        }
        try Infragen.withStack(Infragen.spec(bucket: "é") + "envs: { dev: { bucket: { name: B } } }\n") { folder in
            let outcome = try Infragen.run(
                "validate", "stack.yaml", "--format", "json", "--output", "r.json", in: folder)
            #expect(outcome.status == 1 && outcome.output == "")
            let report = try JSONDecoder().decode(Report.self, from: Data(folder.text(of: "r.json").utf8))
            #expect(report.version == 1 && report.summary["error"] == 2)
            let first = try #require(report.diagnostics.first)
            #expect([first.line, first.column, first.endLine, first.endColumn] == [6, 17, 6, 18])
            #expect(report.diagnostics.map(\.env) == [nil, "dev"])
            #expect(Set(report.diagnostics.map(\.fingerprint)).count == 2)
        }
    }

    @Test func oneEnvironmentAlone() throws {
        let spec = Infragen.spec() + "envs: { dev: { bucket: { name: B } }, prod: {} }\n"
        try Infragen.withStack(spec) { folder in
            let all = try Infragen.run("validate", "stack.yaml", in: folder)
            let dev = try Infragen.run("validate", "stack.yaml", "--env", "dev", in: folder)
            let prod = try Infragen.run("validate", "stack.yaml", "--env", "prod", in: folder)
            #expect([all.status, dev.status, prod.status] == [1, 1, 0])
        }
    }

    @Test func keyFilesLieBesideTheSpec() throws {
        try withTemporaryFolder { folder in
            let example = PackageFolder.file("examples/full")
            try FileManager.default.copyItem(at: example, to: folder.appendingPathComponent("full"))
            let today = ["--today", "2026-11-22"]
            #expect(try Infragen.program.run(["validate", "full/stack.yaml"] + today, in: folder).status == 0)
            try FileManager.default.removeItem(at: folder.appendingPathComponent("full/keys/viewers-b.pem"))
            let outcome = try Infragen.program.run(["validate", "full/stack.yaml"] + today, in: folder)
            #expect(outcome.status == 1 && outcome.output.contains("'next' names a file that cannot be read"))
        }
    }
}
