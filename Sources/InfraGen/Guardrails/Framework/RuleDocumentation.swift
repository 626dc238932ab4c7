package import Diagnostics

/// All there is to say about a rule; its page and `explain rule` are made of it.
package struct RuleDocumentation: Sendable {
    /// `area.kebab-case`; it never changes meaning.
    package let id: RuleID
    package let severity: Diagnostic.Severity
    /// A sentence: what holds where the rule is kept.
    package let summary: String
    /// What happens otherwise, in some sentences.
    package let why: String
    /// The page of AWS that says so.
    package let source: String
    /// The same check in other tools.
    package let elsewhere: [ForeignCheck]
    /// Where the verdict differs from that of ``elsewhere``, and why.
    package let differences: String?
    /// What has to be asked for; nil for a rule that is always on.
    package let group: GuardrailGroup?
    /// What the rule reads besides Terraform's code or plan, such as a spec.
    package let input: String?
    // Examples are put together where a page shows them: every run asks all rules for their ids.
    private let goodExample: @Sendable () -> String
    private let badExample: @Sendable () -> String

    package init(
        _ id: RuleID, _ severity: Diagnostic.Severity, _ summary: String, why: String, source: String,
        elsewhere: [ForeignCheck] = [], differences: String? = nil, group: GuardrailGroup? = nil, input: String? = nil,
        good: @autoclosure @escaping @Sendable () -> String, bad: @autoclosure @escaping @Sendable () -> String
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.why = why
        self.source = source
        self.elsewhere = elsewhere
        self.differences = differences
        self.group = group
        self.input = input
        goodExample = good
        badExample = bad
    }

    /// Terraform that keeps the rule.
    package var good: String { goodExample() }
    /// Terraform that breaks it.
    package var bad: String { badExample() }

    /// The ids of the same check in other tools.
    package var ids: [String] { elsewhere.map(\.id) }
}

/// A check of another tool.
package struct ForeignCheck: Sendable, Hashable {
    package enum Tool: String, Sendable, CaseIterable {
        case checkov, trivy
        case kics = "KICS"
        case securityHub = "Security Hub"
    }

    package let tool: Tool
    /// `CKV_AWS_18`, `AVD-AWS-0089`, the name of a query of KICS, `S3.9`.
    package let id: String

    /// ``id`` and what else the check is called: `AVD-AWS-0089`, `AWS-0089`, `aws-s3-enable-logging`.
    package var names: [String] { [id] + ForeignNames.others(of: id, in: tool) }

    package static func checkov(_ id: String) -> Self { Self(tool: .checkov, id: id) }
    package static func trivy(_ id: String) -> Self { Self(tool: .trivy, id: id) }
    package static func kics(_ query: String) -> Self { Self(tool: .kics, id: query) }
    package static func securityHub(_ control: String) -> Self { Self(tool: .securityHub, id: control) }
}

/// Rules that are on only where they are asked for: `--enable kms`.
package enum GuardrailGroup: String, Sendable, Hashable, CaseIterable {
    /// Keys that the customer manages, where AWS's own would do.
    case kms
    /// What suits a web site rather than a media backend.
    case website
    /// What a second region, origin or account guards against.
    case resilience
    /// What fits some organizations.
    case organization

    package var reason: String {
        switch self {
        case .kms:
            "a key of one's own costs money and requests, and protects against nobody who may use the role that decrypts"
        case .website: "a media backend has neither an index page nor visitors of one country"
        case .resilience: "a second copy costs as much as the first"
        case .organization: "whether it is wanted depends on the organization"
        }
    }
}
