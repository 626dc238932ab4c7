import Diagnostics

/// Functions that read files and fill templates, where the evaluator was given the means to read.
enum FileFunctions {
    static let all: [String: Function] = [
        "file": Function(1) { (call) throws(EvaluationFailure) in
            guard let text = try text(of: try call.string(0), &call) else { return .unknown(.function(call.name)) }
            return .string(text)
        },
        "filebase64": Function(1) { (call) throws(EvaluationFailure) in
            guard let bytes = try bytes(of: try call.string(0), &call) else { return .unknown(.function(call.name)) }
            return .string(Base64.encoded(bytes))
        },
        "templatefile": Function(2, [.unknownParts]) { (call) throws(EvaluationFailure) in
            guard let text = try text(of: try call.string(0), &call) else { return .unknown(.function(call.name)) }
            return try filled(text, try call.mapping(1), &call)
        },
        "templatestring": Function(2, [.unknownParts]) { (call) throws(EvaluationFailure) in
            try filled(try call.string(0), try call.mapping(1), &call)
        },
    ]

    private static func bytes(of path: String, _ call: inout FunctionCall) throws(EvaluationFailure) -> [UInt8]? {
        guard let bytes = call.evaluator.readFile?(path) else { return nil }
        try call.charge(bytes.count / 16)
        return bytes
    }

    private static func text(of path: String, _ call: inout FunctionCall) throws(EvaluationFailure) -> String? {
        guard let bytes = try bytes(of: path, &call) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid("the file '\(path)' is not UTF-8")
        }
        return text
    }

    /// The template with `names` for its names, and nothing else: neither `var` nor `local`.
    private static func filled(
        _ text: String, _ names: HCLMapping, _ call: inout FunctionCall
    ) throws(EvaluationFailure) -> HCLValue {
        guard let template = HCLParser.parseTemplate(text).value else {
            throw .invalid("the template cannot be read")
        }
        try call.charge(text.utf8.count / 16)
        var evaluator = HCLEvaluator()
        evaluator.mark = call.evaluator.mark
        evaluator.digest = call.evaluator.digest
        // A template that fills itself would have no end.
        evaluator.readFile = nil
        return evaluator.value(of: template, names: names.dictionary, budget: call.left)
    }
}
