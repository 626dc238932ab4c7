package import Diagnostics
import LayoutPolicy
import YAML

/// Every rule by its id: what is explained, listed, and has a page.
///
/// A rule is described where it is defined; here is only who describes some.
package struct RuleRegistry: Sendable {
    /// The rules, by id.
    package let rules: [ListedRule]

    /// The rules by which documents are judged: all that this library reports.
    package static let judgements = RuleRegistry(
        Guardrails.all.map { ListedRule($0) }
            + ContractRule.allCases.map { ListedRule($0.description, .contract) }
            + (ConfigurationChecks.all.map { $0.description } + LifecycleFormRules.meaning).map { rule in
                ListedRule(rule, .lifecycle, elsewhere: TerraformLifecycle.elsewhere(rule.id))
            }
            + list(LifecycleFormRules.reading, .document) + list(KeyFault.Reason.rules, .keys)
            + list(SpecRules.all + LayoutRules.all + TableRules.all + WaiverRules.all, .spec)
            + list(YAMLRules.all + TerraformRules.all, .document) + list(SuppressionRules.all, .suppression))

    private init(_ rules: [ListedRule]) { self.rules = rules.sorted { $0.id < $1.id } }

    private static func list(_ rules: [RuleDescription], _ kind: ListedRule.Kind) -> [ListedRule] {
        rules.map { ListedRule($0, kind) }
    }

    /// The registry with what only a program reports.
    package func adding(_ rules: [RuleDescription], _ kind: ListedRule.Kind) -> RuleRegistry {
        RuleRegistry(self.rules + Self.list(rules, kind))
    }

    /// The rule called `id`.
    package subscript(id: String) -> ListedRule? { rules.first { $0.id.description == id } }

    /// The rules that comments may name.
    static let acceptable = RuleRegistry(
        judgements.rules.filter { [.guardrail, .contract, .lifecycle].contains($0.kind) })

    /// The rules that a project may exclude.
    static let excludable = RuleRegistry(
        acceptable.rules + judgements.rules.filter { LoadedInfrastructure.mistakes.contains($0.id) })

    /// What to do about `id`, which no rule has: what was probably meant, be it by the id of another tool.
    package func advice(on id: String) -> String {
        let same = rules.filter { rule in rule.elsewhere.contains { $0.matches(id) } }.map { "'\($0.id)'" }
        if !same.isEmpty { return "the same is asked here by \(same.joined(separator: ", "))" }
        return nearest(to: id, in: rules.map { $0.id.description }).map { "did you mean '\($0)'?" }
            ?? "'infragen export rules' lists them"
    }

    /// What is known of each rule, for formats that list rules.
    package var descriptions: [RuleDescription] { rules.map(\.description) }
}

/// A rule with what it judges.
package struct ListedRule: Sendable {
    /// What a rule judges.
    package enum Kind: String, Sendable, CaseIterable {
        case guardrail, contract, lifecycle, keys, spec, suppression, document, signing, run
    }

    package let kind: Kind
    package let description: RuleDescription
    /// The same check in other tools.
    package let elsewhere: [ForeignCheck]
    /// What only guardrails have.
    let guardrail: (any Guardrail.Type)?

    package var id: RuleID { description.id }
    package var severity: Diagnostic.Severity { description.severity }

    init(_ guardrail: any Guardrail.Type) {
        kind = .guardrail
        description = guardrail.documentation.description
        elsewhere = guardrail.documentation.elsewhere
        self.guardrail = guardrail
    }

    init(_ description: RuleDescription, _ kind: Kind, elsewhere: [ForeignCheck] = []) {
        self.kind = kind
        self.description = description
        self.elsewhere = elsewhere
        guardrail = nil
    }
}

extension ListedRule.Kind {
    /// What rules of the kind are about, as the title of a list.
    var title: String {
        switch self {
        case .guardrail: "Infrastructure"
        case .contract: "Terraform against a spec"
        case .lifecycle: "Lifecycle configurations"
        case .keys: "Object keys"
        case .spec: "Specs"
        case .suppression: "Comments, baselines and `.infragen.yaml`"
        case .document: "Files that cannot be read"
        case .signing: "Signed URLs"
        case .run: "Arguments, files and output"
        }
    }

    /// Who asks, and of what.
    var words: String {
        switch self {
        case .guardrail: "What `lint terraform` asks of code and plans, and `validate` and `generate` of a spec."
        case .contract: "What `lint terraform --spec` asks, class by class."
        case .lifecycle: "What `lint lifecycle` asks, and `lint terraform --spec` of the rules that Terraform declares."
        case .keys: "What `lint keys` asks."
        case .spec: "What every command asks of a spec."
        case .suppression: "What is wrong with what takes findings away, and with the configuration of a project."
        case .document:
            "What is no YAML, no Terraform, no plan or no lifecycle configuration. The exit code is mostly 65."
        case .signing: "What `verify url` says of a URL."
        case .run: "What ends a command before it has judged anything, or keeps it from writing."
        }
    }
}

extension RuleDocumentation {
    package var description: RuleDescription { RuleDescription(id, severity, summary, why: why, url: source) }
}
