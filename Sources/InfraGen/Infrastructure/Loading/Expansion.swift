import Diagnostics
import HCL

/// Computes what a root module and the modules that it calls come to.
///
/// Everything is computed once, after what it refers to, without recursion: chains of references may be long. What
/// depends on itself is unknown for that reason.
final class Expansion {
    enum Limit {
        /// Resources and modules that `count` and `for_each` make.
        static let instances = 20_000
        /// Modules in modules.
        static let depth = 64
    }

    var instances: [ModuleInstance]
    private(set) var diagnostics: [Diagnostic] = []
    /// The calls of modules that are not at hand, each with the instance that makes it.
    private var unread: [(index: Int, call: DeclaredBlock, source: String)] = []
    /// Finds the module that a call names.
    private let module: (_ call: DeclaredBlock, _ caller: ModuleInstance) -> ModuleLookup
    private let means: HCLMeans
    private var states: [Node: State] = [:]
    /// What was found to depend on itself, and how often that was said.
    var circular: Set<Node> = []
    var circles = 0
    /// How many resources and modules were made.
    private var made = 0
    private var isFull = false
    /// Whether variables of the root module are given values, so that what is certain is so for them alone.
    let isGiven: Bool

    enum ModuleLookup {
        case found(TerraformModule, identity: String)
        /// Not at hand, which is said.
        case unread(source: String, Diagnostic?)
    }

    private enum State { case open, done }

    /// What is computed: a named thing of an instance.
    enum Node: Hashable {
        case variable(Int, String)
        case local(Int, String)
        case output(Int, String)
        case resource(Int, String)
        case call(Int, String)
    }

    /// - Parameters:
    ///   - root: The root module.
    ///   - identity: The identity of its folder.
    ///   - variables: The values given to its variables.
    ///   - means: What functions need, such as files.
    ///   - module: Finds the module that a call names.
    init(
        _ root: TerraformModule, identity: String, variables: [String: HCLValue],
        means: HCLMeans,
        module: @escaping (_ call: DeclaredBlock, _ caller: ModuleInstance) -> ModuleLookup
    ) {
        self.module = module
        self.means = means
        isGiven = !variables.isEmpty
        instances = [ModuleInstance(address: "", module: root, path: ".", caller: nil, ancestry: [identity])]
        for (name, block) in root.variables.sorted(by: { $0.key < $1.key }) {
            let variable = ModuleVariable(block)
            let value = variable.value(given: variables[name], name: name)
            instances[0].variables[name] = .init(
                value: value, certain: variables[name] == nil ? variable.open(name: name) : value, references: [])
        }
    }

    /// All resources, instance by instance.
    func run() -> [InfrastructureResource] {
        var next = 0
        while next < instances.count {
            let module = instances[next].module
            for name in module.calls.compactMap(\.labels.first) { compute(.call(next, name)) }
            for resource in module.resources { compute(.resource(next, resource.address)) }
            next += 1
        }
        return instances.flatMap { instance in
            instance.module.resources.flatMap { instance.resources[$0.address]?.instances ?? [] }
        }
    }
}

// MARK: - Order

extension Expansion {
    private struct Frame {
        let node: Node
        var pending: [Need]
        /// The reference that is being followed.
        var followed: SourceSpan?
        /// The outputs of modules can be named only when the modules are there.
        var knowsOutputs = false
    }

    /// Computes `goal` after everything that it refers to.
    func compute(_ goal: Node) {
        guard states[goal] == nil else { return }
        var stack = [open(goal)]
        while var frame = stack.popLast() {
            if let need = frame.pending.popLast() {
                frame.followed = need.place
                stack.append(frame)
                switch states[need.node] {
                case nil: stack.append(open(need.node))
                case .open: noteCycle(from: need.node, stack.map { ($0.node, $0.followed) })
                case .done: break
                }
            } else if !frame.knowsOutputs {
                frame.knowsOutputs = true
                frame.pending = references(of: frame.node).flatMap { index, reference in
                    outputs(index, reference).map { Need(node: $0, place: reference.span) }
                }
                stack.append(frame)
            } else {
                evaluate(frame.node)
                states[frame.node] = .done
            }
        }
    }

    private func open(_ node: Node) -> Frame {
        states[node] = .open
        let needs = references(of: node).compactMap { index, reference in
            target(index, reference).map { Need(node: $0, place: reference.span) }
        }
        return Frame(node: node, pending: needs)
    }

    /// What a node refers to, and where it does.
    private struct Need {
        let node: Node
        let place: SourceSpan?
    }

    /// What a node refers to, each with the instance that says so.
    private func references(of node: Node) -> [(Int, HCLReference)] {
        switch node {
        case .variable(let index, let name):
            guard let caller = instances[index].caller, let argument = caller.block.body[name] else { return [] }
            return argument.value.references.map { (caller.instance, $0) }
        case .local(let index, let name):
            return (instances[index].module.locals[name]?.value.references ?? []).map { (index, $0) }
        case .output(let index, let name):
            return (instances[index].module.outputs[name]?.body.references ?? []).map { (index, $0) }
        case .resource(let index, let address):
            guard let position = instances[index].resourceIndex[address] else { return [] }
            return instances[index].module.resources[position].block.body.dependencies.map { (index, $0) }
        case .call(let index, let name):
            guard let position = instances[index].callIndex[name] else { return [] }
            let body = instances[index].module.calls[position].body
            return ["count", "for_each"].flatMap { body[$0]?.value.references ?? [] }.map { (index, $0) }
        }
    }

    /// The node that a reference needs first.
    private func target(_ index: Int, _ reference: HCLReference) -> Node? {
        let instance = instances[index]
        guard let name = reference.names.first else { return nil }
        switch reference.root {
        case "var": return instance.module.variables[name] == nil ? nil : .variable(index, name)
        case "local": return instance.module.locals[name] == nil ? nil : .local(index, name)
        case "module": return instance.callIndex[name] == nil ? nil : .call(index, name)
        default:
            let address = reference.resourceAddress
            return instance.resourceIndex[address] == nil ? nil : .resource(index, address)
        }
    }

    /// The outputs that a reference to a module needs.
    private func outputs(_ index: Int, _ reference: HCLReference) -> [Node] {
        guard reference.root == "module", let name = reference.names.first, let call = instances[index].calls[name]
        else { return [] }
        return call.instances.flatMap { _, child -> [Node] in
            let outputs = instances[child].module.outputs
            guard let output = reference.output else { return outputs.keys.sorted().map { .output(child, $0) } }
            return outputs[output] == nil ? [] : [.output(child, output)]
        }
    }
}

// MARK: - Values

extension Expansion {
    private func evaluate(_ node: Node) {
        switch node {
        case .variable(let index, let name): evaluateVariable(index, name)
        case .local(let index, let name):
            guard let expression = instances[index].module.locals[name]?.value else { return }
            instances[index].locals[name] = known(expression, in: index)
        case .output(let index, let name):
            guard let block = instances[index].module.outputs[name], let expression = block.body["value"]?.value else {
                return
            }
            let output = known(expression, in: index)
            let isSensitive = block.body["sensitive"].map { $0.value.kind == .bool(true) } ?? false
            instances[index].outputs[name] = .init(
                value: HCLValue(output.value.kind, isSensitive: isSensitive || output.value.isSensitive),
                certain: HCLValue(output.certain.kind, isSensitive: isSensitive || output.certain.isSensitive),
                references: output.references)
        case .resource(let index, let address): expandResource(index, address)
        case .call(let index, let name): expandCall(index, name)
        }
    }

    private func known(_ expression: HCLExpression, in index: Int, _ repetition: Repetition = .once)
        -> ModuleInstance.Known
    {
        let value = evaluator(in: index, repetition).value(of: expression)
        let references = expression.references
        return .init(
            value: value,
            certain: references.isEmpty ? value : strictEvaluator(in: index, repetition).value(of: expression),
            references: addresses(of: references, in: index))
    }

    private func evaluateVariable(_ index: Int, _ name: String) {
        guard let caller = instances[index].caller, let block = instances[index].module.variables[name] else { return }
        let given = caller.block.body[name].map { known($0.value, in: caller.instance, caller.repetition) }
        let variable = ModuleVariable(block)
        // Whatever this call gives, Terraform refuses nothing of a module but what is wrong for every call.
        instances[index].variables[name] = .init(
            value: variable.value(given: given?.value, name: name), certain: variable.open(name: name),
            references: given?.references ?? [])
    }

    func evaluator(in index: Int, _ repetition: Repetition = .once) -> HCLEvaluator {
        evaluator(ModuleScope(expansion: self, index: index, repetition: repetition))
    }

    /// Computes with what is the same whatever the root module is given.
    func strictEvaluator(in index: Int, _ repetition: Repetition = .once) -> HCLEvaluator {
        evaluator(ModuleScope(expansion: self, index: index, repetition: repetition, isStrict: true))
    }

    private func evaluator(_ scope: ModuleScope) -> HCLEvaluator {
        var evaluator = HCLEvaluator(scope: scope)
        evaluator.mark = { Symbol.text($0 ?? Symbol.anything) }
        evaluator.means = means
        return evaluator
    }

    /// The resources that `references` lead to, by way of whatever stands between.
    func addresses(of references: [HCLReference], in index: Int) -> [String] {
        guard !references.isEmpty else { return [] }
        var seen: Set<String> = []
        return references.flatMap { addresses(of: $0, in: index) }.filter { seen.insert($0).inserted }
    }

    private func addresses(of reference: HCLReference, in index: Int) -> [String] {
        let instance = instances[index]
        guard let name = reference.names.first else { return [] }
        switch reference.root {
        case "var": return instance.variables[name]?.references ?? []
        case "local": return instance.locals[name]?.references ?? []
        case "module":
            guard let call = instance.calls[name] else { return [] }
            guard call.unknown == nil else { return [instance.absolute(reference.description)] }
            return outputs(index, reference).flatMap { node -> [String] in
                guard case .output(let child, let output) = node else { return [] }
                return instances[child].outputs[output]?.references ?? []
            }
        case "each", "count", "path", "self", "terraform": return []
        case "resource": return [instance.absolute(reference.names.joined(separator: "."))]
        default: return [instance.absolute(reference.description)]
        }
    }
}

// MARK: - Modules

extension Expansion {
    private func expandCall(_ index: Int, _ name: String) {
        guard let position = instances[index].callIndex[name] else { return }
        let caller = instances[index]
        let block = caller.module.calls[position]
        let address = caller.absolute("module.\(name)")
        let found: TerraformModule
        let identity: String
        let path = FilePath.joined(caller.path, block.source ?? ".")
        switch module(block, caller) {
        case .unread(let source, let diagnostic):
            note(diagnostic)
            leaveUnread(block, address, source, in: index)
            return
        case .found(let module, let folder): (found, identity) = (module, folder)
        }
        guard !caller.ancestry.contains(identity), caller.ancestry.count < Limit.depth else {
            noteCycle(block, identity)
            leaveUnread(block, address, found.folder, in: index)
            return
        }
        let (repetitions, isCut) = repetitions(of: block, in: index)
        let isCertain = !isCut && isRepetitionCertain(block.body, in: index)
        var call: [(HCLValue?, Int)] = []
        for var repetition in repetitions {
            repetition.isCertain = isCertain
            call.append((repetition.key, instances.count))
            instances.append(
                ModuleInstance(
                    address: address + repetition.instance, module: found, path: path,
                    caller: .init(instance: index, block: block, repetition: repetition),
                    ancestry: caller.ancestry + [identity]))
        }
        instances[index].calls[name] = .init(instances: call, isCertain: isCertain, unknown: nil)
    }

    /// Whether `count` or `for_each` of a body makes the same instances whatever the root module is given.
    func isRepetitionCertain(_ body: DeclaredBody, in index: Int) -> Bool {
        guard let expression = (body["count"] ?? body["for_each"])?.value else { return true }
        return strictEvaluator(in: index).value(of: expression).isWhollyKnown
    }

    private func leaveUnread(_ block: DeclaredBlock, _ address: String, _ source: String, in index: Int) {
        instances[index].calls[block.labels.first ?? ""] = .init(instances: [], unknown: HCLUnknown(at: address))
        unread.append((index, block, source))
    }

    /// The calls of modules that are not at hand, with what they are given.
    func unreadModules() -> [UnreadModule] {
        unread.map { index, block, source in
            let references = block.body.attributes.flatMap(\.value.references)
            for reference in references { target(index, reference).map(compute) }
            for node in references.flatMap({ outputs(index, $0) }) { compute(node) }
            return UnreadModule(
                address: instances[index].absolute("module.\(block.labels.first ?? "")"), source: source,
                references: addresses(of: references, in: index), provenance: block.place)
        }
    }

    private func noteCycle(_ block: DeclaredBlock, _ identity: String) {
        guard case .source(let place) = block.body["source"]?.place ?? block.place else { return }
        note(
            Diagnostic(
                "terraform.module-cycle", .error, "the module calls itself", at: place,
                suggestion: "break the circle: a module cannot be part of itself"))
    }

    func note(_ diagnostic: Diagnostic?) {
        guard let diagnostic, !diagnostics.contains(diagnostic) else { return }
        diagnostics.append(diagnostic)
    }

    /// The instances of a block; where there is no room for all, one that stands for them.
    func repetitions(of block: DeclaredBlock, in index: Int) -> (kept: [Repetition], isCut: Bool) {
        let evaluator = evaluator(in: index)
        let room = Limit.instances - made
        // One more than there is room for shows that there are too many.
        let all = Repetition.all(of: block.body, upTo: room + 1) { evaluator.value(of: $0) }
        let isCut = all.count > room
        if isCut { noteLimit(block) }
        let kept = isCut ? Array(all.prefix(min(room, 1))) : all
        made += kept.count
        return (kept, isCut)
    }

    private func noteLimit(_ block: DeclaredBlock) {
        guard !isFull, case .source(let place) = block.place else { return }
        isFull = true
        note(
            Diagnostic(
                "terraform.limit", .error, "more than \(Limit.instances) instances are declared", at: place,
                suggestion: "check 'count' and 'for_each'; of what goes beyond, one instance at most is judged"))
    }
}
