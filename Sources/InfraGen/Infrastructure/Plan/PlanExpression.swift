import HCL
import JSON

/// What a plan's configuration says of an argument, or of the blocks of one type.
struct PlanExpression {
    /// What the argument, or anything in the blocks, refers to.
    private(set) var references: [String] = []
    /// A literal, as text.
    private(set) var constant: String?
    /// The blocks; none for an argument.
    private(set) var blocks: [[String: PlanExpression]] = []

    init() {}

    init(_ node: JSONNode) {
        switch node.value {
        case .array(let elements):
            blocks = elements.map(Self.block)
            references = blocks.flatMap { $0.values.flatMap(\.references) }.sorted()
        case .object(let members):
            if let names = node["references"]?.elements, names.allSatisfy({ $0.string != nil }) {
                references = Self.exact(names.compactMap(\.string))
            } else if let value = node["constant_value"] {
                constant = Self.text(of: value)
            } else if !members.isEmpty {
                blocks = [Self.block(node)]
                references = blocks.flatMap { $0.values.flatMap(\.references) }.sorted()
            }
        default: break
        }
    }

    private static func text(of node: JSONNode) -> String? {
        switch node.value {
        case .string(let text): text
        case .number(let digits): HCLNumber(digits)?.description
        case .bool(let value): value ? "true" : "false"
        default: nil
        }
    }

    private static func block(_ node: JSONNode) -> [String: PlanExpression] {
        let members = (node.members ?? []).map { ($0.name, PlanExpression($0.value)) }
        return Dictionary(members, uniquingKeysWith: { $1 })
    }

    /// Terraform names a reference and what it is a part of: the longer ones are meant.
    private static func exact(_ references: [String]) -> [String] {
        references.filter { reference in
            !references.contains { $0 != reference && ($0.hasPrefix(reference + ".") || $0.hasPrefix(reference + "[")) }
        }
    }
}

extension PlanExpression {
    /// The arguments of the block that became the object at `index` of `count`; nil where that cannot be told, as with
    /// `dynamic`, of which a configuration says nothing.
    ///
    /// A set has an order of its own, so it is the literals that tell: all of a block's are the object's.
    func block(of object: HCLMapping, at index: Int, of count: Int) -> [String: PlanExpression]? {
        let fitting = blocks.indices.filter { position in
            blocks[position].allSatisfy { name, expression in
                expression.constant.map { $0 == object[name]?.text } ?? true
            }
        }
        guard count == blocks.count else {
            let told = fitting.filter { blocks[$0].values.contains { $0.constant != nil } }
            return told.count == 1 ? blocks[told[0]] : nil
        }
        guard !fitting.contains(index) else { return blocks[index] }
        // What several blocks say, any of them may have said.
        return fitting.isEmpty
            ? nil : fitting.dropFirst().reduce(blocks[fitting[0]]) { $0.merging(blocks[$1]) { a, _ in a } }
    }
}
