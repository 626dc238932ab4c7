package import HCL

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
    ///
    /// What a plan, JSON syntax or `ingress = [{…}]` says with an argument is a block here too: which of both it is, only
    /// the provider's schema knows. Of an unknown argument, there is one uncertain block.
    package func blocks(_ type: String) -> [InfrastructureBlock] {
        let written = blocks.filter { $0.type == type }
        return written.isEmpty ? self[type]?.blocks ?? [] : written
    }
}

/// An argument with its value.
///
/// A class for the same reason as ``InfrastructureResource``.
package final class InfrastructureAttribute: Sendable {
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
