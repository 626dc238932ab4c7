package import Diagnostics
import LayoutPolicy
package import YAML

/// A stack spec that was read: the stack of each environment, and where its values stand in the file.
package struct SpecDocument: Sendable {
    package let file: SourceFile
    private let root: YAMLNode
    private let base: SpecView
    private let overlays: [(name: EnvironmentName, node: YAMLNode)]
    private let fieldTypes: [String: FieldType]
    private let readFile: FileReader

    /// Reads a file that the spec names, by its path beside the spec.
    package typealias FileReader = @Sendable (_ path: String) throws(InvalidValue) -> [UInt8]

    /// Reads `file`.
    ///
    /// - Returns: A document, unless the file is not one YAML document; and what is wrong with the YAML itself. What is
    ///   wrong with the spec, ``view(of:)`` tells.
    package static func read(_ file: SourceFile, readFile: @escaping FileReader) -> Checked<SpecDocument> {
        let yaml = YAMLReader.read(file)
        guard let root = yaml.value else { return Checked(nil, yaml.diagnostics) }
        return Checked(SpecDocument(file, root, readFile), yaml.diagnostics)
    }

    private init(_ file: SourceFile, _ root: YAMLNode, _ readFile: @escaping FileReader) {
        self.file = file
        self.root = root
        self.readFile = readFile
        var reading = SpecReading(readFile: readFile)
        let spec = Grammar.root.read(root, &reading)
        overlays = spec.overlays
        fieldTypes = reading.fieldTypes
        let wrong = Set(reading.diagnostics.compactMap(\.span))
        // A scalar that is refused has one finding.
        let notNormalized = NormalizationCheck.diagnostics(of: root).filter { !($0.span.map(wrong.contains) ?? false) }
        base = SpecView(
            stack: spec.stack, root: root, overlay: nil, diagnostics: reading.diagnostics + notNormalized,
            unreadable: reading.unreadable)
    }

    /// The environments, in the order of the file.
    package var environments: [EnvironmentName] { overlays.map(\.name) }

    /// The stack without any environment.
    package var baseView: SpecView { base }

    /// The stack of `environment`: the base with the overlay laid over it.
    package func view(of environment: EnvironmentName) -> SpecView? {
        guard let overlay = overlays.first(where: { $0.name == environment }) else { return nil }
        var stack = base.stack
        stack.environment = environment
        var merged = root
        var unreadable = base.unreadable
        var reading = SpecReading(fieldTypes: fieldTypes, readFile: readFile)
        for section in OverlaySection.all {
            guard let over = overlay.node[section.name] else { continue }
            let path = SpecPath(keys: section.name)
            unreadable = unreadable.filter { !path.contains($0) }
            merged = merged.replacing(section.name, with: root[section.name].overlaid(by: over))
            if merged[section.name] == nil, OverlaySection.required.contains(section.name) {
                reading.report(
                    "spec.missing-key", "an environment cannot remove '\(section.name)'", at: over.value.place,
                    key: section.name, help: "give it another value")
            }
            section.read(merged[section.name], &stack, &reading)
        }
        return SpecView(
            stack: stack, root: merged, overlay: root["envs"]?.value[environment.description],
            diagnostics: reading.diagnostics + unknownKeys(in: overlay.node),
            unreadable: unreadable.union(reading.unreadable))
    }

    /// Keys of an overlay that the grammar does not have; also those set to null, which are not in the merged spec.
    private func unknownKeys(in overlay: YAMLNode) -> [Diagnostic] {
        var scratch = base.stack
        var reading = SpecReading(fieldTypes: fieldTypes, readFile: readFile)
        for section in OverlaySection.all {
            guard let over = overlay[section.name], over.value.entries != nil else { continue }
            section.read(over, &scratch, &reading)
        }
        return reading.diagnostics.filter { $0.rule == "spec.unknown-key" }
    }

    /// `diagnostic` with the environment in whose overlay it stands, if any.
    func attributed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.env == nil, let span = diagnostic.span,
            let entry = root["envs"]?.value.entries?.first(where: { $0.value.span.contains(span) }),
            let name = entry.key.text, (try? EnvironmentName(name)) != nil
        else { return diagnostic }
        var own = diagnostic
        own.env = name
        return own
    }
}

extension SourceSpan {
    /// Whether `other` lies within this span of the same file.
    fileprivate func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}

/// One environment's stack with the file behind it; or that of no environment.
package struct SpecView: Sendable {
    package let stack: Stack
    /// The document, with the overlay laid over it.
    let root: YAMLNode
    /// The entry of the environment below `envs`.
    let overlay: YAMLEntry?
    /// What was wrong with single values.
    let diagnostics: [Diagnostic]
    /// Paths whose value is a placeholder.
    let unreadable: Set<SpecPath>

    /// Where `path` stands; the nearest that exists above it where it does not.
    package func place(of path: SpecPath, key: Bool = false) -> SourceSpan {
        var node = root
        var place = root.entries?.first?.key.place ?? root.place
        for (depth, step) in path.steps.enumerated() {
            let isLast = depth == path.steps.count - 1
            switch step {
            case .key(let name):
                guard let entry = node[name] else { return place }
                place = key && isLast || entry.value.entries != nil ? entry.key.place : entry.value.place
                if isLast && !key { place = entry.value.place }
                node = entry.value
            case .index(let index):
                guard let elements = node.elements, elements.indices.contains(index) else { return place }
                node = elements[index]
                place = node.place
            }
        }
        return place
    }

    /// Whether `path` stands in the spec.
    package func contains(_ path: SpecPath) -> Bool { node(at: path) != nil }

    /// The value at `path`.
    package func node(at path: SpecPath) -> YAMLNode? {
        path.steps.reduce(Optional(root)) { node, step in
            switch step {
            case .key(let name): return node?[name]?.value
            case .index(let index):
                guard let elements = node?.elements, elements.indices.contains(index) else { return nil }
                return elements[index]
            }
        }
    }

    /// The finding that `problem` is, unless it follows from a value that could not be read.
    func finding(of problem: StackProblem) -> Finding? {
        guard !restsOnPlaceholder(problem) else { return nil }
        var places = [(message: "", span: place(of: problem.path, key: problem.part == .key))]
        // What holds without being written has no place.
        let written = problem.related.filter { contains($0.path) }
        places += written.map { ($0.message, place(of: $0.path)) }
        // Of two places that conflict, the later one is wrong; but the overlay's, where only an overlay is wrong.
        let main = places.indices.max { a, b in
            let (inA, inB) = (isInOverlay(places[a].span), isInOverlay(places[b].span))
            return inA == inB ? places[a].span.start < places[b].span.start : !inA
        }
        let chosen = written.isEmpty ? 0 : main ?? 0
        let related = places.indices.filter { $0 != chosen }.map { index in
            Diagnostic.Related(
                places[index].message.isEmpty ? "the other place" : places[index].message, at: places[index].span)
        }
        let diagnostic = Diagnostic(
            RuleID(problem.rule), problem.severity == .error ? .error : .warning, problem.message,
            at: places[chosen].span, suggestion: problem.help.map { Suggestion($0) }, related: related,
            address: problem.path.description)
        return Finding(diagnostic, evidence: problem.evidence + problem.namesEvidence + problem.causes)
    }

    /// Whether `problem` follows from something that could not be read.
    private func restsOnPlaceholder(_ problem: StackProblem) -> Bool {
        unreadable.contains { wrong in
            problem.evidence.contains { wrong.contains($0) || $0.contains(wrong) }
                || problem.namesEvidence.contains { wrong.contains($0) || wrong.parent == $0 }
        }
    }

    /// Whether `span` lies in the text of the overlay.
    func isInOverlay(_ span: SourceSpan) -> Bool {
        overlay?.value.span.contains(span) ?? false
    }

    /// Where the overlay brings about what follows from `evidence`: the first of these values that it sets or removes,
    /// else its name, which names things too; nil without an overlay.
    func placeInOverlay(of evidence: [SpecPath]) -> SourceSpan? {
        guard let overlay else { return nil }
        return evidence.lazy.compactMap { overlay.value.place(setting: $0) }.first ?? overlay.key.place
    }
}

extension YAMLNode {
    /// Where this mapping gives `path` a value, or removes it; nil where it does neither.
    fileprivate func place(setting path: SpecPath) -> SourceSpan? {
        var node = self
        var place: SourceSpan?
        for step in path.steps {
            if place != nil, case .null = node.scalar?.value { return place }
            guard case .key(let name) = step, let entry = node[name] else { return nil }
            node = entry.value
            place = node.entries == nil ? node.place : entry.key.place
        }
        return place
    }
}

extension YAMLNode {
    /// This mapping with the entry of `key` replaced, added or, for nil, removed.
    fileprivate func replacing(_ key: String, with entry: YAMLEntry?) -> YAMLNode {
        guard let entries else { return self }
        var node = self
        let index = entries.firstIndex { $0.key.text == key }
        var changed = entries
        switch (index, entry) {
        case (let index?, let entry?): changed[index] = entry
        case (let index?, nil): changed.remove(at: index)
        case (nil, let entry?): changed.append(entry)
        case (nil, nil): break
        }
        node.content = .mapping(changed)
        return node
    }
}

extension YAMLEntry? {
    /// This entry with `overlay` laid over it: mappings merge, lists and scalars replace, null removes.
    fileprivate func overlaid(by overlay: YAMLEntry) -> YAMLEntry? {
        if case .null = overlay.value.scalar?.value { return nil }
        guard let overEntries = overlay.value.entries else { return overlay }
        guard let base = self, let baseEntries = base.value.entries else {
            // Nothing to merge with, yet a null inside still removes.
            var entry = overlay
            entry.value.content = .mapping(overEntries.compactMap { Self.none.overlaid(by: $0) })
            return entry
        }
        var merged = base
        var entries = baseEntries
        for over in overEntries {
            let index = entries.firstIndex { $0.key.text == over.key.text }
            let result = index.map { Optional(entries[$0]) }.flatMap { $0 }.overlaid(by: over)
            switch (index, result) {
            case (let index?, let result?): entries[index] = result
            case (let index?, nil): entries.remove(at: index)
            case (nil, let result?): entries.append(result)
            case (nil, nil): break
            }
        }
        merged.value.content = .mapping(entries)
        return merged
    }
}
