internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct ExportPythonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "python",
        abstract: "A Python module of the layout: a dataclass for each class of keys, and a parser.",
        discussion: """
            For Python 3.10 and later, typed, without dependencies. --tests writes tests of it, for unittest or pytest.

            EXAMPLE:
              infragen export python --spec stack.yaml > media_keys.py
              infragen export python --spec stack.yaml --tests > test_media_keys.py
            """)

    @OptionGroup var source: ExportSourceOptions

    func run() throws { try source.write(.python, module: "media_keys", comment: .hash) }
}

struct ExportTypeScriptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "typescript",
        abstract:
            "A TypeScript module of the layout: a type for each class of keys, and functions that build and parse.",
        discussion: """
            For TypeScript 4.3 and later and any engine of ES2018, or of ES2020 where an integer may lie beyond 2^53; \
            without dependencies. --tests writes tests of it, for Node's own runner.

            EXAMPLE:
              infragen export typescript --spec stack.yaml > media-keys.ts
              infragen export typescript --spec stack.yaml --tests > media-keys.test.ts
            """)

    @OptionGroup var source: ExportSourceOptions

    func run() throws { try source.write(.typescript, module: "media-keys", comment: .slashes) }
}

struct ExportSwiftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swift",
        abstract: "A Swift file of the layout: a type for each class of keys, and a parser.",
        discussion: """
            For Swift 6, without dependencies; Foundation is imported for UUIDs and for Unicode alone. --tests writes \
            tests of it, for Swift Testing.

            EXAMPLE:
              infragen export swift --spec stack.yaml > Sources/MediaKeys/MediaKeys.swift
              infragen export swift --spec stack.yaml --tests > Tests/MediaKeysTests/MediaKeysTests.swift
            """)

    @OptionGroup var source: ExportSourceOptions

    func run() throws { try source.write(.swift, module: "MediaKeys", comment: .slashes) }
}

/// What the commands for programming languages have in common.
struct ExportSourceOptions: ParsableArguments {
    @Flag(help: "Write tests of the module in its place.")
    var tests = false

    @Option(help: ArgumentHelp("The name under which the tests import the module.", valueName: "name"))
    var module: String?

    @OptionGroup var export: ExportOptions

    func validate() throws {
        guard let module else { return }
        let isName = module.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
        guard isName, !module.isEmpty else {
            throw ValidationError("--module is a name of letters, digits, '-' and '_'.")
        }
    }

    func write(_ language: SourceExport.Language, module: String, comment: FileHeader.Comment) throws {
        try export.write { (sound) throws(Failure) in
            var limits: [String: Int] = [:]
            for mediaClass in sound.stack.classes {
                limits[mediaClass.name.description] = mediaClass.presignLimit?.seconds
            }
            do throws(SourceExport.Refusal) {
                let source = try SourceExport(
                    sound.stack.contract, language, module: self.module ?? module,
                    presignMaxSeconds: limits)
                return sound.exported(tests ? source.tests : source.code, comment: comment)
            } catch {
                switch error {
                case .problems: throw export.failure(error.description, help: "run 'infragen validate'")
                case .expression(let refusal): throw export.failure(refusal, in: sound)
                }
            }
        }
    }
}
