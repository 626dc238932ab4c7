/// Terraform that the examples of several rules share.
enum SecurityGroupExample {
    /// A group with one rule; `lines` are its arguments besides the description.
    static func group(_ direction: SecurityGroupRule.Direction, _ lines: String) -> String {
        let arguments = lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return """
            resource "aws_security_group" "main" {
              name        = "media"
              description = "The API of media."
              vpc_id      = "vpc-0a1b2c3d"

              \(direction) {
                description = "Clients."
            \(arguments)
              }
            }
            """
    }

    /// A rule for one port of TCP, from `source`.
    static func port(_ port: Int, from source: String) -> String {
        group(.ingress, "protocol    = \"tcp\"\nfrom_port   = \(port)\nto_port     = \(port)\n\(source)")
    }

    static let everyone = "cidr_blocks = [\"0.0.0.0/0\"]"
    static let private16 = "cidr_blocks = [\"10.0.0.0/16\"]"

    static let guide = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"

    static func control(_ number: Int) -> String {
        "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-\(number)"
    }

    static let differences = """
        A rule of its own resource for all traffic without ports is open, too; checkov passes it, and a group with a rule \
        for itself before. Its id does not stand in those findings. From port 0 to 0 is read as every port. A rule that names \
        nobody, neither ranges nor groups, is open to checkov, and is reported with its id alone.
        """
}
