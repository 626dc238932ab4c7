import Diagnostics

/// See ``documentation``.
package enum DNSBucketName: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.bucket-name", .error,
        "The bucket's name is one that S3 takes, without dots.",
        why: """
            S3 refuses names with capitals, underscores or reserved beginnings only when the bucket is made. It takes dots, \
            but the certificate of s3.amazonaws.com does not cover a name with them: browsers refuse the bucket's URLs.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
        elsewhere: [.trivy("AVD-AWS-0320")],
        good: S3Example.bucket,
        bad: """
            resource "aws_s3_bucket" "media" {
              bucket = "example.media"
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_bucket").compactMap { bucket in
            // A name that is not known is nobody's mistake yet.
            guard case .known(let name, let place) = bucket.body.string("bucket") else { return nil }
            do throws(InvalidValue) {
                _ = try BucketName(name)
                return nil
            } catch {
                return GuardrailFinding(
                    bucket, at: place, "the bucket's name \(error.reason)", help: error.help ?? "choose another name",
                    severity: name.contains(".") ? .warning : nil)
            }
        }
    }
}
