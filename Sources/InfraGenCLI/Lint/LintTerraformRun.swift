internal import Diagnostics
internal import InfraGen

/// One run of `lint terraform`: what was asked for, over what the project's configuration says.
struct LintTerraformRun {
    let command: LintTerraformCommand
    let configuration: ConfigurationFile

    /// The findings, what was counted beside them, and the status that they do not say.
    func result() throws(Failure) -> ReportOptions.Result {
        let inputs = try TerraformInput.read(command)
        var linter = TerraformLinter(today: command.options.day)
        linter.unknown = command.unknown ?? configuration.values.unknown ?? .ignore
        linter.groups = configuration.values.groups.union(command.enable)
        linter.stack = try stack()
        let (excluded, ended) = configuration.values.excludedRules(today: command.options.day)
        linter.excluded = excluded
        var result = ReportOptions.Result(findings: ended)
        result.failOn = configuration.values.failOn.flatMap(FailOn.init)
        for input in inputs {
            let outcome = linter.judge(input.infrastructure, in: input.path)
            let told = input.diagnostics.filter {
                !excluded.contains($0.rule.description) || !LoadedInfrastructure.mistakes.contains($0.rule)
            }
            result.findings += told + outcome.diagnostics
            result.unknown += outcome.unknown
            result.waived += outcome.waived + input.diagnostics.count - told.count
            if let status = input.status { result.status = status }
        }
        if linter.unknown == .ignore, result.unknown > 0, command.options.format == .text {
            let checks = result.unknown == 1 ? "check depends" : "checks depend"
            Console.say("infragen: \(result.unknown) \(checks) on what is not known; --unknown warn says on what")
        }
        return try withBaseline(result)
    }

    private func stack() throws(Failure) -> Stack? {
        guard let spec = command.spec else {
            guard command.env == nil else {
                throw Failure(.usage, "cli.no-spec", "--env needs --spec", path: command.input)
            }
            return nil
        }
        return try SoundSpec.read(spec, env: command.env).stack
    }

    /// The findings beyond the baseline.
    private func withBaseline(_ result: ReportOptions.Result) throws(Failure) -> ReportOptions.Result {
        let path = command.baseline ?? configuration.baseline
        guard let path else {
            guard !command.writeBaseline, !command.prune else {
                throw Failure(
                    .usage, "cli.no-baseline", "there is no baseline to write", path: command.input,
                    help: "name it with --baseline FILE")
            }
            return result
        }
        if result.status != .clean, command.writeBaseline || command.prune {
            // What was not read has findings that nobody saw.
            Console.say("infragen: '\(path)' is left as it is, since not everything could be read")
            guard command.prune else { return result }
        }
        guard !command.writeBaseline else {
            try BaselineFile.write(Baseline(result.findings), to: path)
            var kept = result
            kept.findings = result.findings.filter { $0.address == nil }
            kept.waived += result.findings.count - kept.findings.count
            return kept
        }
        let applied = try BaselineFile.read(path).applied(to: result.findings)
        var kept = result
        kept.findings = applied.new
        kept.waived += applied.known
        if command.prune, result.status == .clean {
            if !applied.gone.isEmpty { try BaselineFile.write(applied.found, to: path) }
        } else {
            kept.findings += BaselineFile.stale(applied.gone, path)
        }
        return kept
    }
}
