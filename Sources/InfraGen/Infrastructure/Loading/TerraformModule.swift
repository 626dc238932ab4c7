import Diagnostics
import HCL

/// What the files of one folder declare, before anything is computed.
struct TerraformModule: Sendable {
    /// The folder as the user would name it; of a stack, nothing.
    var folder = "."
    var variables: [String: DeclaredBlock] = [:]
    var locals: [String: DeclaredAttribute] = [:]
    var outputs: [String: DeclaredBlock] = [:]
    /// Resources and data sources, in the order of the files.
    var resources: [DeclaredResource] = []
    /// `module` blocks, in the order of the files.
    var calls: [DeclaredBlock] = []
    /// All blocks, in the order of the files.
    private(set) var blocks: [DeclaredBlock] = []
    /// Whether all files could be read, so that what is not declared here is declared nowhere.
    var isWhole = true

    init() {}

    /// The module that `blocks` declare; of two declarations of one name, the last counts, but for resources.
    init(folder: String, _ blocks: [DeclaredBlock]) {
        self.folder = folder
        self.blocks = blocks
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: DeclaredBlock) {
        switch (block.type, block.labels.count) {
        case ("variable", 1): variables[block.labels[0]] = block
        case ("output", 1): outputs[block.labels[0]] = block
        case ("locals", 0):
            for attribute in block.body.attributes { locals[attribute.name] = attribute }
        case ("module", 1): calls.append(block)
        case ("resource", 2): resources.append(DeclaredResource(.managed, block))
        case ("data", 2): resources.append(DeclaredResource(.data, block))
        default: break
        }
    }
}

/// A resource or data source as it is written.
struct DeclaredResource: Sendable {
    let mode: InfrastructureResource.Mode
    let type: String
    let name: String
    let block: DeclaredBlock

    /// The resource that `block` declares, which has the labels type and name.
    init(_ mode: InfrastructureResource.Mode, _ block: DeclaredBlock) {
        self.mode = mode
        type = block.labels.first ?? ""
        name = block.labels.last ?? ""
        self.block = block
    }

    /// `data.aws_region.current`, `aws_s3_bucket.media`.
    var address: String { (mode == .data ? "data." : "") + "\(type).\(name)" }
}

/// A block of native or JSON syntax, or of a stack's graph.
struct DeclaredBlock: Sendable {
    let type: String
    let labels: [String]
    var body: DeclaredBody
    let place: Provenance
    /// The comments above and in it.
    var comments: [HCLComment] = []
}

struct DeclaredBody: Sendable {
    var attributes: [DeclaredAttribute] = []
    var blocks: [DeclaredBlock] = []

    subscript(_ name: String) -> DeclaredAttribute? { attributes.first { $0.name == name } }
}

struct DeclaredAttribute: Sendable {
    let name: String
    let value: HCLExpression
    let place: Provenance
    /// Whether an object may stand for a block, as in JSON syntax.
    var isJSON = false
}

extension DeclaredBlock {
    /// How many labels the blocks of a type have that a module may hold.
    static let labelCounts = [
        "resource": 2, "data": 2, "ephemeral": 2, "action": 2, "variable": 1, "output": 1, "module": 1, "provider": 1,
        "check": 1, "locals": 0, "terraform": 0, "moved": 0, "import": 0, "removed": 0,
    ]

    /// What Terraform calls it: `resource aws_s3_bucket.media`.
    var identity: [String] { [type] + labels }

    /// The `source` of a module, where it is a literal.
    var source: String? {
        guard case .string(let source)? = body["source"]?.value.kind else { return nil }
        return source
    }
}
