internal import Diagnostics
internal import InfraGen

/// The `.infragen.yaml` of a project.
struct ConfigurationFile {
    var values = LintConfiguration()
    /// Where it is; nil where there is none.
    private(set) var path: String?
    /// Its folder, with `/` at the end.
    private var folder = ""

    private static let name = ".infragen.yaml"
    private static let limit = 1 << 20
    /// Nobody keeps a project deeper.
    private static let levels = 64

    /// The configuration in `folder` or the nearest above it.
    static func find(from folder: String) throws(Failure) -> ConfigurationFile {
        // Names as the user would write them, while they are below the working folder.
        var candidates = [folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"]
        var above = POSIX.resolved(folder)
        for _ in 0..<levels {
            guard let slash = above.lastIndex(of: "/") else { break }
            above = String(above[..<slash])
            candidates.append(above + "/")
        }
        for folder in candidates where POSIX.exists(folder + name) { return try read(folder + name) }
        return ConfigurationFile()
    }

    /// The configuration at `path`.
    static func read(_ path: String) throws(Failure) -> ConfigurationFile {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try POSIX.readFile(path, limit: limit)
        } catch {
            throw Failure(
                .noInput, error.isMissing ? "io.missing" : "io.unreadable",
                error.isMissing ? "there is no such configuration" : "cannot be read: \(error.reason)", path: path)
        }
        let checked = LintConfiguration.read(SourceFile(path: path, bytes: bytes))
        guard let values = checked.value else {
            let isSyntax = checked.diagnostics.contains { $0.rule.description.hasPrefix("yaml.") }
            throw Failure(isSyntax ? .unparsable : .findings, checked.diagnostics)
        }
        return ConfigurationFile(values: values, path: path, folder: folder)
    }

    /// The path of the baseline that it names.
    var baseline: String? { values.baseline.map { $0.hasPrefix("/") ? $0 : folder + $0 } }
}
