extension Stack {
    /// What holds at `place` where nothing is written.
    func fallback(of place: GrammarPlace) -> PathExplanation.Fallback {
        if let derived = derivedDefault(of: place.path) { return derived }
        if !place.defaultsHold, let section = place.absentSections.first {
            return .absentSection(section, wouldBe: place.writtenDefault)
        }
        return place.writtenDefault.map(PathExplanation.Fallback.value) ?? .nothing
    }

    /// A default that depends on other values.
    private func derivedDefault(of path: SpecPath) -> PathExplanation.Fallback? {
        let keys = path.steps.compactMap { step -> String? in
            if case .key(let key) = step { key } else { nil }
        }
        guard keys.count == path.steps.count else { return nil }
        if keys == ["database", "name"], database != nil {
            return .derived(.string(DatabaseName(stack: name).description), because: "the stack's name")
        }
        if keys == ["presign", "default"] {
            let own = PresignPolicy(max: presign.max).defaultLife
            let isShortened = own < PresignPolicy.standardLife
            return isShortened
                ? .derived(.string(own.description), because: "presign.max") : .value(.string(own.description))
        }
        guard keys.first == "classes", keys.count >= 3,
            let mediaClass = classes.first(where: { $0.name.description == keys[1] })
        else { return nil }
        switch Array(keys[2...]) {
        case ["deliver", "variants"]:
            guard let cdn = mediaClass.cdn, cdn.kind == .video else { return nil }
            let kind = CacheBehavior.effectiveVariants(of: mediaClass).map(\.json)
            return .derived(.array(kind), because: "the variants of video")
        case ["noncurrent"]:
            var silent = mediaClass
            silent.noncurrent = nil
            guard let policy = silent.effectiveNoncurrent(versioning: bucket.versioning) else { return nil }
            return .derived(
                .object(["expire": .string(policy.expire.description)]),
                because: "the bucket is versioned and the class expires")
        default: return nil
        }
    }
}

extension Variant {
    fileprivate var json: JSONValue {
        let cache: JSONValue =
            switch caching {
            case .managed(let policy): .string(policy.rawValue)
            case .times(let times):
                .object([
                    "min": .string(times.min.description), "default": .string(times.default.description),
                    "max": .string(times.max.description),
                ])
            }
        return .object(["match": .string(match.description), "cache": cache])
    }
}
