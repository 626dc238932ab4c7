import Diagnostics
import InfraGen
import Testing

/// Under which resource a finding has the id of a check elsewhere, where several tools look at the same thing differently.
@Suite struct ForeignIDTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let id: String
        let name: String
        /// The addresses of findings with the id.
        let found: [String]
        let text: String

        init(_ id: String, _ name: String, _ found: [String], _ text: String) {
            self.id = id
            self.name = name
            self.found = found
            self.text = text
        }

        var testDescription: String { "\(id): \(name)" }
    }

    @Test(arguments: cases + ofCheckov) func isReported(_ c: Case) throws {
        let judgements = Guardrails.judge(
            try Infrastructure(terraform: c.text), enabling: Set(GuardrailGroup.allCases))
        let found = judgements.filter { $0.ids.contains(c.id) && !$0.finding.isUnknown }.map(\.finding.resource.address)
        #expect(Set(found).sorted() == c.found)
    }

    @Test func everyNameOfACheckIsInTheFinding() throws {
        let judgements = Guardrails.judge(try Infrastructure(terraform: "resource \"aws_s3_bucket\" \"b\" {}"))
        let logging = try #require(judgements.first { $0.rule.id.description == "s3.access-logging" })
        #expect(
            logging.ids == [
                "CKV_AWS_18", "AVD-AWS-0089", "AWS-0089", "aws-s3-enable-logging", "aws-s3-enable-bucket-logging",
                "S3 Bucket Logging Disabled", "f861041c-8c9f-4156-acfc-5e6e524f5884", "S3.9",
            ])
    }

    private static let suspended = part(
        "aws_s3_bucket_versioning", "  versioning_configuration {\n    status = \"Suspended\"\n  }")
    private static let publicACL = part("aws_s3_bucket_acl", "  acl = \"public-read\"")
    private static let managedKey = part(
        "aws_s3_bucket_server_side_encryption_configuration",
        "  rule {\n    apply_server_side_encryption_by_default {\n      sse_algorithm = \"aws:kms\"\n    }\n  }")
    private static let userPolicy = """
        resource "aws_iam_user" "u" {
          name = "media"
        }
        resource "aws_iam_user_policy" "p" {
          user   = aws_iam_user.u.name
          policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::a/*" }] })
        }
        """

    static let cases: [Case] = [
        Case("CKV_AWS_21", "versions that are suspended", ["aws_s3_bucket.b"], suspended),
        Case("AVD-AWS-0090", "versions that are suspended", ["aws_s3_bucket_versioning.b"], suspended),
        Case("S3 Bucket Without Versioning", "none at all", ["aws_s3_bucket.b"], RuleCases.bucket),
        Case("CKV_AWS_20", "a public ACL", ["aws_s3_bucket.b"], publicACL),
        Case("AVD-AWS-0092", "a public ACL", ["aws_s3_bucket_acl.b"], publicACL),
        Case("CKV_AWS_145", "KMS with the key of AWS", [], managedKey),
        Case(
            "AVD-AWS-0132", "KMS with the key of AWS", ["aws_s3_bucket_server_side_encryption_configuration.b"],
            managedKey),
        Case("AVD-AWS-0167", "two keys", ["aws_iam_user.u"], keys("Active")),
        Case("AVD-AWS-0167", "one of two is not active", [], keys("Inactive")),
        Case("S3 Bucket With All Permissions", "of one account", ["aws_s3_bucket.b"], bucketPolicy("s3:*")),
        Case("S3 Bucket Access to Any Principal", "of one account", [], bucketPolicy("s3:*")),
        Case("S3 Bucket With All Permissions", "one action", [], bucketPolicy("s3:GetObject")),
        Case("AVD-AWS-0143", "a policy of a user", ["aws_iam_user.u"], userPolicy),
        Case("CKV_AWS_40", "a policy of a user", ["aws_iam_user_policy.p"], userPolicy),
        Case("AVD-AWS-0104", "HTTPS to everywhere", ["aws_security_group.g"], egress("tcp", 443)),
        Case("CKV_AWS_382", "HTTPS to everywhere", [], egress("tcp", 443)),
        Case("AVD-AWS-0104", "everything to everywhere", ["aws_security_group.g"], egress("-1", 0)),
        Case("AVD-AWS-0345", "all of one bucket", ["aws_iam_policy.p"], policy("s3:*", "arn:aws:s3:::a/*")),
        Case("IAM.21", "all of one bucket", [], policy("s3:*", "arn:aws:s3:::a/*")),
        Case("AVD-AWS-0345", "all of another service", [], policy("sqs:*", "*")),
        Case("AVD-AWS-0346", "written otherwise", [], policy("s3:*", "*")),
        Case("AVD-AWS-0342", "one role", ["aws_iam_policy.p"], policy("iam:PassRole", "arn:aws:iam::1:role/a")),
        Case("AVD-AWS-0342", "every action", [], policy("*", "*")),
        Case("AVD-AWS-0347", "every policy", ["aws_iam_policy.p"], policy("iam:CreatePolicyVersion", "*")),
        Case("CKV_AWS_286", "every policy", ["aws_iam_policy.p"], policy("iam:CreatePolicyVersion", "*")),
        Case("AVD-AWS-0347", "one policy", [], policy("iam:CreatePolicyVersion", "arn:aws:iam::1:policy/a")),
        Case("AVD-AWS-0353", "one user", ["aws_iam_policy.p"], policy("iam:*", "arn:aws:iam::1:user/a")),
        Case("AVD-AWS-0350", "one of two actions", [], policy("ec2:RunInstances", "*")),
        Case("AVD-AWS-0056", "five passwords are remembered", [], passwords("password_reuse_prevention = 5")),
        Case(
            "CKV_AWS_13", "five passwords are remembered", [passwordPolicy], passwords("password_reuse_prevention = 5")),
        Case("CKV_AWS_13", "none is, in writing", [], passwords("password_reuse_prevention = 0")),
        Case("AVD-AWS-0062", "passwords never end, in writing", [], passwords("max_password_age = 0")),
        Case("CKV_AWS_9", "passwords never end, in writing", [passwordPolicy], passwords("max_password_age = 0")),
        Case("AVD-AWS-0079", "a cluster with the key of AWS", ["aws_rds_cluster.c"], cluster("")),
        Case("AVD-AWS-0079", "a cluster with a key", [], cluster("  kms_key_id = \"arn:aws:kms:eu-west-1:1:key/a\"\n")),
    ]

    private static func keys(_ status: String) -> String {
        """
        resource "aws_iam_user" "u" {
          name = "media"
        }
        resource "aws_iam_access_key" "a" {
          user = aws_iam_user.u.name
        }
        resource "aws_iam_access_key" "b" {
          user   = aws_iam_user.u.name
          status = "\(status)"
        }
        """
    }

    private static func bucketPolicy(_ action: String) -> String {
        """
        resource "aws_s3_bucket" "b" {
          policy = jsonencode({
            Statement = [{
              Effect = "Allow", Action = "\(action)", Resource = "*", Principal = { AWS = "123456789012" }
            }]
          })
        }
        """
    }

    private static let passwordPolicy = "aws_iam_account_password_policy.a"

    private static func passwords(_ line: String) -> String {
        "resource \"aws_iam_account_password_policy\" \"a\" {\n  \(line)\n}\n"
    }

    private static func part(_ type: String, _ lines: String) -> String { RuleCases.part(type, lines) }

    private static func egress(_ name: String, _ port: Int) -> String {
        """
        resource "aws_security_group" "g" {
          egress {
            protocol    = "\(name)"
            from_port   = \(port)
            to_port     = \(port)
            cidr_blocks = ["0.0.0.0/0"]
          }
        }
        """
    }

    private static func policy(_ action: String, _ resource: String) -> String {
        """
        resource "aws_iam_policy" "p" {
          policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "\(action)", Resource = "\(resource)" }] })
        }
        """
    }

    private static func cluster(_ line: String) -> String {
        "resource \"aws_rds_cluster\" \"c\" {\n  engine = \"aurora-mysql\"\n  storage_encrypted = true\n\(line)}\n"
    }
}
