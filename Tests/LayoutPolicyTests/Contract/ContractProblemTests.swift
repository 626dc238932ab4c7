import LayoutPolicy
import Testing

@Suite("Problems of a contract") struct ContractProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: [LayoutContract.Field]
        let templates: [String]
        let reported: [String]

        init(_ name: String, _ fields: [String: FieldType] = Self.usual, _ templates: [String], reported: [String]) {
            testDescription = name
            self.fields = fields.sorted { $0.key < $1.key }.map { LayoutContract.Field(name: $0.key, type: $0.value) }
            self.templates = templates
            self.reported = reported
        }

        static let usual: [String: FieldType] = [
            "id": .uuid, "slug": .slug(max: 64), "season": .int(min: 1, max: 99, width: 2),
            "file": .filename(extensions: nil, charset: .safe),
        ]
    }

    static let cases = [
        Case(
            "the media stack has none but its unused ladder",
            [
                "ladder": .enumeration(["480p"]), "id": .uuid, "ep": .uuid,
                "file": .filename(extensions: nil, charset: .safe),
            ],
            ["originals/{id}/[{ep}/]{file}", "artwork/title/{id}/{files...}"],
            reported: ["unused ladder"]),
        Case(
            "files take what an optional part may hold", ["slug": .slug(max: 64)], ["a/[{slug}/]{files...}"],
            reported: ["ambiguous c0 a/a/a: [slug = a, files = a] or [files = a/a]"]),
    ]

    @Test(arguments: cases) func reports(_ c: Case) throws {
        let types = Dictionary(uniqueKeysWithValues: c.fields.map { ($0.name, $0.type) })
        let classes = try c.templates.enumerated().map { index, text in
            KeyClass(name: "c\(index)", template: try KeyTemplate(parsing: text, fields: types))
        }
        let problems = LayoutContract(fields: c.fields, classes: classes).problems()
        #expect(problems.map(\.testText) == c.reported)
    }
}

extension ContractProblem {
    fileprivate var testText: String {
        func text(_ key: [UInt8]) -> String { String(decoding: key, as: UTF8.self) }
        return switch self {
        case .sharedKey(let later, let other, let key): "shared \(later) \(other) \(text(key))"
        case .prefixInside(let inner, let outer): "inside \(inner) \(outer)"
        case .ambiguous(let name, let key, let a, let b): "ambiguous \(name) \(text(key)): [\(a)] or [\(b)]"
        case .noKey(let name): "no key \(name)"
        case .tooComplex(let name): "too complex \(name)"
        case .unusedField(let name): "unused \(name)"
        }
    }
}
