extension StackDiagram {
    /// The picture, and its sentences.
    var drawing: Page.Drawing {
        let right = [bucket.right, distribution?.right ?? 0, viewers?.right ?? 0, legendWidth].max() ?? 0
        let bottom =
            [bucket.bottom, services.last?.frame.bottom ?? 0, roles.last?.frame.bottom ?? 0, distribution?.bottom ?? 0]
            .max() ?? 0
        return Page.Drawing(
            id: "stack-diagram", title: "The stack \(stack.base)", sentences: sentences,
            repeatsText: false, width: right + Self.margin, height: bottom + 34,
            shapes: [SVGElement.arrow] + edges + boxes + [.text(Self.legend, Self.margin, bottom + 24, class: "faint")])
    }

    private static let legend = "r read · w write · d delete · p presign"
    private var legendWidth: Int { Self.margin + SVGElement.width(of: Self.legend) }

    private var boxes: [SVGElement] {
        var shapes = [box(bucket, Self.bucketTitle(stack))]
        shapes += rows.map { row in
            let mediaClass = row.profile.mediaClass
            let x = row.frame.x + Self.letterColumn
            let letters = row.users.enumerated().map { index, user in
                SVGElement.text(
                    user.verbs.map(\.letter).joined(), row.frame.x + 8, row.frame.portY(index, of: row.users.count) + 4,
                    class: "letters")
            }
            return [
                .box(row.frame.x, row.frame.y, row.frame.width, row.frame.height, class: "box inner"),
                .text(Self.shortened(mediaClass.name.description), x, row.frame.middle - 4, class: "strong"),
                .text(Self.shortened(mediaClass.prefix), x, row.frame.middle + 13, class: "faint"),
            ] + letters
        }
        shapes += services.map { service in
            let x = service.frame.x + Self.letterColumn
            return [
                .box(service.frame.x, service.frame.y, service.frame.width, service.frame.height),
                .text(service.title, x, service.frame.middle - 4, class: "strong"),
                .text(Self.shortened(service.detail), x, service.frame.middle + 13, class: "faint"),
            ]
        }
        shapes += roles.map { role in
            [
                .box(role.frame.x, role.frame.y, role.frame.width, role.frame.height),
                .text(Self.shortened(role.name.description), role.frame.x + 12, role.frame.middle + 4, class: "strong"),
            ]
        }
        if let distribution {
            let lines = Self.distributionLines(stack).enumerated().map { index, line in
                SVGElement.text(
                    Self.shortened(line), distribution.x + 12, distribution.y + 40 + 18 * index, class: "faint")
            }
            shapes.append(box(distribution, "CloudFront distribution") + lines)
        }
        if let viewers { shapes.append(box(viewers, "Viewers")) }
        return shapes.flatMap { $0 }
    }

    private func box(_ frame: Frame, _ title: String) -> [SVGElement] {
        [
            .box(frame.x, frame.y, frame.width, frame.height),
            .text(Self.shortened(title), frame.x + 12, frame.y + 20, class: "strong"),
        ]
    }

    private static func shortened(_ text: String) -> String { SVGElement.shortened(text, to: longest) }

    private var edges: [SVGElement] { roleEdges + deliveryEdges }

    private var roleEdges: [SVGElement] {
        var used: [Name: Int] = [:]
        let boxes = Dictionary(roles.map { ($0.name, $0) }) { first, _ in first }
        func edge(_ name: Name, to end: (x: Int, y: Int), _ heads: (start: Bool, end: Bool), _ style: String)
            -> SVGElement?
        {
            guard let role = boxes[name] else { return nil }
            let y = role.frame.portY(used[name, default: 0], of: role.ports)
            used[name, default: 0] += 1
            return .curve(from: (role.frame.right, y), to: end, heads: heads, class: style)
        }
        var edges: [SVGElement?] = []
        for row in rows {
            for (index, user) in row.users.enumerated() {
                let writes = user.verbs.contains(.write) || user.verbs.contains(.delete)
                let reads = user.verbs.contains(.read) || user.verbs.contains(.presign)
                edges.append(
                    edge(
                        user.role, to: (bucket.x, row.frame.portY(index, of: row.users.count)),
                        (start: reads, end: writes),
                        writes ? "edge writes" : "edge"))
            }
        }
        for service in services {
            for (index, name) in service.users.enumerated() {
                edges.append(
                    edge(
                        name, to: (service.frame.x, service.frame.portY(index, of: service.users.count)),
                        (start: false, end: true), "edge connects"))
            }
        }
        return edges.compactMap { $0 }
    }

    private var deliveryEdges: [SVGElement] {
        var shapes = rows.flatMap { row -> [SVGElement] in
            let start = (x: bucket.right, y: row.frame.middle)
            switch row.profile.mediaClass.delivery {
            case .none: return []
            case .presign(let limit):
                guard let viewers else { return [] }
                return [
                    .curve(from: start, to: (viewers.x, start.y), heads: (false, true), class: "edge"),
                    .text("presigned, \(limit)", start.x + 8, start.y - 6, class: "faint"),
                ]
            case .cdn(let cdn):
                guard let distribution else { return [] }
                return [
                    .curve(from: start, to: (distribution.x, start.y), heads: (false, true), class: "edge"),
                    .text(
                        cdn.signedBy == nil ? cdn.kind.rawValue : "\(cdn.kind.rawValue), signed", start.x + 8,
                        start.y - 6, class: "faint"),
                ]
            }
        }
        if let distribution, let viewers {
            let y = distribution.middle
            shapes.append(
                .curve(from: (distribution.right, y), to: (viewers.x, y), heads: (false, true), class: "edge"))
            shapes.append(.text("HTTPS", distribution.right + 8, y - 6, class: "faint"))
        }
        return shapes
    }
}
