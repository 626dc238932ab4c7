/// What public access blocks do for the buckets of an infrastructure.
package struct PublicAccess: Sendable {
    private let parts: BucketParts

    package init(_ infrastructure: Infrastructure) {
        parts = BucketParts(infrastructure, "aws_s3_bucket_public_access_block")
    }

    /// Whether public ACLs of `bucket` are refused or ignored, for certain.
    package func hidesPublicACLs(of bucket: InfrastructureResource) -> Bool {
        isOn(["ignore_public_acls", "block_public_acls"], of: bucket)
    }

    /// Whether a block of `bucket` turns one of `switches` on, for certain.
    package func isOn(_ switches: [String], of bucket: InfrastructureResource) -> Bool {
        parts.of(bucket).certain.contains { block in switches.contains { block.body.bool($0).value == true } }
    }
}
