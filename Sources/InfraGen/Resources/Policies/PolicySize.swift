import HCL

/// How long a policy is as IAM and S3 count it: JSON without white space, every reference resolved.
///
/// What a reference resolves to is known only after the apply, so each counts with the greatest length that it can have.
struct PolicySize {
    /// The greatest length of what an expression of a policy stands for, in bytes.
    private let lengths: [HCLExpression: Int]

    /// Twelve digits, of any account.
    private static let account = 12
    /// A distribution's ARN ends in an id; AWS gives 13 or 14 characters, its documentation has 15.
    private static let distributionID = 20
    /// `db-` and 26 characters.
    private static let databaseResourceID = 29
    /// `rds!db-`, a UUID, `-` and the six characters that Secrets Manager adds.
    private static let secretName = 50
    /// An ARN that is not foreseen here: a bound that none of those above reaches.
    private static let other = 256

    init(of stack: Stack) {
        let arn = "arn:\(stack.region.partition.rawValue):".utf8.count
        let region = stack.region.description.utf8.count
        let bucket = stack.bucket.name.value.map(\.description.utf8.count) ?? BucketName.longest
        func regional(_ service: String, _ kind: String, _ id: Int) -> Int {
            arn + "\(service)::".utf8.count + region + Self.account + ":\(kind):".utf8.count + id
        }
        let replicationGroup = regional("elasticache", "replicationgroup", stack.base.utf8.count)
        let user = regional("elasticache", "user", CacheResources.userName(in: stack).utf8.count)
        lengths = [
            BucketResources.bucket.reference("arn"): arn + "s3:::".utf8.count + bucket,
            DistributionResources.distribution.reference("arn"): arn + "cloudfront::".utf8.count + Self.account
                + ":distribution/".utf8.count + Self.distributionID,
            DatabaseResources.secretARN: regional("secretsmanager", "secret", Self.secretName),
            DatabaseResources.accountID: Self.account,
            DatabaseResources.instance.reference("resource_id"): Self.databaseResourceID,
            CacheResources.group.reference("arn"): replicationGroup,
            CacheResources.user.reference("arn"): user,
        ]
    }

    /// The bytes of `policy`, at most.
    func bytes(of policy: PolicyDocument) -> Int { bytes(of: policy.value) }

    private func bytes(of value: HCLExpression) -> Int {
        switch value.kind {
        case .string(let text): Self.quotes + Self.escaped(text)
        case .template(let parts): Self.quotes + parts.reduce(0) { $0 + bytes(of: $1) }
        case .list(let elements): Self.bracketed(elements.map { bytes(of: $0.value) })
        case .object(let items):
            Self.bracketed(items.map { bytes(of: $0.key) + ":".utf8.count + bytes(of: $0.value) })
        default: Self.quotes + length(of: value)
        }
    }

    private func bytes(of part: HCLTemplatePart) -> Int {
        switch part.kind {
        case .literal(let text): Self.escaped(text)
        case .interpolation(let value): length(of: value)
        case .conditional, .forEach: Self.other
        }
    }

    private func length(of reference: HCLExpression) -> Int { lengths[reference] ?? Self.other }

    private static let quotes = 2

    /// Brackets or braces around items with commas between.
    private static func bracketed(_ items: [Int]) -> Int { 2 + items.reduce(0, +) + max(0, items.count - 1) }

    /// `jsonencode` escapes what JSON must, and the three characters that HTML would take amiss.
    private static func escaped(_ text: String) -> Int {
        text.utf8.reduce(0) { count, byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x0A, 0x0D, 0x09: count + 2
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20: count + 6
            default: count + 1
            }
        }
    }
}
