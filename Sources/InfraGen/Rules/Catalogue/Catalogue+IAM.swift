extension Catalogue {
    static let iam = Section(
        "IAM and secrets",
        [
            Row(
                "No *:* administrator statement",
                [
                    "CKV_AWS_1", "CKV_AWS_62", "AVD-AWS-0057", "IAM policies with full privileges",
                    "IAM policy grants full permissions", "IAM role with full privileges", "IAM.1",
                ]),
            Row(
                "No \"*\" action / service wildcard",
                ["CKV_AWS_49", "CKV_AWS_63", "AVD-AWS-0345", "IAM.21"]),
            Row(
                "No \"*\" resource where it can be narrowed",
                ["CKV_AWS_356", "CKV_AWS_355"]),
            Row(
                "s3:Get* together with s3:Put* on all resources",
                ["AVD-AWS-0346"]),
            Row(
                "No credentials exposure",
                ["CKV_AWS_107", "CKV_AWS_287"]),
            Row(
                "No data exfiltration actions (s3:GetObject, ... on *)",
                ["CKV_AWS_108", "CKV_AWS_288"]),
            Row(
                "No permissions management without constraint",
                ["CKV_AWS_109", "CKV_AWS_289"]),
            Row(
                "No privilege escalation",
                [
                    "CKV_AWS_110", "CKV_AWS_286", "AVD-AWS-0347", "AVD-AWS-0348", "AVD-AWS-0349", "AVD-AWS-0350",
                    "AVD-AWS-0351", "AVD-AWS-0352", "AVD-AWS-0353",
                    "Group/Role/User with privilege escalation by actions ...",
                ]),
            Row(
                "No write access without constraint",
                ["CKV_AWS_111", "CKV_AWS_290"]),
            Row(
                "PassRole narrowed",
                ["AVD-AWS-0342", "IAM role policy passrole allows all"]),
            Row(
                "Policy document names no \"any principal\"",
                ["CKV_AWS_283", "Policy without principal"]),
            Row(
                "Role trust: no public principal, not across all services, external id for cross-account",
                [
                    "CKV_AWS_60", "CKV_AWS_61", "IAM role allows all principals to assume",
                    "IAM policy grants 'AssumeRole' permission across all services",
                    "Cross-account IAM assume role policy without external id or MFA",
                ]),
            Row(
                "GitHub OIDC trust is narrow",
                ["CKV_AWS_358", "CKV_AWS_393"]),
            Row(
                "Policies on groups/roles, not users",
                ["CKV_AWS_40", "AVD-AWS-0143", "IAM policies attached to user", "IAM.2"]),
            Row(
                "No AdministratorAccess / IAMFullAccess / iam:*",
                ["CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56", "CKV2_AWS_40"]),
            Row(
                "No IAM users; no root keys; no console users; users in groups",
                [
                    "CKV_AWS_273", "CKV_AWS_348", "CKV2_AWS_14", "CKV2_AWS_21", "CKV2_AWS_22", "AVD-AWS-0141",
                    "AVD-AWS-0167",
                    "IAM user with access to console", "IAM group without users", "IAM access key is exposed",
                    "IAM user has too many access keys", "Root account has active access keys",
                    "IAM user policy without MFA", "Authentication without MFA", "IAM.4",
                ]),
            Row(
                "Account password policy",
                [
                    "CKV_AWS_9", "CKV_AWS_10", "CKV_AWS_11", "CKV_AWS_12", "CKV_AWS_13", "CKV_AWS_14", "CKV_AWS_15",
                    "AVD-AWS-0056", "AVD-AWS-0058", "AVD-AWS-0059", "AVD-AWS-0060", "AVD-AWS-0061", "AVD-AWS-0062",
                    "AVD-AWS-0063", "IAM Password Without Lowercase Letter", "... Number", "... Symbol",
                    "... Uppercase Letter",
                    "IAM password without minimum length", "Misconfigured password policy expiration",
                    "Password without reuse prevention", "No password policy enabled",
                    "AWS password policy with unchangeable passwords", "IAM.7",
                ]),
            Row(
                "Account-level IAM hygiene (MFA, unused keys, rotation, support role, expired certificates)",
                [
                    "AVD-AWS-0123", "AVD-AWS-0140", "AVD-AWS-0142", "AVD-AWS-0144", "AVD-AWS-0145", "AVD-AWS-0146",
                    "AVD-AWS-0165", "AVD-AWS-0166", "AVD-AWS-0168", "AVD-AWS-0169",
                    "Certificate has expired", "Certificate RSA key bytes lower than 256", "IAM.3", "IAM.5", "IAM.6",
                    "IAM.8", "IAM.9", "IAM.19",
                ],
                reason: "account level"),
            Row(
                "Lambda / SageMaker role privileges",
                ["CKV2_AWS_68", "Lambda function with privileged role", "Lambda IAM InvokeFunction misconfigured"],
                reason: "of another service than those of a media backend"),
            Row(
                "Secret rotation (automatic; within 90 days)",
                ["CKV2_AWS_57", "CKV_AWS_304", "SecretsManager.1", "SecretsManager.4"]),
            Row(
                "Secret with customer key",
                ["CKV_AWS_149"]),
        ])
}
