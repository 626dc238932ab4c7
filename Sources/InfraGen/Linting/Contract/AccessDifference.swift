import HCL
import LayoutPolicy

/// In what a caller may do more, or less, than a spec says.
struct AccessDifference {
    /// What it may do beyond the spec.
    private(set) var extra: [String] = []
    /// A key of which that is so, where it is not the whole class.
    private(set) var example: String?
    /// Who says so first: the resource of a policy.
    private(set) var holder: HeldStatement?
    /// What it may not do.
    private(set) var missing: [String] = []
    /// Why something cannot be told.
    private(set) var doubt: HCLUnknown?

    /// Compares `found` with `meant` of `keys`, the first of which stands for a class as a whole.
    ///
    /// What is too much is left out where it is told elsewhere of the key and the action.
    init(
        of keys: [String], _ meant: CallerAccess, _ found: CallerAccess,
        actions: [String] = S3Actions.ofObjects, unless isTold: (String, String) -> Bool
    ) {
        for (index, key) in keys.enumerated() {
            let (should, does) = (meant.decision(onObject: key), found.decision(onObject: key))
            for action in actions {
                let isNew = !extra.contains(action)
                note(action, should.allows(action), does.allows(action)) { isTold(key, action) }
                guard isNew, extra.contains(action) else { continue }
                holder = holder ?? does.allowance(of: action)
                if index > 0 { example = example ?? key }
            }
        }
    }

    /// Compares what `found` may do with the bucket itself, listing apart, with what `meant` may.
    init(
        ofBucket meant: CallerAccess, _ found: CallerAccess, actions: [String], unless isTold: (String) -> Bool
    ) {
        let (should, does) = (meant.decisionOnBucket(), found.decisionOnBucket())
        for action in actions {
            if action == S3Actions.list {
                note(action, meant.lists(nil), found.lists(nil)) { isTold(action) }
            } else {
                note(action, should.allows(action), does.allows(action)) { isTold(action) }
            }
        }
        holder = extra.first.flatMap { does.allowance(of: $0) }
        // Of the bucket, nothing is missing that a spec asks for.
        missing = []
    }

    /// Compares the listing of a class.
    mutating func addListing(of mediaClass: MediaClass, _ meant: CallerAccess, _ found: CallerAccess) {
        note(S3Actions.list, meant.lists(mediaClass.prefix), found.lists(mediaClass.prefix)) { false }
    }

    private mutating func note(_ action: String, _ should: Holding, _ does: Holding, unless isTold: () -> Bool) {
        switch (should.isPossible, does) {
        case (false, .always), (false, .sometimes):
            if !extra.contains(action), !isTold() { extra.append(action) }
        case (true, .never):
            if !missing.contains(action) { missing.append(action) }
        case (_, .unknown(let reasons)): doubt = doubt ?? reasons
        case (true, .sometimes(let key)):
            guard should.isAlways else { return }
            doubt = doubt ?? HCLUnknown([.invalid("it depends on the condition on \(key)", nil)])
        case (true, .always), (false, .never): break
        }
    }
}
