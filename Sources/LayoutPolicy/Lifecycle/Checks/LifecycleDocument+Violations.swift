package import Diagnostics

extension LifecycleDocument {
    package static let refused: RuleID = "lifecycle.refused"
    package static let doubtful: RuleID = "lifecycle.doubtful"

    /// What S3 would refuse, and what its pages leave in doubt.
    ///
    /// Where a rule could not be read whole, nothing is said about what it seems to lack.
    package var formFindings: [Diagnostic] {
        configuration.violations.compactMap { violation in
            if let rule = violation.rule, damagedRules.contains(rule), violation.reason.isAboutAbsence { return nil }
            if violation.reason == .ruleCount(0), places["Rules"] == nil { return nil }
            return Diagnostic(
                violation.isRefused ? Self.refused : Self.doubtful, violation.isRefused ? .error : .warning,
                "\(violation)", at: place(of: violation.path), suggestion: Suggestion(violation.advice),
                related: related(to: violation), address: violation.path, url: violation.source)
        }
    }

    private func related(to violation: LifecycleViolation) -> [Diagnostic.Related] {
        switch violation.reason {
        case .repeatedID(let rule): [.init("the first rule of that ID", at: place(of: .id, inRule: rule))]
        case .overlappingPrefix(let rule): [.init("the other prefix", at: place(of: .prefix, inRule: rule))]
        default: []
        }
    }
}

extension LifecycleViolation.Reason {
    fileprivate var isAboutAbsence: Bool {
        switch self {
        case .noAction, .noFilter, .tooFewPredicates, .noTime: true
        default: false
        }
    }
}

extension LifecycleViolation {
    /// What to do about it: an imperative.
    package var advice: String {
        switch reason {
        case .ruleCount(0): "write a rule, or remove the configuration with delete-bucket-lifecycle"
        case .ruleCount: "merge rules: S3 does not raise the limit of 1,000"
        case .idTooLong: "choose a shorter ID"
        case .repeatedID: "give each rule its own ID"
        case .noAction: "add an action, such as 'Expiration', or remove the rule"
        case .noFilter: "add 'Filter': an empty one for all objects, or one with a 'Prefix'"
        case .prefixBesideFilter: "write the prefix into 'Filter' in every rule"
        case .severalPredicates: "put the predicates into 'And' within 'Filter'"
        case .tooFewPredicates: "write the one predicate into 'Filter' itself"
        case .repeatedTagKey: "keep one of the tags: no object has two values for a key"
        case .tagLength: "shorten the tag to what objects can have"
        case .sizeTooSmall(_, let least): "write \(least) or more"
        case .sizeTooLarge: "remove the bound: no object is that large"
        case .reversedSizes, .noSizeBetween: "leave room between the bounds: both are exclusive"
        case .prefixLongerThanKeys: "shorten the prefix: it matches no key"
        case .overlappingPrefix: "use 'Filter' in place of the rule's 'Prefix'; such rules may overlap"
        case .noTime: "say when, in days"
        case .severalTimes: "keep one of 'Days', 'Date' and 'ExpiredObjectDeleteMarker'"
        case .tooFewDays(_, let least): "write \(least) or more"
        case .tooManyDays: "write fewer days"
        case .notMidnight: "write a midnight UTC: T00:00:00Z"
        case .datesBesideDays: "use days throughout the rule, or dates"
        case .notATransitionTarget:
            "choose one of \(StorageClass.transitionTargets.map(\.rawValue).joined(separator: ", "))"
        case .repeatedStorageClass: "keep one move to the class"
        case .tooYoungForClass(_, _, let least): "wait \(least) days: S3 moves nothing there before"
        case .tooSoonAfter(let first, _, _, let least):
            "wait until \(least) days after the move to \(first.rawValue), or do without that one"
        case .uphill: "order the moves down the waterfall of storage classes"
        case .undocumentedMove: "try it on a test bucket, or leave one of the moves out"
        case .sameDay: "leave one of the moves out, or give it another day"
        case .expiresBeforeTransition: "delete later, or leave the move out"
        case .tooFewVersions: "write 1 to 100, or leave the field out"
        case .tooManyVersions: "write 1 to 100"
        case .filterTooNarrow: "move the action into a rule of its own with a 'Prefix' or an empty filter"
        case .needsFilter: "use 'Filter' in place of the rule's 'Prefix'"
        }
    }
}
