import HCL

/// The subnets of an infrastructure, with what is known of their zones and routes.
struct Subnets: Sendable {
    private let finder: ResourceFinder
    private let publicTables: Set<String>
    private var tables: [String: Set<String>] = [:]

    init(_ infrastructure: Infrastructure) {
        finder = ResourceFinder(infrastructure.resources("aws_subnet") + infrastructure.data("aws_subnet"))
        let routeTables = infrastructure.resources("aws_route_table", "aws_default_route_table")
        let tableFinder = ResourceFinder(routeTables)
        var open = Set(
            routeTables.filter { $0.body.blocks("route").contains { Self.leadsOut($0.body) } }.map(\.address))
        for route in infrastructure.resources("aws_route") where Self.leadsOut(route.body) {
            if case .found(let table) = tableFinder.target(of: "route_table_id", in: route) {
                open.insert(table.address)
            }
        }
        publicTables = open
        for association in infrastructure.resources("aws_route_table_association") {
            guard case .found(let subnet) = finder.target(of: "subnet_id", in: association),
                case .found(let table) = tableFinder.target(of: "route_table_id", in: association)
            else { continue }
            tables[subnet.address, default: []].insert(table.address)
        }
    }

    /// What a list of subnets names, as far as it is known.
    struct Named: Sendable {
        var subnets: [InfrastructureResource] = []
        /// Whether there is more, or other, than ``subnets``.
        var isIncomplete = false
        /// How many subnets the list has; nil where that is not known.
        var count: Int?
    }

    /// The subnets that the list `name` of `resource` names.
    func named(by name: String, of resource: InfrastructureResource) -> Named {
        guard let attribute = resource.body[name], case .list(let sequence) = attribute.symbolic.kind else {
            return referred(to: resource.body[name], in: resource)
        }
        var named = Named(count: sequence.elements.count)
        for element in sequence.elements {
            let item = InfrastructureAttribute(
                name, Symbol.restored(element), symbolic: element, at: attribute.provenance)
            if case .found(let subnet) = finder.target(of: item, in: resource) {
                named.subnets.append(subnet)
            } else {
                named.isIncomplete = true
            }
        }
        return named
    }

    /// A list whose elements are not known, as `aws_subnet.private[*].id`, or as a plan has it.
    private func referred(to attribute: InfrastructureAttribute?, in resource: InfrastructureResource) -> Named {
        guard let attribute else { return Named(isIncomplete: true) }
        let found = attribute.references.compactMap { reference -> InfrastructureResource? in
            let item = InfrastructureAttribute(
                attribute.name, attribute.value, symbolic: .string(Symbol.text(reference)), at: attribute.provenance)
            guard case .found(let subnet) = finder.target(of: item, in: resource) else { return nil }
            return subnet
        }
        return Named(subnets: found, isIncomplete: true)
    }

    /// Why `subnet` is public; nil where nothing says so.
    func publicReason(of subnet: InfrastructureResource) -> String? {
        if tables[subnet.address]?.isDisjoint(with: publicTables) == false {
            return "has a route to an internet gateway"
        }
        if subnet.body.bool("map_public_ip_on_launch").value == true {
            return "gives what is launched public addresses"
        }
        let ranges = ["cidr_block", "ipv6_cidr_block"].compactMap {
            subnet.body.string($0).value.flatMap(AddressRange.init)
        }
        return ranges.contains(where: \.isEverything) ? "is of every address" : nil
    }

    /// Whether a route leads every address to an internet gateway.
    private static func leadsOut(_ route: InfrastructureBody) -> Bool {
        let targets = ["cidr_block", "ipv6_cidr_block", "destination_cidr_block", "destination_ipv6_cidr_block"]
        guard targets.contains(where: { route.string($0).value.flatMap(AddressRange.init)?.isEverything == true })
        else {
            return false
        }
        guard let gateway = route["gateway_id"], !gateway.value.isNull else { return false }
        // `igw-…`, or the id of an aws_internet_gateway; a VPN gateway leads elsewhere.
        if case .string(let text) = gateway.value.kind { return text.hasPrefix("igw-") }
        return gateway.references.contains { $0.contains("aws_internet_gateway.") }
    }
}
