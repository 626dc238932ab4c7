import Foundation
import LayoutPolicy
import TestSupport
import Testing

/// Exported modules give the linter's verdicts, and make what they read again.
@Suite("Exported source code", .serialized) struct SourceExportTests {
    @Test(.enabled(if: Tools.python != nil, "python3 is not there")) func pythonAgreesWithTheLinter() throws {
        let cases = try Self.cases(.python, count: Tools.isThorough ? 60 : 8)
        let document = cases.map { ["code": $0.export.code, "tests": $0.export.tests, "keys": $0.keys.map(\.hex)] }
        let lines = try Tools.judge("judge_python.py", on: document).split(separator: "\n")
        try Self.expect(lines.map { try Self.names($0) }, toBeThoseOf: cases)
    }

    @Test(.enabled(if: Tools.hasPythonCheckers, Tools.noPythonCheckers)) func pythonIsCleanToItsCheckers() throws {
        try withTemporaryFolder { folder in
            for (number, item) in try Self.cases(.python, count: 6).enumerated() {
                try folder.write(item.export.code, to: "keys_\(number).py")
                try folder.write(
                    item.export.tests.replacingOccurrences(of: "media_keys", with: "keys_\(number)"),
                    to: "test_keys_\(number).py")
            }
            for (program, arguments) in [("ruff", ["check", "."]), ("mypy", ["--strict", "."])] {
                let outcome = try #require(Subprocess(onPath: program)).run(arguments, in: folder)
                #expect(outcome.status == 0, "\(program): \(outcome.output.prefix(2_000))")
            }
        }
    }

    @Test(.enabled(if: Tools.hasTypeScript, Tools.noTypeScript)) func typeScriptAgreesWithTheLinter() throws {
        let cases = try Self.cases(.typescript, count: Tools.isThorough ? 40 : 6)
        try withTemporaryFolder { folder in
            for (number, item) in cases.enumerated() {
                try folder.write(item.export.code, to: "keys\(number).ts")
                try folder.write(
                    item.export.tests.replacingOccurrences(of: "media-keys", with: "keys\(number)"),
                    to: "keys\(number).test.ts")
            }
            // The types of Node are a package of their own.
            try folder.write(
                """
                declare module "node:assert/strict" { const assert: any; export default assert; }
                declare module "node:test" { const test: any; export default test; }
                """, to: "node.d.ts")
            try folder.write(#"{"type": "module"}"#, to: "js/package.json")
            let options = [
                "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--noUnusedLocals",
                "--noImplicitReturns", "--target", "es2020", "--module", "es2020", "--moduleResolution", "node",
                "--lib", "es2020", "--outDir", "js",
            ]
            let files = try folder.files().keys.filter { $0.hasSuffix(".ts") }.sorted()
            let compiler = try #require(Tools.typeScript).run(options + files, in: folder)
            try #require(compiler.status == 0, "\(compiler.output.prefix(2_000))")
            let node = try #require(Tools.node)
            let tests = try node.run(["--test", "js"], in: folder)
            #expect(tests.status == 0, "\(tests.output.suffix(2_000))")
            let judge = PackageFolder.file("Tests/Judges/judge_typescript.mjs").path
            let input = try JSONSerialization.data(withJSONObject: cases.map { $0.keys.map(\.hex) })
            let outcome = try node.run([judge, "js"], in: folder, input: Array(input))
            try #require(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
            try Self.expect(outcome.output.split(separator: "\n").map { try Self.names($0) }, toBeThoseOf: cases)
        }
    }

    @Test(.enabled(if: Tools.isThorough && Tools.swiftCompiler != nil, "compiles for a minute: make judge-exports"))
    func swiftAgreesWithTheLinter() throws {
        let cases = try Self.cases(.swift, count: 6)
        let judge = try PackageFolder.text("Tests/Judges/judge_swift.swift")
        let answers = try cases.map { item -> [String?] in
            try withTemporaryFolder { folder in
                try folder.write(item.export.code, to: "MediaKeys.swift")
                try folder.write(judge, to: "main.swift")
                let compiler = try #require(Tools.swiftCompiler).run(
                    [
                        "-swift-version", "6", "-warnings-as-errors", "-O", "MediaKeys.swift", "main.swift", "-o",
                        "judge",
                    ],
                    in: folder)
                try #require(compiler.status == 0, "\(compiler.errors.prefix(2_000))")
                let program = Subprocess(executable: folder.appendingPathComponent("judge"))
                let outcome = try program.run([], input: Array(item.keys.map { $0.hex + "\n" }.joined().utf8))
                try #require(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
                return outcome.output.split(separator: "\n").map { $0 == "-" ? nil : String($0) }
            }
        }
        try Self.expect(answers, toBeThoseOf: cases)
    }

    @Test(.enabled(if: Tools.isThorough && Subprocess(onPath: "swift") != nil, "builds a package: make judge-exports"))
    func swiftTestsPass() throws {
        let item = try #require(try Self.cases(.swift, count: 1).first)
        try withTemporaryFolder { folder in
            try folder.write(
                """
                // swift-tools-version: 6.0
                import PackageDescription
                let package = Package(
                    name: "MediaKeys",
                    targets: [
                        .target(name: "MediaKeys"), .testTarget(name: "MediaKeysTests", dependencies: ["MediaKeys"]),
                    ])
                """, to: "Package.swift")
            try folder.write(item.export.code, to: "Sources/MediaKeys/MediaKeys.swift")
            try folder.write(item.export.tests, to: "Tests/MediaKeysTests/MediaKeysTests.swift")
            let outcome = try #require(Subprocess(onPath: "swift")).run(["test"], in: folder)
            #expect(outcome.status == 0, "\((outcome.output + outcome.errors).suffix(3_000))")
        }
    }

    /// Values of other types are refused as wrong values are, not made to fit.
    @Test(.enabled(if: Tools.python != nil, "python3 is not there")) func pythonRefusesWhatIsNoInteger() throws {
        let fields: [String: FieldType] = ["s": .slug(max: 9), "n": .int(min: 0, max: 99, width: 2)]
        let template = try KeyTemplate(parsing: "a/{s}/{n}", fields: fields)
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "a", template: template)])
        let program = """
            import media_keys
            for s, n in [("s", 7), ("s", "5"), ("s", 5.0), ("s", True), ("s", None), ("s", -1), (5, 5)]:
                try:
                    print(media_keys.AKey(s=s, n=n))
                except media_keys.InvalidKeyError as error:
                    print(error)
            """
        try withTemporaryFolder { folder in
            try folder.write(
                SourceExport(contract, .python, module: "media_keys").code, to: "media_keys.py")
            let outcome = try #require(Tools.python).run(["-c", program], in: folder)
            let wrong = ["'5'", "5.0", "True", "None", "'-1'"].map {
                "n: \($0) is not a whole number from 0 to 99, written with at least 2 digits\n"
            }
            #expect(
                outcome.output == "a/s/07\n" + wrong.joined()
                    + "s: 5 is not 1 to 9 of a-z, 0-9 and '-', with no '-' at either end\n")
            #expect(outcome.errors == "")
        }
    }

    @Test(arguments: SourceExport.Language.allCases) func refusesAContractWithProblems(
        _ language: SourceExport.Language
    ) throws {
        let template = try KeyTemplate(parsing: "a/{files...}", fields: [:])
        let classes = ["b", "c"].map { KeyClass(name: $0, template: template) }
        #expect(throws: SourceExport.Refusal.self) {
            try SourceExport(LayoutContract(fields: [], classes: classes), language, module: "m")
        }
    }

    @Test(arguments: [(9_007_199_254_740_991, false), (9_007_199_254_740_992, true)]) func typeScriptSaysWhatItNeeds(
        _ max: Int, _ needsBigInt: Bool
    ) throws {
        let template = try KeyTemplate(parsing: "a/{n}", fields: ["n": .int(min: 0, max: max, width: 1)])
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "a", template: template)])
        let code = try SourceExport(contract, .typescript, module: "media-keys").code
        #expect(code.contains("BigInt(") == needsBigInt)
        #expect(code.contains("\n * It needs ES2020 or later") == needsBigInt)
    }

    // MARK: - Cases

    private struct Item {
        let export: SourceExport
        let keys: [[UInt8]]
        /// The class of each key; nil for what is no key.
        let expected: [String?]
    }

    /// A contract of corner cases, then random ones.
    private static func cases(_ language: SourceExport.Language, count: Int) throws -> [Item] {
        var random = RandomContract(seed: 11)
        return try (0..<count).map { number in
            let contract = try number == 0 ? corners() : random.contract()
            let keys = number == 0 ? cornerKeys : random.keys(of: contract, count: 80)
            let linter = try KeyLinter(contract)
            let module = ["python": "media_keys", "typescript": "media-keys", "swift": "MediaKeys"][language.rawValue]
            return Item(
                export: try SourceExport(contract, language, module: module ?? "", presignMaxSeconds: ["big": 300]),
                keys: keys,
                expected: keys.map { key in linter.judge(key).keyClass.map { contract.classes[$0].name } })
        }
    }

    private static func corners() throws -> LayoutContract {
        let fields: [String: FieldType] = [
            "n": .int(min: 0, max: .max, width: 3), "any": .filename(extensions: nil, charset: .any), "id": .uuid,
            "quote": .pattern(try RegularPattern("[`'\"$#{}]{1,3}")),
            "final": .enumeration(["final", "1", "a-b", "a.b"]),
        ]
        let templates = [
            ("big", "big/{n}"), ("nested", "nested/[old/][{id}-{n}/]x{final}"), ("any", "any/{any...}"),
            ("literal", "it's/a(b)!"), ("quote", "quote/{quote}"), ("self", "self/{any}"),
        ]
        return LayoutContract(
            fields: [],
            classes: try templates.map { name, text in
                KeyClass(name: name, template: try KeyTemplate(parsing: text, fields: fields))
            })
    }

    private static let cornerKeys: [[UInt8]] = {
        let id = KeyLinterTests.uuid
        let texts = [
            "big/000", "big/9223372036854775807", "big/9223372036854775808", "big/007", "big/07", "big/0007", "big/1e3",
            "big/-01", "big/+01", "nested/xfinal", "nested/old/xa-b", "nested/\(id)-012/x1",
            "nested/old/\(id)-012/xa.b",
            "nested/old/old/x1", "nested/\(id.uppercased())-012/x1", "nested/\(id)/x1", "any/a/b",
            "any/\u{301}a/\u{338}b",
            "any/e\u{301}", "any/é", "any/😀/\u{2028}", "any/a\nb", "any/a\r\n", "any//a", "any/.a", "any/a/", "any/",
            "any", "it's/a(b)!", "it's/a(b)", "it's/a(b)!x", "quote/`$\"", "quote/'#{", "quote/}", "quote/", "self/a.b",
            "self/.b", "self/a.", "self/a.b/c", "", "/", "x", "any/\u{FEFF}a", "\u{FEFF}any/a",
        ]
        return texts.map { Array($0.utf8) } + [[0xFF], Array("any/".utf8) + [0xED, 0xA0, 0x80]]
    }()

    private static func names(_ line: Substring) throws -> [String?] {
        try JSONDecoder().decode([String?].self, from: Data(line.utf8))
    }

    private static func expect(_ answers: [[String?]], toBeThoseOf cases: [Item]) throws {
        try #require(answers.count == cases.count)
        for (answer, item) in zip(answers, cases) {
            try #require(answer.count == item.keys.count)
            for (key, (found, expected)) in zip(item.keys, zip(answer, item.expected)) {
                #expect(found == expected, "\(String(decoding: key, as: UTF8.self))")
            }
        }
        #expect(cases.flatMap(\.expected).count { $0 != nil } > 20)
    }
}
