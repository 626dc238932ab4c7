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
        case invalid(String, SourceSpan?, Mistake = .value)
        /// A value too large to compute.
        case limit(String)
    }

    /// What an expression that has no value gets wrong.
    package enum Mistake: Sendable, Hashable {
        /// A value of another type or form than is needed.
        case value
        /// A name that stands for nothing.
        case name
        /// A function that does not exist, or that does not take its arguments.
        case function
        /// A list without the element, an object without the attribute.
        case element
        /// A file that is not there.
        case file
    }

    /// The reasons, each once, in the order in which they were met.
    package let reasons: [Reason]
    /// The one thing that the value is, where it is one.
    ///
    /// It is an address such as `aws_s3_bucket.media.arn`, and a step into the value is a step of it.
    package let address: String?
    /// What is known of a string, with marks for the rest, where the evaluator has marks.
    package let text: String?
    /// What is known of an object.
    package let parts: [String: HCLValue]
    /// What is known of a list: its elements in order, where one that is not known may stand for any number of them.
    package let elements: [HCLValue]
    /// What is worth knowing of ``elements``, or of ``parts`` without an address; nil where there are none.
    ///
    /// A resource has an address, and its parts are not walked.
    @PlaceOnly var summary: ValueSummary?

    package init(
        _ reasons: [Reason], address: String? = nil, text: String? = nil, parts: [String: HCLValue] = [:],
        elements: [HCLValue] = []
    ) {
        var seen: Set<Reason> = []
        self.reasons = Array(reasons.filter { seen.insert($0).inserted }.prefix(8))
        self.address = address
        self.text = text
        self.parts = parts
        self.elements = elements
        let held = address == nil ? elements + parts.values : []
        summary = held.isEmpty ? nil : ValueSummary(of: held)
    }

    /// The value at `address`, which is known after apply, but for the `parts` that are known of it.
    package init(at address: String, parts: [String: HCLValue] = [:]) {
        self.init([.reference(address)], address: address, parts: parts)
    }

    /// The part of an object called `name`.
    func part(_ name: String) -> HCLValue {
        parts[name] ?? HCLValue(.unknown(stepping(HCLIdentifier.isValid(name) ? ".\(name)" : "[\(Self.quoted(name))]")))
    }

    /// What a step leads to: `[0]`, `.name`.
    func stepping(_ step: String) -> HCLUnknown {
        guard let address else { return HCLUnknown(reasons) }
        let isReference = reasons == [.reference(address)]
        return HCLUnknown(isReference ? [.reference(address + step)] : reasons, address: address + step)
    }

    /// What a mark names where a whole value stands: its address, or the variable that it depends on.
    var markAddress: String? {
        if let address { return address }
        for case .variable(let name) in reasons { return "var.\(name)" }
        return nil
    }

    /// `text` between quotes, as an instance key has it in an address.
    package static func quoted(_ text: String) -> String { Quoting.label(text) }
}

extension HCLUnknown.Reason: CustomStringConvertible {
    /// A phrase that goes behind 'unknown because'.
    package var description: String {
        switch self {
        case .variable(let name): "var.\(name) is not given"
        case .reference(let address): "\(address) is not known before apply"
        case .function(let name): Function.notComputed[name] ?? "\(name)() is not computed"
        case .cycle(let address): "\(address) depends on itself"
        case .invalid(let message, _, _): message
        case .limit(let message): message
        }
    }
}
