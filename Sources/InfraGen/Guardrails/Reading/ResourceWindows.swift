import Diagnostics

/// What is wrong with the windows of a database or a cache: when copies are taken, and when AWS maintains it.
struct ResourceWindows {
    /// The argument with a time of every day: `backup_window`.
    let daily: String
    /// The argument with a time of every week: `maintenance_window`.
    let weekly: String
    /// The shortest windows that AWS takes, in minutes.
    let shortestDaily: Int
    let shortestWeekly: Int

    func findings(in resource: InfrastructureResource) -> [GuardrailFinding] {
        let daily = resource.body.string(daily)
        let weekly = resource.body.string(weekly)
        let copies = daily.value.flatMap { try? DailyWindow($0.lowercased()) }
        let maintenance = weekly.value.flatMap { try? WeeklyWindow($0.lowercased()) }
        var findings: [GuardrailFinding] = []
        if let copies, copies.minutes < shortestDaily {
            findings.append(tooShort(resource, at: daily.provenance, copies.minutes, shortest: shortestDaily))
        }
        if let maintenance, maintenance.minutes < shortestWeekly {
            findings.append(tooShort(resource, at: weekly.provenance, maintenance.minutes, shortest: shortestWeekly))
        }
        if let copies, let maintenance, maintenance.overlaps(copies) {
            findings.append(
                GuardrailFinding(
                    resource, at: daily.provenance,
                    "the window '\(copies)' overlaps that of maintenance, '\(maintenance)'",
                    help: "move one of the windows: AWS refuses them"))
        }
        return findings
    }

    private func tooShort(
        _ resource: InfrastructureResource, at place: Provenance?, _ minutes: Int, shortest: Int
    ) -> GuardrailFinding {
        GuardrailFinding(
            resource, at: place, "the window is of \(minutes) minutes", help: "give it at least \(shortest) minutes")
    }
}
