package import Diagnostics

/// Where the value of one path of a spec comes from.
package struct PathExplanation: Sendable {
    /// A value that stands in the file.
    package struct Written: Sendable {
        package let value: SpecValue
        package let place: SourceSpan
    }

    package enum Origin: Sendable {
        /// It stands in the base.
        case base(Written)
        /// An overlay brings it, perhaps in place of a value of the base.
        case overlay(Written, over: Written?)
        /// An overlay removes what the base has, so that the default holds.
        case removed(at: SourceSpan, over: Written)
        /// It stands nowhere, so that the default holds.
        case absent
    }

    /// What holds where nothing is written.
    package enum Fallback: Sendable {
        case value(JSONValue)
        /// A value that follows from others, and why.
        case derived(JSONValue, because: String)
        /// Nothing, since a section that nothing is made of without is not there; the value would be this.
        case absentSection(SpecPath, wouldBe: JSONValue?)
        case nothing
    }

    package let path: SpecPath
    /// The environment that was asked for.
    package let environment: EnvironmentName?
    package let origin: Origin
    package let fallback: Fallback
    /// What the key is for.
    package let doc: String?
    /// For a mapping of which an overlay changes a part: the places in the overlay, by path.
    package let overlaidParts: [(path: SpecPath, written: Written)]

    /// What stands in the file.
    package var written: Written? {
        switch origin {
        case .base(let written), .overlay(let written, _): written
        case .removed, .absent: nil
        }
    }
}
