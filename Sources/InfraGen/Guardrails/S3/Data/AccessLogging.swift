import Diagnostics

/// See ``documentation``.
package enum AccessLogging: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.access-logging", .note,
        "The bucket's requests are logged.",
        why: """
            Server access logs are how one finds out, afterwards, who read or removed an object. They are delivered to \
            another bucket, where they cost storage, so this is a choice: a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
        elsewhere: [
            .checkov("CKV_AWS_18"), .trivy("AVD-AWS-0089"), .kics("S3 Bucket Logging Disabled"), .securityHub("S3.9"),
        ],
        differences: """
            A bucket that takes the logs of others by the ACL log-delivery-write is reported too, as checkov does; trivy \
            leaves it out, and its id does not stand in that finding. A bucket that an aws_s3_bucket_logging writes to \
            passes with checkov.
            """,
        good: """
            resource "aws_s3_bucket" "media" {
              bucket = "example-media"
            }

            resource "aws_s3_bucket_logging" "media" {
              bucket        = aws_s3_bucket.media.id
              target_bucket = "example-logs"
              target_prefix = "media/"
            }
            """,
        bad: """
            resource "aws_s3_bucket" "media" {
              bucket = "example-media"
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let logging = BucketParts(infrastructure, "aws_s3_bucket_logging")
        let acls = BucketACLs(infrastructure)
        let targets = Set(
            infrastructure.resources("aws_s3_bucket_logging").compactMap { part in
                part.body["target_bucket"].flatMap { logging.bucket(named: $0, in: part) }?.address
            })
        return logging.buckets.compactMap { bucket in
            let parts = logging.of(bucket)
            guard parts.certain.isEmpty else { return nil }
            switch bucket.body.block("logging") {
            case .known: return nil
            case .unknown(let reasons, let place):
                return GuardrailFinding(bucket, at: place, unknown: "whether requests are logged", because: reasons)
            case .absent: break
            }
            if let doubt = parts.doubt {
                return GuardrailFinding(bucket, unknown: "whether requests are logged", because: doubt)
            }
            let takesLogs = acls.of(bucket).contains { $0.canned?.value == "log-delivery-write" }
            return GuardrailFinding(
                bucket, "requests to the bucket are not logged",
                help: "add an aws_s3_bucket_logging that names a bucket for logs",
                notElsewhere: (takesLogs ? ["AVD-AWS-0089"] : [])
                    + (targets.contains(bucket.address) ? ["CKV_AWS_18"] : []))
        }
    }
}
