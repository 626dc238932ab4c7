package import Diagnostics

extension LifecycleDocument {
    /// A configuration that was read elsewhere, such as from Terraform.
    ///
    /// - Parameters:
    ///   - file: The file that says it.
    ///   - configuration: The configuration.
    ///   - spans: Where fields stand, by their paths in the API's words: `Rules[0].Expiration.Days`. Places in other
    ///     files are left out.
    ///   - damagedRules: The rules with values that are not known, so that nothing is said about what they lack.
    package init(
        in file: SourceFile, _ configuration: LifecycleConfiguration, spans: [String: SourceSpan],
        damagedRules: Set<Int>
    ) {
        let places = spans.filter { $0.value.file === file }
            .mapValues { $0.start.utf8Offset..<$0.end.utf8Offset }
        self.init(file: file, configuration: configuration, places: places, damagedRules: damagedRules)
    }
}
