import Diagnostics
import HCL

/// See ``documentation``.
package enum SubnetGroupZones: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.subnet-group-zones", .error,
        "A subnet group has subnets in two availability zones.",
        why: """
            RDS refuses a group whose subnets are in one zone, multi-AZ or not: the apply fails when the group is made, \
            after much else was.
            """,
        source: RDSExample.guide + "USER_VPC.WorkingWithRDSInstanceinaVPC.html#USER_VPC.Subnets",
        differences: "It is told where the subnets are at hand, with zones that are known.",
        good: example("eu-west-1a", "eu-west-1b"),
        bad: example("eu-west-1a", "eu-west-1a"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let subnets = Subnets(infrastructure)
        return infrastructure.resources("aws_db_subnet_group").compactMap { group in
            let named = subnets.named(by: "subnet_ids", of: group)
            let place = group.body["subnet_ids"]?.provenance
            let help = "name subnets of two availability zones"
            if let count = named.count, count < 2 {
                return GuardrailFinding(
                    group, at: place, "the group has \(count == 0 ? "no subnet" : "one subnet")", help: help)
            }
            guard !named.isIncomplete else {
                guard let value = group.body["subnet_ids"]?.value, !value.isWhollyKnown else { return nil }
                return GuardrailFinding(
                    group, at: place, unknown: "in which zones the subnets of the group are",
                    because: value.unknownParts)
            }
            let zones = named.subnets.map { subnet in
                subnet.body.string("availability_zone").value ?? subnet.body.string("availability_zone_id").value
            }
            guard !zones.contains(nil), let zone = zones.first ?? nil, Set(zones).count == 1 else { return nil }
            return GuardrailFinding(group, at: place, "all subnets of the group are in \(zone)", help: help)
        }
    }

    private static func example(_ zones: String...) -> String {
        let subnets = zip(["a", "b"], zones).map { name, zone in
            """
            resource "aws_subnet" "\(name)" {
              vpc_id            = "vpc-0a1b2c3d"
              cidr_block        = "10.0.\(name == "a" ? 1 : 2).0/24"
              availability_zone = "\(zone)"
            }
            """
        }
        return """
            resource "aws_db_subnet_group" "main" {
              name       = "media"
              subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
            }

            \(subnets.joined(separator: "\n\n"))
            """
    }
}
