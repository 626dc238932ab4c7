/// What the bucket, the distribution, the database and the cache are like.
struct StackParts {
    private let stack: Stack

    init(_ stack: Stack) { self.stack = stack }

    var module: [Page.Fact] {
        var facts = [
            Page.Fact("Region", .code(stack.region)),
            Page.Fact("Terraform", "\(stack.target.terraform) or later"),
            Page.Fact("Provider", "\(code: "hashicorp/aws") \(stack.target.aws) or later, before 7.0"),
        ]
        if !stack.tags.isEmpty {
            facts.append(Page.Fact("Tags", stack.tags.map { "\(code: $0.key) = \(code: $0.value)" }))
        }
        return facts
    }

    var bucket: [Page.Fact] {
        let bucket = stack.bucket
        var facts = [
            Page.Fact("Name", bucket.name.phrase(or: "bucket_name")),
            Page.Fact("Encryption", "SSE-S3; any other is refused"),
            Page.Fact(
                "Versioning", bucket.versioning ? "on: what is overwritten or deleted stays as a version" : "off"),
            Page.Fact("Unfinished uploads", "thrown away after \(bucket.abortUploads.phrase)"),
            Page.Fact("Protection", bucket.protect ? "Terraform refuses to destroy it" : "none"),
            Page.Fact("Presigned requests", presign),
        ]
        if let logTo = bucket.logTo {
            facts.append(Page.Fact("Access logs", "to \(logTo.phrase(or: "log_bucket_name"))"))
        }
        if let inventory = bucket.inventory {
            facts.append(
                Page.Fact(
                    "Inventory",
                    "\(inventory.every.rawValue), as \(inventory.format.rawValue), to \(inventory.to.phrase(or: "inventory_bucket_arn"))"
                ))
        }
        return facts
    }

    private var presign: RichText {
        let policy = stack.presign
        let enforced =
            policy.enforcement == .signatureAge
            ? "the bucket policy denies older ones, and any of a class that is not delivered so"
            : "nothing enforces it"
        return "reads at most \(policy.max), uploads \(policy.defaultLife) unless said; \(enforced)"
    }

    /// Nothing where no class is delivered by it.
    var distribution: [Page.Fact] {
        guard !stack.cdnClasses.isEmpty else { return [] }
        let cdn = stack.distribution
        var facts: [Page.Fact] = []
        if let aliases = cdn.aliases {
            facts.append(
                Page.Fact("Host names", aliases.phrase(or: "aliases") { $0.map { RichText.code($0) }.listed() }))
        }
        if let certificate = cdn.certificate {
            facts.append(
                Page.Fact(
                    "Certificate",
                    certificate.phrase(or: "acm_certificate_arn") { certificate in
                        switch certificate {
                        case .managed: "made and renewed by ACM, validated in the hosted zone"
                        case .existing(let arn): .code(arn)
                        }
                    }))
        }
        if let zone = cdn.zone { facts.append(Page.Fact("Hosted zone", zone.phrase(or: "zone_id"))) }
        facts += [
            Page.Fact(
                "A path outside of the contract",
                cdn.fallback == .deny ? "answered 404 at the edge" : "answered 403 by S3"),
            Page.Fact("A key that does not exist", "answered \(cdn.missing.rawValue)"),
            Page.Fact("HTTP", "\(cdn.http.map(\.rawValue).joined(separator: ", "))\(cdn.ipv6 ? ", IPv6" : "")"),
            Page.Fact("Price class", "\(cdn.priceClass.rawValue)"), Page.Fact("Countries", countries),
        ]
        if let logs = cdn.logs {
            facts.append(
                Page.Fact("Access logs", "as \(logs.format.rawValue), to \(logs.to.phrase(or: "cdn_log_bucket_arn"))"))
        }
        if let webACL = cdn.webACL { facts.append(Page.Fact("Web ACL", webACL.phrase(or: "web_acl_arn"))) }
        if !cdn.keyGroups.isEmpty {
            facts.append(
                Page.Fact(
                    "Key groups",
                    cdn.keyGroups.map { group in
                        "\(code: group.name): \(group.next == nil ? "one key" : "two keys, so that one can be replaced")"
                    }))
        }
        return facts
    }

    private var countries: RichText {
        switch stack.distribution.geo {
        case .allow(let countries): "only \(countries.map { RichText.code($0) }.listed())"
        case .block(let countries): "all but \(countries.map { RichText.code($0) }.listed())"
        case nil: "all"
        }
    }

    /// Nothing where there is none.
    var database: [Page.Fact] {
        guard let database = stack.database else { return [] }
        let window = database.backups.window.map { ", made \($0) UTC" } ?? ""
        return [
            Page.Fact("Engine", "PostgreSQL \(database.version)"),
            Page.Fact(
                "Instance",
                "\(code: database.instanceClass), \(database.multiAZ ? "with a standby in another zone" : "in one zone")"
            ),
            Page.Fact(
                "Storage",
                "\(database.storage.gibibytes.lowerBound) GiB, grows to \(database.storage.gibibytes.upperBound) GiB"),
            Page.Fact(
                "Database and owner",
                "\(code: database.name ?? DatabaseName(stack: stack.name)), \(code: database.user)"),
            Page.Fact(
                "Password",
                "kept by RDS in Secrets Manager, changed every \((database.rotatePassword ?? Days(unchecked: 7)).phrase)"
            ),
            Page.Fact("Login with IAM", database.iamAuthentication ? "user \(code: "\(stack.base)-app")" : "off"),
            Page.Fact("Backups", "kept \(database.backups.keep.phrase)\(window)"),
            Page.Fact("Maintenance", "\(database.maintenance.map { "\($0) UTC" } ?? "when AWS chooses")"),
            Page.Fact("Protection", database.protect ? "AWS refuses to delete it" : "none"),
            Page.Fact(
                "Insights",
                """
                \(database.insights.mode.rawValue)\
                \(database.insights.enhanced.seconds > 0 ? ", enhanced every \(database.insights.enhanced)" : "")
                """),
        ] + parameters(database.parameters)
    }

    /// Nothing where there is none.
    var cache: [Page.Fact] {
        guard let cache = stack.cache else { return [] }
        let window = cache.snapshots.window.map { ", made \($0) UTC" } ?? ""
        return [
            Page.Fact("Engine", "\(cache.engine == .valkey ? "Valkey" : "Redis") \(cache.version)"),
            Page.Fact("Nodes", "\(cache.nodes) of \(code: cache.node)\(cache.nodes > 1 ? ", with failover" : "")"),
            Page.Fact("Login", "with IAM, as user \(code: "\(stack.base)-app")"),
            Page.Fact(
                "Snapshots",
                cache.snapshots.keep.count == 0 ? "none" : "kept \(cache.snapshots.keep.phrase)\(window)"),
            Page.Fact("Maintenance", "\(cache.maintenance.map { "\($0) UTC" } ?? "when AWS chooses")"),
            Page.Fact(
                "Logs", cache.logs.isEmpty ? "none" : RichText(cache.logs.map(\.rawValue).joined(separator: ", "))),
        ] + parameters(cache.parameters)
    }

    private func parameters(_ parameters: [Parameter]) -> [Page.Fact] {
        parameters.isEmpty
            ? [] : [Page.Fact("Parameters", parameters.map { .code("\($0.name) = \($0.value)") })]
    }
}

extension Settable where Value: CustomStringConvertible {
    /// The value, or the variable that sets it.
    fileprivate func phrase(or variable: String) -> RichText { phrase(or: variable) { .code($0) } }
}

extension Settable {
    /// What `text` makes of the value, or the variable that sets it.
    fileprivate func phrase(or variable: String, _ text: (Value) -> RichText) -> RichText {
        switch self {
        case .value(let value): text(value)
        case .variable: "variable \(code: variable)"
        }
    }
}

extension Days {
    /// `1 day` or `14 days`.
    var phrase: String { count == 1 ? "1 day" : "\(count) days" }
}
