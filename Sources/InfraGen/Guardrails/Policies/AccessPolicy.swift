package import HCL

/// What a policy says, read by meaning: lists where JSON has one or many, and nothing of how it was written.
///
/// Symbols stand in its strings for what is known only after apply.
package struct AccessPolicy: Sendable {
    package var statements: [AccessStatement] = []
    /// Why there may be more to it than ``statements``.
    package var doubt: HCLUnknown?
}
