import Diagnostics
import HCL
import LayoutPolicy

// MARK: - What a distribution does

extension ContractComparison {
    func delivery() -> [GuardrailFinding] {
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
            let keys = patterns.compactMap { mediaClass.sharedKey(with: $0) }.filter { seen.insert($0).inserted }
            // One finding for each way in which keys differ.
            var said: Set<String> = []
            return keys.flatMap { key in
                [originDifference(of: mediaClass, key, meant, found), difference(of: mediaClass, key, meant, found)]
                    .compactMap(\.self).filter { said.insert($0.message).inserted }
            }
        }
    }

    private func originDifference(
        of mediaClass: MediaClass, _ key: String, _ meant: DistributionConduct, _ found: DistributionConduct
    ) -> GuardrailFinding? {
        let treatment = found.treatment(of: key)
        guard treatment.doubt == nil, let origin = treatment.origin, let wanted = meant.treatment(of: key).origin,
            origin != wanted
        else { return nil }
        return GuardrailFinding(
            found.resource, at: treatment.place,
            "class '\(mediaClass.name)' is fetched from \(origin.words); the spec says from \(wanted.words)",
            help: "give the behavior the bucket's origin, with the path of the spec"
        ).about("\(mediaClass.name) origin \(origin.words)")
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
                help: "name the key group in trusted_key_groups of the behavior"
            ).about("\(mediaClass.name) unsigned")
        }
        if !should.isSigned, is_.isSigned {
            return GuardrailFinding(
                found.resource, at: is_.place,
                "class \(name) is served by '\(is_.pattern)' to signed requests alone; the spec serves everyone",
                help: "serve it by a behavior without trusted_key_groups"
            ).about("\(mediaClass.name) signed")
        }
        guard let cached = is_.caching, let wanted = should.caching, cached != wanted else { return nil }
        return GuardrailFinding(
            found.resource, at: is_.place,
            "class \(name) is cached by '\(is_.pattern)' \(cached.words); the spec says \(wanted.words)",
            help: "give the behavior another cache policy", severity: .warning
        ).about("\(mediaClass.name) \(cached.words)")
    }
}

extension MediaClass {
    /// A key of the class that `pattern` matches.
    fileprivate func sharedKey(with pattern: String) -> String? {
        guard let pattern = try? PathPattern(pattern), let key = try? pattern.sharedKey(with: key) else { return nil }
        return String(decoding: key, as: UTF8.self)
    }
}
