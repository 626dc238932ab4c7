import SigningTools
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
