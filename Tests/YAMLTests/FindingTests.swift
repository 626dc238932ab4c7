import Diagnostics
import Testing
import YAML

/// Each finding with its rule and exact place.
@Suite struct FindingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let findings: [String]

        init(_ name: String, _ text: String, _ findings: String...) {
            (testDescription, self.text, self.findings) = (name, text, findings)
        }
    }

    static let syntax = [
        Case("a second colon", "a: b: c", "yaml.syntax 1:5-6"),
        Case("a deeper entry behind a value", "a: 1\n  b: 2", "yaml.syntax 2:3-4"),
        Case("an entry behind a bare word", "abc\ndef: 1", "yaml.syntax 2:1-4"),
        Case("a shallower entry", "a:\n    b: 1\n  cd: 2", "yaml.syntax 3:3-6 (1:1-3)"),
        Case("a line without colon", "b: 1\nfoo bar  \nc: 2", "yaml.syntax 2:1-8"),
        Case("a list on the line of its key", "a: - b", "yaml.syntax 1:4-5"),
        Case("a key among list entries", "- a\nb: 1", "yaml.syntax 2:1-3 (1:1-2)"),
        Case("a list entry among keys", "a: 1\n- b", "yaml.syntax 2:1-2 (1:1-3)"),
        Case("text behind a quoted value", "a: \"x\" yz", "yaml.syntax 1:8-10"),
        Case("text behind a quoted document", "\"a\" \"b\"", "yaml.syntax 1:5-8"),
        Case("an unclosed single quote", "a: 'x\nb: c", "yaml.syntax 1:4-5"),
        Case("an unclosed double quote", "a: \"x\nb: c", "yaml.syntax 1:4-5"),
        Case("a quote over a document's end", "a: \"x\n---\ny\"", "yaml.syntax 1:4-5"),
        Case("an unclosed list", "a: [1, 2\n", "yaml.syntax 1:4-5"),
        Case("an unclosed list before an entry", "key: [a\nb: c", "yaml.syntax 2:2-3 (1:6-7)"),
        Case("a placeholder without quotes", "a: { b: c/{d}.mov }", "yaml.syntax 1:9-18 (1:4-5)"),
        Case("placeholders to the end of a mapping", "a: {b: c/{d}/[{e}/]{f...}, g: 1}", "yaml.syntax 1:8-26 (1:4-5)"),
        Case("an unclosed mapping", "a: {b: 1", "yaml.syntax 1:4-5"),
        Case("a mapping closed as a list", "a: {b: 1 ]", "yaml.syntax 1:10-11 (1:4-5)"),
        Case("an unclosed list without a value", "a: {b: [\n\n# c", "yaml.syntax 1:8-9"),
        Case("a list closed as a mapping", "a: [b, }", "yaml.syntax 1:8-9 (1:4-5)"),
        Case("a bracket too many", "[a]]", "yaml.syntax 1:4-5"),
        Case("a closing bracket alone", "a: }", "yaml.syntax 1:4-5"),
        Case("a comma too many", "a: [1,,2]", "yaml.syntax 1:7-8"),
        Case("a value that begins with @", "a: @xy z", "yaml.syntax 1:4-7"),
        Case("a value that begins with %", "a: %d", "yaml.syntax 1:4-6"),
        Case("an unknown escape", #"a: "x\qy""#, "yaml.syntax 1:6-8"),
        Case("an escape without digits", #"a: "\xzz""#, "yaml.syntax 1:5-7"),
        Case("an escape of half a surrogate pair", #"a: "\ud800""#, "yaml.syntax 1:5-11"),
        Case("a bare glob is no alias", "a: *.m3u8", "yaml.syntax 1:4-10"),
        Case("an anchor without name", "a: & x", "yaml.syntax 1:4-5"),
        Case("an undeclared tag prefix", "a: !foo!bar x", "yaml.syntax 1:4-12"),
        Case("an unclosed tag", "a: !<abc x", "yaml.syntax 1:4-9"),
        Case("two tags", "a: !!str !!str x", "yaml.syntax 1:10-15"),
        Case("text on the line of a block scalar's header", "a: |xy\n z", "yaml.syntax 1:5-7"),
        Case("an indentation indicator of 0", "a: |0\n x", "yaml.syntax 1:5-6"),
        Case("an unknown directive", "%FOO x \n---\na", "yaml.syntax 1:1-7"),
        Case("another version", "%YAML 3.0\n---\na", "yaml.syntax 1:1-10"),
        Case("a place behind multi-byte text", "ключ: é: x", "yaml.syntax 1:8-9"),
        Case("a place behind a byte order mark", "\u{FEFF}a: b: c", "yaml.syntax 1:5-6"),
        Case("a key beyond 1,024 characters", "\(String(repeating: "é", count: 1_100)): v", "yaml.syntax 1:1-1101"),
        Case("a long key among others", "a: 1\n\(String(repeating: "k", count: 1_100)): v\n", "yaml.syntax 2:1-1104"),
    ]

    static let tabs = [
        Case("indents an entry", "a:\n\tb: 1", "yaml.tab 2:1-2"),
        Case("indents the first line", "\t\ta: 1", "yaml.tab 1:1-3"),
        Case("indents behind spaces", "a:\n  \tb: 1", "yaml.tab 2:3-4"),
        Case("indents a block scalar", "a: |\n\tx", "yaml.tab 2:1-2"),
        Case("indents a plain scalar", "a: x\n\ty", "yaml.tab 2:1-2"),
        Case("stands behind a dash", "-\ta: b", "yaml.tab 1:2-3"),
    ]

    static let streams = [
        Case("a second document", "a: 1\n---\nb: 2\n", "yaml.second-document 2:1-4"),
        Case("an empty second document", "a: 1\n---\n", "yaml.second-document 2:1-4"),
        Case("a document behind the end mark", "a: 1\n...\nb: 2\n", "yaml.second-document 3:1-3"),
        Case("a directive behind the document", "a: 1\n%TAG ! b\n---\nc: 2\n", "yaml.second-document 2:1-5"),
        Case("text behind three dots in a value", "a: x...\nb", "yaml.syntax 2:1-2"),
        Case("a document behind an empty one", "---\n---\na: 1", "yaml.second-document 2:1-4"),
        Case("nothing", "", "yaml.empty"),
        Case("blank lines and comments", "\n  # a\n\n# b", "yaml.empty"),
        Case("an empty explicit document", "--- # a\n", "yaml.empty"),
        Case("a byte order mark alone", "\u{FEFF}", "yaml.empty"),
    ]

    static let aliases = [
        Case(
            "undefined ones, all of them", "a: *x\nb: [*yz]\n", "yaml.undefined-alias 1:4-6",
            "yaml.undefined-alias 2:5-8"),
        Case("an alias before its anchor", "a: *x\nb: &x 1", "yaml.undefined-alias 1:4-6"),
        Case("a list that contains itself", "a: &x [1, *x]", "yaml.recursive-alias 1:11-13"),
        Case("a mapping that contains itself", "&x\na: {b: *x}", "yaml.recursive-alias 2:8-10"),
    ]

    @Test(arguments: syntax + tabs + streams + aliases) func noDocument(_ c: Case) {
        let checked = read(c.text)
        #expect(checked.diagnostics.map(\.brief) == c.findings)
        #expect(checked.value == nil)
    }

    static let readable = [
        Case("a duplicate key names both places", "a: 1\nb: 2\na: 3", "yaml.duplicate-key 3:1-2 (1:1-2)"),
        Case(
            "every duplicate names the first", "{a: 1, a: 2, a: 3}", "yaml.duplicate-key 1:8-9 (1:2-3)",
            "yaml.duplicate-key 1:14-15 (1:2-3)"),
        Case("quotes do not make another key", "a: 1\n\"a\": 2", "yaml.duplicate-key 2:1-4 (1:1-2)"),
        Case("escapes do not make another key", "é: 1\n\"\\u00e9\": 2", "yaml.duplicate-key 2:1-9 (1:1-2)"),
        Case("an alias as a key", "x: &a a\n*a : 1\na: 2", "yaml.duplicate-key 3:1-2 (2:1-3)"),
        Case("composed and decomposed é differ", "\u{E9}: 1\ne\u{301}: 2"),
        Case("letter case makes another key", "a: 1\nA: 2"),
        Case("the same key elsewhere", "a: {k: 1}\nb: {k: 2}"),
        Case("a merge key", "a: &x {b: 1}\nc:\n  <<: *x", "yaml.merge-key 3:3-5"),
        Case("a quoted merge key is a key", "'<<': 1"),
        Case("a list as a key", "[a, b]: c", "yaml.complex-key 1:1-7"),
        Case("an alias of a mapping as a key", "a: &x {b: c}\n*x : d", "yaml.complex-key 2:1-3"),
        Case("a local tag", "a: !Ref b", "yaml.tag 1:4-8"),
        Case("a local tag of a mapping", "a: !Sub\n  b: c", "yaml.tag 1:4-8"),
        Case("a global tag outside the core schema", "a: !!binary aGk=", "yaml.tag 1:4-12"),
        Case("a tag of another kind", "a: !!seq b\nc: !!str [d]", "yaml.tag 1:4-9", "yaml.tag 2:4-9"),
        Case("a tag that the text contradicts", "a: !!int b", "yaml.tag 1:4-9"),
        Case("a tag behind an anchor", "a: &x !y z", "yaml.tag 1:7-9"),
        Case("core tags", "a: !!str 1\nb: !!map {c: !!seq []}\nd: ! 1\ne: ! [f]"),
        Case(
            "all in one run", "a: 1\na: !x 2\n<<: 3\n[b]: 4\nc: {d: 1, d: 2}",
            "yaml.duplicate-key 2:1-2 (1:1-2)", "yaml.tag 2:4-6", "yaml.merge-key 3:1-3", "yaml.complex-key 4:1-4",
            "yaml.duplicate-key 5:11-12 (5:5-6)"),
    ]

    @Test(arguments: readable) func ofAReadableDocument(_ c: Case) throws {
        let checked = read(c.text)
        #expect(checked.diagnostics.map(\.brief) == c.findings)
        #expect(checked.value != nil)
    }

    @Test func findingsBeforeASyntaxErrorAreKept() {
        let checked = read("a: 1\na: 2\nb: [")
        #expect(checked.diagnostics.map(\.brief) == ["yaml.duplicate-key 2:1-2 (1:1-2)", "yaml.syntax 3:4-5"])
    }

    static let encodings: [(name: String, bytes: [UInt8], finding: String)] = [
        ("an invalid byte", Array("a: é\nb: x".utf8) + [0xFF], "yaml.encoding 2:5-6"),
        ("a lone continuation byte", Array("é: ".utf8) + [0x80, 0x41], "yaml.encoding 1:4-5"),
        ("a cut sequence", Array("a: ".utf8) + [0xE2, 0x82], "yaml.encoding 1:4-5"),
        ("an overlong form", [0xC0, 0x80], "yaml.encoding 1:1-2"),
        ("an overlong form of three bytes", [0x61, 0xE0, 0x80, 0x80], "yaml.encoding 1:2-3"),
        ("a surrogate", [0xED, 0xA0, 0x80], "yaml.encoding 1:1-2"),
        ("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80], "yaml.encoding 1:1-2"),
        ("a NUL byte", Array("a: b\n\0".utf8), "yaml.encoding 2:1-2"),
        ("a control character", Array("a: b\u{1B}[0m".utf8), "yaml.encoding 1:5-6"),
        ("a C1 control character", Array("a: b\u{9B}".utf8), "yaml.encoding 1:5-6"),
        ("a line separator", Array("a: b # \u{2028}c: d".utf8), "yaml.encoding 1:8-9"),
        ("a second byte order mark", Array("\u{FEFF}\u{FEFF}a".utf8), "yaml.encoding 1:1-2"),
        ("UTF-16 with a mark, little-endian", [0xFF, 0xFE, 0x61, 0], "yaml.encoding 1:1-2"),
        ("UTF-16 with a mark, big-endian", [0xFE, 0xFF, 0, 0x61], "yaml.encoding 1:1-2"),
        ("UTF-16 without a mark", [0x61, 0, 0x3A, 0], "yaml.encoding 1:1-2"),
        ("UTF-32", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "yaml.encoding 1:1-2"),
    ]

    @Test(arguments: encodings) func refusesWhatIsNoText(_ name: String, _ bytes: [UInt8], _ finding: String) {
        let checked = read(bytes)
        #expect(checked.diagnostics.map(\.brief) == [finding], "\(name)")
        #expect(checked.value == nil)
    }

    @Test func namesTheOtherEncoding() {
        #expect(read([0xFF, 0xFE, 0x61, 0]).diagnostics.first?.message == "the file is UTF-16, not UTF-8")
        #expect(read([0x61, 0xFF]).diagnostics.first?.message == "the byte 0xFF is not valid UTF-8")
    }

    /// libyaml speaks of tokens and productions; people do not.
    @Test func speaksAPersonsLanguage() {
        for c in Self.syntax + Self.tabs {
            for diagnostic in read(c.text).diagnostics {
                #expect(diagnostic.suggestion != nil, "\(c.testDescription)")
                for word in ["token", "scanning", "parsing", "expected ", "indicator", "while", "context"] {
                    let hasWord = diagnostic.message.contains(word) && !diagnostic.message.contains("un" + word)
                    #expect(!hasWord, "\(c.testDescription): \(diagnostic.message)")
                }
            }
        }
    }
}
