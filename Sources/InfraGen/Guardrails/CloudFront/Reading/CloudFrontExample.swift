/// Terraform that the examples of several rules share.
enum CloudFrontExample {
    /// A distribution of one custom origin, with these lines of its own.
    static func distribution(
        _ lines: String = "", origin: String = customOrigin, behavior: String = "", behaviors: String = "",
        certificate: String = "cloudfront_default_certificate = true"
    ) -> String {
        let parts = [
            "enabled = true", lines, "origin {\n\(indented(origin))\n}",
            "default_cache_behavior {\n\(indented(defaultBehavior + (behavior.isEmpty ? "" : "\n\(behavior)")))\n}",
            behaviors, "restrictions {\n  geo_restriction {\n    restriction_type = \"none\"\n  }\n}",
            "viewer_certificate {\n\(indented(certificate))\n}",
        ]
        let body = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return "resource \"aws_cloudfront_distribution\" \"media\" {\n\(indented(body))\n}"
    }

    static let customOrigin = """
        origin_id   = "media"
        domain_name = "origin.example.com"

        custom_origin_config {
          http_port              = 80
          https_port             = 443
          origin_protocol_policy = "https-only"
          origin_ssl_protocols   = ["TLSv1.2"]
        }
        """

    static let bucketOrigin = """
        origin_id                = "media"
        domain_name              = aws_s3_bucket.media.bucket_regional_domain_name
        origin_access_control_id = aws_cloudfront_origin_access_control.media.id
        """

    static let accessControl = """
        resource "aws_cloudfront_origin_access_control" "media" {
          name                              = "media"
          origin_access_control_origin_type = "s3"
          signing_behavior                  = "always"
          signing_protocol                  = "sigv4"
        }
        """

    /// An ordered behavior of `pattern`, with these lines of its own.
    static func behavior(_ pattern: String, _ lines: String = "") -> String {
        let body = "path_pattern           = \"\(pattern)\"\n" + common + (lines.isEmpty ? "" : "\n\(lines)")
        return "ordered_cache_behavior {\n\(indented(body))\n}"
    }

    private static let common = """
        target_origin_id       = "media"
        viewer_protocol_policy = "redirect-to-https"
        allowed_methods        = ["GET", "HEAD"]
        cached_methods         = ["GET", "HEAD"]
        cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
        """

    private static let defaultBehavior = common

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
            .joined(separator: "\n")
    }
}
