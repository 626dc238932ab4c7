internal import Diagnostics
internal import LayoutPolicy

/// Keeps findings for a report that is written as a whole.
final class KeyReportSink: KeyFindingSink {
    private(set) var diagnostics: [Diagnostic] = []
    private let explainer: KeyExplainer
    private let progress: KeyProgress

    init(_ linter: KeyLinter, _ progress: KeyProgress) {
        explainer = KeyExplainer(linter)
        self.progress = progress
    }

    var isClosed: Bool { false }

    func add(_ key: ExplainedKey, in file: SourceFile, row: Int) {
        diagnostics.append(explainer.diagnostic(key, in: file, row: row))
    }

    func add(_ lines: BriefLines, atMost count: Int, in file: SourceFile, rowsBefore: Int) {}

    func add(_ failure: Failure) { diagnostics += failure.diagnostics }

    func progress(judged: Int, bad: Int) { progress.add(judged: judged, bad: bad) }
}

/// Writes findings as text, each when it comes.
final class KeyTextSink: KeyFindingSink {
    private let explainer: KeyExplainer
    private let progress: KeyProgress
    private let path: String?
    private let file: OutputFile?
    private let renderer: TextRenderer
    private var buffer: [UInt8] = []
    private var failure: SystemError?

    /// Writes to the file `path`, or to standard output.
    init(_ linter: KeyLinter, to path: String?, _ progress: KeyProgress) throws(SystemError) {
        explainer = KeyExplainer(linter)
        self.path = path
        self.progress = progress
        file = try path.map { path throws(SystemError) in try OutputFile(path) }
        renderer = TextRenderer(color: path == nil && Console.takesColor)
    }

    private var descriptor: Int32 { file?.descriptor ?? POSIX.standardOutput }

    var isClosed: Bool { failure != nil }

    func add(_ key: ExplainedKey, in file: SourceFile, row: Int) {
        write(explainer.diagnostic(key, in: file, row: row))
    }

    func add(_ lines: BriefLines, atMost count: Int, in file: SourceFile, rowsBefore: Int) {
        let path = Array("\(file.path.visible):".utf8)
        var start = 0
        for (row, end) in zip(lines.rows, lines.ends).prefix(count) {
            buffer += path
            buffer.append(decimal: rowsBefore + row)
            buffer += lines.text[start..<end]
            start = end
        }
    }

    func add(_ failure: Failure) { failure.diagnostics.forEach(write) }

    func progress(judged: Int, bad: Int) {
        flush()
        progress.add(judged: judged, bad: bad)
    }

    private func write(_ diagnostic: Diagnostic) {
        var text = ""
        renderer.write(diagnostic, to: &text)
        buffer += Array(text.utf8)
    }

    private func flush() {
        guard !buffer.isEmpty, failure == nil else { return }
        if POSIX.isTerminal(descriptor) { progress.clear() }
        do throws(SystemError) {
            try POSIX.writeAll(descriptor, buffer)
        } catch {
            failure = error
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes the totals, and ends the output.
    ///
    /// - Returns: The status where the output cannot be written; nobody reading any more is no error.
    func finish(_ report: Report, _ hint: String?) -> ExitStatus? {
        progress.clear()
        var text = ""
        renderer.writeTotals(report.summary, to: &text)
        buffer += Array(text.utf8)
        flush()
        endFile()
        guard let failure else {
            if let hint { Console.say(hint) }
            return nil
        }
        guard !failure.isClosedPipe else { return nil }
        Console.say("infragen: \(path ?? "standard output") cannot be written: \(failure.reason)")
        return .cannotWrite
    }

    private func endFile() {
        guard failure == nil else {
            file?.discard()
            return
        }
        do throws(SystemError) {
            try file?.finish()
        } catch {
            failure = error
        }
    }
}
