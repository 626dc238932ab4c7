/// A service with its actions that a policy may narrow to resources, in lists with spaces between.
struct IAMService: Sendable {
    /// What an action does, as AWS tells it apart.
    enum Access: Sendable, CaseIterable {
        case write, permissions
        /// It reads, lists or tags.
        case other
    }

    /// What stands before the colon of its actions: `s3`.
    let prefix: String
    private let write: String
    private let permissions: String
    private let other: String

    init(_ prefix: String, write: String = "", permissions: String = "", other: String = "") {
        (self.prefix, self.write, self.permissions, self.other) = (prefix, write, permissions, other)
    }

    func names(_ access: Access) -> [Substring] {
        let list =
            switch access {
            case .write: write
            case .permissions: permissions
            case .other: other
            }
        return list.split(separator: " ")
    }
}
