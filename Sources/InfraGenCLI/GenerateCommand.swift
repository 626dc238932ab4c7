internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write the Terraform root module of a spec.",
        discussion: """
            A file that infragen did not write, or that was changed by hand, is not overwritten without --force. \
            A spec with errors writes nothing.

            EXAMPLE:
              infragen generate stack.yaml --out terraform
              infragen generate stack.yaml --out terraform --check    # in CI: exits 3 when stale
              infragen generate stack.yaml --env prod --out terraform/prod
            """)

    @Argument(help: "The spec, or - for standard input.")
    var spec: String

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var out = "terraform"

    @Option(help: ArgumentHelp("The environment to write; needed where the spec has some.", valueName: "name"))
    var env: String?

    @Flag(help: "Write every environment, each to a folder of its name below --out.")
    var allEnvs = false

    @Flag(help: "Write nothing; exit 3 when something would be written.")
    var check = false

    @Flag(help: "Write nothing; show what would change as a unified diff.")
    var diff = false

    @Flag(help: "Overwrite files that are not ours or that were changed by hand.")
    var force = false

    @OptionGroup var options: ReportOptions

    func validate() throws {
        if allEnvs, env != nil { throw ValidationError("--env and --all-envs exclude each other.") }
    }

    func run() throws {
        try options.report { () throws(Failure) in
            let (document, digest, yamlFindings) = try SpecFile.read(spec)
            let targets = try self.targets(in: document)
            let environment = targets.count == 1 ? targets[0].environment : nil
            let verdict = Pipeline.judge(document, environment: environment, today: options.day)
            var findings = yamlFindings + verdict.diagnostics
            guard !findings.contains(where: { $0.severity == .error }) else {
                return (findings, verdict.waived, .findings)
            }
            var status = ExitStatus.clean
            // All folders are compared before the first is written.
            let folders = try targets.map { target throws(Failure) in
                try OutputFolder(target.path, for: document.files(of: target.environment, specDigest: digest))
            }
            for folder in folders {
                let (own, ownStatus) = try apply(folder)
                findings += own
                if status == .clean { status = ownStatus }
            }
            return (findings, verdict.waived, status)
        }
    }

    private func targets(in document: SpecDocument) throws(Failure) -> [(environment: EnvironmentName?, path: String)] {
        let environments = document.environments
        let names = environments.map(\.description).joined(separator: ", ")
        if allEnvs {
            guard !environments.isEmpty else {
                throw Failure(
                    .usage, "cli.no-environments", "the spec has no environments", path: spec,
                    help: "leave out --all-envs")
            }
            return environments.map { ($0, "\(out)/\($0)") }
        }
        if let environment = try document.environment(named: env) { return [(environment, out)] }
        guard environments.isEmpty else {
            throw Failure(
                .usage, "cli.environment-needed", "the spec has environments, and none was chosen", path: spec,
                help: "add --env with one of \(names), or --all-envs")
        }
        return [(nil, out)]
    }

    /// Does with one folder what was asked for.
    private func apply(_ folder: OutputFolder) throws(Failure) -> (findings: [Diagnostic], status: ExitStatus) {
        if diff { for change in folder.changes { Console.say(change.unifiedDiff(in: folder.path)) } }
        if check || diff {
            let findings = check ? folder.changes.map { $0.finding(in: folder.path) } : []
            return (findings, check && !folder.changes.isEmpty ? .stale : .clean)
        }
        let protected = folder.changes.filter(\.kind.isProtected)
        guard protected.isEmpty || force else {
            for change in protected { Console.say(change.unifiedDiff(in: folder.path)) }
            return (protected.map { $0.finding(in: folder.path) }, .stale)
        }
        try folder.write()
        Console.say(folder.summary)
        return ([], .clean)
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
}

extension OutputFolder.Change {
    fileprivate func unifiedDiff(in folder: String) -> String {
        let name = "\(folder)/\(path)"
        return UnifiedDiff.text(
            from: old.map { String(decoding: $0, as: UTF8.self) } ?? "", old == nil ? "/dev/null" : name,
            to: new ?? "", new == nil ? "/dev/null" : name)
    }

    fileprivate func finding(in folder: String) -> Diagnostic {
        let (rule, message, help): (RuleID, String, Suggestion) =
            switch kind {
            case .new: ("generate.missing", "is not there yet", "run 'infragen generate' and commit the result")
            case .stale:
                ("generate.stale", "is not what the spec says now", "run 'infragen generate' and commit the result")
            case .leftOver:
                ("generate.left-over", "no longer belongs to the stack", "run 'infragen generate': it will be removed")
            case .changedByHand:
                (
                    "generate.changed-by-hand", "was changed by hand",
                    "move the change into the spec, or overwrite it with --force"
                )
            case .leftOverChangedByHand:
                (
                    "generate.changed-by-hand", "no longer belongs to the stack, and was changed by hand",
                    "remove it, or let --force do so"
                )
            case .foreign:
                (
                    "generate.foreign", "was not written by infragen",
                    "choose another --out, or overwrite it with --force"
                )
            }
        return Diagnostic(rule, .error, message, at: .file("\(folder)/\(path)"), suggestion: help)
    }
}
