import InfraGen
import Testing

@Suite struct RuleCaseTests {
    @Test(arguments: RuleCases.all) func finds(_ c: RuleCase) throws {
        let found = try c.rule.findings(in: c.text).map { $0.resource.address + ($0.isUnknown ? "?" : "") }
        #expect(found == c.found)
    }
}
