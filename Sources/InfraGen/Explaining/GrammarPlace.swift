import Diagnostics
import YAML

/// What the grammar says of one path, found by going down beside the values that stand in the file.
struct GrammarPlace {
    /// The path, with the dots of a key that has some put back: `database.parameters.rds.force_ssl` has three keys.
    private(set) var path = SpecPath()
    /// The mappings above that do not stand in the file, outermost first, and whether defaults hold inside all of them.
    private(set) var absentSections: [SpecPath] = []
    private(set) var defaultsHold = true
    private var schema: JSONValue
    /// What stands here, in the environment that is asked about.
    private var node: YAMLNode?
    /// What stands here in the base, for names that the environment removes.
    private var baseNode: YAMLNode?

    private var nodes: [YAMLNode] { [node, baseNode].compactMap { $0 } }

    /// What the key is for.
    var doc: String? { schema["description"]?.string }
    /// What holds without it.
    var writtenDefault: JSONValue? { schema["default"] }

    /// Goes down from the root along `path`.
    ///
    /// - Parameters:
    ///   - path: The path as asked for.
    ///   - root: The document of the environment that is asked about.
    ///   - base: The document without any environment.
    /// - Throws: What of the path is no place, and what was probably meant.
    init(_ path: SpecPath, in root: YAMLNode, over base: YAMLNode) throws(InvalidValue) {
        schema = Grammar.root.schema
        node = root
        baseNode = base
        var steps = path.steps[...]
        while let step = steps.first {
            switch step {
            case .index(let index):
                steps.removeFirst()
                try down(to: index)
            case .key(let name):
                let taken = try down(to: name, at: steps)
                steps.removeFirst(taken)
            }
        }
    }

    private mutating func down(to index: Int) throws(InvalidValue) {
        let count = nodes.compactMap(\.elements?.count).max()
        guard let items = forms.firstNonNil({ $0["items"] }), let count else {
            throw InvalidValue("is no place: '\(path)' is not a list")
        }
        guard index < count else {
            throw InvalidValue(
                "is no place: '\(path)' has \(count) \(count == 1 ? "item" : "items")",
                help: count == 0 ? nil : "count from 0: the last is '\(path.item(count - 1))'")
        }
        schema = items
        node = node?.child(.index(index))
        baseNode = baseNode?.child(.index(index))
        path = path.item(index)
    }

    /// Goes down to `name`, the first of `steps`, or to a longer name that stands here; says how many steps it took.
    private mutating func down(to name: String, at steps: ArraySlice<SpecPath.Step>) throws(InvalidValue) -> Int {
        if let property = forms.firstNonNil({ $0["properties"]?[name] }) {
            enter(name, property)
            return 1
        }
        let isMap = forms.contains { $0["additionalProperties"]?.members.isEmpty == false }
        let present = nodes.flatMap { $0.entries ?? [] }.compactMap(\.key.text)
        if isMap, let entry = forms.firstNonNil({ $0["additionalProperties"] }),
            let (found, taken) = Self.name(among: present, at: steps)
        {
            enter(found, entry)
            return taken
        }
        let declared = forms.flatMap { $0["properties"]?.members.map(\.name) ?? [] }
        let known = isMap ? present.uniqued() : declared.uniqued()
        let owner = path.steps.isEmpty ? "a spec" : "'\(path)'"
        guard !known.isEmpty else {
            throw InvalidValue("is no place in a spec: \(owner) has no keys")
        }
        let help =
            Diagnostics.nearest(to: name, in: known).map { "did you mean '\(path.key($0))'?" }
            ?? "the keys of \(owner) are \(known.sorted().prefix(40).joined(separator: ", "))"
        throw InvalidValue("is no place in a spec: \(owner) has no '\(name)'", help: help)
    }

    /// The name that `steps` begin with, in one step or, where it has dots, in several; the longest of those.
    private static func name(
        among present: [String], at steps: ArraySlice<SpecPath.Step>
    ) -> (name: String, steps: Int)? {
        present.compactMap { name -> (name: String, steps: Int)? in
            if steps.first == .key(name) { return (name, 1) }
            let words = name.split(separator: ".", omittingEmptySubsequences: false).map {
                SpecPath.Step.key(String($0))
            }
            return steps.starts(with: words) ? (name, words.count) : nil
        }.max { $0.steps < $1.steps }
    }

    private mutating func enter(_ name: String, _ type: JSONValue) {
        if node?.entries == nil, !path.steps.isEmpty {
            absentSections.append(path)
            if schema["default"] == nil { defaultsHold = false }
        }
        schema = type
        node = node?.child(.key(name))
        baseNode = baseNode?.child(.key(name))
        path = path.key(name)
    }

    /// The forms that a value here may take, those first that the present value has.
    private var forms: [JSONValue] {
        let all = schema.forms
        let fitting = all.filter { form in nodes.contains { form.fits($0) } }
        return fitting + all
    }
}

extension JSONValue {
    /// This schema, or the alternatives that it allows.
    fileprivate var forms: [JSONValue] {
        let alternatives = (self["anyOf"]?.items ?? []) + (self["oneOf"]?.items ?? [])
        return alternatives.isEmpty ? [self] : alternatives.flatMap(\.forms)
    }

    /// Whether `node` is a mapping of this form: it has what is required, and the words that are fixed.
    fileprivate func fits(_ node: YAMLNode) -> Bool {
        guard node.entries != nil else { return false }
        let hasRequired = (self["required"]?.items ?? []).allSatisfy { name in
            name.string.flatMap { node[$0] } != nil
        }
        let hasWords = (self["properties"]?.members ?? []).allSatisfy { property in
            guard let word = property.value["const"]?.string else { return true }
            return node[property.name]?.value.text == word
        }
        return hasRequired && hasWords
    }
}

extension Sequence {
    /// What `transform` makes of the first element that it makes anything of.
    fileprivate func firstNonNil<Value>(_ transform: (Element) -> Value?) -> Value? {
        for element in self {
            if let value = transform(element) { return value }
        }
        return nil
    }
}

extension [String] {
    /// The elements in order, each once.
    fileprivate func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
