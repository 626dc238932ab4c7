@testable import AWSSigning
import Foundation

/// Botocore, asked for its signatures: `BotocoreJudge/judge.py` run by `python3`.
enum BotocoreJudge {
    static let whyNot = "python3 with botocore is not there: pip install botocore"

    static let isThere: Bool = {
        (try? run(["-c", "import botocore.auth, botocore.awsrequest"], input: Data())) != nil
    }()

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// One answer for each of `jobs`, in order.
    static func judge(_ jobs: [JSONValue]) throws -> [JSONValue] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("BotocoreJudge/judge.py")
        let input = Data(jobs.map { $0.text + "\n" }.joined().utf8)
        let output = try run([script.path], input: input)
        return try output.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
    }

    private static func run(_ arguments: [String], input: Data) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("infragen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files and not pipes: neither side can block the other.
        let (inputFile, outputFile) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try input.write(to: inputFile)
        try Data().write(to: outputFile)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
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
        return try Data(contentsOf: outputFile)
    }
}

/// A generator of random numbers that gives the same ones each time.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64, <https://prng.di.unimi.it/splitmix64.c>.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
