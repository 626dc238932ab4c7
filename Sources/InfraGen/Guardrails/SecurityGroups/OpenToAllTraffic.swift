import Diagnostics

/// See ``documentation``.
package enum OpenToAllTraffic: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.all-ports-open", .error,
        "No group takes all traffic from everyone.",
        why: """
            Such a group is as good as none: whatever listens, an administration port or a debugger included, can be \
            reached.
            """,
        source: SecurityGroupExample.control(19),
        elsewhere: [.checkov("CKV_AWS_277"), .securityHub("EC2.18"), .securityHub("EC2.19")],
        differences: "\(SecurityGroupExample.differences) All ports of TCP count as all traffic, which checkov passes.",
        good: SecurityGroupExample.port(443, from: SecurityGroupExample.private16),
        bad: SecurityGroupExample.group(
            .ingress,
            "protocol    = \"-1\"\nfrom_port   = 0\nto_port     = 0\n\(SecurityGroupExample.everyone)"))

    private static let traffic = OpenPort.all(
        .ingress, "everyone may connect to every port", help: "allow the ports that are used to those that use them",
        question: "whether everyone may connect to every port", checkov: "CKV_AWS_277")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        traffic.findings(infrastructure, ids)
    }
}
