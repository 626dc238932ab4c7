import Diagnostics

/// See ``documentation``.
package enum CacheParameterGroupFamily: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.parameter-group-family", .error,
        "The parameter group is of the family of the engine's version.",
        why: """
            A group of redis7 does not fit Valkey 8: ElastiCache refuses the cache, or the upgrade, at apply.
            """,
        source: CacheExample.guide + "ParameterGroups.Engine.html",
        good: example(family: "valkey8"),
        bad: example(family: "redis7"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ParameterGroups(infrastructure, "aws_elasticache_parameter_group")
        return infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap {
            cache in
            guard case .found(let group) = groups.target(of: "parameter_group_name", in: cache),
                let family = group.body.string("family").value, let wanted = self.family(of: cache), family != wanted
            else { return nil }
            return GuardrailFinding(
                cache, at: cache.body["parameter_group_name"]?.provenance,
                "'\(group.address)' is of the family \(family), and the engine wants \(wanted)",
                help: "set family = \"\(wanted)\" in '\(group.address)'")
        }
    }

    /// `redis7`, `redis6.x`, `redis5.0`, `valkey8`; nil where it is not known.
    private static func family(of cache: InfrastructureResource) -> String? {
        guard let engine = cache.cacheEngine.value, ["redis", "valkey"].contains(engine),
            let version = cache.body.string("engine_version").value,
            // 6.x is what the provider takes for the newest of 6.
            let major = version.split(separator: ".").first.flatMap({ Int($0) })
        else { return nil }
        if engine == "valkey" || major > 6 { return "\(engine)\(major)" }
        if major == 6 { return "redis6.x" }
        return EngineVersion(version).flatMap { $0.numbers.count > 1 ? "redis\(major).\($0.numbers[1])" : nil }
    }

    private static func example(family: String) -> String {
        """
        \(CacheExample.group("parameter_group_name = aws_elasticache_parameter_group.main.name", engine: "valkey", version: "8.0"))

        resource "aws_elasticache_parameter_group" "main" {
          name   = "media"
          family = "\(family)"
        }
        """
    }
}
