import Diagnostics

/// See ``documentation``.
package enum OpenSSH: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.ssh-open", .error,
        "SSH is not open to everyone.",
        why: """
            Port 22 of every public address is tried all day. Session Manager needs no open port, and a bastion or a VPN is a \
            narrower source.
            """,
        source: SecurityGroupExample.control(13),
        elsewhere: [
            .checkov("CKV_AWS_24"), .trivy("AVD-AWS-0107"), .kics("Security Group With Unrestricted Access To SSH"),
            .securityHub("EC2.13"), .securityHub("EC2.19"),
        ],
        differences: SecurityGroupExample.differences,
        good: SecurityGroupExample.port(22, from: SecurityGroupExample.private16),
        bad: SecurityGroupExample.port(22, from: SecurityGroupExample.everyone))

    private static let port = OpenPort.ingress(to: 22, called: "SSH", checkov: "CKV_AWS_24")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        port.findings(infrastructure, ids)
    }
}
