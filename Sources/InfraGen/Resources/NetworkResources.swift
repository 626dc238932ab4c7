import HCL

/// Security groups of database and cache, open to the clients' groups alone.
enum NetworkResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard let network = stack.network else { return }
        let services = Service.all(in: stack)
        guard !services.isEmpty else { return }
        for service in services {
            graph.resources += [group(of: service, network, stack), ingress(of: service, network)]
        }
        graph.variables += variables(of: network)
    }

    /// Something in the network that clients connect to.
    struct Service {
        let name: String
        let title: String
        let port: Int

        static let database = Service(name: "database", title: "PostgreSQL", port: 5_432)
        static let cache = Service(name: "cache", title: "The cache", port: 6_379)

        /// The group that guards it, as other resources name it.
        var group: ResourceName { ResourceName("aws_security_group", name) }

        fileprivate static func all(in stack: Stack) -> [Service] {
            (stack.database == nil ? [] : [database]) + (stack.cache == nil ? [] : [cache])
        }
    }

    /// The subnets of database and cache.
    static func subnets(of network: Network) -> HCLExpression {
        network.subnets.value.map { .strings($0.map(\.description)) } ?? .reference("var", "subnet_ids")
    }

    private static let path = SpecPath(keys: "network")

    private static func group(of service: Service, _ network: Network, _ stack: Stack) -> Resource {
        Resource(service.group.type, service.group.name, in: .network, from: path) {
            // A prefix, so that a group can be replaced while something still uses it.
            Attribute("name_prefix", "\(stack.base)-\(service.name)-")
            Attribute("description", "\(service.title) of \(stack.base), open to its clients alone.")
            Attribute(
                "vpc_id", network.vpc.value.map { .string($0.description) } ?? .reference("var", "vpc_id"),
                from: path.key("vpc"))
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    private static func ingress(of service: Service, _ network: Network) -> Resource {
        let clients: HCLExpression =
            network.clients.value.map { .strings($0.map(\.description)) }
            ?? .reference("var", "client_security_group_ids")
        return Resource("aws_vpc_security_group_ingress_rule", service.name, in: .network, from: path.key("clients")) {
            Attribute("for_each", .call("toset", [clients]))
            Attribute("description", "\(service.title) from a client.")
            Attribute("security_group_id", service.group.reference("id"))
            Attribute("referenced_security_group_id", .reference("each", "value"))
            Attribute("ip_protocol", "tcp")
            Attribute("from_port", service.port)
            Attribute("to_port", service.port)
        }
    }

    private static func variables(of network: Network) -> [Variable] {
        var variables: [Variable] = []
        if network.vpc == .variable { variables.append(vpcVariable) }
        if network.subnets == .variable {
            variables.append(
                listVariable(
                    "subnet_ids", "Subnets of database and cache, in at least two zones.", prefix: "subnet", least: 2,
                    "subnet_ids must hold the ids of at least two subnets, in two zones.", from: path.key("subnets")))
        }
        if network.clients == .variable {
            variables.append(
                listVariable(
                    "client_security_group_ids", "Security groups whose members may connect to database and cache.",
                    prefix: "sg", least: 1,
                    "client_security_group_ids must hold the id of at least one security group.",
                    from: path.key("clients")))
        }
        return variables
    }

    private static var vpcVariable: Variable {
        Variable(
            name: "vpc_id", type: .variable("string"), description: "Id of the VPC of database and cache.",
            defaultValue: nil,
            validations: [
                .init(
                    condition: .matches(idPattern("vpc"), .reference("var", "vpc_id")),
                    message: "vpc_id must be the id of a VPC, such as vpc-0123456789abcdef0.")
            ], origin: path.key("vpc"), sample: "vpc-0123456789abcdef0")
    }

    private static func listVariable(
        _ name: String, _ description: String, prefix: String, least: Int, _ message: String, from origin: Origin
    ) -> Variable {
        let list = HCLExpression.reference("var", name)
        let samples = (0..<least).map { "\(prefix)-0123456789abcdef\($0)" }
        return Variable(
            name: name, type: .call("list", [.variable("string")]), description: description, defaultValue: nil,
            validations: [
                .init(
                    condition: .all([
                        .binary(.call("length", [.call("distinct", [list])]), .greaterOrEqual, .int(least)),
                        .allItems(of: list, called: "id", .matches(idPattern(prefix), .variable("id"))),
                    ]), message: message)
            ], origin: origin, sample: .strings(samples))
    }

    /// Ids have 17 hex digits, older ones 8.
    private static func idPattern(_ prefix: String) -> String { "^\(prefix)-([0-9a-f]{8}|[0-9a-f]{17})$" }
}
