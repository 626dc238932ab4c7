import LayoutPolicy

/// Whether each class can be delivered as it says.
enum DeliveryCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let groups = Set(stack.distribution.keyGroups.map(\.name))
        return stack.classes.flatMap { mediaClass in
            let path = SpecPath(keys: "classes", mediaClass.name.description)
            return presign(mediaClass, path, stack) + cdn(mediaClass, path, groups, stack) + cors(mediaClass, path)
        } + presignPolicy(stack)
    }

    private static func presign(_ mediaClass: MediaClass, _ path: SpecPath, _ stack: Stack) -> [StackProblem] {
        guard let limit = mediaClass.presignLimit, limit > stack.presign.max else { return [] }
        return [
            StackProblem(
                "spec.presign-limit", .error,
                "class '\(mediaClass.name)' may be presigned for \(limit), the stack's limit is \(stack.presign.max)",
                at: path.key("deliver").key("presign"),
                help: "shorten it, or raise 'presign.max', which is 10m unless said",
                conflictsWith: [("the stack's limit", SpecPath(keys: "presign", "max"))])
        ]
    }

    private static func presignPolicy(_ stack: Stack) -> [StackProblem] {
        guard stack.presign.defaultLife > stack.presign.max else { return [] }
        return [
            StackProblem(
                "spec.presign-limit", .error,
                "the default life of presigned requests, \(stack.presign.defaultLife), is over the limit, \(stack.presign.max)",
                at: SpecPath(keys: "presign", "default"), help: "shorten it, or raise 'presign.max'",
                conflictsWith: [("the limit", SpecPath(keys: "presign", "max"))])
        ]
    }

    private static func cdn(
        _ mediaClass: MediaClass, _ path: SpecPath, _ groups: Set<Name>, _ stack: Stack
    ) -> [StackProblem] {
        guard let cdn = mediaClass.cdn else { return [] }
        let deliver = path.key("deliver")
        var problems: [StackProblem] = []
        if stack.region.partition != .aws {
            problems.append(
                StackProblem(
                    "spec.cdn-partition", .error,
                    "class '\(mediaClass.name)' is delivered by CloudFront, which partition \(stack.region.partition.rawValue) lacks",
                    at: deliver.key("cdn"), help: "deliver it presigned, or choose a region of partition aws",
                    conflictsWith: [("the region", SpecPath(keys: "region"))]))
        }
        if let group = cdn.signedBy, !groups.contains(group) {
            let names = stack.distribution.keyGroups.map(\.name.description)
            problems.append(
                StackProblem(
                    "spec.unknown-key-group", .error, "no key group is called '\(group)'", at: deliver.key("signed"),
                    help: .nearest(to: group.description, in: names, otherwise: "declare it under 'cdn.key_groups'"),
                    names: [SpecPath(keys: "cdn", "key_groups")]))
        }
        problems += pattern("\(mediaClass.prefix)*", at: path.key("key"), "class '\(mediaClass.name)'")
        for (index, variant) in (cdn.variants ?? []).enumerated() {
            let variantPath = deliver.key("variants").item(index)
            problems += self.problems(of: variant, at: variantPath)
            problems += pattern(
                CacheBehavior.pattern(of: variant, in: mediaClass), at: variantPath.key("match"),
                "variant '\(variant.match)'")
        }
        return problems + unreached(mediaClass, cdn.variants ?? [], at: path)
    }

    private static func problems(of variant: Variant, at path: SpecPath) -> [StackProblem] {
        guard case .times(let times) = variant.caching else { return [] }
        let cache = path.key("cache")
        let ascending = [("min", times.min), ("default", times.default), ("max", times.max)]
        return zip(ascending, ascending.dropFirst()).compactMap { lower, upper in
            guard lower.1 > upper.1 else { return nil }
            return StackProblem(
                "spec.cache-times", .error, "'\(lower.0)' is \(lower.1), over '\(upper.0)', which is \(upper.1)",
                at: cache.key(upper.0), help: "make min <= default <= max",
                conflictsWith: [("'\(lower.0)'", cache.key(lower.0))])
        }
    }

    private static func pattern(_ text: String, at path: SpecPath, _ owner: String) -> [StackProblem] {
        guard (try? PathPattern(text)) == nil else { return [] }
        return [
            StackProblem(
                "spec.path-pattern", .error,
                "\(owner) would need the path pattern '\(text.abbreviated)', which CloudFront does not take",
                at: path, help: "use letters, digits and _ - . $ ~ ' @ : + &, 255 characters at most with the prefix")
        ]
    }

    /// Behaviors that would serve nothing: a variant like an earlier one, the class's own behind a variant that matches
    /// all that it does, a variant that no key matches.
    ///
    /// CloudFront asks the first behavior whose pattern matches, and takes no pattern twice.
    private static func unreached(
        _ mediaClass: MediaClass, _ variants: [Variant], at path: SpecPath
    ) -> [StackProblem] {
        let own = try? PathPattern("\(mediaClass.prefix)*")
        let patterns = variants.map { try? PathPattern(CacheBehavior.pattern(of: $0, in: mediaClass)) }
        let place = { (index: Int) in path.key("deliver").key("variants").item(index).key("match") }
        let key = [path.key("key"), SpecPath(keys: "fields")]
        return variants.indices.compactMap { index in
            guard let pattern = patterns[index], let own else { return nil }
            let match = variants[index].match
            if own.isSubset(of: pattern) {
                return StackProblem(
                    "spec.hidden-behavior", .error,
                    "'\(match)' matches every key of class '\(mediaClass.name)', whose own behavior would serve nothing",
                    at: place(index), help: "match a part of the class, such as '*.m3u8'", evidence: key)
            }
            if let earlier = patterns[..<index].firstIndex(where: { $0?.matchesLike(pattern) == true }) {
                let other = variants[earlier].match
                return StackProblem(
                    "spec.duplicate-item", .error,
                    other == match ? "two variants match '\(match)'" : "'\(match)' matches what '\(other)' does",
                    at: place(index), help: "remove one of them", conflictsWith: [("the other", place(earlier))])
            }
            guard !pattern.intersects(keysOf: mediaClass.key) else { return nil }
            return StackProblem(
                "spec.no-effect", .warning, "no key of class '\(mediaClass.name)' matches '\(match)'",
                at: place(index), help: "remove it, or correct the pattern", evidence: key)
        }
    }

    private static func cors(_ mediaClass: MediaClass, _ path: SpecPath) -> [StackProblem] {
        guard mediaClass.cdn != nil, let cors = mediaClass.cors else { return [] }
        return cors.methods.enumerated().compactMap { index, method in
            guard ![.get, .head].contains(method) else { return nil }
            return StackProblem(
                "spec.cors-methods", .error,
                "class '\(mediaClass.name)' is delivered by the distribution, which does not pass on \(method.rawValue)",
                at: path.key("cors").key("methods").item(index), help: "a CDN class allows GET and HEAD")
        }
    }
}

extension PathPattern {
    /// Whether the pattern matches exactly what `other` does.
    fileprivate func matchesLike(_ other: PathPattern) -> Bool { isSubset(of: other) && other.isSubset(of: self) }
}
