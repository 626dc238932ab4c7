package import HCL

/// What a Terraform root module declares, each piece with the place that it came from.
///
/// Guardrails read it; the writer turns it into files.
package struct ResourceGraph: Sendable {
    package var resources: [Resource] = []
    package var variables: [Variable] = []
    package var outputs: [Output] = []
    package var locals: [Attribute] = []
    /// Blocks of `terraform.tf` and `providers.tf`.
    package var settings: [(file: TerraformFile, block: HCLBlock)] = []

    package init() {}

    /// The resources of `type`, in the order of declaration.
    package func resources(_ type: String) -> [Resource] { resources.filter { $0.type == type } }
}

/// A file of the module.
package enum TerraformFile: String, Sendable, CaseIterable {
    case terraform, providers, variables, locals, storage, cdn, database, cache, network, iam, outputs

    package var name: String { "\(rawValue).tf" }
}

/// Where an attribute comes from.
package typealias Origin = SpecPath

/// A managed resource.
package struct Resource: Sendable {
    package let type: String
    package let name: String
    package let file: TerraformFile
    package let origin: Origin
    package let comments: [HCLComment]
    package let body: [BodyItem]

    package init(
        _ type: String, _ name: String, in file: TerraformFile, from origin: Origin, comments: [HCLComment] = [],
        @BodyBuilder _ body: () -> [BodyItem]
    ) {
        self.type = type
        self.name = name
        self.file = file
        self.origin = origin
        self.comments = comments
        self.body = body()
    }

    /// `aws_s3_bucket.media`.
    package var address: String { "\(type).\(name)" }

    /// A reference to an attribute: `aws_s3_bucket.media.arn`.
    package func reference(_ attribute: String) -> HCLExpression { .reference(type, name, attribute) }
}

/// What stands in the body of a resource.
package enum BodyItem: Sendable {
    case attribute(Attribute)
    case block(NestedBlock)
}

/// An attribute, with the place that its value comes from; that of its resource or block without.
package struct Attribute: Sendable {
    package let name: String
    package let value: HCLExpression
    package let origin: Origin?
    package let comments: [HCLComment]
    /// Says what an opaque value is, on the same line.
    package let trailingComment: HCLComment?

    package init(
        _ name: String, _ value: HCLExpression, from origin: Origin? = nil, comments: [HCLComment] = [],
        trailing: HCLComment? = nil
    ) {
        self.name = name
        self.value = value
        self.origin = origin
        self.comments = comments
        trailingComment = trailing
    }

    package init(
        _ name: String, _ value: some HCLConvertible, from origin: Origin? = nil, comments: [HCLComment] = [],
        trailing: HCLComment? = nil
    ) {
        self.init(name, value.hcl, from: origin, comments: comments, trailing: trailing)
    }
}

/// A block inside a resource.
package struct NestedBlock: Sendable {
    package let type: String
    package let origin: Origin?
    package let comments: [HCLComment]
    package let body: [BodyItem]

    package init(
        _ type: String, from origin: Origin? = nil, comments: [HCLComment] = [],
        @BodyBuilder _ body: () -> [BodyItem] = { [] }
    ) {
        self.type = type
        self.origin = origin
        self.comments = comments
        self.body = body()
    }
}

/// Collects arguments and blocks, with `if` and `for`.
@resultBuilder
package enum BodyBuilder {
    package static func buildExpression(_ attribute: Attribute) -> [BodyItem] { [.attribute(attribute)] }
    package static func buildExpression(_ block: NestedBlock) -> [BodyItem] { [.block(block)] }
    package static func buildExpression(_ blocks: [NestedBlock]) -> [BodyItem] { blocks.map(BodyItem.block) }
    package static func buildExpression(_ items: [BodyItem]) -> [BodyItem] { items }
    package static func buildBlock(_ items: [BodyItem]...) -> [BodyItem] { Array(items.joined()) }
    package static func buildOptional(_ items: [BodyItem]?) -> [BodyItem] { items ?? [] }
    package static func buildEither(first items: [BodyItem]) -> [BodyItem] { items }
    package static func buildEither(second items: [BodyItem]) -> [BodyItem] { items }
    package static func buildArray(_ items: [[BodyItem]]) -> [BodyItem] { Array(items.joined()) }
}

/// An input variable.
package struct Variable: Sendable {
    package struct Validation: Sendable {
        package let condition: HCLExpression
        package let message: String
    }

    package let name: String
    package let type: HCLExpression
    package let description: String
    package let defaultValue: HCLExpression?
    package let validations: [Validation]
    package let origin: Origin
    /// A value that passes the validations, for the generated tests.
    package let sample: HCLExpression

    /// A reference to its value: `var.name`.
    package var reference: HCLExpression { .reference("var", name) }
}

/// An output.
package struct Output: Sendable {
    package let name: String
    package let description: String
    package let value: HCLExpression
    package let origin: Origin
}
