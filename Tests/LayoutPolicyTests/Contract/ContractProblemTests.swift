import LayoutPolicy
import Testing

@Suite("Problems of a contract") struct ContractProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let templates: [String]
        let reported: [String]

        init(_ name: String, _ templates: [String], reported: [String]) {
            (testDescription, self.templates, self.reported) = (name, templates, reported)
        }
    }

    static let fields: [String: FieldType] = [
        "id": .uuid, "ep": .uuid, "slug": .slug(max: 64), "word": .slug(max: 64),
        "season": .int(min: 1, max: 99, width: 2), "ladder": .enumeration(["480p", "720p"]),
        "file": .filename(extensions: nil, charset: .safe),
    ]

    static let cases = [
        Case(
            "the media stack is sound",
            [
                "originals/{id}/[{ep}/]{file}", "downloads/{id}/[{ep}/]{ladder}/{file}",
                "hls/{id}/[{ep}/]{ladder}/{files...}", "bundles/{id}/S{season}.zip", "artwork/title/{id}/{files...}",
                "subs/title/{slug}/{files...}",
            ], reported: []),
        Case(
            "files take what an optional part may hold", ["a/{id}/[{slug}/]{files...}"],
            reported: [
                "ambiguous c0 a/\(uuid)/a/a: [id = \(uuid), slug = a, files = a] or [id = \(uuid), files = a/a]"
            ]),
        Case(
            "a file name that is a field too", ["a/[{ladder}/]{files...}"],
            reported: ["ambiguous c0 a/480p/a: [ladder = 480p, files = a] or [files = 480p/a]"]),
        Case(
            "two optional parts of one form", ["a/[{id}/][{ep}/]{ladder}"],
            reported: ["ambiguous c0 a/\(uuid)/480p: [id = \(uuid), ladder = 480p] or [ep = \(uuid), ladder = 480p]"]),
        Case(
            "the boundary between two fields", ["a/{slug}{season}"],
            // A number has two digits, no more and no fewer, so the slug ends before the last two.
            reported: []),
        Case(
            "no boundary between two fields", ["a/{slug}-{word}"],
            reported: ["ambiguous c0 a/a-a-a: [slug = a-a, word = a] or [slug = a, word = a-a]"]),
        Case(
            "two literal optional parts", ["a/[x/][x/]b"],
            reported: [
                "ambiguous c0 a/x/b: [with [x/] as optional part 1] or [with [x/] as optional part 2]"
            ]),
        Case("a shared key", ["a/{id}/{file}", "a/{id}/{files...}"], reported: ["shared c1 c0 a/\(uuid)/a.a"]),
        Case("one class twice", ["a/x", "a/x"], reported: ["shared c1 c0 a/x"]),
        Case("a prefix inside another's", ["a/{slug}", "a/b/{slug}"], reported: ["inside c1 c0"]),
        Case("declared in the other order", ["a/b/{slug}", "a/{slug}"], reported: ["inside c0 c1"]),
        Case("one prefix twice", ["a/x-{slug}", "a/y-{slug}"], reported: ["inside c1 c0"]),
        Case(
            "every pair of three", ["a/b/c/{slug}", "a/{slug}", "a/b/{slug}"],
            reported: ["inside c0 c1", "inside c0 c2", "inside c2 c1"]),
        Case("a shared stem is no prefix", ["img/{slug}", "img-old/{slug}", "imgs/{slug}"], reported: []),
        Case(
            "a key that reaches into another class", ["a/{files...}", "a/b/{id}"],
            reported: ["shared c1 c0 a/b/\(uuid)"]),
        Case("no key fits", ["a/{id}/" + String(repeating: "x", count: 1_000)], reported: ["no key c0"]),
        Case("a key just fits", ["a/{id}/" + String(repeating: "x", count: 985)], reported: []),
        Case("an ambiguity beyond the longest key", [long + "[{slug}/]{files...}"], reported: []),
        Case(
            "each class by itself first", ["a/[x/][x/]b", "a/{ladder}", "c/[x/][x/]b"],
            reported: [
                "ambiguous c0 a/x/b: [with [x/] as optional part 1] or [with [x/] as optional part 2]", "inside c1 c0",
                "ambiguous c2 c/x/b: [with [x/] as optional part 1] or [with [x/] as optional part 2]",
            ]),
    ]

    private static let uuid = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"
    /// Leaves room for one more byte in a key, and the ambiguity takes three.
    private static let long = "a/" + String(repeating: "x", count: 1_020) + "/"

    @Test func unusedFieldsComeLastInOrderOfDeclaration() throws {
        let template = try KeyTemplate(parsing: "a/{b}", fields: ["b": .uuid])
        let fields = ["z", "b", "a"].map { LayoutContract.Field(name: $0, type: .uuid) }
        let contract = LayoutContract(fields: fields, classes: [KeyClass(name: "c", template: template)])
        #expect(contract.problems().map(\.testText) == ["unused z", "unused a"])
    }

    @Test func aThousandClassesThatAllOverlap() throws {
        let classes = try (0..<1_000).map { index in
            KeyClass(name: "c\(index)", template: try KeyTemplate(parsing: "a/x\(index)-{f}", fields: ["f": .uuid]))
        }
        let problems = LayoutContract(fields: [], classes: classes).problems(limit: 100)
        #expect(problems.count == 100)
        #expect(problems.first?.testText == "inside c1 c0")
    }

    @Test(arguments: cases) func reports(_ c: Case) throws {
        let classes = try c.templates.enumerated().map { index, text in
            KeyClass(name: "c\(index)", template: try KeyTemplate(parsing: text, fields: Self.fields))
        }
        #expect(LayoutContract(fields: [], classes: classes).problems().map(\.testText) == c.reported)
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
