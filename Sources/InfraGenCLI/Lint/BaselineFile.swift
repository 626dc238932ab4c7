internal import Diagnostics
internal import InfraGen

/// A baseline on disk.
enum BaselineFile {
    private static let limit = 64 << 20

    static func read(_ path: String) throws(Failure) -> Baseline {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try POSIX.readFile(path, limit: limit)
        } catch {
            throw Failure(
                .noInput, error.isMissing ? "io.missing" : "io.unreadable",
                error.isMissing ? "there is no such baseline" : "cannot be read: \(error.reason)", path: path,
                help: error.isMissing ? "write it with --write-baseline" : nil)
        }
        do throws(Baseline.Failure) {
            return try Baseline(parsing: bytes)
        } catch {
            throw Failure(
                .unparsable, "baseline.unreadable", error.message, path: path,
                help: "write it anew with --write-baseline")
        }
    }

    static func write(_ baseline: Baseline, to path: String) throws(Failure) {
        do throws(SystemError) {
            try OutputFile.write(Array(baseline.text.utf8), to: path)
        } catch {
            throw Failure(.cannotWrite, "io.cannot-write", "cannot be written: \(error.reason)", path: path)
        }
        let count = baseline.entries.reduce(0) { $0 + $1.count }
        Console.say("\(path): \(count) \(count == 1 ? "finding" : "findings")")
    }

    /// What the baseline at `path` holds and nobody found.
    static func stale(_ gone: Baseline, _ path: String) -> [Diagnostic] {
        gone.entries.map { key, count in
            let times = count == 1 ? "" : " (\(count) times)"
            return Diagnostic(
                "baseline.stale", .warning, "\(key.words) is not found any more\(times)", at: .file(path),
                suggestion: "take it out of the baseline with --prune")
        }
    }
}
