import HCL

/// How long the edge keeps what a behavior serves, in seconds.
struct CacheTimesReading {
    /// For objects without Cache-Control and Expires.
    let defaultSeconds: Setting<Int>
    /// For objects with them.
    let maxSeconds: Setting<Int>

    /// - Parameters:
    ///   - behavior: The behavior.
    ///   - resource: The distribution.
    ///   - policies: The cache policies of the infrastructure.
    init(_ behavior: BehaviorReading, of resource: InfrastructureResource, _ policies: ResourceFinder) {
        let body = behavior.body
        guard let attribute = body["cache_policy_id"], !attribute.value.isNull else {
            defaultSeconds = body.int("default_ttl")
            maxSeconds = body.int("max_ttl")
            return
        }
        if case .string(let id) = attribute.value.kind {
            let place = attribute.provenance
            if let policy = ManagedCachePolicy.allCases.first(where: { $0.id == id }) {
                // A policy without times keeps nothing.
                defaultSeconds = .known(policy.times?.default.seconds ?? 0, place)
                maxSeconds = .known(policy.times?.max.seconds ?? 0, place)
            } else {
                defaultSeconds = .unknown(HCLUnknown([.reference("cache policy \(id)")]), place)
                maxSeconds = defaultSeconds
            }
            return
        }
        guard case .found(let policy) = policies.target(of: attribute, in: resource) else {
            defaultSeconds = .unknown(attribute.value.unknownParts, attribute.provenance)
            maxSeconds = defaultSeconds
            return
        }
        defaultSeconds = policy.body.int("default_ttl")
        maxSeconds = policy.body.int("max_ttl")
    }
}
