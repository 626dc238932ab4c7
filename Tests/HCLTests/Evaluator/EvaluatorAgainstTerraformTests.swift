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
        var unknown = 0
        for (text, found) in zip(expressions, found) {
            let parsed = HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: Array(text.utf8)))
            let expression = try #require(parsed.value, "\(text): \(parsed.diagnostics.map(\.message))")
            let value = HCLEvaluator().value(of: .call("jsonencode", [expression]))
            switch value.kind {
            case .string(let json): #expect(found == LiteralValue(.string(json)).normalized, "\(text)")
            case .unknown(let reason):
                if case .invalid = reason.reasons.first {
                    #expect(found == LiteralValue("!"), "\(text): \(reason.reasons)")
                } else {
                    unknown += 1
                }
            default: Issue.record("\(text): \(value)")
            }
        }
        // Digests, without the means to compute them.
        #expect(unknown == 4)
    }
}
