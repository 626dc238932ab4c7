import HCL
import LayoutPolicy

// MARK: - Parameters of engines

extension ContractComparison {
    /// What a parameter group says otherwise than the spec: of the database, and of the cache.
    func parameters() -> [GuardrailFinding] {
        ParameterHolder.all.flatMap { parameters(of: $0) }
    }

    private func parameters(of holder: ParameterHolder) -> [GuardrailFinding] {
        let groups = ParameterGroups(found.infrastructure, holder.groupType)
        guard let meant = meant.infrastructure.resources(holder.type).first,
            case .found(let wanted) = ParameterGroups(self.meant.infrastructure, holder.groupType)
                .target(of: "parameter_group_name", in: meant),
            let resource = holder.resource(like: meant, in: found.infrastructure)
        else { return [] }
        let place = resource.body["parameter_group_name"]?.provenance
        let question = "whether \(holder.title) has the parameters of the spec"
        switch groups.target(of: "parameter_group_name", in: resource) {
        case .found(let group):
            return wanted.parameters.compactMap { name, value in
                difference(holder, name, value, in: group)
            }
        case .unknown(let reasons):
            return [GuardrailFinding(resource, at: place, unknown: question, because: reasons)]
        case .elsewhere:
            let name = resource.body.string("parameter_group_name").value ?? ""
            guard name.hasPrefix("default.") else {
                let reasons = HCLUnknown([.invalid("the group '\(name)' does not stand in the code", nil)])
                return [GuardrailFinding(resource, at: place, unknown: question, because: reasons)]
            }
            return untouched(holder, resource, wanted, "'\(name)'")
        case nil: return untouched(holder, resource, wanted, "its engine's defaults")
        }
    }

    private func difference(
        _ holder: ParameterHolder, _ name: String, _ value: String, in group: InfrastructureResource
    ) -> GuardrailFinding? {
        let says = "the spec says \(value)"
        switch group.parameter(name) {
        case .known(let found, let place):
            guard found.lowercased() != value.lowercased() else { return nil }
            return GuardrailFinding(
                group, at: place, "'\(name)' of \(holder.title) is \(found); \(says)",
                help: "set it to \(value), or say in the spec what is meant")
        case .unknown(let reasons, let place):
            return GuardrailFinding(
                group, at: place, unknown: "whether '\(name)' of \(holder.title) is \(value)", because: reasons)
        case .absent:
            guard holder.standard(name, of: group.body.string("family").value) != value else { return nil }
            return GuardrailFinding(
                group, "'\(name)' of \(holder.title) is left to the engine; \(says)",
                help: "set it in '\(group.address)'"
            ).about(name)
        }
    }

    /// What the spec sets and a group of AWS's does not.
    private func untouched(
        _ holder: ParameterHolder, _ resource: InfrastructureResource, _ wanted: InfrastructureResource, _ group: String
    ) -> [GuardrailFinding] {
        let family = wanted.body.string("family").value
        let lost = wanted.parameters.filter { holder.standard($0.name, of: family) != $0.value }
        guard !lost.isEmpty else { return [] }
        let names = lost.map { "'\($0.name)' to \($0.value)" }
        return [
            GuardrailFinding(
                resource, at: resource.body["parameter_group_name"]?.provenance,
                "\(holder.title) runs with \(group), where nothing can be set; the spec sets \(Self.listed(names))",
                help: "give it an \(holder.groupType) of its own"
            ).about(names.joined(separator: ", "))
        ]
    }
}

/// What has a parameter group.
private enum ParameterHolder: CaseIterable {
    case database, cache

    static let all = allCases

    var type: String {
        switch self {
        case .database: "aws_db_instance"
        case .cache: "aws_elasticache_replication_group"
        }
    }

    var groupType: String {
        switch self {
        case .database: "aws_db_parameter_group"
        case .cache: "aws_elasticache_parameter_group"
        }
    }

    var title: String {
        switch self {
        case .database: "the database"
        case .cache: "the cache"
        }
    }

    private var nameArgument: String {
        switch self {
        case .database: "identifier"
        case .cache: "replication_group_id"
        }
    }

    /// The one that is called as that of the spec, or is of its engine.
    func resource(like meant: InfrastructureResource, in infrastructure: Infrastructure) -> InfrastructureResource? {
        let all = infrastructure.resources(type)
        let name = meant.body.string(nameArgument).value
        return all.first { $0.body.string(nameArgument).value == name }
            ?? all.first { $0.body.string("engine").value == meant.body.string("engine").value }
    }

    /// What the engine takes where nothing is set, as far as it is known here.
    ///
    /// - SeeAlso: ``ForceSSL``
    func standard(_ parameter: String, of family: String?) -> String? {
        guard self == .database, parameter == ParameterName.forceSSL.description, let family,
            let major = Int(family.drop { !("0"..."9").contains($0) })
        else { return nil }
        return major >= 15 ? "1" : "0"
    }
}

extension InfrastructureResource {
    /// What a group sets.
    fileprivate var parameters: [(name: String, value: String)] {
        body.blocks("parameter").compactMap { block in
            guard let name = block.body.string("name").value, let value = block.body.string("value").value else {
                return nil
            }
            return (name, value)
        }
    }
}
