import HCL

/// An IAM role for each entry of `roles`, allowed what its lists say and nothing else.
enum RoleResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        for role in stack.roles { graph.resources += resources(of: role, in: stack) }
        guard !stack.roles.isEmpty else { return }
        graph.variables.append(trustVariable(stack))
        graph.locals.append(principals)
    }

    /// The IAM role of `role`, as other resources name it.
    static func resource(of role: Role) -> ResourceName { ResourceName("aws_iam_role", role.name.description) }

    private static func resources(of role: Role, in stack: Stack) -> [Resource] {
        let path = SpecPath(keys: "roles", role.name.description)
        let resource = resource(of: role)
        return [
            Resource(resource.type, resource.name, in: .iam, from: path) {
                Attribute("name", role.resourceName(in: stack))
                Attribute("description", "What '\(role.name)' may do in \(stack.base).")
                Attribute("assume_role_policy", trust(of: role).hcl)
            },
            Resource("aws_iam_role_policy", resource.name, in: .iam, from: path) {
                Attribute("name", "contract")
                Attribute("role", resource.reference("id"))
                Attribute("policy", policy(of: role, in: stack).hcl)
            },
        ]
    }

    /// Who may take on the role: what `role_trust_arns` lists for it, without a kind that it lists nothing of.
    private static func trust(of role: Role) -> PolicyDocument {
        let kinds = HCLExpression.reference("local", "role_principals").indexed(by: .string(role.name.description))
        return PolicyDocument(statements: [
            PolicyStatement(
                sid: "AllowTrusted", effect: .allow,
                principal: .expression(
                    .forObject(
                        "kind", "names", in: kinds, key: .variable("kind"), .variable("names"),
                        if: .binary(.call("length", [.variable("names")]), .greater, 0))),
                actions: ["sts:AssumeRole"], resources: nil)
        ])
    }

    /// The trusted principals of each role as a policy names them: accounts, roles and users apart from services.
    private static var principals: Attribute {
        func names(if condition: HCLExpression) -> HCLExpression {
            .forList("name", in: .variable("names"), .variable("name"), if: condition)
        }
        let isARN = HCLExpression.call("startswith", [.variable("name"), "arn:"])
        return Attribute(
            "role_principals",
            .forObject(
                "role", "names", in: .reference("var", "role_trust_arns"), key: .variable("role"),
                .object([("AWS", names(if: isARN)), ("Service", names(if: .unary(.not, isARN)))])),
            from: SpecPath(keys: "roles"))
    }

    /// What the role may do.
    static func policy(of role: Role, in stack: Stack) -> PolicyDocument {
        func objects(_ names: [Name]) -> [HCLExpression] {
            names.compactMap { stack.mediaClass($0) }.map { BucketPolicyResources.objects("\($0.prefix)*") }
        }
        func statement(_ sid: String, _ actions: [String], _ names: [Name]) -> [PolicyStatement] {
            guard !names.isEmpty else { return [] }
            return [PolicyStatement(sid: sid, effect: .allow, actions: actions, resources: .all(objects(names)))]
        }
        return PolicyDocument(
            statements: statement("Read", ["s3:GetObject"], role.read) + list(role.read, in: stack)
                + statement(
                    "Write", ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], role.write)
                + statement("Delete", ["s3:DeleteObject"], role.delete)
                + statement("PresignReads", ["s3:GetObject"], role.presign)
                + role.connect.flatMap { connection(to: $0, in: stack) })
    }

    private static func list(_ names: [Name], in stack: Stack) -> [PolicyStatement] {
        guard !names.isEmpty else { return [] }
        let prefixes = names.compactMap { stack.mediaClass($0) }.map { HCLExpression.string("\($0.prefix)*") }
        return [
            PolicyStatement(
                sid: "List", effect: .allow, actions: ["s3:ListBucket"],
                resources: .all([BucketResources.bucket.reference("arn")]),
                conditions: [PolicyCondition("StringLike", ["s3:prefix": .list(prefixes)])])
        ]
    }

    private static func connection(to service: Role.Service, in stack: Stack) -> [PolicyStatement] {
        switch service {
        case .cache:
            return [
                PolicyStatement(
                    sid: "ConnectCache", effect: .allow, actions: ["elasticache:Connect"],
                    resources: .all([CacheResources.group.reference("arn"), CacheResources.user.reference("arn")]))
            ]
        case .database:
            let secret = PolicyStatement(
                sid: "ReadDatabaseSecret", effect: .allow, actions: ["secretsmanager:GetSecretValue"],
                resources: .all([DatabaseResources.secretARN]))
            return [secret] + (stack.database?.iamAuthentication == true ? [connectDatabase(in: stack)] : [])
        }
    }

    /// The user of the database that roles log in as with IAM.
    static func databaseUser(in stack: Stack) -> String { "\(stack.base)-app" }

    /// The ARN of ``databaseUser(in:)``, as IAM names it.
    static func databaseLogin(in stack: Stack) -> HCLExpression {
        .template([
            .literal("arn:\(stack.region.partition.rawValue):rds-db:\(stack.region):"),
            .interpolation(DatabaseResources.accountID), .literal(":dbuser:"),
            .interpolation(DatabaseResources.instance.reference("resource_id")),
            .literal("/\(databaseUser(in: stack))"),
        ])
    }

    private static func connectDatabase(in stack: Stack) -> PolicyStatement {
        let user = databaseUser(in: stack)
        return PolicyStatement(
            sid: "ConnectDatabase", effect: .allow, actions: ["rds-db:connect"],
            resources: .all([databaseLogin(in: stack)]),
            comments: [
                "The owner creates this user once, as the master user:",
                "  CREATE USER \"\(user)\"; GRANT rds_iam TO \"\(user)\";",
            ])
    }

    /// Who takes on each role in the generated tests.
    static let sampleTrust = ["ecs-tasks.amazonaws.com"]

    private static func trustVariable(_ stack: Stack) -> Variable {
        let trust = HCLExpression.reference("var", "role_trust_arns")
        let names = stack.roles.map(\.name.description).sorted()
        let principal = HCLExpression.variable("principal")
        let partition = stack.region.partition.rawValue
        let suffix = stack.region.partition == .china ? "amazonaws\\.com(\\.cn)?" : "amazonaws\\.com"
        return Variable(
            name: "role_trust_arns", type: .call("map", [.call("list", [.variable("string")])]),
            description:
                "Who may take on each role: ARNs of IAM roles, users or account roots, or services such as ecs-tasks.amazonaws.com.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .binary(
                        .call("toset", [.call("keys", [trust])]), .equal, .call("toset", [.strings(names)])),
                    message: "role_trust_arns must have exactly these keys: \(names.joined(separator: ", "))."),
                .init(
                    condition: .call(
                        "alltrue",
                        [
                            .forList(
                                "principals", in: .call("values", [trust]),
                                .binary(.call("length", [.variable("principals")]), .greater, 0))
                        ]),
                    message: "Each role of role_trust_arns needs at least one principal."),
                .init(
                    condition: .call(
                        "alltrue",
                        [
                            .forList(
                                "principal", in: .call("flatten", [.call("values", [trust])]),
                                .any([
                                    .matches(
                                        "^arn:\(partition):iam::[0-9]{12}:(root|(role|user)/[A-Za-z0-9+=,.@_/-]+)$",
                                        principal),
                                    .matches("^[a-z0-9-]+(\\.[a-z0-9-]+)*\\.\(suffix)$", principal),
                                ]))
                        ]),
                    message: "Each principal must be the ARN of an IAM role, user or account root, or a service."),
            ], origin: SpecPath(keys: "roles"),
            sample: .object(names.map { ($0, .strings(sampleTrust)) }))
    }
}
