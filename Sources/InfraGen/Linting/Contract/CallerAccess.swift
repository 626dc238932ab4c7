import HCL
import LayoutPolicy

/// What one caller may do with a bucket: a role, the distribution, or whoever its policy names.
struct CallerAccess {
    /// Makes a request of the caller, of an ARN with condition keys.
    private let request: (PolicyText, [String: AccessRequest.Value]) -> AccessRequest
    private let policies: ReadyPolicies
    private let boundary: ReadyPolicies?
    private let scope: PolicyScope
    private let bucketARN: PolicyText

    /// What `role` may do with the bucket of `subject`.
    init(_ role: RolePolicies, _ subject: ContractSubject) {
        let scope = subject.scope
        self.init(
            subject, ReadyPolicies(role.reading, in: scope) + subject.bucketPolicy,
            boundary: role.boundary.map { ReadyPolicies($0, in: scope) }
        ) { arn, context in AccessRequest(by: role.role, of: arn, in: scope, context) }
    }

    /// What the distribution of `subject` may do.
    init(distributionOf subject: ContractSubject) {
        self.init(subject, subject.bucketPolicy) { arn, context in
            AccessRequest(by: subject.distribution?.resource, of: arn, in: subject.scope, context)
        }
    }

    /// What `caller` may do, with the values that it gives to condition keys, by the bucket's policy unless said.
    init(
        _ caller: AccessRequest.Caller, _ subject: ContractSubject, _ own: [String: AccessRequest.Value] = [:],
        by policies: ReadyPolicies? = nil
    ) {
        self.init(subject, policies ?? subject.bucketPolicy) { arn, context in
            AccessRequest(caller, resource: arn, own.merging(context) { $1 })
        }
    }

    private init(
        _ subject: ContractSubject, _ policies: ReadyPolicies, boundary: ReadyPolicies? = nil,
        _ request: @escaping (PolicyText, [String: AccessRequest.Value]) -> AccessRequest
    ) {
        self.request = request
        self.policies = policies
        self.boundary = boundary
        scope = subject.scope
        bucketARN = subject.scope.arn(ofBucket: subject.bucket)
    }

    /// What is decided of the object `key`.
    func decision(onObject key: String) -> AccessDecision {
        decision(bucketARN + PolicyText(literal: "/\(key)"), [:])
    }

    /// What is decided of the bucket, whatever prefix is listed.
    func decisionOnBucket() -> AccessDecision { decision(bucketARN, [:]) }

    /// Whether keys may be listed that begin with `prefix`; all keys without.
    func lists(_ prefix: String?) -> Holding {
        let value = prefix.map { AccessRequest.Value.text(PolicyText(literal: $0)) } ?? .absent
        return decision(bucketARN, ["s3:prefix": value]).allows(S3Actions.list)
    }

    private func decision(_ arn: PolicyText, _ context: [String: AccessRequest.Value]) -> AccessDecision {
        AccessDecision(request(arn, context), policies, boundary: boundary, in: scope)
    }

    /// Patterns, with `*` and `?`, of the keys that statements are about, a list for each of them.
    var keyPatterns: [[String]] {
        let bucket = bucketARN + PolicyText(literal: "/")
        let all = policies.statements + (boundary?.statements ?? [])
        return all.map { ready in ready.resources.flatMap { $0.remainders(behind: bucket) } }
    }
}

extension MediaClass {
    /// Keys of the class that policies may treat each in its own way: the shortest, one for each of the patterns that
    /// matches part of the class, and one for what each list of patterns leaves out.
    func witnesses(of patterns: [[String]]) -> [String] {
        var keys = [shortestKey]
        for list in patterns {
            let partial = list.filter(isPartlyMatched).compactMap(Self.pathPattern)
            guard !partial.isEmpty else { continue }
            let found =
                partial.map { try? $0.sharedKey(with: key) } + [try? PathPattern.uncoveredKey(of: key, by: partial)]
            keys += found.compactMap { $0.map(Self.text) }
        }
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }
    }

    /// The shortest key of the class.
    private var shortestKey: String {
        let pattern = try? PathPattern("*")
        return pattern.flatMap { try? $0.sharedKey(with: key) }.map(Self.text) ?? "\(prefix)x"
    }

    /// Whether `pattern` may match some keys of the class, and others not.
    private func isPartlyMatched(_ pattern: String) -> Bool {
        let head = pattern.utf8.prefix { !Self.wildcards.contains($0) }
        let isWhole = head.count + 1 == pattern.utf8.count && pattern.utf8.last == UInt8(ascii: "*")
        if prefix.utf8.starts(with: head) { return !isWhole }
        return head.starts(with: prefix.utf8)
    }

    private static let wildcards: Set<UInt8> = [UInt8(ascii: "*"), UInt8(ascii: "?")]

    private static func text(_ key: [UInt8]) -> String { String(decoding: key, as: UTF8.self) }

    /// The nearest that CloudFront has for a pattern of IAM's: what it does not take is any character.
    private static func pathPattern(_ pattern: String) -> PathPattern? {
        if let same = try? PathPattern(pattern) { return same }
        let bytes = pattern.utf8.prefix(PathPattern.maximumLength - 1).map { byte in
            (try? PathPattern(String(decoding: [byte], as: UTF8.self))) == nil ? UInt8(ascii: "?") : byte
        }
        let rest = pattern.utf8.count > bytes.count ? "*" : ""
        return try? PathPattern(String(decoding: bytes, as: UTF8.self) + rest)
    }
}
