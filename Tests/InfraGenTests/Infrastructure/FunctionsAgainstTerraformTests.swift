import Diagnostics
import Foundation
import HCL
import InfraGen
import Testing
import TestSupport

/// Functions of files, digests and YAML have the results that Terraform's have; what fails there fails here.
@Suite(
    "Functions, judged by terraform",
    .enabled(if: Subprocess(onPath: "terraform") != nil, "terraform is not on the path"))
struct FunctionsAgainstTerraformTests {
    /// What this program leaves open, as Terraform reads YAML 1.1 in part, and writes some texts in rare ways.
    static let open: Set<String> = [
        #"yamldecode("")"#, ##"yamldecode("# nothing but this\n")"##, #"yamldecode("a: yes")"#,
        #"yamldecode("a: 010")"#,
        #"yamldecode("a: 0x1F")"#, #"yamldecode("a: 1_000")"#, #"yamldecode("a: .5")"#, #"yamldecode("a: .inf")"#,
        #"yamldecode("a: 2001-12-14")"#, #"yamldecode("a: !!str 1")"#, #"yamldecode("a: 1\na: 2")"#,
        #"yamldecode("<<: {a: 1}\nb: 2")"#, #"yamldecode("a: 1\n---\nb: 2\n")"#, #"yamlencode({ a = "\nx" })"#,
        #"yamlencode({ a = " x\ny" })"#, #"yamlencode({ a = "x\n\n" })"#, #"yamlencode({ a = "\n" })"#,
        #"yamlencode("${join("", [for i in range(60) : "word "])}")"#,
    ]

    @Test func computesWhatTerraformComputes() throws {
        let expressions = FunctionCases.all
        try withTemporaryFolder { folder in
            for (path, text) in FunctionCases.files { try folder.write(text, to: path) }
            let theirs = try Self.values(of: expressions, by: #require(Subprocess(onPath: "terraform")), in: folder)
            let ours = try Self.values(of: expressions, in: folder)
            try #require(theirs.count == expressions.count && ours.count == expressions.count)
            var unknown: Set<String> = []
            for (expression, (their, our)) in zip(expressions, zip(theirs, ours)) {
                switch our.kind {
                case .string(let json): #expect(json == their, "\(expression)")
                case .unknown(let reason):
                    if case .invalid = reason.reasons.first {
                        #expect(their == "!", "\(expression): \(reason.reasons)")
                    } else {
                        unknown.insert(expression)
                    }
                default: Issue.record("\(expression): \(our)")
                }
            }
            #expect(unknown == Self.open)
        }
    }

    /// Whatever function this Terraform has is computed, or known not to be.
    @Test func everyFunctionIsKnown() throws {
        struct Metadata: Decodable {
            struct Signature: Decodable {}
            let function_signatures: [String: Signature]
        }
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let listed = try terraform.run(["metadata", "functions", "-json"], environment: ["CHECKPOINT_DISABLE": "1"])
        let metadata = try JSONDecoder().decode(Metadata.self, from: Data(listed.outputBytes))
        try #require(metadata.function_signatures.count > 100)
        for name in metadata.function_signatures.keys.sorted() {
            let call = HCLEvaluator().value(of: .call(name, []))
            #expect(
                call.unknownParts.reasons != [.invalid("there is no function '\(name)'", nil, .function)], "\(name)")
        }
        let none = HCLEvaluator().value(of: .call("none", []))
        #expect(none.unknownParts.reasons == [.invalid("there is no function 'none'", nil, .function)])
    }

    private static func values(
        of expressions: [String], by terraform: Subprocess, in folder: URL
    ) throws -> [String] {
        struct Outputs: Decodable {
            struct Values: Decodable { let value: [String] }
            let values: Values
        }
        let attempts = expressions.map { "    try(jsonencode(\($0)), \"!\"),\n" }.joined()
        try folder.write("output \"values\" {\n  value = [\n\(attempts)  ]\n}\n", to: "main.tf")
        let environment = ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
        // A lock would be a file of the folder.
        let apply = try terraform.run(
            ["apply", "-auto-approve", "-lock=false", "-no-color"], in: folder, environment: environment)
        try #require(apply.status == 0, "\(apply.output)\(apply.errors)")
        let output = try terraform.run(["output", "-json"], in: folder, environment: environment)
        return try JSONDecoder().decode(Outputs.self, from: Data(output.outputBytes)).values.value
    }

    private static func values(of expressions: [String], in folder: URL) throws -> [HCLValue] {
        try FileManager.default.removeItem(at: folder.appendingPathComponent("terraform.tfstate"))
        let arguments = expressions.enumerated().map { "  v\($0) = jsonencode(\($1))\n" }.joined()
        try folder.write("resource \"a\" \"b\" {\n\(arguments)}\n", to: "main.tf")
        let loaded = try #require(try LoadedInfrastructure.terraform(in: ".", reader: .disk(below: folder)))
        // Some expressions fail on purpose; all of them are read.
        try #require(!loaded.diagnostics.contains { $0.rule == "terraform.syntax" })
        return loaded.infrastructure.resources.first?.body.attributes.map(\.value) ?? []
    }
}

extension TerraformReader {
    /// The files below `root`.
    static func disk(below root: URL) -> TerraformReader {
        TerraformReader(
            names: { folder in
                try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
            },
            file: { path throws(Failure) in
                let file = root.appendingPathComponent(path)
                guard FileManager.default.fileExists(atPath: file.path) else {
                    throw Failure("no such file", at: path, isMissing: true)
                }
                guard let data = try? Data(contentsOf: file) else { throw Failure("cannot be read", at: path) }
                return Array(data)
            })
    }
}
