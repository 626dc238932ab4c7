import Diagnostics

/// Whether each role names what exists, and may do what it says.
enum RoleCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let classes = Dictionary(stack.classes.map { ($0.name, $0) }) { first, _ in first }
        let names = stack.classes.map(\.name.description)
        return stack.roles.flatMap { role in
            let path = SpecPath(keys: "roles", role.name.description)
            let lists = Role.Verb.allCases.flatMap { verb in
                role.classes(verb).enumerated().compactMap { index, name in
                    problem(of: verb, on: name, classes[name], names, at: path.key(verb.rawValue).item(index))
                }
            }
            return lists + connections(of: role, stack, path) + emptiness(of: role, path) + taken(role, stack, path)
        }
    }

    private static func problem(
        of verb: Role.Verb, on name: Name, _ mediaClass: MediaClass?, _ names: [String], at path: SpecPath
    ) -> StackProblem? {
        guard let mediaClass else {
            return StackProblem(
                "spec.unknown-class", .error, "no class is called '\(name)'", at: path,
                help: .nearest(
                    to: name.description, in: names,
                    otherwise: "the classes are \(names.prefix(12).map(\.self).listed())"),
                names: [SpecPath(keys: "classes")])
        }
        guard verb == .presign, mediaClass.presignLimit == nil else { return nil }
        return StackProblem(
            "spec.presign-delivery", .error,
            "class '\(name)' is not delivered presigned, so its reads cannot be presigned", at: path,
            help: "remove it here, or let the class say 'deliver: { presign: 5m }'",
            evidence: [SpecPath(keys: "classes", name.description, "deliver")])
    }

    private static func connections(of role: Role, _ stack: Stack, _ path: SpecPath) -> [StackProblem] {
        role.connect.enumerated().compactMap { index, service in
            let exists = service == .database ? stack.database != nil : stack.cache != nil
            guard !exists else { return nil }
            return StackProblem(
                "spec.no-such-service", .error,
                "role '\(role.name)' connects to a \(service.rawValue) that the stack lacks",
                at: path.key("connect").item(index), help: "add '\(service.rawValue)', or remove it here",
                evidence: [SpecPath(keys: service.rawValue)])
        }
    }

    /// Enhanced monitoring brings a role of its own.
    private static func taken(_ role: Role, _ stack: Stack, _ path: SpecPath) -> [StackProblem] {
        guard let insights = stack.database?.insights, insights.enhanced.seconds > 0,
            role.name.description == DatabaseResources.monitoringRole.name
        else { return [] }
        return [
            StackProblem(
                "spec.conflict", .error, "enhanced monitoring has a role that is called '\(role.name)' too", at: path,
                part: .key, help: "give this role another name",
                causes: [SpecPath(keys: "database", "insights", "enhanced"), SpecPath(keys: "database", "insights")])
        ]
    }

    private static func emptiness(of role: Role, _ path: SpecPath) -> [StackProblem] {
        guard Role.Verb.allCases.allSatisfy({ role.classes($0).isEmpty }), role.connect.isEmpty else { return [] }
        return [
            StackProblem(
                "spec.empty-role", .error, "role '\(role.name)' may do nothing", at: path, part: .key,
                help: "give it classes to read, write, delete or presign, or something to connect to")
        ]
    }
}

extension String {
    /// A suggestion of the nearest name, or else something else to do.
    static func nearest(to name: String, in names: [String], otherwise: String) -> String {
        Diagnostics.nearest(to: name, in: names).map { "did you mean '\($0)'?" } ?? otherwise
    }
}
