import Diagnostics

/// See ``documentation``.
package enum AccessPointBlocked: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.access-point-public-access", .error,
        "Access points keep public access blocked.",
        why: """
            An access point is another door to the bucket, with a policy of its own. All four switches are on unless they \
            are turned off, and cannot be changed once it is made.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html",
        elsewhere: [.checkov("CKV_AWS_392"), .securityHub("S3.19")],
        differences: """
            checkov reports an access point only when three switches are off and the fourth, ignore_public_acls, is written; \
            other findings lack checkov's id.
            """,
        good: example(true),
        bad: example(false))

    private static let switches = [
        "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_access_point").flatMap { point in
            let block = point.body.block("public_access_block_configuration")
            let settings = switches.map { name in block.flatMap { $0.bool(name) } }
            let off = zip(switches, settings).filter { $0.1.value == false }
            let doubt = (block.reasons ?? settings.lazy.compactMap(\.reasons).first).map {
                GuardrailFinding(point, unknown: "whether the access point blocks public access", because: $0)
            }
            let others = Set(off.map(\.0))
            let isCheckovs =
                others.isSuperset(of: ["block_public_acls", "block_public_policy", "restrict_public_buckets"])
                && !settings[2].isAbsent
            return off.map { name, setting in
                GuardrailFinding(
                    point, at: setting.provenance, "the access point lets the public in: '\(name)' is false",
                    help: "set it to true, or leave it out", notElsewhere: isCheckovs ? [] : ["CKV_AWS_392"])
            } + (doubt.map { [$0] } ?? [])
        }
    }

    private static func example(_ value: Bool) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_access_point" "media" {
          bucket = aws_s3_bucket.media.id
          name   = "media"

          public_access_block_configuration {
            block_public_acls       = \(value)
            block_public_policy     = \(value)
            ignore_public_acls      = \(value)
            restrict_public_buckets = \(value)
          }
        }
        """
    }
}
