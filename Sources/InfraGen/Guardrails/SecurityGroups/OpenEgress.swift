import Diagnostics

/// See ``documentation``.
package enum OpenEgress: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.open-egress", .warning,
        "No group lets all traffic out to everywhere.",
        why: """
            What breaks into a host sends what it finds to wherever it likes. Most services talk to few: HTTPS to AWS, a \
            database, a cache. A group in Terraform without egress rules lets nothing out.
            """,
        source: SecurityGroupExample.guide,
        elsewhere: [.checkov("CKV_AWS_382"), .trivy("AVD-AWS-0104")],
        differences: SecurityGroupExample.differences
            + " trivy reports whatever may leave to everywhere: its id stands alone in notes on less than all traffic.",
        good: SecurityGroupExample.group(
            .egress, "protocol    = \"tcp\"\nfrom_port   = 443\nto_port     = 443\n\(SecurityGroupExample.private16)"),
        bad: SecurityGroupExample.group(
            .egress, "protocol    = \"-1\"\nfrom_port   = 0\nto_port     = 0\n\(SecurityGroupExample.everyone)"))

    private static let traffic = OpenPort.all(
        .egress, "all traffic may leave to everywhere", help: "allow the ports and groups that are talked to",
        question: "whether all traffic may leave to everywhere", checkov: "CKV_AWS_382")

    private static let trivy = "AVD-AWS-0104"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        traffic.findings(infrastructure, ids)
            + infrastructure.securityGroupRules(.egress).joined().filter(isForSomeTraffic).map { rule in
                rule.finding(
                    "some traffic may leave to everywhere", help: "allow the addresses and groups that are talked to",
                    severity: .note, notElsewhere: ids.filter { $0 != trivy })
            }
    }

    private static func isForSomeTraffic(_ rule: SecurityGroupRule) -> Bool {
        guard case .yes = rule.isThere && rule.isForEverywhere else { return false }
        if case .yes = traffic.covers(rule) { return false }
        return true
    }
}
