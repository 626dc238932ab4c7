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

    /// Reads the value of `configuration`, which `reader` comes to next: a resource at a time is in memory.
    init(nextOf reader: inout JSONReader) throws {
        try Self.readMembers(of: &reader) { name, reader in
            guard name == "root_module" else { return false }
            try readModule("", &reader)
            return true
        }
    }

    /// Reads a module, whose path is the names of the calls that lead to it.
    private mutating func readModule(_ path: String, _ reader: inout JSONReader) throws {
        var module = Module()
        var inner: [String: PlanConfiguration] = [:]
        try Self.readMembers(of: &reader) { name, reader in
            switch name {
            case "resources":
                guard try reader.next() == .beginArray else { return true }
                while try !reader.takeEndOfArray() {
                    let (address, arguments) = try Self.readResource(&reader)
                    module.resources[address] = arguments
                }
            case "outputs":
                for output in try JSONNode(nextOf: &reader)?.members ?? [] {
                    module.outputs[output.name] = output.value["expression"].map(Self.references)
                }
            case "module_calls":
                try Self.readMembers(of: &reader) { call, reader in
                    var configuration = PlanConfiguration()
                    module.calls[call] = try configuration.readCall(Self.joined(path, call), &reader)
                    inner[call] = configuration
                    return true
                }
            default: return false
            }
            return true
        }
        for configuration in inner.values { modules.merge(configuration.modules) { $1 } }
        modules[path] = module
    }

    /// Reads a call with the module behind it; gives the references of its arguments.
    private mutating func readCall(_ path: String, _ reader: inout JSONReader) throws -> [String: [String]] {
        var arguments: [String: [String]] = [:]
        try Self.readMembers(of: &reader) { name, reader in
            if name == "module" {
                try readModule(path, &reader)
                return true
            }
            return try Self.readArguments(name, &reader, into: &arguments)
        }
        return arguments
    }

    private static func readResource(_ reader: inout JSONReader) throws -> (String, [String: [String]]) {
        var address = ""
        var arguments: [String: [String]] = [:]
        try readMembers(of: &reader) { name, reader in
            guard name == "address" else { return try readArguments(name, &reader, into: &arguments) }
            address = try JSONNode(nextOf: &reader)?.string ?? ""
            return true
        }
        return (address, arguments)
    }

    /// The arguments that the code sets, each with its references.
    private static func readArguments(
        _ name: String, _ reader: inout JSONReader, into arguments: inout [String: [String]]
    ) throws -> Bool {
        switch name {
        case "expressions":
            try readMembers(of: &reader) { argument, reader in
                arguments[argument] = try JSONNode(nextOf: &reader).map(references) ?? []
                return true
            }
        case "count_expression", "for_each_expression":
            arguments[String(name.dropLast("_expression".count))] = try JSONNode(nextOf: &reader).map(references) ?? []
        default: return false
        }
        return true
    }

    /// The object that comes next, member by member; what `body` does not take is skipped, and so is any other value.
    private static func readMembers(
        of reader: inout JSONReader, _ body: (String, inout JSONReader) throws -> Bool
    ) throws {
        let outside = reader.depth
        guard try reader.next() == .beginObject else {
            // An array that stands where an object should: nothing in it is of use.
            while reader.depth > outside { _ = try reader.next() }
            return
        }
        while try reader.next() == .name {
            let name = String(decoding: reader.text, as: UTF8.self)
            if try !body(name, &reader) { try reader.skipValue() }
        }
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
            guard let references = references[name], !references.isEmpty else { return [] }
            var seen: Set<String> = []
            var budget = 1000
            return configuration.resolved(references, in: module, depth: 0, &budget)
                .filter { seen.insert($0).inserted }
        }
    }

    /// What the code says of `resource`, an address within the module instance `module`, without its own instance.
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
