import Diagnostics
import InfraGen
import Testing
import TestSupport

/// Every mistake is found where it stands, and nothing else is said.
@Suite struct BrokenSpecTests {
    static let all =
        BrokenSpec.stack + BrokenSpec.yaml + BrokenSpec.fields + BrokenSpec.classes + BrokenSpec.delivery
        + BrokenSpec.lifecycle + BrokenSpec.roles + BrokenSpec.presign + BrokenSpec.bucket + BrokenSpec.distribution
        + BrokenSpec.database + BrokenSpec.cache + BrokenSpec.network + BrokenSpec.waivers + BrokenSpec.environments
        + BrokenSpec.tables

    @Test(arguments: all) func findsEveryMistake(_ c: BrokenSpec) {
        let found = findings(in: c.spec.text)
        #expect(found.map(\.brief) == c.expected, "\(found.map(\.sentence))")
        let related = found.flatMap(\.related).map { MarkedText.Place($0.span).description }
        #expect(Set(related) == Set(c.spec.related.map(\.description)), "related places")
        for finding in found { expectReadable(finding) }
        if let says = c.says { #expect(found.first?.sentence.contains(says) == true, "\(found.map(\.sentence))") }
    }

    private static let properNouns = ["AWS", "ElastiCache", "PostgreSQL", "RDS", "Redis", "S3", "Valkey"]

    /// The message is a phrase, and the help says what to do.
    private func expectReadable(_ finding: Diagnostic) {
        #expect(finding.suggestion != nil, "\(finding.message)")
        for text in [finding.message, finding.suggestion?.text ?? ""] {
            let begins = text.first?.isUppercase != true || Self.properNouns.contains { text.hasPrefix("\($0) ") }
            #expect(begins && !text.hasSuffix("."), "\(text)")
        }
    }

    @Test(arguments: PlantedMistakes.found.sorted { $0.key < $1.key }) func planted(_ mistake: String, _ name: String) {
        #expect(Self.all.contains { $0.testDescription == name }, "\(mistake) has no case '\(name)'")
    }

    @Test func namesAreDistinct() {
        let names = Self.all.map(\.testDescription)
        #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }
}
