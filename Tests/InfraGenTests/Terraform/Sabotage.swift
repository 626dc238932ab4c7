import Foundation
import Testing

/// One edit that breaks the contract of a generated module, and what its own test has to say then.
struct Sabotage: Sendable {
    let name: String
    let file: String
    /// The run of the generated test that finds it.
    let run: String
    /// What that run says.
    let message: String
    private let edit: Edit

    private enum Edit: Sendable {
        case replace(String, with: String)
        case removeStatement(String)
    }

    /// Replaces a text that stands in `file` once, or several times for the same thing.
    init(_ name: String, in file: String, _ old: String, _ new: String, run: String, says message: String) {
        (self.name, self.file, self.run, self.message) = (name, file, run, message)
        edit = .replace(old, with: new)
    }

    /// Removes the statement of a policy that has the id `statement`.
    init(_ name: String, in file: String, without statement: String, run: String, says message: String) {
        (self.name, self.file, self.run, self.message) = (name, file, run, message)
        edit = .removeStatement(statement)
    }

    /// `text` with the edit in it.
    func applied(to text: String) throws -> String {
        switch edit {
        case .replace(let old, let new):
            try #require(text.contains(old), "\(name): \(file) has no '\(old)'")
            return text.replacing(old, with: new)
        case .removeStatement(let sid):
            let start = try #require(text.range(of: "      {\n        Sid       = \"\(sid)\"\n"), "\(name): no \(sid)")
            let end = try #require(text.range(of: "\n      },\n", range: start.lowerBound..<text.endIndex))
            return text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
        }
    }
}

/// The edits, in the module of `examples/full` for production.
extension Sabotage {
    static let bucket = [
        Sabotage(
            "public policies", in: "storage.tf", "block_public_policy     = true", "block_public_policy     = false",
            run: "bucket_is_private", says: "The bucket must block all public access."),
        Sabotage(
            "ACLs", in: "storage.tf", "BucketOwnerEnforced", "ObjectWriter", run: "bucket_is_private",
            says: "The bucket must have no ACLs."),
        Sabotage(
            "versions suspended", in: "storage.tf", "status = \"Enabled\"\n  }\n}", "status = \"Suspended\"\n  }\n}",
            run: "bucket_is_private", says: "The bucket must keep versions."),
        Sabotage(
            "reads by everybody", in: "storage.tf",
            "Principal = {\n          Service = \"cloudfront.amazonaws.com\"\n        }",
            "Principal = \"*\"", run: "bucket_is_private",
            says: "The bucket policy must grant nothing to anybody but the distribution."),
        Sabotage(
            "plain HTTP for objects", in: "storage.tf",
            "Resource  = [aws_s3_bucket.media.arn, \"${aws_s3_bucket.media.arn}/*\"]",
            "Resource  = aws_s3_bucket.media.arn", run: "bucket_is_private",
            says: "Requests without TLS must be denied."
        ),
        Sabotage(
            "Signature Version 2", in: "storage.tf", without: "DenySignatureVersion2", run: "bucket_is_private",
            says: "Signature Version 2, which has no age, must be denied."),
        Sabotage(
            "keys of KMS", in: "storage.tf", "sse_algorithm = \"AES256\"", "sse_algorithm = \"aws:kms\"",
            run: "encryption", says: "Objects must be encrypted with keys of S3's own."),
        Sabotage(
            "uploads of any encryption", in: "storage.tf", without: "DenyOtherEncryption", run: "encryption",
            says: "An upload that asks for another encryption must be denied, and one that asks for none must not."),
        Sabotage(
            "uploads without the header refused", in: "storage.tf",
            "          Null = {\n            \"s3:x-amz-server-side-encryption\" = \"false\"\n          }\n", "",
            run: "encryption",
            says: "An upload that asks for another encryption must be denied, and one that asks for none must not."),
        Sabotage(
            "uploads with a client's key", in: "storage.tf", without: "DenyCustomerProvidedKeys", run: "encryption",
            says: "An upload with a key of the client's own must be denied."),
    ]

    static let reading = [
        Sabotage(
            "originals at the edge", in: "storage.tf", "arn}/hls/*\",",
            "arn}/hls/*\",\n\"${aws_s3_bucket.media.arn}/originals/*\",",
            run: "who_may_read", says: "Class 'original' must not be readable by the distribution."),
        Sabotage(
            "a class less at the edge", in: "storage.tf", "          \"${aws_s3_bucket.media.arn}/hls/*\",\n", "",
            run: "who_may_read", says: "Class 'hls' must be readable by the distribution."),
        Sabotage(
            "every key at the edge", in: "storage.tf", "arn}/hls/*\",",
            "arn}/hls/*\",\n\"${aws_s3_bucket.media.arn}/*\",",
            run: "who_may_read", says: "The distribution must read the CDN classes and nothing else."),
        Sabotage(
            "every action at the edge", in: "storage.tf", "Action   = \"s3:ListBucket\"",
            "Action   = [\"s3:ListBucket\", \"s3:DeleteBucket\"]", run: "who_may_read",
            says: "The distribution must read the CDN classes and nothing else."),
        Sabotage(
            "any distribution", in: "storage.tf",
            "StringEquals = {\n            \"AWS:SourceArn\" = aws_cloudfront_distribution.media.arn",
            "StringLike = {\n            \"AWS:SourceArn\" = \"*\"", run: "who_may_read",
            says: "Only this distribution must be granted reads."),
        Sabotage(
            "a list of every key at the edge", in: "storage.tf",
            "          StringLike = {\n            \"s3:prefix\" = [\"hls/*\", \"artwork/title/*\", \"subs/title/*\"]\n          }\n",
            "", run: "who_may_read", says: "Only this distribution must list the bucket, and only the CDN classes."),
        Sabotage(
            "an old presigned read", in: "storage.tf", "Resource  = \"${aws_s3_bucket.media.arn}/downloads/*\"",
            "Resource  = \"${aws_s3_bucket.media.arn}/nothing/*\"", run: "presigned_reads",
            says: "Presigned reads of class 'download' must be denied after 10m."),
        Sabotage(
            "a later presigned read", in: "storage.tf", "\"s3:signatureAge\" = \"300000\"",
            "\"s3:signatureAge\" = \"3000000\"",
            run: "presigned_reads", says: "Presigned reads of class 'bundle' must be denied after 5m."),
        Sabotage(
            "presigned reads of originals", in: "storage.tf", "        NotResource = [",
            "        NotResource = [\n\"${aws_s3_bucket.media.arn}/originals/*\",",
            run: "presigned_reads", says: "Presigned reads of every other class must be denied."),
    ]

    static let lifecycle = [
        Sabotage(
            "an expiration of every key", in: "storage.tf", "prefix = \"bundles/\"", "prefix = \"\"",
            run: "what_expires", says: "Objects of class 'artwork' must never expire."),
        Sabotage(
            "a rule switched off", in: "storage.tf", "id     = \"bundle\"\n    status = \"Enabled\"",
            "id     = \"bundle\"\n    status = \"Disabled\"", run: "what_expires",
            says: "Objects of class 'bundle' must expire after 14 days."),
        Sabotage(
            "an expiration of part of a class", in: "storage.tf", "prefix = \"bundles/\"", "prefix = \"bundles/a\"",
            run: "what_expires", says: "Objects of class 'bundle' must expire after 14 days."),
        Sabotage(
            "an earlier move", in: "storage.tf", "days          = 180", "days          = 120", run: "what_expires",
            says: "Objects must move to other storage classes as the classes say, and not otherwise."),
        Sabotage(
            "versions gone sooner", in: "storage.tf", "noncurrent_days           = 180",
            "noncurrent_days           = 1", run: "what_expires",
            says: "Noncurrent versions must be deleted as the classes say, and not otherwise."),
        Sabotage(
            "fewer versions kept", in: "storage.tf", "newer_noncurrent_versions = 3", "newer_noncurrent_versions = 1",
            run: "what_expires",
            says: "The newest noncurrent versions of class 'original' must be kept, 3 of them."),
        Sabotage(
            "unfinished uploads kept", in: "storage.tf", "days_after_initiation = 7", "days_after_initiation = 700",
            run: "what_expires", says: "Uploads that were never finished must be thrown away after 7 days."),
    ]

    static let delivery = [
        Sabotage(
            "an old protocol", in: "cdn.tf", "TLSv1.2_2021", "TLSv1", run: "delivery",
            says: "Viewers must use TLS 1.2 or later."),
        Sabotage(
            "no signature", in: "cdn.tf", "    trusted_key_groups         = [aws_cloudfront_key_group.viewers.id]\n",
            "    trusted_key_groups         = []\n", run: "delivery",
            says: "Class 'hls' must be readable with a signature of 'viewers' alone."),
        Sabotage(
            "plain HTTP", in: "cdn.tf", "redirect-to-https", "allow-all", run: "delivery",
            says: "Every behavior must redirect to HTTPS, and only read."),
        Sabotage(
            "another behavior", in: "cdn.tf", "path_pattern               = \"hls/*.m3u8\"",
            "path_pattern               = \"*.m3u8\"",
            run: "delivery",
            says: "The behaviors must be those of the CDN classes, the most specific first."),
    ]

    static let services = [
        Sabotage(
            "a public database", in: "database.tf", "publicly_accessible                   = false",
            "publicly_accessible                   = true", run: "database",
            says: "The database must be encrypted, and not reachable from outside of its network."),
        Sabotage(
            "a database without TLS", in: "database.tf", "name         = \"rds.force_ssl\"\n    value        = \"1\"",
            "name         = \"rds.force_ssl\"\n    value        = \"0\"", run: "database",
            says: "The database must refuse connections without TLS."),
        Sabotage(
            "a database open to the world", in: "network.tf",
            "  referenced_security_group_id = each.value\n  ip_protocol                  = \"tcp\"\n  from_port                    = 5432",
            "  cidr_ipv4                    = \"0.0.0.0/0\"\n  ip_protocol                  = \"tcp\"\n  from_port                    = 5432",
            run: "database", says: "Port 5432 must be open to security groups alone, not to addresses."),
        Sabotage(
            "a cache without a login", in: "cache.tf", "type = \"iam\"", "type = \"no-password-required\"",
            run: "cache",
            says: "Users of the cache must log in with IAM."),
    ]

    static let roles = [
        Sabotage(
            "a list of every key", in: "iam.tf",
            "          StringLike = {\n            \"s3:prefix\" = [\"originals/*\"]\n          }\n", "",
            run: "role_packager", says: "Role 'packager' must list 'original' and nothing else."),
        Sabotage(
            "every secret", in: "iam.tf", "Resource = aws_db_instance.main.master_user_secret[0].secret_arn",
            "Resource = \"*\"", run: "role_api", says: "Role 'api' must read the secret of the database and no other."),
        Sabotage(
            "every user of the database", in: "iam.tf", "/acme-media-prod-app\"", "/*\"", run: "role_api",
            says: "Role 'api' must log in to the database as 'acme-media-prod-app' alone."),
        Sabotage(
            "every user of the cache", in: "iam.tf", "          aws_elasticache_user.app.arn,\n", "          \"*\",\n",
            run: "role_api", says: "Role 'api' must connect to the cache as its user and no other."),
        Sabotage(
            "a statement more", in: "iam.tf",
            "        Resource = \"${aws_s3_bucket.media.arn}/originals/*\"\n      },\n    ]\n  })\n}\n\nresource \"aws_iam_role\" \"packager\"",
            """
                    Resource = "${aws_s3_bucket.media.arn}/originals/*"
                  },
                  {
                    Effect   = "Allow"
                    Action   = ["s3:DeleteObjectVersion", "s3:PutBucketPolicy", "iam:CreateUser"]
                    Resource = "*"
                  },
                ]
              })
            }

            resource "aws_iam_role" "packager"
            """, run: "role_ingest", says: "Role 'ingest' must be allowed nothing else."),
        Sabotage(
            "all other actions", in: "iam.tf", "Action   = \"rds-db:connect\"", "NotAction = \"rds-db:connect\"",
            run: "role_api", says: "Role 'api' must be allowed nothing else."),
        Sabotage(
            "a wider write", in: "iam.tf", "\"${aws_s3_bucket.media.arn}/artwork/title/*\"",
            "\"${aws_s3_bucket.media.arn}/artwork/*\"",
            run: "role_api", says: "Role 'api' must write 'artwork' and nothing else."),
        Sabotage(
            "anybody's role", in: "iam.tf",
            "Principal = {\n          for kind, names in local.role_principals[\"bundler\"] : kind => names\n          if length(names) > 0\n        }",
            "Principal = \"*\"", run: "role_bundler",
            says: "Role 'bundler' must be taken on by whom role_trust_arns names, and by nobody else."),
    ]

    static let all = bucket + reading + lifecycle + delivery + services + roles
}
