import Diagnostics
import Foundation
import HCL
import Testing
import TestSupport

@Suite("HCL parser, judged by terraform", .disabled(if: Terraform.isMissing, "terraform is not on the path"))
struct ParserAgainstTerraformTests {
    @Test func readsWhatTerraformReads() throws {
        let files =
            (SyntaxCases.accepted + SyntaxCases.rejected).map { ($0.name, Array($0.text.utf8)) }
            + SyntaxCases.malformedBytes.map { ($0.name, $0.bytes) }
        try expectSameVerdicts(files)
    }

    @Test func agreesOnMutations() throws {
        var generator = SeededGenerator(seed: 7)
        let seeds = (0..<200).map { seed in
            var trees = RandomTrees(seed: UInt64(seed))
            return Array(HCLWriter.text(of: HCLFile(body: trees.body(depth: 2))).utf8.prefix(3000))
        }
        let cases = (SyntaxCases.accepted + SyntaxCases.rejected).map { Array($0.text.utf8) }
        let files = (0..<800).compactMap { index -> (String, [UInt8])? in
            var bytes = (index % 2 == 0 ? seeds : cases).randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, &generator) }
            // Terraform lets some bytes pass that are not UTF-8; this parser does not.
            guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
            return ("mutation \(index): \(String(decoding: bytes, as: UTF8.self).debugDescription)", bytes)
        }
        try expectSameVerdicts(files)
    }

    /// Blocks of this package's Terraform in which tokens were left out, doubled, exchanged or put elsewhere.
    @Test func agreesOnMutatedTokens() throws {
        var generator = SeededGenerator(seed: 11)
        let folder = PackageFolder.file("ops/terraform/aws")
        var blocks: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".tf") {
            blocks += try folder.text(of: name).split(separator: "\n\n").map { String($0) + "\n" }
        }
        blocks += SyntaxCases.accepted.map(\.text)
        try #require(blocks.count > 100)
        let files = (0..<1200).map { index in
            var tokens = Self.tokens(of: blocks.randomElement(using: &generator) ?? "")
            for _ in 0..<Int.random(in: 1...2, using: &generator) { Self.mutate(&tokens, &generator) }
            let text = tokens.joined()
            return (name: "tokens \(index): \(text.debugDescription)", bytes: Array(text.utf8))
        }
        try expectSameVerdicts(files)
    }

    /// Words, numbers, line ends, runs of spaces, and all other characters one by one.
    private static func tokens(of text: String) -> [String] {
        var tokens: [String] = []
        var last: Character?
        for character in text {
            let isWord = character.isLetter || character.isNumber || character == "_"
            let wasWord = last.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
            if isWord && wasWord || character == " " && last == " " {
                tokens[tokens.count - 1].append(character)
            } else {
                tokens.append(String(character))
            }
            last = character
        }
        return tokens
    }

    private static func mutate(_ tokens: inout [String], _ generator: inout SeededGenerator) {
        guard tokens.count > 1 else { return }
        let (first, second) = (
            Int.random(in: 0..<tokens.count, using: &generator), Int.random(in: 0..<tokens.count, using: &generator)
        )
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1: tokens.remove(at: first)
        case 2: tokens.insert(tokens[first], at: first)
        case 3: tokens.swapAt(first, second)
        default: tokens.insert(tokens[first], at: second)
        }
    }

    /// Trims and shared indentation, on random lines.
    @Test func templatesHaveTerraformsValues() throws {
        let terraform = try #require(Terraform.tool)
        var generator = SeededGenerator(seed: 3)
        let templates = (0..<1500).map { _ in template(&generator) }
        let text = "output \"values\" {\n  value = [\n\(templates.joined(separator: ",\n"))\n]\n}\n"
        let document = try #require(HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).value)
        let list = try #require(document.tree.body.blocks.first?.body.attribute("value")?.value)
        guard case .list(let elements) = list.kind else { throw Terraform.Failure.message("no list: \(list.kind)") }
        let found = try terraform.outputs(of: text)
        try #require(found.count == elements.count)
        for (element, (found, template)) in zip(elements, zip(found, templates)) {
            #expect(LiteralValue(element.value).normalized == found, "\(template.debugDescription)")
        }
    }

    private func template(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "b c", " ", "  ", "    ", "\t", "\u{A0}", "\u{3000}", "\u{301}", "${\"x\"}", "${~ \" y \" ~}",
            "${\"z\" ~}",
            "%{ if true }", "%{~ if true ~}", "%{ if false ~}", "$ ", "% ", "$${", "é", "\n", "\n", "\n  ", "\n    ",
            "\n\n",
        ]
        var openDirectives = 0
        var text = ""
        for _ in 0..<Int.random(in: 0...10, using: &generator) {
            let piece = pieces.randomElement(using: &generator) ?? ""
            openDirectives += piece.hasPrefix("%{") ? 1 : 0
            text += piece
            if openDirectives > 0, generator.one(in: 4) {
                openDirectives -= 1
                text += generator.one(in: 2) ? "%{ endif ~}" : "%{~ else }e%{ endif }"
            }
        }
        text += String(repeating: "%{ endif }", count: openDirectives)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: return "\"\(text.replacing("\n", with: "\\n"))\""
        case 1: return "<<EOT\n\(text)\nEOT\n"
        default: return "<<-EOT\n\(text)\n  EOT\n"
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        let pieces: [String] = [
            "\"", "{", "}", "[", "]", "(", ")", "${", "%{", "~}", "\n", "\r\n", ",", "=", ".", ":", "::", "...", "?",
            "<<E\n",
            "\nE\n", "#", "/*", "*/", "\\", "\\n", "for ", " in ", " if ", "a", "1", "*", "-", "!", "==", "=>", " ",
            "é",
        ]
        let index = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: index)
        case 1: bytes.removeSubrange(index..<min(index + Int.random(in: 1...4, using: &generator), bytes.count))
        case 2: bytes.removeSubrange(index...)
        default:
            let end = min(index + Int.random(in: 1...20, using: &generator), bytes.count)
            bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        }
    }

    private func expectSameVerdicts(_ files: [(name: String, bytes: [UInt8])]) throws {
        let terraform = try #require(Terraform.tool)
        try withTemporaryFolder { folder in
            for (index, file) in files.enumerated() {
                try Data(file.bytes).write(to: folder.appendingPathComponent("case\(index).tf"))
            }
            let outcome = try terraform.run(["fmt", "-write=false", "-list=false", "-no-color"], in: folder)
            var rejected: Set<Int> = []
            for line in outcome.text.split(separator: "\n") {
                guard let start = line.firstRange(of: "on case"), let end = line.firstRange(of: ".tf line") else {
                    continue
                }
                if let index = Int(line[start.upperBound..<end.lowerBound]) { rejected.insert(index) }
            }
            try #require(!rejected.isEmpty)
            for (index, file) in files.enumerated() {
                let parsed = HCLParser.parse(SourceFile(path: "case.tf", bytes: file.bytes))
                #expect(
                    parsed.isSound == !rejected.contains(index),
                    "\(file.name): \(parsed.diagnostics.map(\.message))")
            }
        }
    }
}
