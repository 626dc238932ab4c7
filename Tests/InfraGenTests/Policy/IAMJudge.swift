/// What a caller asks of AWS, with all that a policy may look at.
struct IAMRequest: Sendable {
    enum Caller: Sendable, Hashable {
        case nobody
        /// A role or a user of the bucket's account, by its ARN.
        case principal(String)
        case service(String)
    }

    var caller: Caller
    var action: String
    /// The ARN of what it is asked of.
    var resource: String
    /// Condition keys that the request has, in lower case, and their values.
    var context: [String: String]
}

/// Decides requests as IAM does within one account: a deny wins, else an allow is needed, in a policy of the caller or
/// of the resource.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>
struct IAMJudge: Sendable {
    /// The policy of the resource that is asked for.
    var resourcePolicy: IAMPolicy?
    /// The policies of each principal of the account, by its ARN.
    var identityPolicies: [String: [IAMPolicy]] = [:]

    enum Decision: Sendable, Equatable, CustomStringConvertible {
        /// By the statement of this Sid.
        case allowed(String)
        /// By the statement of this Sid.
        case denied(String)
        /// Nothing allows it.
        case notAllowed

        var isAllowed: Bool { if case .allowed = self { true } else { false } }

        var description: String {
            switch self {
            case .allowed(let sid): "allowed by \(sid)"
            case .denied(let sid): "denied by \(sid)"
            case .notAllowed: "not allowed"
            }
        }
    }

    func decide(_ request: IAMRequest) -> Decision {
        let matching = statements(for: request).filter { $0.holds(for: request) }
        if let deny = matching.first(where: { $0.effect == .deny }) { return .denied(deny.sid ?? "") }
        return matching.first.map { .allowed($0.sid ?? "") } ?? .notAllowed
    }

    /// Statements of the caller's own policies, and those of the resource's that name it.
    private func statements(for request: IAMRequest) -> [IAMPolicy.Statement] {
        let ofResource = resourcePolicy?.statements.filter { $0.principal?.includes(request.caller) == true } ?? []
        guard case .principal(let arn) = request.caller else { return ofResource }
        return ofResource + (identityPolicies[arn] ?? []).flatMap(\.statements)
    }
}

extension IAMPolicy.Principal {
    fileprivate func includes(_ caller: IAMRequest.Caller) -> Bool {
        switch (self, caller) {
        case (.anyone, _): true
        case (.some(let aws, _), .principal(let arn)): aws.contains(arn)
        case (.some(_, let services), .service(let name)): services.contains(name)
        case (.some, .nobody): false
        }
    }
}

extension IAMPolicy.Statement {
    /// Whether action, resource and all conditions are those of `request`.
    fileprivate func holds(for request: IAMRequest) -> Bool {
        actions.contains { Wildcard.matches($0.lowercased(), request.action.lowercased()) }
            && resources?.includes(request.resource) != false
            && conditions.allSatisfy { $0.holds(for: request.context[$0.key.lowercased()]) }
    }
}

extension IAMPolicy.Resources {
    fileprivate func includes(_ arn: String) -> Bool {
        switch self {
        case .all(let patterns): patterns.contains { Wildcard.matches($0, arn) }
        case .allBut(let patterns): !patterns.contains { Wildcard.matches($0, arn) }
        }
    }
}

extension IAMPolicy.Condition {
    /// Whether the key's value in a request, nil where it has none, is one that the condition wants.
    ///
    /// An operator that wants a value is false without one; a negated one is true.
    fileprivate func holds(for value: String?) -> Bool {
        switch test {
        case .null: values.contains(value == nil ? "true" : "false")
        case .bool: value.map { value in values.contains { $0.lowercased() == value.lowercased() } } ?? false
        case .stringEquals: value.map(values.contains) ?? false
        case .stringNotEquals: value.map { !values.contains($0) } ?? true
        case .stringLike, .arnLike: value.map { value in values.contains { Wildcard.matches($0, value) } } ?? false
        case .numericGreaterThan:
            value.flatMap { Double($0) }.map { number in values.contains { Double($0).map { number > $0 } ?? false } }
                ?? false
        }
    }
}

/// Patterns of IAM: `*` is any text, `?` any one character.
enum Wildcard {
    static func matches(_ pattern: String, _ text: String) -> Bool {
        let (pattern, text) = (Array(pattern.unicodeScalars), Array(text.unicodeScalars))
        /// Whether the pattern up to the row matches the text up to each place.
        var reachable = [true] + Array(repeating: false, count: text.count)
        for scalar in pattern {
            var next = Array(repeating: false, count: text.count + 1)
            for place in 0...text.count {
                if scalar == "*" {
                    next[place] = reachable[place] || (place > 0 && next[place - 1])
                } else if place > 0 {
                    next[place] = reachable[place - 1] && (scalar == "?" || scalar == text[place - 1])
                }
            }
            reachable = next
        }
        return reachable[text.count]
    }
}
