extension ResourceGraph {
    /// What the graph asks of the aws provider and the oldest that `target` allows does not have.
    ///
    /// It is refused, never left out: the stack would be another one than the spec says.
    func problems(for target: Target) -> [StackProblem] {
        resources.flatMap { resource in
            ProviderArguments.all.flatMap { newer -> [StackProblem] in
                guard newer.resource == nil || newer.resource == resource.type,
                    newer.since.map({ target.aws < $0 }) ?? true
                else { return [] }
                return resource.origins(of: newer.path).map { newer.problem(of: resource, at: $0, target) }
            }
        }
    }
}

extension ProviderArguments.Newer {
    fileprivate func problem(of resource: Resource, at origin: Origin, _ target: Target) -> StackProblem {
        let name = path.map { "'\($0)' of \(resource.type)" } ?? resource.type
        return StackProblem(
            "spec.target", .error, "needs \(name), which aws \(target.aws) does not have", at: origin,
            help: since.map { "set 'target: { aws: \"\($0)\" }' or later, or do without" }
                ?? "no version that infragen writes for has it: do without")
    }
}

extension Resource {
    /// Where the arguments and blocks at `path` come from; the resource itself without a path.
    fileprivate func origins(of path: String?) -> [Origin] {
        guard let path else { return [origin] }
        let (blocks, name) = (path.split(separator: ".").dropLast(), path.split(separator: ".").last)
        var bodies = [(body: body, origin: origin)]
        for block in blocks {
            bodies = bodies.flatMap { body, origin in body.blocks(String(block), within: origin) }
        }
        return bodies.flatMap { body, origin in
            body.compactMap { item -> Origin? in
                switch item {
                case .attribute(let attribute) where attribute.name == name ?? "": attribute.origin ?? origin
                case .block(let block) where block.type == name ?? "": block.origin ?? origin
                default: nil
                }
            }
        }
    }
}

extension [BodyItem] {
    fileprivate func blocks(_ type: String, within origin: Origin) -> [(body: [BodyItem], origin: Origin)] {
        compactMap { item in
            guard case .block(let block) = item, block.type == type else { return nil }
            return (block.body, block.origin ?? origin)
        }
    }
}
