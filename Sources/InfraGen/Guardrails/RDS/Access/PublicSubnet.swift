import Diagnostics

/// See ``documentation``.
package enum PublicSubnet: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.public-subnet", .error,
        "No subnet of the database is public.",
        why: """
            A subnet with a route to an internet gateway is where things are put that the internet may reach. A database \
            in it is one switch, publicly_accessible, away from that.
            """,
        source: RDSExample.guide + "USER_VPC.WorkingWithRDSInstanceinaVPC.html",
        elsewhere: [.kics("RDS Associated with Public Subnet"), .securityHub("RDS.46")],
        differences: """
            KICS calls a subnet public whose range is 0.0.0.0/0. Here it is one with a route to an internet gateway, or \
            that gives public addresses to what is launched in it, too.
            """,
        good: example(isPublic: false),
        bad: example(isPublic: true))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ResourceFinder(infrastructure.resources("aws_db_subnet_group"), namedBy: "name")
        let subnets = Subnets(infrastructure)
        return infrastructure.resources("aws_db_instance", "aws_rds_cluster").compactMap { database in
            guard case .found(let group) = groups.target(of: "db_subnet_group_name", in: database) else { return nil }
            for subnet in subnets.named(by: "subnet_ids", of: group).subnets {
                guard let reason = subnets.publicReason(of: subnet) else { continue }
                return GuardrailFinding(
                    database, at: group.body["subnet_ids"]?.provenance,
                    "the database is in '\(subnet.address)', which \(reason)",
                    help: "give '\(group.address)' private subnets",
                    notElsewhere: reason == "is of every address" && database.type == "aws_db_instance"
                        ? [] : ["RDS Associated with Public Subnet"])
            }
            return nil
        }
    }

    private static func example(isPublic: Bool) -> String {
        """
        \(RDSExample.instance("db_subnet_group_name = aws_db_subnet_group.main.name"))

        resource "aws_db_subnet_group" "main" {
          name       = "media"
          subnet_ids = [aws_subnet.a.id]
        }

        resource "aws_subnet" "a" {
          vpc_id                  = "vpc-0a1b2c3d"
          cidr_block              = "10.0.1.0/24"
          map_public_ip_on_launch = \(isPublic)
        }
        """
    }
}
