import Diagnostics

/// See ``documentation``.
package enum AuthenticatedUsersACL: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.authenticated-users-acl", .error,
        "No ACL lets \"authenticated users\" in.",
        why: """
            The group AuthenticatedUsers is not the users of the account but everybody who has an AWS account of any kind: \
            in effect everyone.
            """,
        source: S3Example.acls,
        elsewhere: [
            .checkov("CKV2_AWS_43"), .kics("S3 Bucket ACL Allows Read to Any Authenticated User"),
            .kics("S3 Bucket Allows Authenticated Users Access"), .securityHub("S3.2"),
        ],
        differences: """
            The canned ACL authenticated-read is such a grant too; checkov does not look at it here, and \
            passes a policy with other grants besides. What a public access block takes the effect from is \
            s3.hidden-public-acl, with the ids of the others.
            """,
        good: S3Example.grant("WRITE", to: "s3/LogDelivery"),
        bad: S3Example.grant("READ", to: "global/AuthenticatedUsers"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        let open = acls.buckets.filter { !blocks.hidesPublicACLs(of: $0) }.flatMap(acls.of) + acls.strays
        return open.flatMap { acl in
            let doubt = acl.doubt.map {
                GuardrailFinding(
                    acl.resource, unknown: "whether everybody with an AWS account may use the bucket", because: $0)
            }
            return findings(acl) + (doubt.map { [$0] } ?? [])
        }
    }

    private static func findings(_ acl: BucketACLs.ACL) -> [GuardrailFinding] {
        let message = "everybody who has an AWS account may use the bucket"
        if case .known("authenticated-read", let place) = acl.canned {
            return [
                GuardrailFinding(
                    acl.resource, at: place, "\(message): the ACL is 'authenticated-read'", help: "remove the ACL",
                    notElsewhere: ["CKV2_AWS_43"])
            ]
        }
        return acl.grants(where: \.isForAnyAccount).compactMap(\.first).map { grant in
            GuardrailFinding(
                acl.resource, at: grant.place, "\(message): a grant is to AuthenticatedUsers",
                help: "remove the grant", notElsewhere: acl.namesOneGroup ? [] : ["CKV2_AWS_43"]
            ).within(grant.block)
        }
    }
}
