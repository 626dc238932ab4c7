import Diagnostics
import Foundation
import HCL
import Testing
import TestSupport

/// A second reader of HCL finds the same blocks, labels, arguments and literal values in the same files.
@Suite(
    "HCL parser, judged by python-hcl2",
    .enabled(if: Python(with: "hcl2") != nil, "no python3 has hcl2; name one in INFRAGEN_PYTHON"))
struct ParserAgainstPythonHCL2Tests {
    @Test func findsTheSameBlocksAndArguments() throws {
        let python = try #require(Python(with: "hcl2"))
        let texts = try Self.texts()
        let theirs = try withTemporaryFolder { folder in
            for (index, text) in texts.enumerated() {
                try Data(text.utf8).write(to: folder.appendingPathComponent("\(index).tf"))
            }
            let script = try PackageFolder.text("Tests/Judges/hcl2_outline.py")
            return try JSONDecoder().decode([[Item]?].self, from: python.run(script, folder.path))
        }
        try #require(theirs.count == texts.count)
        // It refuses some of what Terraform accepts.
        #expect(theirs.count { $0 == nil } * 20 < texts.count)
        for (text, theirs) in zip(texts, theirs) {
            guard let theirs else { continue }
            let document = try #require(
                HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).value, "\(text)")
            let (ours, others) = (Self.items(of: document.tree.body).map(\.line), theirs.map(\.line))
            #expect(ours.sorted().difference(from: others.sorted()).map(\.line) == [], "\(text.prefix(300))")
        }
    }

    /// The Terraform of this package: examples, the committed module, what the pages of rules show; and random trees.
    private static func texts() throws -> [String] {
        var texts: [String] = []
        for folder in ["examples", "ops/terraform"] {
            let root = PackageFolder.file(folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
            where path.hasSuffix(".tf") {
                texts.append(try root.text(of: path))
            }
        }
        let pages = PackageFolder.file("docs/rules")
        for page in try FileManager.default.contentsOfDirectory(atPath: pages.path).sorted() {
            let parts = try pages.text(of: page).split(separator: "```")
            texts += parts.filter { $0.hasPrefix("terraform\n") }.map { String($0.dropFirst("terraform\n".count)) }
        }
        texts += (0..<60).map { seed in
            var trees = RandomTrees(seed: UInt64(seed))
            return HCLWriter.text(
                of: HCLFile {
                    HCLBlock("resource", "thing", "r") {
                        HCLItem.attribute("text", trees.text())
                        HCLItem.attribute("number", .number("\(seed)"))
                        HCLBlock("nested") { HCLItem.attribute("flag", .bool(seed % 2 == 0)) }
                    }
                })
        }
        return texts
    }

    /// A block or an argument by its path, the argument with its value where that is a literal other than null.
    private struct Item: Decodable {
        let path: String
        let value: LiteralValue?

        var line: String { path + (value.map { " = \($0.line)" } ?? "") }
    }

    private static func items(of body: HCLBody, in path: String = "") -> [Item] {
        var counts: [String: Int] = [:]
        return body.items.flatMap { item -> [Item] in
            switch item {
            case .attribute(let attribute):
                let isLiteral = attribute.value.isLiteral && attribute.value.kind != .null
                let value = isLiteral ? LiteralValue(attribute.value) : nil
                return [Item(path: "\(path)/\(attribute.name)", value: value)]
            case .block(let block):
                let name = ([block.type] + block.labels).joined(separator: " ")
                let own = "\(path)/\(name)#\(counts[name, default: 0])"
                counts[name, default: 0] += 1
                return [Item(path: own, value: nil)] + items(of: block.body, in: own)
            case .comment, .blankLine: return []
            }
        }
    }
}

extension CollectionDifference<String>.Change {
    fileprivate var line: String {
        switch self {
        case .insert(_, let line, _): "here alone: \(line)"
        case .remove(_, let line, _): "there alone: \(line)"
        }
    }
}

extension LiteralValue {
    /// The same text for the same value.
    fileprivate var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let scalars): Self.text(scalars).debugDescription
        case .list(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
        case .object(let items):
            "{\(items.map { "\(Self.text($0).debugDescription): \($1.line)" }.sorted().joined(separator: ", "))}"
        }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension HCLExpression {
    /// Whether the expression is written without names, calls, operators and templates.
    fileprivate var isLiteral: Bool {
        switch kind {
        case .null, .bool, .number, .string: true
        case .unary(.negate, let value): if case .number = value.kind { true } else { false }
        case .list(let elements): elements.allSatisfy(\.value.isLiteral)
        case .object(let items): items.allSatisfy { $0.key.isLiteral && $0.value.isLiteral }
        default: false
        }
    }
}
