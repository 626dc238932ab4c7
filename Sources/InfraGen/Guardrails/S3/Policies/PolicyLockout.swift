import Diagnostics

/// See ``documentation``.
package enum PolicyLockout: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.policy-lockout", .error,
        "No statement of the bucket policy locks out everybody but the account's root user.",
        why: """
            A Deny of s3:PutBucketPolicy for every principal and without condition holds for administrators too: nobody but \
            the root user can read or mend the policy afterwards, and Terraform cannot either.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html",
        elsewhere: [.checkov("CKV_AWS_93")],
        good: """
            resource "aws_s3_bucket_policy" "media" {
              bucket = "example-media"
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Effect    = "Deny"
                    Principal = "*"
                    Action    = "s3:*"
                    Resource  = ["arn:aws:s3:::example-media", "arn:aws:s3:::example-media/*"]
                    Condition = { Bool = { "aws:SecureTransport" = "false" } }
                  },
                ]
              })
            }
            """,
        bad: """
            resource "aws_s3_bucket_policy" "media" {
              bucket = "example-media"
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Effect    = "Deny"
                    Principal = "*"
                    Action    = "s3:*"
                    Resource  = "arn:aws:s3:::example-media"
                  },
                ]
              })
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BucketPolicies(infrastructure).all.flatMap { attached -> [GuardrailFinding] in
            let question = "whether the policy locks everybody out"
            guard let policy = attached.policy.value else {
                let place = attached.policy.provenance
                return attached.policy.reasons.map {
                    [GuardrailFinding(attached.resource, at: place, unknown: question, because: $0)]
                } ?? []
            }
            // What is not known of a statement can only add to those who are denied, or to the conditions.
            let denials = policy.statements.filter { $0.effect == .deny && $0.conditions.isEmpty }
            let doubt = policy.doubt ?? denials.lazy.filter { !locksOut($0) }.compactMap(\.doubt).first
            return denials.filter(locksOut).map { lockout in
                GuardrailFinding(
                    attached.resource, at: lockout.place,
                    "\(lockout.title) denies everybody, administrators too, to change the bucket policy",
                    help: "add a condition, deny it to certain principals, or deny other actions"
                ).about(lockout)
            } + (doubt.map { [GuardrailFinding(attached.resource, unknown: question, because: $0)] } ?? [])
        }
    }

    private static func locksOut(_ statement: AccessStatement) -> Bool {
        statement.effect == .deny && statement.isForEveryone && statement.notPrincipals == nil
            && !statement.actions.isNegated && statement.covers(action: "s3:PutBucketPolicy")
    }
}
