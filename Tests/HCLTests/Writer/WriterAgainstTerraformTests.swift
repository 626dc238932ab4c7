import Foundation
import HCL
import Testing

@Suite("HCL writer, judged by terraform", .disabled(if: Terraform.isMissing, "terraform is not on the path"))
struct WriterAgainstTerraformTests {
    /// Thousands of arguments, blocks and comments in 300 files.
    @Test func fmtChangesNothing() throws {
        let terraform = try #require(Terraform.tool)
        try withTemporaryFolder { folder in
            for seed in 0..<300 {
                var trees = RandomTrees(seed: UInt64(seed))
                let file = HCLFile(comments: ["seed \(seed)"], body: trees.body(depth: 3))
                try write(HCLWriter.text(of: file), "seed\(seed).tf", in: folder)
            }
            let outcome = try terraform.run(["fmt", "-check", "-diff", "-no-color"], in: folder)
            #expect(outcome.status == 0, "\(outcome.text.prefix(4000))")
        }
    }

    /// Terraform evaluates what was written and composes strings (NFC); nothing else may differ.
    @Test func literalsKeepTheirValue() throws {
        let terraform = try #require(Terraform.tool)
        var trees = RandomTrees(seed: 1)
        let values = (0..<3000).map { _ in trees.literal(depth: 3) } + (0..<3000).map { _ in .string(trees.text()) }
        let file = HCLFile {
            HCLBlock("output", "values") { HCLItem.attribute("value", .list(values)) }
        }
        let found = try terraform.outputs(of: HCLWriter.text(of: file))
        try #require(found.count == values.count)
        for (value, found) in zip(values, found) {
            #expect(found == LiteralValue(value).normalized, "\(HCLWriter.text(of: value))")
        }
    }

    private func write(_ text: String, _ name: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
}
