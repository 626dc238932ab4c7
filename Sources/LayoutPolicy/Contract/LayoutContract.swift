/// A class of objects in a bucket: a name, and the form of its keys.
public struct KeyClass: Sendable, Hashable {
    /// The name, unique in its contract.
    public let name: String
    /// What the keys of the class look like.
    public let template: KeyTemplate

    /// A class called `name` whose keys look like `template`.
    public init(name: String, template: KeyTemplate) {
        self.name = name
        self.template = template
    }
}

/// What may live in a bucket: the fields that keys are made of, and the classes of keys.
///
/// A contract may have ``problems(limit:)``; one without them gives every key at most one class and one reading.
public struct LayoutContract: Sendable, Hashable {
    /// A declared field.
    public struct Field: Sendable, Hashable {
        /// The name that placeholders use.
        public let name: String
        /// What a value may be.
        public let type: FieldType

        /// A field called `name`.
        public init(name: String, type: FieldType) {
            self.name = name
            self.type = type
        }
    }

    /// The declared fields, in order of declaration.
    public let fields: [Field]
    /// The classes, in order of declaration.
    public let classes: [KeyClass]

    /// A contract of `classes` whose templates were read with `fields`.
    public init(fields: [Field], classes: [KeyClass]) {
        self.fields = fields
        self.classes = classes
    }
}
