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
        differences: SecurityGroupExample.differences,
        good: SecurityGroupExample.group(
            .egress, "protocol    = \"tcp\"\nfrom_port   = 443\nto_port     = 443\n\(SecurityGroupExample.everyone)"),
        bad: SecurityGroupExample.group(
            .egress, "protocol    = \"-1\"\nfrom_port   = 0\nto_port     = 0\n\(SecurityGroupExample.everyone)"))

    private static let traffic = OpenPort.all(
        .egress, "all traffic may leave to everywhere", help: "allow the ports and groups that are talked to",
        question: "whether all traffic may leave to everywhere", checkov: "CKV_AWS_382")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        traffic.findings(infrastructure)
    }
}
