import Diagnostics
import Foundation
import HCL
import Testing

@Suite("HCL evaluator, judged by terraform", .disabled(if: Terraform.isMissing, "terraform is not on the path"))
struct EvaluatorAgainstTerraformTests {
    /// Every expression that has a value here has the same value there; what fails there fails here.
    @Test func computesWhatTerraformComputes() throws {
        let terraform = try #require(Terraform.tool)
        let expressions = ExpressionCases.all
        let attempts = expressions.map { "try(jsonencode(\($0)), \"!\")" }
        let found = try terraform.outputs(
            of: "output \"values\" {\n  value = [\n    \(attempts.joined(separator: ",\n    ")),\n  ]\n}\n")
        try #require(found.count == expressions.count)
        var unknown: Set<String> = []
        for (text, found) in zip(expressions, found) where !ExpressionCases.others.contains(text) {
            let parsed = HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: Array(text.utf8)))
            let expression = try #require(parsed.value, "\(text): \(parsed.diagnostics.map(\.message))")
            let value = HCLEvaluator().value(of: .call("jsonencode", [expression]))
            switch value.kind {
            case .string(let json): #expect(found == LiteralValue(.string(json)).normalized, "\(text)")
            case .unknown(let reason):
                if case .invalid = reason.reasons.first {
                    #expect(found == LiteralValue("!"), "\(text): \(reason.reasons)")
                } else {
                    unknown.insert(text)
                }
            default: Issue.record("\(text): \(value)")
            }
        }
        #expect(unknown == ExpressionCases.open)
    }

    /// Random values of every kind, templates and conditionals among them, as JSON of the same bytes after NFC.
    @Test func evaluatesRandomLiterals() throws {
        let terraform = try #require(Terraform.tool)
        var trees = RandomTrees(seed: 21)
        let expressions = (0..<3000).map { _ in HCLExpression.call("jsonencode", [trees.literal(depth: 3)]) }
        let file = HCLFile {
            HCLBlock("output", "values") { HCLItem.attribute("value", .list(expressions)) }
        }
        let text = HCLWriter.text(of: file)
        let found = try terraform.outputs(of: text)
        let parsed = try #require(HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).value).tree
        let values = try #require(parsed.body.blocks.first?.body.attribute("value")).value
        guard case .list(let values) = HCLEvaluator().value(of: values).kind else {
            Issue.record("no list")
            return
        }
        try #require(found.count == values.elements.count)
        for (value, found) in zip(values.elements, found) {
            guard case .string(let json) = value.kind else {
                Issue.record("no value: \(value)")
                continue
            }
            #expect(found == LiteralValue(.string(json)).normalized)
        }
    }
}
