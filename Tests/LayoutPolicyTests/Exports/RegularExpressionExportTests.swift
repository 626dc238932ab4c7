import LayoutPolicy
import Testing

@Suite("Exported regular expressions") struct RegularExpressionExportTests {
    static let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    static let segment = #"[!'-*\-0-9A-Z_a-z][!'-*\-.0-9A-Z_a-z]*"#

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let type: FieldType
        let expression: String

        init(_ name: String, _ type: FieldType, _ expression: String) {
            (testDescription, self.type, self.expression) = (name, type, expression)
        }
    }

    static let cases = [
        Case("uuid", .uuid, uuid),
        Case("slug", .slug(max: 64), "[0-9a-z](?:[\\-0-9a-z]{0,62}[0-9a-z])?"),
        Case(
            "a slug of more than a count", .slug(max: 1_024),
            "[0-9a-z](?:[\\-0-9a-z]{0,1000}[\\-0-9a-z]{0,22}[0-9a-z])?"),
        Case("int", .int(min: 1, max: 99, width: 2), "(?:0[1-9]|[1-9][0-9])"),
        Case("enum", .enumeration(["480p", "a.b"]), #"(?:480p|a\.b)"#),
        Case("extensions", .filename(extensions: ["ts"], charset: .safe), segment + #"\.ts"#),
        Case(
            "any", .filename(extensions: ["ts"], charset: .any),
            #"[^\x00-\x1f./\\\x7f-\x9f][^\x00-\x1f/\\\x7f-\x9f]*\.ts"#),
    ]

    @Test(arguments: cases) func ofAField(_ c: Case) throws {
        let template = try KeyTemplate(parsing: "a(b)/{f}", fields: ["f": c.type])
        let keyClass = KeyClass(name: "c", template: template)
        let export = try #require(RegularExpressionExport(LayoutContract(fields: [], classes: [keyClass])))
        #expect(export.expression(of: keyClass) == #"a\(b\)/"# + c.expression)
        #expect(export.anchoredExpression == #"\A(?:a\(b\)/"# + c.expression + #")\z"#)
    }

    @Test func ofOptionalPartsAndFiles() throws {
        let template = try KeyTemplate(parsing: "a/[{id}/]{files...}", fields: ["id": .uuid])
        let keyClass = KeyClass(name: "c", template: template)
        let export = try #require(RegularExpressionExport(LayoutContract(fields: [], classes: [keyClass])))
        #expect(export.expression == "a/(?:\(Self.uuid)/)?\(Self.segment)(?:/\(Self.segment))*")
    }

    @Test func noneOfAContractThatMatchesNothing() throws {
        #expect(RegularExpressionExport(LayoutContract(fields: [], classes: [])) == nil)
        let template = try KeyTemplate(parsing: "a/{f}", fields: ["f": .enumeration(["a/b"])])
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)])
        #expect(RegularExpressionExport(contract) == nil)
    }
}
