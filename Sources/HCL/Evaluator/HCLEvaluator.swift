package import Diagnostics

/// Computes what expressions come to without running Terraform: no clock, no network, and no files but given ones.
///
/// What cannot be known stays unknown with its reasons, and so does what Terraform would refuse. Logic is three-valued:
/// `false && unknown` is false. Strings keep the form they have; Terraform composes them (NFC), and here two strings
/// are equal when they are so in any form.
package struct HCLEvaluator {
    package let scope: any HCLScope
    /// What some functions need.
    package var means = HCLMeans()
    /// What stands in a text for a part that is unknown: of its address, or of nothing that has one.
    ///
    /// Without marks, nothing is kept of a text of which a part is unknown.
    package var mark: ((_ address: String?) -> String)?

    /// Whether a template is being filled, which may not fill others: one that fills itself would have no end.
    var isInTemplate = false

    package init(scope: any HCLScope = HCLEmptyScope()) { self.scope = scope }

    /// The value of `expression`, with `names` bound to values that its names stand for first.
    package func value(of expression: HCLExpression, names: [String: HCLValue] = [:]) -> HCLValue {
        value(of: expression, names: names, budget: Evaluation.Limit.work)
    }

    /// The same, for no more than `budget` of work.
    func value(of expression: HCLExpression, names: [String: HCLValue], budget: Int) -> HCLValue {
        var evaluation = Evaluation(self, names: names)
        evaluation.budget = min(budget, Evaluation.Limit.work)
        do throws(EvaluationFailure) {
            return try evaluation.value(expression)
        } catch {
            return .unknown(error.reason)
        }
    }

    /// Why `expression` has no value: nil where it has one, or where it only is not known.
    package func refusal(
        of expression: HCLExpression, names: [String: HCLValue] = [:]
    ) -> (message: String, place: SourceSpan?, mistake: HCLUnknown.Mistake)? {
        var evaluation = Evaluation(self, names: names)
        do throws(EvaluationFailure) {
            _ = try evaluation.value(expression)
            return nil
        } catch {
            guard case .invalid(let message, let place, let mistake) = error.reason else { return nil }
            return (message, place, mistake)
        }
    }

    /// What is known of an unknown text, with marks for the rest.
    func mark(of unknown: HCLUnknown) -> String? {
        mark.map { unknown.text ?? $0(unknown.address) }
    }
}

/// Why an expression has no value here.
///
/// A class, to keep the frames of the recursion small.
final class EvaluationFailure: Error {
    let reason: HCLUnknown.Reason

    init(_ reason: HCLUnknown.Reason) { self.reason = reason }

    static func invalid(
        _ message: String, at span: SourceSpan? = nil, _ mistake: HCLUnknown.Mistake = .value
    ) -> EvaluationFailure {
        EvaluationFailure(.invalid(message, span, mistake))
    }

    static func limit(_ message: String) -> EvaluationFailure { EvaluationFailure(.limit(message)) }
}

/// One run over an expression.
struct Evaluation {
    /// What keeps a small file from asking for endless work.
    enum Limit {
        static let depth = 200
        /// Expressions evaluated and values made, the parts of collections and strings among them.
        static let work = 1_000_000
        static let valueDepth = 100
    }

    let evaluator: HCLEvaluator
    /// The names of the for expressions around, the innermost last.
    private var bindings: [(name: String, value: HCLValue)]
    private var depth = 0
    private var work = 0
    fileprivate var budget = Limit.work

    init(_ evaluator: HCLEvaluator, names: [String: HCLValue]) {
        self.evaluator = evaluator
        bindings = names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    mutating func value(_ expression: HCLExpression) throws(EvaluationFailure) -> HCLValue {
        guard depth < Limit.depth else { throw .limit("the expression nests too deep") }
        depth += 1
        defer { depth -= 1 }
        let value: HCLValue
        do throws(EvaluationFailure) {
            value = try computed(expression)
        } catch {
            // The innermost expression that has a place says where the mistake is.
            guard case .invalid(let message, nil, let mistake) = error.reason, let span = expression.span else {
                throw error
            }
            throw .invalid(message, at: span, mistake)
        }
        try charge(value)
        return value
    }

    private mutating func computed(_ expression: HCLExpression) throws(EvaluationFailure) -> HCLValue {
        switch expression.kind {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let digits): return try number(digits)
        case .string(let text): return .string(text)
        case .template(let parts): return try template(parts)
        case .heredoc(let heredoc): return try text(heredoc.parts)
        case .list(let elements):
            var values: [HCLValue] = []
            for element in elements { values.append(try value(element.value)) }
            return .list(values)
        case .object(let items): return try object(items)
        case .variable(let name): return try reference(HCLReference(name, [], span: expression.span), steps: [])
        case .traversal(let base, let steps): return try traversal(base, steps)
        case .call(let call): return try self.call(call)
        case .unary(let operation, let operand): return try unary(operation, try value(operand))
        case .binary(let first, let rest):
            var result = try value(first)
            for operand in rest { result = try binary(result, operand.operation, operand.value) }
            return result
        case .conditional(let condition, let then, let other):
            return try conditional(
                try value(condition),
                try branch { (inner) throws(EvaluationFailure) in try inner.value(then) },
                try branch { (inner) throws(EvaluationFailure) in try inner.value(other) })
        case .forEach(let loop): return try self.loop(loop)
        case .parentheses(let inner): return try value(inner)
        }
    }

    func number(_ digits: String) throws(EvaluationFailure) -> HCLValue {
        guard let number = HCLNumber(digits) else { throw .limit("the number \(digits.prefix(20)) is out of range") }
        return .number(number)
    }

    /// Counts what a value costs, and refuses what is too large to walk.
    mutating func charge(_ value: HCLValue) throws(EvaluationFailure) {
        try charge(value.weight)
        guard value.depth <= Limit.valueDepth else { throw .limit("the value nests too deep") }
    }

    var remainingWork: Int { budget - work }

    mutating func charge(_ amount: Int) throws(EvaluationFailure) {
        guard amount <= remainingWork else { throw .limit("the value takes too much work") }
        work += amount
    }

    mutating func with<Result>(
        _ names: [(name: String, value: HCLValue)],
        _ body: (inout Evaluation) throws(EvaluationFailure) -> Result
    ) throws(EvaluationFailure) -> Result {
        bindings += names
        defer { bindings.removeLast(names.count) }
        return try body(&self)
    }

    func bound(_ name: String) -> HCLValue? { bindings.last { $0.name == name }?.value }
}

extension HCLValue {
    /// Unknown for the reasons of all that is unknown in `values`.
    ///
    /// - Parameters:
    ///   - values: What it is made of.
    ///   - text: What is known of a text.
    ///   - elements: What is known of a list; nothing, where all of them are unknown.
    ///   - parts: What is known of an object.
    /// - Returns: The value, sensitive where one of `values` is.
    static func unknown(
        from values: [HCLValue], text: String? = nil, elements: [HCLValue] = [], parts: [String: HCLValue] = [:]
    ) -> HCLValue {
        let reasons = values.flatMap(\.unknownParts.reasons)
        let elements = elements.allSatisfy(\.isUnknown) ? [] : elements
        return HCLValue(
            .unknown(HCLUnknown(reasons, text: text, parts: parts, elements: elements)),
            isSensitive: values.contains(where: \.holdsSensitive))
    }

    /// The elements of an unknown list as far as they are known; of another value, itself.
    var knownElements: [HCLValue] {
        guard case .unknown(let unknown) = kind, !unknown.elements.isEmpty else { return [self] }
        return unknown.elements.map { $0.marked(isSensitive) }
    }

    /// The reasons of all that is unknown in the value.
    package var unknownParts: HCLUnknown {
        var reasons: [HCLUnknown.Reason] = []
        func collect(_ value: HCLValue) {
            guard !value.isWhollyKnown, reasons.count < 8 else { return }
            switch value.kind {
            case .unknown(let unknown): reasons += unknown.reasons
            case .list(let sequence): sequence.elements.forEach(collect)
            case .object(let mapping): mapping.entries.forEach { collect($0.value) }
            default: break
            }
        }
        collect(self)
        return HCLUnknown(reasons)
    }

    /// The value with a text in place of all of it that is unknown and has one: what is known of a text, or the mark of
    /// an address.
    package func spelled(_ mark: (_ address: String) -> String) -> HCLValue {
        guard !isWhollyKnown else { return self }
        switch kind {
        case .unknown(let unknown) where unknown.elements.isEmpty:
            guard let text = unknown.text ?? unknown.address.map(mark) else { return self }
            return HCLValue(.string(text), isSensitive: isSensitive)
        case .unknown(let unknown):
            let elements = unknown.elements.map { $0.spelled(mark) }
            return HCLValue(
                .unknown(HCLUnknown(unknown.reasons, parts: unknown.parts, elements: elements)),
                isSensitive: isSensitive)
        case .list(let sequence):
            return HCLValue(
                .list(HCLSequence(sequence.elements.map { $0.spelled(mark) }, sequence.kind)), isSensitive: isSensitive)
        case .object(let mapping):
            let entries = mapping.entries.map { ($0.key, $0.value.spelled(mark)) }
            return HCLValue(
                .object(HCLMapping(Dictionary(entries, uniquingKeysWith: { $1 }), mapping.kind)),
                isSensitive: isSensitive)
        default: return self
        }
    }
}

extension HCLValue {
    /// The value with something in place of all of it that is unknown.
    ///
    /// In place of a value it is a mark; what else a list may hold is an element that is a mark, and what else an object may
    /// have, a member that is called by one.
    func writtenOut(_ mark: (_ address: String?) -> String) -> HCLValue {
        guard !isWhollyKnown else { return self }
        let kind: Kind
        switch self.kind {
        case .unknown(let unknown) where !unknown.elements.isEmpty:
            kind = .list(HCLSequence(unknown.elements.map { $0.writtenOut(mark) }))
        case .unknown(let unknown) where unknown.address == nil && !unknown.parts.isEmpty:
            var parts = unknown.parts.mapValues { $0.writtenOut(mark) }
            let rest = mark(unknown.markAddress)
            parts[rest] = .string(rest)
            kind = .object(HCLMapping(parts))
        case .unknown(let unknown): kind = .string(unknown.text ?? mark(unknown.markAddress))
        case .list(let sequence):
            kind = .list(HCLSequence(sequence.elements.map { $0.writtenOut(mark) }, sequence.kind))
        case .object(let mapping):
            kind = .object(
                HCLMapping(mapping.entries.map { .init($0.key, $0.value.writtenOut(mark)) }, mapping.kind))
        default: return self
        }
        return HCLValue(kind, isSensitive: isSensitive)
    }
}

extension HCLEvaluator {
    /// The set of `values`: each once; unknown where one is.
    package static func set(of values: [HCLValue]) -> HCLValue {
        do throws(EvaluationFailure) {
            return try HCLValue.set(values)
        } catch {
            return .unknown(error.reason)
        }
    }
}

extension HCLEvaluator {
    /// `value` as JSON, as `jsonencode()` writes it; unknown where a part is, with `mark` in its place.
    package static func json(_ value: HCLValue, mark: (_ address: String?) -> String) -> HCLValue {
        let text = JSONText.encoded(value.writtenOut(mark))
        guard !value.isWhollyKnown else { return HCLValue(.string(text), isSensitive: value.holdsSensitive) }
        return .unknown(from: [value], text: text)
    }

    /// The value of a JSON text; nil where it is none.
    package static func decoded(_ json: String) -> HCLValue? { try? JSONText.decoded(json) }
}
