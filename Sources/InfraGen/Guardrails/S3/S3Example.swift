/// Terraform that the examples of several rules share.
enum S3Example {
    static let bucket = """
        resource "aws_s3_bucket" "media" {
          bucket = "example-media"
        }
        """

    static let versioning = """
        resource "aws_s3_bucket_versioning" "media" {
          bucket = aws_s3_bucket.media.id

          versioning_configuration {
            status = "Enabled"
          }
        }
        """

    static let publicAccessBlock = """
        resource "aws_s3_bucket_public_access_block" "media" {
          bucket                  = aws_s3_bucket.media.id
          block_public_acls       = true
          block_public_policy     = true
          ignore_public_acls      = true
          restrict_public_buckets = true
        }
        """

    /// A bucket with a policy of one statement; the lines of `statement` are its members.
    static func policy(_ statement: String) -> String {
        let members = statement.split(separator: "\n").map { "        \($0)\n" }.joined()
        return """
            \(bucket)

            resource "aws_s3_bucket_policy" "media" {
              bucket = aws_s3_bucket.media.id
              policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
            \(members.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
                  },
                ]
              })
            }
            """
    }

    /// A bucket with an ACL of one grant to a group of AWS, such as `AllUsers`.
    static func grant(_ permission: String, to group: String) -> String {
        """
        \(bucket)

        resource "aws_s3_bucket_acl" "media" {
          bucket = aws_s3_bucket.media.id

          access_control_policy {
            owner {
              id = data.aws_canonical_user_id.current.id
            }

            grant {
              permission = "\(permission)"

              grantee {
                type = "Group"
                uri  = "http://acs.amazonaws.com/groups/\(group)"
              }
            }
          }
        }
        """
    }

    /// A bucket with a canned ACL.
    static func acl(_ canned: String) -> String {
        """
        \(bucket)

        resource "aws_s3_bucket_acl" "media" {
          bucket = aws_s3_bucket.media.id
          acl    = "\(canned)"
        }
        """
    }

    static let accessControlBlocks =
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"
    static let acls = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html"
    static let objectOwnership = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"
}
