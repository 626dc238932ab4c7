import Diagnostics

/// See ``documentation``.
package enum Versioning: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.versioning", .note,
        "The bucket keeps versions of its objects.",
        why: """
            Without versions, what is overwritten or deleted is gone. With them it costs storage until a lifecycle rule \
            removes it, and media that can be made again need none: a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
        elsewhere: [
            .checkov("CKV_AWS_21"), .trivy("AVD-AWS-0090"), .kics("S3 Bucket Without Versioning"),
            .securityHub("S3.14"),
        ],
        differences: """
            checkov reports the bucket, the others an aws_s3_bucket_versioning that turns versions off, which has a note of \
            its own.
            """,
        good: "\(S3Example.bucket)\n\n\(S3Example.versioning)",
        bad: S3Example.bucket)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let versioning = BucketVersions(infrastructure)
        return versioning.buckets.flatMap { bucket -> [GuardrailFinding] in
            let finding = versioning.isEnabled(bucket).finding(
                in: bucket, absentHolds: false, "the bucket keeps no versions",
                help: "add an aws_s3_bucket_versioning whose status is \"Enabled\"",
                unknown: "whether the bucket keeps versions", unless: { $0 })
            guard let finding, !finding.isUnknown else { return finding.map { [$0] } ?? [] }
            return divided(
                finding, to: versioning.part(of: bucket),
                reportedBy: ["AVD-AWS-0090", "S3 Bucket Without Versioning"])
        }
    }
}
