import HCL
import JSON

/// The texts of resources that must not be shown.
struct SecretCollection {
    /// Whole texts, those in sensitive JSON among them.
    private(set) var texts: Set<String> = []
    /// What rules may take out of texts: the parts of ARNs, and of what stands in policies.
    private(set) var pieces: Set<String> = []

    private enum Limit {
        /// A text as short as 'true' is no secret, and stands in any sentence.
        static let shortest = 5
        /// Of JSON in JSON.
        static let depth = 8
    }

    /// The words that policies and booleans are written with, which tell nothing.
    private static let words: Set<String> = [
        "Version", "2012-10-17", "2008-10-17", "Statement", "Effect", "Allow", "Principal", "NotPrincipal", "Action",
        "NotAction", "Resource", "NotResource", "Condition", "Service", "Federated", "CanonicalUser", "false",
    ]

    mutating func add(_ body: InfrastructureBody) {
        for attribute in body.attributes where attribute.value.holdsSensitive {
            add(attribute.value, isSensitive: false)
            // What is known of a text of which the rest is not.
            if !attribute.value.isWhollyKnown { add(attribute.symbolic, isSensitive: attribute.value.isSensitive) }
        }
        for block in body.blocks { add(block.body) }
    }

    private mutating func add(_ value: HCLValue, isSensitive: Bool) {
        let isSensitive = isSensitive || value.isSensitive
        switch value.kind {
        case .string(let text) where isSensitive: add(text, isTakenApart: false, depth: 0)
        case .number(let number) where isSensitive: add(number.description, isTakenApart: false, depth: 0)
        case .list(let sequence): sequence.elements.forEach { add($0, isSensitive: isSensitive) }
        case .object(let mapping):
            for entry in mapping.entries {
                if isSensitive { add(entry.key, isTakenApart: false, depth: 0) }
                add(entry.value, isSensitive: isSensitive)
            }
        case .unknown(let unknown):
            if isSensitive, let text = unknown.text { add(text, isTakenApart: false, depth: 0) }
            unknown.elements.forEach { add($0, isSensitive: isSensitive) }
        default: break
        }
    }

    private mutating func add(_ text: String, isTakenApart: Bool, depth: Int) {
        guard text.utf8.count >= Limit.shortest, !Self.words.contains(text), texts.insert(text).inserted else { return }
        if isTakenApart || text.hasPrefix("arn:") {
            let parts = text.utf8.split {
                !ASCII.isAlphanumeric($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_")
            }
            for part in parts where part.count >= Limit.shortest {
                let part = String(part) ?? ""
                if !Self.words.contains(part) { pieces.insert(part) }
            }
        }
        guard depth < Limit.depth, let first = text.utf8.first(where: { $0 > UInt8(ascii: " ") }),
            [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first),
            let document = try? JSONNode(parsing: Array(text.utf8))
        else { return }
        add(document, depth: depth + 1)
    }

    private mutating func add(_ node: JSONNode, depth: Int) {
        switch node.value {
        case .string(let text), .number(let text): add(text, isTakenApart: true, depth: depth)
        case .array(let elements): elements.forEach { add($0, depth: depth) }
        case .object(let members):
            for member in members {
                add(member.name, isTakenApart: true, depth: depth)
                add(member.value, depth: depth)
            }
        case .null, .bool: break
        }
    }
}
