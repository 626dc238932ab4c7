import Foundation
import TestSupport
import Testing

/// What the linter of lifecycle configurations finds in Terraform is accepted as what guardrails find is.
@Suite struct LintAgainstSpecTests {
    static let spec = """
        version: 1
        name: media
        region: us-east-1
        fields: { id: { type: uuid } }
        classes: { bundle: { key: "bundles/{id}.zip", deliver: { presign: 5m }, expire: { after: 14d } } }
        bucket: { name: example-media }

        """

    /// A bucket whose bundles live too long, and where no upload is aborted.
    static func code(above: String = "", aboveStatus: String = "", aboveExpiration: String = "") -> String {
        """
        resource "aws_s3_bucket" "media" {
          bucket = "example-media"
        }
        \(above)
        resource "aws_s3_bucket_lifecycle_configuration" "media" {
          bucket = aws_s3_bucket.media.id
          rule {
            id     = "bundle"
            \(aboveStatus)
            status = "Enabled"
            filter {
              prefix = "bundles/"
            }
            \(aboveExpiration)
            expiration {
              days = 90
            }
          }
        }
        """
    }

    static let plan = """
        {"format_version": "1.2", "terraform_version": "1.11.0", "resource_changes": [
          {"address": "aws_s3_bucket.media", "mode": "managed", "type": "aws_s3_bucket", "name": "media",
           "change": {"actions": ["create"], "after": {"bucket": "example-media"}, "after_unknown": {}}},
          {"address": "aws_s3_bucket_lifecycle_configuration.media", "mode": "managed", "name": "media",
           "type": "aws_s3_bucket_lifecycle_configuration", "change": {"actions": ["create"], "after_unknown": {},
           "after": {"bucket": "example-media", "rule": [{"id": "bundle", "status": "Enabled",
             "filter": [{"prefix": "bundles/"}], "expiration": [{"days": 90}]}]}}}],
         "configuration": {"root_module": {"resources": []}}}
        """

    /// Runs `lint terraform` on `files` against the spec; the findings about lifecycles and about what accepts them.
    private static func lint(
        _ files: [String: String], input: String = ".", _ options: String...
    ) throws -> (findings: [LintTerraformTests.Report.Finding], waived: Int, status: Int32, errors: String) {
        try withTemporaryFolder { folder in
            try folder.write(spec, to: "stack.yaml")
            for (path, text) in files { try folder.write(text, to: path) }
            let outcome = try Infragen.program.run(
                ["lint", "terraform", input, "--spec", "stack.yaml", "--format", "json", "--today", "2026-11-22"]
                    + options, in: folder)
            let report = try LintTerraformTests.report(outcome)
            let areas = ["lifecycle.", "ignore.", "baseline.", "config."]
            return (
                report.diagnostics.filter { finding in areas.contains { finding.rule.hasPrefix($0) } },
                report.summary["waived"] ?? 0, outcome.status, outcome.errors
            )
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var above = ""
        var aboveStatus = ""
        var aboveExpiration = ""
        var configuration = ""
        let found: [String]
    }

    static let cases = [
        Case(testDescription: "nothing", found: ["lifecycle.kept-uploads", "lifecycle.other-fate"]),
        Case(
            testDescription: "a comment above the resource",
            above: "# infragen:ignore lifecycle.other-fate,lifecycle.kept-uploads reason=\"x\"", found: []),
        Case(
            testDescription: "a comment above the block",
            aboveExpiration: "# infragen:ignore lifecycle.other-fate reason=\"x\"", found: ["lifecycle.kept-uploads"]),
        Case(
            testDescription: "a comment above another argument",
            aboveStatus: "# infragen:ignore lifecycle.other-fate reason=\"x\"",
            found: ["ignore.unused", "lifecycle.kept-uploads", "lifecycle.other-fate"]),
        Case(
            testDescription: "a comment that has ended",
            above: "# infragen:ignore lifecycle.other-fate reason=\"x\" until=2026-11-21",
            found: ["ignore.expired", "lifecycle.kept-uploads", "lifecycle.other-fate"]),
        Case(
            testDescription: "a comment with a misspelled rule",
            above: "# infragen:ignore lifecycle.other-fat reason=\"x\"",
            found: ["ignore.unknown-rule", "lifecycle.kept-uploads", "lifecycle.other-fate"]),
        Case(
            testDescription: "a comment of checkov", aboveStatus: "# checkov:skip=CKV_AWS_300: done elsewhere",
            found: ["lifecycle.other-fate"]),
        Case(
            testDescription: "a comment of checkov where it reads none",
            above: "# checkov:skip=CKV_AWS_300: done elsewhere",
            found: ["lifecycle.kept-uploads", "lifecycle.other-fate"]),
        Case(
            testDescription: "an exclusion",
            configuration: "exclude:\n  - { rule: lifecycle.other-fate, reason: x, until: 2026-12-01 }\n",
            found: ["lifecycle.kept-uploads"]),
        Case(
            testDescription: "an exclusion that has ended",
            configuration: "exclude:\n  - { rule: lifecycle.other-fate, reason: x, until: 2026-11-01 }\n",
            found: ["config.expired", "lifecycle.kept-uploads", "lifecycle.other-fate"]),
    ]

    @Test(arguments: cases) func isAcceptedAsGuardrailsAre(_ c: Case) throws {
        var files = [
            "main.tf": Self.code(above: c.above, aboveStatus: c.aboveStatus, aboveExpiration: c.aboveExpiration)
        ]
        if !c.configuration.isEmpty { files[".infragen.yaml"] = c.configuration }
        let outcome = try Self.lint(files)
        #expect(outcome.findings.map(\.rule).sorted() == c.found, "\(outcome.errors)")
    }

    @Test func anotherConfigurationCanBeNamed() throws {
        let exclusion = "exclude:\n  - { rule: lifecycle.other-fate, reason: x }\nbaseline: known.json\n"
        let files = [
            "main.tf": Self.code(), "ci/lint.yaml": exclusion, ".infragen.yaml": "fail-on: never\n",
            "ci/known.json": "{\"version\": 1, \"findings\": []}",
        ]
        let outcome = try Self.lint(files, "--config", "ci/lint.yaml")
        #expect(outcome.findings.map(\.rule) == ["lifecycle.kept-uploads"] && outcome.status == 1)
        // One that is named has to be there.
        #expect(try Self.lint(files, "--config", "ci/none.yaml").status == 66)
    }

    @Test(arguments: ["code", "plan"]) func knowsTheArgumentThatIsMeant(_ input: String) throws {
        let outcome =
            input == "code"
            ? try Self.lint(["main.tf": Self.code()]) : try Self.lint(["plan.json": Self.plan], input: "plan.json")
        let fate = try #require(outcome.findings.first { $0.rule == "lifecycle.other-fate" })
        #expect(fate.address == "aws_s3_bucket_lifecycle_configuration.media")
        #expect(fate.attribute == "rule[bundle].expiration" && fate.severity == "error")
        #expect(fate.line == (input == "code" ? 15 : nil))
        #expect(outcome.findings.first { $0.rule == "lifecycle.kept-uploads" }?.ids == ["CKV_AWS_300"])
    }

    @Test func codeScanningIsToldWhatTheRulesAreAbout() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.spec, to: "stack.yaml")
            try folder.write(Self.code(), to: "main.tf")
            let outcome = try Infragen.run(
                "lint", "terraform", ".", "--spec", "stack.yaml", "--format", "sarif", in: folder)
            for (rule, summary) in [
                ("lifecycle.other-fate", "The objects of a class live otherwise than the contract says."),
                ("contract.presign", "Presigned reads of a class work for as long as the spec says, and no longer."),
                ("s3.insecure-transport", "The bucket policy denies requests without TLS."),
            ] {
                let start = "{\"id\":\"\(rule)\",\"shortDescription\":{\"text\":\"\(summary)\"}"
                let described = try #require(outcome.output.range(of: start), "\(rule)")
                let rest = outcome.output[described.upperBound...].prefix(2_000)
                #expect(rest.contains("\"helpUri\":\"https://docs.aws.amazon.com/"))
            }
        }
    }

    /// Whether there are versions is what the code says, not the spec.
    @Test func theVersionsOfTheCodeAreMeant() throws {
        let versions = """

            resource "aws_s3_bucket_versioning" "media" {
              bucket = aws_s3_bucket.media.id
              versioning_configuration {
                status = "Enabled"
              }
            }
            """
        func rules(_ code: String) throws -> Set<String> { Set(try Self.lint(["main.tf": code]).findings.map(\.rule)) }
        #expect(try !rules(Self.code()).contains("lifecycle.kept-versions"))
        #expect(try rules(Self.code() + versions).contains("lifecycle.kept-versions"))
    }

    @Test func theBaselineHoldsIt() throws {
        let line = """
            {"rule": "lifecycle.other-fate", "address": "aws_s3_bucket_lifecycle_configuration.media", \
            "attribute": "rule[bundle].expiration", "count": 1}
            """
        let outcome = try Self.lint(
            ["main.tf": Self.code(), "known.json": "{\"version\": 1, \"findings\": [\(line)]}"], "--baseline",
            "known.json")
        #expect(outcome.findings.map(\.rule) == ["lifecycle.kept-uploads"])
        #expect(outcome.waived == 1)
    }

    @Test func aWarningFailsWhereWarningsDo() throws {
        let excluded = """
            fail-on: warning
            exclude:
              - { rule: lifecycle.other-fate, reason: x }
              - { rule: contract.bucket, reason: x }

            """
        let code = """
            resource "aws_s3_bucket_lifecycle_configuration" "other" {
              bucket = "other"
            }
            """
        // Nothing to compare with, and that is accepted too.
        let none = try Self.lint(["main.tf": code, ".infragen.yaml": excluded])
        #expect(none.findings.isEmpty && none.waived == 1)
        let warned = try Self.lint(["main.tf": Self.code(), ".infragen.yaml": excluded], "--fail-on", "warning")
        #expect(warned.findings.map(\.severity) == ["warning"] && warned.status == 1)
    }
}
