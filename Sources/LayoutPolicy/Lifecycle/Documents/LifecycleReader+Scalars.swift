internal import Diagnostics

extension LifecycleReader {
    /// Text that is taken byte for byte.
    mutating func string(_ name: String, of members: Members) -> String? {
        guard let node = scalar(name, of: members) else { return nil }
        switch node.value {
        case .string(let text), .text(let text): return text
        default:
            reportType(members.path(name), wanted: "a string", node)
            return nil
        }
    }

    /// A whole number.
    mutating func integer(_ name: String, of members: Members) -> Int? {
        guard let node = scalar(name, of: members) else { return nil }
        let written: String
        switch node.value {
        case .number(let text): written = text
        case .text(let text): written = text.withoutSpaceAround
        default:
            reportType(
                members.path(name), wanted: "a whole number", node,
                help: node.isQuotedNumber ? "write the number without quotes" : "write a bare number, such as 30")
            return nil
        }
        guard let number = Int(written) else {
            reportType(members.path(name), wanted: "a whole number", node, help: "write a bare number, such as 30")
            return nil
        }
        return number
    }

    mutating func bool(_ name: String, of members: Members) -> Bool? {
        guard let node = scalar(name, of: members) else { return nil }
        switch node.value {
        case .bool(let bool): return bool
        case .text(let text) where text.withoutSpaceAround == "true": return true
        case .text(let text) where text.withoutSpaceAround == "false": return false
        default:
            reportType(members.path(name), wanted: "true or false", node)
            return nil
        }
    }

    mutating func date(_ name: String, of members: Members) -> UTCInstant? {
        guard let node = scalar(name, of: members) else { return nil }
        switch node.value {
        case .string(let text), .text(let text):
            if let date = UTCInstant(iso8601: text.withoutSpaceAround) { return date }
        default: break
        }
        reportType(
            members.path(name), wanted: "a date", node, help: "write a midnight in ISO 8601: 2030-01-31T00:00:00Z")
        return nil
    }

    /// One of the words of an enumeration, exactly.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, of members: Members, _: Word.Type
    ) -> Word? where Word.RawValue == String {
        guard let text = string(name, of: members), let node = members[name]?.value else { return nil }
        let written = isXML ? text.withoutSpaceAround : text
        let words = Word.allCases.map(\.rawValue)
        if let index = words.firstIndex(where: { $0.utf8.elementsEqual(written.utf8) }) {
            return Array(Word.allCases)[index]
        }
        report(
            "lifecycle.unknown-word", "'\(name)' cannot be '\(written.shortened)'", at: node.range, members.path(name),
            help: nearest(to: written, in: words).map { "did you mean '\($0)'?" }
                ?? "it is one of \(words.joined(separator: ", "))")
        return nil
    }

    private mutating func scalar(_ name: String, of members: Members) -> DocumentNode? {
        guard let field = members[name] else { return nil }
        place(members.path(name), field.value.range)
        return field.value
    }
}

extension DocumentNode {
    fileprivate var isQuotedNumber: Bool {
        guard case .string(let text) = value else { return false }
        return Int(text) != nil
    }
}
