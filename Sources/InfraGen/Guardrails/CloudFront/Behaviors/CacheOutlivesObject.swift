import Diagnostics
import HCL
import LayoutPolicy

/// See ``documentation``.
package enum CacheOutlivesObject: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.cache-outlives-object", .warning,
        "No object stays at the edge for longer than its lifecycle keeps it.",
        why: """
            When a lifecycle rule deletes an object, edges that have it go on serving it until their time is over, and no \
            revocation reaches them but an invalidation. Where the default time is longer than the object lives, that is the \
            rule; where only the longest time is, it takes a Cache-Control that says so: a note.
            """,
        source: CloudFrontSource.expiration,
        input: "the distribution, its cache policies, and the lifecycle configuration of the origin's bucket",
        good: example(ttl: 3_600),
        bad: example(ttl: 2_592_000))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let lifecycles = BucketParts(infrastructure, "aws_s3_bucket_lifecycle_configuration")
        let buckets = ResourceFinder(lifecycles.buckets, namedBy: "bucket")
        let policies = ResourceFinder(infrastructure.resources("aws_cloudfront_cache_policy"))
        return DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.behaviors.findings { behavior in
                guard let pattern = behavior.pattern.value, !behavior.isDefault,
                    let bucket = distribution.origin(of: behavior)?.bucket(in: distribution.resource, buckets)
                else { return nil }
                let expirations = ExpirationReading.all(of: bucket, lifecycles).filter { $0.concerns(pattern) }
                guard let first = expirations.min(by: { $0.days < $1.days }) else { return nil }
                let times = CacheTimesReading(behavior, of: distribution.resource, policies)
                return finding(behavior, times, first, in: distribution.resource)
            }
        }
    }

    private static func finding(
        _ behavior: BehaviorReading, _ times: CacheTimesReading, _ expiration: ExpirationReading,
        in resource: InfrastructureResource
    ) -> GuardrailFinding? {
        let life = expiration.days * 86_400
        let what = expiration.prefix.isEmpty ? "objects are" : "'\(expiration.prefix)' is"
        let help = "shorten the time of the cache policy, or invalidate what expires"
        if let seconds = times.defaultSeconds.value, seconds > life {
            return GuardrailFinding(
                resource, at: behavior.block.provenance,
                "\(behavior.name) caches for \(days(seconds)), and \(what) deleted after \(days(life))", help: help)
        }
        if let seconds = times.maxSeconds.value, seconds > life {
            return GuardrailFinding(
                resource, at: behavior.block.provenance,
                "\(behavior.name) may cache for \(days(seconds)), and \(what) deleted after \(days(life))", help: help,
                severity: .note)
        }
        return nil
    }

    private static func days(_ seconds: Int) -> String {
        seconds % 86_400 == 0 ? "\(seconds / 86_400) days" : "\(seconds) seconds"
    }

    private static func example(ttl: Int) -> String {
        """
        \(S3Example.bucket)

        resource "aws_s3_bucket_lifecycle_configuration" "media" {
          bucket = aws_s3_bucket.media.id

          rule {
            id     = "hls"
            status = "Enabled"

            filter {
              prefix = "hls/"
            }

            expiration {
              days = 14
            }
          }
        }

        resource "aws_cloudfront_cache_policy" "hls" {
          name        = "hls"
          min_ttl     = 0
          default_ttl = \(ttl)
          max_ttl     = \(ttl)
        }

        \(CloudFrontExample.accessControl)

        \(CloudFrontExample.distribution(
            origin: CloudFrontExample.bucketOrigin,
            behaviors: CloudFrontExample.behavior("hls/*").replacing(
                "\"658327ea-f89d-4fab-a63d-7e88639e58f6\"", with: "aws_cloudfront_cache_policy.hls.id")))
        """
    }
}

/// A lifecycle rule that deletes objects after some days.
struct ExpirationReading {
    let prefix: String
    let days: Int

    /// The rules of `bucket` that are enabled and known, and look at nothing but the key.
    static func all(of bucket: InfrastructureResource, _ lifecycles: BucketParts) -> [ExpirationReading] {
        lifecycles.of(bucket).certain.flatMap { $0.body.blocks("rule") }.compactMap { ExpirationReading($0.body) }
            + bucket.body.blocks("lifecycle_rule").compactMap { ExpirationReading(inline: $0.body) }
    }

    private init?(_ rule: InfrastructureBody) {
        guard rule.string("status").value == "Enabled",
            let days = rule.block("expiration").flatMap({ $0.int("days") }).value
        else { return nil }
        let scopes = [rule] + rule.blocks("filter").map(\.body)
        guard scopes.allSatisfy({ $0.blocks("and").isEmpty && $0.blocks("tag").isEmpty }) else { return nil }
        let prefixes = scopes.map { $0.string("prefix") }
        guard prefixes.allSatisfy({ $0.reasons == nil }) else { return nil }
        self.days = days
        prefix = prefixes.compactMap(\.value).first { !$0.isEmpty } ?? ""
    }

    private init?(inline rule: InfrastructureBody) {
        let prefix = rule.string("prefix")
        guard rule.bool("enabled").value == true, rule.value("tags").isAbsent, prefix.reasons == nil,
            let days = rule.block("expiration").flatMap({ $0.int("days") }).value
        else { return nil }
        self.days = days
        self.prefix = prefix.value ?? ""
    }

    /// Whether a path of `pattern` is one of its keys.
    func concerns(_ pattern: PathPattern) -> Bool {
        // A prefix holds no wildcards, and what CloudFront takes in no pattern is no key of a pattern.
        guard !prefix.contains(where: { $0 == "*" || $0 == "?" }), let keys = try? PathPattern("\(prefix)*") else {
            return false
        }
        return pattern.intersects(keys)
    }
}
