import Diagnostics

/// See ``documentation``.
package enum ACLPermissionGrants: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.acl-permission-grants", .error,
        "No ACL lets others read or change permissions.",
        why: """
            READ_ACP shows everyone who may do what; WRITE_ACP and FULL_CONTROL let them give themselves the rest. WRITE_ACP \
            is more than any other account needs, too.
            """,
        source: S3Example.acls,
        elsewhere: [
            .checkov("CKV_AWS_375"), .kics("S3 Bucket ACL Grants WRITE_ACP Permission"), .securityHub("S3.12"),
        ],
        differences: """
            checkov looks at FULL_CONTROL and READ_ACP for everyone, KICS at WRITE_ACP for anybody; a finding has the ids of \
            those who would report it.
            """,
        good: S3Example.grant("WRITE", to: "s3/LogDelivery"),
        bad: S3Example.grant("FULL_CONTROL", to: "global/AllUsers"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        return (acls.buckets.flatMap(acls.of) + acls.strays).flatMap { acl in
            let doubt = acl.grants.lazy.compactMap { $0.grantee.reasons ?? $0.permission.reasons }.first.map {
                GuardrailFinding(acl.resource, unknown: "whether an ACL gives permissions away", because: $0)
            }
            return acl.grants(where: isExcessive).compactMap { finding($0, in: acl) } + (doubt.map { [$0] } ?? [])
        }
    }

    /// The finding for the `grants` of one block.
    private static func finding(_ grants: [BucketACLs.Grant], in acl: BucketACLs.ACL) -> GuardrailFinding? {
        let permissions = grants.compactMap(\.permission.value)
        guard let grant = grants.first, let permission = permissions.first else { return nil }
        let isSeenByKICS = permissions.contains("WRITE_ACP")
        let isSeenByCheckov = permissions.contains { $0 != "WRITE_ACP" }
        return GuardrailFinding(
            acl.resource, at: grant.place,
            "a grant gives \(grant.isForEveryone ? "everyone" : "somebody else") \(permission)",
            help: "remove the grant",
            notElsewhere: (isSeenByCheckov ? [] : ["CKV_AWS_375"])
                + (isSeenByKICS ? [] : ["S3 Bucket ACL Grants WRITE_ACP Permission"])
        ).within(grant.block)
    }

    private static func isExcessive(_ grant: BucketACLs.Grant) -> Bool {
        switch grant.permission.value {
        case "WRITE_ACP": true
        case "FULL_CONTROL", "READ_ACP": grant.isForEveryone
        default: false
        }
    }
}
