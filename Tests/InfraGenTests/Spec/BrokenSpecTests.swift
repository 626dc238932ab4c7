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
        let related = found.flatMap(\.related).map { related in
            MarkedText.Place(
                startLine: related.span.start.line, startColumn: related.span.start.column,
                endLine: related.span.end.line, endColumn: related.span.end.column)
        }
        #expect(Set(related.map(\.description)) == Set(c.spec.related.map(\.description)), "related places")
        if let says = c.says { #expect(found.first?.sentence.contains(says) == true, "\(found.map(\.sentence))") }
    }

    @Test func namesAreDistinct() {
        let names = Self.all.map(\.testDescription)
        #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }
}
