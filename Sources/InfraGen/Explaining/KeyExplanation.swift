package import LayoutPolicy

/// What a key is under a spec: a key of a class with all that follows from that, or none, and why.
package struct KeyExplanation: Sendable {
    /// The bytes of the key.
    package let key: [UInt8]
    package let verdict: Verdict

    package enum Verdict: Sendable {
        case valid(Subject)
        case invalid(Fault)
    }

    /// A good key.
    package struct Subject: Sendable {
        package let reading: KeyReading
        let profile: ClassProfile
        /// The behavior that serves it, where the distribution does.
        let behavior: CacheBehavior?

        package var className: String { profile.mediaClass.name.description }
    }

    /// A bad key.
    package struct Fault: Sendable {
        package let finding: KeyExplainer.Finding
        /// What is wrong, as a phrase.
        package let reason: String
        /// The class whose keys look most like it.
        let nearest: MediaClass?
        /// The class whose prefix it begins with: what AWS grants or deletes by prefix, it grants and deletes here.
        let owner: MediaClass?
        /// What the keys of the classes begin with.
        let prefixes: [String]

        /// What is wrong, and where.
        package var summary: String {
            guard nearest != nil, let expected = finding.expected.first else { return reason }
            return "\(reason); at byte \(finding.byte), expected \(expected)"
        }

        /// What keys begin with.
        var beginnings: String {
            let shown = prefixes.prefix(12).joined(separator: ", ")
            return "keys begin with \(shown)" + (prefixes.count > 12 ? " and \(prefixes.count - 12) more" : "")
        }

        /// What to do about it.
        package var help: String {
            if let corrected = finding.corrected {
                return "did you mean '\(String(decoding: corrected, as: UTF8.self))'?"
            }
            return nearest.map { "keys of class '\($0.name)' are \($0.key.text)" } ?? beginnings
        }
    }
}

extension Stack {
    /// Explains `key`, whatever bytes it is made of.
    ///
    /// - Throws: What keeps the contract from deciding; nothing for a stack without errors.
    package func explain(key: [UInt8]) throws(KeyLinter.Refusal) -> KeyExplanation {
        let linter = try KeyLinter(contract)
        switch linter.judge(key) {
        case .valid(let index):
            // The linter has compiled the template, and found the key good.
            guard let reading = (try? KeyCodec(classes[index].key))?.parse(key) else { break }
            let profile = ClassProfile.all(in: self)[index]
            return KeyExplanation(key: key, verdict: .valid(.init(reading, profile, key: key)))
        case .invalid(let reason):
            return KeyExplanation(key: key, verdict: .invalid(fault(of: key, reason, linter)))
        case .folderMarker: break
        }
        return KeyExplanation(key: key, verdict: .invalid(fault(of: key, .folderMarker, linter)))
    }

    private func fault(
        of key: [UInt8], _ reason: KeyFault.Reason, _ linter: KeyLinter
    ) -> KeyExplanation.Fault {
        let finding = KeyExplainer(linter).finding(for: key, reason)
        return KeyExplanation.Fault(
            finding: finding, reason: reason.phrase(in: linter.contract),
            nearest: finding.nearestClass.map { classes[$0] },
            owner: classes.first { key.starts(with: $0.prefix.utf8) }, prefixes: classes.map(\.prefix))
    }
}

extension KeyExplanation.Subject {
    fileprivate init(_ reading: KeyReading, _ profile: ClassProfile, key: [UInt8]) {
        self.reading = reading
        self.profile = profile
        // Viewers write the characters that stand in patterns as they are.
        let path = String(decoding: key, as: UTF8.self)
        behavior = profile.behaviors.first { (try? PathPattern($0.pattern))?.matches(path) == true }
    }
}
