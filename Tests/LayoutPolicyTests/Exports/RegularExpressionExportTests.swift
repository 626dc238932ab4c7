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
        let export = try RegularExpressionExport(LayoutContract(fields: [], classes: [keyClass]))
        #expect(export.classExpressions[0].expression == #"a\(b\)/"# + c.expression)
        #expect(export.anchoredExpression == #"\A(?:a\(b\)/"# + c.expression + #")\z"#)
    }

    @Test func ofOptionalPartsAndFiles() throws {
        let template = try KeyTemplate(parsing: "a/[{id}/]{files...}", fields: ["id": .uuid])
        let keyClass = KeyClass(name: "c", template: template)
        let export = try RegularExpressionExport(LayoutContract(fields: [], classes: [keyClass]))
        #expect(export.expression == "a/(?:\(Self.uuid)/)?\(Self.segment)(?:/\(Self.segment))*")
    }

    @Test func refusesAContractThatMatchesNothing() throws {
        #expect(throws: RegularExpressionExport.Refusal.noClasses) {
            try RegularExpressionExport(LayoutContract(fields: [], classes: []))
        }
        #expect(throws: RegularExpressionExport.Refusal.unsound(class: "c")) {
            try Self.export(of: .enumeration(["a/b"]))
        }
    }

    @Test func refusesCountsThatMultiply() throws {
        #expect(throws: RegularExpressionExport.Refusal.nestedCounts(class: "c")) {
            try Self.export(of: .pattern(RegularPattern("((ab){1,40}c){1,40}")))
        }
        let export = try Self.export(of: .pattern(RegularPattern("((ab){1,30}c){1,30}")))
        #expect(export.expression == "a/(?:(?:ab){1,30}c){1,30}")
        #expect(try Self.export(of: .pattern(RegularPattern("([a-c]{1,500}d)+"))).expression == "a/(?:[a-c]{1,500}d)+")
    }

    @Test func refusesWhatIsNotCompact() throws {
        let words = (0..<10_000).map { "w\(10_000 + $0)" }
        let bytes = "a/(?:\(words.joined(separator: "|")))".utf8.count + 1
        #expect(bytes > RegularExpressionExport.maximumLength)
        #expect(throws: RegularExpressionExport.Refusal.tooLong(bytes: bytes, class: nil, field: "f")) {
            _ = try Self.export(of: .enumeration(words))
        }
    }

    @Test func aClassThatIsTooLongIsNamed() throws {
        let fields: [String: FieldType] = [
            "f": .enumeration((0..<400).map { String(repeating: "w", count: 200) + "\($0)" }), "g": .uuid,
        ]
        let contract = LayoutContract(
            fields: [],
            classes: try [("b", "b/{g}"), ("c", "c/[{f}/]{g}")].map { name, text in
                KeyClass(name: name, template: try KeyTemplate(parsing: text, fields: fields))
            })
        #expect {
            try RegularExpressionExport(contract, usedBy: .eachClass)
        } throws: { error in
            guard case RegularExpressionExport.Refusal.tooLong(_, "c", "f") = error else { return false }
            return "\(error)".hasPrefix("the regular expression of class 'c' would have ")
                && "\(error)".hasSuffix("; the most of them are for field 'f'")
        }
    }

    private static func export(of type: FieldType) throws -> RegularExpressionExport {
        let template = try KeyTemplate(parsing: "a/{f}", fields: ["f": type])
        return try RegularExpressionExport(
            LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)]))
    }
}
