import Diagnostics

/// See ``documentation``.
package enum CacheUserPassword: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.user-without-password", .error,
        "Every user of the cache logs in with IAM or a password.",
        why: """
            A user without a password is everybody. The user 'default', which each group of Redis has, may be off instead: \
            an access string that begins with 'off'.
            """,
        source: CacheExample.guide + "Clusters.RBAC.html",
        good: user("type = \"iam\""),
        bad: user("type = \"no-password-required\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_user").compactMap { user in
            let access = user.body.string("access_string")
            guard access.value?.split(separator: " ").first != "off" else { return nil }
            let mode: Setting<String> = user.body.block("authentication_mode").flatMap { $0.string("type") }
            let isOpen = mode.value == "no-password-required" || user.body.bool("no_password_required").value == true
            guard isOpen else { return nil }
            return GuardrailFinding(
                user, at: mode.provenance ?? user.body["no_password_required"]?.provenance,
                "the user logs in without a password",
                help: "set authentication_mode { type = \"iam\" }, or begin access_string with 'off'")
        }
    }

    private static func user(_ mode: String) -> String {
        """
        resource "aws_elasticache_user" "app" {
          user_id       = "media-app"
          user_name     = "media-app"
          engine        = "valkey"
          access_string = "on ~* +@all -@dangerous"

          authentication_mode {
            \(mode)
          }
        }
        """
    }
}
