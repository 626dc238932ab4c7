import Diagnostics
import InfraGen
import Testing

/// Whom the bucket's policy lets in, and for how long, is compared with what the spec says.
@Suite struct ContractBucketPolicyTests {
    private static let (principals, originRead, presign) = (
        "contract.principals", "contract.origin-read", "contract.presign"
    )

    private static func letsIn(
        _ principal: String, _ actions: String = "\"s3:GetObject\"",
        on resource: String = "${aws_s3_bucket.media.arn}/originals/*",
        _ condition: String = ""
    ) -> ContractModule.Edit {
        .bucketStatement(
            """
                    Effect    = "Allow"
                    Principal = \(principal)
                    Action    = \(actions)
                    Resource  = "\(resource)"
                    \(condition)
            """)
    }

    private static func stranger(_ said: String...) -> [(rule: String, said: [String])] { [(principals, said)] }

    // MARK: - Others

    static let others = [
        ContractCase(
            "an account", [letsIn("{ AWS = \"999988887777\" }")],
            found: stranger("account '999988887777' may GetObject class 'original'")),
        ContractCase(
            "the root of an account",
            [letsIn("{ AWS = \"arn:aws:iam::999988887777:root\" }", on: "${aws_s3_bucket.media.arn}/*")],
            found: stranger("account '999988887777' may GetObject class 'original', 'download', 'hls'")),
        ContractCase(
            "the own account leaves it to its roles",
            [
                .add("data \"aws_caller_identity\" \"current\" {}\n"),
                letsIn("{ AWS = \"arn:aws:iam::${data.aws_caller_identity.current.account_id}:root\" }"),
            ]),
        ContractCase(
            "a role of another name", [letsIn("{ AWS = \"arn:aws:iam::123456789012:role/deploy\" }", "\"s3:*\"")],
            found: stranger("role/deploy' may GetObject, GetObjectVersion, PutObject", "class 'original'")),
        ContractCase(
            "a role that the spec does not have",
            [
                .add("resource \"aws_iam_role\" \"deploy\" {\n  name = \"deploy\"\n  assume_role_policy = \"{}\"\n}\n"),
                letsIn("{ AWS = aws_iam_role.deploy.arn }"),
            ], found: stranger("'aws_iam_role.deploy' may GetObject class 'original'")),
        ContractCase(
            "a user", [letsIn("{ AWS = \"arn:aws:iam::123456789012:user/bob\" }", "\"s3:PutObject\"")],
            found: stranger("user/bob' may PutObject class 'original'")),
        ContractCase(
            "a service", [letsIn("{ Service = \"rekognition.amazonaws.com\" }")],
            found: stranger("service 'rekognition.amazonaws.com' may GetObject class 'original'")),
        ContractCase(
            "logs beside the classes",
            [
                letsIn(
                    "{ Service = \"delivery.logs.amazonaws.com\" }", "\"s3:PutObject\"",
                    on: "${aws_s3_bucket.media.arn}/AWSLogs/*")
            ]),
        ContractCase(
            "logs over a class", [letsIn("{ Service = \"delivery.logs.amazonaws.com\" }", "\"s3:PutObject\"")],
            found: stranger("service 'delivery.logs.amazonaws.com' may PutObject class 'original'")),
        ContractCase(
            "an origin access identity",
            [
                .add("resource \"aws_cloudfront_origin_access_identity\" \"old\" {}\n"),
                letsIn("{ AWS = aws_cloudfront_origin_access_identity.old.iam_arn }"),
            ], found: stranger("'aws_cloudfront_origin_access_identity.old' may GetObject class 'original'")),
        ContractCase(
            "everybody", [letsIn("\"*\"")],
            found: stranger("everybody may GetObject class 'original'") + [(originRead, ["may read class 'original'"])]),
        ContractCase(
            "everybody of an organization",
            [
                letsIn(
                    "\"*\"", "\"s3:PutObject\"",
                    "Condition = { StringEquals = { \"aws:PrincipalOrgID\" = \"o-a1b2c3d4e5\" } }")
            ],
            found: stranger("everybody may PutObject class 'original'")),
        ContractCase(
            "the bucket itself",
            [letsIn("{ AWS = \"999988887777\" }", "\"s3:PutBucketPolicy\"", on: "${aws_s3_bucket.media.arn}")],
            found: stranger("account '999988887777' may PutBucketPolicy of the bucket itself")),
        ContractCase(
            "objects of another bucket",
            [
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
                letsIn("{ AWS = \"999988887777\" }", on: "arn:aws:s3:::other/originals/*"),
            ]),
        ContractCase(
            "a variable", [.add("variable \"who\" {}\n"), letsIn("{ AWS = var.who }")],
            unknown: ["who may GetObject class 'original'"]),
    ]

    @Test(arguments: others) func tellsWhoElseIsLetIn(_ c: ContractCase) throws { try c.expect() }

    // MARK: - The distribution

    private static let own = "aws_cloudfront_distribution.media.arn"
    private static let other = "\"arn:aws:cloudfront::123456789012:distribution/E2OTHER\""
    private static let delivered = ["hls", "artwork", "subtitle"]

    private static func letsCloudFrontWrite(_ condition: String) -> ContractModule.Edit {
        letsIn(
            "{ Service = \"cloudfront.amazonaws.com\" }", "\"s3:PutObject\"",
            on: "${aws_s3_bucket.media.arn}/originals/*",
            "Condition = \(condition)")
    }

    /// What is let in besides the distribution of the spec, which then may do more than it should.
    private static func alsoOwn(_ others: String) -> [(rule: String, said: [String])] {
        ["the distribution", others].map { (originRead, ["\($0) may PutObject class 'original'"]) }
    }

    static let distributions = [
        ContractCase(
            "another distribution instead", [.replace(own, other, in: "storage.tf")],
            found: delivered.map { (originRead, ["the distribution may not read class '\($0)'"]) } + [
                (originRead, ["distribution/E2OTHER' may GetObject class 'hls', 'artwork', 'subtitle'"])
            ]),
        ContractCase(
            "another distribution besides", [.replace(own, "[\(own), \(other)]", in: "storage.tf")],
            found: [(originRead, ["distribution/E2OTHER' may GetObject class 'hls', 'artwork', 'subtitle'"])]),
        ContractCase(
            "all distributions",
            [letsCloudFrontWrite("{}")],
            found: alsoOwn("every distribution of every account")),
        ContractCase(
            "all distributions by an ARN",
            [letsCloudFrontWrite("{ ArnLike = { \"AWS:SourceArn\" = \"arn:aws:cloudfront::*:distribution/*\" } }")],
            found: alsoOwn("every distribution of every account")),
        ContractCase(
            "all distributions by a text",
            [letsCloudFrontWrite("{ StringLike = { \"AWS:SourceArn\" = \"arn:aws:cloudfront:*\" } }")],
            found: alsoOwn("every distribution of every account")),
        ContractCase(
            "all distributions by a variable",
            [letsCloudFrontWrite("{ StringEquals = { \"AWS:SourceArn\" = \"$${aws:SourceArn}\" } }")],
            found: [(originRead, ["every distribution of every account may PutObject class 'original'"])]),
        ContractCase(
            "all distributions where an ARN is given",
            [
                letsCloudFrontWrite(
                    "{ StringEqualsIfExists = { \"AWS:SourceArn\" = aws_cloudfront_distribution.media.arn } }")
            ],
            found: alsoOwn("every distribution of every account")),
        ContractCase(
            "distributions of the account by an ARN",
            [
                letsCloudFrontWrite(
                    "{ ArnLike = { \"AWS:SourceArn\" = \"arn:aws:cloudfront::123456789012:distribution/*\" } }")
            ],
            found: alsoOwn("every distribution of the account")),
        ContractCase(
            "distributions of the account",
            [letsCloudFrontWrite("{ StringEquals = { \"AWS:SourceAccount\" = \"123456789012\" } }")],
            found: alsoOwn("every distribution of the account")),
        ContractCase(
            "writing for another distribution",
            [
                letsCloudFrontWrite(
                    "{ StringEquals = { \"AWS:SourceArn\" = \"arn:aws:cloudfront::123456789012:distribution/E2OTHER\" } }"
                )
            ],
            found: [(originRead, ["distribution/E2OTHER' may PutObject class 'original'"])]),
        ContractCase(
            "another bucket",
            [
                .replace("${aws_s3_bucket.media.arn}/hls/*", "arn:aws:s3:::other/hls/*", in: "storage.tf"),
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
            ],
            found: [(originRead, ["may not read class 'hls'"])]),
        ContractCase(
            "all buckets", [.replace("\"${aws_s3_bucket.media.arn}/hls/*\"", "\"arn:aws:s3:::*\"", in: "storage.tf")],
            found: ["original", "download", "bundle"].map { (originRead, ["may read class '\($0)'"]) }),
        ContractCase(
            "part of a class",
            [
                .replace(
                    "${aws_s3_bucket.media.arn}/hls/*\"", "${aws_s3_bucket.media.arn}/hls/*.m3u8\"", in: "storage.tf")
            ],
            found: [(originRead, ["may not read class 'hls'"])]),
        ContractCase(
            "writing",
            [
                .replace(
                    "Action = \"s3:GetObject\"\n        Resource = [",
                    "Action = [\"s3:GetObject\", \"s3:PutObject\"]\n        Resource = [",
                    in: "storage.tf")
            ], found: delivered.map { (originRead, ["the distribution may PutObject class '\($0)'"]) }),
    ]

    @Test(arguments: distributions) func tellsWhichDistributionReads(_ c: ContractCase) throws { try c.expect() }

    @Test(arguments: [("*", Diagnostic.Severity.error), ("123456789012", .warning)])
    func allDistributionsOfTheAccountAreAWarning(_ account: String, _ severity: Diagnostic.Severity) throws {
        let arn = "arn:aws:cloudfront::\(account):distribution/*"
        let edit = Self.letsCloudFrontWrite("{ ArnLike = { \"AWS:SourceArn\" = \"\(arn)\" } }")
        let found = try ContractModule([edit]).findings().filter { $0.message.hasPrefix("every distribution") }
        #expect(found.map(\.severity) == [severity])
    }

    // MARK: - Presigned reads

    static let lives = [
        ContractCase(
            "shorter than the spec", [.replace("\"300000\"", "\"60000\"", in: "storage.tf")],
            found: [(presign, ["class 'bundle'", "work for 60 s; the spec says that they work for 300 s"])]),
        ContractCase(
            "shorter by less than a second", [.replace("\"300000\"", "\"299500\"", in: "storage.tf")],
            found: [(presign, ["class 'bundle'", "work for 299500 ms; the spec says that they work for 300 s"])]),
        ContractCase(
            "refused altogether",
            [
                .replace(
                    "${aws_s3_bucket.media.arn}/downloads/*\",\n          \"${aws_s3_bucket.media.arn}/bundles/*\",",
                    "${aws_s3_bucket.media.arn}/downloads/*\",", in: "storage.tf")
            ],
            found: [(presign, ["class 'bundle'", "are refused; the spec says that they work for 300 s"])]),
        ContractCase(
            "of another bucket",
            [
                .replace("= var.bucket_name", "= \"moviesnow\"", in: "storage.tf"),
                .replace(
                    "ReadsBundle\"\u{0}${aws_s3_bucket.media.arn}/bundles/*", "arn:aws:s3:::other/bundles/*",
                    in: "storage.tf"),
            ], found: [(presign, ["class 'bundle'", "work as long as they are signed for"])]),
    ]

    @Test(arguments: lives) func tellsHowLongPresignedReadsWork(_ c: ContractCase) throws { try c.expect() }

    @Test func aLimitThatTheSpecDoesNotEnforceMayNotBeShorter() throws {
        let stack = try ContractModule.stack { $0 + "\npresign: { enforce: none }\n" }
        #expect(try ContractModule([]).findings(against: stack).isEmpty)
        let edit = ContractModule.Edit.replace("\"300000\"", "\"60000\"", in: "storage.tf")
        let said = try ContractModule([edit]).findings(against: stack).map(\.message)
        #expect(said.count == 1 && said.allSatisfy { $0.contains("work for 60 s") }, "\(said)")
    }
}
