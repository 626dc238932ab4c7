internal import Diagnostics
internal import InfraGen

/// The folder that a set of files is written to, compared with what it should hold.
struct OutputFolder {
    /// What the files are.
    enum Contents: CaseIterable {
        /// A Terraform root module.
        case module
        /// Pages about a stack.
        case documents

        /// The command that writes them.
        var command: String {
            switch self {
            case .module: "generate"
            case .documents: "docs"
            }
        }
    }

    /// What is to be done with one file.
    struct Change {
        enum Kind {
            /// Not there yet.
            case new
            /// Ours, and out of date.
            case stale
            /// Ours once, and changed by hand since.
            case changedByHand
            /// Never ours.
            case foreign
            /// Ours, and no longer part of the set.
            case leftOver
            /// Ours once, changed by hand, and no longer part of the set.
            case leftOverChangedByHand

            /// Whether the file is only touched when the user insists.
            var isProtected: Bool {
                switch self {
                case .changedByHand, .foreign, .leftOverChangedByHand: true
                case .new, .stale, .leftOver: false
                }
            }
        }

        let kind: Kind
        /// The path below the folder.
        let path: String
        /// What it holds; nil where it does not exist.
        let old: [UInt8]?
        /// What it should hold; nil where it should go.
        let new: String?
    }

    let path: String
    let contents: Contents
    /// What differs, by path.
    let changes: [Change]

    /// A generated file is small; what is larger is not ours.
    private static let largestFile = 64 << 20

    init(_ path: String, for files: [GeneratedFile], contents: Contents) throws(Failure) {
        self.path = path
        self.contents = contents
        do throws(SystemError) {
            var changes: [Change] = []
            for file in files {
                if let change = try Self.change(for: file, in: path) { changes.append(change) }
            }
            let wanted = Set(files.map(\.path))
            for name in try contents.candidates(in: path) where !wanted.contains(name) {
                if let change = try Self.leftOver(name, in: path) { changes.append(change) }
            }
            self.changes = changes.sorted { $0.path < $1.path }
        } catch {
            throw Failure(
                .cannotWrite, "io.unreadable", "the output folder cannot be read: \(error.reason)", path: path)
        }
    }

    private static func change(for file: GeneratedFile, in folder: String) throws(SystemError) -> Change? {
        guard let old = try read("\(folder)/\(file.path)") else {
            return Change(kind: .new, path: file.path, old: nil, new: file.text)
        }
        // A checkout may have other line ends; the text is the same.
        guard !LineEnds.unix(old).elementsEqual(file.text.utf8) else { return nil }
        let kind: Change.Kind =
            FileHeader.isUntouched(old) ? .stale : FileHeader.isOurs(old) ? .changedByHand : .foreign
        return Change(kind: kind, path: file.path, old: old, new: file.text)
    }

    private static func leftOver(_ name: String, in folder: String) throws(SystemError) -> Change? {
        guard let old = try read("\(folder)/\(name)"), FileHeader.isOurs(old) else { return nil }
        return Change(
            kind: FileHeader.isUntouched(old) ? .leftOver : .leftOverChangedByHand, path: name, old: old, new: nil)
    }

    private static func read(_ path: String) throws(SystemError) -> [UInt8]? {
        guard POSIX.exists(path) else { return nil }
        return try POSIX.readFile(path, limit: largestFile)
    }

    /// Writes what differs, the whole set or nothing: every file is written beside its place before the first is moved.
    func write() throws(Failure) {
        try POSIX.withoutInterruption { () throws(Failure) in
            for folder in [path, "\(path)/tests"] where POSIX.isDirectory(folder) {
                OutputFile.removeAbandoned(in: folder)
            }
            var staged: [(temporary: String, final: String)] = []
            do throws(Failure) {
                for change in changes {
                    guard let text = change.new else { continue }
                    staged.append(try stage(text, for: change.path))
                }
                for (temporary, final) in staged {
                    try wrapped(final) { () throws(SystemError) in try POSIX.rename(temporary, to: final) }
                }
                for change in changes where change.new == nil {
                    let final = "\(path)/\(change.path)"
                    try wrapped(final) { () throws(SystemError) in try POSIX.remove(final) }
                }
            } catch {
                for (temporary, _) in staged { try? POSIX.remove(temporary) }
                throw error
            }
        }
    }

    private func stage(_ text: String, for name: String) throws(Failure) -> (temporary: String, final: String) {
        let final = POSIX.resolved("\(path)/\(name)")
        let temporary = OutputFile.temporary(for: final)
        try wrapped(final) { () throws(SystemError) in
            try POSIX.makeDirectories(OutputFile.parts(of: final).folder)
            try POSIX.createTemporaryFile(temporary, Array(text.utf8))
        }
        return (temporary, final)
    }

    private func wrapped(_ path: String, _ body: () throws(SystemError) -> Void) throws(Failure) {
        do throws(SystemError) {
            try body()
        } catch {
            throw Failure(
                .cannotWrite, "io.cannot-write", "cannot be written: \(error.reason)", path: path,
                help: "nothing half written is left; make room or give permission, and run it again")
        }
    }
}

extension OutputFolder.Contents {
    /// Names that a file of ours may have, which an earlier spec had a use for.
    fileprivate func candidates(in folder: String) throws(SystemError) -> [String] {
        switch self {
        // They are the same two for every spec.
        case .documents: return []
        case .module:
            let tests = "tests"
            return try POSIX.names(in: folder).filter { $0.hasSuffix(".tf") || $0 == ".env.example" }
                + (POSIX.isDirectory("\(folder)/\(tests)")
                    ? try POSIX.names(in: "\(folder)/\(tests)").filter { $0.hasSuffix(".tftest.hcl") }.map {
                        "\(tests)/\($0)"
                    }
                    : [])
        }
    }
}
