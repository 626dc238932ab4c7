import Diagnostics

/// See ``documentation``.
package enum OpenHTTP: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.http-open", .warning,
        "HTTP in the clear is not open to everyone.",
        why: """
            What answers on port 80 answers in the clear. CloudFront and a load balancer redirect to HTTPS, and need no other \
            port towards the application.
            """,
        source: SecurityGroupExample.guide,
        elsewhere: [.checkov("CKV_AWS_260"), .kics("HTTP Port Open To Internet")],
        differences: SecurityGroupExample.differences,
        good: SecurityGroupExample.port(80, from: SecurityGroupExample.private16),
        bad: SecurityGroupExample.port(80, from: SecurityGroupExample.everyone))

    private static let port = OpenPort.ingress(to: 80, called: "HTTP", checkov: "CKV_AWS_260")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        port.findings(infrastructure, ids)
    }
}
