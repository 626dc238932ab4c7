import HCL

/// What somebody may ask of S3, as far as a policy looks at it.
struct AccessRequest: Sendable {
    enum Caller: Sendable {
        /// A role of the bucket's account.
        case role(InfrastructureResource)
        /// A service: `cloudfront.amazonaws.com`.
        case service(String)
        /// Whoever a policy names in these words.
        case principal(AccessStatement.Principal)
    }

    /// What a condition key is.
    enum Value: Sendable {
        case absent
        case text(PolicyText)
    }

    let caller: Caller
    /// The ARN of the bucket or object.
    let resource: PolicyText
    /// Condition keys, in lower case; those that are not here differ from request to request.
    private(set) var context: [String: Value]

    init(_ caller: Caller, resource: PolicyText, _ context: [String: Value] = [:]) {
        self.caller = caller
        self.resource = resource
        self.context = Self.usual.merging(context) { $1 }
    }

    func value(of key: String) -> Value? { context[key] }

    /// A request that is made as requests to S3 should be: signed in its header, over TLS, without a choice of encryption.
    private static let usual: [String: Value] = [
        "aws:securetransport": .text(PolicyText(literal: "true")),
        "s3:tlsversion": .text(PolicyText(literal: "1.3")),
        "s3:authtype": .text(PolicyText(literal: "REST-HEADER")),
        "s3:signatureversion": .text(PolicyText(literal: "AWS4-HMAC-SHA256")),
        "s3:signatureage": .text(PolicyText(literal: "0")),
        "s3:x-amz-server-side-encryption": .absent,
        "s3:x-amz-server-side-encryption-aws-kms-key-id": .absent,
        "s3:x-amz-server-side-encryption-customer-algorithm": .absent,
        "s3:x-amz-acl": .absent,
        "s3:resourceaccount": .text(PolicyScope.account),
        "aws:resourceaccount": .text(PolicyScope.account),
    ]
}

extension AccessRequest {
    /// A request of `role`.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>
    init(
        by role: InfrastructureResource, of resource: PolicyText, in scope: PolicyScope,
        _ context: [String: Value] = [:]
    ) {
        let own: [String: Value] = [
            "aws:principalarn": .text(scope.arn(ofRole: role)), "aws:principalaccount": .text(PolicyScope.account),
            "aws:principaltype": .text(PolicyText(literal: "AssumedRole")),
            "aws:principalisawsservice": .text(PolicyText(literal: "false")),
            "aws:viaawsservice": .text(PolicyText(literal: "false")),
            "aws:username": .absent, "aws:sourcearn": .absent, "aws:sourceaccount": .absent,
        ]
        self.init(.role(role), resource: resource, own.merging(context) { $1 })
    }

    /// A request of CloudFront's for `distribution`.
    init(
        by distribution: InfrastructureResource?, of resource: PolicyText, in scope: PolicyScope,
        _ context: [String: Value] = [:]
    ) {
        let arn = distribution.map { scope.arn(ofDistribution: $0) }
        let own: [String: Value] = [
            "aws:sourcearn": .text(arn ?? PolicyText([.hole("the distribution")])),
            "aws:sourceaccount": .text(PolicyScope.account), "aws:principalarn": .absent,
            "aws:principalaccount": .absent, "aws:username": .absent,
            "aws:principalisawsservice": .text(PolicyText(literal: "true")),
            "aws:principalservicename": .text(PolicyText(literal: Self.cloudFront)),
        ]
        self.init(.service(Self.cloudFront), resource: resource, own.merging(context) { $1 })
    }

    static let cloudFront = "cloudfront.amazonaws.com"
}
