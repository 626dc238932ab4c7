import Diagnostics
import Foundation
import InfraGen
import Testing
import TestSupport

/// What the examples become: documentation, reviewed as such, and compared byte for byte.
@Suite(.tags(.golden)) struct ExampleTests {
    @Test(arguments: Example.all) func becomesWhatIsExpected(_ example: Example) throws {
        try expectGoldenFolder(example.files, "examples/\(example.name)/expected")
    }

    /// The module that the repository keeps ready to apply is that of moviesnow, beside what is written by hand.
    @Test func isReadyToApply() throws {
        try expectGoldenFolder(Example(name: "moviesnow").files, "ops/terraform/aws") { bytes in
            FileHeader.isOurs(Array(bytes))
        }
    }

    @Test(arguments: Example.all) func hasNoFindings(_ example: Example) throws {
        let document = try example.document
        let today = try CalendarDate("2026-11-22")
        for environment in [nil] + document.environments.map(Optional.some) {
            let found = Pipeline.judge(document, environment: environment, today: today).diagnostics
            #expect(found.map { "\($0.brief): \($0.sentence)" } == [])
        }
    }
}

extension Example {
    /// The spec with the key files beside it.
    var document: SpecDocument {
        get throws {
            let folder = PackageFolder.file("examples/\(name)")
            let file = SourceFile(path: "stack.yaml", bytes: Array(try spec.utf8))
            return try #require(
                SpecDocument.read(file) { path throws(InvalidValue) in
                    guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
                        throw InvalidValue("names a file that cannot be read")
                    }
                    return Array(data)
                }.value)
        }
    }

    /// All files by path; those of environments in a folder of their name.
    var files: [String: String] {
        get throws {
            let document = try document
            let digest = SpecDigest(of: Array(try spec.utf8))
            let environments = document.environments.isEmpty ? [nil] : document.environments.map(Optional.some)
            var files: [String: String] = [:]
            for environment in environments {
                for file in document.files(of: environment, specDigest: digest) {
                    files[(environment.map { "\($0)/" } ?? "") + file.path] = file.text
                }
            }
            return files
        }
    }
}
