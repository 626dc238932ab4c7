import Testing

@testable import LayoutPolicy

/// Classes that lose their straight path are judged rightly, but a third slower.
@Suite("Straight paths") struct StraightPathTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let template: String
        let hasPath: Bool

        init(_ name: String, _ template: String, _ hasPath: Bool) {
            (self.name, self.template, self.hasPath) = (name, template, hasPath)
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case("an identifier, an optional one, a word and files", "hls/{title}/[{episode}/]{ladder}/{files...}", true),
        Case("an identifier and a file", "originals/{title}/{file}", true),
        Case("a number of few values before the end", "bundles/{title}/S{season}.zip", true),
        Case("a long prefix", "artwork/of/every/title/{title}/{files...}", true),
        Case("a prefix beyond what is read ahead", "artwork/of/every/title/there/is/{title}/{files...}", false),
        Case("a number of many values", "parts/{title}/{part}.mp4", false),
        Case("a slug", "people/{name}/{files...}", false),
        Case("two words", "hls/{title}/{ladder}/{ladder2}/{files...}", false),
    ]

    static let fields: [String: FieldType] = [
        "title": .uuid, "episode": .uuid, "season": .int(min: 1, max: 99, width: 2),
        "ladder": .enumeration(["480p", "720p", "1080p"]), "ladder2": .enumeration(["480p", "720p"]),
        "file": .filename(extensions: nil, charset: .safe), "part": .int(min: 0, max: 9_999, width: 1),
        "name": .slug(max: 20),
    ]

    @Test(arguments: cases) func areFound(_ c: Case) throws {
        let template = try KeyTemplate(parsing: c.template, fields: Self.fields)
        let program = try KeyProgram(LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)]))
        #expect(program.straight.paths.contains { $0.keyClass == 0 } == c.hasPath)
    }

    @Test("classes whose prefixes differ late have paths all the same") func differLate() throws {
        let classes = try ["media/v1/hls/", "media/v1/bundles/", "media/v1/artwork/"].map {
            KeyClass(name: $0, template: try KeyTemplate(parsing: $0 + "{title}/{file}", fields: Self.fields))
        }
        let program = try KeyProgram(LayoutContract(fields: [], classes: classes))
        #expect(Set(program.straight.paths.map(\.keyClass)).subtracting([-1]) == [0, 1, 2])
    }
}
