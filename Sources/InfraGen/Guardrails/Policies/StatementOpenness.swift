import HCL

/// To whom a statement for everyone is open once its conditions are asked; the widest first.
///
/// - SeeAlso:
///   <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status>
enum StatementOpenness: Int, Sendable, Comparable {
    case wide
    /// To all but some, as by `NotPrincipal` or `StringNotEquals`.
    case allButSome
    /// To those who come from certain addresses, or by a service that acts for a certain account or resource.
    case somewhere
    /// To those of a certain account, organization or network.
    case narrow

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension AccessStatement {
    /// How open it is if it speaks of everyone; what is not known of a pattern is taken for a name.
    ///
    /// Conditions hold together, so the narrowest decides; any value of one will do, so the widest of them does.
    var openness: StatementOpenness { openness { _ in "0" } }

    /// Why it may be more open than ``openness``: a part of a pattern that is not known may be `*`.
    var opennessDoubt: HCLUnknown? {
        let widest = openness { AccessPolicy.doubt(of: [Symbol.text($0)]) == nil ? "0" : "*" }
        return widest < openness ? AccessPolicy.doubt(of: conditions.flatMap(\.values)) : nil
    }

    /// Whether what it allows a service is allowed for resources of every account, such as each distribution there is.
    var isForDistributionsOfAll: Bool {
        var asked = self
        asked.conditions.removeAll { !Self.sourceKeys.contains($0.key) }
        return asked.openness < .somewhere
    }

    /// What says for whom a service acts.
    private static let sourceKeys: Set<String> = [
        "aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths",
    ]

    private func openness(_ text: (_ address: String) -> String) -> StatementOpenness {
        let least = notPrincipals == nil ? StatementOpenness.wide : .allButSome
        return conditions.reduce(least) { openness, condition in
            let values = condition.values.map { Symbol.replaced(in: $0, by: text) }
            return max(openness, condition.openness(values, isKeyPresent: requires(condition.key)))
        }
    }

    /// Whether a request without `key` is left out by a condition of its own.
    private func requires(_ key: String) -> Bool {
        conditions.contains { $0.operation == "null" && $0.key == key && $0.values == ["false"] }
    }
}

extension AccessStatement.Condition {
    fileprivate func openness(_ values: [String], isKeyPresent: Bool) -> StatementOpenness {
        guard let identity = IdentityKey.all[key] else { return .wide }
        switch operation {
        case "stringnotequals", "stringnotequalsignorecase", "stringnotlike", "arnnotequals", "arnnotlike",
            "notipaddress":
            return .allButSome
        case "stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "ipaddress":
            guard !isOptional || isKeyPresent else { return .wide }
            // To these two, a star is a star.
            let isLiteral = ["stringequals", "stringequalsignorecase"].contains(operation)
            return values.contains { identity.isOpen($0, isLiteral: isLiteral) } ? .wide : identity.openness
        default: return .wide
        }
    }
}

/// A key that says who makes a request or where it comes from, which is not for the caller to choose.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>
private struct IdentityKey {
    enum Form {
        /// The number of an account, or what AWS made up: `o-a1b2c3d4e5`, also before `/` or `:`.
        case id
        case arn
        case addresses
    }

    let form: Form
    /// How open a condition is that names one.
    let openness: StatementOpenness

    static let all: [String: IdentityKey] = {
        var all: [String: IdentityKey] = ["aws:sourceip": IdentityKey(form: .addresses, openness: .somewhere)]
        for key in [
            "aws:sourcevpce", "aws:sourcevpc", "aws:vpceaccount", "aws:vpceorgid", "aws:vpceorgpaths", "aws:userid",
            "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths", "aws:ec2instancesourcevpc",
            "kms:calleraccount",
        ] {
            all[key] = IdentityKey(form: .id, openness: .narrow)
        }
        for key in ["aws:principalarn", "ec2:sourceinstancearn", "lambda:sourcefunctionarn", "ssm:sourceinstancearn"] {
            all[key] = IdentityKey(form: .arn, openness: .narrow)
        }
        for key in [
            "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths",
            "s3:dataaccesspointaccount",
        ] {
            all[key] = IdentityKey(form: .id, openness: .somewhere)
        }
        for key in ["aws:sourcearn", "s3:dataaccesspointarn"] {
            all[key] = IdentityKey(form: .arn, openness: .somewhere)
        }
        return all
    }()

    /// Whether `value` lets in identities of anybody.
    ///
    /// - Parameters:
    ///   - value: A value of a condition, with wildcards and policy variables.
    ///   - isLiteral: Whether wildcards stand for themselves.
    /// - Returns: Whether no account, organization, network or narrow range is named.
    func isOpen(_ value: String, isLiteral: Bool) -> Bool {
        let pattern: String
        switch PolicyVariables.replaced(in: value) {
        case .chosen: return true
        case .fixed(let text): pattern = text
        }
        switch form {
        case .addresses:
            // S3 takes ranges beyond these for everybody.
            guard let range = AddressRange(pattern) else { return pattern.holdsWildcard }
            return range.prefixLength < (range.isIPv4 ? 8 : 32) && !range.isPrivate
        case .id: return !isLiteral && pattern.prefix { $0 != "/" && $0 != ":" }.holdsWildcard
        case .arn: return !isLiteral && !IAMPattern.namesOwner(ofARN: pattern)
        }
    }
}

/// Variables in a policy: `${aws:PrincipalOrgID}`, and `${*}`, which is a star.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html>
private enum PolicyVariables {
    case fixed(String)
    /// What a request brings along, which satisfies a comparison with itself.
    case chosen

    /// `text` with what its variables come to, as far as it matters: something that holds no wildcard.
    static func replaced(in text: String) -> PolicyVariables {
        let pieces = text.split(separator: "${", omittingEmptySubsequences: false)
        var replaced = pieces.first.map(String.init) ?? ""
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: "}") else { return .fixed(text) }
            let name = piece[..<end].lowercased()
            // Those of the resource say whose it is.
            guard ["*", "?", "$"].contains(name) || name.hasPrefix("aws:resource") else { return .chosen }
            replaced += "0" + piece[piece.index(after: end)...]
        }
        return .fixed(replaced)
    }
}

extension StringProtocol {
    /// Whether it holds one of IAM's wildcards.
    var holdsWildcard: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
}

extension IAMPattern {
    /// Whether a pattern of ARNs says whose they are: by the account, or by a name that one account alone has.
    static func namesOwner(ofARN pattern: String) -> Bool {
        let parts = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6 else { return !pattern.holdsWildcard }
        guard parts[4].isEmpty else { return !parts[4].holdsWildcard }
        return !parts[5].prefix { $0 != "/" }.holdsWildcard
    }
}
