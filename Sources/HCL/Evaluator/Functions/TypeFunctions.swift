enum TypeFunctions {
    static let all: [String: Function] = [
        "issensitive": Function(1, .nulls) { (call) throws(EvaluationFailure) in .bool(call.arguments[0].isSensitive) },
        "nonsensitive": Function(1, .nulls) { (call) throws(EvaluationFailure) in HCLValue(call.arguments[0].kind) },
        "sensitive": Function(1, [.nulls, .unknowns]) { (call) throws(EvaluationFailure) in
            call.arguments[0].marked(true)
        },
        "tobool": Function(1, .nulls) { (call) throws(EvaluationFailure) in
            call.arguments[0].isNull ? .null : .bool(try call.arguments[0].asBool())
        },
        "tonumber": Function(1, .nulls) { (call) throws(EvaluationFailure) in
            call.arguments[0].isNull ? .null : .number(try call.number(0))
        },
        "tostring": Function(1, .nulls) { (call) throws(EvaluationFailure) in
            call.arguments[0].isNull ? .null : .string(try call.string(0))
        },
        "tolist": Function(1, [.nulls, .unknownParts]) { (call) throws(EvaluationFailure) in
            call.arguments[0].isNull ? .null : .list(try HCLValue.unified(try call.elements(0)), .list)
        },
        "toset": Function(1, [.nulls, .unknownParts]) { (call) throws(EvaluationFailure) in
            call.arguments[0].isNull ? .null : try HCLValue.set(try call.elements(0))
        },
        "tomap": Function(1, [.nulls, .unknownParts]) { (call) throws(EvaluationFailure) in
            guard !call.arguments[0].isNull else { return .null }
            let entries = try call.mapping(0).entries
            let values = try HCLValue.unified(entries.map(\.value))
            return .object(Dictionary(zip(entries.map(\.key), values), uniquingKeysWith: { $1 }), .map)
        },
    ]
}
