import Foundation
import Testing
import TestSupport

/// What `lint terraform` says of code, and how it ends.
@Suite struct LintTerraformTests {
    /// Rule and address of each finding.
    static func findings(_ outcome: Subprocess.Outcome) throws -> [String] {
        try report(outcome).diagnostics.map { "\($0.rule) \($0.address ?? $0.file)" }
    }

    struct Report: Decodable {
        struct Finding: Decodable {
            let rule, severity, message, file, fingerprint: String
            let line: Int?
            let address, attribute: String?
            let ids: [String]?
        }
        let summary: [String: Int]
        let diagnostics: [Finding]
    }

    static func report(_ outcome: Subprocess.Outcome) throws -> Report {
        try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    }

    /// Runs `lint terraform` on `files` with JSON output.
    static func lint(_ files: [String: String], _ options: String...) throws -> Subprocess.Outcome {
        try withTemporaryFolder { folder in
            for (path, text) in files { try folder.write(text, to: path) }
            return try Infragen.program.run(["lint", "terraform", ".", "--format", "json"] + options, in: folder)
        }
    }

    /// A bucket that is sound but for `acl` of its object.
    static func object(above: String = "", acl: String = "public-read", inside: String = "") -> String {
        """
        \(above)
        resource "aws_s3_bucket_public_access_block" "media" {
          bucket                  = "media"
          \(inside)
          block_public_acls       = false
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }
        """
    }

    static let block = "aws_s3_bucket_public_access_block.media"

    @Test func findsWhatIsWrongWithItsPlaceAndIds() throws {
        let outcome = try Self.lint(["main.tf": Self.object()])
        let finding = try #require(try Self.report(outcome).diagnostics.first { $0.rule == "s3.block-public-acls" })
        #expect(outcome.status == 1)
        #expect(finding.address == Self.block && finding.attribute == "block_public_acls" && finding.line == 5)
        #expect(finding.ids?.contains("CKV_AWS_53") == true && finding.ids?.contains("AVD-AWS-0086") == true)
    }

    struct Comment: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var above = ""
        var inside = ""
        /// Whether the finding is taken away, and what is said of the comment.
        let isTaken: Bool
        var said: [String] = []
    }

    static let comments = [
        Comment(
            testDescription: "above the resource", above: "# infragen:ignore s3.block-public-acls reason=\"x\"",
            isTaken: true),
        Comment(
            testDescription: "above the argument", inside: "# infragen:ignore s3.block-public-acls reason=\"x\"",
            isTaken: true),
        Comment(
            testDescription: "at another argument",
            inside: "# infragen:ignore s3.block-public-acls reason=\"x\"\n  depends_on = []", isTaken: false,
            said: ["ignore.unused"]),
        Comment(
            testDescription: "without reason", above: "# infragen:ignore s3.block-public-acls", isTaken: false,
            said: ["ignore.no-reason"]),
        Comment(
            testDescription: "until a day to come",
            above: "# infragen:ignore s3.block-public-acls reason=\"x\" until=2026-11-22", isTaken: true),
        Comment(
            testDescription: "until a day that is over",
            above: "# infragen:ignore s3.block-public-acls reason=\"x\" until=2026-11-21", isTaken: false,
            said: ["ignore.expired"]),
        Comment(
            testDescription: "until no day", above: "# infragen:ignore s3.block-public-acls reason=\"x\" until=soon",
            isTaken: false, said: ["ignore.bad-date"]),
        Comment(
            testDescription: "of a rule that there is not", above: "# infragen:ignore s3.blok reason=\"x\"",
            isTaken: false, said: ["ignore.unknown-rule"]),
        Comment(
            testDescription: "of a rule that finds nothing", above: "# infragen:ignore s3.public-acl reason=\"x\"",
            isTaken: false, said: ["ignore.unused"]),
        Comment(testDescription: "checkov", inside: "# checkov:skip=CKV_AWS_53: why not", isTaken: true),
        Comment(
            testDescription: "checkov, another check", inside: "# checkov:skip=CKV_AWS_54: why not", isTaken: false),
        Comment(
            testDescription: "checkov, at another argument", inside: "# checkov:skip=CKV_AWS_53\n  depends_on = []",
            isTaken: true),
        Comment(
            testDescription: "checkov, several checks", inside: "#checkov:skip=CKV_AWS_54,CKV_AWS_53:why not",
            isTaken: true),
        Comment(
            testDescription: "checkov, above the resource", above: "# checkov:skip=CKV_AWS_53: why not", isTaken: false),
        Comment(
            testDescription: "trivy, above the argument", inside: "# trivy:ignore:AVD-AWS-0086", isTaken: true),
        Comment(
            testDescription: "trivy, above another argument",
            inside: "# trivy:ignore:AVD-AWS-0086\n  depends_on = []", isTaken: false),
        Comment(testDescription: "trivy", above: "# trivy:ignore:AVD-AWS-0086", isTaken: true),
        Comment(testDescription: "trivy, the short id", above: "#trivy:ignore:aws-0086", isTaken: true),
        Comment(testDescription: "tfsec, the long id", above: "#tfsec:ignore:aws-s3-block-public-acls", isTaken: true),
        Comment(
            testDescription: "trivy, expired", above: "# trivy:ignore:AVD-AWS-0086:exp:2026-01-01", isTaken: false),
        Comment(testDescription: "tfsec, all", above: "# tfsec:ignore:*", isTaken: true),
        Comment(testDescription: "KICS, the block", above: "# kics-scan ignore-block", isTaken: true),
        Comment(testDescription: "KICS, the line", inside: "# kics-scan ignore-line", isTaken: true),
        Comment(testDescription: "prose", above: "# please do not ignore s3.block-public-acls", isTaken: false),
    ]

    @Test(arguments: comments) func commentsTakeFindingsAway(_ c: Comment) throws {
        let outcome = try Self.lint(
            ["main.tf": Self.object(above: c.above, inside: c.inside)], "--today", "2026-11-22")
        let found = try Self.findings(outcome)
        #expect(found.contains("s3.block-public-acls \(Self.block)") == !c.isTaken, "\(outcome.output)")
        #expect(found.filter { $0.hasPrefix("ignore.") } == c.said.map { "\($0) main.tf" })
    }

    @Test func unknownValuesAreCountedAndShownOnDemand() throws {
        let text = Self.object().replacing("= false", with: "= var.x") + "\nvariable \"x\" {}\n"
        let ignored = try Self.lint(["main.tf": text])
        #expect(ignored.status == 0)
        #expect(try Self.report(ignored).summary["unknown"] == 1)
        let shown = try Self.lint(["main.tf": text], "--unknown", "warn", "--fail-on", "warning")
        #expect(shown.status == 1 && shown.output.contains("var.x is not given"))
        #expect(try Self.lint(["main.tf": text], "--unknown", "fail").status == 1)
        let given = try Self.lint(["main.tf": text, "p.tfvars": "x = true"], "--var-file", "p.tfvars")
        #expect(given.status == 0)
        #expect(try Self.report(given).summary["unknown"] == 0)
    }

    @Test func aBaselineHoldsWhatWasThereAndIsPruned() throws {
        try withTemporaryFolder { folder in
            func lint(_ options: String...) throws -> Subprocess.Outcome {
                try Infragen.program.run(
                    ["lint", "terraform", "code", "--baseline", "base.json", "--format", "json"] + options, in: folder)
            }
            try folder.write(Self.object(), to: "code/main.tf")
            #expect(try lint().status == 66)
            #expect(try lint("--write-baseline").status == 0)
            let known = try lint()
            #expect(known.status == 0)
            #expect(try (Self.report(known).summary["waived"] ?? 0) >= 1)
            // Lines do not matter, and what is new is reported.
            try folder.write(
                "\n\n" + Self.object() + "\n" + Self.object().replacing("\"media\" {", with: "\"other\" {"),
                to: "code/main.tf")
            let new = try Self.findings(try lint())
            #expect(new.contains("s3.block-public-acls aws_s3_bucket_public_access_block.other"))
            #expect(!new.contains("s3.block-public-acls \(Self.block)"))
            // What is mended is named until it is pruned.
            try folder.write(Self.object().replacing("= false", with: "= true"), to: "code/main.tf")
            #expect(try Self.findings(try lint()).contains("baseline.stale base.json"))
            #expect(try lint("--fail-on", "warning").status == 1)
            #expect(try lint("--prune").status == 0)
            #expect(try lint("--fail-on", "warning").status == 0)
            // What cannot be read is not gone.
            _ = try lint("--write-baseline")
            let whole = try folder.text(of: "base.json")
            try folder.write("resource \"x\" {", to: "code/main.tf")
            for option in ["--prune", "--write-baseline"] {
                #expect(try lint(option).status == 65)
                #expect(try folder.text(of: "base.json") == whole)
            }
            try folder.write("{\"version\": 2}", to: "base.json")
            #expect(try lint().status == 65)
        }
    }

    /// A rule of a security group that is open to everyone, for `port`.
    private static func ingress(_ port: Int) -> String {
        """
          ingress {
            description = "x"
            from_port   = \(port)
            to_port     = \(port)
            protocol    = "tcp"
            cidr_blocks = ["0.0.0.0/0"]
          }

        """
    }

    @Test func aBaselineTellsTheNewBlockFromTheOld() throws {
        try withTemporaryFolder { folder in
            func lint(_ ports: [Int], _ options: String...) throws -> Report {
                let rules = ports.map(Self.ingress).joined()
                try folder.write("resource \"aws_security_group\" \"g\" {\n\(rules)}\n", to: "code/main.tf")
                return try Self.report(
                    Infragen.program.run(
                        ["lint", "terraform", "code", "--baseline", "base.json", "--format", "json"] + options,
                        in: folder))
            }
            let all = try lint([8443], "--write-baseline")
            #expect(all.diagnostics.isEmpty)
            #expect(try lint([8443]).diagnostics.isEmpty)
            let new = try lint([9443, 8443]).diagnostics
            #expect(new.map(\.rule) == ["network.open-ingress"])
            #expect(new.map(\.attribute) == ["ingress[tcp 9443 0.0.0.0/0].cidr_blocks"])
            // What is left of two is kept, whichever went.
            _ = try lint([9443, 8443], "--write-baseline")
            #expect(try lint([8443]).diagnostics.map(\.rule) == ["baseline.stale"])
            _ = try lint([8443], "--prune")
            #expect(try lint([8443]).diagnostics.isEmpty)
            #expect(try lint([9443]).diagnostics.map(\.rule).sorted() == ["baseline.stale", "network.open-ingress"])
        }
    }

    @Test func theConfigurationIsFoundAbove() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.object(), to: "a/b/main.tf")
            func lint(_ options: String...) throws -> Subprocess.Outcome {
                try Infragen.program.run(["lint", "terraform", "a/b"] + options, in: folder)
            }
            try folder.write("fail-on: never\n", to: "a/.infragen.yaml")
            #expect(try lint().status == 0)
            #expect(try lint("--fail-on", "error").status == 1)
            try folder.write(
                "exclude:\n  - { rule: s3.block-public-acls, reason: of old, until: 2026-11-30 }\n",
                to: "a/.infragen.yaml")
            #expect(try !lint("--today", "2026-11-22").output.contains("[s3.block-public-acls]"))
            let ended = try lint("--today", "2026-12-01").output
            #expect(ended.contains("[s3.block-public-acls]") && ended.contains("[config.expired]"))
            try folder.write("exclude:\n  - rule: s3.block-public-aclz\n", to: "a/.infragen.yaml")
            let wrong = try lint()
            #expect(wrong.status == 1 && wrong.output.contains("a/.infragen.yaml:2:11: error"))
            try folder.write("a: [", to: "a/.infragen.yaml")
            #expect(try lint().status == 65)
        }
    }

    @Test func foldersOfModulesAreJudgedByTheirRoots() throws {
        let outcome = try Self.lint([
            "one/main.tf": "module \"m\" {\n  source = \"../shared\"\n}\n", "two/main.tf": Self.object(),
            "shared/main.tf": Self.object(),
        ])
        let found = try Self.findings(outcome).filter { $0.hasPrefix("s3.block-public-acls") }
        #expect(found == ["s3.block-public-acls module.m.\(Self.block)", "s3.block-public-acls \(Self.block)"])
    }

    @Test func everyFormatCarriesTheFindings() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.object(), to: "main.tf")
            for format in ["text", "json", "sarif", "junit", "github", "html"] {
                let outcome = try Infragen.run("lint", "terraform", ".", "--format", format, in: folder)
                #expect(outcome.status == 1 && outcome.output.contains("s3.block-public-acls"), "\(format)")
            }
        }
    }
}
