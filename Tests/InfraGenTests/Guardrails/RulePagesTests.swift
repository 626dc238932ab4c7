import InfraGen
import TestSupport
import Testing

@Suite("Pages of the rules", .tags(.golden)) struct RulePagesTests {
    @Test func pagesAreCurrent() throws {
        let pages = Dictionary(uniqueKeysWithValues: RulePages.all.map { ($0.name, $0.text) })
        try expectGoldenFolder(pages, "docs/rules")
    }
}
