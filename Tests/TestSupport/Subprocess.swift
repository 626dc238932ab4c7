package import Foundation

/// A program that tests run: one on the path, or one that the package builds.
package struct Subprocess: Sendable {
    package let executable: URL

    /// The program at `executable`.
    package init(executable: URL) { self.executable = executable }

    /// The program called `name` on the path, where there is one.
    package init?(onPath name: String) {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let candidates = folders.map { "\($0)/\(name)" }
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else { return nil }
        executable = URL(fileURLWithPath: path)
    }

    /// The program at `path`.
    package init(path: String) { executable = URL(fileURLWithPath: path) }

    /// The program `name` of this package, as it was built with the tests.
    ///
    /// `INFRAGEN_BIN` names another folder of built programs, such as that of a release.
    package init(product name: String) {
        let folder =
            ProcessInfo.processInfo.environment["INFRAGEN_BIN"].map { URL(fileURLWithPath: $0) } ?? Self.buildFolder
        executable = folder.appendingPathComponent(name)
    }

    /// The folder of the test bundle, which names itself on the command line, also to its runner on macOS.
    private static let buildFolder: URL = {
        let bundle = CommandLine.arguments.lazy.compactMap { argument in
            argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
        }.first
        return bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
            ?? PackageFolder.file(".build/debug")
    }()

    /// What became of a run.
    package struct Outcome: Sendable {
        /// The exit code; for a process that a signal ended, 128 and the signal's number.
        package let status: Int32
        package let outputBytes: [UInt8]
        package let errorBytes: [UInt8]

        package var output: String { String(decoding: outputBytes, as: UTF8.self) }
        package var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: What follows the name of the program.
    ///   - folder: The working directory; that of the tests without.
    ///   - environment: Laid over the environment of the tests; nil removes a variable.
    ///   - input: Standard input.
    /// - Returns: What it wrote, and how it ended.
    /// - Throws: An error of the file system, or of a program that cannot be started.
    package func run(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String?] = [:], input: [UInt8] = []
    ) throws -> Outcome {
        try withTemporaryFolder { temporary in
            // Files and not pipes: neither side can block the other.
            let inputFile = try temporary.write(input, to: "in")
            let outputFile = try temporary.write("", to: "out")
            let errorFile = try temporary.write("", to: "err")
            let process = process(arguments, in: folder, environment: environment)
            process.standardInput = try FileHandle(forReadingFrom: inputFile)
            process.standardOutput = try FileHandle(forWritingTo: outputFile)
            process.standardError = try FileHandle(forWritingTo: errorFile)
            try process.run()
            process.waitUntilExit()
            let base: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
            return Outcome(
                status: base + process.terminationStatus, outputBytes: Array(try Data(contentsOf: outputFile)),
                errorBytes: Array(try Data(contentsOf: errorFile)))
        }
    }

    /// The program as a process that does not run yet.
    package func process(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String?] = [:]
    ) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        var merged = ProcessInfo.processInfo.environment
        for (name, value) in environment { merged[name] = value }
        process.environment = merged
        return process
    }
}
