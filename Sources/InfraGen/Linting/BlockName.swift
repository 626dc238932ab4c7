import HCL

/// What a block is called among others of its type: `ingress[tcp 22 0.0.0.0/0]`, `origin[media]`, `cors_rule[#5f1e2c9a01bd]`.
///
/// The name is made of what tells such blocks apart, of nothing else, and of nothing that is secret. It is the same in code,
/// in a spec and in a plan, as far as they know the same.
struct BlockName: CustomStringConvertible {
    let type: String
    /// What tells it apart; nil where there can be one alone.
    let content: String?

    init(type: String, content: String? = nil) {
        self.type = type
        self.content = content
    }

    /// - Parameters:
    ///   - block: What is named.
    ///   - isOnly: Whether it is the only one of its type.
    init(_ block: InfrastructureBlock, isOnly: Bool) {
        self.init(type: block.type, content: Self.content(of: block, isOnly: isOnly))
    }

    var description: String { content.map { "\(type)[\($0)]" } ?? type }

    private static func content(of block: InfrastructureBlock, isOnly: Bool) -> String? {
        if ["ingress", "egress"].contains(block.type) { return connection(block.body) }
        if let arguments = arguments[block.type] {
            return ContentDigest(arguments.map { $0 + "=" + text(block.body[$0]) }).description
        }
        if let name = names.lazy.compactMap({ name(block.body[$0]) }).first { return name }
        return isOnly && !repeated.contains(block.type) ? nil : ContentDigest(lines(of: block.body)).description
    }

    // MARK: - What tells blocks apart

    /// Arguments that name a block, the strongest first.
    private static let names = ["id", "sid", "origin_id", "path_pattern", "storage_class", "name", "key"]

    /// What blocks without a name are for; the rest is how they do it.
    private static let arguments = ["cors_rule": ["allowed_methods", "allowed_origins"]]

    /// Blocks without a name that can stand several times: the first is named as it will be beside a second.
    private static let repeated: Set<String> = ["grant", "lifecycle_rule", "statement"]

    /// The text of an argument, where it is known and may be shown.
    private static func name(_ attribute: InfrastructureAttribute?) -> String? {
        guard let value = attribute?.value, !value.holdsSensitive, let text = value.text, !text.isEmpty else {
            return nil
        }
        return text
    }

    /// Protocol, ports and ranges of a security group's rule, be it a block or a resource: `tcp 8000-8080 10.0.0.0/8 ?`.
    static func connection(_ body: InfrastructureBody) -> String {
        let name = (name(body["protocol"]) ?? name(body["ip_protocol"]))?.lowercased() ?? "?"
        let isForAll = ["-1", "all"].contains(name)
        let ports = ["from_port", "to_port"].map { Self.name(body[$0]) ?? "?" }
        let ranges =
            ["cidr_blocks", "ipv6_cidr_blocks"].flatMap { texts(body[$0]) }
            + ["cidr_ipv4", "cidr_ipv6"].compactMap { Self.name(body[$0]) }
        let peers = Set(ranges).sorted()
        let words =
            [isForAll ? "all" : name]
            + (isForAll ? [] : [ports[0] == ports[1] ? ports[0] : ports.joined(separator: "-")])
        return (words + (peers.count > 4 ? [ContentDigest(peers).description] : peers)).joined(separator: " ")
    }

    // MARK: - Values

    /// The texts of a list in order, with a question mark for what is not known or not to be shown.
    private static func texts(_ attribute: InfrastructureAttribute?) -> [String] {
        guard let value = attribute?.value, !value.isNull else { return [] }
        guard !value.isSensitive, case .list(let sequence) = value.kind else { return ["?"] }
        return sequence.elements.map { $0.holdsSensitive ? "?" : $0.text ?? "?" }
    }

    private static func text(_ attribute: InfrastructureAttribute?) -> String {
        texts(attribute).sorted().joined(separator: ",")
    }

    /// What a body says, a line each, in any order: without what is not set, not known or secret.
    private static func lines(of body: InfrastructureBody) -> [String] {
        body.attributes.compactMap { attribute -> String? in
            guard !attribute.value.holdsSensitive, attribute.value.isWhollyKnown, !attribute.value.isNull else {
                return nil
            }
            return "\(attribute.name)=\(attribute.value.text ?? text(attribute))"
        } + body.blocks.flatMap { block in lines(of: block.body).map { "\(block.type).\($0)" } }
    }
}
