import InfraGen

/// What all guardrails say of an infrastructure: for each rule and address whether it fails or is not known.
struct Verdicts: Equatable {
    enum Verdict: String {
        case fails, unknown, passes
    }

    private(set) var all: [String: Verdict] = [:]

    init(_ infrastructure: Infrastructure, against stack: Stack? = nil) {
        let judgements = Guardrails.judge(infrastructure, against: stack, enabling: Set(GuardrailGroup.allCases))
        for judgement in judgements {
            let key = "\(judgement.rule.id) \(judgement.finding.resource.address)"
            if !judgement.finding.isUnknown || all[key] == nil {
                all[key] = judgement.finding.isUnknown ? .unknown : .fails
            }
        }
    }

    /// Where `other` says something else, but for what is `permitted`: a line each.
    func differences(
        to other: Verdicts, permitted: (_ here: Verdict, _ there: Verdict) -> Bool = { _, _ in false }
    ) -> [String] {
        Set(all.keys).union(other.all.keys).sorted().compactMap { key in
            let (here, there) = (all[key] ?? .passes, other.all[key] ?? .passes)
            return here == there || permitted(here, there) ? nil : "\(key): \(here), \(there)"
        }
    }
}
