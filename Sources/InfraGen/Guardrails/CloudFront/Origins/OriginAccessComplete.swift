import Diagnostics
import HCL

/// See ``documentation``.
package enum OriginAccessComplete: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-access-complete", .error,
        "Origin access control is complete on both sides.",
        why: """
            CloudFront has to sign every request (signing_behavior "always", sigv4), and the bucket policy has to let in \
            cloudfront.amazonaws.com for this distribution alone: without AWS:SourceArn, or with one that says * for the \
            account, a distribution of any account reads the bucket. An origin access identity that is left in the policy is a second door, and a behavior that passes on \
            PUT or DELETE lets viewers ask for them in CloudFront's name.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
        input: "the distribution, its origin access control, and the policy of the origin's bucket",
        good: example(condition: "{ StringEquals = { \"AWS:SourceArn\" = aws_cloudfront_distribution.media.arn } }"),
        bad: example(condition: "{ Bool = { \"aws:SecureTransport\" = \"true\" } }"))

    private static let service = "cloudfront.amazonaws.com"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let policies = BucketPolicies(infrastructure)
        let buckets = ResourceFinder(policies.buckets, namedBy: "bucket")
        return infrastructure.resources("aws_cloudfront_origin_access_control").compactMap(unsigned)
            + policies.all.flatMap(openGrants)
            + DistributionReading.all(in: infrastructure).flatMap { distribution in
                distribution.origins.filter { $0.body.isGiven("origin_access_control_id") && $0.isBucket }
                    .flatMap { origin -> [GuardrailFinding] in
                        let bucket = origin.bucket(in: distribution.resource, buckets)
                        let reads = bucket.flatMap { grant(to: distribution.resource, in: policies.of($0)) }
                        return (reads.map { [$0.within(origin.block)] } ?? [])
                            + writes(to: origin, in: distribution)
                    }
            }
    }

    /// A control that does not sign every request.
    private static func unsigned(_ control: InfrastructureResource) -> GuardrailFinding? {
        guard control.body.string("origin_access_control_origin_type").value == "s3" else { return nil }
        return control.body.string("signing_behavior").finding(
            in: control, absentHolds: false, "the origin access control does not sign every request",
            help: "set signing_behavior = \"always\"", unknown: "whether every request is signed",
            unless: { $0 == "always" })
    }

    /// Statements of a bucket policy that let in distributions of any account, or the older identity.
    private static func openGrants(_ attached: BucketPolicies.Attached) -> [GuardrailFinding] {
        if case .unknown(let reasons, let place) = attached.policy {
            let question = "whether distributions of other accounts are let in"
            return [GuardrailFinding(attached.resource, at: place, unknown: question, because: reasons)]
        }
        return (attached.policy.value?.statements ?? []).filter { $0.effect == .allow }.compactMap { statement in
            let principals = statement.principals ?? []
            if principals.contains(where: { $0.value == service }), statement.isForDistributionsOfAll {
                return GuardrailFinding(
                    attached.resource, at: statement.place, "\(statement.title) lets in distributions of every account",
                    help: "add the condition StringEquals AWS:SourceArn with the ARN of the distribution"
                ).about(statement)
            }
            if principals.contains(where: { $0.value.contains("CloudFront Origin Access Identity") }) {
                return GuardrailFinding(
                    attached.resource, at: statement.place,
                    "\(statement.title) lets in an origin access identity, which is the old way",
                    help: "let in cloudfront.amazonaws.com for the distribution instead", severity: .warning
                ).about(statement)
            }
            return nil
        }
    }

    /// Whether the bucket's policy lets this distribution read; nothing where another place may say so.
    private static func grant(
        to distribution: InfrastructureResource, in attached: (policies: [BucketPolicies.Attached], doubt: HCLUnknown?)
    ) -> GuardrailFinding? {
        let question = "whether the bucket lets the distribution read"
        let policies = attached.policies.compactMap(\.policy.value)
        let reads = policies.flatMap(\.statements).filter { statement in
            statement.effect == .allow && statement.covers(action: "s3:GetObject")
                && statement.principals?.contains { $0.value == service } == true
        }
        if reads.contains(where: { names(distribution, $0) }) { return nil }
        let doubts =
            attached.policies.compactMap(\.policy.reasons) + policies.compactMap(\.doubt) + reads.compactMap(\.doubt)
        if let doubt = doubts.first ?? attached.doubt {
            return GuardrailFinding(distribution, unknown: question, because: doubt)
        }
        return GuardrailFinding(
            distribution, "the policy of the origin's bucket does not let the distribution read",
            help: "allow s3:GetObject to cloudfront.amazonaws.com where AWS:SourceArn is the distribution's",
            severity: .warning)
    }

    /// Whether a statement is for `distribution`, or for several among which it is.
    private static func names(_ distribution: InfrastructureResource, _ statement: AccessStatement) -> Bool {
        let sources = statement.conditions(on: "AWS:SourceArn").flatMap(\.values)
        guard !sources.isEmpty else { return true }
        return sources.contains { source in
            let addresses = Symbol.addresses(in: source)
            return addresses.isEmpty
                || addresses.contains {
                    $0.hasPrefix(distribution.block) || !$0.contains("aws_cloudfront_distribution.")
                }
        }
    }

    /// Behaviors that pass writes on to the bucket.
    private static func writes(to origin: OriginReading, in distribution: DistributionReading) -> [GuardrailFinding] {
        distribution.behaviors.compactMap { behavior in
            guard case .known(let methods, let place) = behavior.body.strings("allowed_methods"),
                let method = ["PUT", "DELETE"].first(where: methods.contains),
                distribution.origin(of: behavior)?.body.string("origin_id").value
                    == origin.body.string("origin_id").value
            else { return nil }
            return GuardrailFinding(
                distribution.resource, at: place, "\(behavior.name) passes \(method) on to the bucket",
                help: "set allowed_methods = [\"GET\", \"HEAD\"], and upload by presigned requests to S3",
                severity: .warning
            ).within(behavior.block)
        }
    }

    private static func example(condition: String) -> String {
        """
        \(S3Example.policy(
            """
            Effect    = "Allow"
            Principal = { Service = "cloudfront.amazonaws.com" }
            Action    = "s3:GetObject"
            Resource  = "${aws_s3_bucket.media.arn}/hls/*"
            Condition = \(condition)
            """))

        \(CloudFrontExample.accessControl)

        \(CloudFrontExample.distribution(origin: CloudFrontExample.bucketOrigin))
        """
    }
}
