/// The files of `fileset()`: those whose paths match a pattern.
///
/// `*` and `?` stand for what has no slash, `[a-z]` and `[^a]` for a character, `{a,b}` for one of several texts of a step, and
/// `**` for any number of folders.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/functions/fileset>
struct FileSet {
    private let files: HCLFiles
    private var found: [String] = []

    /// Folders in folders; links may lead in circles.
    private static let depth = 40

    init(_ files: HCLFiles) { self.files = files }

    /// The paths, seen from `folder`, of its files that match `pattern`.
    func files(
        in folder: String, matching pattern: String, _ call: inout FunctionCall
    ) throws(EvaluationFailure) -> [String] {
        let steps = pattern.split(separator: "/").map(String.init).filter { $0 != "." }
        guard !steps.contains("..") else { throw .limit("fileset() leads out of its folder") }
        var search = self
        try search.visit(folder, [], steps[...], &call)
        return search.found
    }

    /// Follows `steps` from `folder`, to which `names` led.
    private mutating func visit(
        _ folder: String, _ names: [String], _ steps: ArraySlice<String>, _ call: inout FunctionCall
    ) throws(EvaluationFailure) {
        guard names.count < Self.depth else { throw .limit("fileset() leads too deep") }
        guard let step = steps.first else { return }
        let rest = steps.dropFirst()
        guard FileNamePattern.isPattern(step) else {
            return try take(step, in: folder, names, rest, &call)
        }
        let entries = files.names(folder) ?? []
        try call.charge(entries.count + 1)
        if step == "**" {
            // No folder at all, or one more.
            try visit(folder, names, rest.isEmpty ? ["*"] : rest, &call)
            for name in entries.sorted() where files.names("\(folder)/\(name)") != nil {
                try visit("\(folder)/\(name)", names + [name], steps, &call)
            }
            return
        }
        let patterns = try FileNamePattern.alternatives(in: step, &call)
        for name in entries.sorted() where patterns.contains(where: { $0.matches(name) }) {
            try take(name, in: folder, names, rest, &call)
        }
    }

    private mutating func take(
        _ name: String, in folder: String, _ names: [String], _ rest: ArraySlice<String>, _ call: inout FunctionCall
    ) throws(EvaluationFailure) {
        let path = "\(folder)/\(name)"
        guard rest.isEmpty else { return try visit(path, names + [name], rest, &call) }
        guard files.names(path) == nil else { return }
        if case .missing = files.content(path) { return }
        found.append((names + [name]).joined(separator: "/"))
    }
}
