import Foundation
import TestSupport
import Testing

/// Programs and Python packages that judge exports, where they are there.
///
/// `make judge-exports` installs the packages in a folder of their own, and runs the tests of exports with them.
enum Tools {
    static let python = Subprocess(onPath: "python3")

    /// Whether `python3` can import `module`.
    static func hasPython(_ module: String) -> Bool {
        (try? python?.run(["-c", "import \(module)"]))?.status == 0
    }

    static let hasDuckDB = hasPython("duckdb")
    static let noDuckDB: Comment = "python3 with duckdb is not there: make judge-exports"

    static let hasSpark = hasPython("pyspark") && Subprocess(onPath: "java") != nil
    static let noSpark: Comment = "python3 with pyspark and a Java runtime are not there: make judge-exports"

    static let hasPythonCheckers = Subprocess(onPath: "ruff") != nil && Subprocess(onPath: "mypy") != nil
    static let noPythonCheckers: Comment = "ruff and mypy are not there: make judge-exports"

    static let node = Subprocess(onPath: "node")
    static let noNode: Comment = "there is no 'node' on the path: make judge-exports"

    static let typeScript = Subprocess(onPath: "tsc")
    static let hasTypeScript = typeScript != nil && node != nil
    static let noTypeScript: Comment = "tsc and node are not there: make judge-exports"

    static let swiftCompiler = Subprocess(onPath: "swiftc")

    /// Whether tests take their long form.
    static let isThorough = ProcessInfo.processInfo.environment["INFRAGEN_THOROUGH"] != nil

    /// What the script `name` of `Tests/Judges` writes for `document`.
    static func judge(_ name: String, _ arguments: [String] = [], on document: Any) throws -> String {
        let script = PackageFolder.file("Tests/Judges/\(name)").path
        let input = Array(try JSONSerialization.data(withJSONObject: document))
        let outcome = try #require(python).run(
            [script] + arguments, environment: ["PYTHONUTF8": "1"], input: input)
        try #require(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
        return outcome.output
    }
}
