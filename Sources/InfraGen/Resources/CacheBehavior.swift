import HCL
import LayoutPolicy

/// How the distribution serves the paths of one pattern.
struct CacheBehavior {
    /// Where the edge's times come from.
    enum Caching {
        case managed(ManagedCachePolicy)
        case own(CacheTimes, ResourceName)
    }

    let pattern: String
    let mediaClass: MediaClass
    let caching: Caching
    let compresses: Bool
    private let origin: SpecPath
    private let policyName: String

    /// The behaviors of all classes, in an order in which none hides another that is more specific.
    static func all(in stack: Stack) -> [CacheBehavior] {
        var names: Set<String> = []
        // Prefixes of classes do not contain each other, so only patterns of one class can overlap.
        return stack.cdnClasses.flatMap { mediaClass -> [CacheBehavior] in
            guard let cdn = mediaClass.cdn else { return [] }
            let path = SpecPath(keys: "classes", mediaClass.name.description, "deliver")
            let variants = effectiveVariants(of: mediaClass).enumerated().map { index, variant in
                CacheBehavior(
                    variant, of: mediaClass, stack.base, &names,
                    from: cdn.variants == nil ? path.key("cdn") : path.key("variants").item(index))
            }
            let own = CacheBehavior(own: mediaClass, cdn.kind, from: path.key("cdn"))
            // A variant for all keys of the class stands in its behavior's place: CloudFront takes no pattern twice.
            let behaviors = variants.contains { $0.pattern == own.pattern } ? variants : variants + [own]
            // DeliveryCheck has refused what is no pattern.
            return
                (try? behaviors.mostSpecificFirst { behavior throws(PathPattern.Violation) in
                    try PathPattern(behavior.pattern)
                })
                ?? behaviors
        }
    }

    /// The variants given, or those of the kind that some key of the class matches: a behavior costs one of 75.
    static func effectiveVariants(of mediaClass: MediaClass) -> [Variant] {
        guard let cdn = mediaClass.cdn else { return [] }
        if let variants = cdn.variants { return variants }
        // A tree of files holds whatever a variant can be about; the automata need not be asked.
        if case .files = mediaClass.key.parts.last { return cdn.kind.variants }
        return cdn.kind.variants.filter { variant in
            (try? PathPattern(pattern(of: variant, in: mediaClass)))?.intersects(keysOf: mediaClass.key) ?? true
        }
    }

    private init(own mediaClass: MediaClass, _ kind: CDNDelivery.Kind, from origin: SpecPath) {
        self.mediaClass = mediaClass
        self.origin = origin
        pattern = "\(mediaClass.prefix)*"
        caching = .managed(kind == .text ? .optimized : .optimizedForUncompressedObjects)
        compresses = kind == .text
        policyName = ""
    }

    private init(
        _ variant: Variant, of mediaClass: MediaClass, _ base: String, _ names: inout Set<String>, from origin: SpecPath
    ) {
        self.mediaClass = mediaClass
        self.origin = origin
        let match = variant.match.description
        pattern = Self.pattern(of: variant, in: mediaClass)
        compresses = mediaClass.cdn?.kind == .text || match.hasSuffix(".m3u8")
        switch variant.caching {
        case .managed(let policy):
            caching = .managed(policy)
            policyName = ""
        case .times(let times):
            let label = Self.label("\(mediaClass.name)_\(match)", &names)
            caching = .own(times, ResourceName("aws_cloudfront_cache_policy", label))
            policyName = "\(base)-\(label.split(separator: "_").joined(separator: "-"))"
        }
    }

    /// The pattern of the paths in `mediaClass` whose last segment matches `variant`.
    static func pattern(of variant: Variant, in mediaClass: MediaClass) -> String {
        let match = variant.match.description
        // `*` also matches '/', so that a pattern that begins with it needs no directory before it.
        return match.hasPrefix("*") ? "\(mediaClass.prefix)\(match)" : "\(mediaClass.prefix)*/\(match)"
    }

    /// An identifier made of `text`, other than those before.
    private static func label(_ text: String, _ names: inout Set<String>) -> String {
        let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let label = words.joined(separator: "_").lowercased()
        var free = label
        var count = 1
        while !names.insert(free).inserted {
            count += 1
            free = "\(label)_\(count)"
        }
        return free
    }

    /// The cache policy that only this behavior uses, where it has one.
    var cachePolicy: Resource? {
        guard case .own(let times, let resource) = caching else { return nil }
        // CloudFront refuses to vary by encoding what it does not cache.
        let variesByEncoding = compresses && times.max.seconds > 0
        return Resource(resource.type, resource.name, in: .cdn, from: origin) {
            Attribute("name", policyName)
            Attribute("comment", "Times at the edge for \(pattern).")
            Attribute("min_ttl", times.min.seconds)
            Attribute("default_ttl", times.default.seconds)
            Attribute("max_ttl", times.max.seconds)
            NestedBlock("parameters_in_cache_key_and_forwarded_to_origin") {
                Attribute("enable_accept_encoding_brotli", variesByEncoding)
                Attribute("enable_accept_encoding_gzip", variesByEncoding)
                NestedBlock("cookies_config") { Attribute("cookie_behavior", "none") }
                NestedBlock("headers_config") { Attribute("header_behavior", "none") }
                NestedBlock("query_strings_config") { Attribute("query_string_behavior", "none") }
            }
        }
    }

    /// The block in the distribution.
    func block(origin originID: String) -> NestedBlock {
        NestedBlock("ordered_cache_behavior", from: origin) {
            Attribute("path_pattern", pattern)
            Attribute("target_origin_id", originID)
            Attribute("viewer_protocol_policy", "redirect-to-https")
            Attribute("allowed_methods", ["GET", "HEAD", "OPTIONS"])
            Attribute("cached_methods", ["GET", "HEAD"])
            Attribute("compress", compresses)
            cachePolicyAttribute
            if mediaClass.cors != nil {
                Attribute(
                    "origin_request_policy_id", "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf", trailing: "CORS-S3Origin")
            }
            headersPolicyAttribute
            if let group = mediaClass.cdn?.signedBy {
                Attribute("trusted_key_groups", .list([ViewerKeyResources.group(group).reference("id")]))
            }
        }
    }

    private var cachePolicyAttribute: Attribute {
        switch caching {
        case .managed(let policy): Attribute("cache_policy_id", policy.id, trailing: HCLComment(policy.rawValue))
        case .own(_, let resource): Attribute("cache_policy_id", resource.reference("id"))
        }
    }

    private var headersPolicyAttribute: Attribute {
        let name = "response_headers_policy_id"
        if mediaClass.cors != nil {
            let policy = ResourceName("aws_cloudfront_response_headers_policy", mediaClass.name.description)
            return Attribute(name, policy.reference("id"))
        }
        return Attribute(name, managedHeaders.id, trailing: HCLComment(managedHeaders.rawValue))
    }

    /// The headers policy of a class that has no CORS of its own.
    var managedHeaders: ManagedHeadersPolicy { mediaClass.cdn?.kind == .image ? .security : .simpleCORS }
}
