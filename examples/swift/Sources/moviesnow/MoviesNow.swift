import InfraGen

/// The MoviesNow media stack, which `examples/moviesnow/stack.yaml` says in YAML.
enum MoviesNow {
    static func stack() throws -> Stack {
        var stack = try Stack(
            name: StackName("moviesnow"), region: .usEast1, fields: fields(), classes: classes(),
            bucket: Bucket(name: .variable))
        stack.roles = try roles()
        stack.distribution.aliases = .variable
        stack.distribution.certificate = .variable
        stack.distribution.priceClass = .class100
        stack.database = try Database(
            version: PostgresVersion("17"), instanceClass: DatabaseClass("db.t4g.medium"),
            storage: StorageRange(gibibytes: 50...200))
        stack.cache = try Cache(
            engine: .valkey, version: CacheVersion("8.0"), node: CacheNode("cache.t4g.small"), nodes: 2)
        stack.network = Network(vpc: .variable, subnets: .variable, clients: .variable)
        return stack
    }

    /// What a placeholder in a key may hold.
    private static func fields() throws -> [Field] {
        let heights = ["480p", "720p", "1080p"]
        return try [
            Field(Name("title_id"), .uuid),
            Field(Name("episode_id"), .uuid),
            Field(Name("season"), .int(min: 1, max: 99, width: 2)),
            Field(Name("ladder"), .enumeration(heights)),
            Field(Name("rendition"), .enumeration(heights + ["source"])),
            Field(Name("filename"), .filename(extensions: nil, charset: .safe)),
        ]
    }

    /// The layout contract: everything else names a class.
    private static func classes() throws -> [MediaClass] {
        let fields = try fields()
        func mediaClass(_ name: String, _ key: String, _ delivery: Delivery = .none) throws -> MediaClass {
            try MediaClass(Name(name), key: KeyTemplate(key, fields: fields), delivery: delivery)
        }
        var bundle = try mediaClass("bundle", "bundles/{title_id}/S{season}.zip", .presign(TimeSpan("5m")))
        bundle.expiration = try Expiration(after: Days(14), allow: DayRange(7...30))
        return try [
            mediaClass("original", "originals/{title_id}/[{episode_id}/]{filename}"),
            mediaClass(
                "download", "downloads/{title_id}/[{episode_id}/]{rendition}/{filename}", .presign(TimeSpan("10m"))),
            mediaClass("hls", "hls/{title_id}/[{episode_id}/]{ladder}/{files...}", .cdn(CDNDelivery(.video))),
            bundle,
            mediaClass("artwork", "artwork/title/{title_id}/{files...}", .cdn(CDNDelivery(.image))),
            mediaClass("subtitle", "subs/title/{title_id}/{files...}", .cdn(CDNDelivery(.text))),
        ]
    }

    /// Least privilege, by class.
    private static func roles() throws -> [Role] {
        let (original, download, bundle) = try (Name("original"), Name("download"), Name("bundle"))
        return try [
            Role(Name("ingest"), write: [original]),
            Role(Name("packager"), read: [original], write: [download, Name("hls"), Name("subtitle")]),
            Role(Name("bundler"), read: [download], write: [bundle]),
            Role(
                Name("api"), write: [Name("artwork")], presign: [download, bundle], connect: [.database, .cache]),
        ]
    }
}
