import Foundation
import TestSupport
import Testing

/// What the GitHub Action and the GitLab template run: `scripts/ci/run`.
@Suite struct RunScriptTests {
    private static let script = Subprocess(path: PackageFolder.file("scripts/ci/run").path)

    /// Runs the script in `folder`; its outcome and the outputs it gave.
    private static func run(
        in folder: URL, _ arguments: String..., variables: [String: String]
    ) throws -> (outcome: Subprocess.Outcome, outputs: [String: String]) {
        var variables: [String: String?] = variables
        variables["INFRAGEN_PROGRAM"] = Infragen.program.executable.path
        variables["INFRAGEN_OUTPUTS"] = folder.appendingPathComponent("outputs").path
        // Of whoever runs the tests.
        for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] { variables.updateValue(nil, forKey: name) }
        let outcome = try script.run(arguments, in: folder, environment: variables)
        let lines = (try? folder.text(of: "outputs"))?.split(separator: "\n") ?? []
        let outputs = lines.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        return (outcome, Dictionary(outputs.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { $1 }))
    }

    @Test func countsWhatIsFoundAndFails() throws {
        try withTemporaryFolder { folder in
            try folder.write(LintTerraformTests.object(), to: "infra/main.tf")
            var (outcome, outputs) = try Self.run(
                in: folder, variables: ["INFRAGEN_PATH": "infra", "INFRAGEN_OUTPUT": "out/report.sarif"])
            // Steps that take the report may run in another folder.
            let report = outputs.removeValue(forKey: "report") ?? ""
            #expect(report.hasPrefix("/") && report.hasSuffix("/out/report.sarif"))
            #expect(outcome.status == 1 && outcome.output.contains("infra/main.tf:5:3: error:"), "\(outcome.errors)")
            #expect(
                outputs == [
                    "errors": "1", "warnings": "0", "notes": "0", "findings": "1", "exit-code": "1",
                ])
            #expect(try folder.text(of: "out/report.sarif").contains("\"ruleId\":\"s3.block-public-acls\""))
        }
    }

    @Test(arguments: ["nowhere/infragen", "no-such-infragen"])
    func saysThatThereIsNoProgram(_ name: String) throws {
        try withTemporaryFolder { folder in
            let outcome = try Self.script.run([], in: folder, environment: ["INFRAGEN_PROGRAM": name])
            #expect(outcome.status == 66)
            #expect(
                outcome.errors
                    == "infragen: there is no program '\(name)': install infragen, or name it with INFRAGEN_PROGRAM\n")
        }
    }

    @Test func annotatesAndLeavesTheVerdictToALaterStep() throws {
        try withTemporaryFolder { folder in
            try folder.write(LintTerraformTests.object(), to: "infra/main.tf")
            let (outcome, outputs) = try Self.run(
                in: folder, "--exit-later",
                variables: ["INFRAGEN_PATH": "infra", "INFRAGEN_LOG": "github", "INFRAGEN_FORMAT": "gitlab"])
            #expect(outcome.status == 0 && outputs["exit-code"] == "1")
            #expect(outputs["report"]?.hasSuffix("/infragen.gitlab") == true)
            #expect(outcome.output.hasPrefix("::error title=s3.block-public-acls,file=infra/main.tf,line=5,"))
        }
    }

    @Test func pathsOfAFolderBelowAreThoseOfTheRepository() throws {
        try withTemporaryFolder { folder in
            try folder.write("", to: ".git/HEAD")
            try folder.write(LintTerraformTests.object(), to: "infra/main.tf")
            let (outcome, _) = try Self.run(
                in: folder.appendingPathComponent("infra"), variables: ["INFRAGEN_LOG": "github"])
            #expect(outcome.output.hasPrefix("::error title=s3.block-public-acls,file=infra/main.tf,"))
            #expect(try folder.text(of: "infra/infragen.sarif").contains("\"uri\":\"infra/main.tf\""))
        }
    }

    /// Folders as nobody should call them, and arguments that look like options or like a script.
    static let names = [
        "a b", "it's", "say \"no\"", "$(touch pwned)", "`touch pwned`", "; touch pwned #", "--help", "$HOME", "*", "é",
    ]

    @Test(arguments: names) func aNameIsNeverAScriptOrAnOption(_ name: String) throws {
        try withTemporaryFolder { folder in
            try folder.write(LintTerraformTests.object(), to: "\(name)/main.tf")
            try folder.write(LintAgainstSpecTests.spec, to: "\(name)/stack.yaml")
            let (outcome, outputs) = try Self.run(
                in: folder,
                variables: ["INFRAGEN_PATH": name, "INFRAGEN_OUTPUT": "\(name)/r", "INFRAGEN_BASELINE": "\(name)/none"])
            // The baseline is not there, and that is what is said.
            #expect(outputs["exit-code"] == "66", "\(outcome.errors)")
            #expect(outputs["report"]?.hasSuffix("/\(name)/r") == true)
            #expect(outcome.output.contains("\(name)/none: error: there is no such baseline"), "\(outcome.output)")
            let (judged, _) = try Self.run(
                in: folder, variables: ["INFRAGEN_COMMAND": "validate", "INFRAGEN_SPEC": "\(name)/stack.yaml"])
            #expect(judged.status == 0 && judged.output == "", "\(judged.output)\(judged.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("pwned").path))
        }
    }

    @Test(arguments: [
        (["INFRAGEN_COMMAND": "presign"], "there is no command 'presign' for CI"),
        (["INFRAGEN_COMMAND": "lint keys"], "'lint keys' needs a path"),
        (["INFRAGEN_OUTPUT": "a\nerrors=0"], "the name of the report has a line feed"),
        (["INFRAGEN_ARGS": "--no-such-option"], "Unknown option '--no-such-option'"),
    ]) func usageIsSaid(_ variables: [String: String], _ said: String) throws {
        try withTemporaryFolder { folder in
            let (outcome, _) = try Self.run(in: folder, variables: variables)
            #expect(outcome.status == 64 && outcome.errors.contains(said), "\(outcome.errors)")
        }
    }

    @Test("a report never takes the place of the spec") func reportThatIsTheSpec() throws {
        try withTemporaryFolder { folder in
            try folder.write(LintAgainstSpecTests.spec, to: "stack.yaml")
            let (outcome, outputs) = try Self.run(
                in: folder,
                variables: [
                    "INFRAGEN_COMMAND": "validate", "INFRAGEN_SPEC": "stack.yaml", "INFRAGEN_OUTPUT": "stack.yaml",
                ])
            #expect(outcome.status == 64 && outcome.errors.contains("there is no report"), "\(outcome.errors)")
            #expect(outputs["report"] == "" && outputs["exit-code"] == "64")
            #expect(try folder.text(of: "stack.yaml") == LintAgainstSpecTests.spec)
        }
    }

    @Test func everyCommandRuns() throws {
        try withTemporaryFolder { folder in
            try folder.write(LintAgainstSpecTests.spec, to: "stack.yaml")
            try folder.write("bundles/1.zip\n", to: "keys 1.txt")
            try folder.write("bundles/0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69.zip\n", to: "keys 2.txt")
            try folder.write("{\"Rules\": []}", to: "a.json")
            func status(_ variables: [String: String]) throws -> Int32 {
                try Self.run(in: folder, variables: variables).outcome.status
            }
            #expect(
                try status(
                    [
                        "INFRAGEN_COMMAND": "lint keys", "INFRAGEN_PATH": "keys 1.txt\nkeys 2.txt",
                        "INFRAGEN_SPEC": "stack.yaml",
                    ]) == 1)
            #expect(
                try status(
                    [
                        "INFRAGEN_COMMAND": "lint keys", "INFRAGEN_PATH": "keys 2.txt", "INFRAGEN_SPEC": "stack.yaml",
                        "INFRAGEN_ARGS": "--input\nlines",
                    ]) == 0)
            #expect(try status(["INFRAGEN_COMMAND": "lint lifecycle", "INFRAGEN_PATH": "a.json"]) == 1)
            #expect(try status(["INFRAGEN_COMMAND": "generate", "INFRAGEN_PATH": "terraform"]) == 3)
        }
    }
}
