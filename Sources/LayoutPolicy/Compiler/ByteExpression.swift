/// A regular expression over bytes: what a field may hold, before it becomes an automaton.
indirect enum ByteExpression: Sendable, Hashable {
    /// One byte of the set.
    case one(ByteSet)
    /// The UTF-8 of one scalar of the set.
    case scalar(ScalarSet)
    case sequence([ByteExpression])
    /// Any of the alternatives; with none, nothing matches.
    case choice([ByteExpression])
    /// `min` to `max` copies in a row; without `max`, any number from `min`.
    case repeated(ByteExpression, min: Int, max: Int?)
}

extension ByteExpression {
    static let empty = ByteExpression.sequence([])
    static let never = ByteExpression.choice([])

    static func literal(_ bytes: some Sequence<UInt8>) -> ByteExpression {
        .sequence(bytes.map { .one(ByteSet($0)) })
    }

    static func optional(_ expression: ByteExpression) -> ByteExpression {
        .repeated(expression, min: 0, max: 1)
    }

    static func anyNumber(of expression: ByteExpression) -> ByteExpression {
        .repeated(expression, min: 0, max: nil)
    }

    /// How many byte sets there are once all repetitions are written out; saturates at `Int.max`.
    var writtenOutSize: Int {
        switch self {
        case .one: 1
        case .scalar(let set): set.utf8.writtenOutSize
        case .sequence(let parts), .choice(let parts):
            parts.reduce(0) { Self.saturating($0.addingReportingOverflow($1.writtenOutSize)) }
        case .repeated(let body, let min, let max):
            // An unbounded tail is one more copy, with a loop.
            Self.saturating(body.writtenOutSize.multipliedReportingOverflow(by: max ?? Swift.max(min, 1)))
        }
    }

    private static func saturating(_ result: (partialValue: Int, overflow: Bool)) -> Int {
        result.overflow ? .max : result.partialValue
    }
}
