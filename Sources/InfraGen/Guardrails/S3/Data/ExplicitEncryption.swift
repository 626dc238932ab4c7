import Diagnostics

/// See ``documentation``.
package enum ExplicitEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.explicit-encryption", .note,
        "The code says how the bucket encrypts.",
        why: """
            S3 encrypts with its own keys by default since January 2023. Said in the code, it is seen in review, and a change \
            by hand to another key shows in the next plan.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html",
        elsewhere: [.trivy("AVD-AWS-0088")],
        good: DefaultEncryption.example("AES256"),
        bad: S3Example.bucket)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let encryption = BucketEncryptions(infrastructure)
        return encryption.buckets.compactMap { bucket in
            let (configurations, doubt) = encryption.of(bucket)
            guard configurations.isEmpty else { return nil }
            if let doubt {
                return GuardrailFinding(
                    bucket, unknown: "whether the code says how the bucket encrypts", because: doubt)
            }
            return GuardrailFinding(
                bucket, "the code does not say how the bucket encrypts",
                help: "add an aws_s3_bucket_server_side_encryption_configuration with AES256")
        }
    }
}
