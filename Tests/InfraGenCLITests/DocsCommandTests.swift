import Foundation
import TestSupport
import Testing

@Suite struct DocsCommandTests {
    private static let infragen = Subprocess(product: "infragen")

    @Test func writesBothPagesAndKnowsThemAgain() throws {
        try withStack { folder in
            let first = try run(["docs", "stack.yaml"], in: folder)
            #expect(first.status == 0 && first.errors == "docs: wrote 2 files\n", "\(first.errors)")
            let check = try run(["docs", "stack.yaml", "--check"], in: folder)
            #expect(check.status == 0 && check.errors.isEmpty)
            #expect(try folder.text(of: "docs/index.html").contains("<h1>Media stack moviesnow</h1>"))
            #expect(try folder.text(of: "docs/README.md").contains("# Media stack moviesnow"))
        }
    }

    @Test func aChangedSpecMakesPagesStale() throws {
        try withStack { folder in
            _ = try run(["docs", "stack.yaml"], in: folder)
            try folder.write(
                folder.text(of: "stack.yaml").replacing("after: 14d", with: "after: 15d"), to: "stack.yaml")
            let check = try run(["docs", "stack.yaml", "--check"], in: folder)
            #expect(check.status == 3)
            #expect(check.output.contains("docs/index.html: error: is not what the spec says now [docs.stale]"))
            #expect(try !folder.text(of: "docs/README.md").contains("deleted 15 days"))
            #expect(try run(["docs", "stack.yaml"], in: folder).status == 0)
            #expect(try folder.text(of: "docs/README.md").contains("deleted 15 days"))
        }
    }

    /// Neither page is written where one of them is somebody else's.
    @Test func aFileThatIsNotOursIsLeftAlone() throws {
        try withStack { folder in
            try folder.write("# Mine\n", to: "docs/README.md")
            let refused = try run(["docs", "stack.yaml"], in: folder)
            #expect(refused.status == 3)
            #expect(refused.output.contains("docs/README.md: error: was not written by infragen [docs.foreign]"))
            #expect(try folder.text(of: "docs/README.md") == "# Mine\n")
            #expect(try folder.files().keys.filter { $0.hasPrefix("docs/") } == ["docs/README.md"])
            #expect(try run(["docs", "stack.yaml", "--force"], in: folder).status == 0)
        }
    }

    @Test func aPageChangedByHandIsLeftAlone() throws {
        try withStack { folder in
            _ = try run(["docs", "stack.yaml"], in: folder)
            let changed = try folder.text(of: "docs/index.html") + "<!-- a note -->\n"
            try folder.write(changed, to: "docs/index.html")
            let refused = try run(["docs", "stack.yaml"], in: folder)
            #expect(refused.status == 3)
            #expect(refused.output.contains("docs/index.html: error: was changed by hand [docs.changed-by-hand]"))
            #expect(try folder.text(of: "docs/index.html") == changed)
        }
    }

    @Test func aSpecWithErrorsWritesNothing() throws {
        try withStack { folder in
            try folder.write(
                folder.text(of: "stack.yaml").replacing("cdn: video", with: "cdn: vidoe"), to: "stack.yaml")
            #expect(try run(["docs", "stack.yaml"], in: folder).status == 1)
            #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("docs").path))
        }
    }

    private func run(_ arguments: [String], in folder: URL) throws -> Subprocess.Outcome {
        try Self.infragen.run(arguments, in: folder)
    }

    private func withStack(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try folder.write(PackageFolder.text("examples/moviesnow/stack.yaml"), to: "stack.yaml")
            try body(folder)
        }
    }
}
