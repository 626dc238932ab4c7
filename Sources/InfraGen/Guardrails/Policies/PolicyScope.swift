import HCL

/// What the symbols in policies of an infrastructure stand for, as far as that can be said.
///
/// ARNs are spelled out: a bucket whose name is known is found by a reference and by its literal ARN alike.
struct PolicyScope: Sendable {
    /// `aws`, `aws-cn` or `aws-us-gov`.
    private let partition: String
    private var byAddress: [String: InfrastructureResource] = [:]
    /// Those that are the one instance of their block.
    private var byBlock: [String: InfrastructureResource] = [:]
    private let bucket: InfrastructureResource?
    /// The ids of distributions that are known, by their addresses.
    private var distributionIDs: [String: String] = [:]

    /// - Parameters:
    ///   - infrastructure: Where symbols belong to.
    ///   - bucket: What is asked for: another bucket of the infrastructure is known not to be it.
    ///   - partition: The partition of everything.
    init(_ infrastructure: Infrastructure, bucket: InfrastructureResource?, partition: Region.Partition) {
        self.bucket = bucket
        self.partition = partition.rawValue
        let resources = infrastructure.resources.filter { Self.types.contains($0.type) }
        for (block, instances) in Dictionary(grouping: resources, by: \.block) {
            for resource in instances { byAddress[resource.address] = resource }
            if instances.count == 1 { byBlock[block] = instances.first }
        }
    }

    private static let types: Set<String> = [
        "aws_s3_bucket", "aws_iam_role", "aws_iam_user", "aws_cloudfront_distribution",
    ]

    /// Takes `text`, the ARN of `distribution`, for what a reference to it has become.
    mutating func learn(_ text: String, of distribution: InfrastructureResource) {
        let kind = ":distribution/"
        guard let range = text.firstRange(of: kind) else { return }
        distributionIDs[distribution.address] = String(text[range.upperBound...])
    }

    /// What stands for the number of the account.
    static let account = PolicyText([.hole("the number of the account")])

    // MARK: - What resources are called

    /// `arn:aws:s3:::example`.
    func arn(ofBucket bucket: InfrastructureResource) -> PolicyText {
        PolicyText(literal: "arn:\(partition):s3:::") + name("bucket", of: bucket)
    }

    /// `arn:aws:iam::…:role/path/name`.
    func arn(ofRole role: InfrastructureResource) -> PolicyText { arn(of: role, "role") }

    /// `arn:aws:cloudfront::…:distribution/…`.
    func arn(ofDistribution distribution: InfrastructureResource) -> PolicyText {
        PolicyText(literal: "arn:\(partition):cloudfront::") + Self.account + PolicyText(literal: ":distribution/")
            + (distributionIDs[distribution.address].map { PolicyText(literal: $0) }
                ?? PolicyText([.own("\(distribution.address).id")]))
    }

    /// The ARN of some distribution of the account that no code names.
    var arnOfOtherDistribution: PolicyText {
        PolicyText(literal: "arn:\(partition):cloudfront::") + Self.account + PolicyText(literal: ":distribution/")
            + PolicyText([.own("another distribution")])
    }

    private func arn(of holder: InfrastructureResource, _ kind: String) -> PolicyText {
        PolicyText(literal: "arn:\(partition):iam::") + Self.account
            + PolicyText(literal: ":\(kind)\(holder.body.string("path").value ?? "/")") + name("name", of: holder)
    }

    /// What `argument` says; the resource's own address where nothing does.
    private func name(_ argument: String, of resource: InfrastructureResource) -> PolicyText {
        guard let attribute = resource.body[argument], case .string(let text) = attribute.symbolic.kind,
            Symbol.addresses(in: text) != [Symbol.anything]
        else { return PolicyText([.hole("\(resource.address).id")]) }
        return Self.text(text) { PolicyText([.hole($0)]) }
    }
}

// MARK: - Reading

extension PolicyScope {
    /// A text with `*` and `?` as wildcards, and with IAM's variables.
    func pattern(_ text: String) -> PolicyText {
        var parts: [PolicyText.Part] = []
        var rest = Self.text(text, meaning).parts[...]
        while let part = rest.popFirst() {
            switch part {
            case .byte(UInt8(ascii: "*")): parts.append(.run)
            case .byte(UInt8(ascii: "?")): parts.append(.one)
            // 'aws_iam_policy_document' writes '&{…}' for it.
            case .byte(UInt8(ascii: "$")), .byte(UInt8(ascii: "&")):
                parts.append(Self.variable(&rest) ?? part)
            default: parts.append(part)
            }
        }
        return PolicyText(parts)
    }

    /// A text as it is.
    func literal(_ text: String) -> PolicyText { Self.text(text, meaning) }

    /// An ARN whose account is taken for that of the infrastructure, whose number no code says.
    func patternOfOwnAccount(_ text: String) -> PolicyText { pattern(Self.withOwnAccount(text)) }

    /// The same without wildcards.
    func literalOfOwnAccount(_ text: String) -> PolicyText { literal(Self.withOwnAccount(text)) }

    private static func withOwnAccount(_ text: String) -> String {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 6, parts[0] == "arn", AccountID.isOne(parts[4]) else { return text }
        parts[4] = Symbol.text(accountAddress)
        return parts.joined(separator: ":")
    }

    private static let accountAddress = "data.aws_caller_identity.current.account_id"

    /// A variable of IAM's behind its `$`, such as `{aws:username}`; nil where there is none.
    private static func variable(_ rest: inout ArraySlice<PolicyText.Part>) -> PolicyText.Part? {
        guard rest.first == .byte(UInt8(ascii: "{")), let end = rest.firstIndex(of: .byte(UInt8(ascii: "}"))) else {
            return nil
        }
        let name = PolicyText(Array(rest[(rest.startIndex + 1)..<end])).description
        rest = rest[(end + 1)...]
        // '${*}' is a star.
        if let byte = name.utf8.first, name.utf8.count == 1, "*?$".utf8.contains(byte) { return .byte(byte) }
        return .hole("${\(name)}")
    }

    private static func text(_ text: String, _ meaning: (String) -> PolicyText) -> PolicyText {
        var parts: [PolicyText.Part] = []
        for piece in Symbol.pieces(of: text) {
            switch piece {
            case .text(let text): parts += text.utf8.map(PolicyText.Part.byte)
            case .symbol(let address): parts += meaning(address).parts
            }
        }
        return PolicyText(parts)
    }

    /// What `address`, such as `aws_s3_bucket.media.arn`, stands for.
    private func meaning(_ address: String) -> PolicyText {
        let hole = PolicyText([.hole(address)])
        guard let dot = address.lastIndex(of: ".") else { return hole }
        let (owner, attribute) = (String(address[..<dot]), address[address.index(after: dot)...])
        let kind = owner.split(separator: ".").drop { $0 != "data" }.dropFirst().first
        switch (kind, attribute) {
        case ("aws_caller_identity", "account_id"): return Self.account
        case ("aws_partition", "partition"): return PolicyText(literal: partition)
        default: break
        }
        guard let resource = byAddress[owner] ?? byBlock[owner] else { return hole }
        switch (resource.type, attribute) {
        // What a data source finds may be this one.
        case ("aws_s3_bucket", _)
        where resource.mode == .managed && bucket.map({ $0.address != resource.address }) == true:
            return PolicyText([.own(resource.address)])
        case ("aws_s3_bucket", "arn"): return arn(ofBucket: resource)
        case ("aws_s3_bucket", "id"), ("aws_s3_bucket", "bucket"): return name("bucket", of: resource)
        case ("aws_iam_role", "arn"): return arn(ofRole: resource)
        case ("aws_iam_user", "arn"): return arn(of: resource, "user")
        case ("aws_iam_role", "id"), ("aws_iam_role", "name"), ("aws_iam_user", "id"), ("aws_iam_user", "name"):
            return name("name", of: resource)
        case ("aws_cloudfront_distribution", "arn"): return arn(ofDistribution: resource)
        default: return hole
        }
    }
}

/// The number of an account of AWS.
enum AccountID {
    /// Whether `text` is twelve digits.
    static func isOne(_ text: String) -> Bool { text.utf8.count == 12 && text.utf8.allSatisfy(ASCII.isDigit) }
}
