import Diagnostics

/// See ``documentation``.
package enum ObjectLock: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.object-lock", .warning,
        "A bucket that configures Object Lock turns it on.",
        why: """
            Locked versions can be removed by nobody before their time, administrators included: for records, not for media \
            that expire. A configuration that does not say Enabled locks nothing.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
        elsewhere: [.checkov("CKV_AWS_143"), .securityHub("S3.15")],
        differences: "As checkov's, the rule is silent on a bucket that configures no lock.",
        group: .resilience,
        good: example("Enabled"),
        bad: example("Disabled"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_bucket").compactMap { bucket in
            let lock = bucket.body.block("object_lock_configuration")
            guard !lock.isAbsent else { return nil }
            return lock.flatMap { $0.string("object_lock_enabled") }.finding(
                in: bucket, absentHolds: false, "Object Lock is configured and not on",
                help: "set object_lock_enabled = \"Enabled\"", unknown: "whether Object Lock is on",
                unless: { $0 == "Enabled" })
        }
    }

    private static func example(_ state: String) -> String {
        """
        resource "aws_s3_bucket" "media" {
          bucket = "example-media"

          object_lock_configuration {
            object_lock_enabled = "\(state)"
          }
        }
        """
    }
}
