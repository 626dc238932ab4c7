import Foundation
import InfraGen
import Testing
import TestSupport

/// The `jsonschema` package from PyPI, asked about documents.
enum SchemaJudge {
    static let whyNot: Comment = "python3 with jsonschema is not there: pip install jsonschema"

    static let isThere = (try? python(["-c", "import jsonschema"], "").status) == 0

    /// For each of `documents`, `ok` or why the exported schema refuses it.
    static func judge(_ documents: [DataTree]) throws -> [String] {
        let schema = try #require(DataTree(yaml: SpecDocument.jsonSchema))
        let lines = ([schema] + documents).map { $0.json + "\n" }.joined()
        let outcome = try python([PackageFolder.file("Tests/Judges/judge_schema.py").path], lines)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    private static func python(_ arguments: [String], _ input: String) throws -> Subprocess.Outcome {
        let python = try #require(Subprocess(onPath: "python3"))
        return try python.run(arguments, environment: ["PYTHONUTF8": "1"], input: Array(input.utf8))
    }
}
