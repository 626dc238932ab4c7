/// One of the lives that the objects of a domain may have.
public struct LifecycleOutcome: Sendable, Hashable {
    /// What happens to them.
    public let timeline: LifecycleTimeline
    /// The objects that it happens to, each as a phrase such as `of less than 131072 bytes`; empty when it is all of them.
    public let conditions: [String]
    /// The objects that it happens to.
    public let cells: [LifecycleCell]
}

extension LifecycleConfiguration {
    /// The lives that the objects of `domain` may have.
    ///
    /// - Parameters:
    ///   - domain: The objects that are asked for.
    ///   - versioning: Whether the bucket keeps versions.
    ///   - created: When the objects are made; only rules with dates ask.
    /// - Returns: The lives, that of large objects without tags first; one where no filter divides the domain. None when
    ///   the domain has no objects.
    public func outcomes(
        for domain: LifecycleDomain, versioning: BucketVersioning, created: UTCInstant
    ) -> [LifecycleOutcome] {
        let evaluator = LifecycleEvaluator(self, versioning: versioning)
        let cells = domain.cells(dividedBy: [self], created: created)
        var groups: [(timeline: LifecycleTimeline, cells: [LifecycleCell])] = []
        var groupOfKey: [LifecycleTimeline.Effects: Int] = [:]
        for cell in cells {
            let timeline = evaluator.timeline(of: cell.subject)
            if let group = groupOfKey[timeline.effects] {
                groups[group].cells.append(cell)
            } else {
                groupOfKey[timeline.effects] = groups.count
                groups.append((timeline, [cell]))
            }
        }
        let conditions = CellConditions(among: cells)
        return groups.map { group in
            LifecycleOutcome(
                timeline: group.timeline, conditions: groups.count == 1 ? [] : conditions.phrases(of: group.cells),
                cells: group.cells)
        }
    }
}

extension LifecycleTimeline {
    /// What happens and by which rule, without what never happens.
    struct Effects: Hashable {
        let current: [Step]
        let noncurrent: [Int: [Step]]
        let deleteMarker: Step?
        let upload: Step?
    }

    var effects: Effects {
        Effects(
            current: current.steps,
            noncurrent: Dictionary(
                noncurrent.map { ($0.newerVersions, $0.course.steps) }, uniquingKeysWith: { first, _ in first }),
            deleteMarker: deleteMarker, upload: upload)
    }
}

/// Says which cells of a domain are meant, in as few words as there is need for.
struct CellConditions {
    private let tagsOfPrefix: [[UInt8]?: Set<[LifecycleFilter.Tag]?>]
    private let prefixes: Set<[UInt8]?>
    private let firstPrefix: [UInt8]?
    /// The prefixes that others begin with.
    private let dividedPrefixes: Set<[UInt8]>

    /// - Parameter cells: Those of the whole domain, in order.
    init(among cells: [LifecycleCell]) {
        tagsOfPrefix = Dictionary(grouping: cells, by: \.prefix).mapValues { Set($0.map(\.tags)) }
        prefixes = Set(tagsOfPrefix.keys)
        let sorted = prefixes.compactMap(\.self).sorted { $0.lexicographicallyPrecedes($1) }
        firstPrefix = sorted.first
        // In byte order, what begins with a prefix follows it.
        dividedPrefixes = Set(zip(sorted, sorted.dropFirst()).filter { $1.starts(with: $0) }.map(\.0))
    }

    /// A phrase for each box of `cells`; an empty text where nothing has to be said.
    ///
    /// - Parameter cells: Those that are meant, in the order of the domain.
    /// - Returns: Phrases such as `of less than 131072 bytes`.
    func phrases(of cells: [LifecycleCell]) -> [String] {
        var boxes = Self.joiningSizes(
            cells.map { Box(prefix: $0.prefix, tags: $0.tags, sizeFrom: $0.sizeFrom, sizeBelow: $0.sizeBelow) })
        boxes = Self.joining(boxes, \.tags) { tagsOfPrefix[$0.prefix] ?? [] }
        boxes = Self.joining(boxes, \.prefix) { _ in prefixes }
        return boxes.map(phrase)
    }

    /// A box: of each question either one answer, or any.
    private struct Box: Hashable {
        var prefix: [UInt8]?
        var tags: [LifecycleFilter.Tag]?
        var sizeFrom: Int
        var sizeBelow: Int?
    }

    /// Puts neighboring sizes together.
    private static func joiningSizes(_ boxes: [Box]) -> [Box] {
        var result: [Box] = []
        // Sizes descend within one prefix and combination of tags.
        for box in boxes {
            if let last = result.last, last.prefix == box.prefix, last.tags == box.tags,
                last.sizeFrom == box.sizeBelow
            {
                result[result.count - 1].sizeFrom = box.sizeFrom
            } else {
                result.append(box)
            }
        }
        return result
    }

    /// Leaves a question out where the boxes have all of its answers.
    private static func joining<Answer: Hashable>(
        _ boxes: [Box], _ question: WritableKeyPath<Box, Answer?>, answers: (Box) -> Set<Answer?>
    ) -> [Box] {
        func withoutAnswer(_ box: Box) -> Box {
            var rest = box
            rest[keyPath: question] = nil
            return rest
        }
        let given = Dictionary(grouping: boxes, by: withoutAnswer).mapValues { Set($0.map { $0[keyPath: question] }) }
        var joined: Set<Box> = []
        return boxes.compactMap { box in
            let rest = withoutAnswer(box)
            guard given[rest] == answers(box) else { return box }
            return joined.insert(rest).inserted ? rest : nil
        }
    }

    private func phrase(_ box: Box) -> String {
        var parts: [String] = []
        if let prefix = box.prefix {
            let text = String(decoding: prefix, as: UTF8.self)
            let isDivided = dividedPrefixes.contains(prefix)
            if prefix == firstPrefix, isDivided {
                parts.append("under no longer prefix of a rule")
            } else {
                parts.append("that begin with '\(text)'\(isDivided ? " and no longer prefix of a rule" : "")")
            }
        }
        if let tags = box.tags {
            parts.append(
                tags.isEmpty
                    ? "without such tags" : "tagged \(tags.map { "\($0.key)=\($0.value)" }.joined(separator: ", "))")
        }
        switch (box.sizeFrom, box.sizeBelow) {
        case (0, nil): break
        case (0, let below?): parts.append("of less than \(below) bytes")
        case (let from, nil): parts.append("of \(from) bytes or more")
        case (let from, let below?): parts.append("of \(from) to \(below - 1) bytes")
        }
        return parts.joined(separator: ", ")
    }
}
