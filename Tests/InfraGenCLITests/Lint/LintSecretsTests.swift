import Foundation
import TestSupport
import Testing

/// What a plan or code marks sensitive is in no report, wherever it stands.
@Suite("Secrets in what lint terraform reads") struct LintSecretsTests {
    private static let formats = ["text", "json", "sarif", "junit", "github", "gitlab", "html"]

    /// A resource of a plan.
    private static func resource(
        _ type: String, key: String? = nil, _ after: String, sensitive marks: String
    ) -> String {
        let (instance, index) = key.map { ("[\\\"\($0)\\\"]", ", \"index\": \"\($0)\"") } ?? ("", "")
        return """
            {"address": "\(type).r\(instance)", "mode": "managed", "type": "\(type)", "name": "r"\(index),
             "change": {"actions": ["create"], "after": \(after), "after_unknown": {}, "after_sensitive": \(marks)}}
            """
    }

    private static func plan(_ resources: String...) -> String {
        "{\"format_version\": \"1.2\", \"resource_changes\": [\(resources.joined(separator: ", "))]}"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\n", with: " ").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static let statements = """
        {"Version": "2012-10-17", "Statement": [
          {"Sid": "CanarySid", "Effect": "Allow", "Principal": "*", "Action": "s3:GetCanary", "Resource": "*",
           "Condition": {"StringLike": {"aws:CanaryKey": "CanaryValue"}}},
          {"Sid": "CanaryDeny", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"},
          {"Sid": "CanaryOther", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::987654321098:role/canary"},
           "Action": "s3:PutBucketPolicy", "Resource": "*"}]}
        """

    private static let trust = """
        {"Statement": [
          {"Sid": "CanaryTrust", "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::987654321098:root"}},
          {"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
           "Principal": {"Federated": "arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com"},
           "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:canary*"}}}]}
        """

    private static let plans: [(name: String, plan: String)] = [
        (
            "a policy",
            plan(
                resource(
                    "aws_s3_bucket_policy", "{\"bucket\": \"media\", \"policy\": \(quoted(statements))}",
                    sensitive: "{\"policy\": true}"))
        ),
        (
            "a policy that is judged with its bucket",
            plan(
                resource("aws_s3_bucket", "{\"bucket\": \"media\"}", sensitive: "{}"),
                resource(
                    "aws_s3_bucket_policy", "{\"bucket\": \"media\", \"policy\": \(quoted(statements))}",
                    sensitive: "{\"policy\": true}"))
        ),
        (
            "a trust",
            plan(
                resource(
                    "aws_iam_role", "{\"name\": \"r\", \"assume_role_policy\": \(quoted(trust))}",
                    sensitive: "{\"assume_role_policy\": true}"))
        ),
        (
            "the ACL of a bucket",
            plan(
                resource("aws_s3_bucket", "{\"bucket\": \"media\"}", sensitive: "{}"),
                resource(
                    "aws_s3_bucket_acl", "{\"bucket\": \"media\", \"acl\": \"canary-acl\"}",
                    sensitive: "{\"acl\": true}"))
        ),
        (
            "keys and values of tags, of instances too",
            plan(
                resource(
                    "aws_s3_bucket", key: "CanaryKey",
                    "{\"bucket\": \"media\", \"tags\": {\"CanaryKey\": \"CanaryTag\"}}", sensitive: "{\"tags\": true}"))
        ),
        (
            "the environment of a function, and user data",
            plan(
                resource(
                    "aws_lambda_function", "{\"environment\": [{\"variables\": {\"CANARY\": \"CanaryEnvironment\"}}]}",
                    sensitive: "{\"environment\": [{\"variables\": true}]}"),
                resource("aws_instance", "{\"user_data\": \"Q2FuYXJ5\"}", sensitive: "{\"user_data\": true}"))
        ),
        (
            "ports, addresses and descriptions",
            plan(
                resource(
                    "aws_security_group",
                    "{\"name\": \"canary-group\", \"description\": \"Canary\", \"ingress\": [{\"from_port\": 43210, \"to_port\": 43210, \"protocol\": \"tcp\", \"cidr_blocks\": [\"0.0.0.0/0\"], \"description\": \"CanaryRule\"}]}",
                    sensitive: "true"))
        ),
        (
            "a database",
            plan(
                resource(
                    "aws_db_instance",
                    "{\"engine\": \"postgres\", \"engine_version\": \"9.4.canary\", \"username\": \"canary\", \"password\": \"CanaryPassword\", \"port\": 54321}",
                    sensitive: "{\"engine_version\": true, \"username\": true, \"password\": true, \"port\": true}"))
        ),
    ]

    @Test(arguments: plans.indices) func areNotSaidOfAPlan(_ index: Int) throws {
        let (name, plan) = Self.plans[index]
        try withTemporaryFolder { folder in
            try folder.write(plan, to: "plan.json")
            for format in Self.formats {
                let outcome = try Infragen.run(
                    "lint", "terraform", "plan.json", "--format", format, "--unknown", "warn", in: folder)
                #expect(outcome.status < 2, "\(name): \(outcome.errors)")
                let said = outcome.output.lowercased()
                for secret in ["canary", "987654321098", "43210", "54321"] {
                    #expect(!said.contains(secret), "\(name), \(format): \(secret)")
                }
            }
            _ = try Infragen.run(
                "lint", "terraform", "plan.json", "--baseline", "baseline.json", "--write-baseline", in: folder)
            let baseline = try String(contentsOf: folder.appending(path: "baseline.json"), encoding: .utf8)
            #expect(!baseline.lowercased().contains("canary"), "\(name)")
        }
    }

    /// The same are said where nothing marks them, so that the test above can fail.
    @Test func areSaidWhereTheyAreNone() throws {
        try withTemporaryFolder { folder in
            try folder.write(Self.plans[0].plan.replacing("\"policy\": true", with: ""), to: "plan.json")
            let outcome = try Infragen.run("lint", "terraform", "plan.json", in: folder)
            #expect(outcome.output.contains("CanarySid") && outcome.output.contains("s3:GetCanary"))
        }
    }

    @Test func areNotSaidOfCode() throws {
        try withTemporaryFolder { folder in
            try folder.write(
                """
                variable "secret" {
                  sensitive = true
                }

                resource "aws_s3_bucket" "b" {
                  bucket = "media"
                }

                resource "aws_s3_bucket_policy" "b" {
                  bucket = aws_s3_bucket.b.id
                  policy = jsonencode({
                    Statement = [{
                      Sid       = var.secret
                      Effect    = "Allow"
                      Principal = "*"
                      Action    = "s3:Get${var.secret}"
                      Resource  = "${aws_s3_bucket.b.arn}/*"
                    }]
                  })
                }
                """, to: "main.tf")
            try folder.write("secret = \"Canary\"\n", to: "terraform.tfvars")
            for format in Self.formats {
                let outcome = try Infragen.run("lint", "terraform", ".", "--format", format, in: folder)
                #expect(outcome.output.contains("s3.policy-any-principal"), "\(format)")
                #expect(!outcome.output.contains("Canary"), "\(format)")
            }
        }
    }

    /// Of a file of variables that cannot be read, no line is shown.
    @Test(arguments: ["s = \"Canary", "s \"Canary\"\n", "s = \"Canary\" x\n", "s = 1\ns = \"Canary\"\n"])
    func areNotShownOfBrokenVariables(_ text: String) throws {
        try withTemporaryFolder { folder in
            try folder.write("variable \"s\" {}\nresource \"aws_s3_bucket\" \"b\" {}\n", to: "main.tf")
            try folder.write(text, to: "terraform.tfvars")
            for format in Self.formats {
                let outcome = try Infragen.run("lint", "terraform", ".", "--format", format, in: folder)
                #expect(outcome.status == 65 && !outcome.output.contains("Canary"), "\(format) \(outcome.output)")
            }
        }
    }

    /// A line of the code that has the value in it is not shown.
    @Test func areNotShownInTheirLine() throws {
        try withTemporaryFolder { folder in
            try folder.write(
                "resource \"aws_db_instance\" \"r\" {\n  engine   = \"mysql\"\n  username = \"admin\"\n}\n",
                to: "code/main.tf")
            try folder.write(
                Self.plan(
                    Self.resource(
                        "aws_db_instance", "{\"engine\": \"mysql\", \"username\": \"admin\"}",
                        sensitive: "{\"username\": true}")), to: "plan.json")
            for format in ["text", "html"] {
                let outcome = try Infragen.run(
                    "lint", "terraform", "plan.json", "--source", "code", "--format", format, in: folder)
                #expect(outcome.output.contains("rds.admin-name"), "\(format)")
                #expect(!outcome.output.contains("username ="), "\(format)")
            }
        }
    }
}
