import HCL

/// An IAM policy, as a value: what is written in the order of AWS's documentation.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html>
struct PolicyDocument: Sendable {
    var statements: [PolicyStatement]

    /// `jsonencode({ Version = …, Statement = […] })`, so that tests see the real policy.
    var hcl: HCLExpression { .call("jsonencode", [value]) }

    /// What is encoded.
    var value: HCLExpression {
        .object([("Version", "2012-10-17"), ("Statement", .list(elements: statements.map(\.element)))])
    }
}

/// A statement of a policy.
struct PolicyStatement: Sendable {
    enum Effect: String, Sendable {
        case allow = "Allow"
        case deny = "Deny"
    }

    enum Principal: Sendable {
        case anyone
        case service(String)
        /// What an expression gives: the trusted principals of a role.
        case expression(HCLExpression)
    }

    enum Resources: Sendable {
        case all([HCLExpression])
        case allBut([HCLExpression])
    }

    /// Letters and digits.
    var sid: String
    var effect: Effect
    /// Absent in a policy of a role.
    var principal: Principal?
    var actions: [String]
    /// Absent in a trust policy.
    var resources: Resources?
    var conditions: [PolicyCondition] = []
    var comments: [HCLComment] = []

    fileprivate var element: HCLListElement {
        var items = [("Sid", HCLExpression.string(sid)), ("Effect", .string(effect.rawValue))]
        switch principal {
        case .anyone?: items.append(("Principal", "*"))
        case .service(let name)?: items.append(("Principal", .object([("Service", .string(name))])))
        case .expression(let value)?: items.append(("Principal", value))
        case nil: break
        }
        items.append(("Action", .oneOrMore(actions.map(HCLExpression.string))))
        switch resources {
        case .all(let resources)?: items.append(("Resource", .oneOrMore(resources)))
        case .allBut(let resources)?: items.append(("NotResource", .oneOrMore(resources)))
        case nil: break
        }
        if !conditions.isEmpty { items.append(("Condition", .object(conditions.map(\.item)))) }
        return HCLListElement(.object(items), comments: comments)
    }
}

/// An operator of a condition block, and what it compares.
struct PolicyCondition: Sendable {
    let test: String
    let values: [(key: String, value: HCLExpression)]

    init(_ test: String, _ values: KeyValuePairs<String, HCLExpression>) {
        self.test = test
        self.values = values.map { ($0.key, $0.value) }
    }

    /// The entry of the operator in a condition block.
    var item: (String, HCLExpression) { (test, .object(values.map { ($0.key, $0.value) })) }
}

extension HCLExpression {
    /// A single value as itself, more as a list: what AWS returns for it.
    fileprivate static func oneOrMore(_ values: [HCLExpression]) -> HCLExpression {
        values.count == 1 ? values[0] : .list(values)
    }
}

extension Name {
    /// `names` in upper camel case, as statement ids have them: `TitleArt`.
    ///
    /// Ids hold no underscore and are unique within a policy, so a name that falls together with one before gets a number.
    static func camelCased(_ names: [Name]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let words = name.description.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            let candidates = [""] + (2...names.count + 1).map(String.init)
            let free = candidates.map { words.joined() + $0 }.first { !taken.contains($0) } ?? words.joined()
            taken.insert(free)
            return free
        }
    }
}
