import InfraGen
import Testing

/// What roles may do, wherever that is written, is compared with what the spec says of them.
@Suite struct ContractRolesTests {
    private static let roles = "contract.roles"

    /// An allowance for objects below `resource`.
    private static func allow(_ actions: String, on resource: String, _ rest: String = "") -> String {
        """
                Effect   = "Allow"
                Action   = \(actions)
                Resource = \(resource)
        \(rest)
        """
    }

    private static func deny(_ actions: String, on resource: String, _ rest: String = "") -> String {
        allow(actions, on: resource, rest).replacing("\"Allow\"", with: "\"Deny\"")
    }

    private static func roleArgument(_ role: String, _ text: String) -> ContractModule.Edit {
        .replace(
            "resource \"aws_iam_role\" \"\(role)\" {\n", "resource \"aws_iam_role\" \"\(role)\" {\n\(text)\n",
            in: "iam.tf")
    }

    private static let jsonDelete = """
        jsonencode({
          Version = "2012-10-17"
          Statement = [
            { Effect = "Allow", Action = "s3:DeleteObject", Resource = "${aws_s3_bucket.media.arn}/bundles/*" }
          ]
        })
        """

    private static let ownPolicy = """
        resource "aws_iam_policy" "delete" {
          name   = "delete"
          policy = \(jsonDelete)
        }

        """

    private static let mayDelete = [(rule: roles, said: ["role 'api' may DeleteObject class 'bundle'"])]

    // MARK: - Where policies stand

    static let places = [
        ContractCase("nothing", []),
        ContractCase(
            "a block inline_policy",
            [roleArgument("api", "inline_policy {\n  name = \"more\"\n  policy = \(jsonDelete)\n}")], found: mayDelete),
        ContractCase(
            "managed_policy_arns",
            [.add(ownPolicy), roleArgument("api", "managed_policy_arns = [aws_iam_policy.delete.arn]")],
            found: mayDelete),
        ContractCase(
            "an attachment",
            [
                .add(
                    ownPolicy + """
                        resource "aws_iam_role_policy_attachment" "delete" {
                          role       = aws_iam_role.api.name
                          policy_arn = aws_iam_policy.delete.arn
                        }
                        """)
            ], found: mayDelete),
        ContractCase(
            "an attachment to many",
            [
                .add(
                    ownPolicy + """
                        resource "aws_iam_policy_attachment" "delete" {
                          name       = "delete"
                          roles      = [aws_iam_role.api.name]
                          policy_arn = aws_iam_policy.delete.arn
                        }
                        """)
            ], found: mayDelete),
        ContractCase(
            "an exclusive list of attachments",
            [
                .add(
                    ownPolicy + """
                        resource "aws_iam_role_policy_attachments_exclusive" "api" {
                          role_name   = aws_iam_role.api.name
                          policy_arns = [aws_iam_policy.delete.arn]
                        }
                        """)
            ], found: mayDelete),
        ContractCase(
            "an exclusive list of the policies that there are",
            [
                .add(
                    """
                    resource "aws_iam_role_policies_exclusive" "api" {
                      role_name    = aws_iam_role.api.name
                      policy_names = ["contract"]
                    }
                    """)
            ]),
        ContractCase(
            "an exclusive list with a policy that is not declared",
            [
                .add(
                    """
                    resource "aws_iam_role_policies_exclusive" "api" {
                      role_name    = aws_iam_role.api.name
                      policy_names = ["contract", "made-by-hand"]
                    }
                    """)
            ], unknown: ["what role 'api' may do"]),
        ContractCase(
            "a policy in a group does not matter to a role",
            [
                .add(
                    ownPolicy + """
                        resource "aws_iam_group" "people" { name = "people" }
                        resource "aws_iam_group_policy_attachment" "delete" {
                          group      = aws_iam_group.people.name
                          policy_arn = aws_iam_policy.delete.arn
                        }
                        """)
            ]),
    ]

    @Test(arguments: places) func readsPolicies(_ c: ContractCase) throws { try c.expect() }

    // MARK: - Policies that AWS manages

    private static func attach(_ arn: String) -> ContractModule.Edit {
        .add(
            """
            resource "aws_iam_role_policy_attachment" "more" {
              role       = aws_iam_role.ingest.name
              policy_arn = "\(arn)"
            }
            """)
    }

    private static let classes = ["original", "download", "hls", "bundle", "artwork", "subtitle"]

    private static func ofAll(_ said: String) -> [(rule: String, said: [String])] {
        classes.map { (roles, ["role 'ingest' may \(said)", "class '\($0)'"]) }
    }

    private static let bucketToo = [
        (rule: roles, said: ["role 'ingest' may DeleteBucket", "of the bucket itself"]),
        (rule: roles, said: ["role 'ingest' may GetBucketPolicy", "of the bucket itself"]),
    ]
    private static let listAndRead = [
        (rule: roles, said: ["role 'ingest' may ListBucket, ListBucketVersions", "of the bucket itself"]),
        (rule: roles, said: ["role 'ingest' may GetBucketPolicy", "of the bucket itself"]),
    ]

    static let managed = [
        ContractCase(
            "AmazonS3FullAccess", [attach("arn:aws:iam::aws:policy/AmazonS3FullAccess")],
            found: ofAll("GetObject") + bucketToo),
        ContractCase(
            "AdministratorAccess", [attach("arn:aws:iam::aws:policy/AdministratorAccess")],
            found: ofAll("GetObject") + bucketToo),
        ContractCase(
            "PowerUserAccess", [attach("arn:aws:iam::aws:policy/PowerUserAccess")],
            found: ofAll("GetObject") + bucketToo),
        ContractCase(
            "AmazonS3ReadOnlyAccess", [attach("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")],
            found: ofAll("GetObject, GetObjectVersion") + listAndRead),
        ContractCase(
            "ReadOnlyAccess", [attach("arn:aws:iam::aws:policy/ReadOnlyAccess")],
            found: ofAll("GetObject, GetObjectVersion") + listAndRead),
        ContractCase(
            "one that is not about S3", [attach("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")]),
        ContractCase(
            "one that is not known here", [attach("arn:aws:iam::aws:policy/AmazonSageMakerFullAccess")],
            unknown: ["what role 'ingest' may do", "AmazonSageMakerFullAccess"]),
        ContractCase(
            "one of an account", [attach("arn:aws:iam::123456789012:policy/media")],
            unknown: ["what role 'ingest' may do", "policy/media"]),
        ContractCase(
            "a variable", [attach("${var.more}"), .add("\nvariable \"more\" { type = string }\n")],
            unknown: ["what role 'ingest' may do"]),
        ContractCase(
            "one that a data source finds",
            [
                .add(
                    """
                    data "aws_iam_policy" "more" { name = "AmazonS3ReadOnlyAccess" }
                    resource "aws_iam_role_policy_attachment" "more" {
                      role       = aws_iam_role.ingest.name
                      policy_arn = data.aws_iam_policy.more.arn
                    }
                    """)
            ], found: ofAll("GetObject, GetObjectVersion") + listAndRead),
    ]

    @Test(arguments: managed) func knowsManagedPolicies(_ c: ContractCase) throws { try c.expect() }

    // MARK: - Resources

    static let resources = [
        ContractCase(
            "every bucket", [.statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"arn:aws:s3:::*\""))],
            found: classes.map { (roles, ["may DeleteObject class '\($0)'"]) }),
        ContractCase(
            "everything", [.statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"*\""))],
            found: classes.map { (roles, ["may DeleteObject class '\($0)'"]) }),
        ContractCase(
            "a star behind the bucket",
            [.statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"${aws_s3_bucket.media.arn}*\""))],
            found: classes.map { (roles, ["may DeleteObject class '\($0)'"]) }),
        ContractCase(
            "a star behind the bucket's name, which a slash may be",
            [
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
                .statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"arn:aws:s3:::movies*/bundles/*\"")),
            ],
            found: mayDelete
                + ["hls", "artwork", "subtitle"].map {
                    (roles, ["may DeleteObject class '\($0)', such as", "/bundles/a'"])
                }),
        ContractCase(
            "the bucket's literal ARN",
            [
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
                .statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"arn:aws:s3:::moviesnow/bundles/*\"")),
            ], found: mayDelete),
        ContractCase(
            "a bucket with a longer name",
            [
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
                .statement(of: "api", allow("\"s3:*\"", on: "\"arn:aws:s3:::moviesnow-logs/*\"")),
            ]),
        ContractCase(
            "another bucket by reference",
            [
                .add(
                    "resource \"aws_s3_bucket\" \"logs\" {\n  bucket = var.log_bucket\n}\nvariable \"log_bucket\" {}\n"),
                .statement(of: "api", allow("\"s3:*\"", on: "\"${aws_s3_bucket.logs.arn}/*\"")),
            ]),
        ContractCase(
            "a bucket of which neither name is known",
            [.statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"arn:aws:s3:::moviesnow/bundles/*\""))],
            unknown: ["what role 'api' may do with class 'bundle'"]),
        ContractCase(
            "a bucket itself of which neither name is known",
            [.statement(of: "api", allow("\"s3:PutBucketPolicy\"", on: "\"arn:aws:s3:::moviesnow\""))],
            unknown: ["what role 'api' may do with the bucket itself"]),
        ContractCase(
            "a variable of IAM's",
            [
                .statement(
                    of: "api",
                    allow(
                        "\"s3:DeleteObject\"", on: "\"${aws_s3_bucket.media.arn}/bundles/$${aws:PrincipalTag/title}/*\""
                    ))
            ], unknown: ["what role 'api' may do with class 'bundle'", "${aws:PrincipalTag/title}"]),
        ContractCase(
            "another partition",
            [.statement(of: "api", allow("\"s3:DeleteObject\"", on: "\"arn:aws-cn:s3:::*\""))]),
        ContractCase(
            "all but another prefix",
            [
                .statement(
                    of: "api",
                    """
                            Effect      = "Allow"
                            Action      = "s3:DeleteObject"
                            NotResource = "${aws_s3_bucket.media.arn}/[!b]*"
                    """.replacing("[!b]", with: "originals/"))
            ],
            found: classes.dropFirst().map { (roles, ["may DeleteObject class '\($0)'"]) }),
        ContractCase(
            "part of a class",
            [
                .statement(
                    of: "api", allow("\"s3:GetObject\"", on: "\"${aws_s3_bucket.media.arn}/hls/*/1080p/*.m3u8\""))
            ], found: [(roles, ["role 'api' may GetObject class 'hls', such as 'hls/", "/1080p/", ".m3u8'"])]),
        ContractCase(
            "part of what the spec says",
            [
                .replace("PresignReads\u{0}/bundles/*", "/bundles/*/S01.zip", in: "iam.tf")
            ], found: [(roles, ["role 'api' may not GetObject class 'bundle'"])]),
    ]

    @Test(arguments: resources) func matchesARNs(_ c: ContractCase) throws { try c.expect() }

    // MARK: - Actions

    private static let bundles = "\"${aws_s3_bucket.media.arn}/bundles/*\""
    private static let bucket = "aws_s3_bucket.media.arn"

    static let actions =
        [
            "GetObjectVersion", "GetObjectTagging", "PutObjectTagging", "PutObjectAcl", "PutObjectRetention",
            "PutObjectLegalHold", "BypassGovernanceRetention", "RestoreObject", "ReplicateObject",
            "GetObjectAttributes",
            "DeleteObjectVersion",
        ].map { action in
            ContractCase(
                action, [.statement(of: "api", allow("\"s3:\(action)\"", on: bundles))],
                found: [(roles, ["role 'api' may \(action) class 'bundle'"])])
        }
        + [
            "PutBucketPolicy", "DeleteBucket", "PutLifecycleConfiguration", "PutBucketPublicAccessBlock",
            "PutEncryptionConfiguration", "PutBucketVersioning", "PutBucketAcl", "PutReplicationConfiguration",
            "ListBucket",
            "ListBucketVersions", "GetBucketLocation",
        ].map { action in
            ContractCase(
                action, [.statement(of: "api", allow("\"s3:\(action)\"", on: bucket))],
                found: [(roles, ["role 'api' may \(action) of the bucket itself"])])
        } + [
            ContractCase(
                "many at once are one finding a class", [.statement(of: "api", allow("\"s3:*\"", on: bundles))],
                found: [
                    (roles, ["role 'api' may GetObjectVersion, PutObject, DeleteObject,", "other actions", "'bundle'"])
                ]),
            ContractCase(
                "listing of a class",
                [
                    .statement(
                        of: "api",
                        allow(
                            "\"s3:ListBucket\"", on: bucket,
                            "        Condition = { StringLike = { \"s3:prefix\" = \"bundles/*\" } }"))
                ], found: [(roles, ["role 'api' may ListBucket class 'bundle'"])]),
            ContractCase(
                "no listing where the spec says read",
                [.replace("\"s3:prefix\" = [\"downloads/*\"]", "\"s3:prefix\" = [\"elsewhere/*\"]", in: "iam.tf")],
                found: [(roles, ["role 'bundler' may not ListBucket class 'download'"])]),
            ContractCase(
                "an action that is not of S3", [.statement(of: "api", allow("\"sqs:SendMessage\"", on: "\"*\""))]),
            ContractCase(
                "everything but IAM",
                [
                    .statement(
                        of: "api",
                        """
                                Effect    = "Allow"
                                NotAction = "iam:*"
                                Resource  = "${aws_s3_bucket.media.arn}/subs/*"
                        """)
                ], found: [(roles, ["role 'api' may GetObject, GetObjectVersion, PutObject", "class 'subtitle'"])]),
        ]

    @Test(arguments: actions) func tellsEveryAction(_ c: ContractCase) throws { try c.expect() }

    // MARK: - What narrows

    private static func boundary(_ statement: String) -> [ContractModule.Edit] {
        [
            roleArgument("api", "permissions_boundary = aws_iam_policy.boundary.arn"),
            .add(
                """
                resource "aws_iam_policy" "boundary" {
                  name = "boundary"
                  policy = jsonencode({
                    Version   = "2012-10-17"
                    Statement = [{ \(statement) }]
                  })
                }
                """),
        ]
    }

    static let limits = [
        ContractCase(
            "a denial in the role", [.statement(of: "api", deny("\"s3:GetObject\"", on: bundles))],
            found: [(roles, ["role 'api' may not GetObject class 'bundle'"])]),
        ContractCase(
            "a denial takes away what is too much",
            [
                .statement(of: "api", deny("\"s3:DeleteObject\"", on: bundles)),
                .statement(of: "api", allow("\"s3:DeleteObject\"", on: bundles)),
            ]),
        ContractCase(
            "a denial under a condition",
            [
                .statement(
                    of: "api",
                    deny(
                        "\"s3:GetObject\"", on: bundles,
                        "        Condition = { StringNotEquals = { \"aws:SourceVpce\" = \"vpce-1\" } }"))
            ], unknown: ["what role 'api' may do with class 'bundle'", "aws:sourcevpce"]),
        ContractCase(
            "an allowance under a condition is one",
            [
                .statement(
                    of: "api",
                    allow(
                        "\"s3:DeleteObject\"", on: bundles,
                        "        Condition = { IpAddress = { \"aws:SourceIp\" = \"10.0.0.0/8\" } }"))
            ], found: mayDelete),
        ContractCase(
            "a boundary that leaves room", boundary("Effect = \"Allow\", Action = \"*\", Resource = \"*\"")),
        ContractCase(
            "a boundary without reads",
            boundary("Effect = \"Allow\", Action = [\"s3:Put*\", \"s3:Abort*\", \"s3:List*\"], Resource = \"*\""),
            found: ["download", "bundle"].map { (roles, ["role 'api' may not GetObject class '\($0)'"]) }),
        ContractCase(
            "a boundary takes away what is too much",
            boundary(
                "Effect = \"Allow\", Action = [\"s3:Get*\", \"s3:Put*\", \"s3:Abort*\", \"s3:List*\"], Resource = \"*\""
            )
                + [.statement(of: "api", allow("\"s3:DeleteObject\"", on: bundles))]),
        ContractCase(
            "a boundary that is not at hand",
            [roleArgument("api", "permissions_boundary = \"arn:aws:iam::123456789012:policy/boundary\"")],
            unknown: ["what role 'api' may do", "policy/boundary"]),
    ]

    @Test(arguments: limits) func narrows(_ c: ContractCase) throws { try c.expect() }

    // MARK: - The bucket's policy

    private static func letsIn(_ principal: String, _ condition: String = "", effect: String = "Allow")
        -> ContractModule.Edit
    {
        .bucketStatement(
            """
                    Effect    = "\(effect)"
                    Principal = \(principal)
                    Action    = "\(effect == "Allow" ? "s3:DeleteObject" : "s3:GetObject")"
                    Resource  = "${aws_s3_bucket.media.arn}/bundles/*"
                    \(condition)
            """)
    }

    static let bucketPolicies = [
        ContractCase("a reference", [letsIn("{ AWS = aws_iam_role.api.arn }")], found: mayDelete),
        ContractCase(
            "an ARN", [letsIn("{ AWS = \"arn:aws:iam::123456789012:role/moviesnow-api\" }")], found: mayDelete),
        ContractCase(
            "a session",
            [letsIn("{ AWS = \"arn:aws:sts::123456789012:assumed-role/moviesnow-api/one\" }")],
            found: mayDelete),
        ContractCase(
            "everybody who is the role",
            [
                letsIn(
                    "\"*\"",
                    "Condition = { ArnEquals = { \"aws:PrincipalArn\" = \"arn:aws:iam::123456789012:role/moviesnow-api\" } }"
                )
            ], found: mayDelete),
        ContractCase(
            "a denial of the role", [letsIn("{ AWS = aws_iam_role.api.arn }", effect: "Deny")],
            found: [(roles, ["role 'api' may not GetObject class 'bundle'"])]),
        ContractCase(
            "a denial of everybody but another role",
            [
                letsIn(
                    "\"*\"",
                    "Condition = { ArnNotLike = { \"aws:PrincipalArn\" = \"arn:aws:iam::*:role/moviesnow-bundler\" } }",
                    effect: "Deny")
            ], found: [(roles, ["role 'api' may not GetObject class 'bundle'"])]),
        ContractCase(
            "a denial of everybody but the role",
            [
                letsIn(
                    "\"*\"",
                    "Condition = { ArnNotLike = { \"aws:PrincipalArn\" = \"arn:aws:iam::*:role/moviesnow-api\" } }",
                    effect: "Deny")
            ]),
    ]

    @Test(arguments: bucketPolicies) func readsTheBucketsPolicy(_ c: ContractCase) throws { try c.expect() }
}
