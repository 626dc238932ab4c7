import Diagnostics
import HCL

/// See ``documentation``.
package enum DefaultGroup: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.default-group", .warning,
        "The default security group of a VPC allows nothing.",
        why: """
            Whatever is started without a group is in the default one, which lets its members talk to each other and out \
            to everywhere. An aws_default_security_group without rules takes those away.
            """,
        source: SecurityGroupExample.control(2),
        elsewhere: [
            .checkov("CKV2_AWS_12"), .trivy("AVD-AWS-0173"),
            .kics("VPC Default Security Group Accepts All Traffic"),
            .kics("Default Security Groups With Unrestricted Traffic"), .securityHub("EC2.2"),
        ],
        differences: """
            checkov reports the VPC, the others the group; a finding has the ids of those that would report its resource.
            """,
        good: "\(vpc)\n\n\(group("vpc_id = aws_vpc.main.id"))",
        bad: vpc)

    private static let onGroups = [
        "AVD-AWS-0173", "VPC Default Security Group Accepts All Traffic",
        "Default Security Groups With Unrestricted Traffic",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let vpcs = infrastructure.resources("aws_vpc")
        let finder = ResourceFinder(vpcs)
        let groups = infrastructure.resources("aws_default_security_group")
        let ruleFinder = ResourceFinder(groups)
        let rules = infrastructure.resources(
            "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule")
        let added = Set(
            rules.compactMap { rule -> String? in
                guard case .found(let group) = ruleFinder.target(of: "security_group_id", in: rule) else { return nil }
                return group.address
            })
        var closed: Set<String> = []
        var doubt: HCLUnknown?
        for group in groups {
            let isOpen = !openRules(of: group).isEmpty || added.contains(group.address)
            switch finder.target(of: "vpc_id", in: group) {
            case .found(let vpc) where !isOpen: closed.insert(vpc.address)
            case .unknown(let reasons): doubt = doubt ?? reasons
            default: break
            }
        }
        return vpcs.compactMap { vpc in
            guard !closed.contains(vpc.address) else { return nil }
            if let reasons = doubt ?? moduleDoubt(of: vpc, in: infrastructure) {
                return GuardrailFinding(vpc, unknown: "whether the default group is closed", because: reasons)
            }
            return GuardrailFinding(
                vpc, "the default security group of the VPC has rules",
                help: "add an aws_default_security_group for the VPC, without rules", notElsewhere: onGroups)
        } + groups.flatMap { group in findings(group, isAddedTo: added.contains(group.address)) }
    }

    private static func findings(_ group: InfrastructureResource, isAddedTo: Bool) -> [GuardrailFinding] {
        let found = openRules(of: group)
        let rules = group.rules(.ingress) + group.rules(.egress)
        let isOpen = rules.contains { $0.ranges.known.contains(where: \.isEverything) }
        var silent = ["CKV2_AWS_12"]
        if !isOpen { silent.append("Default Security Groups With Unrestricted Traffic") }
        if group.body.value("vpc_id").isAbsent || found.isEmpty {
            silent.append("VPC Default Security Group Accepts All Traffic")
        }
        func finding(_ rule: SecurityGroupRule?) -> GuardrailFinding {
            GuardrailFinding(
                group, at: rule?.place, rule == nil ? "the default group has rules" : "the default group has a rule",
                help: "remove it, and give what needs it a group of its own", notElsewhere: silent
            ).within(rule?.block)
        }
        return found.isEmpty && isAddedTo ? [finding(nil)] : found.map(finding)
    }

    /// The rules inside the group.
    private static func openRules(of group: InfrastructureResource) -> [SecurityGroupRule] {
        (group.rules(.ingress) + group.rules(.egress)).filter { $0.isUncertain == nil }
    }

    private static func moduleDoubt(of vpc: InfrastructureResource, in infrastructure: Infrastructure) -> HCLUnknown? {
        infrastructure.unreadModules.first { $0.references.contains { $0.hasPrefix(vpc.block) } }
            .map { HCLUnknown([.reference($0.address)]) }
    }

    private static let vpc = """
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
        }
        """

    private static func group(_ line: String) -> String {
        """
        resource "aws_default_security_group" "main" {
          \(line)
        }
        """
    }
}
