extension SpecDocument {
    /// The files of one environment, or of the base for nil.
    ///
    /// The spec has no errors.
    package func files(of environment: EnvironmentName?, specDigest: SpecDigest) -> [GeneratedFile] {
        guard let view = view(of: environment) else { return [] }
        return ResourceGraph(view.stack).generatedFiles(of: view.stack, specDigest: specDigest)
    }

    private func view(of environment: EnvironmentName?) -> SpecView? {
        guard let environment else { return baseView }
        return view(of: environment)
    }
}
