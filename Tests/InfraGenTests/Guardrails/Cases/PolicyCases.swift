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

    /// Everybody, under a condition.
    private static func under(_ operation: String, _ key: String, _ values: String...) -> String {
        let values = values.map { "\"\($0)\"" }.joined(separator: ", ")
        return json(statement(condition: "{\"\(operation)\": {\"\(key)\": [\(values)]}}"))
    }

    /// CloudFront, under a condition.
    private static func cloudFront(_ operation: String, _ key: String, _ values: String...) -> String {
        let values = values.map { "\"\($0)\"" }.joined(separator: ", ")
        let condition = "{\"\(operation)\": {\"\(key)\": [\(values)]}}"
        return json(statement("Allow", "{\"Service\": \"cloudfront.amazonaws.com\"}", condition: condition))
    }

    private static let variable = "variable \"v\" {}\n"
    private static let everybody =
        "    actions = [\"s3:GetObject\"]\n    resources = [\"*\"]\n    principals {\n      type = \"*\"\n      identifiers = [\"*\"]\n    }"
    private static let open = "{ Effect = \"Allow\", Principal = \"*\", Action = \"s3:GetObject\", Resource = \"*\" }"
    private static let closed =
        "{ Effect = \"Allow\", Principal = \(hclRoot), Action = \"s3:GetObject\", Resource = \"*\" }"

    /// A policy whose statements are an expression, in which `var.v` is not known.
    private static func code(_ statements: String) -> String {
        variable + part("aws_s3_bucket_policy", "  policy = jsonencode({ Statement = \(statements) })")
    }

    private static let policy = ["aws_s3_bucket_policy.b"]
    private static let bucketARN = "\"arn:aws:s3:::example-media\""
    private static let plain = "{\"Bool\": {\"aws:SecureTransport\": \"false\"}}"
    private static let hclRoot = "{ AWS = \"arn:aws:iam::123456789012:root\" }"
    private static let root = "{\"AWS\": \"arn:aws:iam::123456789012:root\"}"

    private static func document(_ statement: String) -> String {
        part("aws_s3_bucket_policy", "  policy = data.aws_iam_policy_document.d.json")
            + "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n\(statement)\n  }\n}\n"
    }

    static let policies: [RuleCase] = [
        RuleCase(
            OriginAccessComplete.self, "every distribution", policy,
            cloudFront("ArnLike", "AWS:SourceArn", "arn:aws:cloudfront::*:distribution/*")),
        RuleCase(
            OriginAccessComplete.self, "every distribution by a text", policy,
            cloudFront("StringLike", "AWS:SourceArn", "arn:aws:cloudfront::*:distribution/*")),
        RuleCase(
            OriginAccessComplete.self, "every ARN of the service", policy,
            cloudFront("StringLike", "AWS:SourceArn", "arn:aws:cloudfront:*")),
        RuleCase(
            OriginAccessComplete.self, "everything", policy,
            cloudFront("ArnLike", "AWS:SourceArn", "*")),
        RuleCase(
            OriginAccessComplete.self, "what the request says", policy,
            cloudFront("StringEquals", "AWS:SourceArn", "$${aws:SourceArn}")),
        RuleCase(
            OriginAccessComplete.self, "every account of twelve digits", policy,
            cloudFront("ArnLike", "AWS:SourceArn", "arn:aws:cloudfront::????????????:distribution/*")),
        RuleCase(
            OriginAccessComplete.self, "one and every distribution", policy,
            cloudFront("ArnLike", "AWS:SourceArn", "arn:aws:cloudfront::123456789012:distribution/E1", "*")),
        RuleCase(
            OriginAccessComplete.self, "every account", policy,
            cloudFront("StringLike", "AWS:SourceAccount", "*")),
        RuleCase(
            OriginAccessComplete.self, "where a source is given", policy,
            cloudFront("StringEqualsIfExists", "AWS:SourceAccount", "123456789012")),
        RuleCase(
            OriginAccessComplete.self, "distributions of an account",
            cloudFront("ArnLike", "AWS:SourceArn", "arn:aws:cloudfront::123456789012:distribution/*")),
        RuleCase(
            OriginAccessComplete.self, "an account",
            cloudFront("StringEquals", "aws:SourceAccount", "123456789012")),
        RuleCase(
            OriginAccessComplete.self, "an organization",
            cloudFront("StringEquals", "aws:SourceOrgID", "o-a1b2c3d4e5")),
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
        RuleCase(AnyPrincipal.self, "any organization", policy, under("StringLike", "aws:PrincipalOrgID", "o-*")),
        RuleCase(
            AnyPrincipal.self, "an organization or any other", policy,
            under("StringLike", "aws:PrincipalOrgID", "o-a1b2c3d4e5", "o-*")),
        RuleCase(AnyPrincipal.self, "a star that is a star", under("StringEquals", "aws:PrincipalOrgID", "*")),
        RuleCase(
            AnyPrincipal.self, "what the request says of itself", policy,
            under("StringEquals", "aws:PrincipalOrgID", "$${aws:PrincipalOrgID}")),
        RuleCase(
            AnyPrincipal.self, "the organization of the bucket",
            under("StringEquals", "aws:PrincipalOrgID", "$${aws:ResourceOrgID}")),
        RuleCase(
            AnyPrincipal.self, "any account", policy, under("StringLike", "aws:PrincipalAccount", "????????????")),
        RuleCase(AnyPrincipal.self, "any endpoint", policy, under("StringLike", "aws:SourceVpce", "vpce-*")),
        RuleCase(AnyPrincipal.self, "an endpoint", under("StringEquals", "aws:SourceVpce", "vpce-1a2b3c4d")),
        RuleCase(AnyPrincipal.self, "any bucket", policy, under("ArnLike", "aws:SourceArn", "arn:aws:s3:::*")),
        RuleCase(
            AnyPrincipal.self, "a bucket, in which objects are many", policy,
            under("ArnLike", "aws:SourceArn", "arn:aws:s3:::example-media/*")),
        RuleCase(
            AnyPrincipal.self, "a role of an account by question marks", policy,
            under("ArnLike", "aws:PrincipalArn", "arn:aws:iam::????????????:role/*")),
        RuleCase(
            AnyPrincipal.self, "any partition of one account",
            under("StringLike", "aws:PrincipalArn", "arn:*:iam::123456789012:role/*")),
        RuleCase(
            AnyPrincipal.self, "paths below an organization",
            under("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/*")),
        RuleCase(
            AnyPrincipal.self, "all values, of which there may be none", policy,
            under("ForAllValues:StringEquals", "aws:PrincipalOrgPaths", "o-a1b2c3d4e5/r-ab12/")),
        RuleCase(
            AnyPrincipal.self, "if there is an organization", policy,
            under("StringEqualsIfExists", "aws:PrincipalOrgID", "o-a1b2c3d4e5")),
        RuleCase(
            AnyPrincipal.self, "if there is an organization, and there is",
            json(
                statement(
                    condition:
                        "{\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}, \"Null\": {\"aws:PrincipalOrgID\": \"false\"}}"
                ))),
        RuleCase(AnyPrincipal.self, "some organization", policy, under("Null", "aws:PrincipalOrgID", "false")),
        RuleCase(
            AnyPrincipal.self, "all organizations but one", policy,
            under("StringNotEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5")),
        RuleCase(
            AnyPrincipal.self, "a condition that is narrow and one that is not",
            json(
                statement(
                    condition:
                        "{\"StringLike\": {\"aws:PrincipalOrgID\": \"o-*\"}, \"StringEquals\": {\"aws:PrincipalAccount\": \"123456789012\"}}"
                ))),
        RuleCase(
            AnyPrincipal.self, "half of all addresses", policy,
            under("IpAddress", "aws:SourceIp", "0.0.0.0/1", "128.0.0.0/1")),
        RuleCase(
            AnyPrincipal.self, "private addresses, which every network has", policy,
            under("IpAddress", "aws:VpcSourceIp", "10.0.0.0/8")),
        RuleCase(
            AnyPrincipal.self, "the root of any account", policy,
            json(statement("Allow", "{\"AWS\": \"arn:aws:iam::*:root\"}"))),
        RuleCase(
            AnyPrincipal.self, "everybody but an account", policy,
            "\(bucket)resource \"aws_s3_bucket_policy\" \"b\" {\n  bucket = aws_s3_bucket.b.id\n  policy = jsonencode({ Statement = [{ Effect = \"Allow\", NotPrincipal = \(hclRoot), Action = \"s3:GetObject\", Resource = \"*\" }] })\n}\n"
        ),
        RuleCase(
            AnyPrincipal.self, "a pattern that is not known", ["aws_s3_bucket_policy.b?"],
            "variable \"v\" {}\n" + under("StringLike", "aws:PrincipalOrgID", "${var.v}")),
        RuleCase(
            AnyPrincipal.self, "a name that is not known",
            "variable \"v\" {}\n" + under("StringEquals", "aws:PrincipalOrgID", "${var.v}")),
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
            AnyPrincipal.self, "known statements before others", policy + ["aws_s3_bucket_policy.b?"],
            code("concat([\(open)], var.v)")),
        RuleCase(
            AnyPrincipal.self, "known statements behind others", policy + ["aws_s3_bucket_policy.b?"],
            code("flatten([var.v ? [\(closed)] : [], [[\(open)]]])")),
        RuleCase(
            AnyPrincipal.self, "known items before others", policy + ["aws_s3_bucket_policy.b?"],
            code("[for s in concat([\(open)], var.v) : merge(s, { Sid = \"Read\" })]")),
        RuleCase(
            AnyPrincipal.self, "statements that are there under a condition", ["aws_s3_bucket_policy.b?"],
            code("[for s in [\(open)] : s if var.v]")),
        RuleCase(
            AnyPrincipal.self, "others behind what is right", ["aws_s3_bucket_policy.b?"],
            code("concat([\(closed)], var.v)")),
        RuleCase(
            AnyPrincipal.self, "a value that a function makes of others", ["aws_s3_bucket_policy.b?"],
            code("[\(closed), jsondecode(upper(var.v))]")),
        RuleCase(
            AnyPrincipal.self, "one of two", ["aws_s3_bucket_policy.b?"], code("var.v ? [\(open)] : [\(closed)]")),
        RuleCase(
            AnyPrincipal.self, "members that are not known", ["aws_s3_bucket_policy.b?"],
            code("[merge(var.v, \(open))]")),
        RuleCase(
            AnyPrincipal.self, "conditions that are not known", ["aws_s3_bucket_policy.b?"],
            code("[merge(\(open), { Condition = var.v })]")),
        RuleCase(
            AnyPrincipal.self, "a condition that is not known", ["aws_s3_bucket_policy.b?"],
            code("[merge(\(open), { Condition = { StringEquals = var.v } })]")),
        RuleCase(
            AnyPrincipal.self, "an effect that is not known", ["aws_s3_bucket_policy.b?"],
            code("[merge(\(open), { Effect = var.v })]")),
        RuleCase(
            AnyPrincipal.self, "a document with others", policy + ["aws_s3_bucket_policy.b?"],
            variable + document("\(everybody)\n  }\n  dynamic \"statement\" {\n    for_each = var.v\n    content {}")),
        RuleCase(
            AnyPrincipal.self, "a document of known and others", policy + ["aws_s3_bucket_policy.b?"],
            variable
                + document(
                    "    effect = \"Deny\"\n  }\n  dynamic \"statement\" {\n    for_each = concat([1], var.v)\n    content {\n\(everybody)\n    }"
                )),
        RuleCase(
            AnyPrincipal.self, "a document with conditions that are not known", ["aws_s3_bucket_policy.b?"],
            variable
                + document(
                    "\(everybody)\n    dynamic \"condition\" {\n      for_each = var.v\n      content {\n        test = \"Bool\"\n        variable = \"aws:x\"\n        values = [\"true\"]\n      }\n    }"
                )),
        RuleCase(
            AnyPrincipal.self, "a document that begins with another", policy + ["aws_s3_bucket_policy.b?"],
            variable
                + document(
                    "\(everybody)\n  }\n  source_policy_documents = [var.v]\n  statement {\n    effect = \"Deny\"")),
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
            PolicyLockout.self, "all resources but the bucket, which is a note", policy,
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
