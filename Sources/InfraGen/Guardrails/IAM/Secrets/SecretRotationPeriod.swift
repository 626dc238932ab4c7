import Diagnostics

/// See ``documentation``.
package enum SecretRotationPeriod: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.secret-rotation-period", .warning,
        "A secret that is rotated is so every 90 days.",
        why: """
            The longer a secret lives, the more have seen it. A schedule by cron runs at least once a year, and is passed.
            """,
        source:
            "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
        elsewhere: [.checkov("CKV_AWS_304"), .securityHub("SecretsManager.4")],
        good: "\(SecretRotation.secret)\n\n\(SecretRotation.rotation(days: 30))",
        bad: "\(SecretRotation.secret)\n\n\(SecretRotation.rotation(days: 180))")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_secretsmanager_secret_rotation").compactMap { rotation in
            let help = "set automatically_after_days = 30"
            switch rotation.body.block("rotation_rules") {
            case .absent: return GuardrailFinding(rotation, "the rotation has no schedule", help: help)
            case .unknown(let reasons, let place):
                return GuardrailFinding(rotation, at: place, unknown: question, because: reasons)
            case .known(let rules, let place):
                let schedule = rules.string("schedule_expression")
                let days = rules.int("automatically_after_days")
                if let days = days.value, days <= 90 { return nil }
                if let text = schedule.value, text.hasPrefix("cron(") || (Self.days(ofRate: text) ?? 91) <= 90 {
                    return nil
                }
                if let reasons = days.reasons ?? schedule.reasons {
                    return GuardrailFinding(rotation, at: place, unknown: question, because: reasons)
                }
                return GuardrailFinding(
                    rotation, at: days.provenance ?? schedule.provenance ?? place,
                    "the secret is changed more seldom than every 90 days", help: help)
            }
        }
    }

    private static let question = "how often the secret is changed"

    /// The days of `rate(10 days)`, rounded up; nil for other texts.
    private static func days(ofRate text: String) -> Int? {
        guard text.hasPrefix("rate("), text.hasSuffix(")") else { return nil }
        let words = text.dropFirst("rate(".count).dropLast().split(separator: " ")
        guard words.count == 2, let number = Int(words[0]), number < 1_000_000 else { return nil }
        switch words[1] {
        case "day", "days": return number
        case "hour", "hours": return (number + 23) / 24
        case "minute", "minutes": return (number + 1_439) / 1_440
        default: return nil
        }
    }
}
