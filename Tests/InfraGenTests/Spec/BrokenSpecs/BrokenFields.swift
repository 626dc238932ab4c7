extension BrokenSpec {
    /// Mistakes of `fields`.
    static let fields = [
        field("a field that is no mapping", "⟦uuid⟧", "spec.wrong-type"),
        field("a field without a type", key: "⟦x⟧", "{ max: 4 }", "spec.missing-key", says: "'type'"),
        field("a type that does not exist", "{ type: ⟦guid⟧ }", "spec.invalid-value", says: "did you mean 'uuid'?"),
        field("a variable as the type", "{ type: ⟦$var⟧ }", "spec.variable-not-allowed"),
        field("a setting of another type", "{ type: uuid, ⟦max⟧: 4 }", "spec.unknown-key"),
        field("a slug of no length", "{ type: slug, max: ⟦0⟧ }", "spec.out-of-range"),
        field("a length in quotes", "{ type: slug, max: ⟦\"64\"⟧ }", "spec.not-an-integer", says: "max: 64"),
        field("a length with a fraction", "{ type: slug, max: ⟦6.5⟧ }", "spec.not-an-integer"),
        field("a variable as a length", "{ type: slug, max: ⟦$var⟧ }", "spec.variable-not-allowed"),
        field(
            "a range that ends before it begins", "{ type: int, min: ⟨9⟩, max: ⟦1⟧ }", "spec.invalid-value",
            isSeenBySchema: false),
        field("a negative number", "{ type: int, min: ⟦-1⟧ }", "spec.out-of-range"),
        field("a width that no number fills", "{ type: int, width: ⟦19⟧ }", "spec.out-of-range"),
        field("an enumeration without values", key: "⟦x⟧", "{ type: enum }", "spec.missing-key", says: "'values'"),
        field("an enumeration of nothing", "{ type: enum, values: ⟦[]⟧ }", "spec.invalid-value"),
        field("a value twice", "{ type: enum, values: [⟨a⟩, b, ⟦a⟧] }", "spec.duplicate-item"),
        field("a number as a value", "{ type: enum, values: [480p, ⟦720⟧] }", "spec.needs-quotes", says: "\"720\""),
        field(
            "a value of two segments", "{ type: enum, values: [ok, ⟦a/b⟧] }", "spec.invalid-value", says: "'/'",
            isSeenBySchema: false),
        field("an empty value", "{ type: enum, values: [⟦\"\"⟧] }", "spec.invalid-value"),
        field(
            "an extension with its dot", "{ type: filename, extensions: [mp4, ⟦.mov⟧] }", "spec.invalid-value",
            says: "dot", isSeenBySchema: false),
        field("an unknown charset", "{ type: filename, charset: ⟦utf8⟧ }", "spec.invalid-value"),
        field("a pattern without a regex", key: "⟦x⟧", "{ type: pattern }", "spec.missing-key", says: "'regex'"),
        field(
            "a look-around", "{ type: pattern, regex: ⟦\"(?=a)b\"⟧ }", "spec.invalid-value", says: "looks around",
            isSeenBySchema: false),
        field(
            "a back-reference", #"{ type: pattern, regex: ⟦'(a)\1'⟧ }"#, "spec.invalid-value", says: "refers back",
            isSeenBySchema: false),
        field(
            "a pattern that takes a slash", "{ type: pattern, regex: ⟦\"a/b\"⟧ }", "spec.invalid-value", says: "'/'",
            isSeenBySchema: false),
        field(
            "a pattern that takes nothing", "{ type: pattern, regex: ⟦\"a*\"⟧ }", "spec.invalid-value", says: "empty",
            isSeenBySchema: false),
        field(
            "a pattern with an anchor", "{ type: pattern, regex: ⟦\"^a$\"⟧ }", "spec.invalid-value", says: "anchor",
            isSeenBySchema: false),
        BrokenSpec(
            "a field with a bad name, which a key uses",
            """
            fields: { filename: { type: filename }, ⟦Id⟧: { type: slug } }
            classes: { a: { key: "a/{Id}/{filename}" } }
            """, "spec.invalid-value"),
        BrokenSpec(
            "fields that are a list, and keys that use them",
            "fields: ⟦[id, filename]⟧", "spec.wrong-type"),
        BrokenSpec(
            "an unused field",
            """
            fields: { id: { type: slug }, filename: { type: filename }, ⟦season⟧: { type: int } }
            """, "warning layout.unused-field", says: "'season'", isSeenBySchema: false),
        BrokenSpec(
            "an unused field beside another mistake of a class",
            """
            fields: { id: { type: slug }, filename: { type: filename }, ⟦season⟧: { type: int } }
            classes:
              original: { key: "originals/{id}/{filename}", expire: { after: ⟦0d⟧ } }
            """, "warning layout.unused-field", "spec.out-of-range", isSeenBySchema: false),
    ]

    /// A field `x` that a class uses.
    private static func field(
        _ name: String, key: String = "x", _ body: String, _ finding: String, says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            name, "fields: { \(key): \(body) }\nclasses: { a: { key: \"a/{x}/b\" } }", finding, says: says,
            isSeenBySchema: isSeenBySchema)
    }
}
