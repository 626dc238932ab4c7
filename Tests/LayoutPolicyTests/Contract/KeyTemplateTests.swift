import LayoutPolicy
import Testing

@Suite("Key templates") struct KeyTemplateTests {
    static let fields: [String: FieldType] = [
        "id": .uuid, "ep": .uuid, "season": .int(min: 1, max: 99, width: 2), "slug": .slug(max: 64),
        "ladder": .enumeration(["480p", "720p"]), "file": .filename(extensions: nil, charset: .safe),
        "any": .filename(extensions: nil, charset: .any),
    ]

    struct Good: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let prefix: String
        let fieldNames: [String]

        init(_ name: String, _ text: String, prefix: String, fields: [String]) {
            (testDescription, self.text, self.prefix, fieldNames) = (name, text, prefix, fields)
        }
    }

    static let good = [
        Good("a field and a file", "originals/{id}/{file}", prefix: "originals/", fields: ["id", "file"]),
        Good("an optional part", "a/{id}/[{ep}/]{file}", prefix: "a/", fields: ["id", "ep", "file"]),
        Good("an optional part of two segments", "a/[{id}/x/]{file}", prefix: "a/", fields: ["id", "file"]),
        Good("a literal optional part", "a/[old/]{file}", prefix: "a/", fields: ["file"]),
        Good("optional parts in a row", "a/[{id}/][{ep}/]{file}", prefix: "a/", fields: ["id", "ep", "file"]),
        Good("a field within a segment", "bundles/S{season}.zip", prefix: "bundles/", fields: ["season"]),
        Good("two literal segments", "artwork/title/{files...}", prefix: "artwork/title/", fields: ["files"]),
        Good("half a segment is not of the prefix", "a/b-{id}/{file}", prefix: "a/", fields: ["id", "file"]),
        Good("an optional segment is not of the prefix", "a/[b/]{file}", prefix: "a/", fields: ["file"]),
        Good("a single key", "a/b.txt", prefix: "a/", fields: []),
        Good("every literal character", "aZ09!-_.'()/{id}", prefix: "aZ09!-_.'()/", fields: ["id"]),
        Good("a dot within a segment", "a/..b/.c/{id}", prefix: "a/..b/.c/", fields: ["id"]),
        Good("an optional part in the middle of a segment", "a/x[y/]z", prefix: "a/", fields: []),
    ]

    @Test(arguments: good) func reads(_ c: Good) throws {
        let template = try KeyTemplate(parsing: c.text, fields: Self.fields)
        #expect(template.text == c.text)
        #expect(template.prefix == c.prefix)
        #expect(template.fieldNames == c.fieldNames)
    }

    @Test func takesTheCharsetOfAFilenameField() throws {
        let template = try KeyTemplate(parsing: "a/[b/]{any...}", fields: Self.fields)
        #expect(
            template.parts == [
                .literal("a/"), .optional([.literal("b/")]), .files(name: "any", charset: .any),
            ])
    }

    /// The text that a violation stands at, and its kind.
    struct Finding: Sendable, Hashable {
        let text: String
        let kind: KeyTemplate.Kind

        init(_ text: String, _ kind: KeyTemplate.Kind) { (self.text, self.kind) = (text, kind) }
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let reported: [Finding]

        init(_ name: String, _ text: String, _ reported: Finding...) {
            (testDescription, self.text, self.reported) = (name, text, reported)
        }
    }

    static let bad = [
        Bad("nothing", "", Finding("", .empty)),
        Bad(
            "far too much", String(repeating: "a/", count: 2_049),
            Finding(String(repeating: "a/", count: 2_049), .tooLong)),
        Bad("no literal segment", "{id}/{file}", Finding("{id}", .noLiteralFirstSegment)),
        Bad("half a literal segment", "a{id}/{file}", Finding("a{id}", .noLiteralFirstSegment)),
        Bad("an optional first segment", "[a/]{file}", Finding("[a", .noLiteralFirstSegment)),
        Bad("a literal without slash", "file.txt", Finding("file.txt", .noLiteralFirstSegment)),
        Bad("a slash in front", "/a/{file}", Finding("/", .emptySegment)),
        Bad("an unknown field", "a/{titel}/{file}", Finding("titel", .unknownField(name: "titel"))),
        Bad("a field with a format", "a/{season:02}", Finding("season:02", .unknownField(name: "season:02"))),
        Bad("no name", "a/{}/{...}", Finding("{}", .emptyPlaceholder), Finding("{...}", .emptyPlaceholder)),
        Bad("a field twice", "a/{id}/{id}", Finding("id", .repeatedField(name: "id"))),
        Bad("a field twice, once as files", "a/{any}/{any...}", Finding("any", .repeatedField(name: "any"))),
        Bad("files of another type", "a/{slug...}", Finding("{slug...}", .filesOfOtherType(name: "slug"))),
        Bad("files not last", "a/{files...}/{file}", Finding("{files...}", .filesNotLast(name: "files"))),
        Bad("files before an extension", "a/{files...}.zip", Finding("{files...}", .filesNotLast(name: "files"))),
        Bad("files in an optional part", "a/[{files...}/]b", Finding("{files...}", .filesInOptional(name: "files"))),
        Bad("files in a segment", "a/x-{files...}", Finding("{files...}", .filesInsideSegment(name: "files"))),
        Bad(
            "files in a segment of an optional part", "a/[b/]x[c/]{files...}",
            Finding("{files...}", .filesInsideSegment(name: "files"))),
        Bad("nested optional parts", "a/[{id}/[{ep}/]]{file}", Finding("[", .nestedOptional)),
        Bad("an optional part without slash", "a/[{id}]/{file}", Finding("[{id}]", .optionalNotEndingInSlash)),
        Bad("an empty optional part", "a/[]{file}", Finding("[]", .optionalNotEndingInSlash)),
        Bad("a brace left open", "a/{id/b", Finding("{", .unbalancedBrace)),
        Bad("a brace only closed", "a/id}/b", Finding("}", .unbalancedBrace)),
        Bad("a brace in a brace", "a/{{id}", Finding("{", .unbalancedBrace)),
        Bad("a bracket left open", "a/[{id}/", Finding("[", .unbalancedBracket)),
        Bad("a bracket only closed", "a/{id}]/b", Finding("]", .unbalancedBracket)),
        Bad("a star", "a/*.zip", Finding("*", .unsafeLiteral("*"))),
        Bad(
            "characters that are not safe", "a/é b", Finding("é", .unsafeLiteral("\u{00E9}")),
            Finding(" ", .unsafeLiteral(" "))),
        Bad("an empty segment", "a//{id}", Finding("/", .emptySegment)),
        Bad("an empty segment in one choice", "a/[b/]/{id}", Finding("/", .emptySegment)),
        Bad("an empty segment within an optional part", "a/[/]b", Finding("/", .emptySegment)),
        Bad("a slash at the end", "a/{id}/", Finding("/", .emptyLastSegment)),
        Bad("an optional part at the end", "a/{id}/[b/]", Finding("]", .emptyLastSegment)),
        Bad(
            "dot segments", "a/../[./]..", Finding("..", .dotSegment), Finding(".", .dotSegment),
            Finding("..", .dotSegment)),
        Bad(
            "everything in one run", "{x}/[{y}]/{files...}/ ", Finding("{x}", .noLiteralFirstSegment),
            Finding("x", .unknownField(name: "x")), Finding("[{y}]", .optionalNotEndingInSlash),
            Finding("y", .unknownField(name: "y")),
            Finding("{files...}", .filesNotLast(name: "files")), Finding(" ", .unsafeLiteral(" "))),
    ]

    @Test(arguments: bad) func refuses(_ c: Bad) {
        let error = #expect(throws: KeyTemplate.Violations.self) {
            try KeyTemplate(parsing: c.text, fields: Self.fields)
        }
        let bytes = Array(c.text.utf8)
        let reported = error?.all.map { Finding(String(decoding: bytes[$0.utf8Range], as: UTF8.self), $0.kind) }
        #expect(reported == c.reported)
    }

    @Test(arguments: 0..<200) func survivesAnything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "/", "{", "}", "[", "]", "...", "{id}", "{files...}", "é", "\u{0}", ".", "[{ep}/]", "*"]
        let text = (0..<Int.random(in: 0...20, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        do {
            let template = try KeyTemplate(parsing: text, fields: Self.fields)
            #expect(text.utf8.starts(with: template.prefix.utf8))
            #expect(template.prefix.utf8.last == UInt8(ascii: "/"))
        } catch {
            #expect(error.all.allSatisfy { (0...text.utf8.count).contains($0.utf8Range.upperBound) })
            #expect(error.all == error.all.sorted())
        }
    }
}
