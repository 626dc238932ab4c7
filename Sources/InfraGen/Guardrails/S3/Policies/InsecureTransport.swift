import Diagnostics
import HCL

/// See ``documentation``.
package enum InsecureTransport: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.insecure-transport", .warning,
        "The bucket policy denies requests without TLS.",
        why: """
            S3 still answers over plain HTTP. What is read or written that way, and a presigned URL itself, can be read and \
            changed by everyone on the way. Only a Deny on aws:SecureTransport ends it for every principal.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
        elsewhere: [
            .checkov("CKV_AWS_379"), .kics("S3 Bucket Policy Accepts HTTP Requests"), .securityHub("S3.5"),
        ],
        differences: """
            checkov looks only at an aws_s3_bucket_acl that makes the bucket public: such an ACL has a finding of its own, \
            with checkov's id. KICS looks at policies, not at buckets without one. A Deny that leaves out reads or writes \
            is no denial here.
            """,
        good: S3Example.policy(
            """
            Effect    = "Deny"
            Principal = "*"
            Action    = "s3:*"
            Resource  = [aws_s3_bucket.media.arn, "${aws_s3_bucket.media.arn}/*"]
            Condition = { Bool = { "aws:SecureTransport" = "false" } }
            """),
        bad: S3Example.policy(
            """
            Effect    = "Allow"
            Principal = { AWS = "arn:aws:iam::123456789012:root" }
            Action    = "s3:GetObject"
            Resource  = "${aws_s3_bucket.media.arn}/*"
            """))

    private static let checkov = "CKV_AWS_379"
    private static let kics = "S3 Bucket Policy Accepts HTTP Requests"
    private static let question = "whether requests without TLS are denied"
    private static let help =
        "deny s3:* to everybody on the bucket and its objects where aws:SecureTransport is \"false\""

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let policies = BucketPolicies(infrastructure)
        let strays = policies.all.filter { policies.bucket(of: $0) == nil }
        let doors = PublicDoors(infrastructure)
        return policies.buckets.flatMap { bucket in
            let (attached, doubt) = policies.of(bucket)
            guard let finding = finding(attached, doubt, in: bucket) else { return [GuardrailFinding]() }
            guard !attached.isEmpty, !finding.isUnknown else { return [finding] }
            return [finding]
                + doors.of(bucket).map {
                    GuardrailFinding($0, "the ACL lets everyone in without TLS", help: help, notElsewhere: [kics])
                }
        } + strays.compactMap { finding([$0], nil, in: $0.resource) }
    }

    private static func finding(
        _ attached: [BucketPolicies.Attached], _ doubt: HCLUnknown?, in bucket: InfrastructureResource
    ) -> GuardrailFinding? {
        let policies = attached.compactMap(\.policy.value)
        if policies.contains(where: deniesPlainHTTP) { return nil }
        let reasons = attached.compactMap(\.policy.reasons) + policies.compactMap(doubt(of:))
        if let reasons = reasons.first ?? doubt {
            let policy = attached.first
            return GuardrailFinding(
                policy?.resource ?? bucket, at: policy?.policy.provenance, unknown: question, because: reasons)
        }
        guard let policy = attached.first else {
            return GuardrailFinding(
                bucket, "the bucket has no policy that denies requests without TLS", help: help,
                notElsewhere: [checkov, kics])
        }
        return GuardrailFinding(
            policy.resource, at: policy.policy.provenance, "the bucket policy takes requests without TLS", help: help,
            notElsewhere: [checkov])
    }

    static func deniesPlainHTTP(_ policy: AccessPolicy) -> Bool {
        let allowed = policy.statements.filter { $0.effect == .allow }
        return policy.statements.contains(where: isDenial)
            || !allowed.isEmpty && allowed.allSatisfy { isAsked("true", by: $0) }
    }

    /// Whether a statement denies everybody to read and write objects without TLS.
    private static func isDenial(_ statement: AccessStatement) -> Bool {
        statement.effect == .deny && statement.isForEveryone && statement.conditions.count == 1
            && isAsked("false", by: statement) && ["s3:GetObject", "s3:PutObject"].allSatisfy(statement.covers)
            && coversObjects(statement)
    }

    private static func coversObjects(_ statement: AccessStatement) -> Bool {
        statement.resources.isNegated || statement.resources.patterns.contains { $0.hasSuffix("*") }
    }

    private static func isAsked(_ value: String, by statement: AccessStatement) -> Bool {
        statement.conditions(on: "aws:SecureTransport").contains { condition in
            ["bool", "stringequals", "stringequalsignorecase"].contains(condition.operation)
                && condition.values.map { $0.lowercased() } == [value]
        }
    }

    private static func doubt(of policy: AccessPolicy) -> HCLUnknown? {
        policy.doubt ?? policy.statements.lazy.filter { $0.effect == .deny }.compactMap(\.doubt).first
    }
}

/// The ACLs that let everyone in, with nothing before them: what checkov looks at.
private struct PublicDoors {
    private let acls: BucketACLs
    private let access: PublicAccess
    private let websites: BucketParts

    init(_ infrastructure: Infrastructure) {
        acls = BucketACLs(infrastructure)
        access = PublicAccess(infrastructure)
        websites = BucketParts(infrastructure, "aws_s3_bucket_website_configuration")
    }

    /// The `aws_s3_bucket_acl`s of `bucket`.
    func of(_ bucket: InfrastructureResource) -> [InfrastructureResource] {
        guard websites.of(bucket).certain.isEmpty,
            !access.isOn(["block_public_acls", "restrict_public_buckets"], of: bucket)
        else { return [] }
        return acls.of(bucket).filter { acl in
            acl.resource.type == "aws_s3_bucket_acl"
                && (["public-read", "public-read-write"].contains(acl.canned?.value)
                    || acl.grants.contains(where: \.isForEveryone))
        }.map(\.resource)
    }
}
