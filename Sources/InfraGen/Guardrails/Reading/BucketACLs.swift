package import HCL

/// The ACLs of an infrastructure's buckets: by their own `acl` and `grant`, and by `aws_s3_bucket_acl`.
package struct BucketACLs: Sendable {
    /// One way in which a bucket gets an ACL.
    package struct ACL: Sendable {
        /// The bucket, or the `aws_s3_bucket_acl`.
        package let resource: InfrastructureResource
        /// A canned ACL such as `public-read`; nil where grants are listed instead.
        package let canned: Setting<String>?
        package let grants: [Grant]

        /// The grants that are wrong, a list for each block that has some.
        package func grants(where isWrong: (Grant) -> Bool) -> [[Grant]] {
            let byBlock = Dictionary(grouping: grants.filter(isWrong), by: \.index)
            return byBlock.sorted { $0.key < $1.key }.map(\.value)
        }

        /// Whether its grants to groups are all to the same one.
        package var namesOneGroup: Bool { Set(grants.filter { !$0.grantee.isAbsent }.map(\.grantee.value)).count < 2 }

        /// Whether checkov sees a grant to a group: in an `aws_s3_bucket_acl`, and not among others.
        package var isGrantSeenByCheckov: Bool { resource.type == "aws_s3_bucket_acl" && namesOneGroup }

        /// Why some of it is not known.
        package var doubt: HCLUnknown? {
            canned?.reasons ?? grants.lazy.compactMap { $0.grantee.reasons ?? $0.permission.reasons }.first
        }
    }

    /// A permission for somebody.
    package struct Grant: Sendable {
        /// The URI of a group; absent for an account.
        package let grantee: Setting<String>
        package let permission: Setting<String>
        package let place: Provenance
        /// The block that it stands in.
        package let block: InfrastructureBlock
        /// Which of the ACL's blocks that is.
        fileprivate let index: Int

        package var isForEveryone: Bool { grantee.value == Self.everyone }
        package var isForAnyAccount: Bool { grantee.value == Self.anyAccount }
        /// Whether the permission is one to write, or to give oneself such.
        package var writes: Bool {
            permission.value.map(["WRITE", "WRITE_ACP", "FULL_CONTROL"].contains) ?? false
        }

        private static let everyone = "http://acs.amazonaws.com/groups/global/AllUsers"
        private static let anyAccount = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
    }

    private let parts: BucketParts
    /// Those of buckets that are not in the infrastructure.
    package let strays: [ACL]

    package init(_ infrastructure: Infrastructure) {
        parts = BucketParts(infrastructure, "aws_s3_bucket_acl")
        strays = infrastructure.resources("aws_s3_bucket_acl").filter { [parts] in parts.bucket(of: $0) == nil }
            .map(Self.acl)
    }

    package var buckets: [InfrastructureResource] { parts.buckets }

    package func of(_ bucket: InfrastructureResource) -> [ACL] {
        [ACL(resource: bucket, canned: bucket.body.string("acl"), grants: Self.inlineGrants(bucket.body))]
            + parts.of(bucket).certain.map(Self.acl)
    }

    private static func acl(_ resource: InfrastructureResource) -> ACL {
        let blocks = resource.body.blocks("access_control_policy").flatMap { $0.body.blocks("grant") }
        let grants = blocks.enumerated().map { index, grant in
            let grantee: Setting<String> = grant.body.block("grantee").flatMap { $0.string("uri") }
            return Grant(
                grantee: grantee, permission: grant.body.string("permission"),
                place: grantee.provenance ?? grant.provenance, block: grant, index: index)
        }
        return ACL(resource: resource, canned: resource.body.string("acl"), grants: grants)
    }

    /// The grants of version 3 of the provider, in the bucket itself: several permissions for one grantee.
    private static func inlineGrants(_ body: InfrastructureBody) -> [Grant] {
        body.blocks("grant").enumerated().flatMap { index, block -> [Grant] in
            func grant(_ permission: Setting<String>, at place: Provenance) -> Grant {
                Grant(
                    grantee: block.body.string("uri"), permission: permission, place: place, block: block, index: index)
            }
            switch block.body.strings("permissions") {
            case .known(let permissions, let place): return permissions.map { grant(.known($0, place), at: place) }
            case .unknown(let reasons, let place): return [grant(.unknown(reasons, place), at: place)]
            case .absent: return []
            }
        }
    }
}
