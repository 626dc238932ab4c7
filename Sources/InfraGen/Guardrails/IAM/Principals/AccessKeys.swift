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
        elsewhere: [.kics("IAM Access Key Is Exposed"), .kics("IAM User Has Too Many Access Keys")],
        good: IAMExample.role("{ Service = \"lambda.amazonaws.com\" }"),
        bad: key("media"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let keys = infrastructure.resources("aws_iam_access_key")
        let owners = keys.map { $0.body["user"].map { "\($0.references) \($0.value.text ?? "")" } }
        return keys.enumerated().compactMap { index, key in
            let isSecond = owners[index].map { owner in owners.filter { $0 == owner }.count > 1 } == true
            let isActive = key.body.string("status").value?.lowercased() ?? "active" == "active"
            guard isActive || isSecond, key.body.string("user").value != "root" else { return nil }
            var silent: [String] = []
            if !isSecond { silent.append("IAM User Has Too Many Access Keys") }
            if !isActive { silent.append("IAM Access Key Is Exposed") }
            return GuardrailFinding(
                key, isSecond ? "a user has several access keys" : "an access key is made, and lies in the state",
                help: "declare a role, and let the program assume it", notElsewhere: silent)
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
