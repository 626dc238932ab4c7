import Diagnostics

/// See ``documentation``.
package enum EventNotifications: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.event-notifications", .note,
        "The bucket tells of its events.",
        why: """
            Events say that objects came and went while it happens. Who needs them turns them on; a bucket that nobody \
            listens to needs none.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html",
        elsewhere: [.checkov("CKV2_AWS_62"), .securityHub("S3.11")],
        group: .organization,
        good: """
            \(S3Example.bucket)

            resource "aws_s3_bucket_notification" "media" {
              bucket      = aws_s3_bucket.media.id
              eventbridge = true
            }
            """,
        bad: S3Example.bucket)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let notifications = BucketParts(infrastructure, "aws_s3_bucket_notification")
        return notifications.buckets.compactMap { bucket in
            let parts = notifications.of(bucket)
            guard parts.certain.isEmpty else { return nil }
            if let doubt = parts.doubt {
                return GuardrailFinding(bucket, unknown: "whether the bucket tells of its events", because: doubt)
            }
            return GuardrailFinding(
                bucket, "the bucket does not tell of its events", help: "add an aws_s3_bucket_notification")
        }
    }
}
