import HCL

/// How the distribution delivers the CDN classes.
extension ContractTest {
    private static let distribution = DistributionResources.distribution
    private static let behaviors = distribution.reference("ordered_cache_behavior")
    private static let behavior = HCLExpression.variable("behavior")

    static func delivery(_ stack: Stack) -> ContractRun? {
        guard !stack.cdnClasses.isEmpty else { return nil }
        let patterns = CacheBehavior.all(in: stack).map { HCLExpression.string($0.pattern) }
        return ContractRun(
            "delivery",
            [
                Assertion(
                    "The behaviors must be those of the CDN classes, the most specific first.",
                    .binary(
                        .forList("behavior", in: behaviors, behavior.dot("path_pattern")), .equal,
                        .list(patterns))),
                Assertion(
                    "Every behavior must redirect to HTTPS, and only read.",
                    .allItems(
                        of: .call("concat", [behaviors, distribution.reference("default_cache_behavior")]),
                        called: "behavior",
                        .all([
                            .binary(behavior.dot("viewer_protocol_policy"), .equal, "redirect-to-https"),
                            .binary(
                                .call(
                                    "length",
                                    [
                                        .call(
                                            "setintersection",
                                            [behavior.dot("allowed_methods"), ["DELETE", "PATCH", "POST", "PUT"]])
                                    ]), .equal, 0),
                        ]))),
                Assertion(
                    "The origin must be read with origin access control.",
                    .binary(
                        .call("one", [distribution.reference("origin")]).dot("origin_access_control_id"), .equal,
                        ResourceName("aws_cloudfront_origin_access_control", "media").reference("id"))),
            ] + protocols(stack) + stack.cdnClasses.compactMap(signatures))
    }

    /// Under the distribution's own name CloudFront chooses the protocols.
    private static func protocols(_ stack: Stack) -> [Assertion] {
        guard stack.distribution.aliases != nil else { return [] }
        let minimum = distribution.reference("viewer_certificate").indexed(by: 0).dot("minimum_protocol_version")
        return [Assertion("Viewers must use TLS 1.2 or later.", .binary(minimum, .equal, "TLSv1.2_2021"))]
    }

    private static func signatures(of mediaClass: MediaClass) -> Assertion? {
        guard let group = mediaClass.cdn?.signedBy else { return nil }
        let id = ViewerKeyResources.group(group).reference("id")
        return Assertion(
            "Class '\(mediaClass.name)' must be readable with a signature of '\(group)' alone.",
            .call(
                "alltrue",
                [
                    .forList(
                        "behavior", in: behaviors, .sameJSON(behavior.dot("trusted_key_groups"), .list([id])),
                        if: .call("startswith", [behavior.dot("path_pattern"), .string(mediaClass.prefix)]))
                ]))
    }
}
