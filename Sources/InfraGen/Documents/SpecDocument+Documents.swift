extension SpecDocument {
    /// The pages about the base, or about one environment: `index.html` and `README.md`.
    ///
    /// The spec has no errors.
    package func documents(of environment: EnvironmentName?, specDigest: SpecDigest) -> [GeneratedFile] {
        let view = environment.flatMap { self.view(of: $0) } ?? baseView
        let page = ContractPage(self, view.stack, specDigest: specDigest).page
        let texts = [("README.md", MarkdownWriter.text(of: page)), ("index.html", HTMLWriter.text(of: page))]
        return texts.map { path, body in
            let header = FileHeader(stack: view.stack.base, specDigest: specDigest, body: body, comment: .markup)
            return GeneratedFile(path: path, text: header.text + "\n" + body)
        }
    }
}
