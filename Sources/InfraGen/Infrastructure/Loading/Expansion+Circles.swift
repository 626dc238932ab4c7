import Diagnostics
import HCL

/// What depends on itself, which Terraform refuses: it says so with all that is part of the circle.
extension Expansion {
    private enum CircleLimit {
        /// Circles that are reported: one mistake closes many where much hangs together.
        static let reports = 100
        /// Things that a report names.
        static let names = 20
    }

    /// Reports that what is being computed needs `start`, which waits for it.
    ///
    /// - Parameters:
    ///   - start: What is needed, and is being computed.
    ///   - stack: All that is being computed, each with the reference that leads to the next.
    func noteCycle(from start: Node, _ stack: [(node: Node, reference: SourceSpan?)]) {
        guard let last = stack.last, circles < CircleLimit.reports else { return }
        guard !circular.contains(start) || !circular.contains(last.node) else { return }
        guard let first = stack.lastIndex(where: { $0.node == start }) else { return }
        circles += 1
        circular.formUnion(stack[first...].map(\.node))
        let links = stack[first...].compactMap { link in link.reference.map { (name(of: link.node), $0) } }
        guard links.count == stack.count - first else { return }
        note(Self.circle(links))
    }

    private static func circle(_ links: [(name: String, place: SourceSpan)]) -> Diagnostic? {
        // It begins where a reader of the files meets it first, whatever was computed first.
        func key(_ link: (name: String, place: SourceSpan)) -> (String, Int) {
            (link.place.file.path, link.place.start.utf8Offset)
        }
        guard let start = links.indices.min(by: { key(links[$0]) < key(links[$1]) }) else { return nil }
        let links = links[start...] + links[..<start]
        let shown = Array(links.prefix(CircleLimit.names))
        let first = shown[0]
        let more = links.count > shown.count ? ["… \(links.count - shown.count) more"] : []
        let way = (shown.map(\.name) + more + [first.name]).joined(separator: " → ")
        let related = zip(shown, shown.dropFirst().map(\.name) + (more.isEmpty ? [first.name] : [])).dropFirst()
            .map { Diagnostic.Related("\($0.name) refers to \($1)", at: $0.place) }
        return Diagnostic(
            "terraform.cycle", .error,
            links.count == 1 ? "\(first.name) refers to itself" : "\(first.name) depends on itself: \(way)",
            at: first.place, suggestion: "break the circle: what needs itself can never be computed", related: related)
    }

    /// `module.media.local.name`, without the keys of instances, which are all written in one place.
    private func name(of node: Node) -> String {
        switch node {
        case .variable(let index, let name): path(of: index) + "var.\(name)"
        case .local(let index, let name): path(of: index) + "local.\(name)"
        case .output(let index, let name):
            index == 0 ? "output.\(name)" : path(of: index) + name
        case .resource(let index, let address): path(of: index) + address
        case .call(let index, let name): path(of: index) + "module.\(name)"
        }
    }

    private func path(of index: Int) -> String {
        var calls: [String] = []
        var next: Int? = index
        while let index = next, let caller = instances[index].caller {
            calls.append("module.\(caller.block.labels.first ?? "").")
            next = caller.instance
        }
        return calls.reversed().joined()
    }
}
