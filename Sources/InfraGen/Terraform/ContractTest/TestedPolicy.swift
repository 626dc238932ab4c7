import HCL

/// A policy of the module, as the tests read it.
struct TestedPolicy {
    private let statements: HCLExpression
    private let statement = HCLExpression.variable("statement")

    /// The policy in `attribute` of `resource`.
    init(of resource: ResourceName, _ attribute: String = "policy") {
        statements = .call("jsondecode", [resource.reference(attribute)]).dot("Statement")
    }

    static let bucket = TestedPolicy(of: ResourceName("aws_s3_bucket_policy", "media"))

    private var isAllow: HCLExpression { .binary(statement.dot("Effect"), .equal, "Allow") }

    private func allows(_ name: String) -> HCLExpression {
        .all([isAllow, .call("contains", [.oneOrAll(action), .string(name)])])
    }

    /// `value` of every statement that allows something.
    func ofGrants(_ value: (_ statement: HCLExpression) -> HCLExpression) -> HCLExpression {
        .forList("statement", in: statements, value(statement), if: isAllow)
    }

    /// `value` of every statement.
    func ofAll(_ value: (_ statement: HCLExpression) -> HCLExpression) -> HCLExpression {
        .forList("statement", in: statements, value(statement))
    }

    /// Every resource that `action` is allowed on.
    func resources(of action: String) -> HCLExpression {
        .call("flatten", [.forList("statement", in: statements, resource, if: allows(action))])
    }

    /// The condition of every statement that allows `action`; null where it has none.
    func conditions(of action: String) -> HCLExpression {
        .forList("statement", in: statements, .trying(statement.dot("Condition"), or: .null), if: allows(action))
    }

    /// Every action that is allowed, with each resource that it is allowed on: `s3:GetObject on arn:…`.
    var grants: HCLExpression {
        .call(
            "flatten",
            [
                ofGrants { _ in
                    .forList(
                        "grant", in: .call("setproduct", [.oneOrAll(action), .oneOrAll(resource)]),
                        .call("join", [" on ", .variable("grant")]))
                }
            ])
    }

    /// One of ``grants``.
    static func grant(_ action: String, on resource: HCLExpression) -> HCLExpression {
        let parts: [HCLTemplatePart] =
            if case .template(let parts) = resource.kind { parts } else { [.interpolation(resource)] }
        return .template([.literal("\(action) on ")] + parts)
    }

    /// Whether everybody is denied exactly `actions`, on exactly these resources, in exactly this case.
    func denies(
        _ actions: [String], on resources: PolicyStatement.Resources, when conditions: [PolicyCondition]
    ) -> HCLExpression {
        let (member, expected) =
            switch resources {
            case .all(let resources): ("Resource", resources)
            case .allBut(let resources): ("NotResource", resources)
            }
        return .call(
            "anytrue",
            [
                .forList(
                    "statement", in: statements,
                    .all([
                        .binary(statement.dot("Principal"), .equal, "*"),
                        .sameSet(.oneOrAll(action), .strings(actions)),
                        .sameSet(.oneOrAll(.trying(statement.dot(member), or: [])), .list(expected)),
                        .sameJSON(
                            .trying(statement.dot("Condition"), or: .null), .object(conditions.map(\.item))),
                    ]), if: .binary(statement.dot("Effect"), .equal, "Deny"))
            ])
    }

    private var action: HCLExpression { .trying(statement.dot("Action"), or: "all other actions") }
    private var resource: HCLExpression { .trying(statement.dot("Resource"), or: "all other resources") }
}
