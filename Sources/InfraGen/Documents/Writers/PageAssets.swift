/// What every page about a stack holds, whatever the stack.
enum PageAssets {
    /// Nothing from elsewhere, should a text of the spec ever escape its escaping.
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

    /// All text has a contrast of at least 4.5 to 1 in both schemes.
    static let style = """
        :root {
          color-scheme: light dark;
          --text: #1f2328; --faint: #59636e; --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --edge: #6e7781;
          --link: #0550ae; --writes: #9a3412; --connects: #1a7f37;
          --hot: #ffe0b8; --warm: #d7ecd9; --cold: #d3e5fb; --old: #e6e8eb;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e6edf3; --faint: #9aa4af; --page: #0d1117; --panel: #161b22; --line: #3d444d; --edge: #8b949e;
            --link: #79b8ff; --writes: #ffa270; --connects: #6fdd8b;
            --hot: #5f3b0d; --warm: #21492a; --cold: #1b3f6b; --old: #343a42;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 76rem; background: var(--page); color: var(--text);
          font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin: 0; font-size: 1.75rem; }
        h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.35rem; }
        h3 { margin: 0 0 0.5rem; font-size: 1.1rem; }
        h1, h2, h3, p, dd { overflow-wrap: anywhere; }
        [id] { scroll-margin-top: 1rem; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; padding: 0.5rem; background: var(--page); }
        code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
        h3 code { font-size: 1em; font-weight: bold; }
        nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
        section section { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; }
        [hidden] { display: none !important; }
        .wide { margin: 0.75rem 0; overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
        caption { margin-bottom: 0.25rem; color: var(--faint); text-align: left; }
        th, td { padding: 0.4rem 0.75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { background: var(--panel); }
        td { min-width: 6rem; }
        tbody th { font-weight: normal; }
        th code, td code { overflow-wrap: normal; }
        td:empty::before { content: "–"; color: var(--faint); }
        dl { display: grid; gap: 0.35rem; margin: 0; }
        dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; }
        dt { color: var(--faint); }
        dd { grid-column: 2; margin: 0; }
        .tree, .tree ul { margin: 0; padding-left: 1.25rem; list-style: none; border-left: 1px solid var(--line); }
        .tree { padding-left: 0.75rem; }
        .tree li { padding: 0.1rem 0; white-space: nowrap; }
        .rest { color: var(--faint); }
        form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; margin: 0.75rem 0; }
        fieldset { display: flex; flex-wrap: wrap; gap: 0 1rem; border: 1px solid var(--line); border-radius: 0.4rem; }
        input[type=search] { max-width: 100%; padding: 0.3rem; font: inherit; }
        form p { margin: 0; color: var(--faint); }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--faint); }
        svg { display: block; font: 12px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
        svg text { fill: var(--text); }
        svg .strong, svg .letters { font-weight: bold; }
        svg .faint { fill: var(--faint); }
        svg .box { fill: var(--panel); stroke: var(--line); }
        svg .inner { fill: var(--page); }
        svg .edge { fill: none; stroke: var(--edge); stroke-width: 1.25; }
        svg .writes { stroke: var(--writes); }
        svg .connects { stroke: var(--connects); stroke-dasharray: 5 3; }
        svg .head { fill: var(--edge); }
        svg marker .head { fill: context-stroke; }
        svg .bar { stroke: var(--line); }
        svg .hot { fill: var(--hot); }
        svg .warm { fill: var(--warm); }
        svg .cold { fill: var(--cold); }
        svg .noncurrent { fill: var(--old); }
        svg .end { stroke: var(--text); stroke-width: 2; }
        @media (max-width: 40rem) {
          section section { padding: 0.75rem; }
          dl div { grid-template-columns: 1fr; }
          dd { grid-column: 1; }
        }
        @media print { form, nav, .skip { display: none; } .wide { overflow: visible; } }
        """

    static let script = """
        const form = document.querySelector("#filter");
        if (form) {
          const classes = [...document.querySelectorAll("section[data-class]")];
          const parts = [...document.querySelectorAll("[data-class]")];
          const filter = () => {
            const chosen = new FormData(form);
            const words = chosen.get("words").toLowerCase().split(/\\s+/);
            const delivery = chosen.get("delivery");
            for (const part of parts) {
              const { dataset } = part;
              const text = dataset.words.toLowerCase();
              part.hidden =
                (delivery !== "" && delivery !== dataset.delivery) || !words.every((word) => text.includes(word));
            }
            const shown = classes.filter((one) => !one.hidden).length;
            document.querySelector("#shown").textContent = `${shown} of ${classes.length} classes shown`;
          };
          form.hidden = false;
          form.addEventListener("input", filter);
          form.addEventListener("submit", (event) => event.preventDefault());
          filter();
        }
        """
}
