extension Guardrails {
    /// The rules of caches and their users.
    static let elastiCache: [any Guardrail.Type] = [
        CacheAuthentication.self, CacheCustomerKey.self, CacheEncryptionAtRest.self, CacheEncryptionInTransit.self,
        CacheEngineVersion.self, CacheFailover.self, CacheMinorUpgrades.self, CacheParameterGroupFamily.self,
        CacheSnapshots.self, CacheSubnetGroup.self, CacheUserPassword.self, CacheWindows.self, ClassicCacheGroup.self,
        DefaultCachePort.self,
    ]
}
