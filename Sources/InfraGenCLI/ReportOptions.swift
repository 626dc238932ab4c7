internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

extension ReportFormat: ExpressibleByArgument {}

/// When findings make a command fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, never
}

/// How every command that finds things reports them.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How findings are written: text, json, sarif, junit, github, gitlab, html.", valueName: "format"))
    var format = ReportFormat.text

    @Option(help: ArgumentHelp("Write the report to a file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("What fails: error (the default), warning, never.", valueName: "severity"))
    var failOn: FailOn?

    @Option(
        help: ArgumentHelp(
            "The day on which waivers are looked at, and what else ends, YYYY-MM-DD; today without.", valueName: "date")
    )
    var today: String?

    mutating func validate() throws {
        if let today, (try? CalendarDate(today)) == nil {
            throw ValidationError("--today is not a date: '\(today)'; write it as YYYY-MM-DD.")
        }
    }

    /// Refuses a report that would take the place of what is judged.
    ///
    /// - Parameter inputs: The files and folders that are read; `-` for standard input.
    /// - Throws: A `ValidationError` that names both.
    func refuseOutput(among inputs: [String]) throws {
        guard let output, let identity = POSIX.identity(ofFile: output) else { return }
        for input in inputs {
            let isRead =
                input == "-"
                ? POSIX.identity(of: POSIX.standardInput) == identity : POSIX.identity(ofFile: input) == identity
            let isCode = POSIX.isDirectory(input) && LoadedInfrastructure.isRead(OutputFile.parts(of: output).name)
            guard isRead || isCode else { continue }
            let name = input == "-" ? "standard input" : isCode ? "a file of Terraform" : "'\(input)'"
            throw ValidationError("--output '\(output)' is \(name), which is read: the report would take its place.")
        }
    }

    /// The day on which waivers are looked at.
    var day: CalendarDate { (try? CalendarDate(today ?? POSIX.today())) ?? .placeholder }

    /// What a command found.
    struct Result {
        var findings: [Diagnostic]
        var unknown = 0
        var waived = 0
        /// The status of its own, if not clean.
        var status = ExitStatus.clean
        /// What fails where the arguments do not say.
        var failOn: FailOn?
    }

    /// Runs `body` and reports what it found, or what ended it.
    ///
    /// - Parameter body: Gives the findings, how many were waived, and the status of its own, if not clean.
    /// - Throws: The exit code, when it is not 0.
    func report(
        _ body: () throws(Failure) -> (findings: [Diagnostic], waived: Int, status: ExitStatus)
    ) throws {
        try report { () throws(Failure) in
            let (findings, waived, status) = try body()
            return Result(findings: findings, waived: waived, status: status)
        }
    }

    /// Runs `body` and reports what it found, or what ended it.
    ///
    /// - Throws: The exit code, when it is not 0.
    func report(_ body: () throws(Failure) -> Result) throws {
        let result: Result
        do throws(Failure) {
            result = try body()
        } catch {
            return try finish(Report(error.diagnostics, tool: .infragen), error.status)
        }
        let report = Report(
            result.findings, unknown: result.unknown, waived: result.waived, tool: .infragen)
        try finish(report, result.status, failOn: result.failOn)
    }

    /// Runs `body` on each of `inputs`, and reports what it found in all of them, or what ended it at one.
    ///
    /// - Throws: The exit code, when it is not 0: the gravest of all inputs.
    func report(on inputs: [String], _ body: (_ input: String) throws(Failure) -> Result) throws {
        var all = Result(findings: [])
        for input in inputs {
            do throws(Failure) {
                let result = try body(input)
                all.findings += result.findings
                all.waived += result.waived
            } catch {
                all.findings += error.diagnostics
                if all.status.rawValue < error.status.rawValue { all.status = error.status }
            }
        }
        try report { all }
    }

    /// Writes a report, and ends with its status, or with that of its findings.
    ///
    /// - Parameters:
    ///   - report: What there is to say.
    ///   - status: The status of the command's own, if not clean.
    ///   - failOn: What fails where the arguments do not say.
    /// - Throws: The exit code, when it is not 0.
    func finish(_ report: Report, _ status: ExitStatus, failOn: FailOn? = nil) throws {
        var status = status == .clean && fails(report.summary, unlessSaid: failOn) ? .findings : status
        try write(report, &status)
        if status != .clean { throw status.code }
    }

    /// Whether findings of these kinds make a command fail.
    func fails(_ summary: Report.Summary, unlessSaid standard: FailOn? = nil) -> Bool {
        switch failOn ?? standard ?? .error {
        case .never: false
        case .warning: summary.count(of: .error) + summary.count(of: .warning) > 0
        case .error: summary.count(of: .error) > 0
        }
    }

    private func write(_ report: Report, _ status: inout ExitStatus) throws {
        var report = report
        report.repository = .ofWorkingFolder()
        if [.sarif, .html].contains(format) { report.rules = RuleRegistry.infragen.descriptions }
        let text: String = report.render(as: format, color: output == nil && Console.takesColor)
        do throws(SystemError) {
            if let output {
                try OutputFile.write(Array(text.utf8), to: output)
            } else {
                try Console.print(text)
            }
        } catch {
            Console.say("infragen: \(output ?? "standard output") cannot be written: \(error.reason)")
            status = .cannotWrite
        }
    }
}

extension Report.Tool {
    static let infragen = Report.Tool(name: "infragen", version: Version.current)
}
