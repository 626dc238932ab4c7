extension SwiftWriter {
    /// A file of tests for Swift Testing.
    func tests(of samples: KeySamples, module: String) -> String {
        let good = samples.good.flatMap { name, keys in
            keys.map { "        (\(Self.literal(name)), \(Self.literal($0))),\n" }
        }
        return """
            // Tests of \(module): keys and what is none, as infragen judges them.

            import Testing
            import \(module)

            @Suite struct KeyTests {
                static let good: [(className: String, text: String)] = [
            \(good.joined())    ]

                static let bad: [String] = [
            \(samples.bad.map { "        \(Self.literal($0)),\n" }.joined())    ]

                @Test(arguments: good) func readsAKeyAndMakesItAgain(className: String, text: String) throws {
                    let key = try AnyKey(parsing: text)
                    #expect(key.className == className)
                    #expect(Array(key.key.utf8) == Array(text.utf8))
                }

                @Test(arguments: bad) func refusesAnythingElse(text: String) {
                    #expect(throws: InvalidKey.self) { try AnyKey(parsing: text) }
                }
            }

            """
    }
}
