/// Terraform that the examples of several rules share.
enum CacheExample {
    /// A replication group with the arguments in question, a line each.
    static func group(_ arguments: String = "", engine: String = "redis", version: String = "7.1") -> String {
        """
        resource "aws_elasticache_replication_group" "main" {
          replication_group_id = "media"
          description          = "Sessions of media."
          engine               = "\(engine)"
          engine_version       = "\(version)"
          node_type            = "cache.t4g.small"\(lines(arguments))
        }
        """
    }

    /// A cluster of one node with the arguments in question, a line each.
    static func cluster(_ arguments: String = "", engine: String = "redis") -> String {
        """
        resource "aws_elasticache_cluster" "main" {
          cluster_id = "media"
          engine     = "\(engine)"
          node_type  = "cache.t4g.small"\(lines(arguments))
        }
        """
    }

    private static func lines(_ arguments: String) -> String {
        arguments.isEmpty ? "" : "\n\n" + arguments.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }

    static let guide = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/"

    static func control(_ number: Int) -> String {
        "https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-\(number)"
    }
}

extension InfrastructureResource {
    /// The engine of a cache, in lower case; replication groups are Redis where they do not say.
    var cacheEngine: Setting<String> {
        let engine = body.string("engine").map { $0.lowercased() }
        guard engine.isAbsent, type == "aws_elasticache_replication_group" else { return engine }
        return .known("redis", provenance)
    }

    /// Whether it is a node of a replication group, which decides for it.
    var isCacheMember: Bool {
        type == "aws_elasticache_cluster" && !body.value("replication_group_id").isAbsent
    }
}
