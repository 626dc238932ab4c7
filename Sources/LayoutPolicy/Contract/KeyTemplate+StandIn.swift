extension KeyTemplate {
    /// A template for where one could not be read, so that the rest of a contract can still be judged.
    package static let standIn = KeyTemplate(standIn: "unreadable/")

    private init(standIn prefix: String) {
        text = prefix
        self.prefix = prefix
        parts = [.literal(prefix)]
    }
}
