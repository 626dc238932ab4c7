extension Stack {
    /// The Terraform root module of the stack: its files with their headers, by path.
    ///
    /// The same stack gives the same bytes everywhere and at any time, and those of the spec that says the same. All
    /// files are given or none; warnings, which ``problems()`` tells, keep none back.
    ///
    /// - Parameter specDigest: The digest of the spec that the stack was made of, for the headers. Without one they say
    ///   that the stack was built in Swift.
    /// - Returns: The files, to be written below one folder.
    /// - Throws: ``StackError`` with every error in ``problems()``.
    public func terraformFiles(specDigest: SpecDigest? = nil) throws(StackError) -> [GeneratedFile] {
        let stack = try validated()
        let graph = ResourceGraph(stack)
        let lacking = graph.problems(for: stack.target)
        guard lacking.isEmpty else { throw StackError(problems: lacking) }
        return graph.generatedFiles(of: stack, specDigest: specDigest)
    }
}
