import Diagnostics
import LayoutPolicy

extension KeyExplanation {
    /// The explanation as lines for a person.
    package var text: String {
        let lines =
            switch verdict {
            case .valid(let subject): subject.lines
            case .invalid(let fault): fault.lines(about: key)
            }
        let title = key.isEmpty ? "the empty key" : "key \(String(decoding: key, as: UTF8.self))"
        return ([title] + lines.map { "  \($0)" }).map { $0.visible + "\n" }.joined()
    }

    /// The explanation as one object.
    package var json: JSONValue {
        var members = [JSONValue.Member(name: "version", value: .integer(1))]
        if ObjectKey.isUTF8(key) {
            members.append(.init(name: "key", value: .string(String(decoding: key, as: UTF8.self))))
        } else {
            members.append(.init(name: "key_hex", value: .string(key.hex)))
        }
        switch verdict {
        case .valid(let subject): members += [.init(name: "valid", value: .boolean(true))] + subject.members
        case .invalid(let fault): members += [.init(name: "valid", value: .boolean(false))] + fault.members
        }
        return .object(members)
    }
}

extension KeyExplanation.Subject {
    fileprivate var lines: [String] {
        let className = profile.mediaClass.name
        var lines = ["class: \(className), since it is \(profile.mediaClass.key.text)"]
        lines += reading.values.map { value in
            switch value.content {
            case .integer(let number) where String(number) != value.text:
                "  \(value.name) = \(number), as \(value.text)"
            default: "  \(value.name) = \(value.text)"
            }
        }
        lines += reading.literalOptionals.map { "  with optional part \($0.number), \($0.text)" }
        for fact in profile.facts where !["Key", "Prefix"].contains(fact.term) {
            lines += fact.details.map { "\(fact.term.lowercased()): \($0.plain)" }
            if fact.term == "Delivery", let behavior { lines.append("behavior: \(behavior.sentence)") }
        }
        return lines
    }

    fileprivate var members: [JSONValue.Member] {
        var members = reading.members(className: profile.mediaClass.name.description)
        if let behavior { members.append(.init(name: "behavior", value: .string(behavior.pattern))) }
        guard case .object(let facts) = profile.json else { return members }
        // The version is that of the whole answer, and the class is said.
        let own = facts.filter { !["version", "class"].contains($0.name) }
        return members + [.init(name: "profile", value: .object(own))]
    }
}

extension KeyExplanation.Fault {
    fileprivate func lines(about key: [UInt8]) -> [String] {
        var lines = ["no key of the contract: \(reason)"]
        if nearest != nil || !finding.expected.isEmpty {
            let (right, wrong) = (key.prefix(finding.byte), key.dropFirst(finding.byte))
            if finding.byte > 0 { lines.append("right up to byte \(finding.byte): \(Self.quoted(right))") }
            lines.append(wrong.isEmpty ? "then it ends" : "from byte \(finding.byte) on: \(Self.quoted(wrong))")
        }
        lines += finding.expected.enumerated().map { "\($0 == 0 ? "expected there: " : "or: ")\($1)" }
        lines.append(nearest.map { "nearest class: \($0.name), whose keys are \($0.key.text)" } ?? beginnings)
        if let corrected = finding.corrected {
            lines.append("corrected: \(String(decoding: corrected, as: UTF8.self))")
        }
        if let owner {
            lines.append(
                "it begins with \(owner.prefix), so that policies, behaviors and lifecycle rules of '\(owner.name)' "
                    + "hold for it all the same")
        }
        return lines
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
        let shown = String(decoding: bytes.prefix(mostShown), as: UTF8.self)
        return "'\(shown)'" + (bytes.count > mostShown ? " and \(bytes.count - mostShown) bytes more" : "")
    }

    private static let mostShown = 200

    fileprivate var members: [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init(name: "reason", value: .string(finding.reason.word)),
            .init(name: "message", value: .string(reason)),
            .init(name: "byte", value: .integer(finding.byte)),
            .init(name: "expected", value: .strings(finding.expected.map(\.description))),
        ]
        if let nearest { members.append(.init(name: "nearestClass", value: .string(nearest.name.description))) }
        if let corrected = finding.corrected {
            members.append(.init(name: "corrected", value: .string(String(decoding: corrected, as: UTF8.self))))
        }
        return members
    }
}

extension [UInt8] {
    /// Two lower-case digits a byte.
    fileprivate var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
