import InfraGen
import Testing

/// A text of Terraform, and what one rule says of it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: any Guardrail.Type
    let name: String
    let text: String
    /// Addresses of what fails, and of what cannot be told with a question mark behind.
    let found: [String]

    init(_ rule: any Guardrail.Type, _ name: String, _ found: [String], _ text: String) {
        self.rule = rule
        self.name = name
        self.text = text
        self.found = found
    }

    /// A text that the rule has nothing to say of.
    init(_ rule: any Guardrail.Type, _ name: String, _ text: String) { self.init(rule, name, [], text) }

    var testDescription: String { "\(rule.id): \(name)" }
}

/// Tables of cases, a file each area.
enum RuleCases {
    static let all = buckets + acls + policies + distributions

    /// A bucket that other resources of a case configure.
    static let bucket = "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"example-media\"\n}\n"

    /// A bucket and the resource `type`, which names it, with these lines.
    static func part(_ type: String, _ lines: String, of name: String = "aws_s3_bucket.b.id") -> String {
        "\(bucket)resource \"\(type)\" \"b\" {\n  bucket = \(name)\n\(lines)\n}\n"
    }

    /// A bucket with arguments and blocks of its own.
    static func inline(_ lines: String) -> String {
        "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"example-media\"\n\(lines)\n}\n"
    }
}
