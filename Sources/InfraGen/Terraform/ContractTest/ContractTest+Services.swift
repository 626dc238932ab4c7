import HCL

/// Database and cache: encrypted, private, and without a password that Terraform knows.
extension ContractTest {
    static func database(_ stack: Stack) -> ContractRun? {
        guard let database = stack.database else { return nil }
        let instance = DatabaseResources.instance
        let parameter = HCLExpression.variable("parameter")
        let parameters = HCLExpression.forList(
            "parameter", in: ResourceName("aws_db_parameter_group", "main").reference("parameter"),
            .template([.interpolation(parameter.dot("name")), .literal("="), .interpolation(parameter.dot("value"))]))
        let forced = Parameter(.forceSSL, checked: "1")
        let isForced = database.effectiveParameters.contains {
            $0.postgresName == forced.name && $0.value == forced.value
        }
        let encryptedTransport = Assertion(
            "The database must refuse connections without TLS.",
            .call("contains", [parameters, .string("\(forced.name)=\(forced.value)")]))
        return ContractRun(
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
            ] + (isForced ? [encryptedTransport] : []))
    }

    static func cache(_ stack: Stack) -> ContractRun? {
        guard stack.cache != nil else { return nil }
        let group = CacheResources.group
        return ContractRun(
            "cache",
            [
                Assertion(
                    "The cache must be encrypted at rest and in transit.",
                    .all([
                        .binary(.call("tostring", [group.reference("at_rest_encryption_enabled")]), .equal, "true"),
                        group.reference("transit_encryption_enabled"),
                    ])),
                Assertion("The cache must have no token.", .binary(group.reference("auth_token"), .equal, .null)),
                Assertion(
                    "Users of the cache must log in with IAM.",
                    .binary(
                        CacheResources.user.reference("authentication_mode").indexed(by: 0).dot("type"), .equal, "iam")),
                ingress(.cache),
            ])
    }

    private static func ingress(_ service: NetworkResources.Service) -> Assertion {
        let rule = HCLExpression.variable("rule")
        return Assertion(
            "Port \(service.port) must be open to security groups alone, not to addresses.",
            .allItems(
                of: .reference("aws_vpc_security_group_ingress_rule", service.name), called: "rule",
                .all([
                    .binary(rule.dot("from_port"), .equal, .int(service.port)),
                    .binary(rule.dot("to_port"), .equal, .int(service.port)),
                    .binary(rule.dot("cidr_ipv4"), .equal, .null),
                    .binary(rule.dot("cidr_ipv6"), .equal, .null),
                    .binary(rule.dot("prefix_list_id"), .equal, .null),
                ])))
    }
}
