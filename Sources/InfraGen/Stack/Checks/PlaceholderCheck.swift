import LayoutPolicy

/// Whether each key template was read with the fields that the stack declares.
///
/// A spec has one list of fields. In Swift a template is made before the stack that it becomes part of.
enum PlaceholderCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let fields = Dictionary(stack.fields.map { ($0.name.description, $0.type) }) { first, _ in first }
        return stack.classes.flatMap { mediaClass in
            mediaClass.key.parts.flatMap { problems(of: $0, fields) }.map { message in
                StackProblem(
                    "spec.unknown-field", .error, message,
                    at: SpecPath(keys: "classes", mediaClass.name.description, "key"),
                    help: "read the template with the fields of the stack", evidence: [SpecPath(keys: "fields")])
            }
        }
    }

    private static func problems(of part: KeyTemplate.Part, _ fields: [String: FieldType]) -> [String] {
        switch part {
        case .literal: []
        case .optional(let parts): parts.flatMap { problems(of: $0, fields) }
        case .field(let name, let type):
            switch fields[name] {
            case type: []
            case nil: ["the stack declares no field '\(name)'"]
            default: ["the stack declares another type for the field '\(name)'"]
            }
        case .files(let name, let charset):
            switch fields[name] {
            // Without a field of its name a list of files is safe.
            case nil where charset == .safe: []
            case .filename(_, charset): []
            default: ["the stack declares another type for the files '\(name)'"]
            }
        }
    }
}
