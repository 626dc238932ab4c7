import Foundation
import Testing
import TestSupport

/// The generated test fails, by name, for each edit of the module that breaks the contract.
@Suite(
    .enabled(
        if: Subprocess(onPath: "terraform") != nil && ProviderMirror.folder != nil,
        "terraform, or a mirror of the aws provider for it, is not there"))
struct SabotageTests {
    private static let isJudging = ProcessInfo.processInfo.environment["INFRAGEN_JUDGE"] != nil

    /// One edit for each run of the generated test.
    @Test func isFound() throws {
        var runs: Set<String> = []
        try expectFound(Sabotage.all.filter { runs.insert($0.run).inserted })
    }

    @Test(.enabled(if: isJudging, "INFRAGEN_JUDGE is not set: it takes minutes, and make judge runs it"))
    func eachIsFound() throws { try expectFound(Sabotage.all) }

    /// All modules are planned in one run of `terraform test`: a run block may name another module than the root.
    private func expectFound(_ sabotages: [Sabotage]) throws {
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let mirror = try #require(ProviderMirror.folder)
        let module = try module
        let contract = try ContractFile(#require(module["tests/contract.tftest.hcl"]))
        try withTemporaryFolder { folder in
            try folder.write(#require(module["terraform.tf"]), to: "terraform.tf")
            try write(module, to: folder.appendingPathComponent("sound"))
            let names = Set(sabotages.map(\.run))
            let touched = contract.runs.filter { names.contains($0.name) }
            // The same assertions hold of the module as it is.
            var runs = touched.map { $0.of(module: "sound", called: "sound_\($0.name)") }
            for (index, sabotage) in sabotages.enumerated() {
                var broken = module
                broken[sabotage.file] = try sabotage.applied(to: #require(module[sabotage.file]))
                try write(broken, to: folder.appendingPathComponent("broken_\(index)"))
                let run = try #require(contract.runs.first { $0.name == sabotage.run }, "\(sabotage.run)")
                runs.append(run.of(module: "broken_\(index)", called: "broken_\(index)"))
            }
            try folder.write(contract.head + runs.joined(), to: "tests/all.tftest.hcl")
            let said = try outcome(of: terraform, in: folder, mirror)
            for run in touched { #expect(said["sound_\(run.name)"] == ["pass"], "\(run.name)") }
            for (index, sabotage) in sabotages.enumerated() {
                let found = said["broken_\(index)"] ?? []
                #expect(found.contains("fail") && found.contains(sabotage.message), "\(sabotage.name): \(found)")
            }
        }
    }

    /// The module of `examples/full` for production, by path.
    private var module: [String: String] {
        get throws {
            let prefix = "prod/"
            let files = try Example(name: "full").files.filter { $0.key.hasPrefix(prefix) }
            return Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
        }
    }

    private func write(_ module: [String: String], to folder: URL) throws {
        for (path, text) in module where path.hasSuffix(".tf") { try folder.write(text, to: path) }
    }

    /// For each run of the tests its status, and what failed in it.
    private func outcome(of terraform: Subprocess, in folder: URL, _ mirror: String) throws -> [String: [String]] {
        let environment = ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
        let start = try terraform.run(
            ["init", "-backend=false", "-input=false", "-no-color", "-plugin-dir=\(mirror)"], in: folder,
            environment: environment)
        try #require(start.status == 0, "\(start.output)\(start.errors)")
        let test = try terraform.run(["test", "-json"], in: folder, environment: environment)
        var said: [String: [String]] = [:]
        for line in test.output.split(separator: "\n") {
            let event = try JSONDecoder().decode(Event.self, from: Data(line.utf8))
            guard let run = event.testrun else { continue }
            said[run, default: []] += [event.diagnostic?.detail, event.test_run?.status].compactMap(\.self)
        }
        try #require(!said.isEmpty, "\(test.output)\(test.errors)")
        return said
    }

    /// A line of `terraform test -json`.
    private struct Event: Decodable {
        struct Run: Decodable { let status: String? }
        struct Finding: Decodable { let detail: String }

        let testrun: String?
        let test_run: Run?
        let diagnostic: Finding?

        enum CodingKeys: String, CodingKey {
            case testrun = "@testrun"
            case test_run, diagnostic
        }
    }
}

/// A generated test as text: what stands before its runs, and the runs.
private struct ContractFile {
    let head: String
    let runs: [Run]

    struct Run {
        let name: String
        let body: String

        /// The same run on the module in the folder `module`.
        func of(module: String, called name: String) -> String {
            "run \"\(name)\" {\n  module {\n    source = \"./\(module)\"\n  }\n\(body)"
        }
    }

    init(_ text: String) throws {
        let mark = "\nrun \""
        let parts = text.components(separatedBy: mark)
        head = parts[0] + "\n"
        runs = try parts.dropFirst().map { part in
            let end = try #require(part.range(of: "\" {\n"))
            return Run(name: String(part[..<end.lowerBound]), body: String(part[end.upperBound...]))
        }
    }
}
