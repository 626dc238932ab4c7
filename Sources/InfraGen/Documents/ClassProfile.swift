import LayoutPolicy

/// What follows from one class: its keys, who may use it, how it is delivered, how long it lives.
package struct ClassProfile: Sendable {
    let mediaClass: MediaClass
    let behaviors: [CacheBehavior]
    let lifecycle: ClassLifecycle
    /// The roles that each verb is given to, in the order of the spec.
    let roles: [(verb: Role.Verb, names: [Name])]
    /// Whether the bucket policy denies presigned reads that are too old.
    let enforcesPresign: Bool

    init(_ mediaClass: MediaClass, in stack: Stack, behaviors: [CacheBehavior]) {
        self.mediaClass = mediaClass
        self.behaviors = behaviors
        lifecycle = ClassLifecycle(mediaClass, in: stack)
        roles = Role.Verb.allCases.map { verb in
            (verb, stack.roles.filter { $0.classes(verb).contains(mediaClass.name) }.map(\.name))
        }
        enforcesPresign = stack.presign.enforcement == .signatureAge
    }

    /// The profiles of all classes of `stack`, which has no errors, in the order of the spec.
    static func all(in stack: Stack) -> [ClassProfile] {
        let behaviors = Dictionary(grouping: CacheBehavior.all(in: stack), by: \.mediaClass.name)
        return stack.classes.map { ClassProfile($0, in: stack, behaviors: behaviors[$0.name] ?? []) }
    }

    /// The roles that `verb` is given to.
    func roles(_ verb: Role.Verb) -> [Name] { roles.first { $0.verb == verb }?.names ?? [] }
}

extension Stack {
    /// What follows from the class called `name`, where there is one; the stack has no errors.
    package func profile(of name: String) -> ClassProfile? {
        ClassProfile.all(in: self).first { $0.mediaClass.name.description == name }
    }
}

/// The life of an object of a class, by S3's lifecycle rules.
struct ClassLifecycle: Sendable {
    /// A stretch of days in one storage class.
    struct Stage: Sendable {
        let storageClass: StorageClass
        /// How old an object is when it comes there.
        let age: Days
    }

    /// At least one, by day.
    let stages: [Stage]
    let expiration: Expiration?
    let noncurrent: NoncurrentPolicy?
    let keepsVersions: Bool
    let expirationVariable: String?

    init(_ mediaClass: MediaClass, in stack: Stack) {
        let versioning = stack.bucket.versioning
        let life = stack.lifecycleConfiguration.timeline(
            of: LifecycleSubject(
                key: Array(mediaClass.prefix.utf8), sizeBytes: .max, created: UTCInstant(secondsSince1970: 0)),
            versioning: stack.bucketVersioning)
        stages = life.current.stages.map { Stage(storageClass: $0.storageClass, age: Days(unchecked: $0.day)) }
        expiration = mediaClass.expiration
        noncurrent = mediaClass.effectiveNoncurrent(versioning: versioning)
        keepsVersions = versioning
        expirationVariable = mediaClass.expiration?.allow == nil ? nil : mediaClass.expirationVariableName
    }

    /// The life in sentences.
    var sentences: [RichText] {
        let moves = stages.map { stage -> RichText in
            stage.age.count == 0
                ? "from the first day in \(code: stage.storageClass.rawValue)"
                : "after \(stage.age.phrase) in \(code: stage.storageClass.rawValue)"
        }
        return [moves.joined("; ")] + [end] + (keepsVersions ? [versions] : [])
    }

    private var end: RichText {
        guard let expiration else {
            return keepsVersions
                ? "never deleted by a rule; a deleted object stays as a version"
                : "never deleted by a rule"
        }
        let days = "deleted \(expiration.after.phrase) after it was made"
        guard let allow = expiration.allow, let expirationVariable else { return RichText(days) }
        return """
            \(days); the variable \(code: expirationVariable) sets another day, \
            \(allow.bounds.lowerBound) to \(allow.bounds.upperBound)
            """
    }

    private var versions: RichText {
        guard let noncurrent else { return "versions that were overwritten or deleted are kept" }
        let kept = noncurrent.keep.map { "; the newest \($0) of them \($0 == 1 ? "is" : "are") kept" } ?? ""
        return "versions that were overwritten or deleted go after \(noncurrent.expire.phrase)\(kept)"
    }

}
