import Diagnostics
import HCL

/// See ``documentation``.
package enum PublicAccessBlocked: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.public-access-block", .error,
        "Every bucket has a public access block that refuses public ACLs and policies.",
        why: """
            A public access block is one switch above all ACLs and policies: whatever they say, the bucket stays private. \
            Without one in the code, that hangs on the settings of the account.
            """,
        source: S3Example.accessControlBlocks,
        elsewhere: [.checkov("CKV2_AWS_6")] + trivy.map(ForeignCheck.trivy) + [.securityHub("S3.8")],
        differences: """
            A block that is there and refuses neither ACLs nor policies is reported for the bucket too, as checkov does; \
            trivy is content with any block, and its ids do not stand in that finding. Of a bucket without one, trivy reports \
            each of the four switches besides.
            """,
        good: "\(S3Example.bucket)\n\n\(S3Example.publicAccessBlock)",
        bad: S3Example.bucket)

    private static let trivy = ["AVD-AWS-0094", "AVD-AWS-0086", "AVD-AWS-0087", "AVD-AWS-0091", "AVD-AWS-0093"]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let parts = BucketParts(infrastructure, "aws_s3_bucket_public_access_block")
        let question = "whether public access to the bucket is blocked"
        return parts.buckets.compactMap { bucket in
            let switches = parts.of(bucket).certain.map { block in
                ["block_public_acls", "block_public_policy"].map(block.body.bool)
            }
            if switches.contains(where: { $0.allSatisfy { $0.value == true } }) { return nil }
            let doubt = switches.joined().lazy.compactMap(\.reasons).first ?? parts.of(bucket).doubt
            if let doubt { return GuardrailFinding(bucket, unknown: question, because: doubt) }
            guard let block = parts.of(bucket).certain.first else {
                return GuardrailFinding(
                    bucket, "the bucket has no public access block",
                    help: "add an aws_s3_bucket_public_access_block with all four switches true")
            }
            return GuardrailFinding(
                bucket, at: block.provenance, "the public access block of the bucket lets public ACLs or policies in",
                help: "set block_public_acls and block_public_policy to true", notElsewhere: trivy)
        }
    }
}
