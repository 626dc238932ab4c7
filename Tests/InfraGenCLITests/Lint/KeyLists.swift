import Foundation
import Testing
import TestSupport

/// Lists of keys for the contract of the example stack.
enum KeyLists {
    static let uuid = "0a1b2c3d-0000-4fff-8aaa-0123456789ab"
    static let good = "hls/\(uuid)/480p/a.ts"
    static let bad = "hls/\(uuid)/2160p/a.ts"
    static let spec = PackageFolder.file("examples/moviesnow/stack.yaml").path

    /// Lints `bytes` from standard input, as two good keys and a bad one in any format should come out.
    static func lint(_ bytes: some Sequence<UInt8>, _ options: String...) throws -> Subprocess.Outcome {
        try Infragen.program.run(["lint", "keys", "--spec", spec] + options, input: Array(bytes))
    }

    static func lint(_ text: String, _ options: String...) throws -> Subprocess.Outcome {
        try Infragen.program.run(["lint", "keys", "--spec", spec] + options, input: Array(text.utf8))
    }
}

/// What `--format json` says.
struct KeyReport: Decodable {
    let summary: Summary
    let diagnostics: [Finding]

    struct Summary: Decodable {
        let error: Int
        let keys: Keys

        struct Keys: Decodable {
            let total: Int
            let valid: Int
            let invalid: Int
            let classes: [String: Int]
            let reasons: [String: Int]
        }
    }

    struct Finding: Decodable {
        let rule: String
        let file: String
        let line: Int?
        let column: Int?
        let message: String
        let key: String?
        let key_base64: String?
        let byte: Int?
        let help: String?
    }

    init(_ outcome: Subprocess.Outcome) throws {
        self = try JSONDecoder().decode(KeyReport.self, from: Data(outcome.outputBytes))
    }
}
