import HCL
import JSON

extension AccessPolicy {
    /// Reads the JSON of a policy; nil where the text is none.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
    init?(json text: String, at place: Provenance) {
        guard let node = try? JSONNode(parsing: Array(text.utf8)), node.members != nil else { return nil }
        let statements = node["Statement"]
        if statements == nil { doubt = node.doubtOfMembers }
        for statement in statements?.elements ?? statements.map({ [$0] }) ?? [] {
            switch statement.value {
            case .object:
                if let unclear = AccessStatement.doubt(of: statement) {
                    doubt = doubt ?? unclear
                } else if let read = AccessStatement(statement, at: place) {
                    self.statements.append(read)
                }
            // A mark for statements, which nothing else would be.
            case .string(let text): doubt = doubt ?? Self.certainDoubt(of: text)
            default: break
            }
        }
        let sids = Dictionary(self.statements.map { ($0.sid ?? "", 1) }, uniquingKeysWith: +)
        for index in self.statements.indices {
            let sid = self.statements[index].sid.flatMap { sid in !sid.isEmpty && sids[sid] == 1 ? sid : nil }
            self.statements[index].part = sid ?? self.statements[index].digest
        }
    }

    /// Why `text`, which stands where no text belongs, is not known.
    fileprivate static func certainDoubt(of text: String) -> HCLUnknown {
        if let doubt = doubt(of: [text]) { return doubt }
        return HCLUnknown([.reference(Symbol.addresses(in: text).first ?? "a part of the policy")])
    }

    /// Why texts are not known: symbols of what may hold anything, such as a variable.
    ///
    /// An attribute of a resource is not known either, but it is no `*`.
    static func doubt(of texts: [String]) -> HCLUnknown? {
        let reasons = texts.flatMap(Symbol.addresses).compactMap { address -> HCLUnknown.Reason? in
            let parts = address.split(separator: ".")
            guard address != Symbol.anything else { return .reference("a part of the policy") }
            guard let root = parts.firstIndex(where: { ["var", "local", "each", "count"].contains($0) }) else {
                return nil
            }
            let name = parts[root] == "var" ? parts.dropFirst(root + 1).first : nil
            return name.map { .variable(String($0)) } ?? .reference(address)
        }
        return reasons.isEmpty ? nil : HCLUnknown(reasons)
    }
}

extension AccessStatement {
    /// Why it cannot be said what the statement does: it may have more members, or conditions that are not known.
    fileprivate static func doubt(of node: JSONNode) -> HCLUnknown? {
        if let doubt = node.doubtOfMembers { return doubt }
        if let effect = node["Effect"]?.string, !Symbol.addresses(in: effect).isEmpty {
            return AccessPolicy.certainDoubt(of: effect)
        }
        guard let condition = node["Condition"] else { return nil }
        for operation in [condition] + (condition.members ?? []).map(\.value) {
            if let doubt = operation.doubtOfMembers { return doubt }
            if let text = operation.string { return AccessPolicy.certainDoubt(of: text) }
        }
        return nil
    }

    fileprivate init?(_ node: JSONNode, at place: Provenance) {
        switch node["Effect"]?.string {
        case "Allow": effect = .allow
        case "Deny": effect = .deny
        default: return nil
        }
        sid = node["Sid"]?.string
        principals = node["Principal"].map(Self.principals)
        notPrincipals = node["NotPrincipal"].map(Self.principals)
        actions = Self.selection(node, "Action")
        resources = Self.selection(node, "Resource")
        conditions = Self.conditions(node["Condition"])
        self.place = place
        let people = ((principals ?? []) + (notPrincipals ?? [])).flatMap { [$0.type, $0.value] }
        doubt = AccessPolicy.doubt(of: people + actions.patterns + resources.patterns + conditions.flatMap(\.values))
    }

    /// What it says, in whatever order and case it is written.
    fileprivate var digest: String {
        let people = [("Principal", principals), ("NotPrincipal", notPrincipals)].flatMap { name, people in
            (people ?? []).map { "\(name) \($0.type) \($0.value)" }
        }
        let selections =
            actions.patterns.map { "Action \(actions.isNegated) \($0.lowercased())" }
            + resources.patterns.map { "Resource \(resources.isNegated) \($0)" }
        let conditions = conditions.map { condition in
            "Condition \(condition.operation) \(condition.isOptional) \(condition.key) \(condition.values.sorted())"
        }
        return ContentDigest(["Effect \(effect)"] + people + selections + conditions).description
    }

    private static func principals(_ node: JSONNode) -> [Principal] {
        guard let members = node.members else {
            return node.texts.map { Principal(type: $0 == "*" ? "*" : "AWS", value: $0) }
        }
        return members.flatMap { member in member.value.texts.map { Principal(type: member.name, value: $0) } }
    }

    private static func selection(_ node: JSONNode, _ name: String) -> Selection {
        if let negated = node["Not" + name] { return Selection(negated.texts, isNegated: true) }
        return Selection(node[name]?.texts ?? [])
    }

    private static func conditions(_ node: JSONNode?) -> [Condition] {
        (node?.members ?? []).flatMap { operation in
            (operation.value.members ?? []).map { Condition(operation.name, $0.name, $0.value.texts) }
        }
    }
}

extension AccessStatement.Condition {
    /// A condition as it is written, such as `ForAnyValue:StringEqualsIfExists`.
    init(_ operation: String, _ key: String, _ values: [String]) {
        var operation = operation.lowercased()[...]
        // Without the key, a set operator 'for all values' is true.
        var isOptional = operation.hasPrefix("forallvalues:")
        if let colon = operation.firstIndex(of: ":") { operation = operation[operation.index(after: colon)...] }
        if operation.hasSuffix("ifexists") {
            operation = operation.dropLast("ifexists".count)
            isOptional = true
        }
        self.init(operation: String(operation), key: key.lowercased(), values: values, isOptional: isOptional)
    }
}

extension JSONNode {
    /// Why an object may have more members than it shows: one is called by a symbol.
    fileprivate var doubtOfMembers: HCLUnknown? {
        let names = (members ?? []).map(\.name)
        return names.first { !Symbol.addresses(in: $0).isEmpty }.map { AccessPolicy.certainDoubt(of: $0) }
    }

    /// A string, number or boolean as text, or the texts of an array.
    fileprivate var texts: [String] {
        switch value {
        case .string(let text), .number(let text): [text]
        case .bool(let bool): [bool ? "true" : "false"]
        case .array(let elements): elements.flatMap(\.texts)
        default: []
        }
    }
}
