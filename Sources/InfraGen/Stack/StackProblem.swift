/// Something that is wrong with a stack as a whole, or that its owner should know.
public struct StackProblem: Sendable, Hashable {
    /// How grave it is.
    public enum Severity: String, Sendable, Hashable {
        /// The stack cannot be rendered.
        case error
        /// It can, and should not.
        case warning
    }

    /// Another place that has part in it.
    public struct Related: Sendable, Hashable {
        /// What stands there.
        public let message: String
        /// Where.
        public let path: SpecPath
    }

    /// Which text of a path is meant.
    enum Part: Sendable, Hashable {
        case key, value
    }

    /// The id of the rule.
    public let rule: String
    /// How grave it is.
    public let severity: Severity
    /// What is wrong, in a phrase.
    public let message: String
    /// Where.
    public let path: SpecPath
    /// What to do about it.
    public let help: String?
    /// Other places that have part in it; of all places, the last in a file is the one reported.
    public let related: [Related]
    let part: Part
    /// Paths whose values the finding follows from: nothing is said where one of them, or part of it, could not be read.
    let evidence: [SpecPath]
    /// Mappings whose names the finding follows from: nothing is said where an entry could not be read as a whole.
    let namesEvidence: [SpecPath]
    /// Paths that bring the finding about by being there, whatever their values.
    let causes: [SpecPath]

    init(
        _ rule: String, _ severity: Severity, _ message: String, at path: SpecPath, part: Part = .value,
        help: String? = nil, conflictsWith related: [(message: String, path: SpecPath)] = [], evidence: [SpecPath] = [],
        names: [SpecPath] = [], causes: [SpecPath] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.path = path
        self.part = part
        self.help = help
        self.related = related.map { Related(message: $0.message, path: $0.path) }
        self.evidence = [path] + related.map(\.path) + evidence
        namesEvidence = names
        self.causes = causes
    }
}

/// What makes ``Stack/validated()`` throw.
public struct StackError: Error, Sendable, CustomStringConvertible {
    /// All that is wrong.
    public let problems: [StackProblem]

    /// A line for each problem.
    public var description: String {
        problems.map { problem in
            "\(problem.path): \(problem.message) [\(problem.rule)]" + (problem.help.map { "; \($0)" } ?? "")
        }.joined(separator: "\n")
    }
}

/// A question asked of a whole stack.
///
/// Each file in `Checks` answers one.
protocol StackCheck: Sendable {
    static func problems(in stack: Stack) -> [StackProblem]
}

extension Stack {
    /// Checks of what no environment changes.
    private static let contractChecks: [any StackCheck.Type] = [ContractCheck.self]

    /// Checks of everything else.
    private static let environmentChecks: [any StackCheck.Type] = [
        LifecycleCheck.self, DeliveryCheck.self, DistributionCheck.self, RoleCheck.self, DatabaseCheck.self,
        CacheCheck.self, EngineVersionCheck.self, InstanceCheck.self, ParameterCheck.self, NetworkCheck.self,
        NameCheck.self, TagCheck.self, LogBucketCheck.self, PolicySizeCheck.self,
    ]

    /// Checks of what the grammar asks of a spec while it reads it, for a stack that was built in Swift.
    private static let valueChecks: [any StackCheck.Type] = [
        RangeCheck.self, DistinctCheck.self, PlaceholderCheck.self,
    ]

    /// All that is wrong with the stack, and all that its owner should know.
    ///
    /// Numbers, lists and names come first; what they mean together is asked once each of them is sound.
    public func problems() -> [StackProblem] {
        let values = Self.valueChecks.flatMap { $0.problems(in: self) }
        return values.isEmpty ? contractProblems() + environmentProblems() : values
    }

    /// What is wrong with the contract, which all environments share.
    func contractProblems() -> [StackProblem] { Self.contractChecks.flatMap { $0.problems(in: self) } }

    /// What is wrong with all that an environment may change, and what depends on it.
    func environmentProblems() -> [StackProblem] { Self.environmentChecks.flatMap { $0.problems(in: self) } }

    /// The stack, when nothing is wrong with it.
    ///
    /// - Throws: ``StackError`` with every problem that is an error.
    public func validated() throws(StackError) -> Stack {
        let errors = problems().filter { $0.severity == .error }
        guard errors.isEmpty else { throw StackError(problems: errors) }
        return self
    }
}
