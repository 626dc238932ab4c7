import InfraGen

extension RuleCases {
    private static func grant(_ permission: String, _ group: String) -> String {
        part(
            "aws_s3_bucket_acl",
            """
              access_control_policy {
                owner {
                  id = "0123456789abcdef"
                }
                grant {
                  permission = "\(permission)"
                  grantee {
                    type = "Group"
                    uri  = "http://acs.amazonaws.com/groups/\(group)"
                  }
                }
              }
            """)
    }

    private static let block = """
        resource "aws_s3_bucket_public_access_block" "b" {
          bucket             = aws_s3_bucket.b.id
          ignore_public_acls = true
        }
        """

    static let acls: [RuleCase] = [
        RuleCase(PublicACL.self, "in the bucket", ["aws_s3_bucket.b"], inline("  acl = \"public-read\"")),
        RuleCase(PublicACL.self, "private in the bucket", inline("  acl = \"private\"")),
        RuleCase(PublicACL.self, "authenticated-read", ["aws_s3_bucket.b"], inline("  acl = \"authenticated-read\"")),
        RuleCase(PublicACL.self, "a grant", ["aws_s3_bucket.b"], grant("READ", "global/AllUsers")),
        RuleCase(PublicACL.self, "a grant for logs", grant("WRITE", "s3/LogDelivery")),
        RuleCase(
            PublicACL.self, "not known", ["aws_s3_bucket.b?"],
            "variable \"v\" {}\n" + part("aws_s3_bucket_acl", "  acl = var.v")),
        RuleCase(
            PublicACL.self, "of a bucket elsewhere", ["aws_s3_bucket_acl.b"],
            "resource \"aws_s3_bucket_acl\" \"b\" {\n  bucket = \"example\"\n  acl = \"public-read\"\n}"),
        RuleCase(
            PublicACL.self, "behind a public access block",
            part("aws_s3_bucket_acl", "  acl = \"public-read\"") + block),
        RuleCase(
            HiddenPublicACL.self, "behind a public access block", ["aws_s3_bucket.b", "aws_s3_bucket_acl.b"],
            part("aws_s3_bucket_acl", "  acl = \"public-read\"") + block),
        RuleCase(
            HiddenPublicACL.self, "a public ACL to write", ["aws_s3_bucket.b", "aws_s3_bucket_acl.b"],
            part("aws_s3_bucket_acl", "  acl = \"public-read-write\"") + block),
        RuleCase(
            HiddenPublicACL.self, "a grant to write", ["aws_s3_bucket.b", "aws_s3_bucket_acl.b"],
            grant("WRITE", "global/AllUsers") + block),
        RuleCase(
            HiddenPublicACL.self, "a grant to every account", ["aws_s3_bucket.b", "aws_s3_bucket_acl.b"],
            grant("READ", "global/AuthenticatedUsers") + block),
        RuleCase(
            PublicWriteACL.self, "behind a public access block",
            part("aws_s3_bucket_acl", "  acl = \"public-read-write\"") + block),
        RuleCase(
            // checkov, which is asked of all cases at once, takes the first block for that of every bucket called b: one
            // that refuses, as that of most cases does.
            AuthenticatedUsersACL.self, "behind a public access block",
            grant("READ", "global/AuthenticatedUsers") + block.replacing("ignore", with: "block")),
        RuleCase(HiddenPublicACL.self, "in the open", part("aws_s3_bucket_acl", "  acl = \"public-read\"")),
        RuleCase(PublicWriteACL.self, "read is not write", part("aws_s3_bucket_acl", "  acl = \"public-read\"")),
        RuleCase(PublicWriteACL.self, "a grant", ["aws_s3_bucket.b"], grant("FULL_CONTROL", "global/AllUsers")),
        RuleCase(PublicWriteACL.self, "a grant to read", grant("READ", "global/AllUsers")),
        RuleCase(
            AuthenticatedUsersACL.self, "a grant", ["aws_s3_bucket_acl.b"], grant("READ", "global/AuthenticatedUsers")),
        RuleCase(AuthenticatedUsersACL.self, "a grant to everyone", grant("READ", "global/AllUsers")),
        RuleCase(
            ACLPermissionGrants.self, "permissions shown to everyone", ["aws_s3_bucket_acl.b"],
            grant("READ_ACP", "global/AllUsers")),
        RuleCase(ACLPermissionGrants.self, "permissions shown to log delivery", grant("READ_ACP", "s3/LogDelivery")),
        RuleCase(
            ObjectOwnership.self, "the writer's", ["aws_s3_bucket_ownership_controls.b"],
            part("aws_s3_bucket_ownership_controls", "  rule {\n    object_ownership = \"ObjectWriter\"\n  }")),
        RuleCase(
            AccessLogging.self, "of a bucket for logs", ["aws_s3_bucket.b"], inline("  acl = \"log-delivery-write\"")),
    ]
}
