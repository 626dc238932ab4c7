extension SpecDocument {
    /// The JSON Schema of a spec, draft 7, made from the declarations that read it.
    ///
    /// - SeeAlso: <https://json-schema.org/draft-07>
    package static var jsonSchema: String {
        let head: JSONValue = .object([
            "$schema": "http://json-schema.org/draft-07/schema#", "title": "infragen stack spec",
        ])
        guard case .object(let members) = Grammar.root.schema, case .object(let start) = head else { return "" }
        return JSONValue.object(start + members).text() + "\n"
    }
}
