internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

/// How commands treat the files that they write.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Write nothing; exit 3 when something would be written.")
    var check = false

    @Flag(help: "Write nothing; show what would change as a unified diff.")
    var diff = false

    @Flag(help: "Overwrite files that are not ours or that were changed by hand.")
    var force = false

    /// Does with `folders` what was asked for: all of them are written, or none is.
    ///
    /// - Parameters:
    ///   - folders: The folders with what is to change in them.
    ///   - format: That of the report; beside text, a difference is a result too.
    /// - Returns: What there is to report of the files, and the status that follows from it.
    /// - Throws: What could not be written.
    func apply(
        _ folders: [OutputFolder], reportedAs format: ReportFormat
    ) throws(Failure) -> (findings: [Diagnostic], status: ExitStatus) {
        if diff {
            for folder in folders {
                for text in folder.difference { try Console.show(text, asResult: format == .text) }
            }
        }
        if check || diff {
            let findings = check ? folders.flatMap { folder in folder.changes.map(folder.finding) } : []
            return (findings, findings.isEmpty ? .clean : .stale)
        }
        let protected = folders.map { ($0, $0.changes.filter(\.kind.isProtected)) }
        guard force || protected.allSatisfy(\.1.isEmpty) else {
            for (folder, changes) in protected {
                for change in changes { Console.say(change.unifiedDiff(in: folder.path)) }
            }
            return (protected.flatMap { folder, changes in changes.map(folder.finding) }, .stale)
        }
        for folder in folders {
            try folder.write()
            Console.say(folder.summary)
        }
        return ([], .clean)
    }
}

extension OutputFolder {
    /// What changes, a text a file.
    ///
    /// Of files whose headers alone change, which they all do with the spec, only the number.
    fileprivate var difference: [String] {
        let telling = changes.filter { !$0.isOfHeaderAlone }
        let others = changes.count - telling.count
        let files = "\(others)\(telling.isEmpty ? "" : " more") \(others == 1 ? "file" : "files")"
        return telling.map { $0.unifiedDiff(in: path) }
            + (others == 0 ? [] : ["\(path): in \(files) nothing changes but the digest of the spec"])
    }

    fileprivate var summary: String {
        guard !changes.isEmpty else { return "\(path) is up to date" }
        let written = changes.count { $0.new != nil }
        let removed = changes.count - written
        return "\(path): wrote \(written) \(written == 1 ? "file" : "files")"
            + (removed > 0 ? ", removed \(removed)" : "")
    }

    fileprivate func finding(about change: Change) -> Diagnostic {
        let command = "infragen \(contents.command)"
        let (rule, message, help) =
            switch change.kind {
            case .new: ("missing", "is not there yet", "run '\(command)' and commit the result")
            case .stale: ("stale", "is not what the spec says now", "run '\(command)' and commit the result")
            case .leftOver: ("left-over", "no longer belongs to the stack", "run '\(command)': it will be removed")
            case .changedByHand:
                (
                    "changed-by-hand", "was changed by hand",
                    "move the change into the spec, or overwrite it with --force"
                )
            case .leftOverChangedByHand:
                (
                    "changed-by-hand", "no longer belongs to the stack, and was changed by hand",
                    "remove it, or let --force do so"
                )
            case .foreign:
                ("foreign", "was not written by infragen", "choose another --out, or overwrite it with --force")
            }
        return Diagnostic(
            RuleID("\(contents.command).\(rule)"), .error, message, at: .file("\(path)/\(change.path)"),
            suggestion: Suggestion(help))
    }
}

extension OutputFolder.Change {
    fileprivate var isOfHeaderAlone: Bool {
        guard kind == .stale, let old, let new else { return false }
        return FileHeader.body(of: old) == FileHeader.body(of: Array(new.utf8))
    }

    fileprivate func unifiedDiff(in folder: String) -> String {
        let name = "\(folder)/\(path)"
        return UnifiedDiff.text(
            from: old.map { String(decoding: $0, as: UTF8.self) } ?? "", old == nil ? "/dev/null" : name,
            to: new ?? "", new == nil ? "/dev/null" : name)
    }
}
