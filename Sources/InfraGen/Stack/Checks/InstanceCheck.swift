import Diagnostics

/// Whether the services offer the database's class and the cache's node type, in the stack's region.
///
/// What the tables lack is a warning where AWS may have come to offer it since, and an error where it is a slip.
enum InstanceCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        database(stack) + cache(stack)
    }

    private static func database(_ stack: Stack) -> [StackProblem] {
        guard let database = stack.database else { return [] }
        let service = Service(
            name: "RDS for PostgreSQL", path: SpecPath(keys: "database", "class"), families: DatabaseClasses.families,
            regions: DatabaseClasses.regions, date: DatabaseClasses.date, all: DatabaseClasses.all,
            example: "db.t4g.medium")
        let name = database.instanceClass.description
        guard let type = InstanceType(name) else { return [] }
        if DatabaseClasses.retired.contains(type.family) {
            return [service.refused(name, "RDS has retired \(name) for PostgreSQL")]
        }
        if DatabaseClasses.clusterOnly.contains(type.family) {
            return [service.refused(name, "\(name) is for Multi-AZ DB clusters alone")]
        }
        return service.problems(with: type, name, in: stack.region) + version(database, type, at: service.path)
    }

    private static func version(_ database: Database, _ type: InstanceType, at path: SpecPath) -> [StackProblem] {
        let version = database.version
        guard let minor = version.minor, let first = DatabaseClasses.firstMinors(of: type.family)[version.major],
            minor < first
        else { return [] }
        return [
            StackProblem(
                "spec.class-version", .error,
                "\(database.instanceClass) runs PostgreSQL \(version.major) from \(version.major).\(first) on, not \(version)",
                at: path, help: "use a later minor version, or a class of an older family",
                evidence: [SpecPath(keys: "database", "version")])
        ]
    }

    private static func cache(_ stack: Stack) -> [StackProblem] {
        guard let cache = stack.cache else { return [] }
        let service = Service(
            name: "ElastiCache", path: SpecPath(keys: "cache", "node"), families: CacheNodes.families,
            regions: CacheNodes.regions, date: CacheNodes.date, all: CacheNodes.all, example: "cache.t4g.small")
        let name = cache.node.description
        guard let type = InstanceType(name) else { return [] }
        if CacheNodes.retired.contains(type.family) {
            return [service.refused(name, "ElastiCache makes no new cluster of \(name)")]
        }
        return service.problems(with: type, name, in: stack.region) + engine(cache, type, at: service.path)
            + tiering(cache)
    }

    private static func engine(_ cache: Cache, _ type: InstanceType, at path: SpecPath) -> [StackProblem] {
        guard cache.engine == .redis, CacheNodes.valkeyOnly.contains(type.family) else { return [] }
        return [
            StackProblem(
                "table.class-engine", .warning,
                "AWS lists \(cache.node) for valkey alone, as of \(CacheNodes.date)", at: path,
                help: "use valkey, or a node of an older family", evidence: [SpecPath(keys: "cache", "engine")])
        ]
    }

    private static func tiering(_ cache: Cache) -> [StackProblem] {
        guard cache.hasTieredData,
            let policy = cache.parameters.first(where: { $0.name == "maxmemory-policy" }),
            !CacheParameters.tieredPolicies.contains(policy.value)
        else { return [] }
        return [
            StackProblem(
                "spec.data-tiering", .error, "\(cache.node) keeps data on disks, and cannot evict by '\(policy.value)'",
                at: SpecPath(keys: "cache", "parameters", policy.name),
                help: "use \(CacheParameters.tieredPolicies.listed(or: true))",
                evidence: [SpecPath(keys: "cache", "node")])
        ]
    }

    /// A service, and the table of what it offers.
    private struct Service {
        let name: String
        let path: SpecPath
        let families: [InstanceFamily]
        let regions: [String]
        let date: String
        let all: [String]
        let example: String

        func problems(with type: InstanceType, _ text: String, in region: Region) -> [StackProblem] {
            switch type.standing(among: families) {
            case .offered(let family): absent(family, text, in: region)
            case .newer:
                [
                    StackProblem(
                        "table.newer-class", .warning, "\(text) is not among those that infragen knows, of \(date)",
                        at: path, help: "make sure that \(name) offers it; a newer infragen may know it")
                ]
            case .unknownSize(let family):
                [
                    refused(
                        text, "\(name) has no \(text)", among: kin(of: type, in: family),
                        otherwise: "its sizes are \(family.sizes.listed())")
                ]
            case .unknown: [refused(text, "\(name) has no \(text)")]
            }
        }

        func refused(
            _ text: String, _ message: String, among candidates: [String]? = nil, otherwise: String? = nil
        ) -> StackProblem {
            StackProblem(
                "spec.instance-class", .error, message, at: path,
                help: .nearest(
                    to: text, in: candidates ?? kin(of: text),
                    otherwise: otherwise ?? "use another, such as '\(example)'"))
        }

        /// The sizes of `family` that a slip turns into that of `type`.
        private func kin(of type: InstanceType, in family: InstanceFamily) -> [String] {
            guard let size = nearest(to: type.size, in: family.sizes) else { return [] }
            return all.filter { $0.hasSuffix(".\(family.name).\(size)") }
        }

        /// What may have been meant by `text`: for `t4`, which lacks its processor, the families that go on so.
        private func kin(of text: String) -> [String] {
            let others = all.filter { $0 != text }
            guard let type = InstanceType(text) else { return others }
            let whole = others.filter { other in
                InstanceType(other).map { $0.family.hasPrefix(type.family) && $0.size == type.size } == true
            }
            return whole.isEmpty ? others : whole
        }

        private func absent(_ family: InstanceFamily, _ text: String, in region: Region) -> [StackProblem] {
            guard regions.contains(region.description), !family.isOffered(in: region.description) else { return [] }
            return [
                StackProblem(
                    "table.class-region", .warning, "\(name) has no \(text) in \(region), as of \(date)", at: path,
                    help: "choose a family that the region has, or make sure that it came since",
                    evidence: [SpecPath(keys: "region")])
            ]
        }
    }
}
