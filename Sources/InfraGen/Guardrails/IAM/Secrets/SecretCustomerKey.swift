import Diagnostics

/// See ``documentation``.
package enum SecretCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.secret-customer-key", .warning,
        "A secret is encrypted with a key of one's own.",
        why: """
            The key aws/secretsmanager is free, and whoever may read the secret may use it. A key of one's own has a policy, \
            can be shared with another account, and costs money and requests.
            """,
        source: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html",
        elsewhere: [.checkov("CKV_AWS_149")],
        group: .kms,
        good: """
            resource "aws_secretsmanager_secret" "main" {
              name       = "media/api"
              kms_key_id = aws_kms_key.main.arn
            }
            """,
        bad: SecretRotation.secret)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let secrets = infrastructure.resources("aws_secretsmanager_secret")
        let withDefault = secrets.filter { $0.body.string("kms_key_id").value?.contains("alias/aws/") == true }
        return CustomerKey.findings(secrets)
            + withDefault.map {
                GuardrailFinding(
                    $0, at: $0.body["kms_key_id"]?.provenance, "AWS's own key encrypts the secret",
                    help: "set kms_key_id to a key of KMS")
            }
    }
}
