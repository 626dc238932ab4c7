import Diagnostics
import YAML

extension SpecDocument {
    /// Says where the value at `path` comes from, in the base or in one environment.
    ///
    /// The spec may have errors: what is said is what stands in it.
    ///
    /// - Throws: What is no place in this spec, with the name that was probably meant.
    package func explain(
        _ path: SpecPath, in environment: EnvironmentName?
    ) throws(InvalidValue) -> PathExplanation {
        let base = baseView
        let view = environment.flatMap { self.view(of: $0) } ?? base
        let place = try GrammarPlace(path, in: view.root, over: base.root)
        return PathExplanation(
            path: place.path, environment: environment, origin: Self.origin(of: place.path, view, base),
            fallback: view.stack.fallback(of: place), doc: place.doc, overlaidParts: view.overlaidParts(of: place.path))
    }

    /// The same for every environment that has a word of its own about `path`.
    package func explainOverlays(of path: SpecPath) -> [PathExplanation] {
        environments.compactMap { environment in
            guard let own = try? explain(path, in: environment) else { return nil }
            switch own.origin {
            case .overlay, .removed: return own
            case .base, .absent: return own.overlaidParts.isEmpty ? nil : own
            }
        }
    }

    /// What one environment lays over the base, in the order of the file.
    func overlaidValues(in environment: EnvironmentName) -> [OverlaidValue] {
        let leaves = view(of: environment)?.overlay?.value.leaves(at: SpecPath()) ?? []
        return leaves.filter { !$0.path.steps.isEmpty }.map { path, node in
            OverlaidValue(
                path: path, base: baseView.node(at: path).map(SpecValue.init), own: node.isNull ? nil : SpecValue(node))
        }
    }

    private static func origin(
        of path: SpecPath, _ view: SpecView, _ base: SpecView
    ) -> PathExplanation.Origin {
        let old = base.node(at: path).map(PathExplanation.Written.init)
        guard let new = view.node(at: path) else {
            guard let old, let null = view.removal(of: path) else { return .absent }
            return .removed(at: null.place, over: old)
        }
        let isMerged = new.entries != nil && old?.isMapping == true
        guard view.overlayNode(at: path) != nil, !isMerged else { return .base(.init(new)) }
        return .overlay(.init(new), over: old)
    }
}

/// A value that an environment lays over one of the base.
struct OverlaidValue: Sendable {
    let path: SpecPath
    /// What the base says; nil where it says nothing.
    let base: SpecValue?
    /// What the environment says; nil where it removes what the base says.
    let own: SpecValue?
}

extension PathExplanation.Written {
    fileprivate init(_ node: YAMLNode) {
        self.init(value: SpecValue(node), place: node.place)
    }

    fileprivate var isMapping: Bool { value.isMapping }
}

extension SpecView {
    /// What the overlay says at `path`.
    fileprivate func overlayNode(at path: SpecPath) -> YAMLNode? {
        path.steps.reduce(overlay?.value) { node, step in node?.child(step) }
    }

    /// The `null` with which the overlay removes `path`, or something above it.
    fileprivate func removal(of path: SpecPath) -> YAMLNode? {
        var node = overlay?.value
        for step in path.steps {
            node = node?.child(step)
            if let node, node.isNull { return node }
        }
        return nil
    }

    /// The places in the overlay below a mapping that it changes a part of.
    fileprivate func overlaidParts(of path: SpecPath) -> [(path: SpecPath, written: PathExplanation.Written)] {
        guard let over = overlayNode(at: path), over.entries != nil, node(at: path)?.entries != nil else { return [] }
        return over.leaves(at: path).map { ($0.path, PathExplanation.Written($0.node)) }
    }
}

extension YAMLNode {
    /// The value one step down, where there is one.
    func child(_ step: SpecPath.Step) -> YAMLNode? {
        switch step {
        case .key(let name): self[name]?.value
        case .index(let index): elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        }
    }

    fileprivate var isNull: Bool {
        if case .null = scalar?.value { true } else { false }
    }

    /// What is no mapping, here and below.
    fileprivate func leaves(at path: SpecPath) -> [(path: SpecPath, node: YAMLNode)] {
        guard let entries else { return [(path, self)] }
        return entries.flatMap { $0.value.leaves(at: path.key($0.key.text ?? "")) }
    }
}
