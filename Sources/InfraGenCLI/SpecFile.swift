internal import Diagnostics
internal import InfraGen
internal import YAML

/// A spec on disk: itself, and the files beside it that it names.
enum SpecFile {
    /// Reads and parses the spec at `path`, or standard input for `-`.
    ///
    /// - Returns: The document, the digest of its bytes, and what is wrong with its YAML.
    static func read(_ path: String) throws(Failure) -> (
        document: SpecDocument, digest: SpecDigest, findings: [Diagnostic]
    ) {
        // One byte over the limit tells a file that is too large from one that just fits.
        let bytes = try read(path, limit: YAMLLimits.spec.bytes + 1)
        let file = SourceFile(path: path == "-" ? "<stdin>" : path, bytes: bytes)
        let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let checked = SpecDocument.read(file) { name throws(InvalidValue) in
            try keyFile(name, in: directory)
        }
        guard let document = checked.value else { throw Failure(.unparsable, checked.diagnostics) }
        return (document, SpecDigest(of: bytes), checked.diagnostics)
    }

    private static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            guard path != "-" else { return try POSIX.readAll(POSIX.standardInput, limit: limit) }
            return try POSIX.readFile(path, limit: limit)
        } catch {
            if error.isDirectory {
                throw Failure(
                    .noInput, "io.not-a-file", "is a directory, not a spec", path: path,
                    help: "name the file: \(path)/stack.yaml")
            }
            throw Failure(
                .noInput, error.isMissing ? "io.missing" : "io.unreadable",
                error.isMissing ? "there is no such file" : "cannot be read: \(error.reason)", path: path,
                help: error.isMissing ? "check the path, or write a new spec with 'infragen init'" : nil)
        }
    }

    private static func keyFile(_ name: String, in directory: String) throws(InvalidValue) -> [UInt8] {
        guard !name.hasPrefix("/") else {
            throw InvalidValue("is an absolute path", help: "keep the file beside the spec and write its relative path")
        }
        do throws(SystemError) {
            return try POSIX.readFile(directory + name, limit: 65_536)
        } catch {
            throw InvalidValue(
                "names a file that cannot be read: \(error.reason)",
                help: "keep it beside the spec: '\(directory)\(name)'")
        }
    }
}
