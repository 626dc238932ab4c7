internal import Diagnostics

/// What is odd about the prefix of a rule, beside the keys of a contract: at most one thing.
struct PrefixProblem: Sendable {
    enum Kind: Sendable, Hashable {
        case leadingSlash
        case wildcard
        /// The prefix of the class in its own letter case.
        case otherCase(meant: String)
        /// No key of any class begins so; the nearest prefix of a class.
        case noClass(nearest: String?)
        /// It ends within a segment; the prefixes of the classes that it is for.
        case spill(classes: [String])
    }

    let cause: LifecycleTimeline.Cause
    let prefix: String
    let kind: Kind

    /// The odd prefixes of enabled rules; none without a contract.
    static func all(in configuration: LifecycleConfiguration, _ contract: LifecycleContract?) -> [PrefixProblem] {
        guard let contract else { return [] }
        var fields = FieldAutomata()
        let classes = contract.classes.map { ClassKeys($0.template, using: &fields) }
        return configuration.enabledRules.compactMap { index, rule in
            let prefix = rule.scope.prefix
            guard !prefix.isEmpty, let kind = kind(of: prefix, classes) else { return nil }
            let field: LifecycleViolation.Field =
                rule.prefix != nil ? .prefix : rule.filter?.and == nil ? .filter("Prefix") : .and("Prefix")
            return PrefixProblem(cause: .init(rule: index, field: field), prefix: prefix, kind: kind)
        }
    }

    private static func kind(of prefix: String, _ classes: [ClassKeys]) -> Kind? {
        let bytes = Array(prefix.utf8)
        let matching = classes.filter { $0.hasKeys(below: bytes) }
        if matching.isEmpty, bytes.first == UInt8(ascii: "/") { return .leadingSlash }
        let hasWildcard = bytes.contains(UInt8(ascii: "*")) || bytes.contains(UInt8(ascii: "?"))
        if hasWildcard, matching.isEmpty || bytes.last == UInt8(ascii: "*") { return .wildcard }
        guard matching.isEmpty else { return spill(bytes, matching) }
        let prefixes = classes.map(\.prefix)
        if let meant = prefixes.first(where: { isOtherCase(bytes, Array($0.utf8)) }) {
            return .otherCase(meant: meant + String(decoding: bytes.dropFirst(meant.utf8.count), as: UTF8.self))
        }
        return .noClass(nearest: nearest(to: prefix, in: prefixes))
    }

    /// The keys of a class, ready to be searched.
    private struct ClassKeys {
        let prefix: String
        /// nil where they are too much to search.
        private let automaton: TemplateAutomaton?

        init(_ template: KeyTemplate, using fields: inout FieldAutomata) {
            prefix = template.prefix
            automaton = try? TemplateAutomaton(template, using: &fields)
        }

        func hasKeys(below bytes: [UInt8]) -> Bool {
            let common = Array(prefix.utf8)
            if common.starts(with: bytes) { return true }
            guard bytes.starts(with: common) else { return false }
            // Where it is too much to search, nothing is said against the prefix.
            guard let automaton else { return true }
            do { return try automaton.shortestKey(below: bytes, outside: []) != nil } catch { return true }
        }
    }

    /// A prefix inside a class may end anywhere: whoever wrote it divided the class on purpose.
    private static func spill(_ prefix: [UInt8], _ matching: [ClassKeys]) -> Kind? {
        guard prefix.last != UInt8(ascii: "/") else { return nil }
        let cut = matching.filter { Array($0.prefix.utf8).starts(with: prefix) }
        return cut.isEmpty ? nil : .spill(classes: cut.map(\.prefix))
    }

    private static func isOtherCase(_ prefix: [UInt8], _ classPrefix: [UInt8]) -> Bool {
        func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
        guard prefix.count >= classPrefix.count, !prefix.starts(with: classPrefix) else { return false }
        return prefix.map(lower).starts(with: classPrefix.map(lower))
    }
}
