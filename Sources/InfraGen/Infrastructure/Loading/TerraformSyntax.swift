import Diagnostics

extension Diagnostic {
    /// What is no Terraform.
    static func terraformSyntax(_ message: String, at span: SourceSpan, help: String? = nil) -> Diagnostic {
        Diagnostic("terraform.syntax", .error, message, at: span, suggestion: help.map { Suggestion($0) })
    }

    /// What a parser reports, as what it is here: a file that is no Terraform.
    var asTerraformSyntax: Diagnostic {
        guard severity == .error else { return self }
        return Diagnostic(
            "terraform.syntax", severity, message, at: place, suggestion: suggestion, related: related)
    }
}
