extension Guardrails {
    /// The rules of buckets, their policies and objects.
    static let s3: [any Guardrail.Type] = [
        AccessLogging.self, BlockPublicACLs.self, PolicyLockout.self, Replication.self,
    ]
}
