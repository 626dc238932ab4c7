package import Diagnostics

/// See ``why``.
package enum ShortAbort: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.short-abort"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Uploads are aborted before the longest that the contract allows is over."
    package static let why = """
        A rule that aborts uploads earlier than the longest may take cuts it off: the parts that are there are gone, \
        and the client begins anew.
        """
    package static let source = LifecyclePage.uploads

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        guard let longest = audit.contract?.longestUploadSeconds else { return [] }
        var seen: Set<LifecycleTimeline.Cause> = []
        return audit.classes.flatMap { entry in
            entry.outcomes.compactMap { outcome in
                guard let upload = outcome.timeline.upload, upload.day * UTCInstant.secondsPerDay < longest,
                    seen.insert(upload.cause).inserted
                else { return nil }
                return LifecycleFinding(
                    "uploads are aborted after \(upload.day) days, but the contract lets one take \(longest) seconds",
                    at: upload.cause, help: "abort later")
            }
        }
    }
}
