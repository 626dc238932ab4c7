import Diagnostics
import HCL
import InfraGen
import Testing

extension Infrastructure {
    /// What a text of Terraform declares.
    init(terraform text: String) throws {
        let parsed = HCLParser.parse(SourceFile(path: "main.tf", bytes: Array(text.utf8)))
        let document = try #require(parsed.value)
        try #require(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map(\.message))")
        self.init(blocks: document.tree.body.blocks)
    }
}

/// What one rule finds in a text of Terraform, a line each: `aws_s3_bucket.media 3: message`.
func findings(of rule: any Guardrail.Type, in text: String) throws -> [String] {
    try rule.check(Infrastructure(terraform: text)).map { finding in
        var line = ""
        if case .source(let span) = finding.place { line = " \(span.start.line)" }
        return "\(finding.resource.address)\(line): \(finding.message)"
    }
}
