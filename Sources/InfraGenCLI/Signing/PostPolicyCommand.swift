internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct PostPolicyCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, html, curl
    }

    static let configuration = CommandConfiguration(
        commandName: "post-policy",
        abstract: "Let a browser upload with a form, with a limit on the size.",
        discussion: """
            The object is s3://BUCKET/KEY; a KEY that ends in * allows every key that begins so, and the form then adds its \
            field 'key' itself.

            EXAMPLE:
              infragen post-policy 's3://media/raw/user1/*' --max-size 10MB --starts-with Content-Type=image/
              infragen post-policy s3://media/raw/1.jpg --max-size 10MB --expires 5m --format html
            """)

    @Argument(help: ArgumentHelp("s3://BUCKET/KEY or s3://BUCKET/PREFIX*.", valueName: "object"))
    var object: String

    @Option(help: ArgumentHelp("The most bytes that may be uploaded: 1024, 10MB, 1GiB.", valueName: "size"))
    var maxSize: ByteCount?

    @Option(help: ArgumentHelp("The fewest bytes that may be uploaded.", valueName: "size"))
    var minSize: ByteCount?

    @Option(help: ArgumentHelp("A field with a fixed value; may be repeated.", valueName: "field=value"))
    var field: [PairArgument] = []

    @Option(help: ArgumentHelp("A field whose value begins so; may be repeated.", valueName: "field=prefix"))
    var startsWith: [PairArgument] = []

    @Option(help: ArgumentHelp("How the form is written.", valueName: "format"))
    var format = Format.json

    @OptionGroup var place: S3PlaceOptions
    @OptionGroup var expiry: ExpiryOptions
    @OptionGroup var access: CredentialOptions

    func validate() throws {
        if let minSize, maxSize.map({ $0.count < minSize.count }) ?? true {
            throw ValidationError("--min-size needs a --max-size that is not smaller.")
        }
        if place.regionSet != nil { throw ValidationError("POST policies are signed with SigV4 only.") }
    }

    func run() throws {
        try SigningExit.report {
            let credentials = try access.credentials().credentials
            let presigner = try place.presigner(
                credentials: credentials, access: access, region: nil, policy: expiry.policy)
            let (bucket, key) = try PresignList.split(Array(object.utf8), bucket: place.bucket)
            let keyText = String(decoding: key, as: UTF8.self)
            let plan = try expiry.policy.plan(
                expires: expiry.expires?.count ?? PresignList.fallbackExpires, at: try expiry.now(),
                credentials: credentials)
            let policy = PostPolicy(expiration: plan.end, conditions: conditions(bucket: bucket, key: keyText))
            let signed = try policy.signed(by: presigner.signer(for: bucket), at: plan.timestamp)
            let address = try presigner.endpoint.address(of: bucket)
            let url = "\(address.scheme.rawValue)://\(address.host)\(String(decoding: address.prefix, as: UTF8.self))/"
            try Console.print(text(signed, url: url))
        }
    }

    private func conditions(bucket: String, key: String) -> [PostPolicy.Condition] {
        var conditions = [PostPolicy.Condition.equals(field: "bucket", value: bucket)]
        if key.utf8.last == UInt8(ascii: "*") {
            conditions.append(.startsWith(field: "key", prefix: String(decoding: key.utf8.dropLast(), as: UTF8.self)))
        } else {
            conditions.append(.equals(field: "key", value: key))
        }
        conditions += field.map { .equals(field: $0.name, value: $0.value) }
        conditions += startsWith.map { .startsWith(field: $0.name, prefix: $0.value) }
        if let maxSize { conditions.append(.contentLength((minSize?.count ?? 0)...maxSize.count)) }
        return conditions
    }

    private func text(_ signed: SignedPostPolicy, url: String) -> String {
        switch format {
        case .json:
            let fields = signed.fields.map { JSONValue.Member($0.name, .string($0.value)) }
            let policy = (try? JSONValue(parsing: signed.json.utf8)) ?? .null
            return JSONValue.object([
                .init("url", .string(url)), .init("fields", .object(fields)), .init("policy", policy),
            ])
            .text + "\n"
        case .html:
            let inputs = signed.fields.map {
                "  <input type=\"hidden\" name=\"\(Self.escaped($0.name))\" value=\"\(Self.escaped($0.value))\">\n"
            }
            return "<form action=\"\(Self.escaped(url))\" method=\"post\" enctype=\"multipart/form-data\">\n"
                + inputs.joined() + "  <input type=\"file\" name=\"file\">\n  <input type=\"submit\">\n</form>\n"
        case .curl:
            let fields = signed.fields.map { "  --form-string \(Self.shellQuoted("\($0.name)=\($0.value)")) \\\n" }
            return "curl \(Self.shellQuoted(url)) \\\n\(fields.joined())  --form file=@FILE\n"
        }
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func shellQuoted(_ text: String) -> String {
        "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
    }
}
