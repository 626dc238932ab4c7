import HCL

/// The parameter groups of an infrastructure's databases and caches.
struct ParameterGroups: Sendable {
    private let finder: ResourceFinder

    /// - Parameters:
    ///   - infrastructure: Where to look.
    ///   - type: The type of the groups, such as `aws_db_parameter_group`.
    init(_ infrastructure: Infrastructure, _ type: String) {
        finder = ResourceFinder(infrastructure.resources(type), namedBy: "name")
    }

    /// The group that the argument `name` of `resource` names; nil where it names none.
    func target(of name: String, in resource: InfrastructureResource) -> ResourceFinder.Target? {
        finder.target(of: name, in: resource)
    }
}

extension InfrastructureResource {
    /// What a parameter group sets `parameter` to: absent where it leaves it to the engine.
    func parameter(_ parameter: String) -> Setting<String> {
        let blocks = body.blocks("parameter")
        for block in blocks.reversed() where block.isUncertain == nil {
            if block.body.string("name").value == parameter { return block.body.string("value") }
        }
        for block in blocks {
            if let reasons = block.isUncertain ?? block.body.string("name").reasons {
                return .unknown(reasons, block.provenance)
            }
        }
        return .absent
    }
}
