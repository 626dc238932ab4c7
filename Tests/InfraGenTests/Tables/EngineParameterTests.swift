@testable import InfraGen
import Testing

@Suite struct EngineParameterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let parameter: EngineParameter
        let value: String
        let refused: Bool

        init(_ parameter: EngineParameter, _ value: String, refused: Bool = true) {
            (self.parameter, self.value, self.refused) = (parameter, value, refused)
        }

        var testDescription: String { "\(parameter.values): \(value)" }
    }

    private static let small = EngineParameter.integer("p", -1...10)
    private static let timeout = EngineParameter.integer("p", 0...0, 20...Int.max)
    private static let fraction = EngineParameter.number("p", 0...1)

    static let cases = [
        Case(.flag("p"), "0", refused: false), Case(.flag("p"), "1", refused: false), Case(.flag("p"), "2"),
        Case(.flag("p"), "on"), Case(.flag("p"), ""),
        Case(small, "-1", refused: false), Case(small, "10", refused: false), Case(small, "-2"), Case(small, "11"),
        Case(small, "+1"), Case(small, "1.0"), Case(small, "1e1"), Case(small, "0x1"), Case(small, " 1"),
        Case(small, "99999999999999999999"), Case(small, "١"),
        Case(timeout, "0", refused: false), Case(timeout, "20", refused: false), Case(timeout, "19"),
        Case(fraction, "0.5", refused: false), Case(fraction, "1", refused: false), Case(fraction, "1.01"),
        Case(fraction, "nan"), Case(fraction, "inf"), Case(fraction, "half"),
        Case(.words("p", "a,b c"), "b c", refused: false), Case(.words("p", "a,b c"), "A", refused: false),
        Case(.words("p", "a,b c"), "b"), Case(.text("p"), "anything", refused: false),
    ]

    @Test(arguments: cases) func judges(_ c: Case) {
        #expect((c.parameter.objection(to: c.value) != nil) == c.refused)
    }

    static let units: [(text: String, unit: String, number: Int?)] = [
        ("64MB", "kB", 65_536), ("1GB", "8kB", 131_072), ("8 kB", "8kB", 1), ("1kb", "B", 1_024),
        ("5min", "ms", 300_000),
        ("1d", "s", 86_400), ("10us", "us", 10), ("1kB", "8kB", nil), ("1s", "kB", nil), ("1", "kB", nil),
        ("1XB", "kB", nil), ("MB", "kB", nil), ("9223372036854775807TB", "B", nil), ("-1MB", "kB", nil),
    ]

    @Test(arguments: units) func converts(_ c: (text: String, unit: String, number: Int?)) {
        #expect(ParameterUnit.converted(c.text, to: c.unit) == c.number)
    }
}
