import Diagnostics

/// See ``documentation``.
package enum CACertificate: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.ca-certificate", .warning,
        "The certificate of the database is of an authority that is in use.",
        why: """
            rds-ca-2015 expired in 2020 and rds-ca-2019 in August 2024: clients that check certificates refuse such a \
            database. Left out, RDS takes the account's default, which is a current one.
            """,
        source: RDSExample.guide + "UsingWithRDS.SSL.html#UsingWithRDS.SSL.RegionCertificateAuthorities",
        elsewhere: [.checkov("CKV_AWS_211"), .kics("CA Certificate Identifier Is Outdated")],
        differences: """
            KICS wanted rds-ca-2019 itself for years, and reported the ones that came after it.
            """,
        good: RDSExample.instance("ca_cert_identifier = \"rds-ca-rsa2048-g1\""),
        bad: RDSExample.instance("ca_cert_identifier = \"rds-ca-2019\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance").compactMap {
            database in
            let argument = database.type == "aws_rds_cluster" ? "ca_certificate_identifier" : "ca_cert_identifier"
            let identifier = database.body.string(argument)
            let finding = identifier.finding(
                in: database, absentHolds: true, "the certificate's authority has expired",
                help: "set \(argument) = \"rds-ca-rsa2048-g1\"", unknown: "whose certificate the database has",
                // Those to come are named alike: rds-ca-rsa2048-g2.
                unless: { name in
                    ["rds-ca-rsa2048-g", "rds-ca-rsa4096-g", "rds-ca-ecc384-g"].contains { name.hasPrefix($0) }
                })
            return identifier.value == "rds-ca-2019"
                ? finding?.butNot("CA Certificate Identifier Is Outdated") : finding
        }
    }
}
