import HCL

/// `tests/contract.tftest.hcl`: the contract as `terraform test` proves it, with mock providers and no account.
///
/// Each run is about one promise. What it expects is computed here from the stack, not read from the resources.
enum ContractTest {
    static let path = "tests/contract.tftest.hcl"

    static func file(for graph: ResourceGraph, of stack: Stack) -> HCLFile {
        let runs =
            [bucketRun(stack), readRun(stack), presignRun(stack), lifecycleRun(stack), deliveryRun(stack)]
            + serviceRuns(stack) + stack.roles.map { roleRun($0, stack) }
        return HCLFile(
            body: HCLBody(
                (MockProviders.blocks(for: graph, of: stack) + [variables(of: graph)].compactMap(\.self)
                    + runs.compactMap(\.self)).map(HCLItem.block)))
    }

    /// Samples for the variables without default.
    private static func variables(of graph: ResourceGraph) -> HCLBlock? {
        let needed = graph.variables.filter { $0.defaultValue == nil }.sorted { $0.name < $1.name }
        guard !needed.isEmpty else { return nil }
        return HCLBlock("variables", body: HCLBody(needed.map { .attribute($0.name, $0.sample) }))
    }

    private static func run(_ name: String, _ assertions: [Assertion]) -> HCLBlock? {
        guard !assertions.isEmpty else { return nil }
        return HCLBlock("run", name) {
            HCLItem.attribute("command", .variable("plan"))
            for assertion in assertions { assertion.hcl }
        }
    }

    // MARK: The bucket

    private static func bucketRun(_ stack: Stack) -> HCLBlock? {
        let block = ResourceName("aws_s3_bucket_public_access_block", "media")
        let flags = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
        let rule = ResourceName("aws_s3_bucket_ownership_controls", "media").reference("rule").indexed(by: 0)
        return run(
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
                            .forList(
                                "statement", in: BucketPolicy.statements,
                                .binary(
                                    .call("jsonencode", [.variable("statement").dot("Principal")]), .equal,
                                    .call("jsonencode", [.object([("Service", "cloudfront.amazonaws.com")])])),
                                if: BucketPolicy.isAllow)
                        ])),
                Assertion(
                    "Requests without TLS must be denied.",
                    BucketPolicy.denies("aws:SecureTransport", "Bool", "false")),
                Assertion(
                    "Signature Version 2, which has no age, must be denied.",
                    BucketPolicy.denies("s3:signatureversion", "StringEquals", "AWS")),
            ])
    }

    // MARK: Who may read

    private static func readRun(_ stack: Stack) -> HCLBlock? {
        let isDistribution = HCLExpression.call(
            "alltrue",
            [
                .forList(
                    "statement", in: BucketPolicy.statements,
                    .binary(
                        .variable("statement").dot("Condition").dot("StringEquals").indexed(by: "AWS:SourceArn"),
                        .equal,
                        DistributionResources.distribution.reference("arn")), if: BucketPolicy.isAllow)
            ])
        let classes = stack.classes.map { mediaClass in
            let contains = HCLExpression.call(
                "contains", [BucketPolicy.readable, BucketPolicyResources.objects("\(mediaClass.prefix)*")])
            return mediaClass.cdn == nil
                ? Assertion(
                    "Class '\(mediaClass.name)' must not be readable by the distribution.", .unary(.not, contains))
                : Assertion("Class '\(mediaClass.name)' must be readable by the distribution.", contains)
        }
        let nothingElse = Assertion(
            "The distribution must read the CDN classes and nothing else.",
            .binary(.call("length", [BucketPolicy.readable]), .equal, .int(stack.cdnClasses.count)))
        let source =
            stack.cdnClasses.isEmpty
            ? [] : [Assertion("Only this distribution must be granted anything.", isDistribution)]
        return run("who_may_read", classes + [nothingElse] + source)
    }

    private static func presignRun(_ stack: Stack) -> HCLBlock? {
        guard stack.presign.enforcement == .signatureAge else { return nil }
        let classes = stack.classes.filter { $0.presignLimit != nil }
        let ages = BucketPolicyResources.cappedReads(in: stack).map { mediaClass, sid in
            let age = String((mediaClass.presignLimit?.seconds ?? 0) * 1_000)
            return Assertion(
                "Presigned reads of class '\(mediaClass.name)' must be denied after \(mediaClass.presignLimit?.description ?? "").",
                .binary(
                    .oneOf(
                        "statement", in: BucketPolicy.statements,
                        .variable("statement").dot("Condition").dot("NumericGreaterThan").indexed(
                            by: "s3:signatureAge"),
                        if: .binary(
                            .variable("statement").dot("Sid"), .equal, .string(sid))),
                    .equal, .string(age)))
        }
        let others = HCLExpression.oneOf(
            "statement", in: BucketPolicy.statements,
            classes.isEmpty ? .variable("statement").dot("Resource") : .variable("statement").dot("NotResource"),
            if: .binary(.variable("statement").dot("Sid"), .equal, "DenyOtherPresignedReads"))
        let expected = classes.isEmpty ? ["*"] : classes.map { "\($0.prefix)*" }
        return run(
            "presigned_reads",
            ages + [
                Assertion(
                    "Presigned reads of every other class must be denied.",
                    .sameSet(.call("flatten", [.list([others])]), .list(expected.map(BucketPolicyResources.objects))))
            ])
    }

    // MARK: What expires

    private static func lifecycleRun(_ stack: Stack) -> HCLBlock? {
        let rules = ResourceName("aws_s3_bucket_lifecycle_configuration", "media").reference("rule")
        let rule = HCLExpression.variable("rule")
        let expiration = rule.dot("expiration")
        let classes = stack.classes.map { mediaClass in
            let isOwn = HCLExpression.binary(rule.dot("id"), .equal, .string(mediaClass.name.description))
            guard let expires = mediaClass.expiration else {
                // A rule that only removes the markers of deleted objects has an expiration too.
                let deletesNothing = HCLExpression.any([
                    .binary(.call("length", [expiration]), .equal, 0),
                    .call("try", [expiration.indexed(by: 0).dot("expired_object_delete_marker"), false]),
                ])
                return Assertion(
                    "Objects of class '\(mediaClass.name)' must never expire.",
                    .call("alltrue", [.forList("rule", in: rules, deletesNothing, if: isOwn)]))
            }
            return Assertion(
                "Objects of class '\(mediaClass.name)' must expire after \(expires.after.count) days.",
                .binary(
                    .oneOf("rule", in: rules, expiration.indexed(by: 0).dot("days"), if: isOwn), .equal,
                    .int(expires.after.count)))
        }
        let abort = HCLExpression.oneOf(
            "rule", in: rules,
            rule.dot("abort_incomplete_multipart_upload").indexed(by: 0).dot("days_after_initiation"),
            if: .binary(rule.dot("id"), .equal, "abort-incomplete-uploads"))
        let uploads = Assertion(
            "Uploads that were never finished must be thrown away after \(stack.bucket.abortUploads.count) days.",
            .binary(abort, .equal, .int(stack.bucket.abortUploads.count)))
        return run("what_expires", classes + [uploads])
    }

    // MARK: Delivery

    private static func deliveryRun(_ stack: Stack) -> HCLBlock? {
        guard !stack.cdnClasses.isEmpty else { return nil }
        let distribution = DistributionResources.distribution
        let behaviors = distribution.reference("ordered_cache_behavior")
        let behavior = HCLExpression.variable("behavior")
        let patterns = CacheBehavior.all(in: stack).map { HCLExpression.string($0.pattern) }
        return run(
            "delivery",
            [
                Assertion(
                    "The behaviors must be those of the CDN classes, the most specific first.",
                    .binary(
                        .forList("behavior", in: behaviors, behavior.dot("path_pattern")), .equal,
                        .list(patterns))),
                Assertion(
                    "Every behavior must redirect to HTTPS, and only read.",
                    .call(
                        "alltrue",
                        [
                            .forList(
                                "behavior",
                                in: .call("concat", [behaviors, distribution.reference("default_cache_behavior")]),
                                .all([
                                    .binary(behavior.dot("viewer_protocol_policy"), .equal, "redirect-to-https"),
                                    .unary(.not, .call("contains", [behavior.dot("allowed_methods"), "PUT"])),
                                ]))
                        ])),
                Assertion(
                    "The origin must be read with origin access control.",
                    .binary(
                        .call("one", [distribution.reference("origin")]).dot("origin_access_control_id"), .equal,
                        ResourceName("aws_cloudfront_origin_access_control", "media").reference("id"))),
            ])
    }

    // MARK: Database and cache

    private static func serviceRuns(_ stack: Stack) -> [HCLBlock?] {
        [databaseRun(stack), cacheRun(stack)]
    }

    private static func databaseRun(_ stack: Stack) -> HCLBlock? {
        guard stack.database != nil else { return nil }
        let instance = DatabaseResources.instance
        return run(
            "database",
            [
                Assertion(
                    "The database must be encrypted, and not reachable from outside of its network.",
                    .all([
                        instance.reference("storage_encrypted"),
                        .unary(.not, instance.reference("publicly_accessible")),
                    ])),
                Assertion(
                    "RDS must keep the master password, and Terraform must know none.",
                    .all([
                        instance.reference("manage_master_user_password"),
                        .binary(instance.reference("password"), .equal, .null),
                    ])),
                Assertion(
                    "The database must leave a final snapshot.", .unary(.not, instance.reference("skip_final_snapshot"))
                ),
                ingress(.database),
            ])
    }

    private static func cacheRun(_ stack: Stack) -> HCLBlock? {
        guard stack.cache != nil else { return nil }
        let group = CacheResources.group
        return run(
            "cache",
            [
                Assertion(
                    "The cache must be encrypted at rest and in transit.",
                    .all([
                        .binary(.call("tostring", [group.reference("at_rest_encryption_enabled")]), .equal, "true"),
                        group.reference("transit_encryption_enabled"),
                    ])),
                Assertion("The cache must have no token.", .binary(group.reference("auth_token"), .equal, .null)),
                ingress(.cache),
            ])
    }

    private static func ingress(_ service: NetworkResources.Service) -> Assertion {
        let rules = HCLExpression.reference("aws_vpc_security_group_ingress_rule", service.name)
        let rule = HCLExpression.variable("rule")
        return Assertion(
            "Port \(service.port) must be open to security groups alone, not to addresses.",
            .call(
                "alltrue",
                [
                    .forList(
                        "rule", in: rules,
                        .all([
                            .binary(rule.dot("from_port"), .equal, .int(service.port)),
                            .binary(rule.dot("to_port"), .equal, .int(service.port)),
                            .binary(rule.dot("cidr_ipv4"), .equal, .null),
                            .binary(rule.dot("cidr_ipv6"), .equal, .null),
                        ]))
                ]))
    }

    // MARK: Roles

    private static func roleRun(_ role: Role, _ stack: Stack) -> HCLBlock? {
        let policy = RolePolicy(role)
        func objects(_ names: [Name]) -> [HCLExpression] {
            var seen: Set<Name> = []
            return names.filter { seen.insert($0).inserted }.compactMap { stack.mediaClass($0) }
                .map { BucketPolicyResources.objects("\($0.prefix)*") }
        }
        let verbs: [(action: String, what: String, names: [Name])] = [
            ("s3:GetObject", "read", role.read + role.presign), ("s3:PutObject", "write", role.write),
            ("s3:DeleteObject", "delete", role.delete),
        ]
        let assertions = verbs.map { action, what, names in
            let listed =
                names.isEmpty ? "nothing" : "\(Set(names).map(\.description).sorted().listed()) and nothing else"
            return Assertion(
                "Role '\(role.name)' must \(what) \(listed).",
                .sameSet(policy.resources(of: action), .list(objects(names))))
        }
        let wildcards = Assertion(
            "Role '\(role.name)' must be allowed no action with a wildcard.",
            .call(
                "alltrue",
                [
                    .forList(
                        "action", in: policy.actions,
                        .unary(.not, .matches("\\*", .variable("action"))))
                ]))
        return run("role_\(role.name)", assertions + [wildcards])
    }
}

/// An `assert` block: what should hold, and what to say where it does not.
private struct Assertion {
    let message: String
    let condition: HCLExpression

    init(_ message: String, _ condition: HCLExpression) {
        self.message = message
        self.condition = condition
    }

    var hcl: HCLBlock {
        HCLBlock("assert") {
            HCLItem.attribute("condition", condition)
            HCLItem.attribute("error_message", message)
        }
    }
}

/// The bucket policy, as the tests read it.
private enum BucketPolicy {
    static let statements = HCLExpression.call(
        "jsondecode", [ResourceName("aws_s3_bucket_policy", "media").reference("policy")]
    ).dot("Statement")

    private static let statement = HCLExpression.variable("statement")
    static let isAllow = HCLExpression.binary(statement.dot("Effect"), .equal, "Allow")

    /// The resources that some statement lets be read.
    static let readable = HCLExpression.call(
        "flatten",
        [
            .forList(
                "statement", in: statements, statement.dot("Resource"),
                if: .all([isAllow, .binary(statement.dot("Action"), .equal, "s3:GetObject")]))
        ])

    /// Whether everybody is denied everything where `key` is `value`.
    static func denies(_ key: String, _ test: String, _ value: HCLExpression) -> HCLExpression {
        .call(
            "anytrue",
            [
                .forList(
                    "statement", in: statements,
                    .all([
                        .binary(statement.dot("Principal"), .equal, "*"),
                        .binary(statement.dot("Action"), .equal, "s3:*"),
                        .binary(
                            .call("try", [statement.dot("Condition").dot(test).indexed(by: .string(key)), ""]), .equal,
                            value),
                    ]), if: .binary(statement.dot("Effect"), .equal, "Deny"))
            ])
    }
}

/// A role's policy, as the tests read it.
private struct RolePolicy {
    private let statements: HCLExpression
    private let statement = HCLExpression.variable("statement")

    init(_ role: Role) {
        statements = .call(
            "jsondecode", [ResourceName("aws_iam_role_policy", role.name.description).reference("policy")]
        ).dot("Statement")
    }

    /// Every action that is allowed.
    var actions: HCLExpression {
        .call("flatten", [.forList("statement", in: statements, statement.dot("Action"))])
    }

    /// Every resource that `action` is allowed on.
    func resources(of action: String) -> HCLExpression {
        .call(
            "flatten",
            [
                .forList(
                    "statement", in: statements, statement.dot("Resource"),
                    if: .call("contains", [.call("flatten", [.list([statement.dot("Action")])]), .string(action)]))
            ])
    }
}

extension HCLExpression {
    /// `one([for item in list : value if condition])`.
    fileprivate static func oneOf(
        _ item: String, in list: HCLExpression, _ value: HCLExpression, if condition: HCLExpression
    ) -> HCLExpression {
        .call("one", [.forList(item, in: list, value, if: condition)])
    }

    /// Whether two lists of strings hold the same, in any order.
    fileprivate static func sameSet(_ a: HCLExpression, _ b: HCLExpression) -> HCLExpression {
        .binary(.call("toset", [a]), .equal, .call("toset", [b]))
    }

}
