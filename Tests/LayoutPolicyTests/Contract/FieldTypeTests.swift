import LayoutPolicy
import Testing

@Suite("Limits of field types") struct FieldTypeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let type: FieldType
        let violations: [FieldType.Violation]

        init(_ name: String, _ type: FieldType, _ violations: FieldType.Violation...) {
            (testDescription, self.type, self.violations) = (name, type, violations)
        }
    }

    static let cases = [
        Case("a slug of one", .slug(max: 1)),
        Case("a slug of none", .slug(max: 0), .slugLength(0)),
        Case("a slug longer than a key", .slug(max: 1_025), .slugLength(1_025)),
        Case("all integers", .int(min: 0, max: .max, width: 20)),
        Case("one integer", .int(min: 7, max: 7, width: 1)),
        Case("reversed", .int(min: 2, max: 1, width: 1), .reversedRange(min: 2, max: 1)),
        Case("negative", .int(min: -1, max: 1, width: 1), .negative(-1)),
        Case("no width", .int(min: 0, max: 1, width: 0), .width(0)),
        Case("too wide", .int(min: 0, max: 1, width: 21), .width(21)),
        Case("values", .enumeration(["480p", "a.b"])),
        Case("no values", .enumeration([]), .noValues),
        Case("an empty value", .enumeration(["a", ""]), .emptyValue(index: 1)),
        Case("a value twice", .enumeration(["a", "b", "a"]), .repeatedValue(index: 2)),
        Case("a slash", .enumeration(["a/b"]), .unsafeByte(index: 0, utf8Offset: 1)),
        Case(
            "a space and an umlaut", .enumeration(["a b", "ä"]), .unsafeByte(index: 0, utf8Offset: 1),
            .unsafeByte(index: 1, utf8Offset: 0)),
        Case("extensions", .filename(extensions: ["mp4", "tar.gz"], charset: .any)),
        Case("no extensions", .filename(extensions: [], charset: .safe), .noValues),
        Case("an extension with its dot", .filename(extensions: [".mp4"], charset: .safe), .leadingDot(index: 0)),
    ]

    @Test(arguments: cases) func violations(_ c: Case) {
        #expect(c.type.violations == c.violations)
    }

    @Test func aTypeWithViolationsIsNoTrap() throws {
        for c in Self.cases {
            let template = try KeyTemplate(parsing: "a/{x}", fields: ["x": c.type])
            let contract = LayoutContract(
                fields: [.init(name: "x", type: c.type)], classes: [KeyClass(name: "a", template: template)])
            #expect(contract.problems().count <= 1)
        }
    }
}
