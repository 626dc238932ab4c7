/// The stack in one picture: roles on the left, the bucket with its classes, what delivers them, viewers on the right.
///
/// Everything is placed by counting, so that nothing overlaps: an edge has a place of its own at both ends, and classes
/// stand in the order of their delivery, so that presigned reads pass above the distribution.
struct StackDiagram {
    private static let (margin, gap, port, row, letterColumn) = (12, 150, 18, 44, 48)
    /// The longest name that is drawn whole.
    private static let longest = 34

    private let stack: Stack
    private let profiles: [ClassProfile]
    private let rows: [ClassRow]
    private let services: [ServiceBox]
    private let roles: [RoleBox]
    private let bucket: Frame
    private let distribution: Frame?
    private let viewers: Frame?

    private struct Frame {
        var x = 0
        var y = 0
        var width = 0
        var height = 0
        var right: Int { x + width }
        var bottom: Int { y + height }
        var middle: Int { y + height / 2 }
    }

    private struct ClassRow {
        let profile: ClassProfile
        let frame: Frame
        /// The roles that use the class, each with the verbs it may use.
        let users: [(role: Name, verbs: [Role.Verb])]

        func portY(_ index: Int) -> Int { frame.y + (frame.height - users.count * port) / 2 + index * port + port / 2 }
    }

    private struct ServiceBox {
        let service: Role.Service
        let title: String
        let detail: String
        let frame: Frame
        let users: [Name]

        func portY(_ index: Int) -> Int { frame.y + (frame.height - users.count * port) / 2 + index * port + port / 2 }
    }

    private struct RoleBox {
        let name: Name
        let frame: Frame
        let ports: Int

        func portY(_ index: Int) -> Int { frame.y + (frame.height - ports * port) / 2 + index * port + port / 2 }
    }
}

extension StackDiagram {
    init(_ stack: Stack, _ profiles: [ClassProfile]) {
        self.stack = stack
        let order = ["none", "presign", "cdn"]
        self.profiles = order.flatMap { word in profiles.filter { $0.mediaClass.delivery.word == word } }

        let roleWidth = Self.width(of: stack.roles.map(\.name.description), least: 90)
        let middleX = Self.margin + (stack.roles.isEmpty ? 0 : roleWidth + Self.gap)
        let names = self.profiles.flatMap { [$0.mediaClass.name.description, $0.mediaClass.prefix] }
        let serviceTexts = Self.services(of: stack).flatMap { [$0.title, $0.detail] }
        let middleWidth =
            Self.letterColumn + Self.width(of: names + serviceTexts + [Self.bucketTitle(stack)], least: 180)

        var y = Self.margin + 34
        rows = self.profiles.map { profile in
            let users = profile.users(in: stack)
            let height = max(Self.row, users.count * Self.port + 8)
            defer { y += height + 6 }
            return ClassRow(
                profile: profile, frame: Frame(x: middleX + 8, y: y, width: middleWidth - 16, height: height),
                users: users)
        }
        bucket = Frame(x: middleX, y: Self.margin, width: middleWidth, height: y + 2 - Self.margin)
        y = bucket.bottom + 20
        services = Self.services(of: stack).map { service, title, detail in
            let users = stack.roles.filter { $0.connect.contains(service) }.map(\.name)
            let height = max(Self.row, users.count * Self.port + 8)
            defer { y += height + 14 }
            return ServiceBox(
                service: service, title: title, detail: detail,
                frame: Frame(x: middleX, y: y, width: middleWidth, height: height), users: users)
        }
        roles = Self.roleBoxes(stack, rows, services, width: roleWidth, height: max(y, bucket.bottom) - Self.margin)
        distribution = Self.distribution(stack, rows, x: bucket.right + Self.gap)
        viewers = Self.viewers(rows, distribution, x: distribution.map { $0.right + 110 } ?? bucket.right + Self.gap)
    }

    private static func width(of texts: [String], least: Int) -> Int {
        max(least, (texts.map { SVGElement.width(of: SVGElement.shortened($0, to: longest)) }.max() ?? 0) + 28)
    }

    private static func bucketTitle(_ stack: Stack) -> String {
        "S3 bucket \(stack.bucket.name.value?.description ?? "$var")"
    }

    private static func services(of stack: Stack) -> [(service: Role.Service, title: String, detail: String)] {
        let database = stack.database.map {
            (Role.Service.database, "PostgreSQL \($0.version)", "\($0.instanceClass)\($0.multiAZ ? ", two zones" : "")")
        }
        let cache = stack.cache.map {
            (
                Role.Service.cache, "\($0.engine == .valkey ? "Valkey" : "Redis") \($0.version)",
                "\($0.nodes) × \($0.node)"
            )
        }
        return [database, cache].compactMap { $0 }
    }

    /// The roles, spread over `height`.
    private static func roleBoxes(
        _ stack: Stack, _ rows: [ClassRow], _ services: [ServiceBox], width: Int, height: Int
    ) -> [RoleBox] {
        let sizes = stack.roles.map { role in
            let ports =
                rows.count { $0.users.contains { $0.role == role.name } }
                + services.count { $0.users.contains(role.name) }
            return (role.name, ports, max(36, ports * port + 12))
        }
        let space = height - sizes.reduce(0) { $0 + $1.2 }
        let between = max(14, space / (sizes.count + 1))
        var y = margin + (space >= 14 * (sizes.count + 1) ? between : 0)
        return sizes.map { name, ports, size in
            defer { y += size + between }
            return RoleBox(name: name, frame: Frame(x: margin, y: y, width: width, height: size), ports: ports)
        }
    }

    private static func distributionLines(_ stack: Stack) -> [String] {
        let cdn = stack.distribution
        let aliases: [String] =
            switch cdn.aliases {
            case .value(let names):
                names.prefix(3).map(\.description) + (names.count > 3 ? ["and \(names.count - 3) more"] : [])
            case .variable: ["aliases: $var"]
            case nil: []
            }
        return aliases + (cdn.webACL == nil ? [] : ["web ACL"]) + (cdn.geo == nil ? [] : [cdn.geoPhrase])
    }

    private static func distribution(_ stack: Stack, _ rows: [ClassRow], x: Int) -> Frame? {
        let delivered = rows.filter { $0.profile.mediaClass.cdn != nil }
        guard let first = delivered.first, let last = delivered.last else { return nil }
        let lines = distributionLines(stack)
        return Frame(
            x: x, y: first.frame.y, width: width(of: ["CloudFront distribution"] + lines, least: 180),
            height: max(last.frame.bottom - first.frame.y, 36 + 18 * lines.count))
    }

    private static func viewers(_ rows: [ClassRow], _ distribution: Frame?, x: Int) -> Frame? {
        let reached = rows.filter { $0.profile.mediaClass.delivery != .none }
        guard let first = reached.first, let last = reached.last else { return nil }
        let bottom = max(last.frame.bottom, distribution?.bottom ?? 0)
        return Frame(x: x, y: first.frame.y, width: 92, height: bottom - first.frame.y)
    }
}

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
                    user.verbs.map(\.letter).joined(), row.frame.x + 8, row.portY(index) + 4, class: "letters")
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
            let y = role.portY(used[name, default: 0])
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
                        user.role, to: (bucket.x, row.portY(index)), (start: reads, end: writes),
                        writes ? "edge writes" : "edge"))
            }
        }
        for service in services {
            for (index, name) in service.users.enumerated() {
                edges.append(
                    edge(name, to: (service.frame.x, service.portY(index)), (start: false, end: true), "edge connects"))
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

extension StackDiagram {
    /// The picture in words.
    private var sentences: [RichText] {
        let classes = profiles.map { profile -> RichText in
            let name = profile.mediaClass.name
            switch profile.mediaClass.delivery {
            case .none: return "class \(code: name) reaches no viewer"
            case .presign(let limit): return "class \(code: name) reaches viewers by presigned reads, good for \(limit)"
            case .cdn(let cdn):
                let signed: RichText = cdn.signedBy.map { ", signed by \(code: $0)" } ?? ""
                return "class \(code: name) reaches viewers through the distribution, as \(cdn.kind.rawValue)\(signed)"
            }
        }
        let users = stack.roles.map { role -> RichText in
            let verbs = Role.Verb.allCases.compactMap { verb -> RichText? in
                let names = role.classes(verb)
                return names.isEmpty ? nil : "\(verb.sentenceWord) \(names.map { RichText.code($0) }.listed())"
            }
            let services: [RichText] =
                role.connect.isEmpty ? [] : ["connects to \(role.connect.map(\.rawValue).joined(separator: " and "))"]
            return "role \(code: role.name) \((verbs + services).listed(otherwise: "may do nothing"))"
        }
        return classes + users
    }
}

extension ClassProfile {
    /// The roles that use the class in the order of the spec, each with its verbs.
    fileprivate func users(in stack: Stack) -> [(role: Name, verbs: [Role.Verb])] {
        stack.roles.compactMap { role in
            let verbs = Role.Verb.allCases.filter { roles($0).contains(role.name) }
            return verbs.isEmpty ? nil : (role.name, verbs)
        }
    }
}

extension Role.Verb {
    fileprivate var sentenceWord: String {
        switch self {
        case .read: "reads"
        case .write: "writes"
        case .delete: "deletes from"
        case .presign: "presigns reads of"
        }
    }
}

extension Distribution {
    /// Where viewers may be, in few words.
    var geoPhrase: String {
        switch geo {
        case .allow(let countries): "only \(countries.count == 1 ? "1 country" : "\(countries.count) countries")"
        case .block(let countries): "not in \(countries.count == 1 ? "1 country" : "\(countries.count) countries")"
        case nil: "all countries"
        }
    }
}
