internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct PresignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presign",
        abstract: "Make presigned URLs for calls on S3 objects.",
        discussion: """
            Credentials come from the environment or the shared AWS files. With --stdin each line is a key, an s3:// URL \
            or a JSON object with key, and where they differ method, bucket, expires, headers, version_id, upload_id \
            and part_number; the answer is one URL, or one JSON object, a line, in order. A line that cannot be \
            signed answers with an empty line, or a JSON object with error; an empty line is passed over.

            With --spec the class of the key decides: GET and HEAD only where the class is delivered by presigning, for \
            its time at most; uploads only where a role writes the class.

            EXAMPLE:
              infragen presign get s3://media/bundles/1.zip --expires 5m
              infragen presign put s3://media/raw/1.mov --header 'Content-Type: video/quicktime'
              infragen presign get --bucket media --stdin < segments.txt
            """)

    @Argument(help: ArgumentHelp("What the URL is good for.", valueName: "call"))
    var call: S3Call

    @Argument(help: ArgumentHelp("s3://BUCKET/KEY, or a key.", valueName: "object"))
    var object: String?

    @Flag(help: "Take the objects from standard input, one a line.")
    var stdin = false

    @OptionGroup var place: S3PlaceOptions
    @OptionGroup var expiry: ExpiryOptions
    @OptionGroup var request: S3RequestOptions
    @OptionGroup var access: CredentialOptions
    @OptionGroup var contract: ContractOptions

    @Flag(help: "Answer with JSON: url, method, expires_at, and the headers to send.")
    var json = false

    @Flag(help: "Show every stage of the signature on standard error, without secrets.")
    var debug = false

    func validate() throws {
        if stdin == (object != nil) { throw ValidationError("Name an object, or give --stdin, and not both.") }
        if json, stdin { throw ValidationError("With --stdin the answer has the form of the line.") }
    }

    func run() throws {
        try SigningExit.report {
            let gate = try contract.gate()
            let found = try access.credentials()
            let now = try expiry.now()
            let presigner = try place.presigner(
                credentials: found.credentials, access: access, region: gate?.region, policy: expiry.policy)
            var defaults = PresignList.Defaults(
                call: call, bucket: place.bucket ?? gate?.bucket, expires: expiry.expires?.count)
            try request.fill(&defaults)
            // Lines may name other calls, which do take them.
            if !stdin { try call.check(uploadID: request.uploadId, partNumber: request.partNumber) }
            var list = PresignList(presigner: presigner, now: now, defaults: defaults, gate: gate?.check)
            if debug { Console.say("credentials of \(found.credentials.accessKeyID) from \(found.source)") }
            if let object { try presign(object, list) } else { try presignLines(&list) }
        }
    }

    private func presign(_ object: String, _ list: PresignList) throws {
        let presigned = try list.presign(object)
        if debug { Console.say(presigned.stages.debugText) }
        try Console.print(json ? "\(JSONValue.object(presigned.jsonMembers).text)\n" : "\(presigned.url)\n")
    }

    private func presignLines(_ list: inout PresignList) throws {
        var failures = 0
        try LineStream.forEachLine { line, number, output in
            // A line may come hours after the first: its URL lives from then on.
            list.now = try expiry.now()
            do throws(PresignList.LineFailure) {
                try list.answer(line, to: &output)
            } catch {
                failures += 1
                if case .plain(let error) = error { Console.say("infragen: line \(number): \(error.message)") }
            }
        }
        if failures > 0 {
            throw SigningExit(.findings, "\(failures) \(failures == 1 ? "line" : "lines") could not be signed")
        }
    }
}

/// Which store, and how the bucket is addressed.
struct S3PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The bucket of keys that are no s3:// URL.", valueName: "name"))
    var bucket: String?

    @Option(
        help: ArgumentHelp("A store of your own, such as http://127.0.0.1:9000; AWS without.", valueName: "url"))
    var endpointUrl: String?

    @Option(help: ArgumentHelp("Where the bucket's name goes.", valueName: "style"))
    var addressing = S3Endpoint.AddressingStyle.automatic

    @Option(
        help: ArgumentHelp(
            "The Host that the server sees, where a proxy changes the one of the URL.", valueName: "host"))
    var signedHost: String?

    @Flag(help: "Use AWS's endpoint that also answers on IPv6.")
    var dualStack = false

    @Flag(help: "Use AWS's endpoint with validated cryptography.")
    var fips = false

    @Option(
        help: ArgumentHelp(
            "Sign with SigV4a for these regions, such as 'us-east-1,eu-*' or '*' (multi-region access points).",
            valueName: "regions"))
    var regionSet: String?

    /// The presigner for this place.
    func presigner(
        credentials: Credentials, access: CredentialOptions, region: String?, policy: ExpiryPolicy
    ) throws -> S3Presigner {
        // SigV4a names its regions elsewhere; the endpoint of a multi-region access point has none.
        let named = try access.namedRegion() ?? region ?? (regionSet == nil ? nil : "us-east-1")
        let endpoint: S3Endpoint
        if let endpointUrl {
            endpoint = try .custom(endpointUrl, style: addressing)
        } else {
            guard let named else {
                throw SigningExit(.usage, "no region is named", help: "add --region, or set AWS_REGION")
            }
            endpoint = try .aws(region: named, dualStack: dualStack, fips: fips, style: addressing)
        }
        let signer =
            if let regionSet {
                try RequestSigner(credentials: credentials, regionSet: RegionSet(regionSet), service: "s3")
            } else {
                // Stores of one's own mostly know one region, and call it so.
                try RequestSigner(credentials: credentials, region: named ?? "us-east-1", service: "s3")
            }
        var presigner = S3Presigner(signer: signer, endpoint: endpoint, expiry: policy)
        presigner.signedHost = signedHost
        return presigner
    }
}

/// How long a URL lives.
struct ExpiryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How long URLs live: 300, 5m, 1h, 7d. Without: the class's time, or 5m.", valueName: "time"))
    var expires: Seconds?

    @Option(
        help: ArgumentHelp("The longest that is allowed; AWS takes 7d, other stores may take more.", valueName: "time"))
    var maxExpires: Seconds?

    @Option(
        help: ArgumentHelp(
            "What to do with a URL that would outlive its credentials.", valueName: "choice"))
    var atCredentialEnd = ExpiryPolicy.CredentialEnd.error

    @Option(
        help: ArgumentHelp(
            "Round the signing time down to a multiple of this, so that the same URL comes out for a while.",
            valueName: "time"))
    var window: Seconds?

    @Option(help: ArgumentHelp("The signing time, such as 20260615T120000Z; now without.", valueName: "moment"))
    var timestamp: Moment?

    func validate() throws {
        if let maxExpires, maxExpires.count < 1 { throw ValidationError("--max-expires is at least a second.") }
        if let window, window.count < 1 { throw ValidationError("--window is at least a second.") }
    }

    var policy: ExpiryPolicy {
        ExpiryPolicy(
            allowedSeconds: 1...max(1, maxExpires?.count ?? 604_800), atCredentialEnd: atCredentialEnd,
            windowSeconds: window?.count ?? 1)
    }

    func now() throws -> Timestamp { try timestamp?.timestamp ?? Clock.now() }
}

/// The system's clock.
enum Clock {
    static func now() throws -> Timestamp {
        guard let now = Timestamp(epochSeconds: POSIX.now()) else {
            throw SigningExit(.noInput, "the system's clock is set before 1970")
        }
        return now
    }
}

/// What is signed besides bucket and key.
struct S3RequestOptions: ParsableArguments {
    @Option(
        name: [.customShort("H"), .long],
        help: ArgumentHelp("A header that is signed and must be sent; may be repeated.", valueName: "name: value"))
    var header: [HeaderArgument] = []

    @Option(help: ArgumentHelp("A further query parameter; may be repeated.", valueName: "name=value"))
    var query: [PairArgument] = []

    @Option(help: ArgumentHelp("The file name under which a browser saves the object.", valueName: "name"))
    var downloadAs: String?

    @Option(help: ArgumentHelp("Content-Type of the answer.", valueName: "type"))
    var responseContentType: String?

    @Option(help: ArgumentHelp("Content-Disposition of the answer.", valueName: "text"))
    var responseContentDisposition: String?

    @Option(help: ArgumentHelp("Cache-Control of the answer.", valueName: "text"))
    var responseCacheControl: String?

    @Option(help: ArgumentHelp("Content-Encoding of the answer.", valueName: "text"))
    var responseContentEncoding: String?

    @Option(help: ArgumentHelp("Content-Language of the answer.", valueName: "text"))
    var responseContentLanguage: String?

    @Option(help: ArgumentHelp("Expires of the answer.", valueName: "text"))
    var responseExpires: String?

    @Option(help: ArgumentHelp("The version of the object.", valueName: "id"))
    var versionId: String?

    @Option(help: ArgumentHelp("The multipart upload.", valueName: "id"))
    var uploadId: String?

    @Option(help: ArgumentHelp("The part of a multipart upload, 1 to 10000.", valueName: "number"))
    var partNumber: Int?

    func validate() throws {
        if downloadAs != nil, responseContentDisposition != nil {
            throw ValidationError("--download-as and --response-content-disposition exclude each other.")
        }
    }

    func fill(_ defaults: inout PresignList.Defaults) throws {
        defaults.headers = header.map(\.field)
        defaults.parameters = query.map { S3Request.Parameter($0.name, $0.value) }
        defaults.versionID = versionId
        defaults.uploadID = uploadId
        defaults.partNumber = partNumber
        defaults.responseOverrides[.contentType] = responseContentType
        defaults.responseOverrides[.cacheControl] = responseCacheControl
        defaults.responseOverrides[.contentEncoding] = responseContentEncoding
        defaults.responseOverrides[.contentLanguage] = responseContentLanguage
        defaults.responseOverrides[.expires] = responseExpires
        defaults.responseOverrides[.contentDisposition] =
            downloadAs.map(ContentDisposition.attachment) ?? responseContentDisposition
    }
}
