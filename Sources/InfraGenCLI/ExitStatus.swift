internal import ArgumentParser
internal import Diagnostics

/// The exit codes of every command.
enum ExitStatus: Int32 {
    case clean = 0
    /// Findings.
    case findings = 1
    /// Output that is stale, or that was changed by hand.
    case stale = 3
    /// Arguments that make no sense.
    case usage = 64
    /// Not one document that can be parsed.
    case unparsable = 65
    /// A file that is missing, a directory, or not to be read.
    case noInput = 66
    /// Output that cannot be written.
    case cannotWrite = 74

    var code: ExitCode { ExitCode(rawValue) }
}

/// What ends a command early, with what it has to say.
struct Failure: Error {
    let status: ExitStatus
    let diagnostics: [Diagnostic]

    init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
        self.status = status
        self.diagnostics = diagnostics
    }

    /// A failure about the file `path` as a whole.
    init(_ status: ExitStatus, _ rule: RuleID, _ message: String, path: String, help: String? = nil) {
        self.init(
            status, [Diagnostic(rule, .error, message, at: .file(path), suggestion: help.map { Suggestion($0) })])
    }
}
