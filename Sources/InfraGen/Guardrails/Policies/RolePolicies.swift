import HCL

/// What the policies of a role say: those inside it and those that are attached to it, and its permissions boundary.
///
/// - SeeAlso: hashicorp/terraform-provider-aws, `website/docs/r/iam_role*.html.markdown`
struct RolePolicies: Sendable {
    let role: InfrastructureResource
    /// What they say.
    private(set) var reading = PolicyReading()
    /// What the role can be allowed at most; nil without a boundary.
    private(set) var boundary: PolicyReading?
    /// What a finding is about where no statement is: the first policy, or the role.
    private(set) var place: InfrastructureResource
    private let infrastructure: Infrastructure
    private let reader: AccessPolicyReader
    private let policies: ResourceFinder
    private let data: ResourceFinder
    private let roles: ResourceFinder

    init(_ role: InfrastructureResource, _ infrastructure: Infrastructure) {
        self.role = role
        self.infrastructure = infrastructure
        place = role
        reader = AccessPolicyReader(infrastructure)
        policies = ResourceFinder(infrastructure.resources("aws_iam_policy"), namedBy: "arn")
        data = ResourceFinder(infrastructure.data("aws_iam_policy"))
        roles = ResourceFinder(infrastructure.resources("aws_iam_role"), namedBy: "name")
        readInline()
        readAttached()
        readBoundary()
        for module in infrastructure.unreadModules where module.references.contains(where: isPartOfRole) {
            note(HCLUnknown([.reference(module.address)]))
        }
    }

    private func isPartOfRole(_ reference: String) -> Bool {
        reference == role.block || reference.hasPrefix(role.block + ".") || reference.hasPrefix(role.block + "[")
    }

    private mutating func note(_ reasons: HCLUnknown?) { reading.doubt = reading.doubt ?? reasons }

    // MARK: - Where policies are given

    private mutating func readInline() {
        for block in role.body.blocks("inline_policy") {
            note(block.isUncertain)
            let part = InfrastructureResource(
                .managed, role.type, role.name, module: role.module, instance: role.instance, body: block.body,
                at: block.provenance)
            add(reader.policy("policy", of: part), of: role)
        }
        var names: [String] = []
        for policy in infrastructure.resources("aws_iam_role_policy") where isAbout(policy, "role") {
            note(policy.isUncertain)
            add(reader.policy("policy", of: policy), of: policy)
            names += policy.body.string("name").value.map { [$0] } ?? []
        }
        // What is named there and declared nowhere is left as it is in AWS.
        for list in infrastructure.resources("aws_iam_role_policies_exclusive") where isAbout(list, "role_name") {
            let others = list.body.knownStrings("policy_names").value?.filter { !names.contains($0) } ?? []
            if let other = others.first { note(HCLUnknown([.reference("the policy '\(other)' of the role")])) }
        }
    }

    private mutating func readAttached() {
        if let attribute = role.body["managed_policy_arns"] { attach(listed: attribute, in: role) }
        for attachment in infrastructure.resources("aws_iam_role_policy_attachment") where isAbout(attachment, "role") {
            note(attachment.isUncertain)
            if let attribute = attachment.body["policy_arn"] { attach(attribute, in: attachment) }
        }
        for attachment in infrastructure.resources("aws_iam_policy_attachment") where isAbout(attachment, "roles") {
            note(attachment.isUncertain)
            if let attribute = attachment.body["policy_arn"] { attach(attribute, in: attachment) }
        }
        for list in infrastructure.resources("aws_iam_role_policy_attachments_exclusive")
        where isAbout(list, "role_name") {
            note(list.isUncertain)
            if let attribute = list.body["policy_arns"] { attach(listed: attribute, in: list) }
        }
    }

    private mutating func readBoundary() {
        guard let attribute = role.body["permissions_boundary"], !attribute.value.isNull else { return }
        boundary = policy(of: attribute, in: role)
    }

    // MARK: - One policy

    /// Whether the argument `name` of `resource`, a name or a list of names, names the role.
    private mutating func isAbout(_ resource: InfrastructureResource, _ name: String) -> Bool {
        guard let attribute = resource.body[name] else { return false }
        let named = roles.all(named: attribute, in: resource)
        if named.contains(where: { $0.address == role.address }) { return true }
        if named.isEmpty, case .unknown(let reasons) = roles.target(of: attribute, in: resource) { note(reasons) }
        return false
    }

    private mutating func attach(listed attribute: InfrastructureAttribute, in resource: InfrastructureResource) {
        guard case .list(let sequence) = attribute.symbolic.kind else {
            guard !attribute.value.isNull else { return }
            return attach(attribute, in: resource)
        }
        for element in sequence.elements {
            attach(
                InfrastructureAttribute(
                    attribute.name, Symbol.restored(element), symbolic: element, references: attribute.references,
                    at: attribute.provenance), in: resource)
        }
    }

    private mutating func attach(_ attribute: InfrastructureAttribute, in resource: InfrastructureResource) {
        guard !attribute.value.isNull else { return }
        let policy = policy(of: attribute, in: resource)
        reading += policy
        if place.address == role.address { place = policy.statements.first?.resource ?? resource }
    }

    /// What the policy says whose ARN `attribute` is.
    private func policy(
        of attribute: InfrastructureAttribute, in resource: InfrastructureResource
    ) -> PolicyReading {
        if let arn = attribute.value.text, ManagedPolicies.isManaged(arn) { return Self.managed(arn, in: resource) }
        if case .found(let found) = data.target(of: attribute, in: resource),
            let arn = found.body.string("arn").value ?? found.body.string("name").value.map({ Self.prefix + $0 })
        {
            return Self.managed(arn, in: resource)
        }
        switch policies.target(of: attribute, in: resource) {
        case .found(let policy): return PolicyReading(reader.policy("policy", of: policy), of: policy)
        case .unknown(let reasons): return PolicyReading(doubt: reasons)
        case .elsewhere, nil:
            let name = attribute.value.text ?? attribute.references.first ?? "a policy"
            return PolicyReading(doubt: HCLUnknown([.invalid("what '\(name)' says does not stand in the code", nil)]))
        }
    }

    private static let prefix = "arn:aws:iam::aws:policy/"

    /// What a policy of AWS's says of S3.
    private static func managed(_ arn: String, in resource: InfrastructureResource) -> PolicyReading {
        let actions: AccessStatement.Selection
        switch ManagedPolicies.grant(of: arn) {
        case .actions(let patterns): actions = AccessStatement.Selection(patterns)
        case .allBut(let patterns): actions = AccessStatement.Selection(patterns, isNegated: true)
        case nil:
            return PolicyReading(doubt: HCLUnknown([.invalid("what '\(arn)' says does not stand in the code", nil)]))
        }
        let statement = AccessStatement(
            effect: .allow, actions: actions, resources: AccessStatement.Selection(["*"]), conditions: [],
            place: resource.provenance)
        return PolicyReading([HeldStatement(statement: statement, resource: resource)])
    }

    private mutating func add(_ policy: Setting<AccessPolicy>, of resource: InfrastructureResource) {
        reading += PolicyReading(policy, of: resource)
        if place.address == role.address { place = resource }
    }
}
