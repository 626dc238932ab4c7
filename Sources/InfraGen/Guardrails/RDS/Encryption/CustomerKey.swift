import Diagnostics

/// What the rules of keys that the customer manages share.
enum CustomerKey {
    /// A finding for each of `resources` whose argument `name` names no key.
    static func findings(_ resources: [InfrastructureResource], _ name: String = "kms_key_id") -> [GuardrailFinding] {
        resources.compactMap { resource in
            // A key that is made by the same apply is as good as one that is known.
            guard resource.body.value(name).isAbsent || resource.body.string(name).value == "" else { return nil }
            return GuardrailFinding(
                resource, "no key of one's own encrypts it: '\(name)' is not set", help: "set \(name) to a key of KMS")
        }
    }
}
