import Diagnostics
import Foundation
import HCL
import InfraGen
import Testing
import TestSupport

/// The same infrastructure as a spec and as code gives the same findings at the same addresses.
@Suite struct ThreeInputsTests {
    @Test(arguments: Example.all) func codeIsJudgedAsItsSpec(_ example: Example) throws {
        let folder = PackageFolder.file("examples/\(example.name)")
        let document = try #require(
            SpecDocument.read(SourceFile(path: "stack.yaml", bytes: Array(try example.spec.utf8))) {
                path throws(InvalidValue) in
                guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
                    throw InvalidValue("no file", help: "")
                }
                return Array(data)
            }.value)
        let views =
            document.environments.isEmpty
            ? [("", document.baseView)]
            : document.environments.compactMap { name in document.view(of: name).map { ("\(name)", $0) } }
        for (environment, view) in views {
            let graph = ResourceGraph(view.stack)
            var files: [String: String] = [:]
            for file in try view.stack.terraformFiles() where file.path.hasSuffix(".tf") {
                files[file.path] = file.text
            }
            let code = try #require(try TextFolder(files).load()).infrastructure
            let meant = Infrastructure(graph)
            #expect(Self.set(Guardrails.judge(code)) == Self.set(Guardrails.judge(meant)), "\(environment)")
            let named = try Self.names(code).symmetricDifference(Self.names(meant))
            #expect(named == [], "\(environment) \(named.sorted())")
            let contract = try ContractModule.findings(of: code, against: view.stack, unknown: .warn)
            #expect(contract.map(\.message) == [], "\(environment)")
            #expect(code.resources.count == meant.resources.count)
            for (a, b) in zip(
                code.resources.sorted { $0.address < $1.address }, meant.resources.sorted { $0.address < $1.address })
            {
                #expect(a.address == b.address)
                #expect(Self.outline(a.body) == Self.outline(b.body), "\(a.address)")
            }
        }
    }

    /// What a baseline knows findings by, but for arguments: several of them may come from one line of a spec.
    private static func names(_ infrastructure: Infrastructure) throws -> Set<String> {
        Set(
            try infrastructure.findings().map { finding in
                let part = finding.attribute?.drop { $0 != "[" }.prefix { $0 != "]" } ?? ""
                return "\(finding.rule) \(finding.address ?? "") \(part)"
            })
    }

    /// Rule, address, and whether it is unknown.
    private static func set(_ judgements: [Judgement]) -> Set<String> {
        Set(judgements.map { "\($0.rule.id) \($0.finding.resource.address) \($0.finding.isUnknown)" })
    }

    /// Names, values and references, without places.
    private static func outline(_ body: InfrastructureBody) -> [String] {
        body.attributes.map { "\($0.name) = \($0.symbolic.kind) \($0.references)" }
            + body.blocks.flatMap { block in ["\(block.type) {"] + outline(block.body) + ["}"] }
    }
}
