import InfraGen

extension RuleCases {
    private static let versioning = "  versioning_configuration {\n    status = \"Enabled\"\n  }"
    private static let abort = "abort_incomplete_multipart_upload {\n      days_after_initiation = 7\n    }"

    private static func lifecycle(_ rule: String) -> String {
        part("aws_s3_bucket_lifecycle_configuration", "  rule {\n    id = \"a\"\n\(rule)\n  }")
    }

    private static func encryption(_ rule: String) -> String {
        part("aws_s3_bucket_server_side_encryption_configuration", "  rule {\n\(rule)\n  }")
    }

    static let buckets: [RuleCase] = [
        // Joins, which all rules of buckets share.
        RuleCase(Versioning.self, "by reference", part("aws_s3_bucket_versioning", versioning)),
        RuleCase(
            Versioning.self, "by the bucket's name",
            part("aws_s3_bucket_versioning", versioning, of: "\"example-media\"")),
        RuleCase(
            Versioning.self, "by an argument of the bucket",
            part("aws_s3_bucket_versioning", versioning, of: "aws_s3_bucket.b.bucket")),
        RuleCase(
            Versioning.self, "by the name of another bucket", ["aws_s3_bucket.b"],
            part("aws_s3_bucket_versioning", versioning, of: "\"example-other\"")),
        RuleCase(
            Versioning.self, "by a name that is not known", ["aws_s3_bucket.b?"],
            "variable \"v\" {}\n" + part("aws_s3_bucket_versioning", versioning, of: "var.v")),
        RuleCase(
            Versioning.self, "by the same variable",
            """
            variable "v" {}
            resource "aws_s3_bucket" "b" {
              bucket = var.v
            }
            resource "aws_s3_bucket_versioning" "b" {
              bucket = var.v
            \(versioning)
            }
            """),
        RuleCase(
            Versioning.self, "by key, through for_each", ["aws_s3_bucket.b[\"c\"]"],
            """
            resource "aws_s3_bucket" "b" {
              for_each = toset(["a", "c"])
              bucket   = "example-${each.key}"
            }
            resource "aws_s3_bucket_versioning" "b" {
              for_each = toset(["a"])
              bucket   = aws_s3_bucket.b[each.key].id
            \(versioning)
            }
            """),
        RuleCase(
            Versioning.self, "through count",
            """
            resource "aws_s3_bucket" "b" {
              count  = 2
              bucket = "example-${count.index}"
            }
            resource "aws_s3_bucket_versioning" "b" {
              count  = 2
              bucket = aws_s3_bucket.b[count.index].id
            \(versioning)
            }
            """),
        RuleCase(
            Versioning.self, "where it is not known whether there is one", ["aws_s3_bucket.b?"],
            """
            variable "v" {}
            \(bucket)
            resource "aws_s3_bucket_versioning" "b" {
              count  = var.v ? 1 : 0
              bucket = aws_s3_bucket.b.id
            \(versioning)
            }
            """),
        RuleCase(
            Versioning.self, "a status that is not known", ["aws_s3_bucket.b?"],
            "variable \"v\" {}\n"
                + part("aws_s3_bucket_versioning", "  versioning_configuration {\n    status = var.v\n  }")),
        RuleCase(
            Versioning.self, "suspended", ["aws_s3_bucket.b", "aws_s3_bucket_versioning.b"],
            part("aws_s3_bucket_versioning", "  versioning_configuration {\n    status = \"Suspended\"\n  }")),
        RuleCase(Versioning.self, "in the bucket", inline("  versioning {\n    enabled = true\n  }")),
        RuleCase(
            Versioning.self, "off in the bucket", ["aws_s3_bucket.b"],
            inline("  versioning {\n    enabled = false\n  }")),
        RuleCase(
            AccessLogging.self, "in the bucket", inline("  logging {\n    target_bucket = \"example-logs\"\n  }")),
        RuleCase(
            PublicAccessBlocked.self, "only two of four switches",
            part("aws_s3_bucket_public_access_block", "  block_public_acls = true\n  block_public_policy = true")),
        RuleCase(
            PublicAccessBlocked.self, "a switch that is off", ["aws_s3_bucket.b"],
            part("aws_s3_bucket_public_access_block", "  block_public_acls = false\n  block_public_policy = true")),
        RuleCase(
            BlockPublicACLs.self, "a switch that is not known", ["aws_s3_bucket_public_access_block.b?"],
            "variable \"v\" {}\n" + part("aws_s3_bucket_public_access_block", "  block_public_acls = var.v")),
        RuleCase(
            BlockPublicACLs.self, "true in quotes",
            part("aws_s3_bucket_public_access_block", "  block_public_acls = \"true\"")),
        RuleCase(
            IgnorePublicACLs.self, "a switch that is missing", ["aws_s3_bucket_public_access_block.b"],
            part("aws_s3_bucket_public_access_block", "  block_public_acls = true")),
        RuleCase(
            RestrictPublicBuckets.self, "off", ["aws_s3_bucket_public_access_block.b"],
            part("aws_s3_bucket_public_access_block", "  restrict_public_buckets = false")),
        RuleCase(
            LifecycleConfigured.self, "in the bucket", inline("  lifecycle_rule {\n    enabled = true\n  }")),
        RuleCase(
            AbortIncompleteUploads.self, "without a filter", lifecycle("    status = \"Enabled\"\n    \(abort)")),
        RuleCase(
            AbortIncompleteUploads.self, "an empty prefix",
            lifecycle("    status = \"Enabled\"\n    filter {\n      prefix = \"\"\n    }\n    \(abort)")),
        RuleCase(
            AbortIncompleteUploads.self, "of part of the bucket", ["aws_s3_bucket_lifecycle_configuration.b"],
            lifecycle("    status = \"Enabled\"\n    filter {\n      prefix = \"a/\"\n    }\n    \(abort)")),
        RuleCase(
            AbortIncompleteUploads.self, "of a tag", ["aws_s3_bucket_lifecycle_configuration.b"],
            lifecycle(
                "    status = \"Enabled\"\n    filter {\n      tag {\n        key = \"a\"\n        value = \"b\"\n      }\n    }\n    \(abort)"
            )),
        RuleCase(
            AbortIncompleteUploads.self, "disabled", ["aws_s3_bucket_lifecycle_configuration.b"],
            lifecycle("    status = \"Disabled\"\n    \(abort)")),
        RuleCase(
            DefaultEncryption.self, "with KMS",
            encryption("    apply_server_side_encryption_by_default {\n      sse_algorithm = \"aws:kms\"\n    }")),
        RuleCase(
            DefaultEncryption.self, "of no algorithm", ["aws_s3_bucket.b"], encryption("    bucket_key_enabled = true")),
        RuleCase(DefaultEncryption.self, "of nobody's choice", bucket),
        RuleCase(
            DefaultEncryption.self, "in the bucket",
            inline(
                """
                  server_side_encryption_configuration {
                    rule {
                      apply_server_side_encryption_by_default {
                        sse_algorithm = "AES256"
                      }
                    }
                  }
                """)),
        RuleCase(KMSEncryption.self, "nothing said", ["aws_s3_bucket.b"], bucket),
        RuleCase(
            Replication.self, "in the bucket",
            inline(
                "  replication_configuration {\n    role = \"arn:aws:iam::123456789012:role/r\"\n    rules {\n      status = \"Enabled\"\n    }\n  }"
            )),
        RuleCase(Replication.self, "not even versioned", ["aws_s3_bucket.b"], bucket),
        RuleCase(
            DNSBucketName.self, "capitals", ["aws_s3_bucket.b"],
            "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"Media\"\n}"),
        RuleCase(
            DNSBucketName.self, "of Terraform's choice",
            "resource \"aws_s3_bucket\" \"b\" {\n  bucket_prefix = \"media-\"\n}"),
        RuleCase(
            OpenCORS.self, "some hosts of a domain", ["aws_s3_bucket.b"],
            inline(
                "  cors_rule {\n    allowed_methods = [\"GET\"]\n    allowed_origins = [\"https://*.example.com\"]\n  }"
            )),
        RuleCase(
            OpenCORS.self, "every method", ["aws_s3_bucket.b"],
            inline(
                "  cors_rule {\n    allowed_methods = [\"GET\", \"HEAD\", \"PUT\", \"POST\", \"DELETE\"]\n    allowed_origins = [\"https://a.example\"]\n  }"
            )),
        RuleCase(
            StaticWebsite.self, "in the bucket", ["aws_s3_bucket.b"],
            inline("  website {\n    index_document = \"index.html\"\n  }")),
        RuleCase(
            ObjectCustomerKey.self, "a copy", ["aws_s3_object_copy.b"],
            "resource \"aws_s3_object_copy\" \"b\" {\n  bucket = \"a\"\n  key = \"b\"\n  source = \"c\"\n}"),
    ]
}
