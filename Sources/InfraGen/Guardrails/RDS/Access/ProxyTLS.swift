import Diagnostics

/// See ``documentation``.
package enum ProxyTLS: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.proxy-tls", .error,
        "A proxy of databases takes connections over TLS alone.",
        why: """
            Without require_tls, a client may talk to the proxy in the clear, its password included. Terraform's default \
            is false.
            """,
        source: RDSExample.guide + "rds-proxy.howitworks.html#rds-proxy-security.tls",
        elsewhere: [.securityHub("RDS.43")],
        good: RDSExample.resource(
            "aws_db_proxy", "name          = \"media\"\nengine_family = \"POSTGRESQL\"\nrequire_tls   = true"),
        bad: RDSExample.resource("aws_db_proxy", "name          = \"media\"\nengine_family = \"POSTGRESQL\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_proxy").compactMap { proxy in
            proxy.body.bool("require_tls").finding(
                in: proxy, absentHolds: false, "the proxy takes connections without TLS",
                help: "set require_tls = true", unknown: "whether the proxy wants TLS", unless: { $0 })
        }
    }
}
