import Diagnostics
import LayoutPolicy

/// See ``documentation``.
package enum PrivateLeak: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.private-leak", .error,
        "No path that needs a signature is served without one by another behavior.",
        why: """
            AWS warns of it: where an earlier behavior without trusted key groups matches a path, CloudFront serves it to \
            everyone, whatever a later behavior asks for. With a spec, every key of a class that is delivered signed is \
            asked for, the default behavior included; the path in the message is one that leaks.
            """,
        source: CloudFrontSource.pathPattern,
        input: "Terraform's code or plan; with --spec also the classes that are delivered signed",
        good: CloudFrontExample.distribution(
            behaviors: [
                CloudFrontExample.behavior("hls/*", "trusted_key_groups     = [aws_cloudfront_key_group.viewers.id]"),
                CloudFrontExample.behavior("*.jpg"),
            ].joined(separator: "\n\n")),
        bad: CloudFrontExample.distribution(
            behaviors: [
                CloudFrontExample.behavior("*.jpg"),
                CloudFrontExample.behavior("hls/*", "trusted_key_groups     = [aws_cloudfront_key_group.viewers.id]"),
            ].joined(separator: "\n\n")))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.behaviors.enumerated().compactMap { index, behavior in
                guard !behavior.isDefault, behavior.isSigned.value == true, let pattern = behavior.pattern.value else {
                    return nil
                }
                return leak(of: pattern, behavior, among: distribution.behaviors[..<index], in: distribution.resource)
            }
        }
    }

    /// The first of `earlier` that serves a path of `pattern` to everyone.
    private static func leak(
        of pattern: PathPattern, _ behavior: BehaviorReading, among earlier: ArraySlice<BehaviorReading>,
        in resource: InfrastructureResource
    ) -> GuardrailFinding? {
        var taken: [PathPattern] = []
        for other in earlier {
            guard case .known(let open, let place) = other.pattern else { continue }
            let path = open.isCovered(by: taken) || pattern.isCovered(by: taken) ? nil : pattern.sharedPath(with: open)
            // A path that a behavior before both serves is no witness; another might be, which is not said without proof.
            if let path, !taken.contains(where: { $0.matches(path) }), other.isSigned.value != true {
                if let reasons = other.isSigned.reasons {
                    return GuardrailFinding(
                        resource, at: place, unknown: "whether \(other.name) asks for a signature", because: reasons
                    ).within(other.block)
                }
                return GuardrailFinding(
                    resource, at: place,
                    "\(other.name) serves '\(path)' to everyone, for which \(behavior.name) asks a signature",
                    help: "put \(behavior.name) before it, or ask for a signature in both"
                ).within(other.block)
            }
            taken.append(open)
        }
        return nil
    }

    package static func check(_ infrastructure: Infrastructure, against stack: Stack) -> [GuardrailFinding] {
        let signed = stack.cdnClasses.filter { $0.cdn?.signedBy != nil }
        // What the code says by itself is not said twice.
        let known = Set(check(infrastructure).map(\.place))
        return DistributionReading.all(in: infrastructure).flatMap { distribution in
            signed.compactMap { mediaClass in leak(of: mediaClass, in: distribution) }.filter {
                !known.contains($0.place)
            }
        }
    }

    /// The first behavior that serves a key of `mediaClass` to everyone.
    private static func leak(of mediaClass: MediaClass, in distribution: DistributionReading) -> GuardrailFinding? {
        var taken: [PathPattern] = []
        for behavior in distribution.behaviors {
            guard case .known(let pattern, let place) = behavior.pattern else { continue }
            defer { taken.append(pattern) }
            guard behavior.isSigned.value == false else { continue }
            let key =
                behavior.isDefault
                ? try? PathPattern.uncoveredKey(of: mediaClass.key, by: taken)
                : try? pattern.sharedKey(with: mediaClass.key)
            guard let bytes = key ?? nil else { continue }
            let path = String(decoding: bytes, as: UTF8.self)
            guard !taken.contains(where: { $0.matches(path) }) else { continue }
            return GuardrailFinding(
                distribution.resource, at: place,
                "\(behavior.name) serves '\(path)' of class '\(mediaClass.name)' to everyone",
                help: "ask for a signature there, or put the behavior of the class before it"
            ).within(behavior.block)
        }
        return nil
    }
}
