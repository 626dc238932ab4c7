package import HCL

/// How buckets encrypt by default: by `aws_s3_bucket_server_side_encryption_configuration`, or by a block of their own.
package struct BucketEncryptions: Sendable {
    package struct Configuration: Sendable {
        /// The bucket, or the configuration of one that is not in the infrastructure.
        package let resource: InfrastructureResource
        /// The resource with the configuration: the same, or what stands beside the bucket.
        package let part: InfrastructureResource
        /// `AES256`, `aws:kms`, `aws:kms:dsse`; absent where a rule names none.
        package let algorithm: Setting<String>
        /// Whether a key of KMS is named.
        package let namesKey: Bool

        fileprivate init(
            of resource: InfrastructureResource, in part: InfrastructureResource, _ rules: Setting<InfrastructureBody>
        ) {
            let choice = rules.flatMap { $0.block("rule") }
                .flatMap { $0.block("apply_server_side_encryption_by_default") }
            self.resource = resource
            self.part = part
            algorithm = choice.flatMap { $0.string("sse_algorithm") }
            namesKey = choice.value?.isGiven("kms_master_key_id") == true
        }
    }

    private let parts: BucketParts
    package let all: [Configuration]

    package init(_ infrastructure: Infrastructure) {
        let type = "aws_s3_bucket_server_side_encryption_configuration"
        let parts = BucketParts(infrastructure, type)
        self.parts = parts
        all =
            parts.buckets.flatMap { Self.configurations(of: $0, parts) }
            + infrastructure.resources(type).filter { parts.bucket(of: $0) == nil }
            .map { Configuration(of: $0, in: $0, .known($0.body, $0.provenance)) }
    }

    package var buckets: [InfrastructureResource] { parts.buckets }

    package func of(_ bucket: InfrastructureResource) -> (configurations: [Configuration], doubt: HCLUnknown?) {
        (Self.configurations(of: bucket, parts), parts.of(bucket).doubt)
    }

    private static func configurations(of bucket: InfrastructureResource, _ parts: BucketParts) -> [Configuration] {
        let own = bucket.body.block("server_side_encryption_configuration")
        return (own.isAbsent ? [] : [Configuration(of: bucket, in: bucket, own)])
            + parts.of(bucket).certain.map { Configuration(of: bucket, in: $0, .known($0.body, $0.provenance)) }
    }
}
