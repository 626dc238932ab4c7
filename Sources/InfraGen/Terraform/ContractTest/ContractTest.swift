import HCL

/// `tests/contract.tftest.hcl`: the contract as `terraform test` proves it, with mock providers and no account.
///
/// Each run is about one promise. What it expects is computed here from the stack, not read from the resources.
enum ContractTest {
    static let path = "tests/contract.tftest.hcl"

    static func file(for graph: ResourceGraph, of stack: Stack) -> HCLFile {
        let runs =
            [bucketIsPrivate(stack), encryption, whoMayRead(stack), presignedReads(stack), whatExpires(stack)]
            + [delivery(stack), database(stack), cache(stack)] + stack.roles.map { role($0, stack) }
        return HCLFile(
            body: HCLBody(
                (MockProviders.blocks(for: graph, of: stack) + [variables(of: graph)].compactMap(\.self)
                    + runs.compactMap { $0?.hcl }).map(HCLItem.block)))
    }

    /// Samples for the variables without default.
    private static func variables(of graph: ResourceGraph) -> HCLBlock? {
        let needed = graph.variables.filter { $0.defaultValue == nil }.sorted { $0.name < $1.name }
        guard !needed.isEmpty else { return nil }
        return HCLBlock("variables", body: HCLBody(needed.map { .attribute($0.name, $0.sample) }))
    }
}

/// A `run` block: a plan, and what has to hold of it.
struct ContractRun {
    let name: String
    let assertions: [Assertion]

    init(_ name: String, _ assertions: [Assertion]) {
        self.name = name
        self.assertions = assertions
    }

    fileprivate var hcl: HCLBlock {
        HCLBlock("run", name) {
            HCLItem.attribute("command", .variable("plan"))
            for assertion in assertions { assertion.hcl }
        }
    }
}

/// An `assert` block: what should hold, and what to say where it does not.
struct Assertion {
    let message: String
    let condition: HCLExpression

    init(_ message: String, _ condition: HCLExpression) {
        self.message = message
        self.condition = condition
    }

    fileprivate var hcl: HCLBlock {
        HCLBlock("assert") {
            HCLItem.attribute("condition", condition)
            HCLItem.attribute("error_message", message)
        }
    }
}

extension HCLExpression {
    /// Whether two lists of strings hold the same, in any order.
    static func sameSet(_ a: HCLExpression, _ b: HCLExpression) -> HCLExpression {
        .binary(.call("toset", [a]), .equal, .call("toset", [b]))
    }

    /// Whether two values are the same as JSON, whatever their types.
    static func sameJSON(_ a: HCLExpression, _ b: HCLExpression) -> HCLExpression {
        .binary(.call("jsonencode", [a]), .equal, .call("jsonencode", [b]))
    }

    /// A list of a value that may be one or a list of them, as policies have it.
    static func oneOrAll(_ value: HCLExpression) -> HCLExpression { .call("flatten", [.list([value])]) }

    /// `value`, or `fallback` where it cannot be had.
    static func trying(_ value: HCLExpression, or fallback: HCLExpression) -> HCLExpression {
        .call("try", [value, fallback])
    }
}
