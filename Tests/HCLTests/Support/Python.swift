import Foundation

/// A Python with readers of HCL from PyPI, as a second judge: `INFRAGEN_PYTHON`, or `python3` on the path.
struct Python {
    private let path: String

    /// Nil where there is no Python, or none that has `module`.
    init?(with module: String) {
        let environment = ProcessInfo.processInfo.environment
        let folders = environment["PATH"]?.split(separator: ":") ?? []
        let candidates = [environment["INFRAGEN_PYTHON"]].compactMap(\.self) + folders.map { "\($0)/python3" }
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.path = path
        guard (try? run("import \(module)")) != nil else { return nil }
    }

    /// What `script` prints.
    func run(_ script: String, _ arguments: String...) throws -> Data {
        try withTemporaryFolder { folder in
            let outputFile = folder.appendingPathComponent("output")
            try Data().write(to: outputFile)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = ["-c", script] + arguments
            process.standardOutput = try FileHandle(forWritingTo: outputFile)
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Terraform.Failure.message("python: \(script)") }
            return try Data(contentsOf: outputFile)
        }
    }
}
