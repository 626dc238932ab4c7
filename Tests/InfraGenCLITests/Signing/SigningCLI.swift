import Foundation
import TestSupport

/// The program with an environment that has nothing of AWS but what a test gives.
enum SigningCLI {
    static let key: [String: String?] = [
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AWS_REGION": "us-east-1",
    ]

    static func run(
        _ arguments: [String], environment: [String: String?] = key, input: String = ""
    ) throws -> Subprocess.Outcome {
        var clean = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("AWS_") }.mapValues { _ in
            String?.none
        }
        clean["HOME"] = "/nonexistent"
        return try Subprocess(product: "infragen").run(
            arguments, environment: clean.merging(environment) { $1 }, input: Array(input.utf8))
    }

    /// A presigned URL of `key` at a fixed time.
    static func presigned(_ key: String = "k", expires: Int = 300) throws -> String {
        let outcome = try run([
            "presign", "get", "s3://bucket/\(key)", "--expires", "\(expires)", "--timestamp", "20260615T120000Z",
        ])
        return outcome.output.trimmingCharacters(in: .newlines)
    }
}
