import Diagnostics
import Testing

/// A code host knows files by their paths below the root, wherever a run was started.
@Suite struct RepositoryTests {
    static let cases = [
        ("main.tf", "infra/prod/main.tf"), ("./main.tf", "infra/prod/main.tf"), ("../x.tf", "infra/x.tf"),
        ("../../stack.yaml", "stack.yaml"), ("/repo/infra/prod/main.tf", "infra/prod/main.tf"),
        ("a//b/./c.tf", "infra/prod/a/b/c.tf"), ("../../../other.tf", "../../../other.tf"),
        ("/elsewhere/main.tf", "file:///elsewhere/main.tf"), ("<stdin>", "%3Cstdin%3E"),
    ]

    @Test(arguments: cases) func namesFilesFromTheRoot(_ path: String, _ named: String) {
        var report = Report([Diagnostic("a.b", .error, "x", at: .file(path))], tool: .sample)
        report.repository = Repository(root: "/repo", folder: "/repo/infra/prod")
        #expect(report.render(as: .sarif).contains("\"artifactLocation\":{\"uri\":\"\(named)\"}"))
    }

    @Test func everyFormatOfACodeHostDoes() {
        var report = Report([Diagnostic("a.b", .error, "x", at: .file("main.tf"))], tool: .sample)
        report.repository = Repository(root: "/repo/", folder: "/repo/infra")
        for format in [ReportFormat.github, .gitlab, .junit] {
            #expect(report.render(as: format).contains("infra/main.tf"), "\(format)")
        }
        // People and scripts want the path that they gave.
        #expect(report.render(as: .text).hasPrefix("main.tf: "))
        #expect(report.render(as: .json).contains("\"file\":\"main.tf\""))
    }

    @Test func aFindingIsTheSameWhereverItIsFound() throws {
        func fingerprint(_ path: String, from folder: String) throws -> Substring {
            var report = Report([Diagnostic("a.b", .error, "x", at: .file(path))], tool: .sample)
            report.repository = Repository(root: "/repo", folder: folder)
            return try #require(report.render(as: .json).split(separator: "\"fingerprint\":\"").last?.prefix(16))
        }
        #expect(try fingerprint("main.tf", from: "/repo/infra") == fingerprint("./infra/main.tf", from: "/repo"))
        #expect(try fingerprint("main.tf", from: "/repo/infra") != fingerprint("main.tf", from: "/repo"))
    }
}
