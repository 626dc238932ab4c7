import Diagnostics

/// See ``documentation``.
package enum PolicyLockout: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.policy-lockout", .error,
        "No statement of the bucket policy locks out everybody but the account's root user.",
        why: """
            A Deny of s3:PutBucketPolicy and s3:DeleteBucketPolicy on the bucket, for every principal and every request, \
            holds for administrators too: nobody but the root user can mend the policy afterwards, and Terraform cannot \
            either. Where the policy may still be deleted, it is a warning; where every action is denied on objects alone, \
            nobody can use them until the policy is changed: a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html",
        elsewhere: [.checkov("CKV_AWS_93")],
        differences: """
            checkov knows five ways to write the actions and looks neither at resources nor at NotAction and NotPrincipal; \
            any condition is enough to it, one that every request satisfies included.
            """,
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
            let denials = policy.statements.filter {
                $0.effect == .deny && $0.conditions.allSatisfy(\.isOfEveryRequest)
            }
            let certain = denials.filter(\.letsNobodyThrough)
            let mayBeDeleted = !certain.contains { $0.covers(action: "s3:DeleteBucketPolicy") && $0.coversBucket }
            let foreign = isSeenByCheckov(certain) ? [] : ids
            var doubt = policy.doubt
            var findings: [GuardrailFinding] = []
            for statement in denials {
                guard let (words, severity) = flaw(statement, mayBeDeleted) else {
                    doubt = doubt ?? statement.doubt
                    continue
                }
                findings.append(
                    GuardrailFinding(
                        attached.resource, at: statement.place, "\(statement.title) denies everybody\(words)",
                        help: "add a condition, deny it to certain principals, or deny other actions",
                        severity: severity, notElsewhere: foreign
                    ).about(statement))
            }
            guard let doubt else { return findings }
            return findings + [GuardrailFinding(attached.resource, unknown: question, because: doubt)]
        }
    }

    /// What a statement denies to everybody and always; nil where the policy can be changed.
    private static func flaw(
        _ statement: AccessStatement, _ mayBeDeleted: Bool
    ) -> (words: String, severity: Diagnostic.Severity?)? {
        guard statement.letsNobodyThrough, statement.covers(action: "s3:PutBucketPolicy") else { return nil }
        if statement.coversBucket {
            return mayBeDeleted
                ? (" to change the bucket policy, which can only be deleted", .warning)
                : (", administrators too, to change the bucket policy", nil)
        }
        return !statement.actions.isNegated && statement.isOfObjects ? (" to use the objects", .note) : nil
    }

    private static func isSeenByCheckov(_ denials: [AccessStatement]) -> Bool {
        let actions = ["s3:PutBucketPolicy", "s3:*BucketPolicy", "s3:Put*", "s3:*", "*"]
        return denials.contains { statement in
            statement.conditions.isEmpty && !statement.actions.isNegated && statement.notPrincipals == nil
                && statement.actions.patterns.contains(where: actions.contains)
        }
    }
}

extension AccessStatement {
    /// Whether it holds for every principal of the account that owns the bucket, and for every request.
    fileprivate var letsNobodyThrough: Bool {
        guard conditions.allSatisfy(\.isOfEveryRequest) else { return false }
        guard let notPrincipals else { return isForEveryone }
        // Of those who are left out, one may be of the account; services and other identities are not.
        return doubt == nil && !notPrincipals.contains { ["*", "AWS"].contains($0.type) && !$0.isOriginAccessIdentity }
    }

    /// Whether it speaks of the bucket.
    fileprivate var coversBucket: Bool { resources.isNegated ? namesObjectsAlone : namesBucket }

    /// Whether it speaks of objects alone.
    fileprivate var isOfObjects: Bool {
        resources.isNegated ? namesBucket : !resources.patterns.isEmpty && namesObjectsAlone
    }

    private var namesBucket: Bool {
        resources.patterns.contains { pattern in
            let isUnclear = Symbol.address(wholeOf: pattern) != nil && AccessPolicy.doubt(of: [pattern]) != nil
            return !pattern.isOfObjects && !isUnclear
        }
    }

    private var namesObjectsAlone: Bool { resources.patterns.allSatisfy(\.isOfObjects) }
}

extension AccessStatement.Principal {
    fileprivate var isOriginAccessIdentity: Bool { value.contains(":iam::cloudfront:user/") }
}

extension AccessStatement.Condition {
    /// Whether every request of the console, of Terraform and of the SDKs satisfies it.
    fileprivate var isOfEveryRequest: Bool {
        switch operation {
        case "bool", "stringequals", "stringequalsignorecase", "stringlike":
            if key == "aws:securetransport" { return values.contains { $0.lowercased() == "true" } }
            return operation == "stringlike" && isOfEveryPrincipal
        case "arnlike", "arnequals": return isOfEveryPrincipal
        case "ipaddress":
            return key == "aws:sourceip" && values.contains { AddressRange($0)?.isEverything == true }
        default: return false
        }
    }

    private var isOfEveryPrincipal: Bool {
        ["aws:principalarn", "aws:principalaccount", "aws:userid"].contains(key) && values.contains("*")
    }
}

extension String {
    /// Whether an ARN, or a pattern of them, is of objects: symbols aside, it has the slash that begins a key.
    fileprivate var isOfObjects: Bool { Symbol.replaced(in: self) { _ in "" }.utf8.contains(UInt8(ascii: "/")) }
}
