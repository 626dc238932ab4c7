import Foundation

/// A policy as AWS reads it.
///
/// What this judge does not know is an error, never ignored.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html>
struct IAMPolicy: Sendable, Equatable, Decodable {
    let version: String
    var statements: [Statement]

    init(json: String) throws { self = try JSONDecoder().decode(IAMPolicy.self, from: Data(json.utf8)) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        version = try container.decode(String.self, forKey: .version)
        statements = try container.decode([Statement].self, forKey: .statements)
        guard version == "2012-10-17" else { throw Malformed("version \(version)") }
        let sids = statements.compactMap(\.sid)
        guard Set(sids).count == sids.count else { throw Malformed("a Sid twice: \(sids)") }
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case version = "Version"
        case statements = "Statement"
    }

    struct Malformed: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    struct Statement: Sendable, Equatable, Decodable {
        enum Effect: String, Decodable {
            case allow = "Allow"
            case deny = "Deny"
        }

        let sid: String?
        let effect: Effect
        /// Absent in a policy of a role.
        let principal: Principal?
        let actions: [String]
        /// Absent in a trust policy.
        let resources: Resources?
        let conditions: [Condition]

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(CodingKeys.self)
            sid = try container.decodeIfPresent(String.self, forKey: .sid)
            effect = try container.decode(Effect.self, forKey: .effect)
            principal = try container.decodeIfPresent(Principal.self, forKey: .principal)
            actions = try container.decode(OneOrMore.self, forKey: .actions).values
            let all = try container.decodeIfPresent(OneOrMore.self, forKey: .resource)
            let allBut = try container.decodeIfPresent(OneOrMore.self, forKey: .notResource)
            guard all == nil || allBut == nil else { throw Malformed("Resource beside NotResource") }
            resources = all.map { .all($0.values) } ?? allBut.map { .allBut($0.values) }
            let blocks = try container.decodeIfPresent([String: [String: OneOrMore]].self, forKey: .conditions) ?? [:]
            conditions = try blocks.sorted { $0.key < $1.key }.flatMap { test, keys in
                guard let test = Condition.Test(rawValue: test) else { throw Malformed("operator \(test)") }
                return keys.sorted { $0.key < $1.key }.map {
                    Condition(test: test, key: $0.key, values: $0.value.values)
                }
            }
            guard sid?.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) != false else {
                throw Malformed("Sid \(sid ?? "")")
            }
        }

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case sid = "Sid"
            case effect = "Effect"
            case principal = "Principal"
            case actions = "Action"
            case resource = "Resource"
            case notResource = "NotResource"
            case conditions = "Condition"
        }
    }

    enum Principal: Sendable, Equatable, Decodable {
        case anyone
        case some(aws: [String], services: [String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                guard text == "*" else { throw Malformed("principal \(text)") }
                self = .anyone
                return
            }
            let kinds = try container.decode([String: OneOrMore].self)
            guard Set(kinds.keys).isSubset(of: ["AWS", "Service"]) else { throw Malformed("principals \(kinds.keys)") }
            self = .some(aws: kinds["AWS"]?.values ?? [], services: kinds["Service"]?.values ?? [])
        }
    }

    enum Resources: Sendable, Equatable {
        case all([String])
        case allBut([String])
    }

    struct Condition: Sendable, Equatable {
        enum Test: String {
            case bool = "Bool"
            case null = "Null"
            case stringEquals = "StringEquals"
            case stringNotEquals = "StringNotEquals"
            case stringLike = "StringLike"
            case arnLike = "ArnLike"
            case numericGreaterThan = "NumericGreaterThan"
        }

        let test: Test
        let key: String
        let values: [String]
    }
}

/// A string, or a list of them.
private struct OneOrMore: Decodable {
    let values: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        values = try (try? container.decode(String.self)).map { [$0] } ?? container.decode([String].self)
        guard !values.isEmpty else { throw IAMPolicy.Malformed("an empty list") }
    }
}

extension Decoder {
    /// A container of `Keys` and of no other keys.
    fileprivate func strictContainer<Keys: CodingKey & CaseIterable>(
        _ keys: Keys.Type
    ) throws -> KeyedDecodingContainer<Keys> {
        let names = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        let unknown = Set(names).subtracting(Keys.allCases.map(\.stringValue))
        guard unknown.isEmpty else { throw IAMPolicy.Malformed("elements \(unknown.sorted())") }
        return try container(keyedBy: keys)
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
