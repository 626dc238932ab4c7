/// What every page of findings holds, whatever the findings.
enum HTMLAssets {
    /// Nothing from elsewhere, should a quoted text ever escape its escaping.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    /// All text has a contrast of at least 4.5 to 1 in both schemes.
    static let style = """
        :root {
          color-scheme: light dark;
          --text: #1f2328; --faint: #59636e; --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0;
          --error: #b3131b; --warning: #7d4e00; --note: #0550ae; --mark: #ffe08a;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e6edf3; --faint: #9aa4af; --page: #0d1117; --panel: #161b22; --line: #3d444d;
            --error: #ff8a80; --warning: #e3b341; --note: #79b8ff; --mark: #6b5300;
          }
        }
        body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--page); color: var(--text);
          font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin-bottom: 0; font-size: 1.5rem; }
        h2 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
        code, pre { font-family: ui-monospace, monospace; font-size: 0.9rem; }
        form > label { min-width: 0; }
        form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; }
        fieldset { display: flex; flex-wrap: wrap; gap: 0 1rem; border: 1px solid var(--line); border-radius: 0.4rem; }
        select { max-width: 100%; }
        form p { margin: 0; color: var(--faint); }
        [hidden] { display: none !important; }
        .findings { padding: 0; list-style: none; }
        .finding { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left-width: 0.4rem;
          border-radius: 0.4rem; overflow-wrap: anywhere; }
        .finding p, .finding ul { margin: 0.25rem 0; }
        .error { border-left-color: var(--error); }
        .warning { border-left-color: var(--warning); }
        .note { border-left-color: var(--note); }
        .error .severity { color: var(--error); }
        .warning .severity { color: var(--warning); }
        .note .severity { color: var(--note); }
        .rule, .facts, footer { color: var(--faint); }
        .rule a { color: inherit; }
        .rules dd { margin: 0 0 0.75rem 1rem; }
        pre { margin: 0.5rem 0; padding: 0.5rem; overflow-x: auto; background: var(--panel); border-radius: 0.4rem; }
        mark { background: var(--mark); color: inherit; }
        mark.point { border-left: 2px solid var(--error); }
        table { border-collapse: collapse; margin: 0.5rem 0; }
        caption, th { text-align: left; white-space: nowrap; }
        th { font-weight: normal; padding-right: 2rem; }
        td { text-align: right; font-variant-numeric: tabular-nums; }
        """

    static let script = """
        const form = document.querySelector("form");
        if (form) {
          const findings = [...document.querySelectorAll(".finding")];
          const filter = () => {
            const chosen = new FormData(form);
            const severities = chosen.getAll("severity");
            const rule = chosen.get("rule");
            for (const finding of findings) {
              const { dataset } = finding;
              finding.hidden = !severities.includes(dataset.severity) || (rule !== "" && rule !== dataset.rule);
            }
            const shown = findings.filter((finding) => !finding.hidden).length;
            document.querySelector("#shown").textContent = `${shown} of ${findings.length} findings shown`;
          };
          form.hidden = false;
          form.addEventListener("input", filter);
          form.addEventListener("submit", (event) => event.preventDefault());
          filter();
        }
        """
}
