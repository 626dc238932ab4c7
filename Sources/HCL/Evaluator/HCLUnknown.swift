package import Diagnostics

/// Why a value cannot be known before Terraform runs.
package struct HCLUnknown: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// A variable that has no default and was not given.
        case variable(String)
        /// An attribute that is known after apply, or belongs to what is not in the files: its address.
        case reference(String)
        /// A function whose result depends on the machine or the time, or that is not computed here.
        case function(String)
        /// A value that depends on itself.
        case cycle(String)
        /// The expression has no value: Terraform would refuse it.
        case invalid(String, SourceSpan?)
        /// A value too large to compute.
        case limit(String)
    }

    /// The reasons, each once, in the order in which they were met.
    package let reasons: [Reason]

    package init(_ reasons: [Reason]) {
        var seen: Set<Reason> = []
        self.reasons = Array(reasons.filter { seen.insert($0).inserted }.prefix(8))
    }
}

extension HCLUnknown.Reason: CustomStringConvertible {
    /// A phrase that goes behind 'unknown because'.
    package var description: String {
        switch self {
        case .variable(let name): "var.\(name) is not given"
        case .reference(let address): "\(address) is not known before apply"
        case .function(let name): "\(name)() is not computed"
        case .cycle(let address): "\(address) depends on itself"
        case .invalid(let message, _): message
        case .limit(let message): message
        }
    }
}
