enum SetFunctions {
    static let all: [String: Function] = [
        "setintersection": .variadic(1) { (call) throws(EvaluationFailure) in
            try combine(call) { first, other in first.filter { other.contains($0.kind) } }
        },
        "setsubtract": Function(2) { (call) throws(EvaluationFailure) in
            try combine(call) { first, other in first.filter { !other.contains($0.kind) } }
        },
        "setunion": .variadic(1) { (call) throws(EvaluationFailure) in
            var elements: [HCLValue] = []
            for index in 0..<call.count { elements += try call.elements(index) }
            return try HCLValue.set(elements)
        },
        "setproduct": .variadic(1) { (call) throws(EvaluationFailure) in
            var rows: [[HCLValue]] = [[]]
            for index in 0..<call.count {
                let elements = try HCLValue.unified(try call.elements(index))
                let (size, overflow) = rows.count.multipliedReportingOverflow(by: elements.count * call.count)
                try call.charge(overflow ? .max : size)
                rows = rows.flatMap { row in elements.map { row + [$0] } }
            }
            let isSet = call.arguments.contains { argument in
                if case .list(let sequence) = argument.kind { sequence.kind == .set } else { false }
            }
            let tuples = rows.map { HCLValue.list($0) }
            return isSet ? try HCLValue.set(tuples) : .list(tuples, .list)
        },
    ]

    private static func combine(
        _ call: FunctionCall, _ keep: ([HCLValue], Set<HCLValue.Kind>) -> [HCLValue]
    ) throws(EvaluationFailure) -> HCLValue {
        var kept = try call.elements(0)
        for index in 1..<call.count {
            // One type for both, so that 1 and "1" meet.
            let other = try call.elements(index)
            let unified = try HCLValue.unified(kept + other)
            kept = keep(Array(unified.prefix(kept.count)), Set(unified.dropFirst(kept.count).map(\.kind)))
        }
        return try HCLValue.set(kept)
    }
}
