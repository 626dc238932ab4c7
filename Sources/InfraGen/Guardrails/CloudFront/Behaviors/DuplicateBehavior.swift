import Diagnostics
import LayoutPolicy

/// See ``documentation``.
package enum DuplicateBehavior: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.duplicate-behavior", .error,
        "No two behaviors have the same pattern.",
        why: """
            A leading slash means nothing in a path pattern: /hls/* and hls/* are one, and the second never serves. Patterns \
            that differ by case alone are two, since paths are case-sensitive: a note, in case it was not meant.
            """,
        source: CloudFrontSource.pathPattern,
        good: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*") + "\n\n" + CloudFrontExample.behavior("art/*")),
        bad: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*") + "\n\n" + CloudFrontExample.behavior("/hls/*")))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            var earlier: [PathPattern] = []
            var findings: [GuardrailFinding] = []
            for behavior in distribution.behaviors where !behavior.isDefault {
                guard case .known(let pattern, let place) = behavior.pattern else { continue }
                if let same = earlier.first(where: { $0 == pattern }) {
                    findings.append(
                        GuardrailFinding(
                            distribution.resource, at: place,
                            "\(behavior.name) has the paths of '\(same.text)' before it", help: "remove one of them"
                        ).within(behavior.block))
                } else if let same = earlier.first(where: { $0.text.lowercased() == pattern.text.lowercased() }) {
                    findings.append(
                        GuardrailFinding(
                            distribution.resource, at: place,
                            "\(behavior.name) differs from '\(same.text)' by case alone",
                            help: "see that both are meant: paths are case-sensitive", severity: .note
                        ).within(behavior.block))
                }
                earlier.append(pattern)
            }
            return findings
        }
    }
}
