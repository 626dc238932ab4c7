import Diagnostics
import HCL

/// See ``documentation``.
package enum SecretRotation: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.secret-rotation", .note,
        "Secrets are changed by themselves.",
        why: """
            A secret that never changes is known to all who ever saw it. Changing it takes a function, which has to be \
            written: a note. The password that RDS manages rotates by itself.
            """,
        source: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
        elsewhere: [.checkov("CKV2_AWS_57"), .securityHub("SecretsManager.1")],
        good: "\(secret)\n\n\(rotation(days: 30))",
        bad: secret)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let secrets = infrastructure.resources("aws_secretsmanager_secret")
        let finder = ResourceFinder(secrets, namedBy: "name")
        var rotated: Set<String> = []
        var doubt: HCLUnknown?
        for rotation in infrastructure.resources("aws_secretsmanager_secret_rotation") {
            switch finder.target(of: "secret_id", in: rotation) {
            case .found(let secret): rotated.insert(secret.address)
            case .unknown(let reasons): doubt = doubt ?? reasons
            default: break
            }
        }
        return secrets.compactMap { secret in
            guard !rotated.contains(secret.address), secret.body.value("rotation_lambda_arn").isAbsent else {
                return nil
            }
            if let doubt { return GuardrailFinding(secret, unknown: "whether the secret is rotated", because: doubt) }
            return GuardrailFinding(
                secret, "the secret is never changed", help: "add an aws_secretsmanager_secret_rotation")
        }
    }

    static let secret = """
        resource "aws_secretsmanager_secret" "main" {
          name = "media/api"
        }
        """

    static func rotation(days: Int) -> String {
        """
        resource "aws_secretsmanager_secret_rotation" "main" {
          secret_id           = aws_secretsmanager_secret.main.id
          rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"

          rotation_rules {
            automatically_after_days = \(days)
          }
        }
        """
    }
}
