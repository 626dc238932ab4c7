extension Guardrails {
    /// The rules of policies, roles, users and secrets.
    static let iam: [any Guardrail.Type] = [
        AccessKeys.self, AccountTrust.self, AdminStatement.self, AdministratorAccess.self, AnyPrincipalDocument.self,
        ConsoleUsers.self, CredentialsExposure.self, DataExfiltration.self, ExternalID.self, FullIAMAccess.self,
        GitHubTrust.self, GroupMembers.self, IAMFullAccess.self, IAMUsers.self, PassRole.self, PasswordPolicy.self,
        PermissionsManagement.self, PolicyWithoutPrincipal.self, PrivilegeEscalation.self, PublicTrust.self,
        ReadAndWriteAllObjects.self, RootAccessKey.self, SecretCustomerKey.self, SecretRotation.self,
        SecretRotationPeriod.self, ServiceWildcard.self, StarAction.self, StarResource.self,
        UnconstrainedWrite.self, UserMFA.self, UserPolicies.self,
    ]
}
