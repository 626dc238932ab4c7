import Foundation
import InfraGen
import TestSupport
import Testing

/// checkov's verdicts on the examples and cases of all rules, check by check and resource by resource.
///
/// `scripts/checkov` installs it; `INFRAGEN_CHECKOV` names another.
@Suite("checkov's verdicts", .enabled(if: CheckovProgram.isThere, CheckovProgram.whyNot))
struct CheckovAgreementTests {
    @Test func agreesOnEveryExampleAndCase() throws {
        let texts = Self.texts
        let checks = Set(Guardrails.all.flatMap { $0.ids }.filter { $0.hasPrefix("CKV") })
        let theirs = try Checkov.failures(in: texts, of: checks.sorted())
        var found: [String] = []
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let infrastructure = try Infrastructure(terraform: text)
            let judgements = Guardrails.judge(infrastructure, enabling: Set(GuardrailGroup.allCases))
            var ours: [String: Set<String>] = [:]
            var unknown: [String: Set<String>] = [:]
            for judgement in judgements {
                for check in judgement.ids where checks.contains(check) {
                    // checkov leaves `data.` out.
                    let resource = judgement.finding.resource
                    let address =
                        resource.mode == .data ? String(resource.address.dropFirst("data.".count)) : resource.address
                    if judgement.finding.isUnknown {
                        unknown[check, default: []].insert(address)
                    } else {
                        ours[check, default: []].insert(address)
                    }
                }
            }
            for check in checks.sorted() {
                let (own, other) = (ours[check] ?? [], theirs[name]?[check] ?? [])
                let missing = other.subtracting(own).subtracting(unknown[check] ?? [])
                found += own.subtracting(other).sorted().map { "\(name): \(check) passes \($0)" }
                found += missing.sorted().map { "\(name): \(check) fails \($0)" }
            }
        }
        let expected = Self.differences.keys
        #expect(found.filter { line in !expected.contains { line.contains($0) } } == [])
        #expect(expected.sorted().filter { part in !found.contains { $0.contains(part) } } == [])
    }

    /// Every example and case by a name that is fit for a folder.
    private static var texts: [String: String] {
        var texts: [String: String] = [:]
        for rule in Guardrails.all {
            texts["\(rule.id)/good"] = rule.documentation.good
            texts["\(rule.id)/bad"] = rule.documentation.bad
        }
        for c in RuleCases.all {
            let words = c.name.filter { $0.isASCII && ($0.isLetter || $0 == " ") }.split(separator: " ")
            texts["\(c.rule.id)/\(words.joined(separator: "-"))"] = c.text
        }
        return texts
    }

    private static let ofResource = "a statement with principals belongs to a resource, of which * is all there is"

    private static let ofOperators = "it knows operators without prefix and suffix"
    private static let ofLists = "it does not compute lists of which a part is not known"

    /// Parts of lines of differences, each with the reason.
    private static let differences = [
        "cache.subnet-group/a-node-of-a-group: CKV_AWS_134 fails": "it does not know that the group decides",
        "cache.subnet-group/a-node-of-a-group: CKV_AWS_323 fails": "it does not know that the group decides",
        "cloudfront.access-logging/good: CKV_AWS_86 fails": "it does not know standard logging v2",
        "cloudfront.response-headers/good: CKV2_AWS_32 fails": "it does not know managed policies by id",
        "iam.administrator-access/of-China: CKV_AWS_274 passes": "it knows one partition",
        "iam.star-resource/by-a-wildcard-in-any-case: CKV_AWS_288 passes": "it does not know services in upper case",
        "iam.star-resource/by-a-wildcard-in-any-case: CKV_AWS_355 passes": "it does not know services in upper case",
        "network.ssh-open/as-an-argument: CKV_AWS_23 passes": "it reads the descriptions of blocks alone",
        "network.unattached-group/a-module-that-is-not-at-hand: CKV2_AWS_5 fails": "it does not ask modules",
        "rds.snapshot-encryption/good: CKV_AWS_146 fails": "it wants what the provider only reads",
        "s3.insecure-transport/a-public-ACL-besides: CKV_AWS_379 passes": "it does not read JSON in a heredoc",
        "s3.policy-any-principal/an-endpoint: CKV_AWS_70 fails": "it knows the key in one spelling",
        "s3.policy-any-principal/if-there-is-an-organization-and-there-is: CKV_AWS_70 fails": ofOperators,
        "s3.policy-any-principal/paths-below-an-organization: CKV_AWS_70 fails": ofOperators,
        "s3.policy-any-principal/known-items-before-others: CKV_AWS_70 passes": ofLists,
        "s3.policy-any-principal/known-statements-before-others: CKV_AWS_70 passes": ofLists,
        "s3.policy-any-principal/known-statements-behind-others: CKV_AWS_70 passes": ofLists,
        "s3.policy-any-principal/a-principal-that-is-not-known: CKV_AWS_108 fails": ofResource,
        "s3.policy-any-principal/a-principal-that-is-not-known: CKV_AWS_356 fails": ofResource,
        "s3.policy-any-principal/a-role-that-Terraform-makes: CKV_AWS_108 fails": ofResource,
        "s3.policy-any-principal/a-role-that-Terraform-makes: CKV_AWS_356 fails": ofResource,
        "s3.policy-any-principal/of-a-document: CKV_AWS_108 fails": ofResource,
        "s3.policy-any-principal/of-a-document: CKV_AWS_356 fails": ofResource,
        "s3.versioning/by-the-buckets-name: CKV_AWS_21 fails": "it does not join by name",
    ]
}

/// What checkov says.
private enum Checkov {
    /// The addresses that fail, by text and check.
    static func failures(in texts: [String: String], of checks: [String]) throws -> [String: [String: Set<String>]] {
        try withTemporaryFolder { folder in
            for (name, text) in texts { try folder.write(text, to: "\(name)/main.tf") }
            let outcome = try #require(Subprocess(onPath: "env")).run([
                CheckovProgram.path, "--directory", folder.path, "--framework", "terraform", "--skip-download",
                "--quiet", "--output",
                "json",
                "--check", checks.joined(separator: ","),
            ])
            let report = try JSONDecoder().decode(Report.self, from: Data(outcome.outputBytes))
            var failures: [String: [String: Set<String>]] = [:]
            for check in report.results.failed_checks {
                let name = check.file_path.split(separator: "/").dropLast().joined(separator: "/")
                failures[name, default: [:]][check.check_id, default: []].insert(check.resource)
            }
            return failures
        }
    }

    private struct Report: Decodable {
        let results: Results
    }

    private struct Results: Decodable {
        let failed_checks: [Check]
    }

    private struct Check: Decodable {
        let check_id: String
        let file_path: String
        let resource: String
    }
}
