import Diagnostics

/// What can be wrong with Terraform or a plan before it is judged.
enum TerraformRules {
    static let all = [
        rule(
            "terraform.syntax", "A file is Terraform, in HCL or in JSON.",
            "What cannot be read is never passed: the exit code is 65, and the rest is judged all the same.",
            page: "https://developer.hashicorp.com/terraform/language/syntax/configuration"),
        rule(
            "terraform.duplicate", "A module declares a thing once.", "Terraform refuses the module.",
            page: "https://developer.hashicorp.com/terraform/language/syntax/configuration"),
        rule(
            "terraform.plan", "A plan is what 'terraform show -json' writes.",
            "A plan in Terraform's own form, or one that was cut short, cannot be read: the exit code is 65.",
            page: "https://developer.hashicorp.com/terraform/internals/json-format"),
        rule(
            "terraform.missing", "A folder holds Terraform.",
            "A folder without '.tf' and '.tf.json' would pass every check: mostly another one was meant."),
        rule(
            "terraform.module-missing", "A module that is called by a path is there.",
            "What it declares cannot be judged: the exit code is 66, not a pass.", page: modules),
        rule(
            "terraform.module-unread", "A module is at hand.",
            "A module of a registry or a repository is not downloaded. Whatever it is given is not known from there on; "
                + "judge a plan to see it whole.", .note, page: modules),
        rule(
            "terraform.module-cycle", "No module calls itself.", "Terraform refuses the module.", page: modules),
        rule(
            "terraform.limit", "There are no more instances than can be judged.",
            "A 'count' or 'for_each' of millions is a mistake, or an attack on whoever judges it."),
    ]

    private static let modules = "https://developer.hashicorp.com/terraform/language/modules/sources"

    private static func rule(
        _ id: RuleID, _ summary: String, _ why: String, _ severity: Diagnostic.Severity = .error, page: String? = nil
    ) -> RuleDescription {
        RuleDescription(id, severity, summary, why: why, url: page)
    }
}
