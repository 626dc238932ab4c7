extension ForeignIDTests {
    /// Where checkov reads Terraform in a way of its own.
    static let ofCheckov: [Case] = [
        Case(
            "CKV_AWS_24", "a rule that names nobody", ["aws_security_group.g"],
            group("  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n  }\n")),
        Case("CKV_AWS_24", "a rule for a group", [], group(ssh("security_groups = [\"sg-1\"]"))),
        Case("CKV_AWS_24", "behind a rule for itself", [], group(ssh("self = true") + ssh(everywhere))),
        Case(
            "CKV_AWS_24", "behind a rule for a network", [g],
            group(ssh("cidr_blocks = [\"10.0.0.0/8\"]") + ssh(everywhere))),
        Case(
            "CKV_AWS_18", "a bucket that takes the logs of another", ["aws_s3_bucket.a"],
            bucket("a") + bucket("logs")
                + "resource \"aws_s3_bucket_logging\" \"l\" {\n  bucket = \"b\"\n  target_bucket = aws_s3_bucket.logs.id\n}\n"
        ),
        Case(
            "CKV_AWS_144", "a copy", ["aws_s3_bucket.a"],
            bucket("a") + bucket("copy")
                + """
                resource "aws_s3_bucket_replication_configuration" "r" {
                  bucket = "b"
                  role   = "arn:aws:iam::123456789012:role/r"
                  rule {
                    status = "Enabled"
                    destination {
                      bucket = aws_s3_bucket.copy.arn
                    }
                  }
                }
                """),
        Case(
            "CKV2_AWS_40", "an effect that is written", ["data.aws_iam_policy_document.d"],
            document("effect = \"Allow\"")),
        Case("CKV2_AWS_40", "an effect that is not", [], document("")),
        Case("CKV_AWS_61", "an account by number", [r], trust("arn:aws:iam::123456789012:root")),
        Case("CKV_AWS_61", "an account by variable", [], "variable \"v\" {}\n" + trust("arn:aws:iam::${var.v}:root")),
        Case("CKV2_AWS_27", "a cluster of PostgreSQL", ["aws_rds_cluster.c"], cluster("postgres")),
        Case("CKV2_AWS_27", "a cluster of MySQL", [], cluster("aurora-mysql")),
        Case(
            "CKV_AWS_288", "everything but what is denied", [p],
            policy("s3:GetObject", "{ Effect = \"Deny\", NotAction = \"s3:GetObject\", Resource = \"*\" }")),
        Case(
            "CKV_AWS_288", "a Deny that leaves out another action", [p],
            policy("s3:GetObject", "{ Effect = \"Deny\", NotAction = \"sqs:*\", Resource = \"*\" }")),
        Case(
            "CKV_AWS_288", "denied under a condition", [],
            policy(
                "s3:GetObject",
                "{ Effect = \"Deny\", Action = \"s3:*\", Resource = \"*\", Condition = { Bool = { \"aws:SecureTransport\" = \"false\" } } }"
            )),
        Case(
            "CKV_AWS_288", "denied by name", [],
            policy("s3:GetObject", "{ Effect = \"Deny\", Action = \"s3:GetObject\", Resource = \"*\" }")),
    ]

    private static let g = "aws_security_group.g"
    private static let p = "aws_iam_policy.p"
    private static let r = "aws_iam_role.r"
    private static let everywhere = "cidr_blocks = [\"0.0.0.0/0\"]"

    private static func group(_ rules: String) -> String { "resource \"aws_security_group\" \"g\" {\n\(rules)}\n" }

    private static func ssh(_ line: String) -> String {
        "  ingress {\n    from_port = 22\n    to_port = 22\n    protocol = \"tcp\"\n    \(line)\n  }\n"
    }

    private static func bucket(_ name: String) -> String {
        "resource \"aws_s3_bucket\" \"\(name)\" {\n  bucket = \"example-\(name)\"\n}\n"
    }

    private static func document(_ line: String) -> String {
        """
        data "aws_iam_policy_document" "d" {
          statement {
            actions   = ["iam:*"]
            resources = ["*"]
            \(line)
          }
        }
        """
    }

    private static func trust(_ principal: String) -> String {
        """
        resource "aws_iam_role" "r" {
          assume_role_policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "\(principal)" } }]
          })
        }
        """
    }

    private static func cluster(_ engine: String) -> String {
        "resource \"aws_rds_cluster\" \"c\" {\n  engine = \"\(engine)\"\n}\n"
    }

    private static func policy(_ action: String, _ other: String) -> String {
        """
        resource "aws_iam_policy" "p" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "\(action)", Resource = "*" }, \(other)]
          })
        }
        """
    }
}
