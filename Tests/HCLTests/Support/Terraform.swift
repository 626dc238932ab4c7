import Foundation

/// The real `terraform`, as a judge; nil where it is not on the path.
struct Terraform {
    static let tool = Terraform()
    static let isMissing: Bool = tool == nil

    private let path: String

    private init?() {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let candidates = folders.map { "\($0)/terraform" }
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.path = path
    }

    enum Failure: Error {
        case message(String)
    }

    /// The elements of the output `values`, a list, of a configuration without providers.
    func outputs(of configuration: String) throws -> [LiteralValue] {
        try withTemporaryFolder { folder in
            try Data(configuration.utf8).write(to: folder.appendingPathComponent("main.tf"))
            let outcome = try run(["apply", "-auto-approve", "-no-color"], in: folder)
            guard outcome.status == 0 else { throw Failure.message(String(outcome.text.suffix(4000))) }
            let state = try Data(contentsOf: folder.appendingPathComponent("terraform.tfstate"))
            return try JSONDecoder().decode(State.self, from: state).outputs.values.value
        }
    }

    private struct State: Decodable {
        struct Outputs: Decodable {
            struct Values: Decodable { let value: [LiteralValue] }
            let values: Values
        }
        let outputs: Outputs
    }

    struct Outcome {
        let status: Int32
        /// Standard output and standard error together.
        let text: String
    }

    /// Runs `terraform` in `folder`, offline and without colours.
    func run(_ arguments: [String], in folder: URL, input: String = "") throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1", "NO_COLOR": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
        ) { $1 }
        let inputFile = folder.appendingPathComponent(".input")
        let outputFile = folder.appendingPathComponent(".output")
        try Data(input.utf8).write(to: inputFile)
        try Data().write(to: outputFile)
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let output = try FileHandle(forWritingTo: outputFile)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, text: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self))
    }
}

/// Calls `body` with a folder that is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hcl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}
