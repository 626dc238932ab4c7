#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

enum NumericFunctions {
    static let all: [String: Function] = [
        "abs": Function(1) { (call) throws(EvaluationFailure) in .number(try call.number(0).magnitude) },
        "ceil": Function(1) { (call) throws(EvaluationFailure) in .number(try call.number(0).ceiling) },
        "floor": Function(1) { (call) throws(EvaluationFailure) in .number(try call.number(0).floor) },
        "max": .variadic(1) { (call) throws(EvaluationFailure) in try extreme(call) { $0 < $1 } },
        "min": .variadic(1) { (call) throws(EvaluationFailure) in try extreme(call) { $1 < $0 } },
        "signum": Function(1) { (call) throws(EvaluationFailure) in
            .int(try call.int(0).signum())
        },
        "sum": Function(1) { (call) throws(EvaluationFailure) in
            let elements = try call.elements(0)
            guard !elements.isEmpty else { throw .invalid("sum() needs a list that is not empty") }
            var sum = HCLNumber(0)
            for element in elements {
                guard let next = sum + (try element.asNumber()) else { throw .limit("the sum is out of range") }
                sum = next
            }
            return .number(sum)
        },
        // These two are binary floating point in Terraform as well.
        "log": Function(2) { (call) throws(EvaluationFailure) in
            try call.number(HCLNumber(log(try call.number(0).double) / log(try call.number(1).double)))
        },
        "pow": Function(2) { (call) throws(EvaluationFailure) in
            try call.number(HCLNumber(pow(try call.number(0).double, try call.number(1).double)))
        },
        "parseint": Function(2) { (call) throws(EvaluationFailure) in try parseInt(call) },
    ]

    private static func extreme(
        _ call: FunctionCall, _ isBetter: (HCLNumber, HCLNumber) -> Bool
    ) throws(EvaluationFailure) -> HCLValue {
        var best = try call.number(0)
        for index in 1..<call.count {
            let number = try call.number(index)
            if isBetter(best, number) { best = number }
        }
        return .number(best)
    }

    /// Digits in a base of 2 to 62: above 36, capitals follow the small letters.
    private static func parseInt(_ call: FunctionCall) throws(EvaluationFailure) -> HCLValue {
        let text = try call.string(0)
        let base = try call.int(1)
        guard (2...62).contains(base) else { throw .invalid("parseint() needs a base from 2 to 62") }
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let isSigned = isNegative || text.utf8.first == UInt8(ascii: "+")
        let digits = text.utf8.dropFirst(isSigned ? 1 : 0)
        guard !digits.isEmpty else { throw .invalid("parseint() needs digits") }
        var number = HCLNumber(0)
        for byte in digits {
            let value: Int
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(byte - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(byte - UInt8(ascii: "A")) + (base > 36 ? 36 : 10)
            default: value = base
            }
            guard value < base else { throw .invalid("'\(text)' is no number in base \(base)") }
            guard let scaled = number * HCLNumber(base), let next = scaled + HCLNumber(value) else {
                throw .limit("the number is out of range")
            }
            guard next.isExact else { throw .limit("the number has too many digits") }
            number = next
        }
        return .number(isNegative ? -number : number)
    }
}
