/// What a contract says of the lives of objects, for a configuration to be judged by.
package struct LifecycleContract: Sendable {
    package struct Class: Sendable {
        package let name: String
        package let template: KeyTemplate
        /// Whether viewers read its objects at any time, by the distribution or by presigned requests.
        package let isDelivered: Bool
        /// Whether most of its objects have less than 128 KiB: pictures, texts.
        package let isMostlySmall: Bool
        /// The days after which its objects may be deleted; nil where they never are.
        package let expirationDays: ClosedRange<Int>?

        package init(
            name: String, template: KeyTemplate, isDelivered: Bool, isMostlySmall: Bool,
            expirationDays: ClosedRange<Int>?
        ) {
            self.name = name
            self.template = template
            self.isDelivered = isDelivered
            self.isMostlySmall = isMostlySmall
            self.expirationDays = expirationDays
        }
    }

    package let classes: [Class]
    /// The configuration that the contract compiles to.
    package let meant: LifecycleConfiguration
    package let versioning: BucketVersioning
    /// How long an upload may take at most, as far as the contract knows.
    package let longestUploadSeconds: Int?

    package init(
        classes: [Class], meant: LifecycleConfiguration, versioning: BucketVersioning, longestUploadSeconds: Int?
    ) {
        self.classes = classes
        self.meant = meant
        self.versioning = versioning
        self.longestUploadSeconds = longestUploadSeconds
    }
}
