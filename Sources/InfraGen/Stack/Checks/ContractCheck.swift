public import LayoutPolicy

/// Whether every key has one class and one reading.
enum ContractCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let keys = stack.classes.map { key($0.name.description) }
        let broken = Set(stack.fields.filter { !$0.type.violations.isEmpty }.map(\.name.description))
        let contract = stack.contract
        return fields(stack)
            + contract.problems().compactMap { problem in
                let fields = problem.classes.flatMap { contract.fieldNames(of: $0) }
                // What is wrong with a field is said at the field.
                guard broken.isDisjoint(with: fields) else { return nil }
                if case .unusedField = problem { return self.problem(of: problem, evidence: keys) }
                return self.problem(of: problem, evidence: fields.map { SpecPath(keys: "fields", $0) })
            }
    }

    private static func key(_ name: String) -> SpecPath { SpecPath(keys: "classes", name, "key") }

    private static func problem(of problem: ContractProblem, evidence: [SpecPath]) -> StackProblem {
        switch problem {
        case .sharedKey(let name, let other, let key):
            StackProblem(
                "layout.shared-key", .error,
                "the key '\(text(key))' belongs to class '\(name)' and to class '\(other)'",
                at: self.key(name), help: "make the templates differ in a literal segment",
                conflictsWith: [("the other class", self.key(other))], evidence: evidence)
        case .prefixInside(let inner, let outer):
            StackProblem(
                "layout.overlapping-prefixes", .error,
                "the prefix of class '\(inner)' begins with that of class '\(outer)': what holds for one would hold for both",
                at: key(inner), help: "begin each template with literal segments of its own",
                conflictsWith: [("the other class", key(outer))])
        case .ambiguous(let name, let key, let first, let second):
            StackProblem(
                "layout.ambiguous-template", .error, "the key '\(text(key))' has two readings: \(first); or \(second)",
                at: self.key(name), help: "put literal text or a '/' where the two differ", evidence: evidence)
        case .noKey(let name):
            StackProblem(
                "layout.no-key", .error, "no key of at most 1,024 bytes fits the template of class '\(name)'",
                at: key(name),
                help: "shorten the literal text, or the least length of its fields", evidence: evidence)
        case .tooComplex(let name):
            StackProblem(
                "layout.too-complex", .error, "the template of class '\(name)' is too complex to be judged",
                at: key(name),
                help: "use smaller counts in patterns, or a simpler field", evidence: evidence)
        case .unusedField(let name):
            StackProblem(
                "layout.unused-field", .warning, "no key has a placeholder for the field '\(name)'",
                at: SpecPath(keys: "fields", name), part: .key, help: "remove it, or use it in a key",
                evidence: evidence, names: [SpecPath(keys: "classes")])
        }
    }

    private static func text(_ key: [UInt8]) -> String { String(decoding: key, as: UTF8.self) }

    private static func fields(_ stack: Stack) -> [StackProblem] {
        stack.fields.flatMap { field in
            field.type.violations.map { $0.problem(of: SpecPath(keys: "fields", field.name.description), field.type) }
        }
    }
}

extension ContractProblem {
    /// The classes whose templates have it.
    fileprivate var classes: [String] {
        switch self {
        case .sharedKey(let name, let other, _): [name, other]
        case .ambiguous(let name, _, _, _), .noKey(let name), .tooComplex(let name): [name]
        // Prefixes are literal, and an unused field is in no template.
        case .prefixInside, .unusedField: []
        }
    }
}

extension LayoutContract {
    fileprivate func fieldNames(of name: String) -> [String] {
        classes.first { $0.name == name }?.template.fieldNames ?? []
    }
}

extension Stack {
    /// The layout contract alone.
    public var contract: LayoutContract {
        LayoutContract(
            fields: fields.map { LayoutContract.Field(name: $0.name.description, type: $0.type) },
            classes: classes.map { KeyClass(name: $0.name.description, template: $0.key) })
    }

    /// The same of the classes that the distribution delivers.
    package var cdnContract: LayoutContract {
        let names = Set(cdnClasses.map(\.name.description))
        return LayoutContract(fields: contract.fields, classes: contract.classes.filter { names.contains($0.name) })
    }
}

extension FieldType.Violation {
    fileprivate func problem(of path: SpecPath, _ type: FieldType) -> StackProblem {
        func invalid(_ message: String, _ key: String, help: String) -> StackProblem {
            StackProblem("spec.invalid-value", .error, message, at: path.key(key), help: help)
        }
        let (list, values) =
            switch type {
            case .enumeration(let values): ("values", values)
            case .filename(let extensions?, _): ("extensions", extensions)
            default: ("extensions", [])
            }
        switch self {
        case .slugLength(let max):
            return invalid("'max' is \(max), allowed is 1 to 1024", "max", help: "shorten the slug")
        case .negative(let number):
            return invalid("a field counts from 0, found \(number)", "min", help: "use 0 or more")
        case .reversedRange(let min, let max):
            return StackProblem(
                "spec.invalid-value", .error, "'min' is \(min) and 'max' is \(max)", at: path.key("max"),
                help: "make min <= max", conflictsWith: [("the other end", path.key("min"))])
        case .width(let width):
            return invalid("'width' is \(width), allowed is 1 to 20", "width", help: "use fewer digits")
        case .noValues:
            return invalid("'\(list)' is empty", list, help: "add one")
        case .emptyValue(let index):
            return StackProblem(
                "spec.invalid-value", .error, "an empty value", at: path.key(list).item(index), help: "remove it")
        case .repeatedValue(let index):
            return StackProblem(
                "spec.duplicate-item", .error, "the value stands twice", at: path.key(list).item(index),
                help: "remove one of them")
        case .unsafeByte(let index, let offset):
            let rest = String(decoding: values[index].utf8.dropFirst(offset), as: UTF8.self)
            let wrong = rest.unicodeScalars.first.map { "'\($0)'" } ?? ""
            return StackProblem(
                "spec.invalid-value", .error,
                "'\(values[index].abbreviated)' holds \(wrong), which cannot be part of a segment",
                at: path.key(list).item(index), help: "use A-Z a-z 0-9 ! - _ . * ' ( )")
        case .leadingDot(let index):
            return StackProblem(
                "spec.invalid-value", .error, "'\(values[index])' is an extension with its dot",
                at: path.key(list).item(index), help: "leave out the dot")
        }
    }
}
