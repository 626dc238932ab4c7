import Diagnostics

/// See ``documentation``.
package enum ObjectCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.object-customer-key", .warning,
        "Objects that Terraform writes are encrypted with a customer managed key.",
        why: """
            What a bucket's default encryption does for all objects, an object can say for itself: a key whose use its \
            owner allows, logs and ends.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/specifying-kms-encryption.html",
        elsewhere: [.checkov("CKV_AWS_186"), .checkov("CKV_AWS_181")],
        differences: """
            checkov has one id for objects and one for copies, and does not look at aws_s3_object: a finding has the id that \
            checkov would report, if any.
            """,
        group: .kms,
        good: example("  kms_key_id = aws_kms_key.media.arn\n"),
        bad: example(""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy").compactMap { object in
            var finding = object.body.string("kms_key_id").finding(
                in: object, absentHolds: false, "the object is not encrypted with a customer managed key",
                help: "set kms_key_id", unknown: "which key encrypts the object", unless: { !$0.isEmpty })
            // A key that Terraform makes is known only after apply, and is there all the same.
            if finding?.isUnknown == true { finding = nil }
            let reported = ["aws_s3_bucket_object": "CKV_AWS_186", "aws_s3_object_copy": "CKV_AWS_181"][object.type]
            finding?.notElsewhere = documentation.ids.filter { $0 != reported }
            return finding
        }
    }

    private static func example(_ line: String) -> String {
        """
        resource "aws_s3_bucket_object" "logo" {
          bucket     = "example-media"
          key        = "logo.png"
          source     = "logo.png"
        \(line)}
        """
    }
}
