import HCL

/// A module as one call of it makes it, with the values that were computed so far.
struct ModuleInstance {
    /// `module.media["eu"]`; empty for the root.
    let address: String
    let module: TerraformModule
    /// Where its files are, seen from the root module: `path.module`.
    let path: String
    /// The instance that calls it, and with what.
    let caller: Caller?
    /// The folders of the module and of those that call it, by identity.
    let ancestry: [String]

    /// Each with what it refers to, by the addresses of resources.
    var variables: [String: Known] = [:]
    var locals: [String: Known] = [:]
    var outputs: [String: Known] = [:]
    var resources: [String: Resource] = [:]
    var calls: [String: Call] = [:]

    let resourceIndex: [String: Int]
    let callIndex: [String: Int]

    struct Caller {
        let instance: Int
        let block: DeclaredBlock
        let repetition: Repetition
    }

    struct Known {
        let value: HCLValue
        /// What it comes to whatever the root module is given and whatever there will be after apply.
        let certain: HCLValue
        let references: [String]
    }

    /// A resource with its instances.
    struct Resource {
        let value: HCLValue
        let instances: [InfrastructureResource]
    }

    /// A call with the instances that it makes.
    struct Call {
        /// The instances by key; nil for a module that is not at hand.
        let instances: [(key: HCLValue?, index: Int)]
        /// Whether there are as many of them whatever the root module is given.
        var isCertain = true
        /// What the call is as a whole where it makes no instances that can be told apart.
        let unknown: HCLUnknown?
    }

    init(address: String, module: TerraformModule, path: String, caller: Caller?, ancestry: [String]) {
        self.path = path
        self.address = address
        self.module = module
        self.caller = caller
        self.ancestry = ancestry
        resourceIndex = Dictionary(
            module.resources.enumerated().map { ($0.element.address, $0.offset) }, uniquingKeysWith: { $1 })
        callIndex = Dictionary(
            module.calls.enumerated().map { ($0.element.labels.first ?? "", $0.offset) }, uniquingKeysWith: { $1 })
    }

    /// `reference` with the module in front, where it is in one.
    func absolute(_ reference: String) -> String { address.isEmpty ? reference : "\(address).\(reference)" }
}

/// How often a block stands for an instance, and which one this is.
struct Repetition {
    /// `["eu"]`, `[0]`, or nothing.
    var instance = ""
    /// The key that tells it from the others; nil where there is only one.
    var key: HCLValue?
    /// `each` and `count`, as expressions see them.
    var names: [String: HCLValue] = [:]
    /// Why it is not known whether, or how often, the block is there.
    var isUncertain: HCLUnknown?
    /// Whether the names are the same whatever the root module is given.
    var isCertain = true

    static let once = Repetition()
}

extension Repetition {
    /// The instances that `count` and `for_each` of a block make.
    ///
    /// Of an unknown collection, one instance stands for those there may be.
    ///
    /// - Parameters:
    ///   - body: The body of the block.
    ///   - limit: How many instances are made at most.
    ///   - value: Computes an expression.
    /// - Returns: The instances, in order.
    static func all(
        of body: DeclaredBody, upTo limit: Int, value: (HCLExpression) -> HCLValue
    ) -> [Repetition] {
        if let count = body["count"] { return counted(value(count.value), limit) }
        if let collection = body["for_each"] { return each(value(collection.value), limit) }
        return [.once]
    }

    private static func counted(_ count: HCLValue, _ limit: Int) -> [Repetition] {
        guard let number = count.text.flatMap(Int.init), number >= 0 else {
            let unknown = count.unknownParts
            return [
                Repetition(
                    names: ["count": .object(["index": HCLValue(.unknown(unknown))])], isUncertain: unknown)
            ]
        }
        return (0..<min(number, limit)).map { index in
            Repetition(
                instance: "[\(index)]", key: .int(index), names: ["count": .object(["index": .int(index)])])
        }
    }

    private static func each(_ collection: HCLValue, _ limit: Int) -> [Repetition] {
        let entries: [(key: String, value: HCLValue)]
        switch collection.kind {
        case .object(let mapping): entries = mapping.entries.map { ($0.key, $0.value) }
        // What Terraform wants is a set; a list of strings is read as one.
        case .list(let sequence) where sequence.elements.allSatisfy({ $0.text != nil }):
            entries = sequence.elements.map { ($0.text ?? "", $0) }
        default:
            let unknown = collection.unknownParts
            let part = HCLValue(.unknown(HCLUnknown(unknown.reasons)))
            return [Repetition(names: ["each": .object(["key": part, "value": part])], isUncertain: unknown)]
        }
        return entries.prefix(limit).map { key, value in
            Repetition(
                instance: "[\(HCLUnknown.quoted(key))]", key: .string(key),
                names: ["each": .object(["key": .string(key), "value": value.marked(by: collection)])])
        }
    }
}

extension HCLValue {
    /// Sensitive where `collection` is.
    fileprivate func marked(by collection: HCLValue) -> HCLValue {
        collection.isSensitive ? HCLValue(kind, isSensitive: true) : self
    }
}
