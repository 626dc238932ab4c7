import Diagnostics

/// See ``documentation``.
package enum DatabaseEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.storage-encryption", .error,
        "The storage of the instance is encrypted.",
        why: """
            Storage, backups, replicas and snapshots of an instance are encrypted or none of them is, and it cannot be \
            switched on later: only a copy of a snapshot can be. The key that AWS manages is enough, and costs nothing. \
            Terraform's default is false.
            """,
        source: RDSExample.guide + "Overview.Encryption.html",
        elsewhere: [
            .checkov("CKV_AWS_16"), .trivy("AVD-AWS-0080"), .kics("DB Instance Storage Not Encrypted"),
            .securityHub("RDS.3"),
        ],
        differences: """
            trivy leaves read replicas out, and KICS every instance with a kms_key_id: their ids do not stand in those \
            findings. A replica that does not say so is replaced by the next apply, since its source decides.
            """,
        good: RDSExample.instance("storage_encrypted = true"),
        bad: RDSExample.instance("storage_encrypted = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { instance in
            var finding = instance.body.bool("storage_encrypted").finding(
                in: instance, absentHolds: false, "the storage of the instance is not encrypted",
                help: "set storage_encrypted = true", unknown: "whether the storage is encrypted", unless: { $0 })
            if !instance.body.value("replicate_source_db").isAbsent { finding = finding?.butNot("AVD-AWS-0080") }
            if !instance.body.value("kms_key_id").isAbsent {
                finding = finding?.butNot("DB Instance Storage Not Encrypted")
            }
            return finding
        }
    }
}
