@testable import InfraGen
import Foundation
import Testing
import TestSupport

/// What other tools' data has, of whatever month, the tables have too.
@Suite(
    .enabled(if: TableJudge.isThere, "python3 with cfn-lint and botocore is not there: pip install cfn-lint botocore"))
struct TableMembershipTests {
    @Test func haveTheVersions() throws {
        for entry in try TableJudge.entries("postgres") {
            let standing = PostgresVersions.standing(of: try PostgresVersion(entry.name))
            switch standing {
            case .offered, .deprecated: break
            case .newer, .absent: Issue.record("PostgreSQL \(entry.name): \(standing)")
            }
        }
        #expect(try TableJudge.entries("valkey").allSatisfy { CacheVersions.valkey.contains($0.name) })
        #expect(try TableJudge.entries("redis").map(\.name).sorted() == CacheVersions.redis)
    }

    @Test func haveTheClasses() throws {
        for entry in try TableJudge.entries("class") {
            let type = try #require(InstanceType(entry.name))
            guard !DatabaseClasses.retired.contains(type.family) else { continue }
            let family = try #require(Self.family(of: type, DatabaseClasses.families), "\(entry.name)")
            #expect(family.isOffered(in: entry.place), "\(entry.name) in \(entry.place)")
        }
    }

    @Test func haveTheNodes() throws {
        for entry in try TableJudge.entries("node") {
            let type = try #require(InstanceType(entry.name))
            guard !CacheNodes.retired.contains(type.family) else { continue }
            // Older releases of cfn-lint name every node type in every region.
            #expect(Self.family(of: type, CacheNodes.families) != nil, "\(entry.name)")
        }
    }

    @Test func haveTheRegions() throws {
        for entry in try TableJudge.entries("region") {
            #expect(RegionTable.partition(of: entry.name)?.rawValue == entry.place, "\(entry.name)")
        }
    }

    private static func family(of type: InstanceType, _ families: [InstanceFamily]) -> InstanceFamily? {
        guard case .offered(let family) = type.standing(among: families) else { return nil }
        return family
    }
}

/// `Judges/judge_tables.py`, which reads cfn-lint's and botocore's data.
private enum TableJudge {
    struct Entry {
        let name: String
        /// The region, or for a region its partition.
        let place: String
    }

    static var isThere: Bool { answer != nil }

    static func entries(_ kind: String) throws -> [Entry] {
        let lines = try #require(answer).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let entries = lines.filter { $0.count == 3 && $0[0] == kind }.map { Entry(name: $0[1], place: $0[2]) }
        try #require(!entries.isEmpty)
        return entries
    }

    private static let answer: String? = {
        let script = PackageFolder.file("Tests/Judges/judge_tables.py").path
        guard let outcome = try? Subprocess(onPath: "python3")?.run([script]), outcome.status == 0 else { return nil }
        return outcome.output
    }()
}
