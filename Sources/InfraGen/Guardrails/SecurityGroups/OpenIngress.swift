import Diagnostics

/// See ``documentation``.
package enum OpenIngress: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.open-ingress", .warning,
        "Nothing but the web's ports is open to everyone.",
        why: """
            What everyone may reach should be a load balancer on 80 and 443, or nothing: CloudFront is in front of the \
            media, and its addresses are a prefix list. That those two are open is a note.
            """,
        source: SecurityGroupExample.control(18),
        elsewhere: [
            .kics("Unrestricted Security Group Ingress"), .kics("Unknown Port Exposed To Internet"),
            .kics("Sensitive Port Is Exposed To Entire Network"), .securityHub("EC2.18"),
        ],
        differences: """
            To KICS every port that is open to everyone is unrestricted, and 80 and 443 are sensitive ones; it looks for \
            unknown ports inside groups alone.
            """,
        good: SecurityGroupExample.port(8443, from: SecurityGroupExample.private16),
        bad: SecurityGroupExample.port(8443, from: SecurityGroupExample.everyone))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.securityGroupRules(.ingress).flatMap { $0.compactMap(finding).withOneDoubt }
    }

    private static func finding(_ rule: SecurityGroupRule) -> GuardrailFinding? {
        switch rule.isThere && rule.isForEverywhere {
        case .no: return nil
        case .unknown(let reasons):
            return rule.finding(unknown: "whether a port is open to everyone", because: reasons)
        case .yes: break
        }
        let web = [80, 443].first { port in
            guard case .yes = rule.covers(port: port), let first = rule.body.int("from_port").value else {
                return false
            }
            return first == port && rule.body.int("to_port").value == port
        }
        var silent = rule.hasRangeOfEverything ? [] : ids
        if web == nil { silent.append("Sensitive Port Is Exposed To Entire Network") } else { silent.append("EC2.18") }
        if rule.resource.type != "aws_security_group" { silent.append("Unknown Port Exposed To Internet") }
        return rule.finding(
            "everyone may connect\(web.map { " to port \($0)" } ?? "")",
            help: "allow it to the groups, ranges or prefix lists that need it", severity: web == nil ? nil : .note,
            notElsewhere: silent)
    }
}
