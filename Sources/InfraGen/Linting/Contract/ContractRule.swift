package import Diagnostics

/// A question of whether an infrastructure does what a spec says of its classes.
package enum ContractRule: CaseIterable, Sendable {
    case bucket, delivery, lifecycle, originRead, parameters, presign, principals, roles

    package var id: RuleID { description.id }
    package var severity: Diagnostic.Severity { description.severity }

    package var description: RuleDescription {
        switch self {
        case .bucket:
            Self.rule(
                "contract.bucket", "There is a bucket to compare with the spec.",
                why: """
                    Without an aws_s3_bucket nothing that the spec says is judged. Mostly another folder was meant, or the \
                    bucket stands in a module that is not at hand.
                    """)
        case .delivery:
            Self.rule(
                "contract.delivery",
                "The distribution serves the keys of a class as the spec says: from the bucket, signed or not, and as "
                    + "long from caches.",
                why: """
                    The first behavior whose path pattern matches a key decides. With another origin, or another path of it, \
                    viewers get what others wrote, or nothing. Without a trusted key group a private \
                    class is served to everybody who has the address; a cache that keeps answers longer than the spec says \
                    serves what was replaced or revoked, which is a warning.
                    """,
                url:
                    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html"
            )
        case .lifecycle:
            Self.rule(
                "contract.lifecycle", "There is a lifecycle configuration where objects of a class end.",
                why: """
                    Without one nothing is ever deleted or moved: what was promised to go after some days stays, is paid \
                    for, and may be read. What a configuration says is compared by the rules 'lifecycle.…'.
                    """,
                url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html")
        case .originRead:
            Self.rule(
                "contract.origin-read", "The distribution reads the classes that it delivers, and no others.",
                why: """
                    A class that the bucket's policy lets the distribution read is one behavior away from everybody: \
                    originals leak by a pattern that is too wide. A class that it may not read is answered 403. Other \
                    distributions serve the bucket to viewers of their own; where all of the account may, it is a warning.
                    """,
                url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
                    + "private-content-restricting-access-to-s3.html")
        case .parameters:
            Self.rule(
                "contract.parameters", "Database and cache run with the parameters of the spec.",
                why: """
                    A parameter lives in a group. The groups that AWS makes, such as default.postgres17, cannot be \
                    changed: what the spec sets is not set there, and nothing says so when it is applied.
                    """,
                url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html")
        case .presign:
            Self.rule(
                "contract.presign", "Presigned reads of a class work for as long as the spec says, and no longer.",
                why: """
                    Whoever holds credentials chooses how long a URL works, up to seven days, and the URL works for \
                    everybody who gets it. Only the bucket's policy can refuse it earlier: a statement that denies reads \
                    whose s3:signatureAge is over the class's limit. One that denies them sooner breaks URLs that the \
                    spec calls good.
                    """,
                url: "https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html")
        case .principals:
            Self.rule(
                "contract.principals", "The bucket's policy lets in nobody but those whom the spec names.",
                why: """
                    A statement of the bucket's policy is enough for whoever it names: another account, a user, a role \
                    that the spec does not know, a service. No policy of theirs has to be read to be let in, and none that \
                    is reviewed here says so.
                    """,
                url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html")
        case .roles:
            Self.rule(
                "contract.roles", "A role may do with a class what the spec says, and no more.",
                why: """
                    What a role may do beyond the spec is there for whoever takes over the program that has it; what it \
                    lacks fails in production, with AccessDenied. Statements are read by meaning: all actions of S3, \
                    resources with wildcards, conditions, denials, permissions boundaries, the policies inside the role, \
                    attached to it, and of the bucket. Reading the bucket's settings is a warning.
                    """,
                url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html")
        }
    }

    private static func rule(
        _ id: RuleID, _ summary: String, why: String, url: String? = nil
    ) -> RuleDescription {
        RuleDescription(id, .error, summary, why: why, url: url)
    }
}
