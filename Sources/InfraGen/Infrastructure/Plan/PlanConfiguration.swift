import JSON

/// What a plan says of the code that it was made from: which argument refers to what.
///
/// It holds neither local values nor values that need computing, so references end at locals.
struct PlanConfiguration {
    private var modules: [String: Module] = [:]

    private struct Module {
        /// The references of each argument, by resource.
        var resources: [String: [String: [String]]] = [:]
        /// Those of the arguments of each call.
        var calls: [String: [String: [String]]] = [:]
        var outputs: [String: [String]] = [:]
    }

    init() {}

    /// Reads the value of `configuration`.
    init(_ node: JSONNode) {
        // The modules, by the names of the calls that lead to them, without recursion over what is written.
        var pending: [(path: String, node: JSONNode)] = []
        if let root = node["root_module"] { pending.append(("", root)) }
        while let (path, node) = pending.popLast() {
            var module = Module()
            for resource in node["resources"]?.elements ?? [] {
                guard let address = resource["address"]?.string else { continue }
                module.resources[address] = Self.arguments(of: resource)
            }
            for output in node["outputs"]?.members ?? [] {
                module.outputs[output.name] = output.value["expression"].map(Self.references)
            }
            for call in node["module_calls"]?.members ?? [] {
                module.calls[call.name] = Self.arguments(of: call.value)
                if let child = call.value["module"] { pending.append((Self.joined(path, call.name), child)) }
            }
            modules[path] = module
        }
    }

    /// The arguments that the code sets, each with its references.
    private static func arguments(of node: JSONNode) -> [String: [String]] {
        var arguments: [String: [String]] = [:]
        for member in node["expressions"]?.members ?? [] { arguments[member.name] = references(in: member.value) }
        for name in ["count", "for_each"] {
            if let expression = node["\(name)_expression"] { arguments[name] = references(in: expression) }
        }
        return arguments
    }

    /// All references in an expression, or in the expressions of blocks.
    private static func references(in node: JSONNode) -> [String] {
        switch node.value {
        case .array(let elements): return elements.flatMap { references(in: $0) }
        case .object(let members):
            if let references = node["references"]?.elements, references.allSatisfy({ $0.string != nil }) {
                return exact(references.compactMap(\.string))
            }
            guard node["constant_value"] == nil else { return [] }
            return members.flatMap { references(in: $0.value) }
        default: return []
        }
    }

    /// Terraform names a reference and what it is a part of: the longer ones are meant.
    private static func exact(_ references: [String]) -> [String] {
        references.filter { reference in
            !references.contains { $0 != reference && ($0.hasPrefix(reference + ".") || $0.hasPrefix(reference + "[")) }
        }
    }

    private static func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

extension PlanConfiguration {
    /// What the code says of a resource's arguments; nil where it is not in the plan.
    struct Arguments {
        fileprivate let configuration: PlanConfiguration
        fileprivate let module: String
        fileprivate let references: [String: [String]]

        /// Whether the code sets the argument or block.
        func sets(_ name: String) -> Bool { references[name] != nil }

        /// The addresses that the argument refers to, by way of variables and outputs.
        func addresses(_ name: String) -> [String] {
            var seen: Set<String> = []
            var budget = 1000
            return configuration.resolved(references[name] ?? [], in: module, depth: 0, &budget)
                .filter { seen.insert($0).inserted }
        }
    }

    /// - Parameters:
    ///   - resource: The address within its module, without instance: `data.aws_region.current`.
    ///   - module: The address of the module's instance.
    func arguments(of resource: String, in module: String) -> Arguments? {
        modules[Self.path(of: module)]?.resources[resource].map {
            Arguments(configuration: self, module: module, references: $0)
        }
    }

    private func resolved(_ references: [String], in module: String, depth: Int, _ budget: inout Int) -> [String] {
        guard depth < 64 else { return [] }
        var addresses: [String] = []
        for reference in references {
            budget -= 1
            guard budget > 0 else { break }
            let steps = reference.split(separator: ".", maxSplits: 2).map(String.init)
            let name = steps.count > 1 ? steps[1].prefix { $0 != "[" } : ""
            switch steps.first {
            case "var":
                guard let (parent, call) = Self.caller(of: module) else { continue }
                let given = modules[Self.path(of: parent)]?.calls[call]?[String(name)] ?? []
                addresses += resolved(given, in: parent, depth: depth + 1, &budget)
            case "module":
                let child =
                    module.isEmpty ? "module.\(steps.count > 1 ? steps[1] : "")" : "\(module).module.\(steps[1])"
                let outputs = modules[Self.path(of: child)]?.outputs ?? [:]
                let output = steps.count > 2 ? String(steps[2].prefix { $0 != "." && $0 != "[" }) : ""
                if let references = outputs[output] {
                    addresses += resolved(references, in: child, depth: depth + 1, &budget)
                }
            case "each", "count", "path", "terraform", "self", nil: break
            default: addresses.append(module.isEmpty ? reference : "\(module).\(reference)")
            }
        }
        return addresses
    }

    /// The names of the calls that lead to `module.a["x"].module.b`: `a.b`.
    private static func path(of module: String) -> String {
        ModuleAddress.calls(in: module).map(\.name).joined(separator: ".")
    }

    private static func caller(of module: String) -> (module: String, call: String)? {
        let calls = ModuleAddress.calls(in: module)
        guard let last = calls.last else { return nil }
        return (calls.dropLast().map(\.text).joined(separator: "."), last.name)
    }
}

/// Addresses of module instances, such as `module.media["eu"].module.inner[0]`.
enum ModuleAddress {
    /// The calls in an address, each by its name and with its key.
    static func calls(in address: String) -> [(name: String, text: String)] {
        var calls: [(String, String)] = []
        var rest = Substring(address)
        while rest.hasPrefix("module.") {
            let name = rest.dropFirst(7).prefix { $0 != "." && $0 != "[" }
            var end = name.endIndex
            if end < rest.endIndex, rest[end] == "[" { end = endOfKey(in: rest, from: end) }
            calls.append((String(name), String(rest[rest.startIndex..<end])))
            rest = rest[end...].dropFirst()
        }
        return calls
    }

    /// Behind the bracket that closes the key: a dot or a bracket may stand in its quotes.
    private static func endOfKey(in text: Substring, from start: Substring.Index) -> Substring.Index {
        var isQuoted = false
        var isEscaped = false
        var index = start
        while index < text.endIndex {
            let character = text[index]
            index = text.index(after: index)
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == "]", !isQuoted {
                return index
            }
        }
        return index
    }
}
