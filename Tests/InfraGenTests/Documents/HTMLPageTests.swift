import Foundation
import InfraGen
import TestSupport
import Testing

/// The page, as other programs read it.
@Suite struct HTMLPageTests {
    /// Tags are closed in order, ids are unique, links lead somewhere, headings go down one level at a time, tables have
    /// captions and their headers a scope, and nothing is loaded.
    @Test(.enabled(if: Subprocess(onPath: "python3") != nil, "python3 is not there"), arguments: DocumentFixture.named)
    func pythonReadsASoundPage(_ spec: NamedSpec) throws {
        let script = """
            import sys, html.parser
            class Reader(html.parser.HTMLParser):
                void = {"meta", "input", "br"}
                shapes = {"rect", "path"}
                known = set("html head title style body a header h1 h2 h3 p nav ul li main section div table caption thead "
                            "tbody tr th td dl dt dd code span strong svg desc defs marker text form label fieldset legend "
                            "footer script".split()) | void | shapes
                def __init__(self):
                    super().__init__()
                    self.open, self.ids, self.links, self.level = [], [], [], 0
                def handle_starttag(self, tag, pairs):
                    attributes = dict(pairs)
                    assert tag in self.known, tag
                    assert not any(name.startswith("on") or name in ("src", "style") for name in attributes), attributes
                    if "id" in attributes: self.ids.append(attributes["id"])
                    if tag == "a": self.links.append(attributes["href"])
                    self.links += ["#" + word for name in ("aria-labelledby",)
                                   for word in (attributes.get(name) or "").split()]
                    if tag == "th": assert attributes["scope"] in ("row", "col")
                    if tag == "caption": assert self.open[-1] == "table"
                    if tag in ("h1", "h2", "h3"):
                        assert int(tag[1]) <= self.level + 1, tag
                        self.level = int(tag[1])
                    if tag not in self.void: self.open.append(tag)
                def handle_startendtag(self, tag, pairs):
                    assert tag in self.shapes, tag
                def handle_endtag(self, tag):
                    assert self.open.pop() == tag, tag
            page = sys.stdin.buffer.read().decode()
            reader = Reader()
            reader.feed(page)
            assert not reader.open, reader.open
            assert len(reader.ids) == len(set(reader.ids)), sorted(reader.ids)
            assert reader.ids.count("main") == 1
            for link in reader.links: assert link[0] == "#" and link[1:] in reader.ids, link
            for loads in ("<link", "@import", "<iframe", "<img"): assert loads not in page, loads
            assert "url(" not in page.replace("url(#arrow)", "")
            """
        let python = try #require(Subprocess(onPath: "python3"))
        let page = try DocumentFixture.page(of: spec.text)
        let outcome = try python.run(["-X", "utf8", "-c", script], input: Array(page.utf8))
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(.enabled(if: Subprocess(onPath: "chromium") != nil, "chromium is not there"))
    func filtersClassesInABrowser() throws {
        let seen = try browse(
            DocumentFixture.full,
            """
            const shown = () => document.querySelector("#shown").textContent;
            const rows = () => [...document.querySelectorAll("#access ~ .wide tbody tr")].filter((row) => !row.hidden).length;
            const seen = [shown()];
            document.querySelector("[value=presign]").click();
            seen.push(shown(), `${rows()} rows`);
            const words = document.querySelector("[type=search]");
            words.value = "WORKER bund";
            words.dispatchEvent(new Event("input", { bubbles: true }));
            seen.push(shown(), [...document.querySelectorAll("section[data-class]:not([hidden])")].map((one) => one.dataset.class));
            document.title = seen.join("; ");
            """)
        // The row of what roles connect to is about no class, and stays.
        #expect(
            seen == "7 of 7 classes shown; 2 of 7 classes shown; 3 rows; 1 of 7 classes shown; bundle")
    }

    /// Measured in a browser, in the window of a phone too: no two words of a drawing overlap, none leaves it, and the
    /// page is no wider than the window.
    @Test(
        .enabled(if: Subprocess(onPath: "chromium") != nil, "chromium is not there"), arguments: DocumentFixture.named,
        [1280, 500])
    func fitsAWindow(_ spec: NamedSpec, _ width: Int) throws {
        let seen = try browse(
            spec.text,
            """
            const wrong = [];
            for (const drawing of document.querySelectorAll("svg")) {
              const frame = drawing.getBoundingClientRect();
              const boxes = [...drawing.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
              boxes.forEach(([text, a], index) => {
                if (a.left < frame.left || a.right > frame.right || a.top < frame.top || a.bottom > frame.bottom) wrong.push(`${text} leaves`);
                for (const [other, b] of boxes.slice(index + 1)) {
                  if (a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom) wrong.push(`${text} on ${other}`);
                }
              });
              const outer = [...drawing.querySelectorAll("rect.box:not(.inner)")].map((one) => one.getBoundingClientRect());
              outer.forEach((a, index) => {
                for (const b of outer.slice(index + 1)) {
                  if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) wrong.push("boxes overlap");
                }
              });
            }
            const over = document.documentElement.scrollWidth - window.innerWidth;
            document.title = [...wrong, over > 0 ? `too wide by ${over}` : "fits"].join("; ");
            """, width: width)
        #expect(seen == "fits")
    }

    /// Text is readable in both schemes: 4.5 to 1 at least.
    @Test(.enabled(if: Subprocess(onPath: "chromium") != nil, "chromium is not there"), arguments: [0, 1])
    func hasContrast(_ scheme: Int) throws {
        let seen = try browse(
            DocumentFixture.full,
            """
            const style = getComputedStyle(document.documentElement);
            const light = (name) => {
              const hex = style.getPropertyValue(name).trim();
              const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
                .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const low = [];
            const pairs = ["page", "panel"].flatMap((ground) => ["text", "faint", "link"].map((ink) => [ink, ground]))
              .concat(["hot", "warm", "cold", "old"].map((ground) => ["text", ground]));
            for (const [ink, ground] of pairs) {
              const [a, b] = [light(`--${ink}`), light(`--${ground}`)].sort((x, y) => y - x);
              const ratio = (a + 0.05) / (b + 0.05);
              if (!(ratio >= 4.5)) low.push(`${ink} on ${ground}: ${ratio}`);
            }
            document.title = [matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light", ...low].join("; ");
            """, options: ["--blink-settings=preferredColorScheme=\(scheme)"])
        #expect(seen == (scheme == 0 ? "dark" : "light"))
    }

    /// The title of the page about `spec` once a browser has run `script` in it.
    private func browse(
        _ spec: String, _ script: String, width: Int = 1280, options: [String] = []
    ) throws -> String {
        let browser = try #require(Subprocess(onPath: "chromium"))
        let page = try DocumentFixture.page(of: spec)
        return try withTemporaryFolder { folder in
            let file = try folder.write(
                page.replacing("</body>", with: "<script>{\n\(script)\n}</script></body>"), to: "page.html")
            let outcome = try browser.run(
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--window-size=\(width),900",
                    "--user-data-dir=\(folder.path)/profile", "--dump-dom",
                ] + options + ["file://\(file.path)"])
            return String(try #require(outcome.output.firstMatch(of: #/<title>(.*)</title>/#)?.1, "\(outcome.errors)"))
        }
    }
}
