package import HCL

/// How buckets encrypt by default: by `aws_s3_bucket_server_side_encryption_configuration`, or by a block of their own.
package struct BucketEncryptions: Sendable {
    package struct Configuration: Sendable {
        /// The bucket, or the configuration of one that is not in the infrastructure.
        package let resource: InfrastructureResource
        /// `AES256`, `aws:kms`, `aws:kms:dsse`; absent where a rule names none.
        package let algorithm: Setting<String>
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
            .map { Configuration(resource: $0, algorithm: Self.algorithm($0.body)) }
    }

    package var buckets: [InfrastructureResource] { parts.buckets }

    package func of(_ bucket: InfrastructureResource) -> (configurations: [Configuration], doubt: HCLUnknown?) {
        (Self.configurations(of: bucket, parts), parts.of(bucket).doubt)
    }

    private static func configurations(of bucket: InfrastructureResource, _ parts: BucketParts) -> [Configuration] {
        let own = bucket.body.block("server_side_encryption_configuration")
        return (own.isAbsent ? [] : [Configuration(resource: bucket, algorithm: own.flatMap(algorithm))])
            + parts.of(bucket).certain.map { Configuration(resource: bucket, algorithm: algorithm($0.body)) }
    }

    private static func algorithm(_ body: InfrastructureBody) -> Setting<String> {
        body.block("rule").flatMap { $0.block("apply_server_side_encryption_by_default") }
            .flatMap { $0.string("sse_algorithm") }
    }
}
