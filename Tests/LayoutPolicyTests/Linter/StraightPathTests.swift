import CByteScan
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

    @Test("a processor without AVX2 gives the same verdicts") func sameWithoutAVX2() throws {
        let template = try KeyTemplate(parsing: "hls/{title}/[{episode}/]{ladder}/{files...}", fields: Self.fields)
        let linter = try KeyLinter(LayoutContract(fields: [], classes: [KeyClass(name: "hls", template: template)]))
        let title = "0a1b2c3d-0000-4fff-8aaa-0123456789ab"
        let keys = ["", "\(title)/"].flatMap { episode in
            ["480p", "360p"].flatMap { ladder in
                (0..<70).flatMap { length in
                    let name = String(repeating: "a", count: length)
                    return ["", ".ts", "/b", "/", "/.b", "%"].map { "hls/\(title)/\(episode)\(ladder)/\(name)\($0)" }
                }
            }
        }
        linter.program.withMatchers { straight, _ in
            for key in keys {
                let bytes = Array("\(key)\n".utf8) + Array(repeating: 0, count: KeyLinter.padding)
                let isGood = if case .valid = linter.judge(Array(key.utf8)) { true } else { false }
                for usesAVX2 in [false, straight.hasAVX2] {
                    #expect(straight.reads(bytes, upTo: key.utf8.count, usesAVX2) == isGood, "\(key)")
                }
            }
        }
    }
}

extension StraightMatcher {
    /// Whether the key at the front of `bytes` is found good, with or without AVX2.
    fileprivate func reads(_ bytes: [UInt8], upTo length: Int, _ usesAVX2: Bool) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard let key = bytes.baseAddress else { return false }
            var stretches = Array(
                repeating: straight_stretch(key: key, end: key, count: 0), count: Int(straight_stretch_count))
            stretches[1].end = key + length + 1
            var counts = [0]
            let run = usesAVX2 ? straight_run_avx2 : straight_run_anywhere
            return withUnsafePointer(to: paths) { run($0, &stretches, bytes[length], &counts) } < 0 && counts == [1]
        }
    }
}
