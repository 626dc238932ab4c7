import Diagnostics
import InfraGen
import Testing

extension Infrastructure {
    /// What a text of Terraform declares.
    init(terraform text: String) throws {
        let loaded = try #require(try TextFolder(text).load())
        try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message))")
        self = loaded.infrastructure
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
