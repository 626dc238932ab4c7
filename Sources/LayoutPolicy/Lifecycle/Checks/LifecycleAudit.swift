package import Diagnostics

/// A configuration that S3 would take, with everything that checks ask of it, worked out once.
package struct LifecycleAudit: Sendable {
    let configuration: LifecycleConfiguration
    let contract: LifecycleContract?
    let versioning: BucketVersioning
    let today: UTCInstant
    let narrator: LifecycleNarrator
    /// The lives under each prefix of a rule, whatever classes there are.
    let everywhere: [LifecycleOutcome]
    /// The lives of the objects of each class of the contract.
    let classes: [(class: LifecycleContract.Class, outcomes: [LifecycleOutcome])]
    let ledger: ActionLedger
    let prefixProblems: [PrefixProblem]
    let differences: [FateDifference]

    /// Judges the configuration of `document`: its form by S3's rules and, where S3 would take it, what it does.
    ///
    /// - Parameters:
    ///   - document: The configuration; what is wrong with reading it has been reported.
    ///   - contract: What it is judged against; without, only what it says for itself.
    ///   - versioning: Whether the bucket keeps versions; the contract's word without, else what the rules suggest.
    ///   - today: The day on which the configuration is judged, a midnight.
    /// - Returns: Findings in no particular order.
    package static func findings(
        in document: LifecycleDocument, contract: LifecycleContract?, versioning: BucketVersioning? = nil,
        today: UTCInstant
    ) -> [Diagnostic] {
        let form = document.formFindings
        // What S3 does not take does nothing, so there is nothing to say about what it does.
        guard document.damagedRules.isEmpty, !form.contains(where: { $0.severity == .error }),
            !document.configuration.rules.isEmpty
        else { return form }
        let audit = LifecycleAudit(
            document.configuration, contract: contract,
            versioning: versioning ?? contract?.versioning ?? document.configuration.suggestedVersioning, today: today)
        return form
            + ConfigurationChecks.all.flatMap { check in
                check.check(audit).map { $0.diagnostic(of: check, in: document) }
            }
    }

    init(
        _ configuration: LifecycleConfiguration, contract: LifecycleContract?, versioning: BucketVersioning,
        today: UTCInstant
    ) {
        self.configuration = configuration
        self.contract = contract
        self.versioning = versioning
        self.today = today
        narrator = LifecycleNarrator(configuration)
        let evaluator = LifecycleEvaluator(configuration, versioning: versioning)
        // Each action of a rule happens in one of the bucket's cells or nowhere.
        let cells = LifecycleDomain.bucket.cells(dividedBy: [configuration], created: today.noon)
            .map { evaluator.timeline(of: $0.subject) }
        everywhere = configuration.outcomes(for: .bucket, versioning: versioning, created: today.noon)
        ledger = ActionLedger(configuration, evaluator, cells, created: today.noon)
        prefixProblems = PrefixProblem.all(in: configuration, contract)
        differences = FateDifference.all(in: configuration, contract, today: today)
        classes = (contract?.classes ?? []).map { mediaClass in
            (
                mediaClass,
                configuration.outcomes(
                    for: .keys(of: mediaClass.template), versioning: versioning, created: today.noon)
            )
        }
    }

    /// The enabled rules with their indexes.
    var enabledRules: [(index: Int, rule: LifecycleRule)] { configuration.enabledRules }

    /// The lives to judge, each with what it is the life of: those of the classes, or of all objects without a contract.
    var lives: [(name: String, outcome: LifecycleOutcome)] {
        guard contract != nil else { return everywhere.map { ("", $0) } }
        return classes.flatMap { entry in entry.outcomes.map { (" of class '\(entry.class.name)'", $0) } }
    }
}

extension LifecycleConfiguration {
    /// The enabled rules with their indexes.
    var enabledRules: [(index: Int, rule: LifecycleRule)] {
        rules.enumerated().filter(\.element.isEnabled).map { ($0.offset, $0.element) }
    }

    /// Whether the rules make sense only in a bucket with versions.
    package var suggestedVersioning: BucketVersioning {
        let asksForVersions = rules.contains {
            !$0.noncurrentTransitions.isEmpty || $0.noncurrentExpiration != nil
                || $0.expiration?.expiredObjectDeleteMarker == true
        }
        return asksForVersions ? .enabled : .never
    }
}

/// What a check has to say.
package struct LifecycleFinding: Sendable {
    /// The rule and its field; the list of rules without.
    let cause: LifecycleTimeline.Cause?
    let message: String
    let help: String
    /// Other than that of the check.
    var severity: Diagnostic.Severity?
    /// Another rule that the finding is about.
    var related: (message: String, cause: LifecycleTimeline.Cause)?

    init(
        _ message: String, at cause: LifecycleTimeline.Cause?, help: String, severity: Diagnostic.Severity? = nil,
        related: (message: String, cause: LifecycleTimeline.Cause)? = nil
    ) {
        self.message = message
        self.cause = cause
        self.help = help
        self.severity = severity
        self.related = related
    }

    fileprivate func diagnostic(
        of check: any ConfigurationCheck.Type, in document: LifecycleDocument
    ) -> Diagnostic {
        let place = cause.map { document.place(of: $0.field, inRule: $0.rule) } ?? document.place(of: "Rules")
        let path = cause.map { LifecycleViolation(rule: $0.rule, field: $0.field, reason: .noAction).path }
        return Diagnostic(
            check.id, severity ?? check.severity, message, at: place, suggestion: Suggestion(help),
            related: related.map { [.init($0.message, at: document.place(of: $0.cause.field, inRule: $0.cause.rule))] }
                ?? [],
            address: path ?? "Rules", url: check.source)
    }
}
