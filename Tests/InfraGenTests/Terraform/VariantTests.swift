import InfraGen
import Testing

/// The behaviors that video has without a list of its own.
@Suite("Variants of video") struct VariantTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let key: String
        let patterns: [String]

        var testDescription: String { key }
    }

    static let cases = [
        Case(key: "hls/{title_id}/{files...}", patterns: ["hls/*.m3u8", "hls/*"]),
        Case(key: "hls/{title_id}/{filename}", patterns: ["hls/*.m3u8", "hls/*"]),
        // A behavior that matches no key costs one of 75, and 'lint terraform' warns of it.
        Case(key: "clips/{title_id}/{clip}", patterns: ["clips/*"]),
    ]

    @Test(arguments: cases) func areThoseThatAKeyMatches(_ c: Case) throws {
        let fields = try [
            Field(Name("title_id"), .uuid), Field(Name("filename"), .filename(extensions: nil, charset: .safe)),
            Field(Name("clip"), .filename(extensions: ["mov", "mp4"], charset: .safe)),
        ]
        let media = try MediaClass(
            Name("media"), key: KeyTemplate(c.key, fields: fields), delivery: .cdn(CDNDelivery(.video)))
        let stack = try Stack(
            name: StackName("media"), region: .usEast1, fields: fields, classes: [media],
            bucket: Bucket(name: .variable))
        let text = try stack.terraformFiles().map(\.text).joined()
        let patterns = text.split(separator: "\n").filter { $0.contains("path_pattern ") }
            .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
        #expect(patterns == c.patterns)
    }
}
