import Diagnostics

/// See ``documentation``.
package enum RuleDescriptions: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.descriptions", .note,
        "Security groups and their rules have descriptions.",
        why: """
            A rule that nobody can explain is never removed. Without one, Terraform describes a group as 'Managed by \
            Terraform', and it can only be changed by making the group anew.
            """,
        source: SecurityGroupExample.guide,
        elsewhere: [
            .checkov("CKV_AWS_23"), .trivy("AVD-AWS-0099"), .trivy("AVD-AWS-0124"),
            .kics("Security Group Rule Without Description"),
        ],
        differences: "checkov passes 'Managed by Terraform', and a description that is empty.",
        good: SecurityGroupExample.port(443, from: SecurityGroupExample.private16),
        bad: """
            resource "aws_security_group" "main" {
              name   = "media"
              vpc_id = "vpc-0a1b2c3d"
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = infrastructure.resources(
            "aws_security_group", "aws_db_security_group", "aws_elasticache_security_group",
            "aws_redshift_security_group")
        let rules = infrastructure.resources(
            "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule")
        return groups.flatMap { group in
            [finding(group, group.body, at: group.provenance, isGroup: true)].compactMap { $0 }
                + inlineFindings(group)
        } + rules.compactMap { finding($0, $0.body, at: $0.provenance, isGroup: false) }
    }

    /// The findings for the rules inside a group.
    private static func inlineFindings(_ group: InfrastructureResource) -> [GuardrailFinding] {
        guard group.type == "aws_security_group" else { return [] }
        return (group.rules(.ingress) + group.rules(.egress)).filter { $0.isUncertain == nil }.compactMap { rule in
            finding(group, rule.body, at: rule.place, isGroup: false)?.within(rule.block)
        }
    }

    private static func finding(
        _ resource: InfrastructureResource, _ body: InfrastructureBody, at place: Provenance, isGroup: Bool
    ) -> GuardrailFinding? {
        let silent =
            isGroup ? ["AVD-AWS-0124", "Security Group Rule Without Description"] : ["AVD-AWS-0099"]
        let description = body.string("description")
        switch description {
        case .unknown: return nil  // Whatever it says, it is one.
        case .known(let text, _) where !text.isEmpty && !(isGroup && text == "Managed by Terraform"): return nil
        case .known(_, let place):
            return GuardrailFinding(
                resource, at: place, "the description says nothing", help: help,
                notElsewhere: silent + ["CKV_AWS_23", "Security Group Rule Without Description"])
        case .absent:
            return GuardrailFinding(
                resource, at: place, "\(isGroup ? "the group" : "a rule") has no description", help: help,
                notElsewhere: silent)
        }
    }

    private static let help = "say who connects, and what for"
}
