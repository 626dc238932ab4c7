/// An IAM role of the application, by what it may do with which classes.
public struct Role: Sendable, Hashable {
    /// What a role may do with the objects of a class.
    public enum Verb: String, Sendable, Hashable, CaseIterable {
        /// Read and list.
        case read
        /// Upload.
        case write
        /// Delete.
        case delete
        /// Presign reads, for which it must be able to read, and nothing more.
        case presign
    }

    /// What a role may connect to.
    public enum Service: String, WordValue {
        /// The database, with the secret of its master user.
        case database
        /// The cache.
        case cache

        /// What the words name.
        public static let noun = "something to connect to"
        /// What stands in for an unreadable one.
        public static let placeholder = Service.database
    }

    /// The name, which variables, outputs and the IAM role carry.
    public let name: Name
    /// Classes it may read and list.
    public var read: [Name]
    /// Classes it may upload to.
    public var write: [Name]
    /// Classes it may delete from.
    public var delete: [Name]
    /// Classes it may presign reads of.
    public var presign: [Name]
    /// What it may connect to.
    public var connect: [Service]

    /// A role called `name` that may do what the lists say.
    public init(
        _ name: Name, read: [Name] = [], write: [Name] = [], delete: [Name] = [], presign: [Name] = [],
        connect: [Service] = []
    ) {
        self.name = name
        self.read = read
        self.write = write
        self.delete = delete
        self.presign = presign
        self.connect = connect
    }

    /// The classes that `verb` is allowed on.
    public func classes(_ verb: Verb) -> [Name] {
        switch verb {
        case .read: read
        case .write: write
        case .delete: delete
        case .presign: presign
        }
    }
}
