import Diagnostics

/// See ``documentation``.
package enum OpenCORS: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.open-cors", .warning,
        "No CORS rule lets pages of every origin, or every method, through.",
        why: """
            With an origin of *, a script on any page can read what its visitor can read by a presigned URL. Which origins \
            the application has is known, and so is which methods it uses. A header of * with few origins is harmless: a \
            note.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html",
        elsewhere: [.kics("S3 Bucket with Unsecured CORS Rule")],
        good: example(origin: "https://app.example.com"),
        bad: example(origin: "*"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_s3_bucket", "aws_s3_bucket_cors_configuration").flatMap { resource in
            resource.body.blocks("cors_rule").compactMap { finding($0, in: resource)?.within($0) }.withOneDoubt
        }
    }

    private static let methods: Set<String> = ["GET", "PUT", "POST", "DELETE", "HEAD"]

    private static func finding(_ rule: InfrastructureBlock, in resource: InfrastructureResource) -> GuardrailFinding? {
        let origins = rule.body.strings("allowed_origins")
        let methods = rule.body.strings("allowed_methods")
        let headers = rule.body.strings("allowed_headers")
        if let value = origins.value, value.contains(where: { $0.contains("*") && isOpen($0) }) {
            return GuardrailFinding(
                resource, at: origins.provenance, "a CORS rule lets pages of every origin through",
                help: "name the origins of the application")
        }
        if let value = methods.value, Self.methods.isSubset(of: value) {
            return GuardrailFinding(
                resource, at: methods.provenance, "a CORS rule lets every method through", help: "name those in use")
        }
        if let reasons = rule.isUncertain ?? origins.reasons ?? methods.reasons {
            return GuardrailFinding(resource, unknown: "whether a CORS rule is open to everyone", because: reasons)
        }
        if let value = headers.value, value.contains("*") {
            return GuardrailFinding(
                resource, at: headers.provenance, "a CORS rule lets every header through", help: "name those in use",
                severity: .note)
        }
        guard origins.value?.contains(where: { $0.contains("*") }) == true else { return nil }
        return GuardrailFinding(
            resource, at: origins.provenance, "a CORS rule lets several origins through", help: "name the origins",
            severity: .note)
    }

    /// Whether the wildcard of an origin leaves its host to anybody: `*`, `https://*`, but not `https://*.example.com`.
    private static func isOpen(_ origin: String) -> Bool {
        !origin.split(separator: "*", omittingEmptySubsequences: false).dropFirst().joined().contains(".")
    }

    private static func example(origin: String) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_bucket_cors_configuration" "media" {
          bucket = aws_s3_bucket.media.id

          cors_rule {
            allowed_methods = ["GET", "PUT"]
            allowed_origins = ["\(origin)"]
          }
        }
        """
    }
}
