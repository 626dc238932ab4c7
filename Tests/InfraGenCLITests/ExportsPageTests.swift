import Foundation
import TestSupport
import Testing

/// The examples of `docs/exports.md` say what the commands say.
@Suite struct ExportsPageTests {
    @Test(.tags(.golden), .enabled(if: Subprocess(onPath: "rg") != nil, "there is no 'rg' on the path"))
    func showsWhatCommandsSay() throws {
        let page = try PackageFolder.text("docs/exports.md")
        try Infragen.withStack(try PackageFolder.text("examples/moviesnow/stack.yaml")) { folder in
            var lines: [String] = []
            var isExample = false
            for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
                if line.hasPrefix("```") { isExample = line == "```console" }
                if isExample, line.hasPrefix("$ ") {
                    let command = line.dropFirst(2).replacingOccurrences(of: "infragen ", with: "\"$INFRAGEN\" ")
                    let outcome = try Infragen.script(command, in: folder)
                    #expect(outcome.status == 0 && outcome.errors == "", "\(line)")
                    lines.append(line)
                    if !outcome.output.isEmpty { lines.append(String(outcome.output.dropLast())) }
                } else if !isExample || line == "```console" {
                    lines.append(line)
                }
            }
            try expectGolden(lines.joined(separator: "\n"), "docs/exports.md")
        }
    }
}
