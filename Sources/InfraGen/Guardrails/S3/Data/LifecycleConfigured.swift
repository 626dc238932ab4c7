import Diagnostics

/// See ``documentation``.
package enum LifecycleConfigured: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.lifecycle-configuration", .warning,
        "The bucket has a lifecycle configuration.",
        why: """
            Nothing ever leaves a bucket by itself: bundles that were downloaded once, parts of uploads that broke off, and \
            old versions are paid for until somebody notices.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
        elsewhere: [.checkov("CKV2_AWS_61"), .securityHub("S3.13"), .securityHub("S3.10")],
        good: AbortIncompleteUploads.example(abort: true),
        bad: S3Example.bucket)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let lifecycles = BucketParts(infrastructure, "aws_s3_bucket_lifecycle_configuration")
        return lifecycles.buckets.compactMap { bucket in
            let parts = lifecycles.of(bucket)
            let own = bucket.body.block("lifecycle_rule")
            guard parts.certain.isEmpty, own.value == nil else { return nil }
            if let doubt = own.reasons ?? parts.doubt {
                return GuardrailFinding(bucket, unknown: "whether the bucket has lifecycle rules", because: doubt)
            }
            return GuardrailFinding(
                bucket, "the bucket has no lifecycle configuration",
                help: "add an aws_s3_bucket_lifecycle_configuration, if only to abort incomplete uploads")
        }
    }
}
