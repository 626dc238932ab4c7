import Foundation
import TestSupport
import Testing

@Suite struct ExportRulesCommandTests {
    private struct List: Decodable {
        struct Rule: Decodable {
            let rule: String
            let kind: String
            let severity: String
            let group: String?
            let summary: String
            let why: String
            let ids: [String]
        }

        let version: Int
        let rules: [Rule]
    }

    private static func list(_ options: String...) throws -> List {
        let outcome = try Subprocess(product: "infragen").run(["export", "rules"] + options)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(List.self, from: Data(outcome.outputBytes))
    }

    @Test func jsonListsEveryRuleWithItsIds() throws {
        let list = try Self.list()
        let logging = try #require(list.rules.first { $0.rule == "s3.access-logging" })
        #expect(logging.severity == "note" && logging.kind == "guardrail")
        #expect(
            logging.ids == [
                "CKV_AWS_18", "AVD-AWS-0089", "AWS-0089", "aws-s3-enable-logging", "aws-s3-enable-bucket-logging",
                "S3 Bucket Logging Disabled", "f861041c-8c9f-4156-acfc-5e6e524f5884", "S3.9",
            ])
        #expect(list.rules.first { $0.rule == "s3.kms-encryption" }?.group == "kms")
        #expect(list.rules.map(\.rule) == list.rules.map(\.rule).sorted())
        #expect(Set(list.rules.map(\.rule)).count == list.rules.count)
    }

    @Test func aKindAloneCanBeListed() throws {
        #expect(
            try Self.list("--kind", "contract").rules.map(\.rule) == [
                "contract.bucket", "contract.delivery", "contract.lifecycle", "contract.origin-read",
                "contract.parameters", "contract.presign", "contract.principals", "contract.roles",
            ])
    }

    @Test func everyRuleSaysWhatHoldsAndWhatHappensOtherwise() throws {
        for rule in try Self.list().rules {
            #expect(rule.summary.hasSuffix(".") && rule.why.hasSuffix("."), "\(rule.rule)")
        }
    }

    @Test func markdownIsTheIndexOfTheDocumentation() throws {
        let outcome = try Subprocess(product: "infragen").run(["export", "rules", "--format", "markdown"])
        #expect(outcome.status == 0)
        #expect(outcome.output == (try PackageFolder.text("docs/rules/README.md")))
    }

    @Test(.tags(.golden)) func pagesAreCurrent() throws {
        try withTemporaryFolder { folder in
            let outcome = try Infragen.run("export", "rules", "--out", "pages", in: folder)
            #expect(outcome.status == 0 && outcome.output == "")
            let pages = try folder.appendingPathComponent("pages").files()
            try expectGoldenFolder(pages.mapValues { String(decoding: $0, as: UTF8.self) }, "docs/rules")
        }
    }

    /// Every id that stands in the sources is explained, and every rule that is explained is reported somewhere.
    ///
    /// Ids are strings, so nothing but this keeps somebody from reporting a rule without a page.
    @Test func everyIdInTheSourcesIsARule() throws {
        let ids = Set(try Self.list().rules.map(\.rule))
        var used: Set<String> = []
        for (path, bytes) in try PackageFolder.file("Sources").files().sorted(by: { $0.key < $1.key })
        where path.hasSuffix(".swift") && !Self.lists.contains(where: { path.hasSuffix("/\($0).swift") }) {
            for match in String(decoding: bytes, as: UTF8.self).matches(
                of: #/"((?:[a-z]+|s3)\.[a-z0-9]+(?:-[a-z0-9]+)*)"/#)
            where !Self.otherNames.contains(String(match.1)) {
                #expect(ids.contains(String(match.1)), "\(path) names a rule that no list describes")
                used.insert(String(match.1))
            }
        }
        let composed = ids.filter { id in Self.composedAreas.contains { id.hasPrefix("\($0).") } }
        #expect(ids.subtracting(used).subtracting(composed) == [])
    }

    /// Files that describe rules, and report none.
    private static let lists = [
        "CommandRules", "LayoutRules", "SigningRules", "SpecRules", "SuppressionRules", "TableRules", "TerraformRules",
        "WaiverRules", "YAMLRules",
    ]

    /// Areas whose ids are put together, of enumerations that the compiler knows to be whole.
    private static let composedAreas = ["docs", "generate", "key", "signing"]

    /// Texts that look like an id and are none.
    ///
    /// What the HCL parser reports is shown as 'terraform.syntax'.
    private static let otherNames: Set = [
        "amazonaws.com", "amazonaws.eu", "aws.s3", "context.json", "cron.host", "example.media", "hcl.encoding",
        "hcl.limit", "hcl.syntax", "index.html", "logo.png", "main.tf", "path.cwd", "pgaudit.log", "pgaudit.role",
        "presign.max", "rds.extensions", "request.txt", "stack.yaml", "terraform.tfvars",
    ]
}
