import Diagnostics
import Testing
import YAML

/// Any bytes give a value or an error, and places within the file.
@Suite struct RobustnessTests {
    private static let seed = """
        # A document with everything.
        %YAML 1.2
        ---
        a: &x { b: 'c''d', "e\\u00e9": [1, *x, ~], ? f : g }
        list:
        - |2-
            text
          more
        - >+
          folded é

        - !!str 12
        - <<: *x
          k: @v
        \t- tab
        ...
        """

    @Test func randomBytesNeverCrash() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            expectSense(bytes)
        }
    }

    @Test func randomPiecesNeverCrash() {
        let pieces = [
            "a", "é", ":", ": ", "- ", "-", "? ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "!!str ", "! ", "|", ">",
            "'", "\"", "\\", "#", " #", "\n", "\n  ", "\n    ", "\r\n", "\t", "---\n", "...\n", "%YAML 1.1\n", "<<: ",
            "@", "1", " ",
        ]
        var random = SplitMix64(seed: 2)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<25, using: &random)
            expectSense((0..<count).flatMap { _ in Array((pieces.randomElement(using: &random) ?? "").utf8) })
        }
    }

    @Test func damagedDocumentsNeverCrash() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<5_000 {
            var bytes = Array(Self.seed.utf8)
            for _ in 0..<Int.random(in: 1..<6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...127, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: index)
                }
            }
            expectSense(bytes)
        }
    }

    private func expectSense(_ bytes: [UInt8]) {
        let checked = read(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(checked.value != nil || !checked.isSound, "\(text.debugDescription)")
        for span in checked.diagnostics.compactMap(\.span) { expectInside(span, text) }
        if let value = checked.value { expectNested(value, text) }
    }

    private func expectInside(_ span: SourceSpan, _ text: String) {
        #expect(span.start.utf8Offset <= span.end.utf8Offset && span.start <= span.end, "\(text.debugDescription)")
        #expect(span.end.utf8Offset <= span.file.bytes.count, "\(text.debugDescription)")
    }

    /// A node's parts stand inside it, one behind the other.
    private func expectNested(_ node: YAMLNode, _ text: String) {
        expectInside(node.span, text)
        let children =
            switch node.content {
            case .scalar: [YAMLNode]()
            case .sequence(let elements): elements
            case .mapping(let entries): entries.flatMap { [$0.key, $0.value] }
            }
        var end = node.span.start
        for child in children {
            #expect(end <= child.place.start && child.place.end <= node.span.end, "\(text.debugDescription)")
            end = child.place.end
            if child.alias == nil { expectNested(child, text) }
        }
    }
}

/// A small seeded generator, so that a failure can be repeated.
///
/// - SeeAlso: <https://prng.di.unimi.it/splitmix64.c>
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
