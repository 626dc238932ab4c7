import Foundation

/// A Python script in `Tests/Judges` that judges the same input apart from the Swift code.
struct PythonJudge {
    let script: String

    /// Whether there is a Python interpreter to run.
    static let isPresent = (try? run(["-c", "import sys; sys.exit(sys.version_info < (3, 9))"], input: Data())) != nil

    /// What the script writes to standard output for `input`.
    func output(for input: Data) throws -> String {
        let tests = URL(filePath: #filePath).appending(path: "../../..").standardized
        return try Self.run([tests.appending(path: "Judges/\(script)").path], input: input)
    }

    private static func run(_ arguments: [String], input: Data) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        try process.run()
        // The scripts read all of their input before they write.
        try stdin.fileHandleForWriting.write(contentsOf: input)
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return String(decoding: output, as: UTF8.self)
    }

    struct Failure: Error {
        let status: Int32
    }
}
