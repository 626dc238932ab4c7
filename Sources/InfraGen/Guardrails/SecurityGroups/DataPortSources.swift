import Diagnostics

/// See ``documentation``.
package enum DataPortSources: Guardrail {
    package static let documentation = RuleDocumentation(
        "network.data-port-sources", .warning,
        "PostgreSQL and the cache are open to security groups, not to ranges of addresses.",
        why: """
            A range lets in whatever is started in it; a group lets in the application, wherever it runs. Other ports of \
            databases and administration that are open to a private range, or to a small one, are a note.
            """,
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing",
        elsewhere: [
            .kics("Sensitive Port Is Exposed To Wide Private Network"),
            .kics("Sensitive Port Is Exposed To Small Public Network"),
        ],
        differences: """
            KICS has one query for private ranges, and one for those of /25 to /29: a finding has the ids of those that \
            would report it.
            """,
        good: SecurityGroupExample.port(5432, from: "security_groups = [\"sg-0a1b2c3d\"]"),
        bad: SecurityGroupExample.port(5432, from: SecurityGroupExample.private16))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.securityGroupRules(.ingress).flatMap { $0.compactMap(finding) }
    }

    /// What is known alone counts: a range that is a variable may be anything, and mostly is the VPC's.
    private static func finding(_ rule: SecurityGroupRule) -> GuardrailFinding? {
        let ranges = rule.ranges.known.filter { !$0.isEverything }
        let ports = SensitivePorts.covered(by: rule).ports
        let data = ports.first { SensitivePorts.data.contains($0.port) }
        let isSmall = ranges.contains { (25...29).contains($0.prefixLength) && $0.isIPv4 }
        let isPrivate = ranges.contains(where: \.isPrivate)
        guard case .yes = rule.isThere, !ranges.isEmpty, let port = data ?? (isSmall || isPrivate ? ports.first : nil)
        else { return nil }
        var silent: [String] = []
        if !isPrivate { silent.append("Sensitive Port Is Exposed To Wide Private Network") }
        if !isSmall { silent.append("Sensitive Port Is Exposed To Small Public Network") }
        return rule.finding(
            "a range of addresses may connect to port \(port.port), \(port.name)",
            help: "name the security groups that use it", severity: data == nil ? .note : nil, notElsewhere: silent)
    }
}
