import Diagnostics
import HCL
import LayoutPolicy

/// Whether an infrastructure does what a spec says, class by class.
///
/// Both sides are asked the same questions: the infrastructure that the spec compiles to, and the one that was found. So
/// code is compared by what it does, however it is written.
struct ContractComparison {
    let stack: Stack
    let found: ContractSubject
    let meant: ContractSubject

    /// Nil where the infrastructure has no bucket that could be the one of the spec.
    init?(_ stack: Stack, _ infrastructure: Infrastructure) {
        self.stack = stack
        guard let found = ContractSubject(infrastructure, like: stack),
            let meant = ContractSubject(Infrastructure(ResourceGraph(stack)), like: stack)
        else { return nil }
        self.found = found
        self.meant = meant
    }

    /// What differs, with the rule that says so.
    func findings() -> [(rule: ContractRule, finding: GuardrailFinding)] {
        lifecycle().map { (.lifecycle, $0) } + originRead().map { (.originRead, $0) } + presign().map { (.presign, $0) }
            + delivery().map { (.delivery, $0) } + roles().map { (.roles, $0) }
    }

    /// A key of the class, the shortest there is.
    private func key(of mediaClass: MediaClass) -> String {
        shared(mediaClass, "*") ?? "\(mediaClass.prefix)x"
    }

    /// A key of the class that `pattern` matches.
    private func shared(_ mediaClass: MediaClass, _ pattern: String) -> String? {
        guard let pattern = try? PathPattern(pattern), let key = try? pattern.sharedKey(with: mediaClass.key) else {
            return nil
        }
        return String(decoding: key, as: UTF8.self)
    }
}

// MARK: - What a bucket does

extension ContractComparison {
    /// Lives are compared by the linter of lifecycle configurations; here is only what it cannot see.
    private func lifecycle() -> [GuardrailFinding] {
        guard found.lifecycles.isEmpty, found.unreadDoubt == nil else {
            return found.lifecycles.compactMap { lifecycle in
                lifecycle.doubt.map {
                    GuardrailFinding(
                        lifecycle.resource, unknown: "whether objects live as long as the spec says", because: $0)
                }
            }
        }
        let ending = stack.classes.filter { $0.expiration != nil || !$0.tiers.isEmpty }
        return ending.map { mediaClass in
            GuardrailFinding(
                found.bucket,
                "objects of class '\(mediaClass.name)' stay for ever: the bucket has no lifecycle configuration",
                help: "add the rule that 'infragen generate' writes for the class")
        }
    }

    private func originRead() -> [GuardrailFinding] {
        stack.classes.compactMap { mediaClass in
            let key = key(of: mediaClass)
            let (is_, should) = (found.access.allowsDistribution(key), meant.access.allowsDistribution(key))
            guard is_ != should else { return nil }
            if !is_, let doubt = found.access.doubt ?? found.unreadDoubt {
                return GuardrailFinding(
                    found.policyPlace, unknown: "whether the distribution may read class '\(mediaClass.name)'",
                    because: doubt)
            }
            let name = "'\(mediaClass.name)'"
            return is_
                ? GuardrailFinding(
                    found.policyPlace,
                    "the distribution may read class \(name), such as '\(key)', which the spec does not deliver by it",
                    help: "narrow the policy to the prefixes of the classes that are delivered")
                : GuardrailFinding(
                    found.policyPlace, "the distribution may not read class \(name), such as '\(key)'",
                    help: "allow cloudfront.amazonaws.com to read '\(mediaClass.prefix)*'")
        }
    }

    private func presign() -> [GuardrailFinding] {
        guard stack.presign.enforcement == .signatureAge else { return [] }
        return stack.classes.compactMap { mediaClass in
            let key = key(of: mediaClass)
            let (is_, should) = (found.access.presignedReads(key), meant.access.presignedReads(key))
            guard is_ > should else { return nil }
            if let doubt = found.access.doubt ?? found.unreadDoubt {
                return GuardrailFinding(
                    found.policyPlace, unknown: "how long presigned reads of '\(mediaClass.name)' work", because: doubt)
            }
            return GuardrailFinding(
                found.policyPlace,
                "presigned reads of class '\(mediaClass.name)', such as '\(key)', \(is_.words); the spec says that they "
                    + should.words,
                help: "deny what is older with a condition on s3:signatureAge")
        }
    }
}

// MARK: - What a distribution does

extension ContractComparison {
    private func delivery() -> [GuardrailFinding] {
        guard !stack.cdnClasses.isEmpty, let meant = meant.distribution else { return [] }
        guard let found = found.distribution else {
            if let doubt = self.found.unreadDoubt {
                return [
                    GuardrailFinding(self.found.bucket, unknown: "whether a distribution serves it", because: doubt)
                ]
            }
            return [
                GuardrailFinding(
                    self.found.bucket, "no distribution serves the classes that the spec delivers",
                    help: "add a distribution with the bucket for its origin")
            ]
        }
        return stack.cdnClasses.flatMap { mediaClass in
            // Each behavior on either side may treat some keys of the class in its own way.
            let patterns = (meant.patterns + found.patterns + ["*"])
            var seen: Set<String> = []
            let keys = patterns.compactMap { shared(mediaClass, $0) }.filter { seen.insert($0).inserted }
            // One finding for each way in which keys differ.
            var said: Set<String> = []
            return keys.compactMap { key in
                difference(of: mediaClass, key, meant, found).flatMap { said.insert($0.message).inserted ? $0 : nil }
            }
        }
    }

    private func difference(
        of mediaClass: MediaClass, _ key: String, _ meant: DistributionConduct, _ found: DistributionConduct
    ) -> GuardrailFinding? {
        let (is_, should) = (found.treatment(of: key), meant.treatment(of: key))
        let name = "'\(mediaClass.name)'"
        if let doubt = is_.doubt {
            return GuardrailFinding(
                found.resource, at: is_.place, unknown: "whether class \(name) is served as the spec says",
                because: doubt)
        }
        if should.isSigned, !is_.isSigned {
            return GuardrailFinding(
                found.resource, at: is_.place,
                "class \(name) is served to everyone by '\(is_.pattern)'; the spec wants signed requests",
                help: "name the key group in trusted_key_groups of the behavior")
        }
        if !should.isSigned, is_.isSigned {
            return GuardrailFinding(
                found.resource, at: is_.place,
                "class \(name) is served by '\(is_.pattern)' to signed requests alone; the spec serves everyone",
                help: "serve it by a behavior without trusted_key_groups")
        }
        guard let cached = is_.caching, let wanted = should.caching, cached != wanted else { return nil }
        return GuardrailFinding(
            found.resource, at: is_.place,
            "class \(name) is cached by '\(is_.pattern)' \(cached.words); the spec says \(wanted.words)",
            help: "give the behavior another cache policy", severity: .warning)
    }
}

// MARK: - What roles may do

extension ContractComparison {
    private func roles() -> [GuardrailFinding] {
        stack.roles.flatMap { role -> [GuardrailFinding] in
            guard let meant = meant.role(role, in: stack) else { return [] }
            guard let found = found.role(role, in: stack) else {
                if let doubt = self.found.unreadDoubt {
                    return [
                        GuardrailFinding(
                            self.found.bucket, unknown: "whether there is a role '\(role.name)'", because: doubt)
                    ]
                }
                return [
                    GuardrailFinding(
                        self.found.bucket, "there is no role '\(role.name)'",
                        help: "add an aws_iam_role called '\(role.resourceName(in: stack))'")
                ]
            }
            return stack.classes.compactMap { difference(of: role, $0, meant, found) }
        }
    }

    private func difference(
        of role: Role, _ mediaClass: MediaClass, _ meant: RoleAccess, _ found: RoleAccess
    ) -> GuardrailFinding? {
        let key = key(of: mediaClass)
        let (is_, should) = (found.actions(on: key), meant.actions(on: key))
        let (extra, missing) = (is_.filter { !should.contains($0) }, should.filter { !is_.contains($0) })
        let name = "'\(mediaClass.name)'"
        if !extra.isEmpty {
            return GuardrailFinding(
                found.place, "role '\(role.name)' may \(Self.list(extra)) class \(name); the spec does not say so",
                help: "narrow its policy to the prefixes and actions of the spec")
        }
        guard !missing.isEmpty else { return nil }
        if let doubt = found.doubt {
            return GuardrailFinding(
                found.place, unknown: "what role '\(role.name)' may do with class \(name)", because: doubt)
        }
        return GuardrailFinding(
            found.place, "role '\(role.name)' may not \(Self.list(missing)) class \(name), as the spec says",
            help: "allow it on '\(mediaClass.prefix)*'")
    }

    private static func list(_ actions: [String]) -> String {
        actions.map { $0.hasPrefix("s3:") ? String($0.dropFirst(3)) : $0 }.joined(separator: ", ")
    }
}
