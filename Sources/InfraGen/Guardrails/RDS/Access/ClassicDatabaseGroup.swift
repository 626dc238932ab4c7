import Diagnostics

/// See ``documentation``.
package enum ClassicDatabaseGroup: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.classic-security-group", .error,
        "No database security group of EC2-Classic is declared.",
        why: """
            aws_db_security_group is for databases outside a VPC, which AWS no longer runs; version 5 of the provider \
            dropped it. What it opens, it opens to addresses of the internet.
            """,
        source: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-18",
        elsewhere: [.checkov("CKV_AWS_198")] + Width.allCases.map { .kics($0.query) } + [.securityHub("RDS.18")],
        differences: """
            KICS has queries for how wide a group is: a finding has the ids of those that would report it.
            """,
        good: RDSExample.instance("vpc_security_group_ids = [aws_security_group.database.id]"),
        bad: """
            resource "aws_db_security_group" "main" {
              name = "media"

              ingress {
                cidr = "0.0.0.0/0"
              }
            }
            """)

    /// How wide a range of addresses is, as KICS tells it apart.
    private enum Width: CaseIterable {
        case everyone, large, publicRange

        var query: String {
            switch self {
            case .everyone: "DB Security Group Has Public Interface"
            case .large: "DB Security Group Open To Large Scope"
            case .publicRange: "DB Security Group With Public Scope"
            }
        }

        func holds(_ range: AddressRange) -> Bool {
            switch self {
            case .everyone: range.isEverything
            case .large: range.prefixLength <= 24
            case .publicRange: range.isEverything && range.isIPv4
            }
        }
    }

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_security_group").map { group in
            let ranges = group.body.blocks("ingress").compactMap { $0.body.string("cidr").value }
                .compactMap(AddressRange.init)
            let narrower = Width.allCases.filter { !ranges.contains(where: $0.holds) }
            var finding = GuardrailFinding(
                group, "the group is for databases outside a VPC, which AWS no longer runs",
                help: "declare an aws_security_group and name it in vpc_security_group_ids")
            finding.notElsewhere = narrower.map(\.query)
            return finding
        }
    }
}
