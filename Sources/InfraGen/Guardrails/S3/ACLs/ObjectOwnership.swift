import Diagnostics

/// See ``documentation``.
package enum ObjectOwnership: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.acls-enabled", .warning,
        "ACLs are off: the bucket's owner owns every object.",
        why: """
            With BucketOwnerEnforced, who may do what stands in policies alone, and an object that another account writes \
            belongs to the bucket's owner. It is what S3 does by default since April 2023; the other settings bring ACLs \
            back.
            """,
        source: S3Example.objectOwnership,
        elsewhere: [.checkov("CKV2_AWS_65"), .securityHub("S3.12")],
        good: example("BucketOwnerEnforced"),
        bad: example("BucketOwnerPreferred"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_bucket_ownership_controls").compactMap { controls in
            let ownership: Setting<String> = controls.body.block("rule").flatMap { $0.string("object_ownership") }
            return ownership.finding(
                in: controls, absentHolds: false, "ACLs are on: 'object_ownership' is not BucketOwnerEnforced",
                help: "set object_ownership = \"BucketOwnerEnforced\"", unknown: "whether ACLs are off",
                unless: { $0 == "BucketOwnerEnforced" })
        }
    }

    private static func example(_ ownership: String) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_bucket_ownership_controls" "media" {
          bucket = aws_s3_bucket.media.id

          rule {
            object_ownership = "\(ownership)"
          }
        }
        """
    }
}
