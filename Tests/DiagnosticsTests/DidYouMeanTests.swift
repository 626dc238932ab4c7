import Diagnostics
import Testing

@Suite struct DidYouMeanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let name: String
        let candidates: [String]
        let nearest: String?

        init(_ description: String, _ name: String, _ candidates: [String], _ nearest: String?) {
            (testDescription, self.name, self.candidates, self.nearest) = (description, name, candidates, nearest)
        }
    }

    static let keys = [
        "bucket", "classes", "cdn", "cache", "database", "deliver", "expire", "fields", "name", "network",
    ]
    static let cases = [
        Case("a letter missing", "clases", keys, "classes"),
        Case("a letter too many", "expiire", keys, "expire"),
        Case("a wrong letter", "buckit", keys, "bucket"),
        Case("two letters swapped", "dleiver", keys, "deliver"),
        Case("two slips in a long name", "datbaes", keys, "database"),
        Case("letter case is no slip", "CDN", keys, "cdn"),
        Case("nothing near", "zebra", keys, nil),
        Case("a short name may differ in one letter", "cdm", keys, "cdn"),
        Case("but not in two", "cmm", keys, nil),
        Case("a name of one letter suggests nothing", "x", ["y", "z"], nil),
        Case("equally near: the first in byte order", "cat", ["rat", "bat", "hat"], "bat"),
        Case("nearer wins over byte order", "catalog", ["aatalag", "catalag"], "catalag"),
        Case("no candidates", "cat", [], nil),
        Case("nothing is written", "", keys, nil),
        Case("an endless name", String(repeating: "a", count: 1_000_000), keys, nil),
        Case("an endless candidate", "a", [String(repeating: "a", count: 1_000_000)], nil),
    ]

    @Test(arguments: cases) func suggests(_ c: Case) { #expect(nearest(to: c.name, in: c.candidates) == c.nearest) }

    @Test func orderOfCandidatesDoesNotMatter() {
        #expect(nearest(to: "cat", in: ["bat", "hat", "rat"]) == nearest(to: "cat", in: ["rat", "hat", "bat"]))
    }
}
