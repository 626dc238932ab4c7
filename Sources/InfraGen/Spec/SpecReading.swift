import Diagnostics
import LayoutPolicy
import YAML

/// What is known while a spec is read: where we are, what was wrong, what the rest refers to.
struct SpecReading {
    /// Reads a file that the spec names, by its path beside the spec.
    typealias FileReader = @Sendable (_ path: String) throws(InvalidValue) -> [UInt8]

    private(set) var diagnostics: [Diagnostic] = []
    /// Paths whose value could not be read and was replaced by a placeholder.
    private(set) var unreadable: Set<SpecPath> = []
    /// The fields that key templates may use, once they are read.
    var fieldTypes: [String: FieldType] = [:]
    let readFile: FileReader

    private(set) var path = SpecPath()
    /// The keys of the mappings around us, innermost last.
    private var keys: [YAMLNode] = []

    init(at path: SpecPath = SpecPath(), fieldTypes: [String: FieldType] = [:], readFile: @escaping FileReader) {
        self.path = path
        self.fieldTypes = fieldTypes
        self.readFile = readFile
    }

    /// Reads below `entry`'s key.
    mutating func under<Value>(_ entry: YAMLEntry, _ body: (inout SpecReading) -> Value) -> Value {
        path.push(.key(entry.key.text ?? ""))
        keys.append(entry.key)
        defer {
            path.pop()
            keys.removeLast()
        }
        return body(&self)
    }

    /// Reads item `index` of a list.
    mutating func item<Value>(_ index: Int, _ body: (inout SpecReading) -> Value) -> Value {
        path.push(.index(index))
        defer { path.pop() }
        return body(&self)
    }

    /// Where a mapping that lacks a key is reported: its own key, or its beginning where it has none.
    func place(ofMissingKeyIn node: YAMLNode) -> SourceSpan {
        if case .index = path.steps.last { return node.place }
        return keys.last?.place ?? node.entries?.first?.key.place ?? node.place
    }

    /// Reports something about the value here, or about its `key`, without making it a placeholder.
    mutating func report(
        _ rule: RuleID, _ message: String, at span: SourceSpan, key: String? = nil, help: String? = nil,
        related: [Diagnostic.Related] = []
    ) {
        let address = key.map { path.key($0) } ?? path
        diagnostics.append(
            Diagnostic(
                rule, .error, message, at: span, suggestion: help.map { Suggestion($0) }, related: related,
                address: address.description))
    }

    /// Reports that the value here cannot be read, so that nothing is said about what would follow from it.
    mutating func refuse(
        _ rule: RuleID, _ message: String, at span: SourceSpan, help: String? = nil,
        related: [Diagnostic.Related] = []
    ) {
        report(rule, message, at: span, help: help, related: related)
        unreadable.insert(path)
    }

    /// Notes that `key` below the current path has no value of its own.
    mutating func markUnreadable(_ key: String) { unreadable.insert(path.key(key)) }

    /// Notes that the value here is a placeholder, for a reason that was reported below it.
    mutating func markUnreadable() { unreadable.insert(path) }

    /// Reports `error` as what is wrong with the value here.
    mutating func refuse(_ rule: RuleID, _ error: InvalidValue, at span: SourceSpan) {
        let isItem = if case .index = path.steps.last { true } else { false }
        refuse(rule, (isItem ? "an item of " : "") + "'\(path.name)' \(error.reason)", at: span, help: error.help)
    }
}
