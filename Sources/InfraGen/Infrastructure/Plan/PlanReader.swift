import HCL
package import JSON

/// Reads what `terraform show -json` writes of a plan or a state, in one pass, whatever its size.
package struct PlanReader {
    /// Why a text is no plan.
    package struct Failure: Error {
        package let message: String
        package let help: String?
    }

    private var reader: JSONReader
    private var configuration = PlanConfiguration()
    private var changes: [Change] = []
    private var planned: [Change] = []
    private var members: Set<String> = []
    private let takesPlannedValues: Bool

    /// A resource as the plan says it.
    private struct Change {
        var address = ""
        var module = ""
        var mode = InfrastructureResource.Mode.managed
        var type = ""
        var name = ""
        var instance = ""
        var actions: [String] = []
        var after = HCLValue.null
        var unknown = PlanMarks.none
        var sensitive = PlanMarks.none
        var pointer = ""
    }

    /// Reads a plan from `source`, in UTF-8 or UTF-16, with or without byte order mark.
    ///
    /// - Parameters:
    ///   - source: The plan.
    ///   - again: The plan from its beginning. It is asked for where a plan has no changes, only planned values, which
    ///     are passed over at first: they stand before the changes, and say the same.
    /// - Throws: ``Failure``, ``JSONSyntaxError``, or what the source throws.
    /// - Returns: The resources that there will be, with their addresses and pointers for places.
    package static func infrastructure(
        from source: @escaping JSONReader.Source, again: (() throws -> JSONReader.Source?)? = nil
    ) throws -> Infrastructure {
        var reader = PlanReader(source, takesPlannedValues: false)
        try reader.readDocument()
        if !reader.members.contains("resource_changes"), reader.members.contains("planned_values") {
            guard let again = try again?() else {
                throw Failure(message: "the plan has no changes, only planned values", help: "give it as a file")
            }
            reader = PlanReader(again, takesPlannedValues: true)
            try reader.readDocument()
        }
        return reader.infrastructure
    }

    private init(_ source: @escaping JSONReader.Source, takesPlannedValues: Bool) {
        reader = JSONReader(from: UnicodeSource.decoding(source))
        self.takesPlannedValues = takesPlannedValues
    }

    private mutating func readDocument() throws {
        switch try reader.next() {
        case .beginObject: break
        case .endOfInput: throw Self.empty
        default: throw Self.noPlan
        }
        while try reader.next() == .name {
            let name = String(decoding: reader.text, as: UTF8.self)
            members.insert(name)
            switch name {
            case "format_version": try readVersion()
            case "resource_changes": try readChanges()
            case "planned_values": try readValues(.planned)
            case "values": try readValues(.state)
            case "prior_state": try readPriorState()
            case "errored":
                guard try reader.next() != .bool(true) else { throw Self.errored }
            case "configuration": configuration = try PlanConfiguration(nextOf: &reader)
            default: try reader.skipValue()
            }
        }
        guard members.contains("format_version") || members.contains("resource_changes") else { throw Self.noPlan }
        guard !members.isDisjoint(with: ["resource_changes", "planned_values", "values"]) else { throw Self.nothing }
        guard try reader.next() == .endOfDocument, try reader.next() == .endOfInput else {
            throw Failure(
                message: "there is more than one document", help: "write the plan with 'terraform show -json PLAN'")
        }
    }

    private static let noPlan = Failure(
        message: "is JSON, but no plan", help: "write the plan with 'terraform show -json PLAN > plan.json'")

    private static let empty = Failure(
        message: "is empty",
        help: "write the plan with 'terraform show -json PLAN > plan.json', and see that it succeeds")

    private static let nothing = Failure(
        message: "the document has neither changes nor values", help: "give a plan, or a state that is not empty")

    private static let errored = Failure(
        message: "the plan is of a run that failed, and lacks what came after", help: "mend what failed, and plan again"
    )

    private mutating func readVersion() throws {
        guard try reader.next() == .string else { throw Self.noPlan }
        let version = String(decoding: reader.text, as: UTF8.self)
        guard version.hasPrefix("0.") || version.hasPrefix("1.") else {
            throw Failure(
                message: "the format '\(version.prefix(20))' of the plan is not known", help: "formats 0 and 1 are read"
            )
        }
    }

    /// The object that comes next, member by member; a value that `body` does not take is skipped.
    private mutating func readObject(_ body: (inout Self, String) throws -> Bool) throws {
        guard try reader.next() == .beginObject else {
            throw Failure(message: "an object is missing in line \(reader.line)", help: nil)
        }
        while try reader.next() == .name {
            let name = String(decoding: reader.text, as: UTF8.self)
            if try !body(&self, name) { try reader.skipValue() }
        }
    }

    private mutating func readArray(_ body: (inout Self, Int) throws -> Void) throws {
        guard try reader.next() == .beginArray else {
            throw Failure(message: "an array is missing in line \(reader.line)", help: nil)
        }
        var index = 0
        while try !reader.takeEndOfArray() {
            try body(&self, index)
            index += 1
        }
    }

    private mutating func string() throws -> String {
        guard try reader.next() == .string else {
            throw Failure(message: "a string is missing in line \(reader.line)", help: nil)
        }
        return String(decoding: reader.text, as: UTF8.self)
    }
}

// MARK: - Resources

extension PlanReader {
    private mutating func readChanges() throws {
        try readArray { plan, index in
            var change = Change()
            change.pointer = "/resource_changes/\(index)/change/after"
            try plan.readObject { plan, name in
                if try plan.readIdentity(name, &change) { return true }
                guard name == "change" else { return false }
                try plan.readChange(&change)
                return true
            }
            plan.changes.append(change)
        }
    }

    private mutating func readChange(_ change: inout Change) throws {
        try readObject { plan, name in
            switch name {
            case "actions":
                var actions: [String] = []
                try plan.readArray { plan, _ in actions.append(try plan.string()) }
                change.actions = actions
            case "after": change.after = try plan.value()
            case "after_unknown": change.unknown = try PlanMarks(nextOf: &plan.reader)
            case "after_sensitive": change.sensitive = try PlanMarks(nextOf: &plan.reader)
            default: return false
            }
            return true
        }
    }

    /// What names a resource.
    private mutating func readIdentity(_ name: String, _ change: inout Change) throws -> Bool {
        switch name {
        case "address": change.address = try string()
        case "module_address": change.module = try string()
        case "mode": change.mode = try string() == "data" ? .data : .managed
        case "type": change.type = try string()
        case "name": change.name = try string()
        case "index":
            switch try reader.next() {
            case .string: change.instance = "[\(HCLUnknown.quoted(String(decoding: reader.text, as: UTF8.self)))]"
            case .number: change.instance = "[\(String(decoding: reader.text, as: UTF8.self))]"
            default: break
            }
        default: return false
        }
        return true
    }

    /// What a resource comes to: an object, or null where there is none.
    private mutating func value() throws -> HCLValue {
        let value = try HCLValue(nextOf: &reader)
        switch value.kind {
        case .object, .null: return value
        default: throw Failure(message: "an object is missing in line \(reader.line)", help: nil)
        }
    }

    private enum Values { case planned, state, prior }

    private mutating func readPriorState() throws {
        try readObject { plan, name in
            guard name == "values" else { return false }
            try plan.readValues(.prior)
            return true
        }
    }

    private mutating func readValues(_ kind: Values) throws {
        let pointer = kind == .planned ? "/planned_values" : kind == .state ? "/values" : "/prior_state/values"
        let isNeeded = kind != .planned || takesPlannedValues
        try readObject { plan, name in
            guard name == "root_module" else { return false }
            if isNeeded { try plan.readModule(kind, "", "\(pointer)/root_module") } else { try plan.passModule() }
            return true
        }
    }

    /// Passes a module that is not needed, if it is one: what is broken is no plan, wherever it is.
    private mutating func passModule() throws {
        try readObject { plan, name in
            switch name {
            case "resources":
                try plan.readArray { plan, _ in
                    try plan.readObject { plan, name in
                        guard name == "values" else { return false }
                        try plan.passValue()
                        return true
                    }
                }
            case "child_modules": try plan.readArray { plan, _ in try plan.passModule() }
            default: return false
            }
            return true
        }
    }

    /// Passes what a resource comes to, without making it.
    private mutating func passValue() throws {
        switch try reader.next() {
        case .null: break
        case .beginObject: while try reader.next() == .name { try reader.skipValue() }
        default: throw Failure(message: "an object is missing in line \(reader.line)", help: nil)
        }
    }

    private mutating func readModule(_ kind: Values, _ module: String, _ pointer: String) throws {
        var address = module
        try readObject { plan, name in
            switch name {
            case "address": address = try plan.string()
            case "resources":
                try plan.readArray { plan, index in
                    var change = Change()
                    change.pointer = "\(pointer)/resources/\(index)/values"
                    try plan.readObject { plan, name in
                        if try plan.readIdentity(name, &change) { return true }
                        switch name {
                        case "values": change.after = try plan.value()
                        case "sensitive_values": change.sensitive = try PlanMarks(nextOf: &plan.reader)
                        default: return false
                        }
                        return true
                    }
                    // Of what there was, only what was read for the plan is still so.
                    if kind != .prior || change.mode == .data { plan.planned.append(change) }
                }
            case "child_modules":
                try plan.readArray { plan, index in
                    try plan.readModule(kind, "", "\(pointer)/child_modules/\(index)")
                }
            default: return false
            }
            return true
        }
        // The address may stand behind the resources.
        guard !address.isEmpty else { return }
        for index in planned.indices where planned[index].pointer.hasPrefix("\(pointer)/resources/") {
            planned[index].module = address
        }
    }

    private var infrastructure: Infrastructure {
        let seen = Set(changes.map(\.address))
        let others = planned.filter { !seen.contains($0.address) }
        let kept = changes.filter { !["delete", "forget"].contains($0.actions.joined()) }
        return Infrastructure((kept + others).map(resource))
    }

    private func resource(_ change: Change) -> InfrastructureResource {
        let block = (change.mode == .data ? "data." : "") + "\(change.type).\(change.name)"
        let arguments = configuration.arguments(of: block, in: change.module)
        let value = change.after.unknown(where: change.unknown, at: change.address).sensitive(where: change.sensitive)
        var body = InfrastructureBody()
        if case .object(let mapping) = value.kind {
            body = PlanBody(address: change.address, takesAll: change.mode == .data)
                .body(of: mapping, isSensitive: value.isSensitive, arguments, at: change.pointer)
        }
        return InfrastructureResource(
            change.mode, change.type, change.name, module: change.module, instance: change.instance, body: body,
            at: .plan(address: change.address, pointer: change.pointer))
    }
}
