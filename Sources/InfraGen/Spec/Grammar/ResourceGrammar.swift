import Diagnostics
import YAML

extension Grammar {
    static let bucket = SpecType<Bucket>.object(
        .required("name", .settable(.text(BucketName.self)), "its name, 3 to 63 of a-z, 0-9 and '-', or $var"),
        .optional("encryption", .text(BucketEncryption.self), default: .sseS3, "sse-s3"),
        .optional("versioning", .boolean, default: false, "whether overwritten and deleted objects are kept"),
        .optional("abort_uploads", .days(1...36_500), default: .week, "when an unfinished upload is thrown away"),
        .optional("protect", .boolean, default: true, "whether Terraform refuses to destroy it"),
        .optional("log_to", .settable(.text(BucketName.self)), "the bucket that access logs go to, or $var"),
        .optional("inventory", inventory, "regular lists of what it holds")
    ) { name, _, versioning, abortUploads, protect, logTo, inventory in
        var bucket = Bucket(name: name)
        bucket.versioning = versioning
        bucket.abortUploads = abortUploads
        bucket.protect = protect
        bucket.logTo = logTo
        bucket.inventory = inventory
        return bucket
    }
}

extension Grammar {
    static let inventory = SpecType<Bucket.Inventory>.object(
        .required("to", .settable(.text(BucketARN.self)), "the ARN of the bucket that the lists go to, or $var"),
        .required("format", .text(Bucket.Inventory.Format.self), "parquet, orc or csv"),
        .required("every", .text(Bucket.Inventory.Frequency.self), "daily or weekly")
    ) { Bucket.Inventory(to: $0, format: $1, every: $2) }
}

extension Grammar {
    static let distribution = SpecType<Distribution>.object(
        .optional("aliases", .settable(.list(.text(HostName.self), count: 1...100)), "host names, or $var"),
        .optional("certificate", certificate, "an ARN in us-east-1, managed, or $var"),
        .optional("dns", dns, "the hosted zone of the aliases"),
        .optional("default", .text(Distribution.Fallback.self), "deny: a path outside of the contract is answered 404"),
        .optional("missing", missing, default: .forbidden, "the status of a key that does not exist: 403 or 404"),
        .optional(
            "http", .list(.text(Distribution.HTTPVersion.self), count: 1...3), default: [.h2, .h3], "h1, h2, h3"),
        .optional("ipv6", .boolean, default: true, "whether viewers may use IPv6"),
        .optional("price_class", priceClass, default: .class100, "100, 200 or all"),
        .optional("geo", geo, "{ allow } or { block }: countries"),
        .optional("logs", logs, "where access logs go"),
        .optional("waf", .settable(.text(WebACLARN.self)), "the ARN of a web ACL of scope CLOUDFRONT, or $var"),
        .optional("key_groups", keyGroups, default: [], "public keys that sign viewers' requests")
    ) { aliases, certificate, zone, fallback, missing, http, ipv6, priceClass, geo, logs, webACL, keyGroups in
        var distribution = Distribution()
        distribution.aliases = aliases
        distribution.certificate = certificate
        distribution.zone = zone
        distribution.fallback = fallback
        distribution.missing = missing
        distribution.http = http
        distribution.ipv6 = ipv6
        distribution.priceClass = priceClass
        distribution.geo = geo
        distribution.logs = logs
        distribution.webACL = webACL
        distribution.keyGroups = keyGroups
        return distribution
    }
}

extension Grammar {
    static let certificate = SpecType<Settable<Distribution.Certificate>>.settable(
        SpecType<Distribution.Certificate>(
            schema: .object(["anyOf": .array([.object(["const": "managed"]), existingCertificate.schema])]),
            placeholder: .managed
        ) { node, reading in
            node.string == "managed" ? .managed : .existing(existingCertificate.read(node, &reading))
        })

    private static let existingCertificate = SpecType<CertificateARN>.text()
}

extension Grammar {
    static let dns = SpecType<Settable<HostedZoneID>>.object(
        .required("zone", .settable(.text(HostedZoneID.self)), "the id of the hosted zone, or $var")
    ) { $0 }
}

extension Grammar {
    static let missing = SpecType<Distribution.MissingStatus>.choice(
        "a status of missing keys", Distribution.MissingStatus.allCases.map { (String($0.rawValue), $0) },
        placeholder: .forbidden)
}

extension Grammar {
    static let priceClass = SpecType<Distribution.PriceClass>.choice(
        "a price class", Distribution.PriceClass.allCases.map { ($0.rawValue, $0) }, placeholder: .all)
}

extension Grammar {
    static let geo = SpecType<Distribution.GeoRestriction>.wordOrObject(
        "a geographic restriction", word: nil, keys: ["allow", "block"],
        schemas: [allowedCountries.schema, blockedCountries.schema],
        placeholder: .block([])
    ) { key, node, reading in
        key == "allow" ? allowedCountries.read(node, &reading) : blockedCountries.read(node, &reading)
    }

    private static let countries = SpecType<[CountryCode]>.list(.text(CountryCode.self), count: 1...249)
    private static let allowedCountries = SpecType<Distribution.GeoRestriction>.object(
        .required("allow", countries, "the only countries")
    ) { .allow($0) }
    private static let blockedCountries = SpecType<Distribution.GeoRestriction>.object(
        .required("block", countries, "countries left out")
    ) { .block($0) }
}

extension Grammar {
    static let logs = SpecType<Distribution.Logs>.object(
        .required("to", .settable(.text(BucketARN.self)), "the ARN of the bucket, or $var"),
        .required("format", .text(Distribution.Logs.Format.self), "parquet, json or w3c")
    ) { Distribution.Logs(to: $0, format: $1) }
}

extension Grammar {
    static let keyGroups = SpecType<[(key: Name, value: Distribution.KeyGroup)]>
        .map(Name.self, keyGroup)
        .map { $0.map { Distribution.KeyGroup($0.key, active: $0.value.active, next: $0.value.next) } }
}

extension Grammar {
    static let keyGroup = SpecType<Distribution.KeyGroup>.object(
        .required("active", publicKey, "the PEM file, beside the spec, of the key that signs now"),
        .optional("next", publicKey, "the PEM file of the key that will sign next")
    ) { Distribution.KeyGroup(.placeholder, active: $0, next: $1) }
}

extension Grammar {
    /// A file beside the spec, read at once.
    static let publicKey = SpecType<PublicKey>(
        schema: .object(["type": "string", "minLength": .integer(1)]), placeholder: .placeholder
    ) { node, reading in
        let path = SpecType<String>.string("the path of a PEM file", length: 1...1_024).read(node, &reading)
        guard !reading.unreadable.contains(reading.path) else { return .placeholder }
        do throws(InvalidValue) {
            return try PublicKey(pemFile: try reading.readFile(path))
        } catch {
            reading.refuse("spec.key-file", error, at: node.place)
            return .placeholder
        }
    }
}

extension Grammar {
    static let network = SpecType<Network>.object(
        .required("vpc", .settable(.text(VPCID.self)), "the id of the VPC, or $var"),
        .required("subnets", .settable(.list(.text(SubnetID.self), count: 2...20)), "subnets in two zones, or $var"),
        .required(
            "clients", .settable(.list(.text(SecurityGroupID.self), count: 1...50)),
            "security groups whose members may connect, or $var")
    ) { Network(vpc: $0, subnets: $1, clients: $2) }
}
