/// A place in a stack, in the words of its spec: `classes.original.tier[0].after`.
///
/// The typed model has no line numbers, because it can be built without YAML. What it says about itself, it says
/// of a path; whoever has read the spec knows where that path stands in the file.
public struct SpecPath: Sendable, Hashable, CustomStringConvertible {
    /// One step down.
    public enum Step: Sendable, Hashable {
        /// Into a mapping, by key.
        case key(String)
        /// Into a list, by position from 0.
        case index(Int)
    }

    /// The steps from the root.
    public private(set) var steps: [Step]

    /// A path of `steps`; the root without any.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// A path of keys: `SpecPath(keys: "bucket", "name")`.
    public init(keys: String...) { steps = keys.map(Step.key) }

    /// The path of `key` below this one.
    public func key(_ key: String) -> SpecPath { SpecPath(steps + [.key(key)]) }

    /// The path of item `index` below this one.
    public func item(_ index: Int) -> SpecPath { SpecPath(steps + [.index(index)]) }

    /// The path one step up; the root's is the root.
    public var parent: SpecPath { SpecPath(Array(steps.dropLast())) }

    /// Whether `other` is this path or below it.
    public func contains(_ other: SpecPath) -> Bool { other.steps.starts(with: steps) }

    /// The name of the last key: what a message calls the value.
    public var name: String {
        for case .key(let key) in steps.reversed() { return key }
        return "the spec"
    }

    /// The path as written in a waiver or in `explain path`.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }

    mutating func push(_ step: Step) { steps.append(step) }
    mutating func pop() { steps.removeLast() }
}

extension SpecPath: TextValue {
    /// Reads `classes.original.tier[0]`.
    public init(_ text: String) throws(InvalidValue) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            let indexes = pieces.dropFirst().map { $0.last == "]" ? ASCII.wholeNumber($0.dropLast()) : nil }
            guard let name = pieces.first, !name.isEmpty, !indexes.contains(nil) else {
                throw InvalidValue(
                    "is not a place in a spec: '\(text)'",
                    help: "write keys with dots between, such as 'classes.original'")
            }
            steps.append(.key(String(name)))
            steps += indexes.compactMap { $0.map(Step.index) }
        }
        self.init(steps)
    }

    /// A path that stands in for an unreadable one.
    public static let placeholder = SpecPath()
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a place in a spec", "[^.\\[]+(?:\\[[0-9]+\\])*(?:\\.[^.\\[]+(?:\\[[0-9]+\\])*)*")
}
