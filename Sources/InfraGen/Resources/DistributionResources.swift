import HCL
import LayoutPolicy

/// The distribution, its origin access control, and the policies of its own that behaviors need.
enum DistributionResources: ResourceFamily {
    /// The distribution, as other resources name it.
    static let distribution = ResourceName("aws_cloudfront_distribution", "media")
    private static let accessControl = ResourceName("aws_cloudfront_origin_access_control", "media")
    private static let path = SpecPath(keys: "cdn")
    private static let origin = "media"

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard !stack.cdnClasses.isEmpty else { return }
        let behaviors = CacheBehavior.all(in: stack)
        graph.resources.append(originAccessControl(stack))
        graph.resources += behaviors.compactMap(\.cachePolicy)
        graph.resources += stack.cdnClasses.compactMap { headersPolicy(of: $0, in: stack) }
        graph.resources.append(distribution(stack, behaviors))
        graph.variables += variables(of: stack.distribution)
    }

    private static func originAccessControl(_ stack: Stack) -> Resource {
        Resource(accessControl.type, accessControl.name, in: .cdn, from: path) {
            Attribute("name", stack.base)
            Attribute("description", "Signs reads of the bucket for the distribution.")
            Attribute("origin_access_control_origin_type", "s3")
            Attribute("signing_behavior", "always")
            Attribute("signing_protocol", "sigv4")
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    private static func headersPolicy(of mediaClass: MediaClass, in stack: Stack) -> Resource? {
        guard let cors = mediaClass.cors else { return nil }
        let name = mediaClass.name.description
        let path = SpecPath(keys: "classes", name, "cors")
        return Resource("aws_cloudfront_response_headers_policy", name, in: .cdn, from: path) {
            Attribute("name", "\(stack.base)-\(name)")
            Attribute("comment", "CORS of class '\(name)'.")
            NestedBlock("cors_config") {
                Attribute("access_control_allow_credentials", false)
                if let maxAge = cors.maxAge {
                    Attribute("access_control_max_age_sec", maxAge.seconds, from: path.key("max_age"))
                }
                Attribute("origin_override", true)
                NestedBlock("access_control_allow_headers", from: path.key("headers")) {
                    Attribute("items", cors.headers.map(\.description))
                }
                NestedBlock("access_control_allow_methods", from: path.key("methods")) {
                    Attribute("items", cors.methods.map(\.rawValue))
                }
                NestedBlock("access_control_allow_origins", from: path.key("origins")) {
                    Attribute("items", cors.origins.map(\.description))
                }
            }
        }
    }

    private static func distribution(_ stack: Stack, _ behaviors: [CacheBehavior]) -> Resource {
        let settings = stack.distribution
        return Resource(distribution.type, distribution.name, in: .cdn, from: path) {
            Attribute("enabled", true)
            Attribute("comment", stack.base)
            if let aliases = settings.aliases {
                Attribute(
                    "aliases", aliases.value.map { .strings($0.map(\.description)) } ?? .reference("var", "aliases"),
                    from: path.key("aliases"))
            }
            Attribute("http_version", httpVersion(settings.http), from: path.key("http"))
            Attribute("is_ipv6_enabled", settings.ipv6, from: path.key("ipv6"))
            Attribute("price_class", priceClass(settings.priceClass), from: path.key("price_class"))
            if let webACL = settings.webACL {
                Attribute(
                    "web_acl_id", webACL.value.map { .string($0.description) } ?? .reference("var", "web_acl_arn"),
                    from: path.key("waf"))
            }

            NestedBlock("origin") {
                Attribute("origin_id", origin)
                Attribute("domain_name", BucketResources.bucket.reference("bucket_regional_domain_name"))
                Attribute("origin_access_control_id", accessControl.reference("id"))
            }
            defaultBehavior(settings)
            behaviors.map { $0.block(origin: origin) }
            NestedBlock("restrictions", from: path.key("geo")) { geoRestriction(settings.geo) }
            NestedBlock("viewer_certificate", from: path.key("certificate")) { viewerCertificate(settings) }
        }
    }

    /// Paths outside of the contract: they reach the bucket, which grants nothing there and answers 403.
    private static func defaultBehavior(_ settings: Distribution) -> NestedBlock {
        let denies = settings.fallback == .deny
        return NestedBlock(
            "default_cache_behavior", from: path.key("default"),
            comments: [
                denies
                    ? "A path of no class is answered 404 at the edge."
                    : "A path of no class: the bucket grants nothing there, so S3 answers 403."
            ]
        ) {
            Attribute("target_origin_id", origin)
            Attribute("viewer_protocol_policy", "redirect-to-https")
            Attribute("allowed_methods", ["GET", "HEAD"])
            Attribute("cached_methods", ["GET", "HEAD"])
            Attribute("compress", false)
            Attribute(
                "cache_policy_id", ManagedCachePolicy.disabled.id,
                trailing: HCLComment(ManagedCachePolicy.disabled.rawValue))
            Attribute(
                "response_headers_policy_id", ManagedHeadersPolicy.security.id,
                trailing: HCLComment(ManagedHeadersPolicy.security.rawValue))
            if denies {
                NestedBlock("function_association") {
                    Attribute("event_type", "viewer-request")
                    Attribute("function_arn", EdgeFunctionResources.deny.reference("arn"))
                }
            }
        }
    }

    private static func httpVersion(_ versions: [Distribution.HTTPVersion]) -> String {
        switch (versions.contains(.h2), versions.contains(.h3)) {
        case (true, true): "http2and3"
        case (true, false): "http2"
        case (false, true): "http3"
        case (false, false): "http1.1"
        }
    }

    private static func priceClass(_ priceClass: Distribution.PriceClass) -> String {
        switch priceClass {
        case .class100: "PriceClass_100"
        case .class200: "PriceClass_200"
        case .all: "PriceClass_All"
        }
    }

    private static func geoRestriction(_ geo: Distribution.GeoRestriction?) -> NestedBlock {
        NestedBlock("geo_restriction") {
            switch geo {
            case .allow(let countries):
                Attribute("restriction_type", "whitelist")
                Attribute("locations", countries.map(\.description).sorted())
            case .block(let countries):
                Attribute("restriction_type", "blacklist")
                Attribute("locations", countries.map(\.description).sorted())
            case nil:
                Attribute("restriction_type", "none")
            }
        }
    }

    @BodyBuilder
    private static func viewerCertificate(_ settings: Distribution) -> [BodyItem] {
        if settings.aliases == nil {
            Attribute("cloudfront_default_certificate", true)
        } else {
            Attribute("acm_certificate_arn", certificate(settings))
            Attribute("ssl_support_method", "sni-only")
            Attribute("minimum_protocol_version", "TLSv1.2_2021")
        }
    }

    private static func certificate(_ settings: Distribution) -> HCLExpression {
        switch settings.certificate {
        case .value(.existing(let arn)): .string(arn.description)
        case .value(.managed): CertificateResources.arn
        case .variable, nil: .reference("var", "acm_certificate_arn")
        }
    }

    private static func variables(of settings: Distribution) -> [Variable] {
        var variables: [Variable] = []
        if settings.aliases == .variable { variables.append(aliasesVariable) }
        if settings.aliases != nil, settings.certificate == .variable { variables.append(certificateVariable) }
        if settings.webACL == .variable { variables.append(webACLVariable) }
        return variables
    }

    private static var aliasesVariable: Variable {
        let aliases = HCLExpression.reference("var", "aliases")
        let label = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
        return Variable(
            name: "aliases", type: .call("list", [.variable("string")]),
            description: "Host names that the distribution answers to beside its own; the certificate covers them.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .all([
                        .binary(.call("length", [aliases]), .greaterOrEqual, 1),
                        .binary(.call("length", [aliases]), .lessOrEqual, 100),
                    ]),
                    message: "aliases must hold 1 to 100 host names."),
                .init(
                    condition: .allItems(
                        of: aliases, called: "alias",
                        .matches("^(\\*\\.)?(\(label)\\.)+\(label)$", .variable("alias"))),
                    message: "Each of aliases must be a host name in lower case, such as cdn.example.com."),
            ], origin: path.key("aliases"), sample: .strings(["cdn.example.com"]))
    }

    private static var webACLVariable: Variable {
        Variable(
            name: "web_acl_arn", type: .variable("string"),
            description: "ARN of the web ACL that guards the distribution, of scope CLOUDFRONT.", defaultValue: nil,
            validations: [
                .init(
                    condition: .matches(
                        "^arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/[A-Za-z0-9_-]{1,128}/[0-9a-f-]+$",
                        .reference("var", "web_acl_arn")),
                    message: "web_acl_arn must be the ARN of a web ACL of scope CLOUDFRONT, which is one in us-east-1.")
            ], origin: path.key("waf"),
            sample: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/media/00000000-0000-0000-0000-000000000000")
    }

    private static var certificateVariable: Variable {
        Variable(
            name: "acm_certificate_arn", type: .variable("string"),
            description: "ARN of the certificate of the aliases. CloudFront takes certificates of us-east-1 alone.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .matches(
                        "^arn:aws:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f-]+$",
                        .reference("var", "acm_certificate_arn")),
                    message: "acm_certificate_arn must be the ARN of a certificate in us-east-1.")
            ], origin: path.key("certificate"),
            sample: "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000")
    }
}

/// CloudFront's managed response headers policies that behaviors use.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html>
enum ManagedHeadersPolicy: String {
    case simpleCORS = "SimpleCORS"
    case security = "SecurityHeadersPolicy"

    var id: String {
        switch self {
        case .simpleCORS: "60669652-455b-4ae9-85a4-c4c02393f86c"
        case .security: "67f7725c-6f97-4210-82d7-5512b31e9d03"
        }
    }
}
