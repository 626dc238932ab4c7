import HCL

/// A rule of a security group: inside the group, or a resource of its own.
struct SecurityGroupRule: Sendable {
    enum Direction: String, Sendable { case ingress, egress }

    /// The group, or the resource that the rule is.
    let resource: InfrastructureResource
    let direction: Direction
    let body: InfrastructureBody
    let place: Provenance
    /// Why it is not known whether the rule is there.
    let isUncertain: HCLUnknown?
    /// The block that it is inside a group.
    var block: InfrastructureBlock?
    /// Ranges of other rules of the group for the same ports that make it one for everywhere.
    fileprivate(set) var added: [AddressRange] = []
}

extension Infrastructure {
    /// The rules of a direction, of all groups, a list for each resource that declares some.
    func securityGroupRules(_ direction: SecurityGroupRule.Direction) -> [[SecurityGroupRule]] {
        let groups = resources("aws_security_group", "aws_default_security_group").map { $0.rules(direction) }
        let rules = resources("aws_security_group_rule").filter { $0.body.string("type").value == direction.rawValue }
        let own = resources("aws_vpc_security_group_\(direction)_rule")
        return groups
            + (rules + own).map {
                [
                    SecurityGroupRule(
                        resource: $0, direction: direction, body: $0.body, place: $0.provenance, isUncertain: nil)
                ]
            }
    }
}

extension InfrastructureResource {
    /// The rules that stand inside a group.
    ///
    /// Where those for the same ports are for everywhere together, and none of them alone, the widest counts for all.
    func rules(_ direction: SecurityGroupRule.Direction) -> [SecurityGroupRule] {
        var rules = body.blocks(direction.rawValue).map { block in
            SecurityGroupRule(
                resource: self, direction: direction, body: block.body, place: block.provenance,
                isUncertain: block.isUncertain, block: block)
        }
        let certain = rules.indices.filter { rules[$0].isUncertain == nil && !rules[$0].ranges.known.isEmpty }
        let byPorts = Dictionary(grouping: certain) { rules[$0].ports }.sorted { $0.key < $1.key }
        for (_, indices) in byPorts where indices.count > 1 {
            let ranges = indices.flatMap { rules[$0].ranges.known }
            guard AddressRange.coverTheInternet(ranges),
                !indices.contains(where: { AddressRange.coverTheInternet(rules[$0].ranges.known) }),
                let widest = indices.min(by: { rules[$0].width < rules[$1].width })
            else { continue }
            rules[widest].added = ranges
        }
        return rules
    }
}

/// Yes, no, or why it cannot be told.
enum Answer: Sendable {
    case yes, no
    case unknown(HCLUnknown)

    /// Whether both hold.
    static func && (a: Answer, b: Answer) -> Answer {
        switch (a, b) {
        case (.no, _), (_, .no): .no
        case (.unknown(let reasons), _), (_, .unknown(let reasons)): .unknown(reasons)
        case (.yes, .yes): .yes
        }
    }

    init(_ isTrue: Bool) { self = isTrue ? .yes : .no }
}

extension SecurityGroupRule {
    /// The protocols that have ports.
    private static let portProtocols: Set<String> = ["tcp", "udp", "6", "17"]

    /// The protocol in lower case, `-1` for all.
    var protocolName: Setting<String> {
        let name = body.string(resource.type.hasPrefix("aws_vpc_") ? "ip_protocol" : "protocol")
        return name.map { ["all", "-1"].contains($0.lowercased()) ? "-1" : $0.lowercased() }
    }

    /// Whether it is for every protocol and port.
    var isForAllTraffic: Answer {
        switch protocolName {
        case .known(let name, _): Answer(name == "-1")
        case .absent: Answer(body.value("from_port").isAbsent && body.value("to_port").isAbsent)
        case .unknown(let reasons, _): .unknown(reasons)
        }
    }

    /// Whether it covers `port` of TCP or UDP; 0 to 0 is every port, as those mean who write it.
    func covers(port: Int) -> Answer {
        switch protocolName {
        case .known("-1", _): return .yes
        case .known(let name, _) where !Self.portProtocols.contains(name): return .no
        default: break
        }
        let (first, last) = (body.int("from_port"), body.int("to_port"))
        if first.isAbsent, last.isAbsent { return .yes }
        if let reasons = first.reasons ?? last.reasons ?? protocolName.reasons { return .unknown(reasons) }
        guard let first = first.value, let last = last.value else { return .no }
        return Answer(first <= port && port <= last || first == 0 && last == 0)
    }

    /// The ranges of addresses that it is for, and why there may be others.
    var ranges: (known: [AddressRange], doubt: HCLUnknown?) {
        var known: [AddressRange] = []
        var doubt: HCLUnknown?
        for name in ["cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6"] {
            guard let value = body[name]?.value else { continue }
            if case .list(let sequence) = value.kind {
                known += sequence.elements.compactMap { $0.text.flatMap(AddressRange.init) }
            } else {
                known += value.text.flatMap(AddressRange.init).map { [$0] } ?? []
            }
            if !value.isWhollyKnown { doubt = doubt ?? value.unknownParts }
        }
        return (known, doubt)
    }

    /// Whether it is for every address, in one range or in several together.
    var isForEverywhere: Answer {
        let (known, doubt) = ranges
        if AddressRange.coverTheInternet(known + added) { return .yes }
        return doubt.map(Answer.unknown) ?? .no
    }

    /// Whether one of its ranges is every address: that much all tools see.
    var hasRangeOfEverything: Bool { ranges.known.contains(where: \.isEverything) }

    /// What it is for besides addresses, to compare.
    fileprivate var ports: String {
        ([protocolName.value ?? "?"] + ["from_port", "to_port"].map { body.int($0).value?.description ?? "?" })
            .joined(separator: " ")
    }

    /// The length of the prefix of its widest range.
    fileprivate var width: Int { ranges.known.map(\.prefixLength).min() ?? .max }

    /// Whether it says from where or to where, by ranges, lists of them, groups or itself.
    var namesPeers: Bool {
        let lists = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "cidr_ipv4", "cidr_ipv6", "prefix_list_id"]
        let groups = ["security_groups", "source_security_group_id", "referenced_security_group_id"]
        return body.bool("self").value == true || groups.contains { body[$0].map { $0.value != .null } == true }
            || lists.contains { body[$0].map { $0.value != .null && $0.value != .list([]) } == true }
    }

    /// Why it is not known whether the rule is there.
    var isThere: Answer { isUncertain.map(Answer.unknown) ?? .yes }

    /// Where its addresses are written.
    var rangesPlace: Provenance {
        ["cidr_blocks", "cidr_ipv4", "ipv6_cidr_blocks", "cidr_ipv6"].lazy.compactMap { body[$0] }.first {
            !$0.value.isNull
        }?.provenance ?? place
    }
}
