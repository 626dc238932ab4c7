import Diagnostics

/// One way to accept a finding: where it is written, and what.
package struct Acceptance {
    /// Where it is written, as a phrase.
    package let place: String
    /// The language of ``text``, for a page.
    package let language: String
    /// An example, that works as it stands but for its reason, its date and the path of what is accepted.
    package let text: String
}

extension ListedRule {
    /// The ways to accept a finding of the rule; none where it has to be mended.
    package var acceptances: [Acceptance] {
        switch kind {
        case .guardrail: [comment, waiver, exclusion, baseline]
        case .contract where id == ContractRule.bucket.id: [exclusion]
        case .contract, .lifecycle: [comment, exclusion, baseline]
        case .document where LoadedInfrastructure.mistakes.contains(id): [exclusion]
        case .keys, .spec, .suppression, .document, .signing, .run: []
        }
    }

    /// What there is to say where nothing, or not everything, can be accepted.
    var unaccepted: String? {
        switch kind {
        case .guardrail: nil
        case .contract where id == ContractRule.bucket.id:
            "It is about no resource: no comment and no baseline takes it."
        case .document where LoadedInfrastructure.mistakes.contains(id):
            "It may be about no resource: no comment and no baseline takes it."
        case .contract: "A waiver of the spec does not accept it: change the spec, or the code."
        case .lifecycle:
            "This is for 'lint terraform'. In 'lint lifecycle' nothing is accepted: mend the configuration, or say in the "
                + "spec what is meant."
        case .keys: "Nothing accepts a key: rename the object, or say in the spec what is meant."
        default:
            severity == .error
                ? "Nothing accepts it: it has to be mended."
                : "It fails a command only with '--fail-on warning'."
        }
    }

    private static let (reason, until) = ("moved in March", "2027-06-30")

    private var comment: Acceptance {
        let foreign = elsewhere.lazy.compactMap { check in
            switch check.tool {
            case .checkov: " (or, inside the resource, 'checkov:skip=\(check.id)')"
            case .trivy: " (or 'trivy:ignore:\(check.id)')"
            case .kics, .securityHub: nil
            }
        }.first
        return Acceptance(
            place: "in code, above the resource or the argument\(foreign ?? "")", language: "terraform",
            text: "# infragen:ignore \(id) reason=\"\(Self.reason)\" until=\(Self.until)")
    }

    private var waiver: Acceptance {
        Acceptance(
            place: "in a spec", language: "yaml",
            text: """
                waivers:
                  - { rule: \(id), at: \(section), reason: \(Self.reason), until: \(Self.until) }
                """)
    }

    private var exclusion: Acceptance {
        Acceptance(
            place: "in '.infragen.yaml', for all resources", language: "yaml",
            text: """
                exclude:
                  - { rule: \(id), reason: \(Self.reason), until: \(Self.until) }
                """)
    }

    private var baseline: Acceptance {
        Acceptance(
            place: "in a baseline, as 'lint terraform DIR --baseline FILE --write-baseline' writes it",
            language: "json",
            text: Baseline([broken]).lines.joined())
    }

    /// A finding of the rule: where the guardrail's bad example breaks it, or where most break it.
    private var broken: Diagnostic {
        var diagnostic = Diagnostic(id, severity, "", at: .file(""), address: usualAddress)
        guard let finding = guardrail?.brokenExample else {
            // What a class has no behavior for is known by the class.
            if id == ClassCoverage.id { diagnostic.attribute = "hls" }
            return diagnostic
        }
        diagnostic.address = finding.resource.address
        diagnostic.attribute = finding.attribute
        return diagnostic
    }

    /// The section of a spec in which findings of the rule's area mostly stand.
    private var section: String {
        switch id.description.prefix(while: { $0 != "." }) {
        case "s3": "bucket"
        case "cloudfront": "cdn"
        case "rds": "database"
        case "cache": "cache"
        case "network": "network"
        default: "roles"
        }
    }

    /// A resource that mostly breaks the rule where its example has to be compared with a spec, or where there is none.
    private var usualAddress: String {
        switch id {
        case ContractRule.delivery.id, ClassCoverage.id: "aws_cloudfront_distribution.media"
        case ContractRule.originRead.id, ContractRule.presign.id, ContractRule.principals.id:
            "aws_s3_bucket_policy.media"
        case ContractRule.roles.id: "aws_iam_role.api"
        case ContractRule.parameters.id: "aws_db_instance.main"
        case ContractRule.lifecycle.id: "aws_s3_bucket.media"
        default: "aws_s3_bucket_lifecycle_configuration.media"
        }
    }
}

extension Guardrail {
    /// What the rule finds in its bad example; nil where that takes a spec.
    fileprivate static var brokenExample: GuardrailFinding? {
        let code = Array(documentation.bad.utf8)
        let reader = TerraformReader(
            names: { folder in folder == "example" ? ["main.tf"] : nil }, file: { _ in code }, identity: { $0 })
        let loaded = try? LoadedInfrastructure.terraform(in: "example", variableFiles: [], reader: reader)
        return loaded.flatMap { $0 }.flatMap { check($0.infrastructure).first { !$0.isUnknown } }
    }
}
