import Diagnostics

/// See ``documentation``.
package enum Replication: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.replication", .warning,
        "A versioned bucket is replicated.",
        why: """
            Versions guard against overwriting and deleting, not against the loss of a region or an account. What must \
            outlive either is replicated, or archived elsewhere, which a waiver says. A bucket without versions holds what \
            can be made again: there, this is a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html",
        elsewhere: [.checkov("CKV_AWS_144"), .securityHub("S3.7")],
        differences: "checkov passes a bucket to which another is replicated.",
        good: """
            resource "aws_s3_bucket" "media" {
              bucket = "example-media"
            }

            resource "aws_s3_bucket_versioning" "media" {
              bucket = aws_s3_bucket.media.id

              versioning_configuration {
                status = "Enabled"
              }
            }

            resource "aws_s3_bucket_replication_configuration" "media" {
              bucket = aws_s3_bucket.media.id
              role   = aws_iam_role.replication.arn

              rule {
                id     = "all"
                status = "Enabled"

                filter {}

                delete_marker_replication {
                  status = "Enabled"
                }

                destination {
                  bucket = "arn:aws:s3:::example-media-copy"
                }
              }
            }
            """,
        bad: """
            resource "aws_s3_bucket" "media" {
              bucket = "example-media"
            }

            resource "aws_s3_bucket_versioning" "media" {
              bucket = aws_s3_bucket.media.id

              versioning_configuration {
                status = "Enabled"
              }
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let replication = BucketParts(infrastructure, "aws_s3_bucket_replication_configuration")
        let versioning = BucketVersions(infrastructure)
        let copies = copies(replication, infrastructure)
        return replication.buckets.compactMap { bucket in
            let rules =
                replication.of(bucket).certain.flatMap { $0.body.blocks("rule") }
                + bucket.body.blocks("replication_configuration").flatMap { $0.body.blocks("rules") }
            let statuses = rules.map { $0.body.string("status") }
            guard !statuses.contains(where: { $0.value == "Enabled" }) else { return nil }
            let doubt = statuses.compactMap(\.reasons).first ?? rules.compactMap(\.isUncertain).first
            if let doubt = doubt ?? replication.of(bucket).doubt {
                return GuardrailFinding(bucket, unknown: "whether the bucket is replicated", because: doubt)
            }
            let isVersioned = versioning.isEnabled(bucket)
            return GuardrailFinding(
                bucket, at: isVersioned.value == true ? isVersioned.provenance : nil,
                isVersioned.value == true
                    ? "the bucket keeps versions and is not replicated" : "the bucket is not replicated",
                help: "replicate it, or say in a waiver where its objects are kept besides",
                severity: isVersioned.value == true ? nil : .note,
                notElsewhere: copies.contains(bucket.address) ? ["CKV_AWS_144"] : [])
        }
    }

    /// The addresses of the buckets that others are replicated to.
    private static func copies(_ parts: BucketParts, _ infrastructure: Infrastructure) -> Set<String> {
        let rules = infrastructure.resources("aws_s3_bucket_replication_configuration").flatMap { part in
            part.body.blocks("rule").filter { $0.body.string("status").value == "Enabled" }.map { (part, $0) }
        }
        return Set(
            rules.compactMap { part, rule in
                rule.body.block("destination").value?["bucket"].flatMap { parts.bucket(named: $0, in: part) }?.address
            })
    }
}
