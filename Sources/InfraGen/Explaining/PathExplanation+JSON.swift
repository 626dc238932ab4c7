import Diagnostics

extension PathExplanation {
    /// The explanation as one object, with the words of the reports for places.
    ///
    /// `overlays` are what environments say of the same path, where none was asked for.
    package func json(overlays: [PathExplanation] = []) -> JSONValue {
        var members: [(String, JSONValue)] = [("version", .integer(1)), ("path", .string(path.description))]
        if let environment { members.append(("env", .string(environment.description))) }
        members += ownMembers
        if environment == nil {
            members.append(
                (
                    "environments",
                    .array(
                        overlays.map { overlay in
                            let name = overlay.environment.map(\.description) ?? ""
                            return .members([("env", .string(name))] + overlay.ownMembers)
                        })
                ))
        }
        if let doc { members.append(("description", .string(doc))) }
        return .members(members)
    }

    private var ownMembers: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("origin", .string(origin.word))]
        switch origin {
        case .base(let written): members += written.members
        case .overlay(let written, let over):
            members += written.members
            if let over { members.append(("over", .members(over.members))) }
        case .removed(let place, let over):
            members += fallback.members + place.members + [("over", .members(over.members))]
        case .absent: members += fallback.members
        }
        guard !overlaidParts.isEmpty else { return members }
        let parts = overlaidParts.map { part in
            JSONValue.members([("path", .string(part.path.description))] + part.written.members)
        }
        return members + [("parts", .array(parts))]
    }
}

extension PathExplanation.Origin {
    fileprivate var word: String {
        switch self {
        case .base: "base"
        case .overlay: "environment"
        case .removed: "removed"
        case .absent: "default"
        }
    }
}

extension PathExplanation.Written {
    fileprivate var members: [(String, JSONValue)] { [("value", value.json)] + place.members }
}

extension PathExplanation.Fallback {
    fileprivate var members: [(String, JSONValue)] {
        switch self {
        case .value(let value): [("value", value)]
        case .derived(let value, let reason): [("value", value), ("because", .string(reason))]
        case .absentSection(let section, let value):
            [("value", .null), ("absent", .string(section.description))] + (value.map { [("default", $0)] } ?? [])
        case .nothing: [("value", .null)]
        }
    }
}

extension SourceSpan {
    fileprivate var members: [(String, JSONValue)] {
        [
            ("file", .string(file.path)), ("line", .integer(start.line)), ("column", .integer(start.column)),
            ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
        ]
    }
}

extension JSONValue {
    fileprivate static func members(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}
