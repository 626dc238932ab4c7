package import HCL

/// The policies of an infrastructure's buckets: by `aws_s3_bucket_policy`, or by the bucket's own `policy`.
package struct BucketPolicies: Sendable {
    /// A policy with the resource that attaches it.
    package struct Attached: Sendable {
        /// The `aws_s3_bucket_policy`, or the bucket.
        package let resource: InfrastructureResource
        package let policy: Setting<AccessPolicy>
    }

    private let parts: BucketParts
    private let reader: AccessPolicyReader
    /// Every policy of a bucket, whether the bucket is in the infrastructure or not.
    package let all: [Attached]

    package init(_ infrastructure: Infrastructure) {
        let parts = BucketParts(infrastructure, "aws_s3_bucket_policy")
        let reader = AccessPolicyReader(infrastructure)
        (self.parts, self.reader) = (parts, reader)
        all = (parts.buckets + infrastructure.resources("aws_s3_bucket_policy")).compactMap { resource in
            let policy = reader.policy("policy", of: resource)
            return policy.isAbsent ? nil : Attached(resource: resource, policy: policy)
        }
    }

    package var buckets: [InfrastructureResource] { parts.buckets }

    /// The bucket that a policy of ``all`` is attached to, where it is one of the infrastructure.
    package func bucket(of attached: Attached) -> InfrastructureResource? {
        attached.resource.type == "aws_s3_bucket" ? attached.resource : parts.bucket(of: attached.resource)
    }

    /// The policies of `bucket`, and why there may be others.
    package func of(_ bucket: InfrastructureResource) -> (policies: [Attached], doubt: HCLUnknown?) {
        let parts = parts.of(bucket)
        let attached = ([bucket] + parts.certain).map {
            Attached(resource: $0, policy: reader.policy("policy", of: $0))
        }
        return (attached.filter { !$0.policy.isAbsent }, parts.doubt)
    }
}
