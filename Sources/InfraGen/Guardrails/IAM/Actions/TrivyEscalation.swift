/// A way from few permissions to all, as trivy asks for it.
///
/// It looks at each `aws_iam_policy`, for actions that are written out, all of a service, or `*`, whatever the conditions.
///
/// - SeeAlso: <https://github.com/aquasecurity/trivy-checks/tree/main/checks/cloud/aws/iam>
struct TrivyEscalation: Sendable {
    let id: String
    /// Lists of actions, each of which is a way.
    let ways: [[String]]
    /// Whether the statement has to be for every resource.
    let isForEveryResource: Bool

    private init(_ id: String, anyOf actions: String..., isForEveryResource: Bool = true) {
        self.id = id
        ways = actions.map { [$0] }
        self.isForEveryResource = isForEveryResource
    }

    private init(_ id: String, together actions: String...) {
        self.id = id
        ways = [actions]
        isForEveryResource = false
    }

    static let all: [TrivyEscalation] = [
        TrivyEscalation("AVD-AWS-0347", anyOf: "iam:CreatePolicyVersion"),
        TrivyEscalation("AVD-AWS-0348", together: "iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"),
        TrivyEscalation(
            "AVD-AWS-0349", anyOf: "iam:AttachUserPolicy", "iam:AttachRolePolicy", "iam:AttachGroupPolicy"),
        TrivyEscalation("AVD-AWS-0350", together: "iam:PassRole", "ec2:RunInstances"),
        TrivyEscalation("AVD-AWS-0351", anyOf: "iam:PutUserPolicy", "iam:PutRolePolicy", "iam:PutGroupPolicy"),
        TrivyEscalation("AVD-AWS-0352", anyOf: "iam:UpdateAssumeRolePolicy"),
        TrivyEscalation(
            "AVD-AWS-0353", anyOf: "iam:DeleteUserPermissionsBoundary", "iam:DeleteRolePermissionsBoundary",
            isForEveryResource: false),
    ]

    /// The actions of a way that `policy` allows; nil where it allows none.
    func way(in policy: AccessPolicy) -> [String]? {
        ways.first { actions in
            actions.allSatisfy { action in policy.statements.contains { allows($0, action) } }
        }
    }

    private func allows(_ statement: AccessStatement, _ action: String) -> Bool {
        let names = [action.lowercased(), "\(action.lowercased().prefix { $0 != ":" }):*", "*"]
        return statement.effect == .allow && !statement.actions.isNegated
            && statement.actions.patterns.contains { names.contains($0.lowercased()) }
            && (!isForEveryResource || statement.isForEveryResource)
    }
}
