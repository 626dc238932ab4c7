package import HCL

/// What Terraform is to manage, whatever it was read from: a stack, a folder of `.tf`, a plan.
///
/// This is what guardrails see. Modules are expanded, `count` and `for_each` multiplied, `dynamic` blocks written out,
/// expressions computed; what cannot be known before Terraform runs is unknown, with its reason.
package struct Infrastructure: Sendable {
    /// Managed resources and data sources of all modules, in the order of their files.
    package let resources: [InfrastructureResource]
    /// The calls of modules that are not at hand, which may declare anything about what they are given.
    package let unreadModules: [UnreadModule]
    private let byType: [String: [Int]]

    package init(_ resources: [InfrastructureResource], unreadModules: [UnreadModule] = []) {
        self.resources = resources
        self.unreadModules = unreadModules
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
///
/// A class, since every guardrail picks some out of all: copies of a structure of this size took a third of the time that a
/// large plan takes.
package final class InfrastructureResource: Sendable {
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
    /// The address without the instance: `module.media.data.aws_iam_policy_document.read`.
    package let block: String
    /// The address as Terraform writes it: `module.media.aws_s3_bucket.media["eu"]`.
    package let address: String
    /// The comments in and above the block.
    package let comments: [HCLComment]
    /// Why it is not known whether, or how often, the resource exists: a `count` or `for_each` over what is unknown.
    package let isUncertain: HCLUnknown?

    package init(
        _ mode: Mode = .managed, _ type: String, _ name: String, module: String = "", instance: String = "",
        body: InfrastructureBody, at provenance: Provenance, comments: [HCLComment] = [],
        isUncertain: HCLUnknown? = nil
    ) {
        self.mode = mode
        self.type = type
        self.name = name
        self.module = module
        self.instance = instance
        self.body = body
        self.provenance = provenance
        self.comments = comments
        self.isUncertain = isUncertain
        block = (module.isEmpty ? "" : module + ".") + (mode == .data ? "data." : "") + "\(type).\(name)"
        address = block + instance
    }
}

/// The call of a module that is not at hand, such as one of a registry.
package struct UnreadModule: Sendable {
    /// `module.media`.
    package let address: String
    package let source: String
    /// What its arguments refer to.
    package let references: [String]
    package let provenance: Provenance
}
