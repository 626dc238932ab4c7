import Diagnostics

/// What the rules of the four switches of a public access block share.
enum PublicAccessSwitch {
    /// A finding for each public access block that does not turn `name` on.
    static func findings(
        _ infrastructure: Infrastructure, _ name: String, _ message: String, unknown question: String
    ) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_bucket_public_access_block").compactMap { block in
            block.body.bool(name).finding(
                in: block, absentHolds: false, "\(message): '\(name)' is not true", help: "set \(name) = true",
                unknown: question, unless: { $0 })
        }
    }

    /// The documentation of the rule for the switch `name`.
    static func documentation(
        _ id: RuleID, of name: String, _ summary: String, why: String, elsewhere: [ForeignCheck]
    ) -> RuleDocumentation {
        let block = S3Example.publicAccessBlock
        let bad = block.split(separator: "\n").map { line in
            line.contains(name) ? line.split(separator: "=").first.map { "\($0)= false" } ?? "" : String(line)
        }
        return RuleDocumentation(
            id, .error, summary, why: why, source: S3Example.accessControlBlocks, elsewhere: elsewhere,
            good: "\(S3Example.bucket)\n\n\(block)",
            bad: "\(S3Example.bucket)\n\n\(bad.joined(separator: "\n"))")
    }
}
