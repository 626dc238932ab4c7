public import LayoutPolicy

extension Stack {
    /// The lifecycle configuration of the bucket: a rule for all uploads, and one for each class that needs one.
    ///
    /// Where the days of an expiration are a Terraform variable, its default stands.
    public var lifecycleConfiguration: LifecycleConfiguration {
        let uploads = LifecycleRule(
            id: "abort-incomplete-uploads", filter: LifecycleFilter(), abortUploadsDays: bucket.abortUploads.count)
        return LifecycleConfiguration(
            rules: [uploads] + classes.compactMap { $0.lifecycleRule(versioning: bucket.versioning) },
            // Explicit, because buckets made before September 2024 have another default.
            minimumObjectSize: .allStorageClasses128K)
    }

    /// Whether the bucket keeps versions.
    public var bucketVersioning: BucketVersioning { bucket.versioning ? .enabled : .never }

    /// What the stack says of the lives of objects, for other configurations to be judged by.
    package var lifecycleContract: LifecycleContract {
        LifecycleContract(
            classes: classes.map { mediaClass in
                LifecycleContract.Class(
                    name: mediaClass.name.description, template: mediaClass.key,
                    isDelivered: mediaClass.delivery != .none,
                    isMostlySmall: mediaClass.cdn.map { $0.kind != .video } ?? false,
                    expirationDays: mediaClass.expiration.map { $0.allow?.bounds ?? $0.after.count...$0.after.count })
            },
            meant: lifecycleConfiguration, versioning: bucketVersioning,
            // As long as a presigned request for a part may be used, its upload is at work.
            longestUploadSeconds: presign.defaultLife.seconds)
    }
}

extension MediaClass {
    /// The class's rule as S3's model has it; nil where its objects stay as they are.
    func lifecycleRule(versioning: Bool) -> LifecycleRule? {
        let noncurrent = effectiveNoncurrent(versioning: versioning)
        guard expiration != nil || !tiers.isEmpty || noncurrent != nil else { return nil }
        var end = expiration.map { LifecycleRule.Expiration(days: $0.after.count) }
        // Without an expiration nothing else removes the markers of deleted objects.
        if end == nil, noncurrent != nil { end = LifecycleRule.Expiration(expiredObjectDeleteMarker: true) }
        return LifecycleRule(
            id: name.description, filter: LifecycleFilter(prefix: prefix), expiration: end,
            transitions: tiers.map { LifecycleRule.Transition(days: $0.after.count, to: $0.storageClass) },
            noncurrentExpiration: noncurrent.map {
                LifecycleRule.NoncurrentExpiration(days: $0.expire.count, newerVersions: $0.keep)
            })
    }

    /// What becomes of its noncurrent versions: what it says, or 30 days where objects expire.
    func effectiveNoncurrent(versioning: Bool) -> NoncurrentPolicy? {
        guard versioning else { return nil }
        return noncurrent ?? (expiration == nil ? nil : NoncurrentPolicy(expire: Days(unchecked: 30)))
    }
}
