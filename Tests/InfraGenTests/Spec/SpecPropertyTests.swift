import Diagnostics
import InfraGen
import Testing
import TestSupport

/// Laws that hold for any spec, sound or broken.
@Suite struct SpecPropertyTests {
    private static let trees: [DataTree] = {
        var specs = SoundSpecTests.cases.map(\.spec).filter { $0.utf8.count < 4_000 }
        specs += Example.all.compactMap { try? $0.spec }
        if let full = try? PackageFolder.shared?.text(of: "spec/full.yaml") { specs.append(full) }
        return specs.compactMap { DataTree(yaml: $0) }
    }()

    @Test(arguments: 1...2 as ClosedRange<UInt64>) func anySpecIsJudged(seed: UInt64) throws {
        var mutator = SpecMutator(seed: seed, trees: Self.trees)
        var sound: [DataTree] = []
        for _ in 0..<200 {
            let tree = mutator.next()
            let spec = tree.json
            let found = findings(in: spec)
            expectSense(found, spec)
            if !found.contains(where: { $0.severity == .error }) {
                sound.append(tree)
                render(spec)
            }
        }
        // The laws would be empty if every change broke the spec.
        #expect(sound.count > 20)
        guard SchemaJudge.isThere else { return }
        for (tree, verdict) in zip(sound, try SchemaJudge.judge(sound)) {
            #expect(verdict == "ok", "the decoder takes what the schema refuses: \(tree.json)")
        }
    }

    /// Findings come in order, stand in the file, and none comes twice.
    private func expectSense(_ found: [Diagnostic], _ spec: String) {
        let places = found.compactMap(\.span)
        #expect(places.allSatisfy { $0.start <= $0.end && $0.end.utf8Offset <= spec.utf8.count }, "\(spec)")
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.start <= $1.start }, "\(spec)")
        let texts = found.map { "\($0.brief) \($0.sentence)" }
        #expect(Set(texts).count == texts.count, "\(texts) in \(spec)")
    }

    /// Rendering does not crash, and gives the same bytes twice.
    private func render(_ spec: String) {
        let read = { SpecDocument.read(SourceFile(path: "s", bytes: Array(spec.utf8)), readFile: TestKeys.read).value }
        guard let first = read(), let second = read() else { return }
        let digest = SpecDigest(of: Array(spec.utf8))
        for environment in [nil] + first.environments.map(Optional.some) {
            let files = first.files(of: environment, specDigest: digest)
            #expect(files == second.files(of: environment, specDigest: digest), "\(spec)")
        }
    }
}
