import Diagnostics
import InfraGen
import TestSupport
import Testing

@Suite struct PathExplanationTests {
    private static let spec = """
        version: 1
        name: media-files
        region: us-east-1
        fields:
          id: { type: slug }
          filename: { type: filename }
        classes:
          original: { key: "originals/{id}/{filename}", expire: { after: 9d } }
          film: { key: "films/{id}/{files...}", deliver: { cdn: video } }
        bucket: { name: example-media, versioning: true }
        presign: { max: 9m }
        database:
          engine: postgres
          version: "17"
          class: db.r7g.large
          storage: 50..200
          parameters: { rds.force_ssl: 1 }
        network: { vpc: $var, subnets: $var, clients: $var }
        envs:
          prod:
            database: { class: db.r7g.xlarge, multi_az: true }
            presign: null
          test: { database: null }
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        let environment: String?
        let text: String
        var testDescription: String { name }

        init(_ name: String, _ path: String, in environment: String? = nil, _ lines: String...) {
            self.name = name
            self.path = path
            self.environment = environment
            text = lines.map { "\($0)\n" }.joined()
        }
    }

    static let cases = [
        Case(
            "an overlay's line wins", "database.class", in: "prod",
            "database.class: db.r7g.xlarge", "  from environment 'prod': s.yaml:21:24",
            "  over the base: db.r7g.large, s.yaml:15:10", "  it is: the instance class, such as db.t4g.medium"),
        Case(
            "the base stands where the overlay is silent", "database.storage", in: "prod",
            "database.storage: 50..200", "  from the base: s.yaml:16:12",
            "  it is: GiB now, and GiB up to which it grows: 50..200"),
        Case(
            "an overlay says what the base does not", "database.multi_az", in: "prod",
            "database.multi_az: true", "  from environment 'prod': s.yaml:21:49", "  the base says nothing of it",
            "  it is: whether a standby waits in another zone"),
        Case(
            "what an overlay removes has its default", "presign.max", in: "prod",
            "presign.max: 10m", "  removed by environment 'prod': s.yaml:22:14", "  over the base: 9m, s.yaml:11:17",
            "  the default, since nothing is written", "  it is: the longest life of a presigned read, at most 7d"),
        Case(
            "a section that an overlay removes leaves nothing", "database.class", in: "test",
            "database.class: not set", "  removed by environment 'test': s.yaml:23:21",
            "  over the base: db.r7g.large, s.yaml:15:10", "  there is no 'database'",
            "  it is: the instance class, such as db.t4g.medium"),
        Case(
            "a default of a section that is not there holds", "cdn.price_class",
            "cdn.price_class: 100", "  the default, since nothing is written", "  it is: 100, 200 or all"),
        Case(
            "no default of a section that makes nothing", "cache.snapshots.keep",
            "cache.snapshots.keep: not set", "  there is no 'cache'; with it, the default would be 1d",
            "  it is: how long they are kept, 0d (none) to 35d"),
        Case(
            "a default may follow from another value", "database.name",
            "database.name: media_files", "  the default: the stack's name",
            "  it is: the first database; the stack's name without"),
        Case(
            "a default may follow from the class", "classes.original.noncurrent",
            "classes.original.noncurrent: { expire: 30d }",
            "  the default: the bucket is versioned and the class expires",
            "  it is: what becomes of versions that were overwritten or deleted"),
        Case(
            "a default may follow from the kind", "classes.film.deliver.variants",
            "classes.film.deliver.variants: [{ match: *.m3u8, cache: { min: 0s, default: 2s, max: 10s } }]",
            "  the default: the variants of video",
            "  it is: behaviors of part of the class, in place of the kind's"),
        Case(
            "a key may have dots", "database.parameters.rds.force_ssl",
            "database.parameters.rds.force_ssl: 1", "  from the base: s.yaml:17:32",
            "  in environment 'test': removed, s.yaml:23:21; there is no 'database'"),
        Case(
            "the base lists what environments say", "database.class",
            "database.class: db.r7g.large", "  from the base: s.yaml:15:10",
            "  in environment 'prod': db.r7g.xlarge, s.yaml:21:24",
            "  in environment 'test': removed, s.yaml:23:21; there is no 'database'",
            "  it is: the instance class, such as db.t4g.medium"),
        Case(
            "a mapping says which of its parts are the overlay's", "database", in: "prod",
            "database:", "    engine: postgres", "    version: \"17\"", "    class: db.r7g.xlarge",
            "    storage: 50..200", "    parameters: { rds.force_ssl: 1 }", "    multi_az: true",
            "  from the base: s.yaml:13:3", "  environment 'prod' sets database.class: db.r7g.xlarge, s.yaml:21:24",
            "  environment 'prod' sets database.multi_az: true, s.yaml:21:49",
            "  it is: an RDS for PostgreSQL instance"),
    ]

    @Test(arguments: cases) func saysWhereAValueComesFrom(_ c: Case) throws {
        let document = try document()
        let environment = try c.environment.map { try EnvironmentName($0) }
        let explanation = try document.explain(SpecPath(c.path), in: environment)
        let overlays = environment == nil ? document.explainOverlays(of: explanation.path) : []
        #expect(explanation.text(overlays: overlays) == c.text)
    }

    static let unknown = [
        ("databse.class", "is no place in a spec: a spec has no 'databse'", "did you mean 'database'?"),
        (
            "database.clas", "is no place in a spec: 'database' has no 'clas'", "did you mean 'database.class'?"
        ),
        ("classes.flim.key", "is no place in a spec: 'classes' has no 'flim'", "did you mean 'classes.film'?"),
        (
            "classes.film.deliver.presing", "is no place in a spec: 'classes.film.deliver' has no 'presing'",
            "did you mean 'classes.film.deliver.presign'?"
        ),
        ("bucket.name.first", "is no place in a spec: 'bucket.name' has no keys", nil),
        ("bucket[0]", "is no place: 'bucket' is not a list", nil),
    ]

    @Test(arguments: unknown) func saysWhatWasMeant(_ path: String, _ reason: String, _ help: String?) throws {
        let document = try document()
        let error = #expect(throws: InvalidValue.self) { try document.explain(SpecPath(path), in: nil) }
        #expect(error?.reason == reason)
        #expect(error?.help == help)
    }

    @Test func jsonSaysBothPlaces() throws {
        let json = try document().explain(SpecPath("database.class"), in: EnvironmentName("prod")).json().text()
        #expect(
            json == """
                {
                  "version": 1,
                  "path": "database.class",
                  "env": "prod",
                  "origin": "environment",
                  "value": "db.r7g.xlarge",
                  "file": "s.yaml",
                  "line": 21,
                  "column": 24,
                  "endLine": 21,
                  "endColumn": 37,
                  "over": {
                    "value": "db.r7g.large",
                    "file": "s.yaml",
                    "line": 15,
                    "column": 10,
                    "endLine": 15,
                    "endColumn": 22
                  },
                  "description": "the instance class, such as db.t4g.medium"
                }
                """)
    }

    /// Every default that the schema tells an editor is one that a spec may say.
    @Test(.enabled(if: hasJSONSchema, "python3 with jsonschema is not there")) func defaultsCanBeWritten() throws {
        let script = """
            import json, sys, jsonschema
            def check(schema):
                if isinstance(schema, list):
                    return sum(map(check, schema))
                if not isinstance(schema, dict): return 0
                found = 0
                if "default" in schema and isinstance(schema.get("description"), str):
                    jsonschema.validate(schema["default"], schema)
                    found = 1
                return found + sum(map(check, schema.values()))
            print(check(json.load(sys.stdin)))
            """
        let python = try #require(Subprocess(onPath: "python3"))
        let outcome = try python.run(["-c", script], input: Array(SpecDocument.jsonSchema.utf8))
        #expect(outcome.errors.isEmpty)
        #expect(Int(outcome.output.dropLast()) ?? 0 > 30)
    }

    private static let hasJSONSchema =
        (try? Subprocess(onPath: "python3")?.run(["-c", "import jsonschema"]).status) == 0

    private func document() throws -> SpecDocument {
        let file = SourceFile(path: "s.yaml", bytes: Array(Self.spec.utf8))
        return try #require(SpecDocument.read(file, readFile: TestKeys.read).value)
    }
}
