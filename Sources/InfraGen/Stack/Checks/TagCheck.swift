/// Whether AWS takes the tags together.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html>
enum TagCheck: StackCheck {
    /// Tags of a resource.
    private static let quota = 50
    private static let path = SpecPath(keys: "tags")

    static func problems(in stack: Stack) -> [StackProblem] { count(stack) + alike(stack.tags) }

    private static func count(_ stack: Stack) -> [StackProblem] {
        let own = TagKey.ownKeys.count - (stack.environment == nil ? 1 : 0)
        guard stack.tags.count + own > quota else { return [] }
        return [
            StackProblem(
                "spec.quota", .error,
                "\(stack.tags.count) tags, AWS allows \(quota) with the \(own) that infragen sets",
                at: path, part: .key, help: "remove some")
        ]
    }

    /// IAM does not tell keys apart by letter case.
    private static func alike(_ tags: [Tag]) -> [StackProblem] {
        var first: [String: TagKey] = [:]
        return tags.compactMap { tag in
            let folded = tag.key.description.lowercased()
            guard let earlier = first[folded] else {
                first[folded] = tag.key
                return nil
            }
            guard earlier != tag.key else { return nil }
            return StackProblem(
                "spec.duplicate-item", .error,
                "'\(tag.key)' and '\(earlier)' differ in letter case alone, and IAM takes them for one tag",
                at: path.key(tag.key.description), part: .key, help: "remove one of them",
                conflictsWith: [("the other", path.key(earlier.description))])
        }
    }
}
