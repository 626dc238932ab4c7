import InfraGen
import Testing

/// Names that AWS bounds.
@Suite struct NameCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let engine: Cache.Engine
        let version: String
        /// How long BASE is: 26 and the environment's name.
        let baseLength: Int
        let says: String?

        init(_ name: String, _ engine: Cache.Engine, _ version: String, base: Int, says: String? = nil) {
            testDescription = name
            self.engine = engine
            self.version = version
            baseLength = base
            self.says = says
        }
    }

    static let cases = [
        Case("BASE-app just fits", .valkey, "8.0", base: 36),
        Case("BASE-app does not", .valkey, "8.0", base: 37, says: "-app', has 41 characters, AWS allows 40"),
        Case("BASE-default just fits", .redis, "7.1", base: 32),
        Case("BASE-default does not", .redis, "7.1", base: 33, says: "-default', has 41 characters, AWS allows 40"),
        Case("one finding for all ids", .valkey, "8.0", base: 41, says: "-app', has 45 characters, AWS allows 40"),
    ]

    @Test(arguments: cases) func boundsTheCachesIDs(_ c: Case) throws {
        var stack = try MoviesNow.stack()
        stack.name = try StackName(String(repeating: "s", count: 25))
        stack.environment = try EnvironmentName(String(repeating: "e", count: c.baseLength - 26))
        stack.cache = try Cache(
            engine: c.engine, version: CacheVersion(c.version), node: CacheNode("cache.t4g.small"), nodes: 2)
        let messages = stack.problems().map(\.message)
        #expect(messages.count == (c.says == nil ? 0 : 1))
        if let says = c.says { #expect(messages.first?.contains(says) == true) }
    }
}
