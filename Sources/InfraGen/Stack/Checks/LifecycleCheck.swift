import LayoutPolicy

/// Whether S3 would take the lifecycle configuration that the classes make, and whether it does what they say.
enum LifecycleCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        stack.classes.flatMap { mediaClass in
            let path = SpecPath(keys: "classes", mediaClass.name.description)
            return rules(mediaClass, path) + restores(mediaClass, path) + range(mediaClass, path)
                + versions(mediaClass, path, stack)
        } + count(stack)
    }

    /// What S3 says of the class's rule, by LayoutPolicy's model of S3.
    private static func rules(_ mediaClass: MediaClass, _ path: SpecPath) -> [StackProblem] {
        guard let rule = mediaClass.lifecycleRule(versioning: false) else { return [] }
        return LifecycleConfiguration(rules: [rule]).violations.filter(\.isRefused).map { violation in
            StackProblem(
                "lifecycle.refused", .error,
                "S3 would refuse the lifecycle of class '\(mediaClass.name)': \(violation)",
                at: place(of: violation, path), help: "see \(violation.source)",
                conflictsWith: conflicts(of: violation, mediaClass, path))
        }
    }

    private static func place(of violation: LifecycleViolation, _ path: SpecPath) -> SpecPath {
        switch (violation.field, violation.reason) {
        case (.transition(let index, _), .uphill), (.transition(let index, .storageClass), _):
            path.key("tier").item(index).key("to")
        case (.transition(let index, _), _): path.key("tier").item(index).key("after")
        case (.expiration, _): path.key("expire").key("after")
        default: path
        }
    }

    /// The move that stands in the way of what is refused.
    private static func conflicts(
        of violation: LifecycleViolation, _ mediaClass: MediaClass, _ path: SpecPath
    ) -> [(message: String, path: SpecPath)] {
        func move(to storageClass: StorageClass, _ key: String) -> [(String, SpecPath)] {
            let index = mediaClass.tiers.firstIndex { $0.storageClass == storageClass }
            return index.map { [("the move to \(storageClass.rawValue)", path.key("tier").item($0).key(key))] } ?? []
        }
        return switch violation.reason {
        case .repeatedStorageClass(let target): move(to: target, "to")
        case .uphill(let from, _): move(to: from, "to")
        case .tooSoonAfter(let first, _, _, _): move(to: first, "after")
        case .expiresBeforeTransition(let target): move(to: target, "after")
        default: []
        }
    }

    private static func restores(_ mediaClass: MediaClass, _ path: SpecPath) -> [StackProblem] {
        guard mediaClass.delivery != .none else { return [] }
        return mediaClass.tiers.enumerated().compactMap { index, tier in
            guard tier.storageClass.needsRestore else { return nil }
            return StackProblem(
                "lifecycle.archived-delivery", .error,
                "class '\(mediaClass.name)' is delivered, but reads from \(tier.storageClass.rawValue) fail until an object is restored",
                at: path.key("tier").item(index).key("to"), help: "use GLACIER_IR, which is read at once",
                evidence: [path.key("deliver")])
        }
    }

    /// Whether every allowed expiration is one that S3 takes, the default among them.
    private static func range(_ mediaClass: MediaClass, _ path: SpecPath) -> [StackProblem] {
        guard let expiration = mediaClass.expiration, let allow = expiration.allow?.bounds else { return [] }
        let expire = path.key("expire")
        var problems: [StackProblem] = []
        if !allow.contains(expiration.after.count) {
            problems.append(
                StackProblem(
                    "spec.out-of-range", .error, "'after' is \(expiration.after), outside of what 'allow' says",
                    at: expire.key("after"),
                    help: "widen 'allow', or choose a default within it",
                    conflictsWith: [("allowed", expire.key("allow"))]))
        }
        if allow.lowerBound < 1 {
            problems.append(
                StackProblem(
                    "spec.out-of-range", .error, "'allow' begins at 0 days, and S3 counts from 1",
                    at: expire.key("allow"),
                    help: "begin at 1d"))
        }
        if let last = mediaClass.tiers.last, allow.lowerBound <= last.after.count,
            allow.contains(expiration.after.count)
        {
            problems.append(
                StackProblem(
                    "lifecycle.refused", .error,
                    "'allow' includes \(allow.lowerBound) days, but objects move to \(last.storageClass.rawValue) after \(last.after.count)",
                    at: expire.key("allow"), help: "begin after the last move: S3 refuses to delete before it",
                    conflictsWith: [("the last move", path.key("tier").item(mediaClass.tiers.count - 1).key("after"))]))
        }
        return problems
    }

    private static func versions(_ mediaClass: MediaClass, _ path: SpecPath, _ stack: Stack) -> [StackProblem] {
        guard mediaClass.noncurrent != nil, !stack.bucket.versioning else { return [] }
        return [
            StackProblem(
                "lifecycle.no-versions", .error,
                "'noncurrent' needs 'bucket.versioning: true': without it there are no versions",
                at: path.key("noncurrent"), part: .key, help: "switch versioning on, or remove 'noncurrent'",
                conflictsWith: [("versioning", SpecPath(keys: "bucket", "versioning"))])
        ]
    }

    private static func count(_ stack: Stack) -> [StackProblem] {
        let count = stack.lifecycleConfiguration.rules.count
        guard count > 1_000 else { return [] }
        return [
            StackProblem(
                "spec.quota", .error, "the classes need \(count) lifecycle rules, S3 takes at most 1,000",
                at: SpecPath(keys: "classes"),
                part: .key, help: "merge classes that live equally long")
        ]
    }
}
