import Diagnostics
import Testing
import YAML

/// The table of YAML 1.2.2, section 10.3.2, with what YAML 1.1 reads otherwise.
@Suite struct CoreSchemaTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let value: YAMLCoreValue
        var testDescription: String { text }

        init(_ text: String, _ value: YAMLCoreValue) { (self.text, self.value) = (text, value) }
    }

    static let plain: [Case] =
        ["", "~", "null", "Null", "NULL"].map { Case($0, .null) }
        + ["true", "True", "TRUE"].map { Case($0, .bool(true)) }
        + ["false", "False", "FALSE"].map { Case($0, .bool(false)) }
        + [
            Case("0", .int(0)), Case("-0", .int(0)), Case("+12", .int(12)), Case("-19", .int(-19)),
            Case("012", .int(12)),
            Case("0o7", .int(7)), Case("0o14", .int(12)), Case("0x3A", .int(58)), Case("0xff", .int(255)),
            Case("9223372036854775807", .int(.max)), Case("-9223372036854775808", .int(.min)),
            Case("9223372036854775808", .intOverflow), Case("0xFFFFFFFFFFFFFFFF", .intOverflow),
            Case("0.", .float(0)), Case("-0.0", .float(-0.0)), Case(".5", .float(0.5)), Case("+12e03", .float(12000)),
            Case("-2E+05", .float(-200_000)), Case("17.10", .float(17.1)), Case("1e400", .float(.infinity)),
            Case(".inf", .float(.infinity)), Case("-.Inf", .float(-.infinity)), Case("+.INF", .float(.infinity)),
        ]
        + [
            "yes", "no", "on", "off", "Yes", "y", "nULL", "tRUE", "1_000", "1:30", "0b11", "-0x3A", "+0o7", "0o8",
            "0xG",
            "0x", "0o", "1e", "1e+", ".", "+", "-", "..5", "1.2.3", ".e3", "+.", "inf", ".iNF", "5m", "２", "-\u{301}1",
            "1 ", "2001-01-01", "<<",
        ].map { Case($0, .string($0)) }

    @Test(arguments: plain) func resolvesPlainScalars(_ c: Case) { #expect(YAMLCoreValue(plain: c.text) == c.value) }

    @Test(arguments: [".nan", ".NaN", ".NAN"]) func resolvesNotANumber(_ text: String) {
        guard case .float(let value) = YAMLCoreValue(plain: text) else {
            Issue.record("\(text) is no float")
            return
        }
        #expect(value.isNaN)
    }

    static let styled = [
        Case("'12'", .string("12")), Case("\"true\"", .string("true")), Case("|-\n  12", .string("12")),
        Case(">-\n  null", .string("null")), Case("''", .string("")),
        Case("!!str 12", .string("12")), Case("! 12", .string("12")), Case("!!int '12'", .int(12)),
        Case("!!float 1", .float(1)), Case("!!bool \"true\"", .bool(true)), Case("!!null ''", .null),
        Case("!!str", .string("")), Case("'1' # plain: 1", .string("1")),
    ]

    @Test(arguments: styled) func styleAndTagDecide(_ c: Case) throws {
        let node = try #require(read("- " + c.text).value?.elements?.first)
        #expect(node.scalar?.value == c.value)
    }

    static let styles: [(text: String, style: YAMLScalar.Style)] = [
        ("a", .plain), ("'a'", .singleQuoted), ("\"a\"", .doubleQuoted), ("|\n  a", .literal), (">\n  a", .folded),
    ]

    @Test(arguments: styles) func keepsTheStyle(_ text: String, _ style: YAMLScalar.Style) throws {
        #expect(try #require(read("- " + text).value?.elements?.first?.scalar).style == style)
    }

    @Test func escapesResolve() {
        let text = #""\0\a\b\t\n\v\f\r\e\"\/\\\N\_\L\P\x41\u00e9\U0001D11E""#
        let value = "\0\u{7}\u{8}\t\n\u{B}\u{C}\r\u{1B}\"/\\\u{85}\u{A0}\u{2028}\u{2029}Aé𝄞"
        #expect(read(text).value?.text.map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test func looksKeysUpByTheirBytes() throws {
        let root = try #require(read("e\u{301}: 1\n\u{E9}: 2\n1: 3\na: [4]\n").value)
        #expect(root["\u{E9}"]?.value.text == "2")
        #expect(root["e\u{301}"]?.value.text == "1")
        #expect(root["1"]?.value.text == "3")
        #expect(root["a"]?.value.elements?.first?.text == "4")
        #expect(root["b"] == nil)
        #expect(root["1"]?.value.string == nil)
    }
}
