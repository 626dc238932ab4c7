import Diagnostics
import InfraGen
import Testing

/// How grave statements for everybody are, by their conditions, and which of checkov's ids they carry.
@Suite struct StatementSeverityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let conditions: String
        let severity: Diagnostic.Severity?
        let checkov: Bool

        /// `conditions` as HCL; nil for a statement of which nothing is said.
        init(_ name: String, _ conditions: String, _ severity: Diagnostic.Severity?, checkov: Bool = true) {
            testDescription = name
            self.conditions = conditions
            self.severity = severity
            self.checkov = checkov
        }
    }

    static let trusts = [
        Case("none", "{}", .error),
        Case("the region", "{ StringEquals = { \"aws:RequestedRegion\" = \"eu-west-1\" } }", .error),
        Case("an organization there is", "{ Null = { \"aws:PrincipalOrgID\" = \"false\" } }", .error),
        Case("an ID that is no secret", "{ StringEquals = { \"sts:ExternalId\" = \"media\" } }", .error),
        Case("any subject", "{ StringLike = { \"saml:sub\" = \"*\" } }", .error),
        Case("any organization", "{ StringLike = { \"aws:PrincipalOrgID\" = \"o-*\" } }", .error),
        Case("an organization", "{ StringEquals = { \"aws:PrincipalOrgID\" = \"o-a1b2c3d4e5\" } }", .note),
        Case("a subject", "{ StringEquals = { \"saml:sub\" = \"media\" } }", .note),
        Case("addresses", "{ IpAddress = { \"aws:SourceIp\" = \"192.0.2.0/24\" } }", .note),
    ]

    @Test(arguments: trusts) func trust(_ c: Case) throws {
        let found = try PublicTrust.judgements(
            """
            resource "aws_iam_role" "r" {
              assume_role_policy = jsonencode({
                Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" }, Condition = \(c.conditions) }]
              })
            }
            """)
        #expect(found.map(\.severity) == [c.severity])
        #expect(found.allSatisfy { $0.ids.contains("CKV_AWS_60") })
    }

    @Test func everyTrustIsToldForItself() throws {
        let found = try PublicTrust.judgements(
            """
            resource "aws_iam_role" "r" {
              assume_role_policy = jsonencode({
                Statement = [
                  {
                    Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" }
                    Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
                  },
                  { Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" },
                ]
              })
            }
            """)
        #expect(found.map(\.severity) == [.note, .error] && found.contains { $0.ids.contains("CKV_AWS_60") })
    }

    static let policies = [
        Case("any organization", "{ StringLike = { \"aws:PrincipalOrgID\" = \"o-*\" } }", .error, checkov: false),
        Case("all but one", "{ StringNotEquals = { \"aws:PrincipalOrgID\" = \"o-a1b2c3d4e5\" } }", .error),
        Case(
            "all ARNs but one", "{ ArnNotLike = { \"aws:PrincipalArn\" = \"arn:aws:iam::1:role/x\" } }", .error,
            checkov: false),
        Case("any bucket", "{ ArnLike = { \"aws:SourceArn\" = \"arn:aws:s3:::*\" } }", .error, checkov: false),
        Case("any role", "{ ArnLike = { \"aws:PrincipalArn\" = \"arn:aws:iam::*:role/x\" } }", .error),
        Case("an account's resources", "{ StringEquals = { \"aws:SourceAccount\" = \"123456789012\" } }", .note),
        Case(
            "a bucket's", "{ ArnLike = { \"aws:SourceArn\" = \"arn:aws:s3:::example-logs\" } }", .note, checkov: false),
    ]

    @Test(arguments: policies) func policy(_ c: Case) throws {
        let found = try AnyPrincipal.judgements(
            """
            resource "aws_s3_bucket_policy" "b" {
              bucket = "example-media"
              policy = jsonencode({
                Statement = [{ Effect = "Allow", Action = "s3:GetObject", Principal = "*", Resource = "*", Condition = \(c.conditions) }]
              })
            }
            """)
        #expect(found.map(\.severity) == [c.severity])
        #expect(found.allSatisfy { $0.ids.contains("CKV_AWS_70") == c.checkov })
    }

    static let denials = [
        Case("every action", "Action = \"s3:*\", Resource = \"*\"", .error),
        Case("putting alone", "Action = \"s3:PutBucketPolicy\", Resource = \"arn:aws:s3:::example-media\"", .warning),
        Case("objects alone", "Action = \"s3:*\", Resource = \"arn:aws:s3:::example-media/*\"", .note),
        Case("all actions but one", "NotAction = \"s3:GetObject\", Resource = \"*\"", .error, checkov: false),
        Case("by other words", "Action = \"s3:*Policy\", Resource = \"*\"", .error, checkov: false),
    ]

    @Test(arguments: denials) func lockout(_ c: Case) throws {
        let found = try PolicyLockout.judgements(
            """
            resource "aws_s3_bucket_policy" "b" {
              bucket = "example-media"
              policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", \(c.conditions) }] })
            }
            """)
        #expect(found.map(\.severity) == [c.severity])
        #expect(found.allSatisfy { $0.ids.contains("CKV_AWS_93") == c.checkov })
    }
}

extension Guardrail {
    fileprivate static func judgements(_ text: String) throws -> [Judgement] {
        try Guardrails.judge(Infrastructure(terraform: text)).filter { $0.rule.id == id }
    }
}
