import Diagnostics
import Testing
import YAML

/// Documents that ask for more than they should get, and documents just within.
@Suite struct LimitTests {
    static let small = YAMLLimits(bytes: 1_000, depth: 3, nodes: 12, aliases: 2)

    @Test(
        arguments: [
            ("[[[a]]]", nil), ("[[[[a]]]]", "yaml.limit 1:4-5"), ("- - - a", nil), ("- - - - a", "yaml.limit 1:7-8"),
            ("{a: {b: {c: d}}}", nil), ("a:\n  b:\n    c:\n      d: e", "yaml.limit 4:7-8"),
            ("a: &x [[b]]\nc: *x", nil), ("a: &x [[b]]\nc: [*x]", "yaml.limit 2:5-7"),
            ("[1,2,3,4,5,6,7,8,9,0,1]", nil), ("[1,2,3,4,5,6,7,8,9,0,1,2]", "yaml.limit 1:24-25"),
            ("- &x [1,2,3,4]\n- *x", nil), ("- &x [1,2,3,4]\n- *x\n- a\n- b", "yaml.limit 4:3-4"),
            ("- &x [1,2,3]\n- &y [*x,*x]", "yaml.limit 2:10-12"),
            ("[&x a, *x, *x]", nil), ("[&x a, *x, *x, *x]", "yaml.limit 1:16-18"),
        ] as [(String, String?)]) func holds(_ text: String, _ finding: String?)
    {
        let checked = read(text, limits: Self.small)
        #expect(checked.diagnostics.map(\.brief) == (finding.map { [$0] } ?? []))
        #expect((checked.value == nil) == (finding != nil))
    }

    @Test func refusesALargeFileUnread() {
        let checked = read([UInt8](repeating: 0xFF, count: YAMLLimits.spec.bytes + 1))
        #expect(checked.diagnostics.map(\.rule) == ["yaml.limit"])
        #expect(checked.value == nil)
    }

    @Test func refusesBillionLaughs() {
        let letters = Array("abcdefghi")
        let lines =
            ["a: &a [lol,lol,lol,lol,lol,lol,lol,lol,lol]"]
            + letters.dropFirst().enumerated().map { index, name in
                "\(name): &\(name) [\(Array(repeating: "*\(letters[index])", count: 9).joined(separator: ","))]"
            }
        #expect(read(lines.joined(separator: "\n")).diagnostics.map(\.brief) == ["yaml.limit 7:8-10"])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "]) func refusesDeepNestingAtTheLimit(_ opening: String) {
        let checked = read(String(repeating: opening, count: 100_000))
        #expect(checked.diagnostics.map(\.rule) == ["yaml.limit"])
        #expect(checked.diagnostics.first?.span?.start.column == 64 * opening.utf8.count + 1)
    }

    @Test func readsAsManyNodesAsAllowed() {
        var limits = YAMLLimits.spec
        limits.nodes = 100_000
        let text = String(repeating: "- a\n", count: limits.nodes - 1)
        #expect(read(text, limits: limits).value?.elements?.count == limits.nodes - 1)
        #expect(read(text + "- b\n", limits: limits).diagnostics.map(\.brief) == ["yaml.limit 100000:3-4"])
    }

    /// libyaml compares each directive with all others.
    @Test(arguments: ["%TAG !a! b\n", "%YAML 1.2\n", "# a\n%TAG !a! b\n"]) func refusesManyDirectives(_ line: String) {
        let checked = read(String(repeating: line, count: 500_000))
        #expect(checked.diagnostics.map(\.rule) == ["yaml.limit"])
        #expect(
            checked.diagnostics.first?.span?.start.utf8Offset == 16 * line.utf8.count + (line.hasPrefix("#") ? 4 : 0))
    }
}
