import Diagnostics
import LayoutPolicy

/// See ``documentation``.
package enum ShadowedBehavior: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.shadowed-behavior", .error,
        "Every behavior is reached by some path.",
        why: """
            CloudFront tries behaviors in their order, and the first that matches serves the request. A behavior whose every \
            path matches an earlier one never serves: its signatures, times and headers are dead text. The inclusion of \
            patterns is computed exactly, also that in several earlier ones together.
            """,
        source: CloudFrontSource.pathPattern,
        good: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*.m3u8") + "\n\n" + CloudFrontExample.behavior("hls/*")),
        bad: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*") + "\n\n" + CloudFrontExample.behavior("hls/*.m3u8")))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            var earlier: [PathPattern] = []
            var findings: [GuardrailFinding] = []
            for behavior in distribution.behaviors where !behavior.isDefault {
                guard case .known(let pattern, let place) = behavior.pattern else { continue }
                // The same pattern twice is a finding of its own.
                if !earlier.contains(pattern), pattern.isCovered(by: earlier) {
                    let single = earlier.first(where: pattern.isSubset).map { "'\($0.text)'" }
                    findings.append(
                        GuardrailFinding(
                            distribution.resource, at: place,
                            "no path reaches \(behavior.name): \(single ?? "several together") before it take\(single == nil ? "" : "s") them all",
                            help: "put it before the wider one, or remove it"
                        ).within(behavior.block))
                }
                earlier.append(pattern)
            }
            return findings
        }
    }
}

/// Pages of AWS that several rules name.
enum CloudFrontSource {
    static let pathPattern =
        "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern"
    static let expiration = "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html"
}
