/// Whether the distribution has what its parts need of each other.
enum DistributionCheck: StackCheck {
    /// Behaviors of a distribution beside the default one, CloudFront's quota.
    static let behaviorQuota = 75

    static func problems(in stack: Stack) -> [StackProblem] {
        let distribution = stack.distribution
        return certificate(distribution) + zone(distribution) + missing(distribution) + keyGroups(distribution)
            + behaviors(stack) + names(distribution) + unused(stack)
    }

    private static let cdn = SpecPath(keys: "cdn")

    private static func certificate(_ distribution: Distribution) -> [StackProblem] {
        switch (distribution.aliases, distribution.certificate) {
        case (.some, nil):
            return [
                StackProblem(
                    "spec.missing-key", .error, "'cdn' has aliases and lacks 'certificate'",
                    at: cdn.key("certificate"), part: .key,
                    help: "add 'certificate': an ARN in us-east-1, $var, or managed", causes: [cdn.key("aliases")])
            ]
        case (nil, .value(.managed)):
            return [
                StackProblem(
                    "spec.missing-key", .error, "a managed certificate needs 'aliases'",
                    at: cdn.key("aliases"), part: .key,
                    help: "add 'aliases': the host names that it covers", evidence: [cdn.key("certificate")])
            ]
        case (nil, .some):
            return [
                StackProblem(
                    "spec.no-effect", .warning, "'certificate' has no effect without 'aliases'",
                    at: cdn.key("certificate"),
                    help: "add 'aliases', or remove it: the distribution's own name has a certificate of its own")
            ]
        default: break
        }
        guard distribution.certificate == .value(.managed), distribution.zone == nil else { return [] }
        return [
            StackProblem(
                "spec.missing-key", .error, "a managed certificate needs 'dns.zone'",
                at: cdn.key("dns"), part: .key,
                help: "add 'dns: { zone: … }', where its validation records go", evidence: [cdn.key("certificate")])
        ]
    }

    private static func zone(_ distribution: Distribution) -> [StackProblem] {
        guard distribution.zone != nil, distribution.aliases == nil, distribution.certificate != .value(.managed) else {
            return []
        }
        return [
            StackProblem(
                "spec.no-effect", .warning, "'dns' has no effect without 'aliases'", at: cdn.key("dns"), part: .key,
                help: "add 'aliases', or remove it")
        ]
    }

    private static func missing(_ distribution: Distribution) -> [StackProblem] {
        guard distribution.missing == .notFound, distribution.fallback != .deny else { return [] }
        return [
            StackProblem(
                "spec.missing-404", .error, "'missing: 404' needs 'default: deny'", at: cdn.key("missing"),
                help: "add 'default: deny', so that other paths are answered 404 too", evidence: [cdn.key("default")])
        ]
    }

    private static func keyGroups(_ distribution: Distribution) -> [StackProblem] {
        distribution.keyGroups.compactMap { group in
            guard let next = group.next, next == group.active else { return nil }
            let path = cdn.key("key_groups").key(group.name.description)
            return StackProblem(
                "spec.duplicate-item", .error, "key group '\(group.name)' holds the same key twice",
                at: path.key("next"),
                help: "give 'next' another key, or remove it", conflictsWith: [("the other", path.key("active"))])
        }
    }

    /// ACM writes the first name into the certificate's subject, and gives an account ten names unless asked for more.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html>
    private static func names(_ distribution: Distribution) -> [StackProblem] {
        guard distribution.certificate == .value(.managed), let aliases = distribution.aliases?.value else { return [] }
        var problems: [StackProblem] = []
        if let first = aliases.first, first.description.utf8.count > 64 {
            problems.append(
                StackProblem(
                    "spec.quota", .error,
                    "the first name of a certificate has at most 64 characters, '\(first)' has \(first.description.utf8.count)",
                    at: cdn.key("aliases").item(0), help: "put a shorter name first",
                    evidence: [cdn.key("certificate")]))
        }
        if aliases.count > 10 {
            problems.append(
                StackProblem(
                    "spec.certificate-names", .warning,
                    "\(aliases.count) names in a certificate, ACM allows 10 unless the account's quota was raised",
                    at: cdn.key("aliases"), part: .key, help: "raise the quota, or name fewer aliases",
                    evidence: [cdn.key("certificate")]))
        }
        return problems
    }

    /// What is written for a distribution that is not made, or for a signature that no class asks for.
    private static func unused(_ stack: Stack) -> [StackProblem] {
        let classes = SpecPath(keys: "classes")
        guard !stack.cdnClasses.isEmpty else {
            guard stack.distribution != Distribution() else { return [] }
            return [
                StackProblem(
                    "spec.no-effect", .warning, "'cdn' has no effect without a class that is delivered by it", at: cdn,
                    part: .key, help: "remove it, or let a class say 'deliver: { cdn: video }'", evidence: [classes])
            ]
        }
        let used = Set(stack.cdnClasses.compactMap { $0.cdn?.signedBy })
        // A name that no group has may be meant for one that seems unused.
        guard used.isSubset(of: stack.distribution.keyGroups.map(\.name)) else { return [] }
        return stack.distribution.keyGroups.filter { !used.contains($0.name) }.map { group in
            StackProblem(
                "spec.no-effect", .warning, "no class is signed by the key group '\(group.name)'",
                at: cdn.key("key_groups").key(group.name.description), part: .key,
                help: "remove it, or let a class say 'signed: \(group.name)'", evidence: [classes])
        }
    }

    private static func behaviors(_ stack: Stack) -> [StackProblem] {
        let count = stack.cdnClasses.reduce(0) { $0 + 1 + CacheBehavior.effectiveVariants(of: $1).count }
        guard count > behaviorQuota else { return [] }
        return [
            StackProblem(
                "spec.quota", .error,
                "the CDN classes need \(count) behaviors, a distribution has at most \(behaviorQuota)",
                at: SpecPath(keys: "classes"), part: .key, help: "merge classes, or remove variants")
        ]
    }
}
