import Diagnostics

/// What can be wrong with Terraform or a plan before it is judged.
enum TerraformRules {
    static let all = [
        rule(
            "terraform.syntax", "A file is Terraform, in HCL or in JSON.",
            "What cannot be read is never passed: the exit code is 65, and the rest is judged all the same.",
            page: "https://developer.hashicorp.com/terraform/language/syntax/configuration"),
        rule(
            "terraform.duplicate", "A module declares a thing once.",
            "Terraform refuses the module: the exit code is 65.",
            page: "https://developer.hashicorp.com/terraform/language/syntax/configuration"),
        rule(
            "terraform.cycle", "Nothing depends on itself.",
            "Values, resources, modules or outputs that need each other can never be computed: Terraform refuses the "
                + "module, and the exit code is 65. The message names the whole circle.",
            page: references),
        rule(
            "terraform.undeclared", "What an expression names is declared.",
            "Terraform refuses a name that stands for nothing. What depends on the name is not known, and everything else "
                + "is judged.",
            page: references),
        rule(
            "terraform.missing-argument", "A module is given the variables that it needs.",
            "Terraform refuses a call without a variable that has no default.",
            page: "https://developer.hashicorp.com/terraform/language/values/variables"),
        rule(
            "terraform.function", "Functions exist, and take what they are given.",
            "Terraform refuses the call whenever it is computed. What 'try', 'can' or the other branch of a conditional "
                + "catches is no mistake.",
            page: "https://developer.hashicorp.com/terraform/language/functions"),
        rule(
            "terraform.invalid-index", "Lists and objects have the elements that are taken of them.",
            "Terraform refuses an index or an attribute that is not there. What a variable might be is open: a default, "
                + "or what one call of a module gives, makes no mistake.",
            page: references),
        rule(
            "terraform.expression", "Expressions have a value.",
            "Terraform refuses operands, conditions, keys, 'count' and 'for_each' of the wrong kind.",
            page: "https://developer.hashicorp.com/terraform/language/expressions"),
        rule(
            "terraform.missing-file", "Files that functions read are there.",
            "Terraform refuses 'file(…)' of a file that is missing. It may be made before Terraform runs, so this is a "
                + "warning; what depends on it is not known.",
            .warning, page: "https://developer.hashicorp.com/terraform/language/functions/file"),
        rule(
            "terraform.no-resources", "Code declares something.",
            "Without a resource, a data source or a module there is nothing to judge: no finding says nothing.", .note),
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

    private static let references = "https://developer.hashicorp.com/terraform/language/expressions/references"
    private static let modules = "https://developer.hashicorp.com/terraform/language/modules/sources"

    private static func rule(
        _ id: RuleID, _ summary: String, _ why: String, _ severity: Diagnostic.Severity = .error, page: String? = nil
    ) -> RuleDescription {
        RuleDescription(id, severity, summary, why: why, url: page)
    }
}
