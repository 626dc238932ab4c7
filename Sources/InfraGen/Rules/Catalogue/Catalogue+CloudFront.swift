extension Catalogue {
    static let cloudFront = Section(
        "CloudFront",
        [
            Row(
                "Viewers must use HTTPS in every behaviour",
                ["CKV_AWS_34", "AVD-AWS-0012", "Cloudfront viewer protocol policy allows HTTP", "CloudFront.3"]),
            Row(
                "Viewer TLS >= 1.2",
                [
                    "CKV_AWS_174", "AVD-AWS-0013", "CloudFront without minimum protocol TLS 1.2",
                    "Secure ciphers disabled", "CloudFront.15",
                ]),
            Row(
                "Custom certificate",
                ["CKV2_AWS_42", "Vulnerable default SSL certificate", "CloudFront.7"]),
            Row(
                "SNI, not a dedicated IP",
                ["CloudFront.8"]),
            Row(
                "Access logging on",
                ["CKV_AWS_86", "AVD-AWS-0010", "CloudFront logging disabled", "CloudFront.5"]),
            Row(
                "WAF attached",
                ["CKV_AWS_68", "AVD-AWS-0011", "CloudFront without WAF", "CloudFront.6"]),
            Row(
                "Attached WAFv2 has the Log4j managed rule",
                ["CKV2_AWS_47", "CKV_AWS_192"],
                reason: "no origin of a media backend runs Java; which rules a web ACL has is not judged"),
            Row(
                "WAF has rules / rules have actions / has logging / rules have metrics",
                ["CKV_AWS_175", "CKV_AWS_342", "CKV2_AWS_31", "WAF.10", "WAF.11", "WAF.12"],
                reason: "no web ACL is rendered: the spec names one by ARN"),
            Row(
                "Same Log4j rule check for ALB, API Gateway, AppSync",
                ["CKV2_AWS_76", "CKV2_AWS_77", "CKV2_AWS_78"],
                reason: "none of the three is part of a media backend"),
            Row(
                "Default root object",
                ["CKV_AWS_305", "CloudFront.1"]),
            Row(
                "Geo restriction",
                ["CKV_AWS_374"]),
            Row(
                "Origin failover group",
                ["CKV_AWS_310", "CloudFront.4"]),
            Row(
                "Distribution is enabled",
                ["CKV_AWS_216", "CDN configuration is missing"]),
            Row(
                "S3 origin uses OAC (OAI is legacy)",
                ["CKV2_AWS_46", "CloudFront.13"]),
            Row(
                "Lambda URL origin uses OAC",
                ["CloudFront.16"],
                reason: "no origin is a Lambda URL"),
            Row(
                "Signed URLs use trusted key groups, not trusted signers",
                ["CloudFront.17"]),
            Row(
                "S3 origin points at a bucket that exists",
                ["CloudFront.12"]),
            Row(
                "Custom origins: HTTPS only",
                ["CKV2_AWS_72", "CloudFront.9"]),
            Row(
                "Custom origins: no old SSL protocols",
                ["CKV2_AWS_54", "CloudFront.10"]),
            Row(
                "Response headers policy attached",
                ["CKV2_AWS_32"]),
            Row(
                "Response headers policy sets HSTS",
                ["CKV_AWS_259"]),
            Row(
                "Shield Advanced",
                ["Shield Advanced not in use"],
                reason: "a contract of the organization with AWS, not a line of Terraform"),
            Row(
                "Distribution tagged",
                ["CloudFront.14"],
                reason:
                    "which tags there have to be is the organization's to say; the spec's `tags` are on every resource"),
        ])
}
