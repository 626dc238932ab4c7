package enum HCLUnaryOperator: String, Sendable, Hashable, CaseIterable {
    case negate = "-"
    case not = "!"
}

package enum HCLBinaryOperator: String, Sendable, Hashable, CaseIterable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"

    /// How tightly it binds, from 1.
    package var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual: 3
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .add, .subtract: 5
        case .multiply, .divide, .remainder: 6
        }
    }

    /// The tightest level.
    package static let tightest = 6
}

/// An operator and what stands to its right.
package struct HCLOperand: Sendable, Hashable {
    package let operation: HCLBinaryOperator
    package let value: HCLExpression

    package init(_ operation: HCLBinaryOperator, _ value: HCLExpression) {
        self.operation = operation
        self.value = value
    }
}
