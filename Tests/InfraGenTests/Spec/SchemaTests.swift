import Diagnostics
import Foundation
import InfraGen
import Testing
import TestSupport

/// The schema that editors get says what the decoder does.
@Suite struct SchemaTests {
    @Test(.tags(.golden), arguments: Example.all) func liesBesideEachExample(_ example: Example) throws {
        try expectGolden(SpecDocument.jsonSchema, "examples/\(example.name)/infragen.schema.json")
    }

    @Test(.enabled(if: SchemaJudge.isThere, SchemaJudge.whyNot)) func takesWhatIsSound() throws {
        var specs = SoundSpecTests.cases.map { ($0.testDescription, $0.spec) }
        for path in SoundSpecTests.templatePaths { specs.append((path, try PackageFolder.text(path))) }
        for example in Example.all { specs.append((example.name, try example.spec)) }
        if let shared = PackageFolder.shared { specs.append(("full.yaml", try shared.text(of: "spec/full.yaml"))) }
        let trees = try specs.map { try #require(DataTree(yaml: $0.1)) }
        for (spec, verdict) in zip(specs, try SchemaJudge.judge(trees)) {
            #expect(verdict == "ok", "\(spec.0)")
        }
    }

    @Test(.enabled(if: SchemaJudge.isThere, SchemaJudge.whyNot)) func refusesWhatItCanSay() throws {
        // A parsed document no longer shows what is wrong with its YAML.
        let yaml = Set(BrokenSpec.yaml.map(\.testDescription))
        let specs = BrokenSpecTests.all.filter { !yaml.contains($0.testDescription) }
        let trees = try specs.map { try #require(DataTree(yaml: $0.spec.text)) }
        for (broken, verdict) in zip(specs, try SchemaJudge.judge(trees)) {
            #expect((verdict != "ok") == broken.isSeenBySchema, "\(broken.testDescription): \(verdict)")
        }
    }

    /// Every key of an object of the schema is one of the decoder's, and no other key of any object is.
    @Test func hasTheDecodersKeys() throws {
        let schema = try #require(DataTree(yaml: SpecDocument.jsonSchema))
        let objects = SchemaWalk.objects(of: schema)
        var names = Set(objects.flatMap(\.properties)).union(["unheard_of"])
        if let shared = PackageFolder.shared {
            names.formUnion(try #require(DataTree(yaml: shared.text(of: "spec/full.yaml"))).keys)
        }
        #expect(objects.count > 50)
        for object in objects {
            #expect(unknownKeys(in: object, given: object.properties) == [], "\(object.path)")
            let foreign = names.subtracting(object.properties).subtracting(object.alternatives)
            #expect(unknownKeys(in: object, given: foreign.sorted()) == foreign, "\(object.path)")
        }
    }

    /// The keys of `keys` that the decoder calls unknown where they stand in `object`.
    private func unknownKeys(in object: SchemaWalk.Object, given keys: [String]) -> Set<String> {
        let spec = object.document(with: keys).json
        return Set(
            findings(in: spec).filter { $0.rule == "spec.unknown-key" }.compactMap { finding in
                let parts = finding.message.split(separator: "'")
                return parts.count > 1 ? String(parts[1]) : nil
            })
    }
}

/// The objects that a schema describes, each in the smallest document in which it stands.
private enum SchemaWalk {
    struct Object {
        /// Where it stands, with `*` for any name and `[]` for any item.
        let path: String
        let properties: [String]
        /// What its required keys must hold at least, so that it is this object and not another.
        let required: [DataTree.Entry]
        /// Keys that would make it another object of the same union.
        let alternatives: Set<String>
        let wrap: (DataTree) -> DataTree

        func document(with keys: [String]) -> DataTree {
            let given = Set(required.map(\.key))
            return wrap(.map(required + keys.filter { !given.contains($0) }.map { DataTree.Entry($0, .string("x")) }))
        }
    }

    static func objects(of schema: DataTree) -> [Object] {
        objects(of: schema, at: "", alternatives: []) { $0 }
    }

    private static func objects(
        of schema: DataTree, at path: String, alternatives: Set<String>, _ wrap: @escaping (DataTree) -> DataTree
    ) -> [Object] {
        if case .list(let forms)? = schema["anyOf"] ?? schema["oneOf"] {
            return forms.enumerated().flatMap { index, form in
                let others = forms.enumerated().filter { $0.offset != index }.flatMap { requiredNames(of: $0.element) }
                return objects(
                    of: form, at: path, alternatives: Set(others).subtracting(requiredNames(of: form)), wrap)
            }
        }
        if let items = schema["items"] {
            return objects(of: items, at: "\(path)[]", alternatives: []) { wrap(.list([$0])) }
        }
        if let values = schema["additionalProperties"], case .map = values {
            return objects(of: values, at: "\(path).*", alternatives: []) {
                wrap(.map([DataTree.Entry("name", $0)]))
            }
        }
        guard case .map(let properties)? = schema["properties"] else { return [] }
        let required = requiredNames(of: schema).map { name in
            DataTree.Entry(name, properties.first { $0.key == name }?.value["const"] ?? .string("x"))
        }
        let object = Object(
            path: path, properties: properties.map(\.key), required: required, alternatives: alternatives, wrap: wrap)
        return [object]
            + properties.flatMap { property in
                objects(of: property.value, at: "\(path).\(property.key)", alternatives: []) { value in
                    wrap(.map(required.filter { $0.key != property.key } + [DataTree.Entry(property.key, value)]))
                }
            }
    }

    private static func requiredNames(of schema: DataTree) -> [String] {
        guard case .list(let names)? = schema["required"] else { return [] }
        return names.compactMap { if case .string(let name) = $0 { name } else { nil } }
    }
}
