import HCL

extension AccessStatement {
    /// Whether the statement is about a request, but for its action and its resource.
    func bears(on request: AccessRequest, in scope: PolicyScope) -> Holding {
        names(request.caller, in: scope).and(conditions.holdsOfAll { $0.holds(for: request, in: scope) })
    }

    /// Whether it speaks of `action`, such as `s3:GetObject`.
    func speaks(of action: String) -> Holding {
        if covers(action: action) {
            // What is not known may be left out of 'NotAction' too.
            guard actions.isNegated, let doubt = AccessPolicy.doubt(of: actions.patterns) else { return .always }
            return .unknown(doubt)
        }
        guard !actions.isNegated, let doubt = AccessPolicy.doubt(of: actions.patterns) else { return .never }
        return .unknown(doubt)
    }

    // MARK: - Who

    private func names(_ caller: AccessRequest.Caller, in scope: PolicyScope) -> Holding {
        if let notPrincipals {
            return notPrincipals.holdsOfAny { $0.isOrHolds(caller, effect, in: scope) }.negated
        }
        // Of an identity's own policy.
        guard let principals else { return .always }
        return principals.holdsOfAny { $0.isOrHolds(caller, effect, in: scope) }
    }
}

extension AccessStatement.Principal {
    /// Whether everybody is meant, with an account or without.
    var isEveryone: Bool { ["*", "AWS"].contains(type) && value == "*" }

    /// Whether a statement with this principal is for `caller`.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>
    fileprivate func isOrHolds(
        _ caller: AccessRequest.Caller, _ effect: AccessStatement.Effect, in scope: PolicyScope
    ) -> Holding {
        if isEveryone { return .always }
        switch caller {
        case .principal(let other): return Holding(self == other)
        case .service(let name):
            return type == "Service" ? scope.literal(value).matches(PolicyText(literal: name)) : .never
        case .role(let role):
            // An account is let in as far as its roles' own policies let them, and denied as a whole.
            if isAccount {
                return effect == .allow ? .never : .unknown(HCLUnknown([.reference("the number of the account")]))
            }
            return isRole(role, in: scope)
        }
    }

    /// Whether `role`, or a session of it, is meant.
    func isRole(_ role: InfrastructureResource, in scope: PolicyScope) -> Holding {
        guard type == "AWS" else { return .never }
        let named = scope.literalOfOwnAccount(sessionless)
        // What another resource is called, such as an origin access identity, is no role's ARN.
        if Symbol.address(wholeOf: value) != nil, AccessPolicy.doubt(of: [value]) == nil, named.isHole { return .never }
        return named.matches(scope.arn(ofRole: role))
    }

    /// Whether it is an account as a whole: its number, or its root.
    var isAccount: Bool {
        type == "AWS" && (AccountID.isOne(value) || value.hasSuffix(":root") || Symbol.isAccount(value))
    }

    /// The role of a session: of `arn:aws:sts::…:assumed-role/NAME/SESSION`, `arn:aws:iam::…:role/NAME`.
    private var sessionless: String {
        var parts = value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[2] == "sts", parts[5].hasPrefix("assumed-role/") else { return value }
        parts[2] = "iam"
        parts[5] = "role/" + (parts[5].split(separator: "/").dropFirst().first ?? "")
        return parts.joined(separator: ":")
    }
}

extension AccessStatement.Condition {
    /// Whether the condition holds for a request.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html>
    func holds(for request: AccessRequest, in scope: PolicyScope) -> Holding {
        guard let value = request.value(of: key) else { return .sometimes(key) }
        if operation == "null" {
            let isAbsent = if case .absent = value { "true" } else { "false" }
            return values.holdsOfAny { scope.pattern($0).matches(PolicyText(literal: isAbsent)) }
        }
        let isNegative = operation.contains("not")
        guard case .text(let text) = value else { return Holding(isNegative || isOptional) }
        let holds = values.holdsOfAny { compares($0, with: text, in: scope) }
        return isNegative ? holds.negated : holds
    }

    private func compares(_ written: String, with text: PolicyText, in scope: PolicyScope) -> Holding {
        // The code is taken to name its own account.
        if key.hasSuffix("account"), AccountID.isOne(written) { return PolicyScope.account.matches(text) }
        return switch operation {
        case "stringlike", "stringnotlike": scope.pattern(written).matches(text)
        case "arnlike", "arnequals", "arnnotlike", "arnnotequals":
            scope.patternOfOwnAccount(written).matches(text)
        case "stringequals", "stringnotequals": scope.literalOfOwnAccount(written).matches(text)
        case "stringequalsignorecase", "stringnotequalsignorecase", "bool":
            scope.literal(written.lowercased()).matches(text.lowercased)
        case let operation where operation.hasPrefix("numeric"): comparesNumber(written, text)
        default: .sometimes(key)
        }
    }

    private func comparesNumber(_ written: String, _ text: PolicyText) -> Holding {
        guard let limit = Double(written), let number = Double(text.description) else {
            return AccessPolicy.doubt(of: [written]).map(Holding.unknown) ?? .sometimes(key)
        }
        return switch operation {
        case "numericequals", "numericnotequals": Holding(number == limit)
        case "numericlessthan": Holding(number < limit)
        case "numericlessthanequals": Holding(number <= limit)
        case "numericgreaterthan": Holding(number > limit)
        case "numericgreaterthanequals": Holding(number >= limit)
        default: .sometimes(key)
        }
    }
}

extension PolicyText {
    fileprivate var lowercased: PolicyText {
        PolicyText(
            parts.map { part in
                guard case .byte(let byte) = part, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else {
                    return part
                }
                return .byte(byte + 32)
            })
    }
}
