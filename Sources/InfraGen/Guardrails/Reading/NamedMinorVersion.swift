import Diagnostics

extension GuardrailFinding {
    /// The finding, as a note where the resource names a minor version of its engine: then upgrades are the owner's to
    /// decide, and one that AWS made by itself would be a difference in the next plan.
    var noteWhereMinorVersionIsNamed: GuardrailFinding {
        guard resource.body.string("engine_version").value?.contains(".") == true else { return self }
        var note = self
        note.severity = .note
        return note
    }
}
