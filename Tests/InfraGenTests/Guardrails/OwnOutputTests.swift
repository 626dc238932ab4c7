import Diagnostics
import InfraGen
import Testing

/// What infragen writes keeps its own rules, but for what a spec waives, and but for notes, which are about money.
@Suite struct OwnOutputTests {
    @Test(arguments: Example.all) func hasNoErrorAndNoWarning(_ example: Example) throws {
        let document = try example.document
        let files = try example.files
        for environment in document.environments.isEmpty ? [nil] : document.environments.map(Optional.some) {
            let stack = try #require(environment.map { document.view(of: $0) } ?? document.baseView).stack
            let folder = environment.map { "\($0)" } ?? "."
            let texts = TextFolder(files.filter { $0.key.hasSuffix(".tf") })
            let loaded = try #require(try LoadedInfrastructure.terraform(in: folder, reader: texts.reader))
            let waived = Set(stack.waivers.map(\.rule))
            let written = Self.failures(loaded.infrastructure, stack)
            #expect(written.filter { $0.severity < .note && !waived.contains("\($0.rule.id)") }.map(Self.line) == [])
            // The spec and the code that it becomes are one infrastructure.
            let graph = Self.failures(Infrastructure(ResourceGraph(stack)), stack)
            #expect(Set(graph.map(Self.line)) == Set(written.map(Self.line)))
        }
    }

    private static func failures(_ infrastructure: Infrastructure, _ stack: Stack) -> [Judgement] {
        Guardrails.judge(infrastructure, against: stack, enabling: Set(GuardrailGroup.allCases))
            .filter { !$0.finding.isUnknown && $0.rule.documentation.group == nil }
    }

    private static func line(_ judgement: Judgement) -> String {
        "\(judgement.rule.id) \(judgement.finding.resource.address): \(judgement.finding.message)"
    }
}
