internal import ArgumentParser
internal import Diagnostics

/// How commands treat the files that they write.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Write nothing; exit 3 when something would be written.")
    var check = false

    @Flag(help: "Write nothing; show what would change as a unified diff.")
    var diff = false

    @Flag(help: "Overwrite files that are not ours or that were changed by hand.")
    var force = false

    /// Does with `folders` what was asked for: all of them are written, or none is.
    func apply(_ folders: [OutputFolder]) throws(Failure) -> (findings: [Diagnostic], status: ExitStatus) {
        if diff { show(folders.map { ($0, $0.changes) }) }
        if check || diff {
            let findings = check ? folders.flatMap { folder in folder.changes.map(folder.finding) } : []
            return (findings, findings.isEmpty ? .clean : .stale)
        }
        let protected = folders.map { ($0, $0.changes.filter(\.kind.isProtected)) }
        guard force || protected.allSatisfy(\.1.isEmpty) else {
            show(protected)
            return (protected.flatMap { folder, changes in changes.map(folder.finding) }, .stale)
        }
        for folder in folders {
            try folder.write()
            Console.say(folder.summary)
        }
        return ([], .clean)
    }

    private func show(_ changes: [(folder: OutputFolder, changes: [OutputFolder.Change])]) {
        for (folder, changes) in changes {
            for change in changes { Console.say(change.unifiedDiff(in: folder.path)) }
        }
    }
}

extension OutputFolder {
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
    fileprivate func unifiedDiff(in folder: String) -> String {
        let name = "\(folder)/\(path)"
        return UnifiedDiff.text(
            from: old.map { String(decoding: $0, as: UTF8.self) } ?? "", old == nil ? "/dev/null" : name,
            to: new ?? "", new == nil ? "/dev/null" : name)
    }
}
