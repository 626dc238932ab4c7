import InfraGen

extension RuleCases {
    private static func policy(_ statements: String...) -> String {
        """
        variable "v" {}
        resource "aws_iam_policy" "p" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [\(statements.joined(separator: ", "))]
          })
        }
        """
    }

    private static func allow(_ action: String, _ resource: String = "\"*\"", _ more: String = "") -> String {
        "{ Effect = \"Allow\", Action = \(action), Resource = \(resource)\(more) }"
    }

    private static func document(_ lines: String) -> String {
        "data \"aws_iam_policy_document\" \"d\" {\n  statement {\n\(lines)\n  }\n}\n"
    }

    private static func role(_ principal: String, _ more: String = "") -> String {
        """
        resource "aws_iam_role" "r" {
          assume_role_policy = jsonencode({
            Version = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = \(principal)\(more) }]
          })
        }
        """
    }

    private static func password(length: String) -> String {
        "resource \"aws_iam_account_password_policy\" \"a\" {\n  minimum_password_length = \(length)\n}\n"
    }

    private static let passwords = "aws_iam_account_password_policy.a"
    private static let p = "aws_iam_policy.p"
    private static let d = "data.aws_iam_policy_document.d"
    private static let r = "aws_iam_role.r"
    private static let condition = ", Condition = { StringEquals = { \"aws:RequestedRegion\" = \"eu-west-1\" } }"

    static let identities: [RuleCase] = [
        RuleCase(AdminStatement.self, "in a list", [p], policy(allow("[\"s3:Get*\", \"*\"]"))),
        RuleCase(AdminStatement.self, "denied", policy("{ Effect = \"Deny\", Action = \"*\", Resource = \"*\" }")),
        RuleCase(AdminStatement.self, "an action that is not known", ["\(p)?"], policy(allow("var.v"))),
        RuleCase(
            AdminStatement.self, "of a document, once", [d],
            document("    actions = [\"*\"]\n    resources = [\"*\"]")
                + "resource \"aws_iam_policy\" \"p\" {\n  policy = data.aws_iam_policy_document.d.json\n}"),
        RuleCase(
            AdminStatement.self, "inside a role", [r],
            """
            resource "aws_iam_role" "r" {
              inline_policy {
                policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
              }
            }
            """),
        RuleCase(StarResource.self, "an action that cannot be narrowed", policy(allow("\"s3:ListAllMyBuckets\""))),
        RuleCase(StarResource.self, "under a condition", policy(allow("\"s3:GetObject\"", "\"*\"", condition))),
        RuleCase(StarResource.self, "by a wildcard, in any case", [p], policy(allow("\"S3:getobj*\""))),
        RuleCase(
            StarResource.self, "denied again",
            policy(allow("\"sqs:SendMessage\""), "{ Effect = \"Deny\", Action = \"sqs:*\", Resource = \"*\" }")),
        RuleCase(
            StarResource.self, "all but some", [p],
            policy("{ Effect = \"Allow\", NotAction = \"iam:*\", Resource = \"*\" }")),
        RuleCase(
            StarResource.self, "a bucket that is a variable",
            policy(allow("\"s3:GetObject\"", "\"arn:aws:s3:::${var.v}/*\""))),
        RuleCase(
            StarResource.self, "a resource that is a variable", ["\(p)?"], policy(allow("\"s3:GetObject\"", "var.v"))),
        RuleCase(PermissionsManagement.self, "an action that reads", policy(allow("\"s3:GetObject\""))),
        RuleCase(UnconstrainedWrite.self, "an action of permissions", policy(allow("\"s3:PutBucketPolicy\""))),
        RuleCase(
            UnconstrainedWrite.self, "of a document", [d],
            document("    actions = [\"s3:PutObject\"]\n    resources = [\"*\"]")),
        RuleCase(
            CredentialsExposure.self, "what cannot be narrowed, on one resource", [p],
            policy(allow("\"sts:GetSessionToken\"", "\"arn:aws:iam::123456789012:user/a\""))),
        RuleCase(
            CredentialsExposure.self, "a token for pulling images", policy(allow("\"ecr:GetAuthorizationToken\""))),
        RuleCase(PrivilegeEscalation.self, "one of two actions", policy(allow("\"ec2:RunInstances\""))),
        RuleCase(
            PrivilegeEscalation.self, "both, in two statements", [p, p],
            policy(allow("\"ec2:RunInstances\""), allow("\"iam:PassRole\""))),
        RuleCase(
            PrivilegeEscalation.self, "a role with the policy", [p, "aws_iam_role.holder"],
            policy(allow("\"iam:CreateAccessKey\""))
                + """

                resource "aws_iam_role" "holder" {
                  name = "holder"
                }
                resource "aws_iam_role_policy_attachment" "a" {
                  role       = aws_iam_role.holder.name
                  policy_arn = aws_iam_policy.p.arn
                }
                """),
        RuleCase(
            PublicTrust.self, "under a condition is a note", [r],
            role("{ AWS = \"*\" }", ", Condition = { StringEquals = { \"aws:PrincipalOrgID\" = \"o-1\" } }")),
        RuleCase(PublicTrust.self, "in a list", [r], role("{ AWS = [\"arn:aws:iam::123456789012:root\", \"*\"] }")),
        RuleCase(PublicTrust.self, "the root of any account", [r], role("{ AWS = \"arn:aws:iam::*:root\" }")),
        RuleCase(PublicTrust.self, "any provider", [r], role("{ Federated = \"*\" }")),
        RuleCase(
            PublicTrust.self, "a principal that is not known", ["\(r)?"],
            "variable \"v\" {}\n" + role("{ AWS = var.v }")),
        RuleCase(
            GitHubTrust.self, "every repository but one", [r],
            role(
                "{ Federated = \"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\" }",
                ", Condition = { StringNotLike = { \"token.actions.githubusercontent.com:sub\" = \"repo:acme/media:*\" } }"
            )),
        RuleCase(AccountTrust.self, "a bare number", [r], role("{ AWS = [\"123456789012\"] }")),
        RuleCase(AccountTrust.self, "a user", role("{ AWS = \"arn:aws:iam::123456789012:user/a\" }")),
        RuleCase(
            AnyPrincipalDocument.self, "under a condition",
            document(
                "    actions = [\"sqs:*\"]\n    principals {\n      type = \"AWS\"\n      identifiers = [\"*\"]\n    }\n    condition {\n      test = \"StringEquals\"\n      variable = \"aws:PrincipalOrgID\"\n      values = [\"o-1\"]\n    }"
            )),
        RuleCase(
            AnyPrincipalDocument.self, "under a condition that leaves it open", [d],
            document(
                "    actions = [\"sqs:*\"]\n    principals {\n      type = \"AWS\"\n      identifiers = [\"*\"]\n    }\n    condition {\n      test = \"StringEquals\"\n      variable = \"aws:RequestedRegion\"\n      values = [\"eu-west-1\"]\n    }"
            )),
        RuleCase(
            AnyPrincipalDocument.self, "under a condition of the service",
            document(
                "    actions = [\"elasticfilesystem:ClientMount\"]\n    principals {\n      type = \"AWS\"\n      identifiers = [\"*\"]\n    }\n    condition {\n      test = \"Bool\"\n      variable = \"elasticfilesystem:AccessedViaMountTarget\"\n      values = [\"true\"]\n    }"
            )),
        RuleCase(
            ExternalID.self, "any ID", [r],
            role(
                "{ AWS = \"arn:aws:iam::123456789012:role/partner\" }",
                ", Condition = { StringLike = { \"sts:ExternalId\" = \"*\" } }")),
        RuleCase(
            UserPolicies.self, "no users",
            "resource \"aws_iam_policy_attachment\" \"a\" {\n  users = []\n  roles = [\"media\"]\n}"),
        RuleCase(
            PasswordPolicy.self, "nothing but a length", Array(repeating: passwords, count: 6), password(length: "14")),
        RuleCase(
            PasswordPolicy.self, "a length that is not known",
            ["\(passwords)?"] + Array(repeating: passwords, count: 6),
            "variable \"v\" {}\n" + password(length: "var.v")),
        RuleCase(
            UserPolicies.self, "by reference", ["aws_iam_user_policy_attachment.a", "aws_iam_user.u"],
            "resource \"aws_iam_user\" \"u\" {\n  name = \"media\"\n}\nresource \"aws_iam_user_policy_attachment\" \"a\" {\n  user = aws_iam_user.u.name\n  policy_arn = \"arn:aws:iam::aws:policy/ReadOnlyAccess\"\n}"
        ),
        RuleCase(
            AdministratorAccess.self, "of China", ["aws_iam_role.r"],
            "resource \"aws_iam_role\" \"r\" {\n  managed_policy_arns = [\"arn:aws-cn:iam::aws:policy/AdministratorAccess\"]\n}"
        ),
        RuleCase(
            AdministratorAccess.self, "by name", ["data.aws_iam_policy.a"],
            "data \"aws_iam_policy\" \"a\" {\n  name = \"AdministratorAccess\"\n}"),
        RuleCase(
            SecretRotationPeriod.self, "by a rate", ["aws_secretsmanager_secret_rotation.r"],
            "resource \"aws_secretsmanager_secret_rotation\" \"r\" {\n  secret_id = \"media\"\n  rotation_rules {\n    schedule_expression = \"rate(100 days)\"\n  }\n}"
        ),
        RuleCase(
            SecretRotationPeriod.self, "by hours",
            "resource \"aws_secretsmanager_secret_rotation\" \"r\" {\n  secret_id = \"media\"\n  rotation_rules {\n    schedule_expression = \"rate(24 hours)\"\n  }\n}"
        ),
    ]
}
