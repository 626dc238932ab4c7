/// Whether buckets keep versions: by `aws_s3_bucket_versioning`, or by the bucket's own `versioning` block.
package struct BucketVersions: Sendable {
    private let parts: BucketParts

    package init(_ infrastructure: Infrastructure) {
        parts = BucketParts(infrastructure, "aws_s3_bucket_versioning")
    }

    package var buckets: [InfrastructureResource] { parts.buckets }

    /// The `aws_s3_bucket_versioning` of `bucket`, or the bucket.
    package func part(of bucket: InfrastructureResource) -> InfrastructureResource {
        parts.of(bucket).certain.first ?? bucket
    }

    /// Whether versioning of `bucket` is on; absent where nothing says so.
    package func isEnabled(_ bucket: InfrastructureResource) -> Setting<Bool> {
        let own: Setting<Bool> = bucket.body.block("versioning").flatMap { $0.bool("enabled") }
        let states =
            parts.of(bucket).certain.map { part -> Setting<Bool> in
                part.body.block("versioning_configuration").flatMap { $0.string("status") }.map { $0 == "Enabled" }
            } + [own]
        if let state = states.first(where: { $0.value == true }) { return state }
        if let state = states.first(where: { $0.reasons != nil }) { return state }
        if let doubt = parts.of(bucket).doubt { return .unknown(doubt, bucket.provenance) }
        return states.first { $0.value != nil } ?? .absent
    }
}
