import HCL

/// An expression that Terraform computes: no type, no keyword, no address of something that was or will be.
struct ComputedExpression {
    let value: HCLExpression
    /// The argument that it is the value of.
    let name: String
    let place: Provenance
    /// Whether it is an argument of the block itself, not of a block in it.
    let isOutermost: Bool
    /// Names that stand for values there alone: the iterators of the `dynamic` blocks around, and `self`.
    let bound: Set<String>
    /// The `for_each` of the `dynamic` blocks around: where one is empty, nothing is computed.
    let collections: [HCLExpression]

    /// The expressions of a block of a module, with those of the blocks in it.
    static func all(in block: DeclaredBlock) -> [ComputedExpression] {
        var collector = Collector()
        switch block.type {
        case "resource", "data", "ephemeral":
            collector.add(block.body, without: ["provider"], isOutermost: true)
        case "module": collector.add(block.body, without: ["source", "version", "providers"], isOutermost: true)
        case "provider": collector.add(block.body, without: ["alias", "version"], isOutermost: true)
        case "import": collector.add(block.body, without: ["to", "provider"], isOutermost: true)
        case "variable":
            for block in block.body.blocks where block.type == "validation" { collector.add(block.body) }
        case "locals", "output", "check": collector.add(block.body, isOutermost: true)
        default: break
        }
        return collector.expressions
    }
}

private struct Collector {
    var expressions: [ComputedExpression] = []
    private var collections: [HCLExpression] = []

    mutating func add(
        _ body: DeclaredBody, without left: Set<String> = [], isOutermost: Bool = false, _ bound: Set<String> = []
    ) {
        for attribute in body.attributes where !left.contains(attribute.name) {
            expressions.append(
                ComputedExpression(
                    value: attribute.value, name: attribute.name, place: attribute.place, isOutermost: isOutermost,
                    bound: attribute.isJSON ? bound.union(names(in: attribute)) : bound,
                    collections: collections))
        }
        for block in body.blocks { add(block, bound) }
    }

    /// The names that stand for values somewhere in an argument of JSON syntax, which may be a block.
    private func names(in attribute: DeclaredAttribute) -> Set<String> {
        let iterators = attribute.value.iterators(isDynamic: attribute.name == "dynamic")
        return Self.ofTheResource.contains(attribute.name) ? iterators.union(["self"]) : iterators
    }

    /// Blocks about a resource that is there, as `self`.
    private static let ofTheResource: Set<String> = ["lifecycle", "provisioner", "connection"]

    private mutating func add(_ block: DeclaredBlock, _ outer: Set<String>) {
        let bound = Self.ofTheResource.contains(block.type) ? outer.union(["self"]) : outer
        switch block.type {
        case "lifecycle":
            // The others are names of arguments and keywords.
            let kept = block.body.attributes.filter { $0.name == "replace_triggered_by" }
            add(DeclaredBody(attributes: kept, blocks: block.body.blocks), bound)
        case "action_trigger": break
        case "provisioner": add(block.body, without: ["when", "on_failure"], bound)
        case "data": add(block.body, without: ["provider"], bound)
        case "dynamic":
            add(DeclaredBody(attributes: block.body.attributes), without: ["iterator"], bound)
            let inner = bound.union([block.iterator].compactMap(\.self))
            let outer = collections
            collections += [block.body["for_each"]?.value].compactMap(\.self)
            for content in block.body.blocks where content.type == "content" { add(content.body, inner) }
            collections = outer
        default: add(block.body, bound)
        }
    }

    private mutating func add(_ body: DeclaredBody, _ bound: Set<String>) {
        add(body, without: [], isOutermost: false, bound)
    }

    private mutating func add(_ body: DeclaredBody, without left: Set<String>, _ bound: Set<String>) {
        add(body, without: left, isOutermost: false, bound)
    }
}

extension DeclaredBlock {
    /// The name that stands for the items of a `dynamic` block in its content.
    var iterator: String? {
        switch body["iterator"]?.value.kind {
        case .variable(let name)?, .string(let name)?: name
        default: labels.first
        }
    }
}

extension HCLExpression {
    /// The iterators of the `dynamic` blocks that an object of JSON syntax holds.
    fileprivate func iterators(isDynamic: Bool) -> Set<String> {
        switch kind {
        case .list(let elements): elements.reduce([]) { $0.union($1.value.iterators(isDynamic: isDynamic)) }
        case .object(let items):
            items.reduce([]) { found, item in
                guard case .string(let name) = item.key.kind else { return found }
                let inner = item.value.iterators(isDynamic: name == "dynamic")
                guard isDynamic else {
                    guard name == "iterator", case .string(let iterator) = item.value.kind else {
                        return found.union(inner)
                    }
                    return found.union([iterator])
                }
                return found.union(inner).union([name])
            }
        default: []
        }
    }
}
