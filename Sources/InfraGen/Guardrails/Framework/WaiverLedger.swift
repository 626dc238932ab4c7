import Diagnostics

/// Which findings the waivers of a spec accept, and which waivers accept nothing.
struct WaiverLedger {
    private let waivers: [Waiver]
    private let today: CalendarDate
    private var accepted: Set<String> = []
    private var used: Set<Int> = []

    init(_ waivers: [Waiver], today: CalendarDate) {
        self.waivers = waivers
        self.today = today
    }

    /// Whether a waiver accepts the finding of `rule` at `path`.
    mutating func accepts(_ rule: RuleID, at path: SpecPath) -> Bool {
        var isAccepted = false
        for (index, waiver) in waivers.enumerated()
        where waiver.rule == rule.description && waiver.at.contains(path) {
            used.insert(index)
            if today <= waiver.until { isAccepted = true }
        }
        if isAccepted { accepted.insert("\(rule) \(path)") }
        return isAccepted
    }

    /// Whether there is a waiver that nothing needed so far.
    var hasUnused: Bool { used.count < waivers.count }

    /// How many findings were accepted; one that several environments have counts once.
    var waived: Int { accepted.count }

    /// Waivers that are wrong themselves, once all findings have been asked for.
    var problems: [StackProblem] {
        waivers.enumerated().flatMap { index, waiver -> [StackProblem] in
            let path = SpecPath(keys: "waivers").item(index)
            guard Guardrails.contains(waiver.rule) else {
                let ids = Guardrails.all.map { $0.id.description }
                return [
                    StackProblem(
                        "waiver.unknown-rule", .warning, "no rule that can be waived is called '\(waiver.rule)'",
                        at: path.key("rule"),
                        help: .nearest(to: waiver.rule, in: ids, otherwise: "remove the waiver"))
                ]
            }
            if !used.contains(index) {
                return [
                    StackProblem(
                        "waiver.unused", .warning, "nothing is found by '\(waiver.rule)' at '\(waiver.at)'",
                        at: path.key("at"), help: "remove the waiver", evidence: [path])
                ]
            }
            guard waiver.until < today else { return [] }
            return [
                StackProblem(
                    "waiver.expired", .warning, "the waiver ended on \(waiver.until)", at: path.key("until"),
                    help: "mend what it waived, or decide again and set a later day")
            ]
        }
    }
}
