import Diagnostics

/// See ``documentation``.
package enum DefaultEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.default-encryption", .error,
        "The default encryption of the bucket names an algorithm that S3 has.",
        why: """
            S3 encrypts every object: with its own keys (AES256) where nothing else is said. A configuration that names \
            another algorithm than AES256, aws:kms or aws:kms:dsse is refused when it is applied, or never was.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html",
        elsewhere: [.checkov("CKV_AWS_19"), .securityHub("S3.4")],
        good: example("AES256"),
        bad: example("AES128"))

    private static let algorithms = ["AES256", "aws:kms", "aws:kms:dsse"]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BucketEncryptions(infrastructure).all.compactMap { encryption in
            encryption.algorithm.finding(
                in: encryption.resource, absentHolds: false, "the default encryption names no algorithm that S3 has",
                help: "set sse_algorithm = \"AES256\"", unknown: "which algorithm encrypts objects",
                unless: algorithms.contains)
        }
    }

    static func example(_ algorithm: String, key: String? = nil) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_bucket_server_side_encryption_configuration" "media" {
          bucket = aws_s3_bucket.media.id

          rule {
            apply_server_side_encryption_by_default {
              sse_algorithm = "\(algorithm)"\(key.map { "\n      kms_master_key_id = \($0)" } ?? "")
            }
          }
        }
        """
    }
}
