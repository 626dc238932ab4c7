import Diagnostics
import LayoutPolicy

/// See ``documentation``.
package enum ClassCoverage: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.class-coverage", .warning,
        "Behaviors and classes fit: each pattern has keys, each delivered key a behavior.",
        why: """
            A pattern that no key of a class matches was spelled wrong, or is left over. A key of a delivered class that \
            none matches falls to the default behavior, with other times, headers and signatures than its class has.
            """,
        source: CloudFrontSource.pathPattern,
        input: "Terraform's code or plan, and --spec",
        good: CloudFrontExample.distribution(behaviors: CloudFrontExample.behavior("hls/*")),
        bad: CloudFrontExample.distribution(behaviors: CloudFrontExample.behavior("HLS/*")))

    package static func check(_ infrastructure: Infrastructure, against stack: Stack) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            strays(in: distribution, stack) + gaps(in: distribution, stack)
        }
    }

    private static func strays(in distribution: DistributionReading, _ stack: Stack) -> [GuardrailFinding] {
        distribution.behaviors.filter { !$0.isDefault }.findings { behavior in
            // Of a spec, the check of its variants says so.
            guard case .known(let pattern, let place) = behavior.pattern, !place.isInSpec,
                !stack.classes.contains(where: { pattern.intersects(keysOf: $0.key) })
            else { return nil }
            return GuardrailFinding(
                distribution.resource, at: place, "\(behavior.name) matches no key of any class",
                help: "correct the pattern, or remove the behavior")
        }
    }

    private static func gaps(in distribution: DistributionReading, _ stack: Stack) -> [GuardrailFinding] {
        let ordered = distribution.behaviors.filter { !$0.isDefault }
        // A pattern that is not known may be the one that is missing.
        guard !ordered.contains(where: { $0.pattern.reasons != nil }) else { return [] }
        return stack.cdnClasses.compactMap { mediaClass in
            guard let key = try? PathPattern.uncoveredKey(of: mediaClass.key, by: ordered.compactMap(\.pattern.value))
            else { return nil }
            return GuardrailFinding(
                distribution.resource,
                "'\(String(decoding: key, as: UTF8.self))' of class '\(mediaClass.name)' falls to the default behavior",
                help: "add a behavior for '\(mediaClass.prefix)*'"
            ).about("\(mediaClass.name)")
        }
    }
}
