import Diagnostics
import HCL

/// See ``documentation``.
package enum OtherAccounts: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.policy-other-accounts", .error,
        "No bucket policy lets another account change who may use the bucket.",
        why: """
            An account that may write the bucket policy or the ACLs of objects gives itself, and others, the rest. Security \
            Hub names the actions: s3:DeleteBucketPolicy, s3:PutBucketAcl, s3:PutBucketPolicy, \
            s3:PutEncryptionConfiguration, s3:PutObjectAcl.
            """,
        source: "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6",
        elsewhere: [.securityHub("S3.6")],
        differences: """
            The account that owns the bucket stands in no code, so a statement for an account that is written out cannot be \
            told to be another's: the finding says so.
            """,
        good: S3Example.policy(
            """
            Effect    = "Allow"
            Principal = { AWS = aws_iam_role.deploy.arn }
            Action    = "s3:PutBucketPolicy"
            Resource  = aws_s3_bucket.media.arn
            """),
        bad: S3Example.policy(
            """
            Effect    = "Allow"
            Principal = { AWS = "*" }
            Action    = ["s3:GetObject", "s3:PutObjectAcl"]
            Resource  = "${aws_s3_bucket.media.arn}/*"
            """))

    private static let blockedActions = [
        "s3:DeleteBucketPolicy", "s3:PutBucketAcl", "s3:PutBucketPolicy", "s3:PutEncryptionConfiguration",
        "s3:PutObjectAcl",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BucketPolicies(infrastructure).all.flatMap { attached -> [GuardrailFinding] in
            let question = "whether another account may change who may use the bucket"
            guard let policy = attached.policy.value else {
                let place = attached.policy.provenance
                return attached.policy.reasons.map {
                    [GuardrailFinding(attached.resource, at: place, unknown: question, because: $0)]
                } ?? []
            }
            let allowed = policy.statements.filter { statement in
                statement.effect == .allow && blockedActions.contains(where: statement.covers)
            }
            let failures = allowed.filter(isOpen).map { statement in
                GuardrailFinding(
                    attached.resource, at: statement.place,
                    "other accounts may do \(blockedActions.first(where: statement.covers) ?? "")",
                    help: "allow it to roles of the own account"
                ).about(statement)
            }
            if let statement = allowed.first(where: { $0.principals?.contains(where: isWrittenAccount) == true }) {
                let owner = HCLUnknown([.reference("the account that owns the bucket")])
                return failures
                    + [GuardrailFinding(attached.resource, at: statement.place, unknown: question, because: owner)]
            }
            let unclear = allowed.lazy.filter { !isOpen($0) }
            let doubt = policy.doubt ?? unclear.compactMap { $0.isForEveryAccount ? $0.opennessDoubt : $0.doubt }.first
            return failures
                + (doubt.map { [GuardrailFinding(attached.resource, unknown: question, because: $0)] } ?? [])
        }
    }

    private static func isOpen(_ statement: AccessStatement) -> Bool {
        statement.isForEveryAccount && statement.openness < .somewhere
    }

    /// Whether a principal has the number of an account in it.
    private static func isWrittenAccount(_ principal: AccessStatement.Principal) -> Bool {
        principal.type == "AWS"
            && principal.value.split(separator: ":").contains {
                $0.utf8.count == 12 && $0.utf8.allSatisfy(ASCII.isDigit)
            }
    }
}
