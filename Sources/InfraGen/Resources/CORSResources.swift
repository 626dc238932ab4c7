import HCL

/// The bucket's CORS rules, one for each class that asks: S3 answers preflights, also those that CloudFront passes on.
enum CORSResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let rules = stack.classes.compactMap { rule(of: $0) }
        guard !rules.isEmpty else { return }
        graph.resources.append(
            Resource("aws_s3_bucket_cors_configuration", "media", in: .storage, from: SpecPath(keys: "classes")) {
                Attribute("bucket", BucketResources.bucket.reference("id"))
                rules
            })
    }

    private static func rule(of mediaClass: MediaClass) -> NestedBlock? {
        guard let cors = mediaClass.cors else { return nil }
        let path = SpecPath(keys: "classes", mediaClass.name.description, "cors")
        return NestedBlock(
            "cors_rule", from: path,
            comments: ["Asked for by class '\(mediaClass.name)'. S3 applies CORS rules to the whole bucket: no prefix."]
        ) {
            Attribute("id", mediaClass.name.description)
            Attribute("allowed_headers", cors.headers.map(\.description), from: path.key("headers"))
            Attribute("allowed_methods", cors.methods.map(\.rawValue), from: path.key("methods"))
            Attribute("allowed_origins", cors.origins.map(\.description), from: path.key("origins"))
            if mediaClass.cdn == nil {
                // A page that uploads in parts must see the ETag of each.
                Attribute("expose_headers", ["ETag"])
            }
            if let maxAge = cors.maxAge { Attribute("max_age_seconds", maxAge.seconds, from: path.key("max_age")) }
        }
    }
}
