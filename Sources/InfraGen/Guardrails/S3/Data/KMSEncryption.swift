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
        differences: """
            trivy wants a key of one's own to be named, leaves out buckets that take logs, and reports the configuration \
            where that is a resource: its id stands in notes of their own.
            """,
        group: .kms,
        good: DefaultEncryption.example("aws:kms", key: "aws_kms_key.media.arn"),
        bad: DefaultEncryption.example("AES256"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let encryption = BucketEncryptions(infrastructure)
        let acls = BucketACLs(infrastructure)
        return encryption.buckets.flatMap { bucket -> [GuardrailFinding] in
            let (configurations, doubt) = encryption.of(bucket)
            let algorithms = configurations.map(\.algorithm)
            let part = configurations.first?.part ?? bucket
            if let own = configurations.first(where: { $0.algorithm.value?.hasPrefix("aws:kms") == true }) {
                guard !own.namesKey else { return [] }
                return [
                    GuardrailFinding(
                        own.part, at: own.algorithm.provenance, "the bucket encrypts with the key aws/s3",
                        help: "set kms_master_key_id", severity: .note, notElsewhere: ids.filter { $0 != trivy })
                ]
            }
            if let reasons = algorithms.lazy.compactMap(\.reasons).first ?? doubt {
                return [GuardrailFinding(bucket, unknown: "whether the bucket encrypts with KMS", because: reasons)]
            }
            let takesLogs = acls.of(bucket).contains { $0.canned?.value == "log-delivery-write" }
            let finding = GuardrailFinding(
                bucket, at: algorithms.first?.provenance, "the bucket does not encrypt with a key of KMS",
                help: "set sse_algorithm = \"aws:kms\" and kms_master_key_id", notElsewhere: takesLogs ? [trivy] : [])
            return divided(finding, to: part, reportedBy: [trivy])
        }
    }

    private static let trivy = "AVD-AWS-0132"
}
