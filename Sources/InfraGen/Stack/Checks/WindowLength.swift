/// Whether a service takes a window as long as it is.
enum WindowLength {
    /// A day; what is as long leaves no time outside of the window.
    private static let tooLong = 1_440

    /// What `service`, which wants at least `least` minutes, says of a window of `minutes`.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html>
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html>
    static func problems(
        _ window: (some CustomStringConvertible)?, _ minutes: Int?, _ service: String, least: Int, at path: SpecPath
    ) -> [StackProblem] {
        guard let window, let minutes, !(least..<tooLong).contains(minutes) else { return [] }
        let (wanted, help) =
            minutes < least ? ("at least \(least)", "lengthen it") : ("less than 24 hours", "shorten it")
        return [
            StackProblem(
                "spec.window", .error, "the window '\(window)' has \(minutes) minutes, \(service) wants \(wanted)",
                at: path, help: help)
        ]
    }
}
