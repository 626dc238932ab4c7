extension Guardrails {
    /// The rules of distributions and what belongs to them.
    static let cloudFront: [any Guardrail.Type] = [
        BehaviorQuota.self, CacheOutlivesObject.self, ClassCoverage.self, CustomCertificate.self,
        CustomOriginHTTPS.self, CustomOriginTLS.self, DefaultRootObject.self, DistributionEnabled.self,
        DistributionLogging.self, DuplicateBehavior.self, GeoRestrictionOn.self, OriginAccessComplete.self,
        OriginAccessControl.self, OriginBucketDeclared.self, OriginFailover.self, PrivateLeak.self,
        ResponseHeaders.self, ServerNameIndication.self, ShadowedBehavior.self, StrictTransportSecurity.self,
        TrustedKeyGroups.self, UselessCompression.self, ViewerHTTPS.self, ViewerTLS.self, WebACLAttached.self,
    ]
}
