@testable import InfraGen
import Testing

@Suite struct InstanceTypeTests {
    private static let families = [
        InstanceFamily("m8g", "large xlarge 48xlarge", .everywhere),
        InstanceFamily("t4g", "micro small", .only("eu-west-1")),
        InstanceFamily("r6gd", "xlarge", .except("af-south-1 cn-north-1")),
    ]

    static let cases: [(type: String, standing: String)] = [
        ("db.m8g.large", "offered"), ("db.m8g.48xlarge", "offered"), ("db.m8g.96xlarge", "newer"),
        ("db.m8g.2xlarge", "size"), ("db.m8g.micro", "size"), ("db.m8g.metal", "size"), ("db.m8g.0xlarge", "size"),
        ("db.m8g.99999999999999999999xlarge", "size"), ("db.m8g.large.tpc1", "size"), ("db.m10g.large", "newer"),
        ("db.m9.large", "unknown"), ("db.m10.large", "unknown"), ("db.m11g.large", "unknown"),
        ("db.m8i.large", "newer"), ("db.m7i-flex.large", "newer"), ("db.m5a.large", "unknown"),
        ("db.m10g.huge", "unknown"), ("db.t9.small", "unknown"), ("db.x8g.large", "unknown"),
        ("db.g6.xlarge", "unknown"), ("db.-.large", "unknown"), ("db.é.large", "unknown"),
    ]

    @Test(arguments: cases) func stands(_ c: (type: String, standing: String)) throws {
        let type = try #require(InstanceType(c.type))
        let word =
            switch type.standing(among: Self.families) {
            case .offered: "offered"
            case .unknownSize: "size"
            case .newer: "newer"
            case .unknown: "unknown"
            }
        #expect(word == c.standing)
    }

    @Test func standsInItsRegions() {
        let (everywhere, only, except) = (Self.families[0], Self.families[1], Self.families[2])
        #expect(everywhere.isOffered(in: "us-east-1"))
        #expect(only.isOffered(in: "eu-west-1") && !only.isOffered(in: "eu-west-2"))
        #expect(except.isOffered(in: "eu-west-1") && !except.isOffered(in: "cn-north-1"))
    }
}
