internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import Inventory
internal import LayoutPolicy

struct LintKeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Judge lists of object keys: what is wrong with each bad one, and how many there are of which class.",
        discussion: """
            A list is lines, keys that end with a zero byte, the output of 'aws s3 ls --recursive' or of 'aws s3api \
            list-objects-v2', JSON values with a key each, or the manifest.json of an S3 Inventory in CSV, in a local \
            copy of its folder. Lists may be of any length: memory does not grow with them.

            The first findings are explained in full, all others are counted; --max all --brief writes a line for each.

            EXAMPLE:
              infragen lint keys keys.txt --spec stack.yaml
              aws s3 ls --recursive s3://media | infragen lint keys --spec stack.yaml --stats
              infragen lint keys inventory/2026-01-31T01-00Z/manifest.json --spec stack.yaml --format sarif
            """)

    @Argument(help: ArgumentHelp("The lists, or - for standard input, which is read without.", valueName: "file"))
    var files: [String] = []

    @OptionGroup var source: ExplainedSpec

    @Option(
        help: ArgumentHelp(
            "What the lists are: auto, lines, nul, s3-ls, list-objects, ndjson, inventory.", valueName: "format"))
    var input = KeyInput.auto

    @Option(help: ArgumentHelp("How many findings are written: a number, or all.", valueName: "count"))
    var max = FindingLimit.some(100)

    @Flag(help: "Write a line for each finding, without the key that was meant; for millions.")
    var brief = false

    @Flag(help: "Write totals alone.")
    var stats = false

    @Flag(help: "Let keys pass that end in '/', the markers that consoles make for folders.")
    var allowFolderMarkers = false

    @Flag(help: "Judge delete markers and old versions of an inventory too.")
    var allVersions = false

    @Option(help: ArgumentHelp("How many threads work; one for each processor without.", valueName: "count"))
    var jobs: Int?

    @OptionGroup var options: ReportOptions

    func validate() throws {
        if files.count(where: { $0 == "-" }) + (source.spec == "-" ? 1 : 0) > 1
            || source.spec == "-" && files.isEmpty
        {
            throw ValidationError("Standard input can be read once: '-' stands for more than one thing.")
        }
        try options.refuseOutput(among: lists + [source.spec])
        if let jobs, !(1...1_024).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 1024.") }
        if brief, options.format != .text { throw ValidationError("--brief is for --format text.") }
        if max.count > FindingLimit.mostInMemory, options.format != .text {
            throw ValidationError(
                "--format \(options.format.rawValue) takes at most \(FindingLimit.mostInMemory) findings: give a --max, "
                    + "or --format text.")
        }
    }

    func run() throws {
        let linter: KeyLinter
        do throws(Failure) {
            linter = try self.linter()
        } catch {
            return try options.finish(Report(error.diagnostics, tool: .infragen), error.status)
        }
        var inputOptions = KeyInputs.Options()
        inputOptions.format = input.format
        inputOptions.allVersions = allVersions
        inputOptions.onGuess = { path, format in
            // Lines are what everybody expects.
            if format != .lines { Console.say("\(path): taken for \(format.phrase) (--input \(format.rawValue))") }
        }
        let inputs = KeyInputs(lists, inputOptions)
        let limit = stats ? 0 : max.count
        let progress = KeyProgress()
        if options.format == .text {
            let sink: KeyTextSink
            do throws(SystemError) {
                sink = try KeyTextSink(linter, to: options.output, progress)
            } catch {
                Console.say("infragen: \(options.output ?? "standard output") cannot be written: \(error.reason)")
                throw ExitStatus.cannotWrite.code
            }
            let run = KeyLintRun(linter, inputs, limit: limit, isBrief: brief, sink: sink)
            run.run(jobs: jobs ?? POSIX.processorCount)
            let report = report(of: run, listing: [])
            let status = sink.finish(report, run.hint) ?? run.status
            if status != .clean || options.fails(report.summary) {
                throw (status == .clean ? ExitStatus.findings : status).code
            }
        } else {
            let sink = KeyReportSink(linter, progress)
            let run = KeyLintRun(linter, inputs, limit: limit, isBrief: false, sink: sink)
            run.run(jobs: jobs ?? POSIX.processorCount)
            if let hint = run.hint { Console.say(hint) }
            try options.finish(report(of: run, listing: sink.diagnostics), run.status)
        }
    }

    private var lists: [String] { files.isEmpty ? ["-"] : files }

    private func linter() throws(Failure) -> KeyLinter {
        let sound = try SoundSpec.read(source.spec, env: source.env)
        do throws(KeyLinter.Refusal) {
            var linter = try KeyLinter(sound.stack.contract)
            linter.allowsFolderMarkers = allowFolderMarkers
            return linter
        } catch {
            throw Failure(.findings, "layout.unsound", "the contract leaves keys undecided", path: source.spec)
        }
    }

    private func report(of run: KeyLintRun, listing diagnostics: [Diagnostic]) -> Report {
        let unlisted = run.errorCount - diagnostics.count
        // Text and JSON have the totals; whoever reads another format sees the findings alone.
        guard unlisted > 0, ![.text, .json].contains(options.format) else {
            return Report(diagnostics, unlistedErrors: unlisted, keys: run.totals, tool: .infragen)
        }
        let path = lists.first.map { $0 == "-" ? "<stdin>" : $0 } ?? "<stdin>"
        let rest = Diagnostic.notListed(unlisted, of: run.errorCount, run.totals, at: path)
        return Report(diagnostics + [rest], unlistedErrors: unlisted - 1, keys: run.totals, tool: .infragen)
    }
}

extension Diagnostic {
    /// One finding that stands for all that are counted and not listed.
    fileprivate static func notListed(
        _ count: Int, of all: Int, _ totals: Report.KeyTotals, at path: String
    ) -> Diagnostic {
        let reasons = totals.reasons.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        var words = reasons.prefix(mostReasons).map { "\($0.name) \($0.count)" }
        if reasons.count > mostReasons { words.append("\(reasons.count - mostReasons) more reasons") }
        let known = words.isEmpty ? "" : ": \(words.joined(separator: ", "))"
        return Diagnostic(
            "keys.not-listed", .error,
            "\(count) of \(all) errors \(count == 1 ? "is" : "are") not listed; \(totals.invalid) of \(totals.total) keys "
                + "are invalid\(known)",
            at: .file(path), suggestion: "list more with --max; --format text --max all lists every one")
    }

    private static let mostReasons = 8
}

/// The values of `--input`.
enum KeyInput: ExpressibleByArgument {
    case auto
    case format(KeyListFormat)

    init?(argument: String) {
        if argument == "auto" {
            self = .auto
        } else if let format = KeyListFormat(rawValue: argument) {
            self = .format(format)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { format?.rawValue ?? "auto" }

    static var allValueStrings: [String] { ["auto"] + KeyListFormat.allCases.map(\.rawValue) }

    var format: KeyListFormat? {
        guard case .format(let format) = self else { return nil }
        return format
    }
}

/// The values of `--max`.
enum FindingLimit: ExpressibleByArgument {
    case all
    case some(Int)

    /// How many findings a report holds that has to be in memory as a whole.
    static let mostInMemory = 100_000

    init?(argument: String) {
        if argument == "all" {
            self = .all
        } else if let count = Int(argument), count >= 0 {
            self = .some(count)
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { self.count == .max ? "all" : "\(self.count)" }

    var count: Int {
        switch self {
        case .all: .max
        case .some(let count): count
        }
    }
}
