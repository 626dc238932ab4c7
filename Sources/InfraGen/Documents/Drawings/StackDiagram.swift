/// The stack in one picture: roles on the left, the bucket with its classes, what delivers them, viewers on the right.
///
/// Everything is placed by counting, so that nothing overlaps: an edge has a place of its own at both ends, and classes
/// stand in the order of their delivery, so that presigned reads pass above the distribution.
struct StackDiagram {
    static let (margin, gap, port, row, letterColumn) = (12, 150, 18, 44, 48)
    /// The longest name that is drawn whole.
    static let longest = 34

    let stack: Stack
    let profiles: [ClassProfile]
    let rows: [ClassRow]
    let services: [ServiceBox]
    let roles: [RoleBox]
    let bucket: Frame
    let distribution: Frame?
    let viewers: Frame?

    struct Frame {
        var x = 0
        var y = 0
        var width = 0
        var height = 0
        var right: Int { x + width }
        var bottom: Int { y + height }
        var middle: Int { y + height / 2 }

        /// Where the edge `index` of `count` meets a side.
        func portY(_ index: Int, of count: Int) -> Int {
            y + (height - count * port) / 2 + index * port + port / 2
        }
    }

    struct ClassRow {
        let profile: ClassProfile
        let frame: Frame
        /// The roles that use the class, each with the verbs it may use.
        let users: [(role: Name, verbs: [Role.Verb])]
    }

    struct ServiceBox {
        let title: String
        let detail: String
        let frame: Frame
        let users: [Name]
    }

    struct RoleBox {
        let name: Name
        let frame: Frame
        let ports: Int
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
                title: title, detail: detail,
                frame: Frame(x: middleX, y: y, width: middleWidth, height: height), users: users)
        }
        roles = Self.roleBoxes(stack, rows, services, width: roleWidth, height: max(y, bucket.bottom) - Self.margin)
        distribution = Self.distribution(stack, rows, x: bucket.right + Self.gap)
        viewers = Self.viewers(rows, distribution, x: distribution.map { $0.right + 110 } ?? bucket.right + Self.gap)
    }

    static func width(of texts: [String], least: Int) -> Int {
        max(least, (texts.map { SVGElement.width(of: SVGElement.shortened($0, to: longest)) }.max() ?? 0) + 28)
    }

    static func bucketTitle(_ stack: Stack) -> String {
        "S3 bucket \(stack.bucket.name.value?.description ?? "$var")"
    }

    static func services(of stack: Stack) -> [(service: Role.Service, title: String, detail: String)] {
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
    static func roleBoxes(
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

    static func distributionLines(_ stack: Stack) -> [String] {
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

    static func distribution(_ stack: Stack, _ rows: [ClassRow], x: Int) -> Frame? {
        let delivered = rows.filter { $0.profile.mediaClass.cdn != nil }
        guard let first = delivered.first, let last = delivered.last else { return nil }
        let lines = distributionLines(stack)
        return Frame(
            x: x, y: first.frame.y, width: width(of: ["CloudFront distribution"] + lines, least: 180),
            height: max(last.frame.bottom - first.frame.y, 36 + 18 * lines.count))
    }

    static func viewers(_ rows: [ClassRow], _ distribution: Frame?, x: Int) -> Frame? {
        let reached = rows.filter { $0.profile.mediaClass.delivery != .none }
        guard let first = reached.first, let last = reached.last else { return nil }
        let bottom = max(last.frame.bottom, distribution?.bottom ?? 0)
        return Frame(x: x, y: first.frame.y, width: 92, height: bottom - first.frame.y)
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
