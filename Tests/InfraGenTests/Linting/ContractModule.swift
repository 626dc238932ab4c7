import Diagnostics
import HCL
import InfraGen
import Testing
import TestSupport

/// The module of `examples/moviesnow` with changes, compared with its spec.
struct ContractModule {
    /// What is changed: a text of a file, once, or something added.
    struct Edit: Sendable {
        let file: String
        let from: String
        let to: String

        /// What is replaced may be, behind a zero character, the first of its kind behind the text before that.
        static func replace(_ from: String, _ to: String, in file: String) -> Edit {
            Edit(file: file, from: from, to: to)
        }
        static func add(_ text: String) -> Edit { Edit(file: "more.tf", from: "", to: text) }

        /// A statement of the bucket's policy, before the others.
        static func bucketStatement(_ text: String) -> Edit {
            replace("Statement = [\n", "Statement = [\n      {\n\(text)\n      },\n", in: "storage.tf")
        }

        /// A statement of a role's policy, before the others.
        static func statement(of role: String, _ text: String) -> Edit {
            let head = "resource \"aws_iam_role_policy\" \"\(role)\" {"
            return replace(
                "\(head)\u{0}Statement = [\n", "Statement = [\n      {\n\(text)\n      },\n", in: "iam.tf")
        }

        func apply(to text: String) throws -> String {
            guard !from.isEmpty else { return text + to }
            let steps = from.split(separator: "\u{0}").map(String.init)
            var start = text.startIndex
            for step in steps.dropLast() {
                start = try #require(text[start...].firstRange(of: step), "\(step)").upperBound
            }
            let range = try #require(
                text[start...].firstRange(of: steps[steps.count - 1]), "the example has changed: \(from)")
            return text[..<range.lowerBound] + to + text[range.upperBound...]
        }
    }

    let files: [String: String]

    init(_ edits: [Edit]) throws {
        var files: [String: String] = [:]
        for name in ["cache", "cdn", "database", "iam", "locals", "network", "providers", "storage", "variables"] {
            files["\(name).tf"] = try PackageFolder.text("examples/moviesnow/expected/\(name).tf")
        }
        for edit in edits { files[edit.file] = try edit.apply(to: files[edit.file] ?? "") }
        self.files = files
    }

    static let spec = Result { try PackageFolder.text("examples/moviesnow/stack.yaml") }

    static func stack(_ change: (String) -> String = { $0 }) throws -> Stack {
        let bytes = Array(change(try spec.get()).utf8)
        let document = try #require(
            SpecDocument.read(SourceFile(path: "stack.yaml", bytes: bytes)) { _ throws(InvalidValue) in
                throw InvalidValue("no file", help: "")
            }.value)
        return document.baseView.stack
    }

    /// What the rules about the contract find.
    func findings(
        against stack: Stack? = nil, unknown: TerraformLinter.UnknownMode = .ignore
    ) throws -> [Diagnostic] {
        let loaded = try #require(try TextFolder(files).load())
        return try Self.findings(of: loaded.infrastructure, against: stack, unknown: unknown)
    }

    static func findings(
        of infrastructure: Infrastructure, against stack: Stack? = nil, unknown: TerraformLinter.UnknownMode = .ignore
    ) throws -> [Diagnostic] {
        var linter = TerraformLinter(today: try CalendarDate("2026-11-22"))
        linter.stack = try stack ?? self.stack()
        linter.unknown = unknown
        return linter.judge(infrastructure, in: ".").diagnostics.filter { diagnostic in
            ["contract.", "lifecycle."].contains { diagnostic.rule.description.hasPrefix($0) }
        }
    }
}

/// A case of a table: what is changed, and what is found.
struct ContractCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let edits: [ContractModule.Edit]
    /// All findings: the rule, and parts of what is said.
    let found: [(rule: String, said: [String])]
    /// Parts of what is said that cannot be told; with them, nothing has to be found.
    var unknown: [String] = []

    init(
        _ testDescription: String, _ edits: [ContractModule.Edit], found: [(rule: String, said: [String])] = [],
        unknown: [String] = []
    ) {
        (self.testDescription, self.edits, self.found, self.unknown) = (testDescription, edits, found, unknown)
    }

    /// Judges the changed module, and expects what the case says and nothing else.
    func expect() throws {
        let module = try ContractModule(edits)
        let all = try module.findings(unknown: .warn)
        let findings = all.filter { !$0.message.hasPrefix("it is not known") }
        let said = findings.map { "\($0.rule): \($0.message)" }
        #expect(findings.count == found.count, "\(said)")
        for (rule, parts) in found {
            #expect(
                findings.contains { finding in
                    finding.rule.description == rule && parts.allSatisfy(finding.message.contains)
                }, "\(rule) \(parts) is not in \(said)")
        }
        let unknowns = all.map(\.message).filter { $0.hasPrefix("it is not known") }
        #expect(unknowns.isEmpty == unknown.isEmpty, "\(unknowns)")
        for part in unknown {
            #expect(unknowns.contains { $0.contains(part) }, "\(part) is not in \(unknowns)")
        }
    }
}
