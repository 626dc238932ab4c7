package import HCL

/// A statement of a policy.
///
/// What is not known of it is left out, so that what its lists hold is certain; ``doubt`` says that there is more.
package struct AccessStatement: Sendable {
    package enum Effect: Sendable { case allow, deny }

    /// Who, in an ARN, an account ID or `*`; of type `AWS`, `Service`, `Federated`, `CanonicalUser` or `*`.
    package struct Principal: Sendable, Hashable {
        package let type: String
        package let value: String
    }

    package struct Condition: Sendable {
        /// The operator in lower case, without `ForAnyValue:` and `IfExists`: `stringequals`.
        package let operation: String
        /// In lower case, as AWS compares keys: `aws:securetransport`.
        package let key: String
        package let values: [String]
        /// Whether a request without the key satisfies it.
        package let isOptional: Bool
    }

    /// The patterns of a positive or negated element: `Action` or `NotAction`.
    package struct Selection: Sendable {
        package let patterns: [String]
        package let isNegated: Bool

        package init(_ patterns: [String], isNegated: Bool = false) {
            self.patterns = patterns
            self.isNegated = isNegated
        }
    }

    package var sid: String?
    package var effect: Effect
    /// Nil where the policy belongs to an identity.
    package var principals: [Principal]?
    package var notPrincipals: [Principal]?
    package var actions: Selection
    package var resources: Selection
    package var conditions: [Condition]
    package var place: Provenance
    /// The block that it is, in a document.
    package var block: InfrastructureBlock?
    /// What it is called among the statements of its policy; nil where a part of the policy is secret.
    package var part: String?
    /// Why there may be more to its lists and conditions.
    package var doubt: HCLUnknown?
}

extension AccessStatement {
    /// Whether it speaks of everyone, with an account or without.
    package var isForEveryone: Bool {
        notPrincipals != nil || principals?.contains { ["*", "AWS"].contains($0.type) && $0.value == "*" } == true
    }

    /// Whether it speaks of every account: of everyone, or by an ARN with a wildcard for the account.
    ///
    /// AWS refuses a principal such as `arn:aws:iam::*:root`; what is meant is no less wrong.
    package var isForEveryAccount: Bool {
        isForEveryone || principals?.contains { $0.type == "AWS" && $0.isOfEveryAccount } == true
    }

    /// Whether it speaks of `action`, such as `s3:GetObject`, of some resource.
    package func covers(action: String) -> Bool {
        let action = action.lowercased()
        return actions.patterns.contains { IAMPattern.matches($0.lowercased(), action) } != actions.isNegated
    }

    /// Whether it speaks of an action of `service`, such as `s3`, whose name contains `word`, in lower case.
    package func coversAction(of service: String, naming word: String) -> Bool {
        actions.isNegated
            || actions.patterns.contains { pattern in
                let pattern = pattern.lowercased()
                return pattern == "*"
                    || pattern.hasPrefix(service + ":") && (pattern == "\(service):*" || pattern.contains(word))
            }
    }

    /// Whether it speaks of every action of `service`.
    package func coversAll(of service: String) -> Bool {
        !actions.isNegated && actions.patterns.contains { ["*", "\(service):*"].contains($0.lowercased()) }
    }

    /// The conditions on `key`, in any case.
    package func conditions(on key: String) -> [Condition] {
        let key = key.lowercased()
        return conditions.filter { $0.key == key }
    }
}

extension AccessStatement.Principal {
    fileprivate var isOfEveryAccount: Bool {
        let parts = Symbol.replaced(in: value) { _ in "" }.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 5 && parts[0] == "arn" && parts[4].holdsWildcard
    }
}
