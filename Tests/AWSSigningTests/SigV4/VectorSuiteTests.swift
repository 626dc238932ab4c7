import Foundation
import SigningTools
import TestSupport
import Testing

@Suite("AWS's signing test suite", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct VectorSuiteTests {
    @Test func everyV4FolderPasses() throws {
        let results = try SharedVectors.suite("aws-signing-test-suite/v4").map(VectorSuite.check)
        #expect(results.filter { $0.outcome != .passed } == [])
        #expect(results.count == 38)
    }

    @Test func everyV4aFolderWithExpectationsPasses() throws {
        let results = try SharedVectors.suite("aws-signing-test-suite/v4a").map(VectorSuite.check)
        let skipped = results.filter { $0.outcome == .skipped("no expectations") }
        #expect(skipped.map(\.name) == ["get-vanilla-query-order-key", "get-vanilla-query-order-value"])
        #expect(results.count { $0.outcome == .passed } == 38)
        #expect(results.count == 40)
    }

    @Test func aChangedExpectationIsNamedByItsStep() throws {
        let good = try #require(try SharedVectors.suite("aws-signing-test-suite/v4").first { $0.name == "get-vanilla" })
        var files = good.files
        files["query-string-to-sign.txt"] = Array("AWS4-HMAC-SHA256".utf8)
        guard case .failed(let mismatches) = VectorSuite.check(VectorCase(name: "changed", files: files)).outcome else {
            Issue.record("a wrong string to sign passed")
            return
        }
        #expect(mismatches.map(\.step) == ["query-string-to-sign.txt"])
    }
}

/// The layout that was published before: `make vectors` gets it from the source distribution of botocore.
private enum ClassicSuite {
    static let folder: URL? = {
        let folder = PackageFolder.file(".build/vectors/aws4_testsuite")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()
}

@Suite("The classic suite", .enabled(if: ClassicSuite.folder != nil, "run make vectors, which gets the classic suite"))
struct ClassicSuiteTests {
    @Test func everyFolderPasses() throws {
        let folder = try #require(ClassicSuite.folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".req") }
        #expect(paths.count > 30)
        for path in paths.sorted() {
            let parent = folder.appendingPathComponent(path).deletingLastPathComponent()
            let files = try FileManager.default.contentsOfDirectory(atPath: parent.path).map {
                ($0, Array(try Data(contentsOf: parent.appendingPathComponent($0))))
            }
            let result = VectorSuite.check(VectorCase(name: path, files: Dictionary(uniqueKeysWithValues: files)))
            #expect(result.outcome == .passed, "\(path)")
        }
    }
}
