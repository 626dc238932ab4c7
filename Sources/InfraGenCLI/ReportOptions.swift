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
        help: ArgumentHelp("How findings are written: text, json, sarif, junit, github, html.", valueName: "format"))
    var format = ReportFormat.text

    @Option(help: ArgumentHelp("Write the report to a file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("What fails: error, warning, never.", valueName: "severity"))
    var failOn = FailOn.error

    @Option(help: ArgumentHelp("The day on which waivers are looked at, YYYY-MM-DD; today without.", valueName: "date"))
    var today: String?

    mutating func validate() throws {
        if let today, (try? CalendarDate(today)) == nil {
            throw ValidationError("--today is not a date: '\(today)'; write it as YYYY-MM-DD.")
        }
    }

    /// The day on which waivers are looked at.
    var day: CalendarDate { (try? CalendarDate(today ?? POSIX.today())) ?? .placeholder }

    /// Runs `body` and reports what it found, or what ended it.
    ///
    /// - Parameter body: Gives the findings, how many were waived, and the status of its own, if not clean.
    /// - Throws: The exit code, when it is not 0.
    func report(_ body: () throws(Failure) -> (findings: [Diagnostic], waived: Int, status: ExitStatus)) throws {
        let report: Report
        let status: ExitStatus
        do throws(Failure) {
            let result = try body()
            report = Report(result.findings, waived: result.waived, tool: .infragen, rules: .guardrails)
            status = result.status
        } catch {
            report = Report(error.diagnostics, tool: .infragen)
            status = error.status
        }
        try finish(report, status)
    }

    /// Writes a report, and ends with its status, or with that of its findings.
    ///
    /// - Throws: The exit code, when it is not 0.
    func finish(_ report: Report, _ status: ExitStatus) throws {
        var status = status == .clean && fails(report.summary) ? .findings : status
        try write(report, &status)
        if status != .clean { throw status.code }
    }

    /// Whether findings of these kinds make a command fail.
    func fails(_ summary: Report.Summary) -> Bool {
        switch failOn {
        case .never: false
        case .warning: summary.count(of: .error) + summary.count(of: .warning) > 0
        case .error: summary.count(of: .error) > 0
        }
    }

    private func write(_ report: Report, _ status: inout ExitStatus) throws {
        let text: String = report.render(as: format, color: output == nil && Console.takesColor)
        do throws(SystemError) {
            if let output {
                try POSIX.createFile(output, Array(text.utf8))
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

extension [Report.Rule] {
    /// What the guardrails are about, for formats that list rules.
    static let guardrails = Guardrails.all.map { Report.Rule($0.id, summary: $0.summary, url: $0.source) }
}
