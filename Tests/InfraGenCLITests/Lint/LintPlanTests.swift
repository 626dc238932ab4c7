import Foundation
import Testing
import TestSupport

/// What `lint terraform` says of plans.
@Suite struct LintPlanTests {
    /// A plan of one public access block and a database with a secret.
    static let plan = """
        {"format_version": "1.2", "terraform_version": "1.11.0",
         "resource_changes": [
          {"address": "aws_s3_bucket_public_access_block.media", "mode": "managed",
           "type": "aws_s3_bucket_public_access_block", "name": "media",
           "change": {"actions": ["create"], "before": null,
            "after": {"bucket": "media", "block_public_acls": false, "block_public_policy": true,
                      "ignore_public_acls": true, "restrict_public_buckets": true},
            "after_unknown": {"id": true}, "after_sensitive": {}}},
          {"address": "aws_s3_object.gone", "mode": "managed", "type": "aws_s3_bucket_acl", "name": "gone",
           "change": {"actions": ["delete"], "after": null, "after_unknown": {}, "after_sensitive": false}}],
         "configuration": {"root_module": {"resources": [
          {"address": "aws_s3_bucket_public_access_block.media",
           "expressions": {"bucket": {"constant_value": "media"}, "block_public_acls": {"constant_value": false}}}]}}}
        """

    private static func lint(_ plan: [UInt8], _ options: String...) throws -> Subprocess.Outcome {
        try withTemporaryFolder { folder in
            try Data(plan).write(to: folder.appendingPathComponent("plan.json"))
            return try Infragen.program.run(
                ["lint", "terraform", "plan.json", "--format", "json"] + options, in: folder)
        }
    }

    static let encodings: [(String, [UInt8])] = [
        ("UTF-8", Array(plan.utf8)), ("with byte order mark", [0xEF, 0xBB, 0xBF] + Array(plan.utf8)),
        ("compact", Array(plan.replacing("\n", with: "").utf8)),
        ("UTF-16 LE", [0xFF, 0xFE] + plan.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        ("UTF-16 BE", [0xFE, 0xFF] + plan.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ("UTF-16 without mark", plan.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ]

    @Test(arguments: encodings) func readsEveryEncoding(_ name: String, _ bytes: [UInt8]) throws {
        let outcome = try Self.lint(bytes)
        let found = try LintTerraformTests.findings(outcome)
        #expect(outcome.status == 1)
        #expect(found.contains("s3.block-public-acls aws_s3_bucket_public_access_block.media"), "\(outcome.output)")
    }

    @Test func findingsStandInTheSourceWhereItIsGiven() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.plan, to: "plan.json")
            try folder.write(LintTerraformTests.object(), to: "code/main.tf")
            func lint() throws -> LintTerraformTests.Report {
                try LintTerraformTests.report(
                    try Infragen.run(
                        "lint", "terraform", "plan.json", "--source", "code", "--format", "json", in: folder))
            }
            let found = try #require(try lint().diagnostics.first { $0.rule == "s3.block-public-acls" })
            #expect(found.file == "code/main.tf" && found.line == 5 && found.attribute == "block_public_acls")
            // The comments of the code count, too.
            try folder.write(
                LintTerraformTests.object(inside: "# checkov:skip=CKV_AWS_53: old"), to: "code/main.tf")
            #expect(try !lint().diagnostics.contains { $0.rule == "s3.block-public-acls" })
        }
    }

    /// A state, and a plan that was cut down to its values.
    @Test(arguments: ["values", "planned_values"]) func readsValuesWithoutChanges(_ member: String) throws {
        let text = """
            {"format_version": "1.0", "\(member)": {"root_module": {"child_modules": [{"resources": [
              {"address": "module.m.aws_s3_bucket_public_access_block.a", "mode": "managed",
               "type": "aws_s3_bucket_public_access_block", "name": "a", "values": {"block_public_acls": false}}],
              "address": "module.m"}]}}}
            """
        let found = try LintTerraformTests.findings(try Self.lint(Array(text.utf8)))
        #expect(found.contains("s3.block-public-acls module.m.aws_s3_bucket_public_access_block.a"), "\(found)")
    }

    @Test func comesFromStandardInput() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run("lint", "terraform", "-", in: folder, input: Self.plan)
            #expect(outcome.status == 1 && outcome.output.contains("<stdin>: error"), "\(outcome.output)")
        }
    }

    /// What Terraform marks as a whole, a block or a resource, is kept to oneself in all its parts.
    @Test(arguments: [#"{"origin": [true]}"#, #"{"origin": true}"#, "true"])
    func secretsInBlocksAreNotSaid(_ marks: String) throws {
        let plan = """
            {"format_version": "1.2", "resource_changes": [
              {"address": "aws_cloudfront_distribution.d", "mode": "managed", "type": "aws_cloudfront_distribution",
               "name": "d", "change": {"actions": ["create"], "after_sensitive": \(marks), "after_unknown": {}, "after":
                {"enabled": true, "origin": [{"origin_id": "Hunter2", "domain_name": "Hunter2.s3.amazonaws.com"}]}}}],
             "configuration": {"root_module": {"resources": [{"address": "aws_cloudfront_distribution.d", "expressions":
               {"enabled": {"constant_value": true}, "origin": [{"origin_id": {}, "domain_name": {}}]}}]}}}
            """
        let found = try Self.lint(Array(plan.utf8), "--unknown", "warn")
        #expect(found.output.contains("cloudfront.origin-access-control") && !found.output.contains("Hunter2"))
        let open = plan.replacing("\"after_sensitive\": \(marks)", with: "\"after_sensitive\": {}")
        #expect(try Self.lint(Array(open.utf8), "--unknown", "warn").output.contains("Hunter2"))
    }

    @Test func secretsAreNotSaid() throws {
        let plan = Self.plan.replacing("\"bucket\": \"media\"", with: "\"bucket\": \"Hunter2.Bucket\"")
            .replacing("\"after_sensitive\": {}", with: "\"after_sensitive\": {\"bucket\": true}")
            .replacing("aws_s3_bucket_public_access_block", with: "aws_s3_bucket")
        for format in ["text", "json", "sarif", "junit", "github", "html"] {
            let outcome = try Self.lint(Array(plan.utf8), "--format", format, "--unknown", "warn")
            #expect(!outcome.output.contains("Hunter2"), "\(format)")
        }
    }
}
