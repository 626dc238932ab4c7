import Diagnostics
import Testing

@Suite struct HTMLRendererTests {
    @Test func writesEachFinding() throws {
        let page = Report.sample.render(as: .html)
        let main = try #require(page.split(separator: "<main>\n").last?.split(separator: "</main>").first)
        #expect(
            main == """
                <form hidden aria-label="Filter">
                <fieldset><legend>Severity</legend>
                <label><input type="checkbox" name="severity" value="error" checked> error (1)</label>
                <label><input type="checkbox" name="severity" value="warning" checked> warning (1)</label>
                <label><input type="checkbox" name="severity" value="note" checked> note (1)</label>
                </fieldset>
                <label>Rule <select name="rule"><option value="">all rules</option>
                <option>s3.replication</option>
                <option>spec.old</option>
                <option>yaml.duplicate-key</option>
                </select></label>
                <p role="status" id="shown"></p>
                </form>
                <ol class="findings">
                <li class="finding warning" data-severity="warning" data-rule="spec.old">
                <h2><span class="severity">warning</span> the file is old</h2>
                <p><code>media/a.yaml</code> <span class="rule">spec.old</span></p>
                </li>
                <li class="finding note" data-severity="note" data-rule="s3.replication">
                <h2><span class="severity">note</span> the bucket &#39;a&#39; has no replication</h2>
                <p><code>media/stack.yaml:1:7</code> <span class="rule">s3.replication</span></p>
                <pre><code>name: <mark>moviesnow</mark></code></pre>
                <p class="facts"><code>bucket.versioning</code> · only in environment <code>prod</code> · also CKV_AWS_144, AVD-AWS-0001 · <a href="https://example.org/s3?a=1&amp;b=2" rel="noreferrer">why</a></p>
                </li>
                <li class="finding error" data-severity="error" data-rule="yaml.duplicate-key">
                <h2><span class="severity">error</span> the key &#39;hls&#39; is given twice</h2>
                <p><code>media/stack.yaml:4:3</code> <span class="rule">yaml.duplicate-key</span></p>
                <pre><code><mark>hls</mark>: 2</code></pre>
                <p><b>Help:</b> keep one of them</p>
                <ul>
                <li><code>media/stack.yaml:3:3</code> first given here</li>
                </ul>
                </li>
                </ol>

                """)
    }

    @Test func saysOnceWhatStandsBehindARule() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"))
        let rules = [
            RuleDescription("a.b", .error, "All < well.", why: "It hurts.", url: "https://example.org/a.b"),
            RuleDescription("c.d", .error, "All else is well.", why: "It hurts."),
        ]
        let page = Report([finding, finding], tool: .sample, rules: rules).render(as: .html)
        #expect(page.contains("<span class=\"rule\"><a href=\"#rule-a.b\">a.b</a></span>"))
        #expect(
            page.contains(
                """
                <dl>
                <dt id="rule-a.b"><code>a.b</code> All &lt; well.</dt>
                <dd>It hurts. <a href="https://example.org/a.b" rel="noreferrer">Read on.</a></dd>
                </dl>
                """))
    }

    @Test func aPageWithoutFindingsSaysSo() {
        let page = Report.empty.render(as: .html)
        #expect(page.contains("<h1>infragen report</h1>\n<p>no findings</p>"))
        #expect(!page.contains("<form"))
    }

    @Test func onlyAddressesOfTheWebAreLinks() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"), url: "javascript:alert(1)")
        #expect(!Report([finding], tool: .sample).render(as: .html).contains("javascript:"))
    }

    /// Another reader sees the tags that the page means, each closed, and no text that became one.
    @Test(
        .enabled(if: PythonJudge.isThere, Comment(rawValue: PythonJudge.whyNot)),
        arguments: [Report.empty, .sample, .hostile])
    func pythonReadsTheTagsThatAreMeant(_ report: Report) throws {
        let script = """
            import sys, html.parser
            class Reader(html.parser.HTMLParser):
                known = set("html head meta title style body header h1 h2 p main section table caption tr th td form "
                            "fieldset legend label input select option ol ul li span code pre mark b a footer script".split())
                attributes = set("lang charset name content http-equiv class aria-label scope hidden type value checked "
                                 "role id data-severity data-rule href rel".split())
                def __init__(self):
                    super().__init__()
                    self.open, self.findings = [], 0
                def handle_starttag(self, tag, attributes):
                    assert tag in self.known, tag
                    assert {name for name, _ in attributes} <= self.attributes, attributes
                    self.findings += tag == "li" and ("class" in dict(attributes))
                    if tag not in ("meta", "input"): self.open.append(tag)
                def handle_endtag(self, tag):
                    assert self.open.pop() == tag, tag
            reader = Reader()
            reader.feed(sys.stdin.buffer.read().decode())
            assert not reader.open, reader.open
            print(reader.findings)
            """
        let count = try PythonJudge.run(script, on: report.render(as: .html))
        #expect(count == "\(report.diagnostics.count)\n")
    }

    @Test(.enabled(if: PythonJudge.hasBrowser, Comment(rawValue: PythonJudge.whyNoBrowser)))
    func filtersInABrowser() throws {
        let click = """
            <script>
            const shown = () => document.querySelector("#shown").textContent;
            const seen = [shown()];
            document.querySelector("[value=note]").click();
            seen.push(shown());
            const rule = document.querySelector("select");
            rule.value = "yaml.duplicate-key";
            rule.dispatchEvent(new Event("input", { bubbles: true }));
            seen.push(shown());
            document.title = seen.join("; ");
            </script></body>
            """
        let page = Report.sample.render(as: .html).replacing("</body>", with: click)
        let script = """
            import subprocess, sys, tempfile
            with tempfile.TemporaryDirectory() as folder:
                open(folder + "/page.html", "w").write(sys.stdin.read())
                print(subprocess.run(
                    ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                     "--dump-dom", f"file://{folder}/page.html"],
                    check=True, capture_output=True, text=True, timeout=100).stdout)
            """
        let title = try #require(PythonJudge.run(script, on: page).firstMatch(of: #/<title>(.*)<\/title>/#)?.1)
        #expect(title == "3 of 3 findings shown; 2 of 3 findings shown; 1 of 3 findings shown")
    }

    @Test func nothingIsLoaded() {
        let page = Report.hostile.render(as: .html)
        for reference in ["src=", "<link", "@import", "url(", "<iframe", "<img"] { #expect(!page.contains(reference)) }
    }
}
