/// An RDS for PostgreSQL instance whose master password RDS itself keeps in Secrets Manager.
public struct Database: Sendable, Hashable {
    /// The engine that is rendered.
    public enum Engine: String, WordValue {
        /// PostgreSQL.
        case postgres

        /// What the words name.
        public static let noun = "a database engine that infragen renders"
        /// What stands in for an unreadable one.
        public static let placeholder = Engine.postgres
    }

    /// The version, which decides the parameter family.
    public var version: PostgresVersion
    /// The instance class.
    public var instanceClass: DatabaseClass
    /// The size now, and the size up to which it grows by itself.
    public var storage: StorageRange
    /// The name of the first database; the stack's name with `_` without.
    public var name: DatabaseName?
    /// The master user.
    public var user: DatabaseUser
    /// Whether a standby waits in another zone.
    public var multiAZ: Bool
    /// Whether AWS refuses to delete it.
    public var protect: Bool
    /// Whether roles may log in with IAM.
    public var iamAuthentication: Bool
    /// How often the managed password changes, days; seven without, which is AWS's default.
    public var rotatePassword: Days?
    /// Parameters beside `rds.force_ssl`, in the order written.
    public var parameters: [Parameter]
    /// Backups.
    public var backups: Backups
    /// When AWS may maintain it.
    public var maintenance: WeeklyWindow?
    /// How closely it is watched.
    public var insights: Insights

    /// A protected instance in one zone; all else at its default.
    public init(version: PostgresVersion, instanceClass: DatabaseClass, storage: StorageRange) {
        self.version = version
        self.instanceClass = instanceClass
        self.storage = storage
        user = .appAdmin
        multiAZ = false
        protect = true
        iamAuthentication = false
        parameters = []
        backups = Backups()
        insights = Insights()
    }

    /// Backups.
    public struct Backups: Sendable, Hashable {
        /// How long they are kept, 1 to 35 days.
        public var keep: Days
        /// When they are made; AWS's choice without.
        public var window: DailyWindow?

        /// Backups that are kept for `keep`.
        public init(keep: Days = .week, window: DailyWindow? = nil) {
            self.keep = keep
            self.window = window
        }
    }

    /// How closely the instance is watched.
    public struct Insights: Sendable, Hashable {
        /// The mode of Database Insights.
        public enum Mode: String, WordValue {
            /// Seven days of history, free.
            case standard
            /// 465 days of history, paid.
            case advanced

            /// What the words name.
            public static let noun = "a mode of Database Insights"
            /// What stands in for an unreadable one.
            public static let placeholder = Mode.standard
        }

        /// Intervals of enhanced monitoring that RDS allows, seconds; 0 is off.
        public static let enhancedIntervals = [0, 1, 5, 10, 15, 30, 60]

        /// The mode.
        public var mode: Mode
        /// The interval of enhanced monitoring, one of ``enhancedIntervals``.
        public var enhanced: TimeSpan

        /// Insights of `mode`.
        public init(mode: Mode = .standard, enhanced: TimeSpan = .zero) {
            self.mode = mode
            self.enhanced = enhanced
        }
    }
}

/// A parameter of an engine, and its value as text.
public struct Parameter: Sendable, Hashable {
    /// The name, as the engine has it.
    public let name: String
    /// The value as AWS takes it: text, also for numbers and switches.
    public let value: String

    /// Sets `name`, a ``ParameterName``, to `value`, which is not empty.
    public init(_ name: String, _ value: String) throws(InvalidValue) {
        guard !value.isEmpty else { throw InvalidValue("is empty", help: "give the parameter a value") }
        self.init(try ParameterName(name), checked: value)
    }

    /// The name as PostgreSQL has it, which does not tell letter case.
    var postgresName: String { name.lowercased() }

    init(_ name: ParameterName, checked value: String) {
        self.name = name.description
        self.value = value
    }
}

/// A version of PostgreSQL: a major one from 14 on, or `major.minor`.
public struct PostgresVersion: TextValue, CustomStringConvertible {
    /// The major version, from 14.
    public let major: Int
    /// The minor version; the newest without.
    public let minor: Int?

    /// Reads `17` or `17.4`.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write a major version, \"14\" or later, or major and minor, \"17.9\""
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && ($0.utf8.count == 1 || $0.first != "0") }),
            let major = ASCII.wholeNumber(parts[0])
        else {
            throw InvalidValue("is not a version of PostgreSQL: '\(text)'", help: help)
        }
        guard major >= 14 else {
            throw InvalidValue("is too old: PostgreSQL \(major)", help: help)
        }
        guard parts.count == 1 || ASCII.wholeNumber(parts[1]) != nil else {
            throw InvalidValue("is not a version of PostgreSQL: '\(text)'", help: help)
        }
        self.major = major
        minor = parts.count == 2 ? ASCII.wholeNumber(parts[1]) : nil
    }

    private init(major: Int) {
        self.major = major
        minor = nil
    }

    /// The version as RDS takes it.
    public var description: String { minor.map { "\(major).\($0)" } ?? "\(major)" }
    /// The parameter group family.
    public var family: String { "postgres\(major)" }
    /// A version that stands in for an unreadable one.
    public static let placeholder = PostgresVersion(major: 17)
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a version of PostgreSQL", "(?:1[4-9]|[2-9][0-9])(?:\\.(?:[0-9]|[1-9][0-9]))?")
}

/// The class of a database instance: `db.r7g.large`.
public struct DatabaseClass: TextValue, CustomStringConvertible {
    /// The class as written.
    public let description: String

    /// Reads `db.`, a family and a size.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsInstanceClass("db", example: "db.t4g.medium")
    }

    private init(unchecked text: String) { description = text }

    /// A class that stands in for an unreadable one.
    public static let placeholder = DatabaseClass(unchecked: "db.t4g.medium")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a database class", "db\\.[a-z0-9-]+\\.[a-z0-9]+(?:\\.[a-z0-9]+)*")
}

extension String {
    /// Checks `SERVICE.family.size`, as RDS and ElastiCache name instance types.
    func checkedAsInstanceClass(_ service: String, example: String) throws(InvalidValue) -> String {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        let isWord: (Substring) -> Bool = { part in
            !part.isEmpty
                && part.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
        }
        guard parts.count >= 3, parts[0] == service, parts.dropFirst().allSatisfy(isWord), utf8.count <= 64,
            parts.dropFirst(2).allSatisfy({ !$0.contains("-") })
        else {
            throw InvalidValue(
                "is not an instance class: '\(self)'",
                help: "write '\(service).', family and size, such as '\(example)'")
        }
        return self
    }
}

/// The name of a database: a letter, then letters, digits and underscores, 63 at most.
public struct DatabaseName: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads a name that is no reserved word.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsPostgresIdentifier("a database name", maxLength: 63)
    }

    init(stack: StackName) {
        description = stack.description.split(separator: "-").joined(separator: "_")
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = DatabaseName(unchecked: "app")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a database name", "[A-Za-z][A-Za-z0-9_]{0,62}")
}

/// The master user of a database: a letter, then letters, digits and underscores, 16 at most.
public struct DatabaseUser: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads a name that is no reserved word.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsPostgresIdentifier("a user name", maxLength: 16)
    }

    private init(unchecked text: String) { description = text }

    /// The user without a word about it.
    public static let appAdmin = DatabaseUser(unchecked: "app_admin")
    /// A user that stands in for an unreadable one.
    public static let placeholder = appAdmin
    /// The form, for an editor.
    public static let form = TextForm.pattern("a user name", "[A-Za-z][A-Za-z0-9_]{0,15}")
}

extension String {
    fileprivate func checkedAsPostgresIdentifier(_ noun: String, maxLength: Int) throws(InvalidValue) -> String {
        guard (1...maxLength).contains(utf8.count), utf8.first.map(ASCII.isLetter) == true,
            utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "_") })
        else {
            throw InvalidValue(
                "is not \(noun): '\(self)'",
                help: "use 1 to \(maxLength) letters, digits and '_', beginning with a letter")
        }
        guard !PostgresReserved.contains(self) else {
            throw InvalidValue("is reserved by PostgreSQL or RDS: '\(self)'", help: "choose another name")
        }
        return self
    }
}

/// The name of an engine's parameter: `rds.force_ssl`, `maxmemory-policy`.
public struct ParameterName: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads letters, digits, `_`, `-` and `.`, beginning with a letter.
    public init(_ text: String) throws(InvalidValue) {
        guard (1...255).contains(text.utf8.count), text.utf8.first.map(ASCII.isLetter) == true,
            text.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || "_-.".utf8.contains($0) })
        else {
            throw InvalidValue("is not the name of a parameter", help: "write it as the engine does: 'rds.force_ssl'")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// Whether a client has to use TLS.
    static let forceSSL = ParameterName(unchecked: "rds.force_ssl")
    /// A name that stands in for an unreadable one.
    public static let placeholder = ParameterName(unchecked: "parameter")
    /// The form, for an editor.
    public static let form = TextForm.pattern("the name of a parameter", "[A-Za-z][A-Za-z0-9_.-]{0,254}")
}
