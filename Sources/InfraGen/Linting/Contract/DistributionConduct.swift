import HCL
import LayoutPolicy

/// How a distribution treats requests, by the first behavior whose pattern matches.
struct DistributionConduct {
    let resource: InfrastructureResource
    private let behaviors: [(pattern: PathPattern, text: String, block: InfrastructureBlock)]
    private let standard: InfrastructureBlock?
    private let cachePolicies: ResourceFinder
    private let origins: ContractOrigins
    /// Why it is not known which behavior a request meets.
    private let doubt: HCLUnknown?

    init(_ resource: InfrastructureResource, _ infrastructure: Infrastructure, bucket: InfrastructureResource) {
        self.resource = resource
        origins = ContractOrigins(resource, infrastructure, bucket: bucket)
        cachePolicies = ResourceFinder(infrastructure.resources("aws_cloudfront_cache_policy"))
        standard = resource.body.blocks("default_cache_behavior").first
        var doubt: HCLUnknown?
        var behaviors: [(PathPattern, String, InfrastructureBlock)] = []
        for block in resource.body.blocks("ordered_cache_behavior") {
            let text = block.body.string("path_pattern")
            doubt = doubt ?? block.isUncertain ?? text.reasons
            if let text = text.value, let pattern = try? PathPattern(text) { behaviors.append((pattern, text, block)) }
        }
        self.behaviors = behaviors
        self.doubt = doubt
    }

    /// The patterns of its behaviors, in order.
    var patterns: [String] { behaviors.map(\.text) }

    /// Whether `bucket` is one of its origins.
    func mentions(_ bucket: InfrastructureResource) -> Bool {
        let finder = ResourceFinder([bucket], namedBy: "bucket")
        return resource.body.blocks("origin").contains { origin in
            guard let domain = origin.body["domain_name"] else { return false }
            if case .found = finder.target(of: domain, in: resource) { return true }
            return false
        }
    }

    /// What becomes of a request.
    struct Treatment {
        let pattern: String
        let place: Provenance
        let isSigned: Bool
        /// Nil where it is not known.
        let caching: Caching?
        /// Nil where it is not known.
        let origin: ContractOrigins.Origin?
        let doubt: HCLUnknown?
    }

    /// How long answers stay in caches.
    enum Caching: Equatable {
        /// A policy of AWS, by its id.
        case managed(String)
        /// The least, usual and greatest life in seconds.
        case seconds(Int, Int, Int)

        var words: String {
            switch self {
            case .managed(let id): "by the policy \(id)"
            case .seconds(let least, let usual, let greatest): "for \(least), \(usual), \(greatest) s"
            }
        }
    }

    func treatment(of key: String) -> Treatment {
        let ordered = behaviors.first { $0.pattern.matches(key) }
        guard let block = ordered?.block ?? standard else {
            return Treatment(
                pattern: "*", place: resource.provenance, isSigned: false, caching: nil, origin: nil, doubt: doubt)
        }
        let groups = block.body.value("trusted_key_groups")
        let signers = block.body.value("trusted_signers")
        return Treatment(
            pattern: ordered?.text ?? "*", place: block.provenance,
            isSigned: Self.isSet(groups) || Self.isSet(signers), caching: caching(of: block.body),
            origin: origins.origin(of: block),
            doubt: doubt ?? (Self.isSet(groups) ? nil : groups.unknownAsAWhole))
    }

    /// Whether a list names something, known or not.
    private static func isSet(_ list: Setting<HCLValue>) -> Bool {
        switch list {
        case .known(let value, _):
            if case .list(let sequence) = value.kind { !sequence.elements.isEmpty } else { false }
        // Elements that are known after apply are elements.
        case .unknown(let reasons, _): reasons.reasons.allSatisfy { if case .reference = $0 { true } else { false } }
        case .absent: false
        }
    }

    private func caching(of behavior: InfrastructureBody) -> Caching? {
        guard let attribute = behavior["cache_policy_id"], !attribute.value.isNull else {
            guard let least = behavior.int("min_ttl").value, let usual = behavior.int("default_ttl").value,
                let greatest = behavior.int("max_ttl").value
            else { return nil }
            return .seconds(least, usual, greatest)
        }
        if let id = attribute.value.text { return .managed(id) }
        guard case .found(let policy) = cachePolicies.target(of: attribute, in: resource),
            let least = policy.body.int("min_ttl").value
        else { return nil }
        return .seconds(
            least, policy.body.int("default_ttl").value ?? 86_400, policy.body.int("max_ttl").value ?? 31_536_000)
    }
}

extension Setting {
    /// Why the value is not known, where it hangs on more than what is known after apply.
    fileprivate var unknownAsAWhole: HCLUnknown? {
        guard let reasons, !reasons.reasons.allSatisfy({ if case .reference = $0 { true } else { false } }) else {
            return nil
        }
        return reasons
    }
}
