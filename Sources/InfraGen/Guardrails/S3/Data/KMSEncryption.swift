import Diagnostics

/// See ``documentation``.
package enum KMSEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.kms-encryption", .warning,
        "The bucket encrypts with a key of KMS by default.",
        why: """
            With a key of KMS, reading an object needs the right to the key besides that to the object, and CloudTrail logs \
            each use. That costs requests and a key; SSE-S3 encrypts as well, and needs neither.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
        elsewhere: [.checkov("CKV_AWS_145"), .trivy("AVD-AWS-0132"), .securityHub("S3.17")],
        group: .kms,
        good: DefaultEncryption.example("aws:kms"),
        bad: DefaultEncryption.example("AES256"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let encryption = BucketEncryptions(infrastructure)
        return encryption.buckets.compactMap { bucket in
            let (configurations, doubt) = encryption.of(bucket)
            let algorithms = configurations.map(\.algorithm)
            if algorithms.contains(where: { $0.value?.hasPrefix("aws:kms") == true }) { return nil }
            if let reasons = algorithms.lazy.compactMap(\.reasons).first ?? doubt {
                return GuardrailFinding(bucket, unknown: "whether the bucket encrypts with KMS", because: reasons)
            }
            return GuardrailFinding(
                bucket, at: algorithms.first?.provenance, "the bucket does not encrypt with a key of KMS",
                help: "set sse_algorithm = \"aws:kms\" and kms_master_key_id")
        }
    }
}
