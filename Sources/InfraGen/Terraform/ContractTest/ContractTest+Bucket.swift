import HCL

/// What holds for every request to the bucket, and who may read it.
extension ContractTest {
    private static let bucketARN = BucketResources.bucket.reference("arn")
    private static let allObjects = BucketPolicyResources.objects("*")

    static func bucketIsPrivate(_ stack: Stack) -> ContractRun {
        let block = ResourceName("aws_s3_bucket_public_access_block", "media")
        let flags = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
        let rule = ResourceName("aws_s3_bucket_ownership_controls", "media").reference("rule").indexed(by: 0)
        let status = ResourceName("aws_s3_bucket_versioning", "media").reference("versioning_configuration")
            .indexed(by: 0).dot("status")
        let versions =
            stack.bucket.versioning
            ? [Assertion("The bucket must keep versions.", .binary(status, .equal, "Enabled"))] : []
        return ContractRun(
            "bucket_is_private",
            [
                Assertion("The bucket must block all public access.", .all(flags.map(block.reference))),
                Assertion(
                    "The bucket must have no ACLs.",
                    .binary(rule.dot("object_ownership"), .equal, "BucketOwnerEnforced")),
                Assertion(
                    "The bucket policy must grant nothing to anybody but the distribution.",
                    .call(
                        "alltrue",
                        [
                            TestedPolicy.bucket.ofGrants {
                                .sameJSON($0.dot("Principal"), .object([("Service", "cloudfront.amazonaws.com")]))
                            }
                        ])),
                Assertion(
                    "Requests without TLS must be denied.",
                    TestedPolicy.bucket.denies(
                        ["s3:*"], on: .all([bucketARN, allObjects]),
                        when: [PolicyCondition("Bool", ["aws:SecureTransport": "false"])])),
                Assertion(
                    "Signature Version 2, which has no age, must be denied.",
                    TestedPolicy.bucket.denies(
                        ["s3:*"], on: .all([bucketARN, allObjects]),
                        when: [PolicyCondition("StringEquals", ["s3:signatureversion": "AWS"])])),
            ] + versions)
    }

    static var encryption: ContractRun {
        let header = "s3:x-amz-server-side-encryption"
        let rule = HCLExpression.call(
            "one",
            [ResourceName("aws_s3_bucket_server_side_encryption_configuration", "media").reference("rule")])
        return ContractRun(
            "encryption",
            [
                Assertion(
                    "Objects must be encrypted with keys of S3's own.",
                    .binary(
                        rule.dot("apply_server_side_encryption_by_default").indexed(by: 0).dot("sse_algorithm"), .equal,
                        "AES256")),
                Assertion(
                    "An upload that asks for another encryption must be denied, and one that asks for none must not.",
                    TestedPolicy.bucket.denies(
                        ["s3:PutObject"], on: .all([allObjects]),
                        when: [
                            PolicyCondition("StringNotEquals", [header: "AES256"]),
                            PolicyCondition("Null", [header: "false"]),
                        ])),
                Assertion(
                    "An upload with a key of the client's own must be denied.",
                    TestedPolicy.bucket.denies(
                        ["s3:PutObject"], on: .all([allObjects]),
                        when: [PolicyCondition("Null", ["\(header)-customer-algorithm": "false"])])),
            ])
    }

    static func whoMayRead(_ stack: Stack) -> ContractRun {
        let policy = TestedPolicy.bucket
        let classes = stack.classes.map { mediaClass in
            let contains = HCLExpression.call("contains", [policy.resources(of: "s3:GetObject"), objects(mediaClass)])
            return mediaClass.cdn == nil
                ? Assertion(
                    "Class '\(mediaClass.name)' must not be readable by the distribution.", .unary(.not, contains))
                : Assertion("Class '\(mediaClass.name)' must be readable by the distribution.", contains)
        }
        let tellsMissing = !stack.cdnClasses.isEmpty && stack.distribution.missing == .notFound
        let list = tellsMissing ? [TestedPolicy.grant("s3:ListBucket", on: bucketARN)] : []
        let nothingElse = Assertion(
            "The distribution must read the CDN classes and nothing else.",
            .sameSet(
                policy.grants,
                .list(stack.cdnClasses.map { TestedPolicy.grant("s3:GetObject", on: objects($0)) } + list)))
        return ContractRun("who_may_read", classes + [nothingElse] + distributionAlone(stack, tellsMissing))
    }

    /// Under which conditions the distribution may read, and list.
    private static func distributionAlone(_ stack: Stack, _ tellsMissing: Bool) -> [Assertion] {
        guard !stack.cdnClasses.isEmpty else { return [] }
        let isDistribution = PolicyCondition(
            "StringEquals", ["AWS:SourceArn": DistributionResources.distribution.reference("arn")])
        let prefixes = stack.cdnClasses.map { HCLExpression.string("\($0.prefix)*") }
        let isClass = PolicyCondition("StringLike", ["s3:prefix": .list(prefixes)])
        func holds(_ action: String, _ conditions: [PolicyCondition]) -> HCLExpression {
            .sameJSON(TestedPolicy.bucket.conditions(of: action), .list([.object(conditions.map(\.item))]))
        }
        let read = Assertion("Only this distribution must be granted reads.", holds("s3:GetObject", [isDistribution]))
        let list = Assertion(
            "Only this distribution must list the bucket, and only the CDN classes.",
            holds("s3:ListBucket", [isDistribution, isClass]))
        return [read] + (tellsMissing ? [list] : [])
    }

    static func presignedReads(_ stack: Stack) -> ContractRun? {
        guard stack.presign.enforcement == .signatureAge else { return nil }
        let limited = stack.classes.filter { $0.presignLimit != nil }
        return ContractRun("presigned_reads", limited.compactMap(oldPresignedReads) + [otherPresignedReads(limited)])
    }

    private static let readActions = ["s3:GetObject", "s3:GetObjectVersion"]
    private static let isPresigned = PolicyCondition("StringEquals", ["s3:authType": "REST-QUERY-STRING"])

    /// That a class is not read with a signature over its age.
    private static func oldPresignedReads(_ mediaClass: MediaClass) -> Assertion? {
        guard let limit = mediaClass.presignLimit else { return nil }
        let milliseconds = String(limit.seconds * 1_000)
        let isOld = PolicyCondition("NumericGreaterThan", ["s3:signatureAge": .string(milliseconds)])
        return Assertion(
            "Presigned reads of class '\(mediaClass.name)' must be denied after \(limit).",
            TestedPolicy.bucket.denies(readActions, on: .all([objects(mediaClass)]), when: [isPresigned, isOld]))
    }

    /// That what is in none of `limited` is not read with a presigned URL.
    private static func otherPresignedReads(_ limited: [MediaClass]) -> Assertion {
        let message = "Presigned reads of every other class must be denied."
        guard !limited.isEmpty else {
            return Assertion(
                message, TestedPolicy.bucket.denies(readActions, on: .all([allObjects]), when: [isPresigned]))
        }
        return Assertion(
            message,
            TestedPolicy.bucket.denies(readActions, on: .allBut(limited.map(objects)), when: [isPresigned]))
    }

    /// The ARN of all objects of a class.
    static func objects(_ mediaClass: MediaClass) -> HCLExpression {
        BucketPolicyResources.objects("\(mediaClass.prefix)*")
    }
}
