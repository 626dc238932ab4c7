package import HCL

/// The buckets of an infrastructure with the resources that configure them, which Terraform keeps apart.
package struct BucketParts: Sendable {
    /// What is declared for a bucket.
    package struct Parts: Sendable {
        /// Resources that name the bucket.
        package var certain: [InfrastructureResource] = []
        /// Why others may do so: what they name is not known.
        package var doubt: HCLUnknown?
    }

    package let buckets: [InfrastructureResource]
    private let finder: ResourceFinder
    private var parts: [String: Parts] = [:]
    private var owners: [String: InfrastructureResource] = [:]
    private var doubt: HCLUnknown?
    private let unreadModules: [UnreadModule]

    /// - Parameters:
    ///   - infrastructure: Where to look.
    ///   - types: The resources that configure a bucket, such as `aws_s3_bucket_versioning`.
    package init(_ infrastructure: Infrastructure, _ types: String...) {
        buckets = infrastructure.resources("aws_s3_bucket")
        finder = ResourceFinder(buckets, namedBy: "bucket")
        unreadModules = infrastructure.unreadModules
        for part in types.flatMap({ infrastructure.resources($0) }) {
            switch finder.target(of: "bucket", in: part) {
            case .found(let bucket):
                owners[part.address] = bucket
                if let uncertain = part.isUncertain, bucket.isUncertain == nil {
                    parts[bucket.address, default: Parts()].doubt = uncertain
                } else {
                    parts[bucket.address, default: Parts()].certain.append(part)
                }
            case .unknown(let reasons): doubt = doubt ?? reasons
            case .elsewhere, nil: break
            }
        }
    }

    package func of(_ bucket: InfrastructureResource) -> Parts {
        var parts = self.parts[bucket.address] ?? Parts()
        parts.doubt = parts.doubt ?? doubt ?? moduleDoubt(of: bucket)
        return parts
    }

    /// A module that is not at hand, and is given the bucket, may configure it.
    private func moduleDoubt(of bucket: InfrastructureResource) -> HCLUnknown? {
        unreadModules.first { $0.references.contains { $0 == bucket.block || $0.hasPrefix(bucket.block + ".") } }
            .map { HCLUnknown([.reference($0.address)]) }
    }

    /// The bucket that `attribute`, somewhere in `resource`, names, where it is one of the infrastructure.
    package func bucket(
        named attribute: InfrastructureAttribute, in resource: InfrastructureResource
    ) -> InfrastructureResource? {
        guard case .found(let bucket) = finder.target(of: attribute, in: resource) else { return nil }
        return bucket
    }

    /// The bucket that `part` configures, where it is one of the infrastructure.
    package func bucket(of part: InfrastructureResource) -> InfrastructureResource? { owners[part.address] }
}
