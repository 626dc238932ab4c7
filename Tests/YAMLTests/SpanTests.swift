import Diagnostics
import Testing
import YAML

/// Where each kind of node starts and ends.
@Suite struct SpanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let outline: String

        init(_ name: String, _ text: String, _ outline: String) {
            (testDescription, self.text, self.outline) = (name, text, outline)
        }
    }

    static let scalars = [
        Case("a plain scalar", "abc", "abc@1:1-4"),
        Case("a plain scalar of several words", "a: b c  # d", "{a@1:1-2: b c@1:4-7}@1:1-7"),
        Case("a plain scalar over lines", "a: b\n  c\nd: e\n", "{a@1:1-2: b c@1:4-2:4, d@3:1-2: e@3:4-5}@1:1-3:5"),
        Case("a '#' inside a word begins no comment", "a: b#c", "{a@1:1-2: b#c@1:4-7}@1:1-7"),
        Case("a single-quoted scalar", "a: 'b ''c'''  ", "{a@1:1-2: b 'c'@1:4-13}@1:1-13"),
        Case("a double-quoted scalar with escapes", #"a: "b\tc\u00e9\""# + #"""#, "{a@1:1-2: b\tcé\"@1:4-18}@1:1-18"),
        Case("a quoted scalar over lines", "a: \"b\n   c\"\nd: e", "{a@1:1-2: b c@1:4-2:6, d@3:1-2: e@3:4-5}@1:1-3:5"),
        Case("an empty quoted scalar", "a: ''", "{a@1:1-2: @1:4-6}@1:1-6"),
        Case("multi-byte text counts scalars", "é: ü𝄞\nк: x", "{é@1:1-2: ü𝄞@1:4-6, к@2:1-2: x@2:4-5}@1:1-2:5"),
        Case("a combining mark is a scalar", "e\u{301}: x", "{e\u{301}@1:1-3: x@1:5-6}@1:1-6"),
    ]

    static let blockScalars = [
        Case(
            "a literal block ends with its last line of text",
            "a: |\n  b\n  c\n\n\n# d\ne: f\n", "{a@1:1-2: b↵c↵@1:4-3:4, e@7:1-2: f@7:4-5}@1:1-7:5"),
        Case("a folded block", "a: >-\n  b\n  c\n", "{a@1:1-2: b c@1:4-3:4}@1:1-3:4"),
        Case(
            "spaces behind the text are text", "a: |\n  b  \nc: d\n",
            "{a@1:1-2: b  ↵@1:4-2:6, c@3:1-2: d@3:4-5}@1:1-3:5"),
        Case("a block without text is its header", "a: |2- # b\n\nc: d", "{a@1:1-2: @1:4-7, c@3:1-2: d@3:4-5}@1:1-3:5"),
        Case("kept line breaks have no place", "a: |+\n  b\n\n", "{a@1:1-2: b↵↵@1:4-2:4}@1:1-2:4"),
        Case("a block at the end of a file without line break", "a: |\n  b", "{a@1:1-2: b@1:4-2:4}@1:1-2:4"),
    ]

    static let blockCollections = [
        Case(
            "a mapping ends before blank lines and comments",
            "a:\n  b: c\n\n  # d\n\ne: f\n\n# g\n",
            "{a@1:1-2: {b@2:3-4: c@2:6-7}@2:3-7, e@6:1-2: f@6:4-5}@1:1-6:5"),
        Case("a sequence begins at its first dash", "- a\n-  b # c\n", "[a@1:3-4, b@2:4-5]@1:1-2:5"),
        Case(
            "a sequence at the indentation of its key", "a:\n- b\n- c\n\nd: e",
            "{a@1:1-2: [b@2:3-4, c@3:3-4]@2:1-3:4, d@5:1-2: e@5:4-5}@1:1-5:5"),
        Case("a mapping in a sequence", "- a: b\n  c: d\n", "[{a@1:3-4: b@1:6-7, c@2:3-4: d@2:6-7}@1:3-2:7]@1:1-2:7"),
        Case("nested sequences", "- - a\n  - b\n- c", "[[a@1:5-6, b@2:5-6]@1:3-2:6, c@3:3-4]@1:1-3:4"),
        Case("an explicit key", "? a\n: b\n? c\n", "{a@1:3-4: b@2:3-4, c@3:3-4: @3:4-4}@1:1-3:4"),
    ]

    static let absentValues = [
        Case("behind its colon", "a:  # c\n\nb: c", "{a@1:1-2: @1:3-3, b@3:1-2: c@3:4-5}@1:1-3:5"),
        Case("behind its dash", "-  # c\n- a", "[@1:2-2, a@2:3-4]@1:1-2:4"),
        Case("at the end of the file", "a:\n\n# b\n", "{a@1:1-2: @1:3-3}@1:1-3"),
        Case("in a flow mapping", "{a: , b, c : }", "{a@1:2-3: @1:4-4, b@1:7-8: @1:8-8, c@1:10-11: @1:13-13}@1:1-15"),
        Case("behind an anchor", "a: &x\nb: *x", "{a@1:1-2: @1:6-6, b@2:1-2: *2:4-6>@1:6-6}@1:1-2:6"),
    ]

    static let flowCollections = [
        Case("brackets belong to it", "a: [b, 'c' ,d ] # e", "{a@1:1-2: [b@1:5-6, c@1:8-11, d@1:13-14]@1:4-16}@1:1-16"),
        Case("braces belong to it", "{a: b, \"c\":d}", "{a@1:2-3: b@1:5-6, c@1:8-11: d@1:12-13}@1:1-14"),
        Case(
            "over lines, with comments", "a: [ # b\n  c,\n]\nd: {}\n",
            "{a@1:1-2: [c@2:3-4]@1:4-3:2, d@4:1-2: {}@4:4-6}@1:1-4:6"),
        Case("a pair in a sequence has no braces", "[a: b , c]", "[{a@1:2-3: b@1:5-6}@1:2-6, c@1:9-10]@1:1-11"),
        Case(
            "a pair in a sequence with a flow key", "[{a: b}: c ]",
            "[{{a@1:3-4: b@1:6-7}@1:2-8: c@1:10-11}@1:2-11]@1:1-13"),
        Case("empty ones", "[[], {}]", "[[]@1:2-4, {}@1:6-8]@1:1-9"),
    ]

    static let properties = [
        Case(
            "an alias has its own place", "a: &x b\nc: *x # d",
            "{a@1:1-2: b@1:7-8, c@2:1-2: *2:4-6>b@1:7-8}@1:1-2:6"),
        Case(
            "an anchor is no part of a mapping", "a: &x # y\n  b: c\nd: *x\n",
            "{a@1:1-2: {b@2:3-4: c@2:6-7}@2:3-7, d@3:1-2: *3:4-6>{b@2:3-4: c@2:6-7}@2:3-7}@1:1-3:6"),
        Case("nor of a sequence", "&x\n- a\n- b", "[a@2:3-4, b@3:3-4]@2:1-3:4"),
        Case("nor of a key, nor the key's of its mapping", "&m\n&k a: b", "{a@2:4-5: b@2:7-8}@2:1-8"),
        Case(
            "nor is a tag", "a: !!str &x 'b'\nc: &y !!seq [d]",
            "{a@1:1-2: b@1:13-16, c@2:1-2: [d@2:14-15]@2:13-16}@1:1-2:16"),
        Case("nor a verbatim tag", "!<tag:yaml.org,2002:str> a", "a@1:26-27"),
        Case("nor an anchor before a block scalar", "a: &x |\n  b\n", "{a@1:1-2: b↵@1:7-2:4}@1:1-2:4"),
        Case("an alias as a key", "- &x a\n- *x : b", "[a@1:6-7, {*2:3-5>a@1:6-7: b@2:8-9}@2:3-9]@1:1-2:9"),
        Case(
            "a flow mapping behind an anchor", "{a: &x , b: *x}", "{a@1:2-3: @1:7-7, b@1:10-11: *1:13-15>@1:7-7}@1:1-16"
        ),
    ]

    static let lineEnds = [
        Case(
            "CRLF", "a: b\r\nc: |\r\n  d\r\n  e\r\n\r\nf: g\r\n",
            "{a@1:1-2: b@1:4-5, c@2:1-2: d↵e↵@2:4-4:4, f@6:1-2: g@6:4-5}@1:1-6:5"),
        Case("a byte order mark has no column", "\u{FEFF}a: é\nb: c", "{a@1:1-2: é@1:4-5, b@2:1-2: c@2:4-5}@1:1-2:5"),
        Case("a byte order mark and CRLF", "\u{FEFF}- a\r\n- b", "[a@1:3-4, b@2:3-4]@1:1-2:4"),
        Case("an explicit document", "# x\n--- # y\na: b\n...\n# z\n", "{a@3:1-2: b@3:4-5}@3:1-5"),
        Case("a value on the line of the document's start", "--- a", "a@1:5-6"),
    ]

    @Test(arguments: scalars + blockScalars) func ofScalars(_ c: Case) { expect(c) }
    @Test(arguments: blockCollections + flowCollections) func ofCollections(_ c: Case) { expect(c) }
    @Test(arguments: absentValues) func ofAbsentValues(_ c: Case) { expect(c) }
    @Test(arguments: properties) func withoutProperties(_ c: Case) { expect(c) }
    @Test(arguments: lineEnds) func inAnyFile(_ c: Case) { expect(c) }

    private func expect(_ c: Case) {
        let checked = read(c.text)
        #expect(checked.value?.outline == c.outline)
        #expect(checked.diagnostics.filter { $0.rule != "yaml.complex-key" } == [])
    }

    /// The law behind the tables: byte offsets and columns agree, so the text of a span reads as the same node.
    @Test func textOfASpanReadsAsTheNode() throws {
        let tables = [Self.scalars, Self.flowCollections, Self.lineEnds, Self.properties]
        for c in tables.joined() {
            for node in try #require(read(c.text).value).descendants where node.isSelfContained {
                #expect(read(node.span.text).value?.bare == node.bare, "\(c.testDescription): \(node.span.text)")
            }
        }
    }

    @Test func columnsStayRightInOneLongLine() throws {
        let text = "[" + (0..<20_000).map { "é\($0 % 10)" }.joined(separator: ", ") + "]"
        let elements = try #require(read(text).value?.elements)
        #expect(elements.count == 20_000)
        #expect(elements.last?.span.brief == "1:\(19_999 * 4 + 2)-\(19_999 * 4 + 4)")
        #expect(elements.last?.span.text == "é9")
    }
}

extension YAMLNode {
    fileprivate var descendants: [YAMLNode] {
        let children =
            switch content {
            case .scalar: [YAMLNode]()
            case .sequence(let elements): elements
            case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
            }
        return [self] + children.flatMap(\.descendants)
    }

    /// Whether the span alone says all: no block scalar or block collection, whose indentation stands outside it.
    fileprivate var isSelfContained: Bool {
        guard alias == nil, span.start < span.end, span.start.line == span.end.line, !span.text.contains("*") else {
            return false
        }
        guard let scalar else { return true }
        return scalar.style != .literal && scalar.style != .folded
    }

    /// The outline without places.
    fileprivate var bare: String { outline.replacing(#/@[-0-9:]+/#, with: "") }
}
