extension LifecycleViolation: CustomStringConvertible {
    /// What is wrong, as a phrase without the place.
    public var description: String {
        switch reason {
        case .ruleCount(let count): "\(count) rules, and S3 takes 1 to 1,000"
        case .idTooLong(let count): "an ID of \(count) characters, and S3 takes at most 255"
        case .repeatedID(let rule): "the ID of rule \(rule + 1) again"
        case .noAction: "the rule has no action"
        case .noFilter: "the rule has no filter; an empty one stands for all objects"
        case .prefixBesideFilter: "the deprecated rule prefix cannot stand beside filters"
        case .severalPredicates: "several predicates side by side, which belong into 'And'"
        case .tooFewPredicates: "'And' needs two predicates or more"
        case .repeatedTagKey(let key): "the tag key '\(key)' stands twice"
        case .tagLength(let key): "the tag '\(key)' is outside 1 to 128 characters of key and 256 of value"
        case .sizeTooSmall(let size, let least): "a size of \(size) bytes, and S3 takes \(least) or more"
        case .sizeTooLarge(let size): "a size of \(size) bytes, and S3 takes at most 50 TB"
        case .reversedSizes(let low, let high): "greater than \(low) and less than \(high) bytes is no range"
        case .noSizeBetween(let low, let high): "no size is greater than \(low) and less than \(high) bytes"
        case .prefixLongerThanKeys(let count): "a prefix of \(count) bytes, and a key has at most 1,024"
        case .overlappingPrefix(let rule): "the prefix overlaps that of rule \(rule + 1) for the same action"
        case .noTime: "nothing says when"
        case .severalTimes: "more than one member says when"
        case .tooFewDays(let days, let least): "\(days) days, and S3 takes \(least) or more"
        case .tooManyDays(let days): "\(days) days do not fit S3's 32 bits"
        case .notMidnight(let date): "\(date) is not midnight UTC"
        case .datesBesideDays: "a rule cannot have dates and days"
        case .notATransitionTarget(let target): "no rule can move objects to \(target.rawValue)"
        case .repeatedStorageClass(let target): "an earlier transition goes to \(target.rawValue) already"
        case .tooYoungForClass(let target, let days, let least):
            "\(target.rawValue) after \(days) days, and S3 takes \(least) or more"
        case .tooSoonAfter(let first, let second, let days, let least):
            "\(second.rawValue) \(days) days after \(first.rawValue), and S3 takes \(least) or more in one rule"
        case .uphill(let from, let to): "S3 moves nothing from \(from.rawValue) to \(to.rawValue)"
        case .undocumentedMove(let from, let to):
            "S3's pages disagree on whether objects move from \(from.rawValue) to \(to.rawValue)"
        case .sameDay(let first, let second):
            "\(first.rawValue) and \(second.rawValue) on the same day: only one can happen"
        case .expiresBeforeTransition(let target): "the expiration must come after the move to \(target.rawValue)"
        case .tooFewVersions(let count): "\(count) newer versions, and S3 takes 1 to 100"
        case .tooManyVersions(let count): "\(count) newer versions, and 100 is the documented most"
        case .filterTooNarrow: "the action takes a filter by prefix only, not by tag or size"
        case .needsFilter: "the number of newer versions needs a 'Filter' in place of the deprecated prefix"
        }
    }
}
