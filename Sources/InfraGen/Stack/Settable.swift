/// A value that is baked into the Terraform code, or left to a Terraform variable (`$var` in the spec).
public enum Settable<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Left to a variable, typed, described and validated.
    case variable
    /// Baked: reviewable in the diff.
    case value(Value)

    /// The baked value, where it is one.
    public var value: Value? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}
