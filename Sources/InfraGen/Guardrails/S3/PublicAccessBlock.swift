/// What the four rules of a public access block's switches share.
enum PublicAccessBlock {
    static let switches = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]

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

    /// Terraform of a bucket whose public access block sets all switches but one to true.
    static func example(lacking missing: String?) -> String {
        let switches = switches.map { name in
            "  \(name)\(String(repeating: " ", count: 23 - name.utf8.count)) = \(name != missing)\n"
        }
        return """
            resource "aws_s3_bucket" "media" {
              bucket = "example-media"
            }

            resource "aws_s3_bucket_public_access_block" "media" {
              bucket                  = aws_s3_bucket.media.id
            \(switches.joined())}
            """
    }
}
