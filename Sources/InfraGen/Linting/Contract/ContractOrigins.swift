import HCL

/// Where a distribution fetches what it serves.
struct ContractOrigins {
    enum Origin: Equatable {
        /// The bucket, below a path such as `/v2`; below none where that is empty.
        case bucket(path: String)
        /// Something else: the address of another bucket, or a host.
        case other(String)

        var words: String {
            switch self {
            case .bucket(""): "the bucket"
            case .bucket(let path): "'\(path)' of the bucket"
            case .other(let name): "'\(name)'"
            }
        }
    }

    private let distribution: DistributionReading
    private let bucket: InfrastructureResource
    private let buckets: ResourceFinder

    init(_ distribution: InfrastructureResource, _ infrastructure: Infrastructure, bucket: InfrastructureResource) {
        self.distribution = DistributionReading(distribution)
        self.bucket = bucket
        buckets = ResourceFinder(infrastructure.resources("aws_s3_bucket"), namedBy: "bucket")
    }

    /// The origin that a behavior asks; nil where it is not known.
    func origin(of behavior: InfrastructureBlock) -> Origin? {
        guard let origin = distribution.origin(of: BehaviorReading(behavior, isDefault: false)),
            origin.block.isUncertain == nil, !origin.isWebsite
        else { return nil }
        if let target = origin.bucket(in: distribution.resource, buckets) {
            guard target.address == bucket.address else { return .other(target.address) }
            switch origin.body.string("origin_path") {
            case .known(let path, _): return .bucket(path: path)
            case .absent: return .bucket(path: "")
            case .unknown: return nil
            }
        }
        // A bucket whose own name is not known may be the one that is written out.
        if origin.writtenBucket != nil, bucket.body.string("bucket").value == nil { return nil }
        return origin.body.string("domain_name").value.map(Origin.other)
    }
}
