import Foundation
import Testing
import TestSupport

@Suite struct ExportRulesCommandTests {
    private struct List: Decodable {
        struct Rule: Decodable {
            let rule: String
            let severity: String
            let group: String?
            let ids: [String]
        }

        let version: Int
        let rules: [Rule]
    }

    @Test func jsonListsEveryRuleWithItsIds() throws {
        let outcome = try Subprocess(product: "infragen").run(["export", "rules"])
        #expect(outcome.status == 0)
        let list = try JSONDecoder().decode(List.self, from: Data(outcome.outputBytes))
        let logging = try #require(list.rules.first { $0.rule == "s3.access-logging" })
        #expect(logging.severity == "note")
        #expect(
            logging.ids == [
                "CKV_AWS_18", "AVD-AWS-0089", "AWS-0089", "aws-s3-enable-logging", "aws-s3-enable-bucket-logging",
                "S3 Bucket Logging Disabled", "f861041c-8c9f-4156-acfc-5e6e524f5884", "S3.9",
            ])
        #expect(list.rules.first { $0.rule == "s3.kms-encryption" }?.group == "kms")
        #expect(list.rules.map(\.rule) == list.rules.map(\.rule).sorted())
    }

    @Test func markdownIsTheIndexOfTheDocumentation() throws {
        let outcome = try Subprocess(product: "infragen").run(["export", "rules", "--format", "markdown"])
        #expect(outcome.status == 0)
        #expect(outcome.output == (try PackageFolder.text("docs/rules/README.md")))
    }
}
