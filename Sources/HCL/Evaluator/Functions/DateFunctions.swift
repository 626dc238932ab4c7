enum DateFunctions {
    static let all: [String: Function] = [
        "formatdate": Function(2) { (call) throws(EvaluationFailure) in
            .string(try Timestamp(try call.string(1)).formatted(try call.string(0)))
        },
        "timeadd": Function(2) { (call) throws(EvaluationFailure) in
            var timestamp = try Timestamp(try call.string(0))
            guard let sum = timestamp.nanoseconds + (try Duration.nanoseconds(try call.string(1))) else {
                throw .limit("the time is out of range")
            }
            timestamp.nanoseconds = sum
            return .string(timestamp.text)
        },
        "timecmp": Function(2) { (call) throws(EvaluationFailure) in
            let (a, b) = (try Timestamp(try call.string(0)).nanoseconds, try Timestamp(try call.string(1)).nanoseconds)
            return .int(a < b ? -1 : b < a ? 1 : 0)
        },
    ]
}
