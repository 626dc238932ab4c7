import HCL
import LayoutPolicy

/// What of an infrastructure serves a media bucket: the bucket, its policy and lifecycle, a distribution, roles.
struct ContractSubject {
    let bucket: InfrastructureResource
    /// What the bucket's policies say.
    private(set) var bucketPolicy: ReadyPolicies
    let lifecycles: [TerraformLifecycle]
    let distribution: DistributionConduct?
    /// Why there may be more: a module that is not at hand.
    let unreadDoubt: HCLUnknown?
    /// What symbols in policies stand for.
    private(set) var scope: PolicyScope
    private let policyResource: InfrastructureResource?
    let infrastructure: Infrastructure

    /// The bucket that is called as the spec says; where no name is known, the one most is declared for.
    init?(_ infrastructure: Infrastructure, like stack: Stack) {
        let parts = BucketParts(
            infrastructure, "aws_s3_bucket_policy", "aws_s3_bucket_lifecycle_configuration",
            "aws_s3_bucket_public_access_block", "aws_s3_bucket_ownership_controls")
        let name = Infrastructure(ResourceGraph(stack)).resources("aws_s3_bucket").first?.body.string("bucket").value
        let named = parts.buckets.first { name != nil && $0.body.string("bucket").value == name }
        let ranked = parts.buckets.enumerated().max { a, b in
            (parts.of(a.element).certain.count, -a.offset) < (parts.of(b.element).certain.count, -b.offset)
        }
        guard let bucket = named ?? ranked?.element else { return nil }
        self.bucket = bucket
        self.infrastructure = infrastructure
        let own = parts.of(bucket)
        unreadDoubt = infrastructure.unreadModules.first.map { HCLUnknown([.reference($0.address)]) }
        lifecycles = ([bucket] + own.certain.filter { $0.type == "aws_s3_bucket_lifecycle_configuration" })
            .compactMap(TerraformLifecycle.init)
        let distribution = infrastructure.resources("aws_cloudfront_distribution")
            .map { DistributionConduct($0, infrastructure, bucket: bucket) }
            .max { $0.mentions(bucket) && $1.mentions(bucket) ? false : !$0.mentions(bucket) && $1.mentions(bucket) }
        self.distribution = distribution
        scope = PolicyScope(infrastructure, bucket: bucket, partition: stack.region.partition)

        let reader = AccessPolicyReader(infrastructure)
        let holders = own.certain.filter { $0.type == "aws_s3_bucket_policy" } + [bucket]
        policyResource = holders.first { !reader.policy("policy", of: $0).isAbsent }
        var reading = PolicyReading(doubt: own.doubt)
        for holder in holders { reading += PolicyReading(reader.policy("policy", of: holder), of: holder) }
        bucketPolicy = ReadyPolicies(reading, in: scope)
        if let distribution, let arn = spelledARN(of: distribution.resource) {
            scope.learn(arn, of: distribution.resource)
            bucketPolicy = ReadyPolicies(reading, in: scope)
        }
    }

    /// Whether the bucket keeps versions, where the spec says `meant`; nil where that is not known.
    func versioning(meant: BucketVersioning) -> BucketVersioning? {
        switch BucketVersions(infrastructure).isEnabled(bucket) {
        case .known(true, _): .enabled
        // What is off and what was off from the first are the same to rules.
        case .known, .absent: meant == .enabled ? .never : meant
        case .unknown: nil
        }
    }

    /// What a finding about access is about: the policy, or the bucket that has none.
    var policyPlace: InfrastructureResource { policyResource ?? bucket }

    /// The role that is called as that of the spec, or declared under its name.
    func role(_ role: Role, in stack: Stack) -> RolePolicies? {
        let roles = infrastructure.resources("aws_iam_role")
        let name = role.resourceName(in: stack)
        let found =
            roles.first { $0.body.string("name").value == name }
            ?? roles.first { $0.name == role.name.description }
        return found.map { RolePolicies($0, infrastructure) }
    }

    /// The ARN that a reference to `distribution` has become in the bucket's policy, as in a plan after the first apply.
    private func spelledARN(of distribution: InfrastructureResource) -> String? {
        guard let attribute = policyResource?.body["policy"], attribute.value.isWhollyKnown,
            refers(attribute.references, to: distribution.block)
        else { return nil }
        return bucketPolicy.statements.lazy.flatMap { $0.held.statement.conditions(on: "aws:SourceArn") }
            .flatMap(\.values).first
    }

    /// Whether one of `references` is `block`, or a document that refers to it.
    private func refers(_ references: [String], to block: String) -> Bool {
        references.contains { $0.hasPrefix(block + ".") || $0.hasPrefix(block + "[") }
            || infrastructure.data("aws_iam_policy_document").contains { document in
                references.contains { $0.hasPrefix(document.block + ".") || $0.hasPrefix(document.block + "[") }
                    && document.body.references.contains { $0.hasPrefix(block + ".") || $0.hasPrefix(block + "[") }
            }
    }
}

extension InfrastructureBody {
    /// What its arguments and those of its blocks refer to.
    fileprivate var references: [String] { attributes.flatMap(\.references) + blocks.flatMap(\.body.references) }
}
