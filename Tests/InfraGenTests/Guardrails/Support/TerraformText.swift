import Diagnostics
import InfraGen
import Testing

extension Infrastructure {
    /// What a text of Terraform declares.
    init(terraform text: String) throws {
        let loaded = try #require(try TextFolder(text).load())
        // Texts are cut out of modules: what they refer to may be declared elsewhere.
        let problems = loaded.diagnostics.filter { $0.severity < .note && $0.rule != "terraform.undeclared" }
        try #require(problems.isEmpty, "\(problems.map(\.message))")
        self = loaded.infrastructure
    }
}

extension Infrastructure {
    /// What `lint terraform` reports with all groups of rules.
    func findings() throws -> [Diagnostic] {
        var linter = TerraformLinter(today: try CalendarDate("2026-11-23"))
        linter.groups = Set(GuardrailGroup.allCases)
        return linter.judge(self, in: ".").diagnostics
    }
}

extension Guardrail {
    /// What the rule finds in a text of Terraform, with a spec of one signed class where it asks for one.
    static func findings(in text: String) throws -> [GuardrailFinding] {
        let infrastructure = try Infrastructure(terraform: text)
        return check(infrastructure) + check(infrastructure, against: try .oneSignedClass)
    }

    /// The same, a line each: `aws_s3_bucket.media 3: message`.
    static func lines(in text: String) throws -> [String] {
        try findings(in: text).map { finding in
            var line = ""
            if case .source(let span) = finding.place { line = " \(span.start.line)" }
            return "\(finding.resource.address)\(line): \(finding.message)"
        }
    }
}

extension Stack {
    /// A stack whose one class, `hls`, the distribution delivers to viewers with a signature.
    static var oneSignedClass: Stack {
        get throws {
            let delivery = CDNDelivery(.video, signedBy: try Name("viewers"))
            let hls = MediaClass(
                try Name("hls"), key: try KeyTemplate("hls/{files...}", fields: []), delivery: .cdn(delivery))
            return Stack(
                name: try StackName("media"), region: .usEast1, classes: [hls],
                bucket: Bucket(name: .variable))
        }
    }
}
