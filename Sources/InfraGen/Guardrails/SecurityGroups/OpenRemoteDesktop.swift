import Diagnostics

/// See ``documentation``.
package enum OpenRemoteDesktop: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.rdp-open", .error,
        "Remote Desktop is not open to everyone.",
        why: """
            Port 3389 of every public address is tried all day, and its protocol has had holes that need no password.
            """,
        source: SecurityGroupExample.control(14),
        elsewhere: [
            .checkov("CKV_AWS_25"), .trivy("AVD-AWS-0107"), .kics("Remote Desktop Port Open To Internet"),
            .securityHub("EC2.14"), .securityHub("EC2.19"),
        ],
        differences: SecurityGroupExample.differences,
        good: SecurityGroupExample.port(3389, from: SecurityGroupExample.private16),
        bad: SecurityGroupExample.port(3389, from: SecurityGroupExample.everyone))

    private static let port = OpenPort.ingress(to: 3389, called: "Remote Desktop", checkov: "CKV_AWS_25")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        port.findings(infrastructure, ids)
    }
}
