extension Evaluation {
    func unary(_ operation: HCLUnaryOperator, _ operand: HCLValue) throws(EvaluationFailure) -> HCLValue {
        if operand.isUnknown { return operand }
        let result: HCLValue =
            switch operation {
            case .negate: .number(-(try operand.asNumber()))
            case .not: .bool(!(try operand.asBool()))
            }
        return result.marked(operand.isSensitive)
    }

    /// `left` with a further operand.
    ///
    /// What `&&` or `||` has decided, the operand cannot refuse: since 1.12, Terraform does not look at it.
    mutating func binary(
        _ left: HCLValue, _ operation: HCLBinaryOperator, _ operand: HCLExpression
    ) throws(EvaluationFailure) -> HCLValue {
        let right: HCLValue
        do throws(EvaluationFailure) {
            right = try value(operand)
        } catch {
            guard case .invalid = error.reason, operation == .and || operation == .or else { throw error }
            if left.isUnknown { return .unknown(from: [left]) }
            guard try left.asBool() == (operation == .or) else { throw error }
            return left
        }
        return try binary(left, operation, right)
    }

    private func binary(
        _ left: HCLValue, _ operation: HCLBinaryOperator, _ right: HCLValue
    ) throws(EvaluationFailure) -> HCLValue {
        let result: HCLValue =
            switch operation {
            case .and, .or: try logic(left, right, decidedBy: operation == .or)
            case .equal: equality(left, right)
            case .notEqual:
                switch equality(left, right).kind {
                case .bool(let isEqual): .bool(!isEqual)
                default: .unknown(from: [left, right])
                }
            default:
                left.isUnknown || right.isUnknown
                    ? .unknown(from: [left, right])
                    : try arithmetic(try left.asNumber(), operation, try right.asNumber())
            }
        return result.marked(left.holdsSensitive || right.holdsSensitive)
    }

    /// `&&` is decided by a false operand, `||` by a true one, whatever the other is.
    private func logic(
        _ left: HCLValue, _ right: HCLValue, decidedBy value: Bool
    ) throws(EvaluationFailure) -> HCLValue {
        for operand in [left, right] where !operand.isUnknown {
            if try operand.asBool() == value { return .bool(value) }
        }
        return left.isUnknown || right.isUnknown ? .unknown(from: [left, right]) : .bool(!value)
    }

    /// Whether two values are the same, of the same type.
    private func equality(_ left: HCLValue, _ right: HCLValue) -> HCLValue {
        guard left.isWhollyKnown, right.isWhollyKnown else { return .unknown(from: [left, right]) }
        return .bool(Self.areEqual(left, right))
    }

    static func areEqual(_ left: HCLValue, _ right: HCLValue) -> Bool {
        switch (left.kind, right.kind) {
        case (.list(let left), .list(let right)):
            left.kind == right.kind && left.elements.count == right.elements.count
                && zip(left.elements, right.elements).allSatisfy(areEqual)
        case (.object(let left), .object(let right)):
            left.kind == right.kind && left.entries.count == right.entries.count
                && zip(left.entries, right.entries).allSatisfy { $0.key == $1.key && areEqual($0.value, $1.value) }
        default: left.kind == right.kind
        }
    }

    private func arithmetic(
        _ left: HCLNumber, _ operation: HCLBinaryOperator, _ right: HCLNumber
    ) throws(EvaluationFailure) -> HCLValue {
        let number: HCLNumber?
        switch operation {
        case .less: return .bool(left < right)
        case .lessOrEqual: return .bool(left <= right)
        case .greater: return .bool(left > right)
        case .greaterOrEqual: return .bool(left >= right)
        case .add: number = left + right
        case .subtract: number = left - right
        case .multiply: number = left * right
        case .divide:
            guard !right.isZero else {
                // Terraform's numbers have infinities.
                throw left.isZero ? .invalid("zero divided by zero") : .limit("the number is infinite")
            }
            number = left / right
        // By zero, Terraform leaves all of it.
        case .remainder: number = right.isZero ? left : left % right
        default: number = nil
        }
        guard let number else { throw .limit("the number is out of range") }
        return .number(number)
    }

    /// A branch of a conditional, which may have no value where the other one is taken.
    enum Branch {
        case value(HCLValue)
        case none(EvaluationFailure)
    }

    mutating func branch(
        _ value: (inout Evaluation) throws(EvaluationFailure) -> HCLValue
    ) throws(EvaluationFailure) -> Branch {
        do throws(EvaluationFailure) {
            return .value(try value(&self))
        } catch {
            guard case .invalid = error.reason else { throw error }
            return .none(error)
        }
    }

    /// The branch that is taken; the mistakes of the other one do not count.
    func conditional(
        _ condition: HCLValue, _ then: Branch, _ other: Branch
    ) throws(EvaluationFailure) -> HCLValue {
        if case .value(let then) = then, case .value(let other) = other {
            return try conditional(condition, then, other)
        }
        guard !condition.isUnknown else { return .unknown(from: [condition]) }
        switch try condition.asBool() ? then : other {
        case .value(let value): return value.marked(condition.isSensitive)
        case .none(let failure): throw failure
        }
    }

    private func conditional(
        _ condition: HCLValue, _ then: HCLValue, _ other: HCLValue
    ) throws(EvaluationFailure) -> HCLValue {
        if condition.isUnknown {
            // Which branch it is does not matter where both say the same.
            guard then.isWhollyKnown, other.isWhollyKnown, Self.areEqual(then, other) else {
                return .unknown(from: [condition])
            }
            return then.marked(condition.isSensitive || other.isSensitive)
        }
        guard then.isNull || other.isNull || then.isUnknown || other.isUnknown || then.isPrimitive == other.isPrimitive
        else { throw .invalid("the branches of the conditional have different types") }
        let branches: [HCLValue]
        do throws(EvaluationFailure) {
            branches = try HCLValue.unified([then, other])
        } catch {
            throw .invalid("the branches of the conditional have different types")
        }
        return branches[try condition.asBool() ? 0 : 1].marked(condition.isSensitive)
    }
}
