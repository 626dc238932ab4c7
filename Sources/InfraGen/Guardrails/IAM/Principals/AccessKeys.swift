import Diagnostics
import HCL

/// See ``documentation``.
package enum AccessKeys: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.access-keys", .warning,
        "No access key is made by Terraform.",
        why: """
            The secret of the key lies in the state, for all who may read it, and lives until somebody removes it. Roles \
            have credentials that end by themselves. A second key of one user is for the hour of a change.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [
            .kics("IAM Access Key Is Exposed"), .kics("IAM User Has Too Many Access Keys"), .trivy("AVD-AWS-0167"),
        ],
        differences: "trivy reports the aws_iam_user of several keys that are active, which has a note of its own.",
        good: IAMExample.role("{ Service = \"lambda.amazonaws.com\" }"),
        bad: key("media"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let keys = infrastructure.resources("aws_iam_access_key")
        let owners = keys.map { $0.body["user"].map { "\($0.references) \($0.value.text ?? "")" } }
        let own = keys.enumerated().compactMap { index, key -> GuardrailFinding? in
            let isSecond = owners[index].map { owner in owners.filter { $0 == owner }.count > 1 } == true
            let isActive = key.body.string("status").value?.lowercased() ?? "active" == "active"
            guard isActive || isSecond, key.body.string("user").value != "root" else { return nil }
            var silent = [trivy]
            if !isSecond { silent.append("IAM User Has Too Many Access Keys") }
            if !isActive { silent.append("IAM Access Key Is Exposed") }
            return GuardrailFinding(
                key, isSecond ? "a user has several access keys" : "an access key is made, and lies in the state",
                help: "declare a role, and let the program assume it", notElsewhere: silent)
        }
        return own + notes(of: keys, in: infrastructure)
    }

    private static let trivy = "AVD-AWS-0167"

    /// A note for each user of the infrastructure with several of `keys` that are active.
    private static func notes(
        of keys: [InfrastructureResource], in infrastructure: Infrastructure
    ) -> [GuardrailFinding] {
        let users = infrastructure.resources("aws_iam_user")
        let finder = ResourceFinder(users, namedBy: "name")
        let owners = keys.filter { $0.body.string("status").value?.lowercased() ?? "active" == "active" }.compactMap {
            key -> String? in
            guard case .found(let user) = finder.target(of: "user", in: key) else { return nil }
            return user.address
        }
        return users.filter { user in owners.filter { $0 == user.address }.count > 1 }.map {
            GuardrailFinding(
                $0, "the user has several access keys", help: "let a program assume a role instead", severity: .note,
                notElsewhere: ids.filter { $0 != trivy })
        }
    }

    /// A key of a user.
    static func key(_ user: String) -> String {
        """
        resource "aws_iam_access_key" "main" {
          user = "\(user)"
        }
        """
    }
}
