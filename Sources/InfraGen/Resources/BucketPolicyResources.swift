import HCL

/// The bucket policy: what nobody may do, and what the distribution may read.
enum BucketPolicyResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let policy = policy(of: stack)
        graph.resources.append(
            Resource("aws_s3_bucket_policy", "media", in: .storage, from: SpecPath(keys: "bucket")) {
                Attribute("bucket", BucketResources.bucket.reference("id"))
                Attribute("policy", policy.hcl)
                Attribute("depends_on", .list([ResourceName("aws_s3_bucket_public_access_block", "media").address]))
            })
    }

    /// The whole policy.
    static func policy(of stack: Stack) -> PolicyDocument {
        PolicyDocument(statements: guards + presigned(stack) + distribution(stack))
    }

    private static let bucketARN = BucketResources.bucket.reference("arn")
    private static let allObjects = objects("*")

    /// The ARN of all keys that match `pattern`.
    static func objects(_ pattern: String) -> HCLExpression {
        .template([.interpolation(bucketARN), .literal("/\(pattern)")])
    }

    /// What holds for every request.
    private static var guards: [PolicyStatement] {
        [
            PolicyStatement(
                sid: "DenyInsecureTransport", effect: .deny, principal: .anyone, actions: ["s3:*"],
                resources: .all([bucketARN, allObjects]),
                conditions: [PolicyCondition("Bool", ["aws:SecureTransport": "false"])]),
            PolicyStatement(
                sid: "DenySignatureVersion2", effect: .deny, principal: .anyone, actions: ["s3:*"],
                resources: .all([bucketARN, allObjects]),
                conditions: [PolicyCondition("StringEquals", ["s3:signatureversion": "AWS"])]),
            PolicyStatement(
                sid: "DenyOtherEncryption", effect: .deny, principal: .anyone, actions: ["s3:PutObject"],
                resources: .all([allObjects]),
                conditions: [
                    PolicyCondition("StringNotEquals", ["s3:x-amz-server-side-encryption": "AES256"]),
                    PolicyCondition("Null", ["s3:x-amz-server-side-encryption": "false"]),
                ],
                comments: [
                    "A PUT without the header is encrypted by the bucket's default; only another value is refused."
                ]),
            PolicyStatement(
                sid: "DenyCustomerProvidedKeys", effect: .deny, principal: .anyone, actions: ["s3:PutObject"],
                resources: .all([allObjects]),
                conditions: [
                    PolicyCondition("Null", ["s3:x-amz-server-side-encryption-customer-algorithm": "false"])
                ]),
        ]
    }

    private static let reads = ["s3:GetObject", "s3:GetObjectVersion"]
    private static let isPresigned = PolicyCondition("StringEquals", ["s3:authType": "REST-QUERY-STRING"])

    /// The classes that are delivered presigned, each with the id of the statement that denies what is too old.
    private static func cappedReads(in stack: Stack) -> [(mediaClass: MediaClass, sid: String)] {
        let classes = stack.classes.filter { $0.presignLimit != nil }
        return zip(classes, Name.camelCased(classes.map(\.name))).map { ($0, "DenyOldPresignedReads\($1)") }
    }

    private static func presigned(_ stack: Stack) -> [PolicyStatement] {
        guard stack.presign.enforcement == .signatureAge else { return [] }
        let classes = stack.classes.filter { $0.presignLimit != nil }
        let capped = cappedReads(in: stack).map { mediaClass, sid in
            PolicyStatement(
                sid: sid, effect: .deny, principal: .anyone,
                actions: reads, resources: .all([objects("\(mediaClass.prefix)*")]),
                conditions: [
                    isPresigned,
                    PolicyCondition(
                        "NumericGreaterThan",
                        ["s3:signatureAge": .string(String((mediaClass.presignLimit?.seconds ?? 0) * 1_000))]),
                ])
        }
        let others = PolicyStatement(
            sid: "DenyOtherPresignedReads", effect: .deny, principal: .anyone, actions: reads,
            resources: classes.isEmpty ? .all([allObjects]) : .allBut(classes.map { objects("\($0.prefix)*") }),
            conditions: [isPresigned],
            comments: [
                "The S3 console presigns its downloads, so it can download only classes that are delivered presigned."
            ])
        return capped + [others]
    }

    /// One statement for all CDN classes: a policy has 20 KB, and one statement each would fill it with fewer classes
    /// than a distribution has behaviors.
    private static func distribution(_ stack: Stack) -> [PolicyStatement] {
        guard !stack.cdnClasses.isEmpty else { return [] }
        let isDistribution = PolicyCondition(
            "StringEquals", ["AWS:SourceArn": DistributionResources.distribution.reference("arn")])
        let read = PolicyStatement(
            sid: "AllowDistributionRead", effect: .allow, principal: .service("cloudfront.amazonaws.com"),
            actions: ["s3:GetObject"], resources: .all(stack.cdnClasses.map { objects("\($0.prefix)*") }),
            conditions: [isDistribution])
        guard stack.distribution.missing == .notFound else { return [read] }
        let prefixes = stack.cdnClasses.map { HCLExpression.string("\($0.prefix)*") }
        let list = PolicyStatement(
            sid: "AllowDistributionSayMissing", effect: .allow, principal: .service("cloudfront.amazonaws.com"),
            actions: ["s3:ListBucket"], resources: .all([bucketARN]),
            conditions: [isDistribution, PolicyCondition("StringLike", ["s3:prefix": .list(prefixes)])],
            comments: [
                "Who may list is told that a key does not exist (404); anybody else only that it is forbidden (403)."
            ])
        return [read, list]
    }
}
