internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

/// A lifecycle configuration on disk.
enum LifecycleFile {
    /// Reads the configuration at `path`, or standard input for `-`.
    static func read(_ path: String) throws(Failure) -> Checked<LifecycleDocument> {
        let bytes: [UInt8]
        do throws(SystemError) {
            // One byte over the limit tells a file that is too large from one that just fits.
            let limit = LifecycleDocument.byteLimit + 1
            bytes =
                path == "-"
                ? try POSIX.readAll(POSIX.standardInput, limit: limit) : try POSIX.readFile(path, limit: limit)
        } catch {
            let message =
                error.isDirectory
                ? "is a directory, not a lifecycle configuration"
                : error.isMissing ? "there is no such file" : "cannot be read: \(error.reason)"
            throw Failure(
                .noInput, error.isDirectory ? "io.not-a-file" : error.isMissing ? "io.missing" : "io.unreadable",
                message, path: path, help: error.isMissing ? "check the path" : nil)
        }
        return LifecycleDocument.read(SourceFile(path: path == "-" ? "<stdin>" : path, bytes: bytes))
    }

    /// Reads a configuration that S3 would take, for commands that only say what it means.
    ///
    /// - Throws: A failure with everything that is wrong with it.
    static func readSound(_ path: String) throws(Failure) -> LifecycleConfiguration {
        let checked = try read(path)
        guard let document = checked.value else { throw Failure(.unparsable, checked.diagnostics) }
        let errors = (checked.diagnostics + document.formFindings).filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(.findings, errors) }
        return document.configuration
    }
}

/// Whether the bucket keeps versions, which no lifecycle configuration says.
struct VersioningOption: ParsableArguments {
    enum State: String, ExpressibleByArgument, CaseIterable {
        case never, enabled, suspended
    }

    @Option(
        name: .customLong("versioning"),
        help: ArgumentHelp(
            "Whether the bucket keeps versions: never, enabled, suspended; else as the spec says or the rules suggest.",
            valueName: "state"))
    var state: State?

    var versioning: BucketVersioning? { state.flatMap { BucketVersioning(rawValue: $0.rawValue) } }
}

extension CalendarDate {
    /// The midnight with which the day begins.
    var instant: UTCInstant { UTCInstant(iso8601: "\(self)") ?? UTCInstant(secondsSince1970: 0) }
}
