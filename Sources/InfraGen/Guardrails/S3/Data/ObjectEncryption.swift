import Diagnostics
import HCL

/// See ``documentation``.
package enum ObjectEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.object-encryption", .note,
        "Objects that Terraform writes say how they are encrypted.",
        why: """
            Without server_side_encryption the bucket's default holds, which is encryption too: a note. Said at the object, \
            it holds in whichever bucket the object comes to lie.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-s3-encryption.html",
        elsewhere: [.kics("S3 Bucket Object Not Encrypted")],
        good: example("  server_side_encryption = \"AES256\"\n"),
        bad: example(""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_object", "aws_s3_bucket_object").compactMap { object in
            guard object.body["server_side_encryption"].map({ $0.value.isNull }) ?? true,
                object.body["kms_key_id"].map({ $0.value.isNull }) ?? true
            else { return nil }
            return GuardrailFinding(
                object, "the object does not say how it is encrypted", help: "set server_side_encryption = \"AES256\"")
        }
    }

    private static func example(_ line: String) -> String {
        """
        resource "aws_s3_object" "logo" {
          bucket = "example-media"
          key    = "logo.png"
          source = "logo.png"
        \(line)}
        """
    }
}
