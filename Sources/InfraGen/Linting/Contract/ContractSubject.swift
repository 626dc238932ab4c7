import HCL
import LayoutPolicy

/// What of an infrastructure serves a media bucket: the bucket, its policy and lifecycle, a distribution, roles.
struct ContractSubject {
    let bucket: InfrastructureResource
    let access: BucketAccess
    let lifecycles: [TerraformLifecycle]
    let distribution: DistributionConduct?
    /// Why there may be more: a module that is not at hand.
    let unreadDoubt: HCLUnknown?
    private let policyResource: InfrastructureResource?
    private let infrastructure: Infrastructure

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
        let reader = AccessPolicyReader(infrastructure)
        let holders = own.certain.filter { $0.type == "aws_s3_bucket_policy" } + [bucket]
        access = BucketAccess(holders.map { reader.policy("policy", of: $0) }, doubt: own.doubt)
        policyResource = holders.first { !reader.policy("policy", of: $0).isAbsent }
        lifecycles = ([bucket] + own.certain.filter { $0.type == "aws_s3_bucket_lifecycle_configuration" })
            .compactMap(TerraformLifecycle.init)
        distribution = infrastructure.resources("aws_cloudfront_distribution")
            .map { DistributionConduct($0, infrastructure) }
            .max { $0.mentions(bucket) && $1.mentions(bucket) ? false : !$0.mentions(bucket) && $1.mentions(bucket) }
    }

    /// What a finding about access is about: the policy, or the bucket that has none.
    var policyPlace: InfrastructureResource { policyResource ?? bucket }

    /// The role that is called as that of the spec, or declared under its name.
    func role(_ role: Role, in stack: Stack) -> RoleAccess? {
        let roles = infrastructure.resources("aws_iam_role")
        let name = role.resourceName(in: stack)
        let found =
            roles.first { $0.body.string("name").value == name }
            ?? roles.first { $0.name == role.name.description }
        return found.map { RoleAccess($0, infrastructure) }
    }
}

/// What a bucket's policies say of its objects.
struct BucketAccess {
    private var statements: [AccessStatement] = []
    /// Why there may be more to them.
    private(set) var doubt: HCLUnknown?

    init(_ policies: [Setting<AccessPolicy>], doubt: HCLUnknown?) {
        self.doubt = doubt
        for policy in policies {
            switch policy {
            case .known(let policy, _):
                statements += policy.statements
                self.doubt = self.doubt ?? policy.doubt ?? policy.statements.lazy.compactMap(\.doubt).first
            case .unknown(let reasons, _): self.doubt = self.doubt ?? reasons
            case .absent: break
            }
        }
    }

    /// Whether CloudFront may read `key`.
    func allowsDistribution(_ key: String) -> Bool {
        let reads = statements.filter { $0.covers(action: "s3:GetObject") && $0.reaches(key: key) }
        let isAllowed = reads.contains { statement in
            statement.effect == .allow
                && (statement.isForEveryone
                    || statement.principals?.contains { $0.value == "cloudfront.amazonaws.com" } == true)
        }
        return isAllowed && !reads.contains { $0.effect == .deny && $0.isForEveryone && $0.conditions.isEmpty }
    }

    /// How long presigned reads of a key work.
    enum PresignedReads: Comparable {
        case denied
        case seconds(Int)
        case unlimited

        var words: String {
            switch self {
            case .denied: "are refused"
            case .seconds(let seconds): "work for \(seconds) s"
            case .unlimited: "work as long as they are signed for"
            }
        }
    }

    func presignedReads(_ key: String) -> PresignedReads {
        statements.filter { statement in
            statement.effect == .deny && statement.isForEveryone && statement.covers(action: "s3:GetObject")
                && statement.reaches(key: key) && statement.isAboutPresigned
        }.map { statement in
            guard let age = statement.conditions(on: "s3:signatureAge").first else { return .denied }
            let limits = age.values.compactMap(Int.init)
            guard age.operation.hasPrefix("numericgreaterthan"), let least = limits.min() else { return .unlimited }
            return .seconds(least / 1_000)
        }.min() ?? .unlimited
    }
}

extension AccessStatement {
    /// Whether the statement speaks of the object `key`, in whatever bucket its ARN names.
    func reaches(key: String) -> Bool {
        let matches = resources.patterns.contains { pattern in
            guard pattern != "*" else { return true }
            guard let slash = pattern.firstIndex(of: "/") else { return false }
            return IAMPattern.matches(String(pattern[pattern.index(after: slash)...]), key)
        }
        return matches != resources.isNegated
    }

    /// Whether it denies presigned requests as such, and not for another reason besides.
    fileprivate var isAboutPresigned: Bool {
        conditions.allSatisfy { condition in
            switch condition.key {
            case "s3:authtype": condition.operation == "stringequals" && condition.values == ["REST-QUERY-STRING"]
            case "s3:signatureage": true
            default: false
            }
        } && !conditions.isEmpty
    }
}

/// What the policies of a role allow it.
struct RoleAccess {
    /// What a finding is about: the first policy, or the role.
    let place: InfrastructureResource
    private var statements: [AccessStatement] = []
    private(set) var doubt: HCLUnknown?

    /// What a spec's verbs come to.
    private static let actions = [
        "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts",
        "s3:DeleteObjectVersion", "s3:PutObjectAcl",
    ]

    init(_ role: InfrastructureResource, _ infrastructure: Infrastructure) {
        let roles = ResourceFinder([role], namedBy: "name")
        func isOfRole(_ resource: InfrastructureResource) -> Bool {
            if case .found = roles.target(of: "role", in: resource) { true } else { false }
        }
        let policies = ResourceFinder(infrastructure.resources("aws_iam_policy"))
        var holders = infrastructure.resources("aws_iam_role_policy").filter(isOfRole)
        for attachment in infrastructure.resources("aws_iam_role_policy_attachment") where isOfRole(attachment) {
            switch policies.target(of: "policy_arn", in: attachment) {
            case .found(let policy): holders.append(policy)
            case .unknown(let reasons): doubt = doubt ?? reasons
            case .elsewhere, nil: break
            }
        }
        let reader = AccessPolicyReader(infrastructure)
        for holder in holders {
            switch reader.policy("policy", of: holder) {
            case .known(let policy, _):
                statements += policy.statements
                doubt = doubt ?? policy.doubt
            case .unknown(let reasons, _): doubt = doubt ?? reasons
            case .absent: break
            }
        }
        place = holders.first ?? role
    }

    /// What the role may do with `key`.
    func actions(on key: String) -> [String] {
        Self.actions.filter { action in
            let about = statements.filter { $0.covers(action: action) && $0.reaches(key: key) }
            return about.contains { $0.effect == .allow }
                && !about.contains { $0.effect == .deny && $0.conditions.isEmpty }
        }
    }
}
