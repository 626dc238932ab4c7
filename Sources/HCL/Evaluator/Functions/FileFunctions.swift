import Diagnostics

/// Functions that read files and fill templates, where the evaluator was given the files.
enum FileFunctions {
    static let all: [String: Function] = [
        "file": Function(1) { (call) throws(EvaluationFailure) in
            guard let text = try text(of: try call.string(0), &call) else { return call.notComputed }
            return .string(text)
        },
        "filebase64": Function(1) { (call) throws(EvaluationFailure) in
            guard let bytes = try bytes(of: try call.string(0), &call) else { return call.notComputed }
            return .string(Base64.encoded(bytes))
        },
        "fileexists": Function(1) { (call) throws(EvaluationFailure) in
            switch content(of: try call.string(0), call) {
            case .bytes: return .bool(true)
            case .missing: return .bool(false)
            case .unreadable, nil: return call.notComputed
            }
        },
        "fileset": Function(2) { (call) throws(EvaluationFailure) in
            let (folder, pattern) = (try call.string(0), try call.string(1))
            guard let files = call.evaluator.means.files, isOfTheModule(folder) else { return call.notComputed }
            let found = try FileSet(files).files(in: folder, matching: pattern, &call)
            return try HCLValue.set(found.map(HCLValue.string))
        },
        "templatefile": Function(2, [.unknownParts]) { (call) throws(EvaluationFailure) in
            guard !call.evaluator.isInTemplate, let text = try text(of: try call.string(0), &call) else {
                return call.notComputed
            }
            return try filled(text, try call.mapping(1), &call)
        },
        "templatestring": Function(2, [.unknownParts]) { (call) throws(EvaluationFailure) in
            guard !call.evaluator.isInTemplate else { return call.notComputed }
            return try filled(try call.string(0), try call.mapping(1), &call)
        },
    ]

    /// The bytes of a file; nil where they cannot be known.
    static func bytes(of path: String, _ call: inout FunctionCall) throws(EvaluationFailure) -> [UInt8]? {
        switch content(of: path, call) {
        case .bytes(let bytes):
            try call.charge(bytes.count / 16)
            return bytes
        case .missing: throw .invalid("there is no file '\(path)'", .file)
        case .unreadable, nil: return nil
        }
    }

    private static func content(of path: String, _ call: FunctionCall) -> HCLFiles.Content? {
        isOfTheModule(path) ? call.evaluator.means.files?.content(path) : nil
    }

    /// Whether a path leads to the same file on every machine: not into somebody's home.
    private static func isOfTheModule(_ path: String) -> Bool { !path.utf8.starts(with: "~".utf8) }

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
        evaluator.means = call.evaluator.means
        evaluator.isInTemplate = true
        return evaluator.value(of: template, names: names.dictionary, budget: call.left)
    }
}
