import Diagnostics

/// See ``documentation``.
package enum OpenSensitivePort: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.sensitive-port-open", .error,
        "No port of a database or of administration is open to everyone.",
        why: """
            Databases, caches and consoles are made for a network that one trusts. An open PostgreSQL is tried with every \
            password, an open Redis or Docker often needs none.
            """,
        source: SecurityGroupExample.control(19),
        elsewhere: [
            .kics("Sensitive Port Is Exposed To Entire Network"),
            .kics("SQL Analysis Services Port 2383 (TCP) Is Publicly Accessible"), .securityHub("EC2.19"),
        ],
        differences: "KICS also counts 80 and 443 among these ports; see network.open-ingress.",
        good: SecurityGroupExample.port(5432, from: "security_groups = [\"sg-0a1b2c3d\"]"),
        bad: SecurityGroupExample.port(5432, from: SecurityGroupExample.everyone))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.securityGroupRules(.ingress).flatMap { $0.compactMap(finding).withOneDoubt }
    }

    private static func finding(_ rule: SecurityGroupRule) -> GuardrailFinding? {
        let (ports, doubt) = SensitivePorts.covered(by: rule)
        let question = "whether a sensitive port is open to everyone"
        switch rule.isThere && rule.isForEverywhere && (ports.isEmpty ? doubt : .yes) {
        case .no: return nil
        case .unknown(let reasons):
            return rule.finding(unknown: question, because: reasons)
        case .yes:
            let finding = rule.finding(
                "everyone may connect to \(ports.first.map { "port \($0.port), \($0.name)" } ?? "")"
                    + (ports.count > 1 ? ", and \(ports.count - 1) other sensitive ports" : ""),
                help: "allow it to the security groups that use it", notElsewhere: rule.hasRangeOfEverything ? [] : ids)
            return ports.contains { $0.port == 2383 }
                ? finding : finding.butNot("SQL Analysis Services Port 2383 (TCP) Is Publicly Accessible")
        }
    }
}
