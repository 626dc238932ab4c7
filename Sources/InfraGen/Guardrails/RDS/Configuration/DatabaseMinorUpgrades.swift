import Diagnostics

/// See ``documentation``.
package enum DatabaseMinorUpgrades: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.minor-upgrades", .warning,
        "Minor versions of the engine are installed by themselves.",
        why: """
            Minor versions mend security holes. RDS installs them in the maintenance window, unless it is told not to, and \
            then somebody has to think of it.
            """,
        source: RDSExample.guide
            + "USER_UpgradeDBInstance.Upgrading.html#USER_UpgradeDBInstance.Upgrading.AutoMinorVersionUpgrades",
        elsewhere: [
            .checkov("CKV_AWS_226"), .kics("Automatic Minor Upgrades Disabled"), .securityHub("RDS.13"),
            .securityHub("RDS.35"),
        ],
        differences: """
            checkov also fails where nothing is written. The provider's default is true, so that is a note here.
            """,
        good: RDSExample.instance("auto_minor_version_upgrade = true"),
        bad: RDSExample.instance("auto_minor_version_upgrade = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster_instance").compactMap { instance in
            let upgrades = instance.body.bool("auto_minor_version_upgrade")
            if upgrades.isAbsent {
                return leftToDefault(instance, "auto_minor_version_upgrade", "true", reportedBy: "CKV_AWS_226")
            }
            let finding = upgrades.finding(
                in: instance, absentHolds: true, "minor versions are not installed by themselves",
                help: "set auto_minor_version_upgrade = true", unknown: "whether minor versions are installed",
                unless: { $0 })?.noteWhereMinorVersionIsNamed
            return instance.type == "aws_db_instance"
                ? finding?.butNot("RDS.35") : finding?.butNot("RDS.13", "Automatic Minor Upgrades Disabled")
        }
    }
}
