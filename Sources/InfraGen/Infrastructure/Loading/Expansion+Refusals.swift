import Diagnostics
import HCL

/// What Terraform would refuse of the expressions of the modules, used or not.
///
/// They are computed with what is the same whatever the modules are given, as `terraform validate` does: variables, and
/// what is known after apply, are open. So a default that does not go with an expression is no mistake, and neither is
/// what another value, or another call of the module, would make sound. What files give the root module is known.
extension Expansion {
    private enum RefusalLimit {
        /// The instances of one call, or of one block: others would say the same of the same places.
        static let instances = 16
    }

    /// Everything that no resource needs is computed, too, so that circles are found.
    func refusals() -> [Diagnostic] {
        var seen: [String: Int] = [:]
        var found: [Diagnostic] = []
        for index in instances.indices {
            let module = instances[index].module
            for name in module.locals.keys.sorted() { compute(.local(index, name)) }
            for name in module.outputs.keys.sorted() { compute(.output(index, name)) }
            if index > 0 { for name in module.variables.keys.sorted() { compute(.variable(index, name)) } }
            seen[module.folder, default: 0] += 1
            guard seen[module.folder, default: 0] <= RefusalLimit.instances else { continue }
            for block in module.blocks { found += refusals(in: block, of: index) }
        }
        return found
    }

    private func refusals(in block: DeclaredBlock, of index: Int) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let isRepeatable = ["resource", "data", "module", "ephemeral", "import"].contains(block.type)
        let once = strictEvaluator(in: index)
        let isWhole = instances[index].module.isWhole
        var repetitions = [Repetition.once]
        var isIdle = false
        if isRepeatable {
            found += repetitionProblems(block, once)
            repetitions = Self.repetitions(of: block, once)
            if repetitions.isEmpty {
                repetitions = [block.body["count"] == nil ? .openEach : .openCount]
                // Terraform validates what has no instance, but not for the values that leave it without.
                isIdle = isGiven && index == 0
            }
        } else if block.body.isRepeated {
            repetitions = [.open]
        }
        for expression in ComputedExpression.all(in: block) {
            let isRepeater = isRepeatable && expression.isOutermost && ["count", "for_each"].contains(expression.name)
            for repetition in isRepeater ? [.once] : repetitions {
                let evaluator = strictEvaluator(in: index, repetition)
                let isComputed = isRepeater || !isIdle
                found += refusal(of: expression, evaluator, isWhole: isWhole, isComputed: isComputed)
            }
        }
        return found
    }

    /// What is wrong with one expression; names that stand for nothing only where it is known what the module declares,
    /// and nothing else where the expression is not computed.
    private func refusal(
        of expression: ComputedExpression, _ evaluator: HCLEvaluator, isWhole: Bool, isComputed: Bool
    ) -> [Diagnostic] {
        guard !expression.value.isLiteral else { return [] }
        let open = HCLValue(.unknown(HCLUnknown([.reference("each")])))
        let names = Dictionary(uniqueKeysWithValues: expression.bound.map { ($0, open) })
        guard let refusal = evaluator.refusal(of: expression.value, names: names),
            refusal.mistake == .name
                ? isWhole
                : isComputed
                    && !expression.collections.contains(where: { evaluator.value(of: $0, names: names).isEmpty }),
            let place = refusal.place ?? expression.place.span
        else { return [] }
        return [
            Diagnostic(
                refusal.mistake.rule, refusal.mistake == .file ? .warning : .error, refusal.message, at: place,
                suggestion: refusal.mistake.help)
        ]
    }

    /// The instances that are computed of a block.
    private static func repetitions(of block: DeclaredBlock, _ evaluator: HCLEvaluator) -> [Repetition] {
        Repetition.all(of: block.body, upTo: RefusalLimit.instances) { evaluator.value(of: $0) }
    }

    /// What is wrong with `count` and `for_each`.
    private func repetitionProblems(_ block: DeclaredBlock, _ evaluator: HCLEvaluator) -> [Diagnostic] {
        var problems: [(DeclaredAttribute, String, String)] = []
        if let count = block.body["count"] {
            if let problem = evaluator.value(of: count.value).countProblem {
                problems.append((count, problem, "give 'count' a whole number from 0 on"))
            }
            if let forEach = block.body["for_each"] {
                problems.append((forEach, "'count' and 'for_each' exclude each other", "remove one of them"))
            }
        } else if let forEach = block.body["for_each"], let problem = evaluator.value(of: forEach.value).forEachProblem
        {
            problems.append((forEach, problem, "give 'for_each' a map, or a set of strings: toset([…])"))
        }
        return problems.compactMap { attribute, problem, help in
            (attribute.value.span ?? attribute.place.span).map {
                Diagnostic("terraform.expression", .error, problem, at: $0, suggestion: Suggestion(help))
            }
        }
    }
}

extension HCLUnknown.Mistake {
    fileprivate var rule: RuleID {
        switch self {
        case .value: "terraform.expression"
        case .name: "terraform.undeclared"
        case .function: "terraform.function"
        case .element: "terraform.invalid-index"
        case .file: "terraform.missing-file"
        }
    }

    fileprivate var help: Suggestion? {
        switch self {
        case .file: "add the file, or judge the code where it is made"
        case .element: "correct the index, or ask with try(…, null) or lookup()"
        default: nil
        }
    }
}

extension Repetition {
    private static let unknown = HCLValue(.unknown(HCLUnknown([.reference("each")])))

    static let openCount = Repetition(names: ["count": .object(["index": unknown])])
    static let openEach = Repetition(names: ["each": .object(["key": unknown, "value": unknown])])
    static let open = Repetition(names: openCount.names.merging(openEach.names) { $1 })
}

extension HCLExpression {
    /// Whether there is nothing to compute.
    fileprivate var isLiteral: Bool {
        switch kind {
        case .null, .bool, .number, .string: true
        default: false
        }
    }
}

extension HCLValue {
    /// Whether it is a collection of nothing.
    fileprivate var isEmpty: Bool {
        switch kind {
        case .list(let sequence): sequence.elements.isEmpty
        case .object(let mapping): mapping.entries.isEmpty
        default: false
        }
    }

    /// Why the value cannot be a `count`.
    fileprivate var countProblem: String? {
        switch kind {
        case .unknown: nil
        case .number(let number): number.int.map { $0 < 0 } ?? true ? "'count' is \(number)" : nil
        case .string(let text):
            (HCLNumber(text)?.int).map { $0 < 0 } ?? true ? "'count' is a string that is no whole number" : nil
        case .null: "'count' is null"
        default: "'count' is no number"
        }
    }

    /// Why the value cannot be a `for_each`.
    fileprivate var forEachProblem: String? {
        switch kind {
        case .unknown, .object: nil
        case .list(let sequence) where sequence.kind == .set:
            sequence.elements.allSatisfy { element in
                if case .string = element.kind { true } else { element.isUnknown }
            } ? nil : "'for_each' is a set of what are no strings"
        case .list: "'for_each' is a list, whose elements have no names of their own"
        case .null: "'for_each' is null"
        default: "'for_each' is neither a map nor a set"
        }
    }
}
