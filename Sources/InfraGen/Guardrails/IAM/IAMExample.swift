/// Terraform that the examples of several rules share.
enum IAMExample {
    /// A policy of a role with one statement that allows `action`, each an HCL expression.
    static func policy(_ action: String, on resource: String) -> String {
        """
        resource "aws_iam_role_policy" "main" {
          name = "media"
          role = "media"
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              {
                Effect   = "Allow"
                Action   = \(action)
                Resource = \(resource)
              },
            ]
          })
        }
        """
    }

    /// A role that `principal`, an HCL expression, may assume; `lines` are further members of the statement.
    static func role(_ principal: String, action: String = "sts:AssumeRole", _ lines: String = "") -> String {
        let members = lines.split(separator: "\n").map { "\n        \($0)" }.joined()
        return """
            resource "aws_iam_role" "main" {
              name = "media"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [
                  {
                    Effect    = "Allow"
                    Action    = "\(action)"
                    Principal = \(principal)\(members)
                  },
                ]
              })
            }
            """
    }

    static let objects = "\"arn:aws:s3:::example-media/*\""

    static let bestPractices = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"

    static func control(_ number: Int) -> String {
        "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-\(number)"
    }
}
