import Diagnostics

/// See ``documentation``.
package enum PrivilegeEscalation: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.privilege-escalation", .error,
        "No policy lets its holder make himself an administrator.",
        why: """
            There are known ways from few permissions to all: to create a key for an administrator, to attach a policy to \
            oneself, to pass a mighty role to a function that one writes. Each is some actions on every resource.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_110"), .checkov("CKV_AWS_286")]
            + TrivyEscalation.all.map { .trivy($0.id) }
            + Holder.allCases.flatMap { holder in
                Escalation.all.compactMap { $0.query(of: holder).map(ForeignCheck.kics) }
            },
        differences: """
            KICS has a query for each way and kind of holder, and reports the role, user or group; so does a finding of its \
            own here, besides the one of the policy. trivy looks at each aws_iam_policy, and at neither conditions nor, for \
            some ways, resources; those have a note with its ids.
            """,
        good: IAMExample.policy("\"iam:CreateAccessKey\"", on: "\"arn:aws:iam::123456789012:user/$${aws:username}\""),
        bad: IAMExample.policy("\"iam:CreateAccessKey\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let others = ids.filter { !$0.hasPrefix("CKV") }
        let policies = IdentityPolicies(infrastructure)
        let found = policies.findings(
            unknown: "whether the policy leads to others", ofResources: ["CKV_AWS_286"], ofDocuments: ["CKV_AWS_110"]
        ) { policy in
            let ways = Escalation.all.filter { $0.isKnownToCheckov && $0.isAllowed(by: policy) }
            // Each statement that a way needs.
            return policy.flaws { statement in
                let way = ways.first { $0.actions.contains(where: statement.leavesOpen) }
                guard let way else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) leads to others, by \(way.text)",
                    help: "name the resources by ARN, or leave one of the actions out", notElsewhere: others)
            }
        }
        return joined(found, notes(infrastructure))
            + PolicyHolders(infrastructure).all.compactMap { finding($0, in: infrastructure) }
    }

    /// One finding of a policy that both speak of, with the ids of both.
    private static func joined(_ found: [GuardrailFinding], _ notes: [GuardrailFinding]) -> [GuardrailFinding] {
        let failures = Set(found.filter { !$0.isUnknown }.map(\.resource.address))
        let silent = Dictionary(notes.map { ($0.resource.address, $0.notElsewhere) }) { first, _ in first }
        return found.map { finding in
            var finding = finding
            if !finding.isUnknown, let silent = silent[finding.resource.address] {
                finding.notElsewhere.removeAll { !silent.contains($0) }
            }
            return finding
        } + notes.filter { !failures.contains($0.resource.address) }
    }

    /// The notes for policies that trivy reports, with its ids alone.
    private static func notes(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let reader = AccessPolicyReader(infrastructure)
        return infrastructure.resources("aws_iam_policy").compactMap { resource in
            guard case .known(let policy, let place) = reader.policy("policy", of: resource) else { return nil }
            let known = TrivyEscalation.all.filter { $0.way(in: policy) != nil }
            guard let way = known.first?.way(in: policy) else { return nil }
            let text = way.map { "'\($0)'" }.joined(separator: " and ")
            return GuardrailFinding(
                resource, at: place, "the policy has what leads to others: \(text)",
                help: "name the resources by ARN, or leave one of the actions out", severity: .note,
                notElsewhere: ids.filter { id in !known.contains { $0.id == id } }
            ).about(text)
        }
    }

    /// The finding for a role, user or group that holds such a policy.
    private static func finding(
        _ held: PolicyHolders.Held, in infrastructure: Infrastructure
    ) -> GuardrailFinding? {
        let ways = Escalation.all.filter { way in held.policies.contains { way.isAllowed(by: $0) } }
        guard let first = ways.first else {
            let question = "whether the \(held.kind) may make itself an administrator"
            return held.doubt.map { GuardrailFinding(held.resource, unknown: question, because: $0) }
        }
        let queries = ways.compactMap { $0.query(of: held.kind) }
        return GuardrailFinding(
            held.resource, "the \(held.kind) may make itself an administrator, by \(first.text)",
            help: "name the resources in its policies by ARN", notElsewhere: ids.filter { !queries.contains($0) })
    }
}

/// Who holds policies.
enum Holder: String, Sendable, CaseIterable, CustomStringConvertible {
    case group = "Group"
    case role = "Role"
    case user = "User"

    var description: String { rawValue.lowercased() }
    var resourceType: String { "aws_iam_\(self)" }
}

/// Actions that lead, together and on every resource, to all others.
///
/// - SeeAlso: <https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/>
struct Escalation: Sendable {
    let actions: [String]
    /// Whether KICS has queries for it.
    var isKnownToKICS = true
    var isKnownToCheckov = true

    /// `'iam:PassRole' and 'ec2:RunInstances'`.
    var text: String { actions.map { "'\($0)'" }.joined(separator: " and ") }

    /// The query of KICS for a holder.
    func query(of holder: Holder) -> String? {
        guard isKnownToKICS else { return nil }
        let actions = actions.map { "'\($0)'" }.joined(separator: " And ")
        return "\(holder.rawValue) With Privilege Escalation By Actions \(actions)"
    }

    func isAllowed(by policy: AccessPolicy) -> Bool {
        actions.allSatisfy { action in
            policy.statements.contains { $0.leavesOpen(action) } && !policy.denies(action)
        }
    }

    static let all: [Escalation] = [
        Escalation(actions: ["iam:AddUserToGroup"]),
        Escalation(actions: ["iam:AttachGroupPolicy"]),
        Escalation(actions: ["iam:AttachRolePolicy"], isKnownToCheckov: false),
        Escalation(actions: ["iam:AttachRolePolicy", "sts:AssumeRole"], isKnownToKICS: false),
        Escalation(actions: ["iam:AttachUserPolicy"]),
        Escalation(actions: ["iam:CreateAccessKey"]),
        Escalation(actions: ["iam:CreateLoginProfile"]),
        Escalation(actions: ["iam:CreatePolicyVersion"]),
        Escalation(actions: ["iam:PutGroupPolicy"]),
        Escalation(actions: ["iam:PutRolePolicy"], isKnownToCheckov: false),
        Escalation(actions: ["iam:PutRolePolicy", "sts:AssumeRole"], isKnownToKICS: false),
        Escalation(actions: ["iam:PutUserPolicy"]),
        Escalation(actions: ["iam:SetDefaultPolicyVersion"]),
        Escalation(actions: ["iam:UpdateAssumeRolePolicy", "sts:AssumeRole"]),
        Escalation(actions: ["iam:UpdateLoginProfile"]),
        Escalation(actions: ["cloudformation:CreateStack", "iam:PassRole"]),
        Escalation(actions: ["datapipeline:CreatePipeline", "iam:PassRole"], isKnownToKICS: false),
        Escalation(actions: ["ec2:RunInstances", "iam:PassRole"]),
        Escalation(actions: ["glue:CreateDevEndpoint", "iam:PassRole"]),
        Escalation(actions: ["lambda:CreateFunction", "iam:PassRole", "lambda:InvokeFunction"]),
        Escalation(
            actions: ["lambda:CreateFunction", "iam:PassRole", "lambda:CreateEventSourceMapping"], isKnownToKICS: false),
        Escalation(actions: ["glue:UpdateDevEndpoint"]),
        Escalation(actions: ["lambda:UpdateFunctionCode"]),
    ]
}
