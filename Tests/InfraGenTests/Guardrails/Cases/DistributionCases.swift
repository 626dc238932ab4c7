import InfraGen

extension RuleCases {
    private static let cdn = ["aws_cloudfront_distribution.d"]
    private static let unsure = ["aws_cloudfront_distribution.d?"]

    /// A distribution of one custom origin with these lines of its own.
    private static func distribution(_ lines: String, viewer: String = "https-only", origin: String = customOrigin)
        -> String
    {
        """
        resource "aws_cloudfront_distribution" "d" {
          enabled = true
          origin {
            origin_id = "o"
        \(origin)
          }
          default_cache_behavior {
            target_origin_id       = "o"
            viewer_protocol_policy = "\(viewer)"
            allowed_methods        = ["GET", "HEAD"]
            cached_methods         = ["GET", "HEAD"]
          }
          restrictions {
            geo_restriction {
              restriction_type = "none"
            }
          }
        \(lines)
        }

        """
    }

    private static let customOrigin = """
            domain_name = "example.com"
            custom_origin_config {
              http_port              = 80
              https_port             = 443
              origin_protocol_policy = "https-only"
              origin_ssl_protocols   = ["TLSv1.2"]
            }
        """

    private static func behaviors(_ patterns: String...) -> String {
        distribution(patterns.map { behavior($0) }.joined())
    }

    private static func behavior(_ pattern: String, _ lines: String = "", viewer: String = "https-only") -> String {
        """
          ordered_cache_behavior {
            path_pattern           = "\(pattern)"
            target_origin_id       = "o"
            viewer_protocol_policy = "\(viewer)"
            allowed_methods        = ["GET", "HEAD"]
            cached_methods         = ["GET", "HEAD"]
        \(lines)
          }

        """
    }

    private static func certificate(_ lines: String) -> String { distribution("  viewer_certificate {\n\(lines)\n  }") }

    private static let signed = "    trusted_key_groups = [aws_cloudfront_key_group.k.id]"

    static let distributions: [RuleCase] = [
        RuleCase(ViewerHTTPS.self, "an ordered behavior", cdn, distribution(behavior("a/*", viewer: "allow-all"))),
        RuleCase(ViewerHTTPS.self, "the default", cdn, distribution("", viewer: "allow-all")),
        RuleCase(
            ViewerHTTPS.self, "not known", unsure,
            "variable \"v\" {}\n" + distribution(behavior("a/*", viewer: "${var.v}"))),
        RuleCase(
            ViewerHTTPS.self, "in a dynamic block", cdn,
            distribution(
                """
                  dynamic "ordered_cache_behavior" {
                    for_each = ["a/*"]
                    content {
                      path_pattern           = ordered_cache_behavior.value
                      target_origin_id       = "o"
                      viewer_protocol_policy = "allow-all"
                      allowed_methods        = ["GET", "HEAD"]
                      cached_methods         = ["GET", "HEAD"]
                    }
                  }
                """)),
        RuleCase(ViewerTLS.self, "no certificate at all", cdn, distribution("")),
        RuleCase(ViewerTLS.self, "CloudFront's own", cdn, certificate("    cloudfront_default_certificate = true")),
        RuleCase(
            ViewerTLS.self, "TLS 1.3",
            certificate("    acm_certificate_arn = \"a\"\n    minimum_protocol_version = \"TLSv1.3_2025\"")),
        RuleCase(ViewerTLS.self, "none said", cdn, certificate("    acm_certificate_arn = \"a\"")),
        RuleCase(
            ViewerTLS.self, "not known", unsure,
            "variable \"v\" {}\n"
                + certificate("    acm_certificate_arn = \"a\"\n    minimum_protocol_version = var.v")),
        RuleCase(CustomCertificate.self, "of IAM", certificate("    iam_certificate_id = \"a\"")),
        RuleCase(
            CustomCertificate.self, "CloudFront's own", cdn, certificate("    cloudfront_default_certificate = true")),
        RuleCase(
            DistributionLogging.self, "the older way",
            distribution("  logging_config {\n    bucket = \"example-logs.s3.amazonaws.com\"\n  }")),
        RuleCase(WebACLAttached.self, "empty", cdn, distribution("  web_acl_id = \"\"")),
        RuleCase(
            OriginAccessControl.self, "an identity", cdn,
            "\(bucket)resource \"aws_cloudfront_origin_access_identity\" \"i\" {}\n"
                + distribution(
                    "",
                    origin:
                        "    domain_name = aws_s3_bucket.b.bucket_regional_domain_name\n    s3_origin_config {\n      origin_access_identity = aws_cloudfront_origin_access_identity.i.cloudfront_access_identity_path\n    }"
                )),
        RuleCase(
            OriginAccessControl.self, "nothing", cdn,
            bucket + distribution("", origin: "    domain_name = aws_s3_bucket.b.bucket_regional_domain_name")),
        RuleCase(
            OriginAccessControl.self, "a bucket that is written out", cdn,
            distribution("", origin: "    domain_name = \"example.s3.amazonaws.com\"")),
        RuleCase(OriginAccessControl.self, "another origin", distribution("")),
        RuleCase(
            CustomOriginHTTPS.self, "a load balancer", cdn,
            distribution(
                "",
                origin:
                    "    domain_name = \"a.eu-west-1.elb.amazonaws.com\"\n    custom_origin_config {\n      http_port = 80\n      https_port = 443\n      origin_protocol_policy = \"http-only\"\n      origin_ssl_protocols = [\"TLSv1.2\"]\n    }"
            )),
        RuleCase(
            CustomOriginTLS.self, "TLS 1.0", cdn,
            distribution("", origin: customOrigin.replacing("TLSv1.2", with: "TLSv1"))),
        RuleCase(
            OriginFailover.self, "one member", cdn,
            distribution(
                "  origin_group {\n    origin_id = \"g\"\n    failover_criteria {\n      status_codes = [500]\n    }\n    member {\n      origin_id = \"o\"\n    }\n  }"
            )),
        RuleCase(ShadowedBehavior.self, "in order", behaviors("a/*.m3u8", "a/*", "b/*")),
        RuleCase(ShadowedBehavior.self, "behind a wider one", cdn, behaviors("a/*", "a/*.m3u8")),
        RuleCase(ShadowedBehavior.self, "behind several together", cdn, behaviors("a/?", "a/??*", "a/?*")),
        RuleCase(ShadowedBehavior.self, "behind everything", cdn + cdn, behaviors("*", "a/*", "b/*")),
        RuleCase(
            ShadowedBehavior.self, "behind a pattern that is not known",
            "variable \"v\" {}\n" + behaviors("${var.v}", "a/*")),
        RuleCase(ShadowedBehavior.self, "the same twice, which is a rule of its own", behaviors("a/*", "/a/*")),
        RuleCase(DuplicateBehavior.self, "but for the slash", cdn, behaviors("a/*", "/a/*")),
        RuleCase(DuplicateBehavior.self, "but for case", cdn, behaviors("*.jpg", "*.JPG")),
        RuleCase(
            PrivateLeak.self, "an earlier behavior", cdn, distribution(behavior("*.ts") + behavior("hls/*", signed))),
        RuleCase(
            PrivateLeak.self, "an earlier one elsewhere", distribution(behavior("art/*") + behavior("hls/*", signed))),
        RuleCase(
            PrivateLeak.self, "an earlier one behind another that signs",
            distribution(behavior("hls/*.ts", signed) + behavior("hls/*.ts") + behavior("hls/*", signed))),
        RuleCase(
            PrivateLeak.self, "an earlier one that may sign", unsure,
            "variable \"v\" {}\n"
                + distribution(behavior("*.ts", "    trusted_key_groups = var.v") + behavior("hls/*", signed))),
        RuleCase(
            PrivateLeak.self, "the default, of a class that is signed", cdn, distribution(behavior("hls/*.ts", signed))),
        RuleCase(ClassCoverage.self, "a key without behavior", cdn, distribution(behavior("hls/*.ts", signed))),
        RuleCase(
            ClassCoverage.self, "a behavior without key", cdn,
            distribution(behavior("hls/*", signed) + behavior("art/*"))),
    ]
}
