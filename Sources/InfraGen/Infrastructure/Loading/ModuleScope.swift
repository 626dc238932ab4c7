import HCL

/// What the names in a module's expressions stand for.
struct ModuleScope: HCLScope {
    let expansion: Expansion
    let index: Int
    let repetition: Repetition
    /// Whether names stand only for what they are whatever the root module is given, and whatever there will be after
    /// apply.
    var isStrict = false

    func value(of reference: HCLReference) -> (value: HCLValue, names: Int)? {
        let name = reference.names.first
        let instance = expansion.instances[index]
        switch reference.root {
        case "var":
            guard let name, instance.module.variables[name] != nil else { return nil }
            return (seen(instance.variables[name]) ?? cycle("var.\(name)"), 1)
        case "local":
            guard let name, instance.module.locals[name] != nil else { return nil }
            return (seen(instance.locals[name]) ?? cycle("local.\(name)"), 1)
        case "each", "count": return repetition.names[reference.root].map { (isStrict ? certain($0) : $0, 0) }
        case "path": return path(name)
        case "terraform":
            guard name == "workspace" || name == "applying" else { return nil }
            return (HCLValue(.unknown(HCLUnknown(at: reference.description))), 1)
        // Of provisioners and conditions, which are not judged.
        case "self": return (HCLValue(.unknown(HCLUnknown([.reference("self")]))), 0)
        case "module": return name.flatMap { module($0, in: instance) }.map { ($0, 1) }
        default: return resource(reference, in: instance)
        }
    }

    private func seen(_ known: ModuleInstance.Known?) -> HCLValue? { isStrict ? known?.certain : known?.value }

    /// `each` or `count`, whose parts may be others than they are now.
    private func certain(_ names: HCLValue) -> HCLValue {
        guard !repetition.isCertain, case .object(let mapping) = names.kind else { return names }
        let unknown = HCLValue(.unknown(HCLUnknown([.reference("each")])))
        return .object(mapping.dictionary.mapValues { _ in unknown })
    }

    private func cycle(_ address: String) -> HCLValue {
        .unknown(.cycle(expansion.instances[index].absolute(address)))
    }

    private func path(_ name: String?) -> (value: HCLValue, names: Int)? {
        switch name {
        case "module": (.string(expansion.instances[index].path), 1)
        case "root": (.string("."), 1)
        case "cwd": (HCLValue(.unknown(HCLUnknown(at: "path.cwd"))), 1)
        default: nil
        }
    }

    private func resource(
        _ reference: HCLReference, in instance: ModuleInstance
    ) -> (value: HCLValue, names: Int)? {
        let address = reference.resourceAddress
        guard instance.resourceIndex[address] != nil else {
            // A resource that is not declared, as in a file that is judged alone.
            guard reference.names.count >= reference.resourceSteps else { return nil }
            return (HCLValue(.unknown(HCLUnknown(at: instance.absolute(address)))), reference.resourceSteps)
        }
        guard !isStrict else {
            return (HCLValue(.unknown(HCLUnknown(at: instance.absolute(address)))), reference.resourceSteps)
        }
        return (instance.resources[address]?.value ?? cycle(address), reference.resourceSteps)
    }

    private func module(_ name: String, in instance: ModuleInstance) -> HCLValue? {
        guard instance.callIndex[name] != nil else { return nil }
        guard let call = instance.calls[name] else { return cycle("module.\(name)") }
        if isStrict, !call.isCertain {
            return HCLValue(.unknown(HCLUnknown(at: instance.absolute("module.\(name)"))))
        }
        if let unknown = call.unknown { return HCLValue(.unknown(unknown)) }
        let values = call.instances.map { key, child in (key, outputs(of: child)) }
        guard let first = values.first else { return .list([]) }
        switch first.0?.kind {
        case nil: return first.1
        case .number?: return .list(values.map(\.1))
        default:
            let entries = values.map { ($0.0?.text ?? "", $0.1) }
            return .object(Dictionary(entries, uniquingKeysWith: { $1 }))
        }
    }

    /// The outputs of an instance, as far as they were asked for.
    private func outputs(of child: Int) -> HCLValue {
        let instance = expansion.instances[child]
        return HCLValue(.unknown(HCLUnknown(at: instance.address, parts: instance.outputs.compactMapValues(seen))))
    }
}

extension HCLReference {
    /// The resource that it names: `aws_s3_bucket.media`, `data.aws_region.current`.
    var resourceAddress: String {
        let names = names.prefix(resourceSteps)
        return (root == "resource" ? Array(names) : [root] + names).joined(separator: ".")
    }

    /// The output of a module that it names: `name` in `module.media.name` and in `module.media["eu"].name`.
    var output: String? { names.count > 1 ? names[1] : names.count == 1 ? member : nil }

    /// How many names it takes to name a resource: `resource.aws_s3_bucket.media` is `aws_s3_bucket.media`.
    var resourceSteps: Int { ["data", "resource", "ephemeral"].contains(root) ? 2 : 1 }
}
