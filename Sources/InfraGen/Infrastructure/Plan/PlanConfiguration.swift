import JSON

/// What a plan says of the code that it was made from: which argument refers to what.
///
/// It holds neither local values nor values that need computing, so references end at locals.
struct PlanConfiguration {
    private var modules: [String: Module] = [:]

    private struct Module {
        /// The arguments of each resource.
        var resources: [String: [String: PlanExpression]] = [:]
        /// Those of each call.
        var calls: [String: [String: PlanExpression]] = [:]
        /// What each output refers to.
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
                    module.outputs[output.name] = output.value["expression"].map { PlanExpression($0).references }
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

    /// Reads a call with the module behind it; gives its arguments.
    private mutating func readCall(_ path: String, _ reader: inout JSONReader) throws -> [String: PlanExpression] {
        var arguments: [String: PlanExpression] = [:]
        try Self.readMembers(of: &reader) { name, reader in
            if name == "module" {
                try readModule(path, &reader)
                return true
            }
            return try Self.readArguments(name, &reader, into: &arguments)
        }
        return arguments
    }

    private static func readResource(_ reader: inout JSONReader) throws -> (String, [String: PlanExpression]) {
        var address = ""
        var arguments: [String: PlanExpression] = [:]
        try readMembers(of: &reader) { name, reader in
            guard name == "address" else { return try readArguments(name, &reader, into: &arguments) }
            address = try JSONNode(nextOf: &reader)?.string ?? ""
            return true
        }
        return (address, arguments)
    }

    /// The arguments that the code sets.
    private static func readArguments(
        _ name: String, _ reader: inout JSONReader, into arguments: inout [String: PlanExpression]
    ) throws -> Bool {
        switch name {
        case "expressions":
            try readMembers(of: &reader) { argument, reader in
                arguments[argument] = try JSONNode(nextOf: &reader).map(PlanExpression.init) ?? PlanExpression()
                return true
            }
        case "count_expression", "for_each_expression":
            arguments[String(name.dropLast("_expression".count))] =
                try JSONNode(nextOf: &reader).map(PlanExpression.init) ?? PlanExpression()
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

    private static func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

extension PlanConfiguration {
    /// What the code says of a resource's arguments, or of those of a block in it.
    struct Arguments {
        fileprivate let configuration: PlanConfiguration
        fileprivate let module: String
        fileprivate let expressions: [String: PlanExpression]

        /// The argument or the blocks called `name`; nil where the code sets none, but perhaps by `dynamic`.
        subscript(_ name: String) -> PlanExpression? { expressions[name] }

        /// The addresses that an argument refers to, by way of variables and outputs.
        func addresses(_ expression: PlanExpression) -> [String] {
            guard !expression.references.isEmpty else { return [] }
            var seen: Set<String> = []
            var budget = 1000
            return configuration.resolved(expression.references, in: module, depth: 0, &budget)
                .filter { seen.insert($0).inserted }
        }

        /// The arguments of a block.
        func inside(_ block: [String: PlanExpression]) -> Arguments {
            Arguments(configuration: configuration, module: module, expressions: block)
        }
    }

    /// What the code says of `resource`, an address within the module instance `module`, without its own instance.
    func arguments(of resource: String, in module: String) -> Arguments? {
        modules[Self.path(of: module)]?.resources[resource].map {
            Arguments(configuration: self, module: module, expressions: $0)
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
                let given = modules[Self.path(of: parent)]?.calls[call]?[String(name)]?.references ?? []
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
