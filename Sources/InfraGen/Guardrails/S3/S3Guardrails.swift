extension Guardrails {
    /// The rules of buckets, their policies and objects.
    static let s3: [any Guardrail.Type] = [
        AbortIncompleteUploads.self, ACLPermissionGrants.self, AccessLogging.self, AccessPointBlocked.self,
        AnyPrincipal.self, AuthenticatedUsersACL.self, BlockPublicACLs.self, BlockPublicPolicy.self,
        DefaultEncryption.self, DNSBucketName.self, EventNotifications.self, ExplicitEncryption.self,
        HiddenPublicACL.self, IgnorePublicACLs.self, InsecureTransport.self, KMSEncryption.self,
        LifecycleConfigured.self, ObjectCustomerKey.self, ObjectEncryption.self, ObjectLock.self,
        ObjectOwnership.self, OpenCORS.self, OtherAccounts.self, PolicyLockout.self, PresignLifetime.self,
        PublicACL.self,
        PublicAccessBlocked.self, PublicWriteACL.self, Replication.self, RestrictPublicBuckets.self,
        StaticWebsite.self, Versioning.self,
    ]
}
