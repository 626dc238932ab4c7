internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

struct CloudFrontCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cloudfront",
        abstract: "Sign CloudFront URLs and cookies.",
        discussion: """
            EXAMPLE:
              infragen cloudfront url https://media.example.com/hls/1/master.m3u8 \\
                --key-pair-id K2JCJMDEHXQW5F --private-key viewers.key --expires 1h
            """,
        subcommands: [CloudFrontURLCommand.self, CloudFrontCookiesCommand.self])
}

/// Who signs, and what the policy says.
struct CloudFrontOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The ID of the public key in CloudFront.", valueName: "id"))
    var keyPairId: String

    @Option(help: ArgumentHelp("The private key's file, in PEM; - for standard input.", valueName: "file"))
    var privateKey: String

    @Option(help: ArgumentHelp("How long access lasts: 300, 5m, 1h, 7d.", valueName: "time"))
    var expires: Seconds?

    @Option(help: ArgumentHelp("When access ends, such as 2026-06-15T12:00:00Z.", valueName: "moment"))
    var expiresAt: Moment?

    @Option(help: ArgumentHelp("When access begins.", valueName: "moment"))
    var notBefore: Moment?

    @Option(help: ArgumentHelp("The IPv4 addresses that may read, such as 192.0.2.0/24.", valueName: "range"))
    var ipRange: String?

    @Option(
        help: ArgumentHelp("The hash that is signed; ECDSA keys take sha256 only.", valueName: "hash"))
    var hash = CloudFrontHash.sha256

    @Flag(help: "Take RSA keys under 2048 bits, which CloudFront itself refuses.")
    var allowSmallRsa = false

    func validate() throws {
        if (expires == nil) == (expiresAt == nil) {
            throw ValidationError("Give --expires or --expires-at, and not both.")
        }
        if let expires, expires.count < 1 { throw ValidationError("--expires is at least a second.") }
    }

    /// The signed policy for `resource`.
    func sign(_ resource: String) throws -> CloudFrontSignature {
        let key = try CloudFrontPrivateKey(
            pem: try WireRequestOptions.read(privateKey), allowingSmallRSA: allowSmallRsa)
        let signer = try CloudFrontSigner(keyPairID: keyPairId, key: key, hash: hash)
        let end = try expiresAt?.timestamp ?? Clock.now().adding(seconds: expires?.count ?? 0)
        return try signer.sign(
            CloudFrontPolicy(resource: resource, expires: end, notBefore: notBefore?.timestamp, sourceRange: ipRange))
    }
}

struct CloudFrontURLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "url",
        abstract: "Sign a URL, or every URL of a list with one policy.",
        discussion: """
            A canned policy is used where it says it all: one URL and an end. With --stdin --resource is signed once, and \
            its parameters are appended to each URL.

            EXAMPLE:
              infragen cloudfront url https://media.example.com/1.jpg --key-pair-id K2 --private-key k.pem --expires 1h
              infragen cloudfront url --stdin --resource 'https://media.example.com/hls/1/*' --key-pair-id K2 \\
                --private-key k.pem --expires 1h < segments.txt
            """)

    @Argument(help: ArgumentHelp("The URL.", valueName: "url"))
    var url: String?

    @Flag(help: "Take the URLs from standard input, one a line.")
    var stdin = false

    @Option(
        help: ArgumentHelp("What the policy covers, with * and ?; the URL itself without.", valueName: "pattern"))
    var resource: String?

    @OptionGroup var options: CloudFrontOptions

    func validate() throws {
        if stdin == (url != nil) { throw ValidationError("Name a URL, or give --stdin, and not both.") }
        if stdin, resource == nil {
            throw ValidationError("With --stdin name what the policy covers, with --resource.")
        }
        if stdin, options.privateKey == "-" { throw ValidationError("Standard input is taken by the URLs.") }
    }

    func run() throws {
        try SigningExit.report {
            if let url {
                try Console.print("\(try options.sign(resource ?? url).url(for: url))\n")
                return
            }
            let signature = try options.sign(resource ?? "")
            var failures = 0
            try LineStream.forEachLine { line, number, output in
                do throws(SigningError) {
                    output += try signature.url(for: String(decoding: line, as: UTF8.self)).utf8
                } catch {
                    failures += 1
                    Console.say("infragen: line \(number): \(error.message)")
                }
                output.append(UInt8(ascii: "\n"))
            }
            if failures > 0 {
                throw SigningExit(.findings, "\(failures) \(failures == 1 ? "URL" : "URLs") could not be signed")
            }
        }
    }
}

struct CloudFrontCookiesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case header, json
        case setCookie = "set-cookie"
    }

    static let configuration = CommandConfiguration(
        commandName: "cookies",
        abstract: "Sign cookies that give access to many files.",
        discussion: """
            EXAMPLE:
              infragen cloudfront cookies 'https://media.example.com/hls/1/*' --key-pair-id K2 --private-key k.pem \\
                --expires 1h --format set-cookie --domain media.example.com
            """)

    @Argument(help: ArgumentHelp("What the cookies give access to, with * and ?.", valueName: "pattern"))
    var resource: String

    @OptionGroup var options: CloudFrontOptions

    @Option(
        help: ArgumentHelp(
            "How the cookies are written; header is one Cookie header, for curl.", valueName: "format"))
    var format = Format.setCookie

    @Option(help: ArgumentHelp("The Domain of the cookies.", valueName: "host"))
    var domain: String?

    @Option(help: ArgumentHelp("The Path of the cookies.", valueName: "path"))
    var path = "/"

    func validate() throws {
        for text in [domain, path].compactMap({ $0 })
        where text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: ";") }) {
            throw ValidationError("'\(text)' cannot stand in a cookie.")
        }
    }

    func run() throws {
        try SigningExit.report {
            let cookies = try options.sign(resource).cookies
            switch format {
            case .json:
                let members = cookies.map { JSONValue.Member($0.name, .string($0.value)) }
                try Console.print("\(JSONValue.object(members).text)\n")
            case .header:
                try Console.print("Cookie: \(cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; "))\n")
            case .setCookie:
                let attributes = (domain.map { "; Domain=\($0)" } ?? "") + "; Path=\(path); Secure; HttpOnly"
                for cookie in cookies { try Console.print("Set-Cookie: \(cookie.name)=\(cookie.value)\(attributes)\n") }
            }
        }
    }
}
