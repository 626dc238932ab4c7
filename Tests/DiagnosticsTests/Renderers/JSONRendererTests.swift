import Diagnostics
import Testing

@Suite struct JSONRendererTests {
    @Test func writesOneObject() {
        let fingerprints = Report.sample.diagnostics.map(\.fingerprint)
        #expect(
            Report.sample.render(as: .json) == #"""
                {"version":1,"summary":{"error":1,"warning":1,"note":1,"unknown":1,"waived":2},"diagnostics":[
                {"rule":"spec.old","severity":"warning","message":"the file is old","file":"media/a.yaml","fingerprint":"\#(fingerprints[0])"},
                {"rule":"s3.replication","severity":"note","message":"the bucket 'a' has no replication","file":"media/stack.yaml","line":1,"column":7,"endLine":1,"endColumn":16,"address":"bucket.versioning","env":"prod","ids":["CKV_AWS_144","AVD-AWS-0001"],"fingerprint":"\#(fingerprints[1])","url":"https://example.org/s3?a=1&b=2"},
                {"rule":"yaml.duplicate-key","severity":"error","message":"the key 'hls' is given twice","file":"media/stack.yaml","line":4,"column":3,"endLine":4,"endColumn":6,"fingerprint":"\#(fingerprints[2])","help":"keep one of them","related":[{"message":"first given here","file":"media/stack.yaml","line":3,"column":3,"endLine":3,"endColumn":6}]}
                ]}

                """#)
    }

    @Test func anEmptyReportIsAnObjectToo() {
        let summary = #"{"error":0,"warning":0,"note":0,"unknown":0,"waived":0}"#
        #expect(Report.empty.render(as: .json) == #"{"version":1,"summary":\#(summary),"diagnostics":[]}"# + "\n")
    }

    @Test func countsKeys() {
        let keys = Report.KeyTotals(
            total: 10, valid: 7, classes: [.init("hls", 5), .init("bundle", 2)], reasons: [.init("uuid", 3)])
        let text = Report([], keys: keys, tool: .sample).render(as: .json)
        let counts = #""classes":{"hls":5,"bundle":2},"reasons":{"uuid":3}"#
        #expect(text.contains(#""waived":0,"keys":{"total":10,"valid":7,"invalid":3,\#(counts)}}"#))
    }

    @Test(
        arguments: [
            (Array("hls/é".utf8), #""key":"hls/é","byte":4"#), ([0xFF], #""key_base64":"/w==","byte":4"#),
            ([0xFF, 0xFE], #""key_base64":"//4=","byte":4"#), ([0xFF, 0x00, 0x41], #""key_base64":"/wBB","byte":4"#),
            (Array("abcd".utf8) + [0x80], #""key_base64":"YWJjZIA=","byte":4"#),
        ] as [([UInt8], String)]) func namesAKey(_ key: [UInt8], _ members: String)
    {
        var finding = Diagnostic("key.x", .error, "x", at: .file("keys"))
        finding.key = key
        finding.byte = 4
        #expect(Report([finding], tool: .sample).render(as: .json).contains(members))
    }

    /// Another reader finds the very texts, whatever they hold.
    @Test(.enabled(if: PythonJudge.isThere, Comment(rawValue: PythonJudge.whyNot)))
    func pythonReadsTheSameTexts() throws {
        let script = """
            import json, sys
            for d in json.load(sys.stdin)["diagnostics"]:
                assert d["message"] == d["help"] == d["address"] == d["env"] == d["ids"][0] == d["related"][0]["message"]
                assert d["file"].endswith(d["message"]) and d["key"] == d["message"]
                print(" ".join("%X" % ord(c) for c in d["message"]))
            """
        let codes = try PythonJudge.run(script, on: Report.hostile.render(as: .json))
        let expected = Report.hostile.diagnostics.map { finding in
            finding.message.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
        }
        #expect(codes.split(separator: "\n").map(String.init) == expected)
    }
}
