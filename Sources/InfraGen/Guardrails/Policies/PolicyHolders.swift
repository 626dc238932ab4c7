import HCL

/// The roles, users and groups of an infrastructure with the policies that it gives them.
struct PolicyHolders: Sendable {
    struct Held: Sendable {
        let resource: InfrastructureResource
        let kind: Holder
        /// Those that are known.
        var policies: [AccessPolicy] = []
        /// Why others are not.
        var doubt: HCLUnknown?
    }

    let all: [Held]

    init(_ infrastructure: Infrastructure) {
        let reader = AccessPolicyReader(infrastructure)
        let managed = ResourceFinder(infrastructure.resources("aws_iam_policy"), namedBy: "arn")
        all = Holder.allCases.flatMap { kind -> [Held] in
            let resources = infrastructure.resources(kind.resourceType)
            guard !resources.isEmpty else { return [] }
            let finder = ResourceFinder(resources, namedBy: "name")
            var policies: [String: [AccessPolicy]] = [:]
            var doubts: [String: HCLUnknown] = [:]
            func add(_ policy: Setting<AccessPolicy>, to part: InfrastructureResource, by argument: String) {
                guard let attribute = part.body[argument] else { return }
                for holder in finder.all(named: attribute, in: part) {
                    if let policy = policy.value { policies[holder.address, default: []].append(policy) }
                    if let reasons = policy.reasons { doubts[holder.address] = doubts[holder.address] ?? reasons }
                }
            }
            for part in infrastructure.resources("aws_iam_\(kind)_policy") {
                add(reader.policy("policy", of: part), to: part, by: "\(kind)")
            }
            for part in infrastructure.resources("aws_iam_\(kind)_policy_attachment", "aws_iam_policy_attachment") {
                guard case .found(let policy) = managed.target(of: "policy_arn", in: part) else { continue }
                let argument = part.type == "aws_iam_policy_attachment" ? "\(kind)s" : "\(kind)"
                add(reader.policy("policy", of: policy), to: part, by: argument)
            }
            return resources.map { resource in
                Held(
                    resource: resource, kind: kind, policies: policies[resource.address] ?? [],
                    doubt: doubts[resource.address])
            }
        }
    }
}

extension ResourceFinder {
    /// The resources that `attribute`, a name or a list of names, names.
    func all(named attribute: InfrastructureAttribute, in resource: InfrastructureResource) -> [InfrastructureResource]
    {
        guard case .list(let sequence) = attribute.symbolic.kind else {
            guard case .found(let found) = target(of: attribute, in: resource) else { return [] }
            return [found]
        }
        return sequence.elements.compactMap { element in
            let item = InfrastructureAttribute(
                attribute.name, Symbol.restored(element), symbolic: element, references: attribute.references,
                at: attribute.provenance)
            guard case .found(let found) = target(of: item, in: resource) else { return nil }
            return found
        }
    }
}
