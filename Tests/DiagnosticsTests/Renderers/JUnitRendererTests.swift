import Diagnostics
import Testing

@Suite struct JUnitRendererTests {
    @Test func writesASuiteForEachFile() {
        #expect(
            Report.sample.render(as: .junit) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="infragen" tests="3" failures="2" skipped="1">
                  <testsuite name="media/a.yaml" tests="1" failures="1" skipped="0">
                    <testcase classname="spec.old" name="spec.old media/a.yaml" file="media/a.yaml">
                      <failure type="warning" message="the file is old">media/a.yaml: warning: the file is old [spec.old]
                </failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="media/stack.yaml" tests="2" failures="1" skipped="1">
                    <testcase classname="s3.replication" name="s3.replication media/stack.yaml:1:7" file="media/stack.yaml" line="1">
                      <skipped message="the bucket &#39;a&#39; has no replication"/>
                    </testcase>
                    <testcase classname="yaml.duplicate-key" name="yaml.duplicate-key media/stack.yaml:4:3" file="media/stack.yaml" line="4">
                      <failure type="error" message="the key &#39;hls&#39; is given twice">media/stack.yaml:4:3: error: the key &#39;hls&#39; is given twice [yaml.duplicate-key]
                    hls: 2
                    ^~~
                    help: keep one of them
                media/stack.yaml:3:3: note: first given here
                </failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func noFindingsAreAPassedTest() {
        #expect(
            Report.empty.render(as: .junit) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="infragen" tests="1" failures="0" skipped="0">
                  <testsuite name="infragen" tests="1" failures="0" skipped="0">
                    <testcase classname="infragen" name="no findings"/>
                  </testsuite>
                </testsuites>

                """)
    }

    /// Another reader takes any text, and what can be seen of it arrives.
    @Test(.enabled(if: PythonJudge.isThere, Comment(rawValue: PythonJudge.whyNot)))
    func pythonReadsAnyText() throws {
        let script = """
            import sys, xml.etree.ElementTree as tree
            root = tree.fromstring(sys.stdin.buffer.read())
            cases = root.findall("./testsuite/testcase")
            assert len(cases) == int(root.get("tests")) == sum(int(s.get("tests")) for s in root), len(cases)
            print("\\n".join(c.find("failure").get("message") for c in cases))
            """
        let messages = try PythonJudge.run(script, on: Report.hostile.render(as: .junit)).split(separator: "\n")
        #expect(messages.count == Report.hostileTexts.count)
        #expect(messages.contains("a \"quoted\" 'text' \\ \\n"))
        #expect(messages.contains("]]> <b>&amp;</b> -->"))
        #expect(messages.contains("line␊feed␍␊and tab␉."))
        #expect(messages.contains("nul ␀ esc ␛[31m del ␡ csi <U+009B>"))
    }
}
