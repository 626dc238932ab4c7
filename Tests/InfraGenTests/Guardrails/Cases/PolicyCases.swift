import InfraGen

extension RuleCases {
    /// A bucket whose policy has these statements, as JSON.
    private static func json(_ statements: String...) -> String {
        part(
            "aws_s3_bucket_policy",
            """
              policy = <<EOF
            {"Version": "2012-10-17", "Statement": [\(statements.joined(separator: ", "))]}
            EOF
            """)
    }

    private static func statement(
        _ effect: String = "Allow", _ principal: String = "\"*\"", _ action: String = "\"s3:GetObject\"",
        resource: String = "\"arn:aws:s3:::example-media/*\"", condition: String? = nil
    ) -> String {
        let condition = condition.map { ", \"Condition\": \($0)" } ?? ""
        return """
            {"Effect": "\(effect)", "Principal": \(principal), "Action": \(action), "Resource": \(resource)\(condition)}
            """
    }

    private static let policy = ["aws_s3_bucket_policy.b"]
    private static let plain = "{\"Bool\": {\"aws:SecureTransport\": \"false\"}}"
    private static let root = "{\"AWS\": \"arn:aws:iam::123456789012:root\"}"

    private static func document(_ statement: String) -> String {
        part("aws_s3_bucket_policy", "  policy = data.aws_iam_policy_document.d.json")
            + "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n\(statement)\n  }\n}\n"
    private static let bucketARN = "\"arn:aws:s3:::example-media\""
    }

    static let policies: [RuleCase] = [
        RuleCase(AnyPrincipal.self, "everybody", policy, json(statement())),
        RuleCase(
            AnyPrincipal.self, "everybody with an account", policy, json(statement("Allow", "{\"AWS\": [\"*\"]}"))),
        RuleCase(AnyPrincipal.self, "an account", json(statement("Allow", root))),
        RuleCase(AnyPrincipal.self, "a denial", json(statement("Deny"))),
        RuleCase(
            AnyPrincipal.self, "an organization",
            json(statement(condition: "{\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-a1\"}}"))),
        RuleCase(
            AnyPrincipal.self, "with TLS", policy,
            json(statement(condition: "{\"Bool\": {\"aws:SecureTransport\": \"true\"}}"))),
        RuleCase(
            AnyPrincipal.self, "a role of any account", policy,
            json(statement(condition: "{\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\"}}"))),
        RuleCase(
            AnyPrincipal.self, "a role of one account",
            json(statement(condition: "{\"ArnLike\": {\"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/*\"}}"))),
        RuleCase(
            AnyPrincipal.self, "an address", policy,
            json(statement(condition: "{\"IpAddress\": {\"aws:SourceIp\": \"8.8.8.8/32\"}}"))),
        RuleCase(
            AnyPrincipal.self, "in the bucket", ["aws_s3_bucket.b"],
            inline(
                "  policy = jsonencode({ Statement = [{ Effect = \"Allow\", Principal = \"*\", Action = \"s3:*\", Resource = \"*\" }] })"
            )),
        RuleCase(
            AnyPrincipal.self, "of a document", policy,
            document(
                "    actions = [\"s3:GetObject\"]\n    resources = [\"*\"]\n    principals {\n      type = \"*\"\n      identifiers = [\"*\"]\n    }"
            )),
        RuleCase(
            AnyPrincipal.self, "a principal that is not known", ["aws_s3_bucket_policy.b?"],
            "variable \"v\" {}\n"
                + document(
                    "    actions = [\"s3:GetObject\"]\n    resources = [\"*\"]\n    principals {\n      type = \"AWS\"\n      identifiers = [var.v]\n    }"
                )),
        RuleCase(
            AnyPrincipal.self, "a role that Terraform makes",
            document(
                "    actions = [\"s3:GetObject\"]\n    resources = [\"*\"]\n    principals {\n      type = \"AWS\"\n      identifiers = [aws_iam_role.r.arn]\n    }"
            )
                + "resource \"aws_iam_role\" \"r\" {\n  name = \"r\"\n}\n"),
        RuleCase(
            AnyPrincipal.self, "a policy that is not known", ["aws_s3_bucket_policy.b?"],
            "variable \"v\" {}\n" + part("aws_s3_bucket_policy", "  policy = var.v")),
        RuleCase(
            PolicyLockout.self, "every action", policy, json(statement("Deny", "\"*\"", "\"*\"", resource: "\"*\""))),
        RuleCase(
            PolicyLockout.self, "by a wildcard", policy,
            json(statement("Deny", "{\"AWS\": \"*\"}", "[\"s3:Get*\", \"s3:*BucketPolicy\"]", resource: bucketARN))),
        RuleCase(PolicyLockout.self, "reads alone", json(statement("Deny"))),
        RuleCase(PolicyLockout.self, "one account", json(statement("Deny", root, "\"s3:*\""))),
        RuleCase(
            PolicyLockout.self, "with a condition", json(statement("Deny", "\"*\"", "\"s3:*\"", condition: plain))),
        RuleCase(
            InsecureTransport.self, "denied",
            json(statement("Allow", root), statement("Deny", "\"*\"", "\"s3:*\"", condition: plain))),
        RuleCase(
            InsecureTransport.self, "denied for one account alone", policy,
            json(statement("Deny", root, "\"s3:*\"", condition: plain))),
        RuleCase(
            InsecureTransport.self, "denied for listing alone", policy,
            json(statement("Deny", "\"*\"", "\"s3:ListBucket\"", condition: plain))),
        RuleCase(InsecureTransport.self, "no policy", ["aws_s3_bucket.b"], bucket),
        RuleCase(
            InsecureTransport.self, "a public ACL besides", policy + ["aws_s3_bucket_acl.b"],
            json(statement("Allow", root))
                + "resource \"aws_s3_bucket_acl\" \"b\" {\n  bucket = aws_s3_bucket.b.id\n  acl = \"public-read\"\n}"),
        RuleCase(
            OtherAccounts.self, "an account that is written out", ["aws_s3_bucket_policy.b?"],
            json(statement("Allow", root, "\"s3:PutBucketPolicy\""))),
        RuleCase(
            PresignLifetime.self, "longer than objects live", policy,
            json(
                statement(
                    "Deny", resource: "\"arn:aws:s3:::example-media/bundles/*\"",
                    condition: "{\"NumericGreaterThan\": {\"s3:signatureAge\": \"172800000\"}}"))
                    + """
                    resource "aws_s3_bucket_lifecycle_configuration" "b" {
                      bucket = aws_s3_bucket.b.id
                      rule {
                        id     = "bundles"
                        status = "Enabled"
                        filter {
                          prefix = "bundles/"
                        }
                        expiration {
                          days = 1
                        }
                      }
                    }
                    """),
    ]
}
        RuleCase(
            PolicyLockout.self, "with a condition of every request", policy,
            json(
                statement(
                    "Deny", "\"*\"", "\"s3:*\"", resource: "\"*\"",
                    condition: "{\"ArnLike\": {\"aws:PrincipalArn\": \"*\"}}"))),
        RuleCase(
            PolicyLockout.self, "all actions but one", policy,
            json(
                "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"NotAction\": \"s3:GetObject\", \"Resource\": \(bucketARN)}"
            )),
        RuleCase(
            PolicyLockout.self, "all actions but those on policies",
            json(
                "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"NotAction\": \"s3:*BucketPolicy\", \"Resource\": \(bucketARN)}"
            )),
        RuleCase(
            PolicyLockout.self, "all resources but objects", policy,
            json(
                "{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"NotResource\": \"arn:aws:s3:::example-media/*\"}"
            )),
        RuleCase(
            PolicyLockout.self, "all resources but the bucket",
            json("{\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"NotResource\": \(bucketARN)}")),
        RuleCase(
            PolicyLockout.self, "everybody but a service", policy,
            json(
                "{\"Effect\": \"Deny\", \"NotPrincipal\": {\"Service\": \"cloudfront.amazonaws.com\"}, \"Action\": \"s3:*\", \"Resource\": \(bucketARN)}"
            )),
        RuleCase(
            PolicyLockout.self, "everybody but an account",
            json(
                "{\"Effect\": \"Deny\", \"NotPrincipal\": \(root), \"Action\": \"s3:*\", \"Resource\": \(bucketARN)}")),
        RuleCase(
            PolicyLockout.self, "one action in each of two statements", policy,
            json(
                statement("Deny", "\"*\"", "\"s3:PutBucketPolicy\"", resource: bucketARN),
                statement("Deny", "\"*\"", "\"s3:DeleteBucketPolicy\"", resource: bucketARN))),
        RuleCase(
            PolicyLockout.self, "deleting alone",
            json(statement("Deny", "\"*\"", "\"s3:DeleteBucketPolicy\"", resource: bucketARN))),
        RuleCase(
            PolicyLockout.self, "objects alone, reads alone",
            json(statement("Deny", "\"*\"", "[\"s3:GetObject\", \"s3:PutObject\"]"))),
        RuleCase(
            PolicyLockout.self, "a resource that is not known", ["aws_s3_bucket_policy.b?"],
            "variable \"v\" {}\n" + json(statement("Deny", "\"*\"", "\"s3:*\"", resource: "\"${var.v}\""))),
