import Diagnostics

/// See ``documentation``.
package enum CredentialsExposure: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.credentials-exposure", .error,
        "No policy hands out credentials of everyone.",
        why: """
            Some actions answer with credentials: a token, a key, a password. On every resource they are everyone's, and with \
            them one acts as somebody else.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_107"), .checkov("CKV_AWS_287")],
        good: IAMExample.policy("\"sts:AssumeRole\"", on: "\"arn:aws:iam::123456789012:role/media\""),
        bad: IAMExample.policy("\"sts:AssumeRole\"", on: "\"*\""))

    /// Actions that answer with credentials; a token for pulling images is left out.
    private static let actions = [
        "airflow:CreateCliToken", "airflow:CreateWebLoginToken", "appsync:CreateApiKey", "chime:CreateApiKey",
        "cloud9:CreateEnvironmentToken", "codeartifact:GetAuthorizationToken", "codepipeline:PollForJobs",
        "cognito-identity:GetCredentialsForIdentity", "cognito-identity:GetOpenIdToken",
        "cognito-identity:GetOpenIdTokenForDeveloperIdentity", "cognito-idp:GetSigningCertificate",
        "connect:GetFederationToken", "connect:GetFederationTokens", "ec2:GetPasswordData",
        "ecr-public:GetAuthorizationToken", "emr-containers:GetManagedEndpointSessionCredentials",
        "finspace-api:GetProgrammaticAccessCredentials", "gamelift:GetComputeAccess", "gamelift:GetComputeAuthToken",
        "gamelift:GetInstanceAccess", "gamelift:RequestUploadCredentials", "grafana:CreateWorkspaceApiKey",
        "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreateServiceSpecificCredential",
        "iam:ResetServiceSpecificCredential", "iam:UpdateAccessKey", "license-manager:GetAccessToken",
        "lightsail:CreateBucketAccessKey", "lightsail:DownloadDefaultKeyPair", "lightsail:GetInstanceAccessDetails",
        "lightsail:GetRelationalDatabaseMasterUserPassword", "mediapackage:RotateChannelCredentials",
        "mediapackage:RotateIngestEndpointCredentials", "rds-db:connect", "redshift-serverless:GetCredentials",
        "redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM", "sso:GetRoleCredentials",
        "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:GetFederationToken",
        "sts:GetSessionToken",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy hands out credentials", ofResources: ["CKV_AWS_287"],
            ofDocuments: ["CKV_AWS_107"]
        ) { policy in
            let denials = policy.denials
            let allowed = actions.filter { !denials.denies($0) }
            return policy.flaws { statement in
                guard let action = allowed.first(where: statement.leavesOpen) else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows '\(action)' on every resource, which hands out credentials",
                    help: "name the resources by ARN, or add a condition")
            }
        }
    }
}
