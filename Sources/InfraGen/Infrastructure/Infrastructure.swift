package import HCL

/// What Terraform is to manage, whatever it was read from: a stack, a folder of `.tf`, a plan.
///
/// This is what guardrails see. Modules are expanded, `count` and `for_each` multiplied, `dynamic` blocks written out,
/// expressions computed; what cannot be known before Terraform runs is unknown, with its reason.
package struct Infrastructure: Sendable {
    /// Managed resources and data sources of all modules, in the order of their files.
    package let resources: [InfrastructureResource]
    private let byType: [String: [Int]]

    package init(_ resources: [InfrastructureResource]) {
        self.resources = resources
        byType = Dictionary(grouping: resources.indices) { resources[$0].type }
    }

    /// The managed resources of `types`, in order.
    package func resources(_ types: String...) -> [InfrastructureResource] { of(types, .managed) }

    /// The data sources of `types`, in order.
    package func data(_ types: String...) -> [InfrastructureResource] { of(types, .data) }

    private func of(_ types: [String], _ mode: InfrastructureResource.Mode) -> [InfrastructureResource] {
        types.flatMap { byType[$0] ?? [] }.sorted().map { resources[$0] }.filter { $0.mode == mode }
    }
}

/// One instance of a resource or data source.
package struct InfrastructureResource: Sendable {
    package enum Mode: Sendable { case managed, data }

    package let mode: Mode
    package let type: String
    package let name: String
    /// The instance of the module that declares it: `module.media["eu"]`; empty for the root.
    package let module: String
    /// The instance, as `for_each` or `count` makes it: `["a"]`, `[0]`, or nothing.
    package let instance: String
    package let body: InfrastructureBody
    /// Where its block begins.
    package let provenance: Provenance
    /// What comments in and above the block say of findings.
    package var comments: [HCLComment] = []

    package init(
        _ mode: Mode = .managed, _ type: String, _ name: String, module: String = "", instance: String = "",
        body: InfrastructureBody, at provenance: Provenance, comments: [HCLComment] = []
    ) {
        self.mode = mode
        self.type = type
        self.name = name
        self.module = module
        self.instance = instance
        self.body = body
        self.provenance = provenance
        self.comments = comments
    }

    /// The address without the instance: `module.media.data.aws_iam_policy_document.read`.
    package var block: String {
        (module.isEmpty ? "" : module + ".") + (mode == .data ? "data." : "") + "\(type).\(name)"
    }

    /// The address as Terraform writes it: `module.media.aws_s3_bucket.media["eu"]`.
    package var address: String { block + instance }
}

/// Arguments and nested blocks, in order.
package struct InfrastructureBody: Sendable {
    package let attributes: [InfrastructureAttribute]
    package let blocks: [InfrastructureBlock]

    package init(_ attributes: [InfrastructureAttribute] = [], blocks: [InfrastructureBlock] = []) {
        self.attributes = attributes
        self.blocks = blocks
    }

    /// The argument called `name`, null or not.
    package subscript(_ name: String) -> InfrastructureAttribute? { attributes.first { $0.name == name } }

    /// The blocks of `type`, in order.
    package func blocks(_ type: String) -> [InfrastructureBlock] { blocks.filter { $0.type == type } }
}

/// An argument with its value.
package struct InfrastructureAttribute: Sendable {
    package let name: String
    /// What the expression comes to; unknown where it, or a part of a string, is.
    package let value: HCLValue
    /// The same, with ``Symbol``s in strings for what is known only after apply: `<aws_s3_bucket.media.arn>/*`.
    ///
    /// Only for reading what surrounds them, as in a policy, and for joining resources. It is not fit for comparing: two
    /// different symbols may come to one value.
    package let symbolic: HCLValue
    /// What the expression refers to, with the address of its module: `module.media.aws_s3_bucket.media.arn`.
    ///
    /// A plan has these too where it has no value.
    package let references: [String]
    package let provenance: Provenance

    package init(
        _ name: String, _ value: HCLValue, symbolic: HCLValue? = nil, references: [String] = [],
        at provenance: Provenance
    ) {
        self.name = name
        self.value = value
        self.symbolic = symbolic ?? value
        self.references = references
        self.provenance = provenance
    }
}

/// A block inside a resource, or inside another.
package struct InfrastructureBlock: Sendable {
    package let type: String
    package let body: InfrastructureBody
    package let provenance: Provenance
    /// Why it is not known whether, or how often, the block stands there: a `dynamic` over what is unknown.
    package let isUncertain: HCLUnknown?

    package init(
        _ type: String, body: InfrastructureBody, at provenance: Provenance, isUncertain: HCLUnknown? = nil
    ) {
        self.type = type
        self.body = body
        self.provenance = provenance
        self.isUncertain = isUncertain
    }
}
