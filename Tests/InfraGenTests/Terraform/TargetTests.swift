import HCL
import Testing

@testable import InfraGen

/// What the oldest provider of the target lacks is refused, not left out.
@Suite struct TargetTests {
    private static let bucket = SpecPath(keys: "bucket")

    private static func graph(_ resource: Resource) -> ResourceGraph {
        var graph = ResourceGraph()
        graph.resources = [resource]
        return graph
    }

    static let region = graph(
        Resource("aws_s3_bucket", "media", in: .storage, from: bucket) {
            Attribute("region", "eu-west-1", from: bucket.key("region"))
        })
    static let nested = graph(
        Resource("aws_s3_bucket_server_side_encryption_configuration", "media", in: .storage, from: bucket) {
            NestedBlock("rule", from: bucket.key("encryption")) {
                Attribute("blocked_encryption_types", HCLExpression.list([.string("SSE-C")]))
            }
        })
    static let whole = graph(Resource("aws_s3_bucket_abac", "media", in: .storage, from: bucket) {})
    static let late = graph(
        Resource("aws_cloudfront_distribution", "media", in: .cdn, from: SpecPath(keys: "cdn")) {
            NestedBlock("viewer_mtls_config", from: SpecPath(keys: "cdn", "mtls"))
        })

    @Test(
        "An argument, a nested one, a resource, and one that no version has",
        arguments: [
            (region, "5.100", "bucket.region: needs 'region' of aws_s3_bucket, which aws 5.100 does not have"),
            (region, "6.0", ""),
            (
                nested, "6.0",
                "bucket.encryption: needs 'rule.blocked_encryption_types' of "
                    + "aws_s3_bucket_server_side_encryption_configuration, which aws 6.0 does not have"
            ),
            (nested, "6.25", ""),
            (whole, "6.24", "bucket: needs aws_s3_bucket_abac, which aws 6.24 does not have"),
            (whole, "6.25", ""),
            (
                late, "6.99",
                "cdn.mtls: needs 'viewer_mtls_config' of aws_cloudfront_distribution, which aws 6.99 does not have"
            ),
        ])
    func refusesWhatTheTargetLacks(graph: ResourceGraph, aws: String, said: String) throws {
        let target = try Target(aws: ProviderVersion(aws))
        #expect(graph.problems(for: target).map { "\($0.path): \($0.message)" }.joined() == said)
    }
}
