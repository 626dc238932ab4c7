import HCL

/// What each role may do, by verb and as a whole, and who may take it on.
extension ContractTest {
    static func role(_ role: Role, _ stack: Stack) -> ContractRun {
        let policy = TestedPolicy(of: ResourceName("aws_iam_role_policy", role.name.description))
        let verbs: [(action: String, what: String, names: [Name])] = [
            ("s3:GetObject", "read", role.read + role.presign), ("s3:PutObject", "write", role.write),
            ("s3:DeleteObject", "delete", role.delete),
        ]
        let byVerb = verbs.map { action, what, names in
            let classes = stack.distinctClasses(names)
            return Assertion(
                "Role '\(role.name)' must \(what) \(phrase(classes)).",
                .sameSet(policy.resources(of: action), .list(classes.map(objects))))
        }
        let connections = grants(of: role.connect, in: stack).map { action, what, resources in
            Assertion(
                "Role '\(role.name)' must \(what).", .sameSet(policy.resources(of: action), .list(resources)))
        }
        return ContractRun(
            "role_\(role.name)",
            byVerb + [list(role, policy, stack)] + connections + [
                nothingElse(role, policy, stack), trust(of: role),
            ])
    }

    private static func phrase(_ classes: [MediaClass]) -> String {
        classes.isEmpty ? "nothing" : "\(classes.map(\.name.description).sorted().listed()) and nothing else"
    }

    private static func list(_ role: Role, _ policy: TestedPolicy, _ stack: Stack) -> Assertion {
        let classes = stack.distinctClasses(role.read)
        let prefixes = HCLExpression.strings(classes.map { "\($0.prefix)*" })
        let condition = HCLExpression.object([("StringLike", .object([("s3:prefix", prefixes)]))])
        return Assertion(
            "Role '\(role.name)' must list \(phrase(classes)).",
            .sameJSON(policy.conditions(of: "s3:ListBucket"), .list(classes.isEmpty ? [] : [condition])))
    }

    private typealias Grant = (action: String, what: String, resources: [HCLExpression])

    private static func grants(of services: [Role.Service], in stack: Stack) -> [Grant] {
        services.flatMap { service -> [Grant] in
            switch service {
            case .cache:
                let resources = [CacheResources.group, CacheResources.user].map { $0.reference("arn") }
                return [("elasticache:Connect", "connect to the cache as its user and no other", resources)]
            case .database:
                let secret: Grant = (
                    "secretsmanager:GetSecretValue", "read the secret of the database and no other",
                    [DatabaseResources.secretARN]
                )
                guard stack.database?.iamAuthentication == true else { return [secret] }
                let login: Grant = (
                    "rds-db:connect", "log in to the database as '\(RoleResources.databaseUser(in: stack))' alone",
                    [RoleResources.databaseLogin(in: stack)]
                )
                return [secret, login]
            }
        }
    }

    /// The verbs' main actions are asked for one by one; here each action counts, with what it is allowed on.
    private static func nothingElse(_ role: Role, _ policy: TestedPolicy, _ stack: Stack) -> Assertion {
        let objectActions = [
            (["s3:GetObject"], role.read + role.presign),
            (["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], role.write),
            (["s3:DeleteObject"], role.delete),
        ].flatMap { actions, names in
            let classes = stack.distinctClasses(names)
            return actions.flatMap { action in classes.map { TestedPolicy.grant(action, on: objects($0)) } }
        }
        let list =
            role.read.isEmpty ? [] : [TestedPolicy.grant("s3:ListBucket", on: BucketResources.bucket.reference("arn"))]
        let connections = grants(of: role.connect, in: stack).flatMap { action, _, resources in
            resources.map { TestedPolicy.grant(action, on: $0) }
        }
        let onlyAllows = HCLExpression.call("alltrue", [policy.ofAll { .binary($0.dot("Effect"), .equal, "Allow") }])
        return Assertion(
            "Role '\(role.name)' must be allowed nothing else.",
            .all([onlyAllows, .sameSet(policy.grants, .list(objectActions + list + connections))]))
    }

    private static func trust(of role: Role) -> Assertion {
        let policy = TestedPolicy(of: RoleResources.resource(of: role), "assume_role_policy")
        return Assertion(
            "Role '\(role.name)' must be taken on by whom role_trust_arns names, and by nobody else.",
            .sameJSON(
                policy.ofAll { .list([$0.dot("Effect"), $0.dot("Action"), $0.dot("Principal")]) },
                .list([
                    .list(["Allow", "sts:AssumeRole", .object([("Service", .strings(RoleResources.sampleTrust))])])
                ])))
    }
}

extension Stack {
    /// The classes called `names`, each once.
    fileprivate func distinctClasses(_ names: [Name]) -> [MediaClass] {
        var seen: Set<Name> = []
        return names.filter { seen.insert($0).inserted }.compactMap(mediaClass)
    }
}
