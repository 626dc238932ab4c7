import Diagnostics
import HCL
import InfraGen
import Testing
import TestSupport

/// Whether code does what a spec says: the generated module does, and each thing that is changed in it is found.
@Suite struct ContractComparisonTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let file: String
        let from: String
        let to: String
        /// Rules and parts of what is said.
        let found: [String: String]
    }

    static let changes = [
        Change(
            testDescription: "nothing", file: "storage.tf", from: "", to: "", found: [:]),
        Change(
            testDescription: "a longer presigned life", file: "storage.tf", from: "\"300000\"", to: "\"900000\"",
            found: ["contract.presign": "work for 900 s; the spec says that they work for 300 s"]),
        Change(
            testDescription: "presigned reads without limit", file: "storage.tf", from: "\"s3:signatureAge\"",
            to: "\"s3:max-keys\"", found: ["contract.presign": "work as long as they are signed for"]),
        Change(
            testDescription: "an origin read of everything", file: "storage.tf", from: "/artwork/title/*\",",
            to: "/*\",", found: ["contract.origin-read": "the distribution may read class"]),
        Change(
            testDescription: "an origin read that misses a class", file: "storage.tf", from: "/artwork/title/*\",",
            to: "/art/*\",", found: ["contract.origin-read": "may not read class 'artwork'"]),
        Change(
            testDescription: "a life beyond the range", file: "storage.tf",
            from: "days = var.bundle_expiration_days", to: "days = 90",
            found: ["lifecycle.other-fate": "the contract says after 7 to 30 days"]),
        Change(
            testDescription: "a life within the range", file: "storage.tf",
            from: "days = var.bundle_expiration_days", to: "days = 20", found: [:]),
        Change(
            testDescription: "a role that may delete", file: "iam.tf", from: "\"s3:PutObject\",",
            to: "\"s3:PutObject\", \"s3:DeleteObject\",", found: ["contract.roles": "may DeleteObject class"]),
        Change(
            testDescription: "a role that may not read", file: "iam.tf", from: "\"s3:GetObject\"",
            to: "\"s3:GetObjectTagging\"", found: ["contract.roles": "may not GetObject class"]),
    ]

    @Test(arguments: changes) func findsWhatIsChanged(_ c: Change) throws {
        let edits = c.from.isEmpty ? [] : [ContractModule.Edit.replace(c.from, c.to, in: c.file)]
        let found = try ContractModule(edits).findings()
        #expect(Set(found.map(\.rule.description)) == Set(c.found.keys), "\(found.map(\.message))")
        for (rule, said) in c.found {
            #expect(
                found.contains { $0.rule.description == rule && $0.message.contains(said) }, "\(found.map(\.message))")
        }
    }

    @Test func aFolderWithoutBucketsCannotBeCompared() throws {
        var linter = TerraformLinter(today: try CalendarDate("2026-11-22"))
        linter.stack = try ContractModule.stack()
        let outcome = linter.judge(Infrastructure([]), in: "infra")
        #expect(outcome.diagnostics.map(\.rule) == ["contract.bucket"])
    }
}
