import HCL
import LayoutPolicy

/// A distribution as guardrails read it: origins and behaviors in CloudFront's order.
struct DistributionReading: Sendable {
    let resource: InfrastructureResource
    let origins: [OriginReading]
    /// In the order in which CloudFront tries them, the default last.
    let behaviors: [BehaviorReading]

    init(_ resource: InfrastructureResource) {
        self.resource = resource
        origins = resource.body.blocks("origin").map(OriginReading.init)
        behaviors =
            resource.body.blocks("ordered_cache_behavior").map { BehaviorReading($0, isDefault: false) }
            + resource.body.blocks("default_cache_behavior").map { BehaviorReading($0, isDefault: true) }
    }

    /// The distributions of `infrastructure`, in order.
    static func all(in infrastructure: Infrastructure) -> [DistributionReading] {
        infrastructure.resources("aws_cloudfront_distribution").map(DistributionReading.init)
    }

    /// The origin that `behavior` asks, where both are known.
    func origin(of behavior: BehaviorReading) -> OriginReading? {
        guard let id = behavior.body.string("target_origin_id").value else {
            return origins.count == 1 ? origins.first : nil
        }
        return origins.first { $0.body.string("origin_id").value == id }
    }

    /// Whether viewers are to reach it by names of its own.
    var hasAliases: Bool {
        switch resource.body.strings("aliases") {
        case .known(let aliases, _): !aliases.isEmpty
        case .unknown: true
        case .absent: false
        }
    }
}

/// A cache behavior.
struct BehaviorReading: Sendable {
    let block: InfrastructureBlock
    let isDefault: Bool
    /// The paths that it is for: unknown where its text is, or is none that CloudFront takes.
    let pattern: Setting<PathPattern>

    var body: InfrastructureBody { block.body }

    init(_ block: InfrastructureBlock, isDefault: Bool) {
        self.block = block
        self.isDefault = isDefault
        guard !isDefault else {
            pattern = PathPattern.everything.map { .known($0, block.provenance) } ?? .absent
            return
        }
        let text = block.body.string("path_pattern")
        switch text {
        case .known(let text, let place):
            guard block.isUncertain == nil, let read = try? PathPattern(text) else {
                let reasons = block.isUncertain ?? HCLUnknown([.invalid("'\(text)' is no path pattern", nil)])
                pattern = .unknown(reasons, place)
                return
            }
            pattern = .known(read, place)
        case .unknown(let reasons, let place): pattern = .unknown(reasons, place)
        case .absent: pattern = .absent
        }
    }

    /// What a message calls it.
    var name: String {
        isDefault ? "the default behavior" : "the behavior '\(pattern.value?.text ?? "?")'"
    }

    /// Whether viewers need a signature: by key groups, or by the older trusted signers.
    var isSigned: Setting<Bool> {
        let lists = ["trusted_key_groups", "trusted_signers"].map { name -> Setting<Bool> in
            switch body.value(name) {
            case .known(let value, let place):
                guard case .list(let sequence) = value.kind else { return .absent }
                return .known(!sequence.elements.isEmpty, place)
            // A list of what is known after apply is a list all the same.
            case .unknown(let reasons, let place):
                if case .list(let sequence) = body[name]?.value.kind {
                    return .known(!sequence.elements.isEmpty, place)
                }
                return .unknown(reasons, place)
            case .absent: return .absent
            }
        }
        return lists.first { $0.value == true } ?? lists.first { $0.reasons != nil } ?? .known(false, block.provenance)
    }
}

extension [BehaviorReading] {
    /// What `judge` finds in each, and one of what it cannot tell.
    func findings(_ judge: (BehaviorReading) -> GuardrailFinding?) -> [GuardrailFinding] {
        compactMap { behavior in judge(behavior)?.within(behavior.block) }.withOneDoubt
    }
}

extension PathPattern {
    /// The pattern of the default behavior.
    fileprivate static let everything = try? PathPattern("*")
}

/// An origin of a distribution.
struct OriginReading: Sendable {
    let block: InfrastructureBlock

    init(_ block: InfrastructureBlock) { self.block = block }

    var body: InfrastructureBody { block.body }

    /// The host, with symbols in it.
    private var domain: String {
        body["domain_name"].flatMap { attribute in
            if case .string(let text) = attribute.symbolic.kind { text } else { attribute.references.first }
        } ?? ""
    }

    /// Whether it is a bucket's website endpoint, which speaks plain HTTP only.
    var isWebsite: Bool { domain.contains("s3-website") || domain.contains(".website_endpoint") }

    /// Whether it is a bucket, asked by S3's own protocol.
    var isBucket: Bool { !isWebsite && body.blocks("custom_origin_config").isEmpty && isOfBucket }

    /// Whether its host is a bucket's, the website endpoint included.
    var isOfBucket: Bool {
        let attributes = ["bucket_regional_domain_name", "bucket_domain_name"]
        return isWebsite || attributes.contains { domain.contains(".\($0)") } || writtenBucket != nil
    }

    /// The bucket of a host that is written out: `example-media` of `example-media.s3.eu-west-1.amazonaws.com`.
    var writtenBucket: String? {
        guard domain.hasSuffix(".amazonaws.com") || domain.hasSuffix(".amazonaws.com.cn"), !isWebsite,
            let range = domain.firstRange(of: ".s3.") ?? domain.firstRange(of: ".s3-"),
            Symbol.addresses(in: domain).isEmpty
        else { return nil }
        return String(domain[..<range.lowerBound])
    }

    /// The bucket, where it is one of those that `finder` finds.
    func bucket(in resource: InfrastructureResource, _ finder: ResourceFinder) -> InfrastructureResource? {
        if let name = writtenBucket { return finder.resource(named: name) }
        guard let attribute = body["domain_name"], case .found(let bucket) = finder.target(of: attribute, in: resource)
        else {
            return nil
        }
        return bucket
    }

    /// How CloudFront shows the bucket who it is.
    enum Access {
        case control
        /// The older origin access identity.
        case identity
        case none
        case unknown(HCLUnknown)
    }

    var access: Access {
        if body.isGiven("origin_access_control_id") { return .control }
        switch body.block("s3_origin_config") {
        case .known(let config, _): return config.isGiven("origin_access_identity") ? .identity : .none
        case .unknown(let reasons, _): return .unknown(reasons)
        case .absent: return block.isUncertain.map(Access.unknown) ?? .none
        }
    }
}
