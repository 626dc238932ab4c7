/// Finds out what a signer signed when it is not what was sent, by trying the usual mistakes.
///
/// Needs the secret. A variant whose signature is the request's own was what the signer had in hand.
struct SignedVariants {
    let request: WireRequest
    let authentication: RequestAuthentication
    let settings: SigningSettings
    let payloadHash: String
    let credentials: Credentials

    /// The first mistake that makes the signature good, or nil.
    var explanation: Explanation? {
        let attempts = [
            secretExplanation, pathExplanation, methodExplanation, hostExplanation, headerExplanation,
            payloadExplanation, expiryExplanation, queryExplanation,
        ]
        for attempt in attempts {
            if let found = attempt() { return found }
        }
        return nil
    }

    private func isSigned(
        _ request: WireRequest, settings: SigningSettings? = nil, payloadHash: String? = nil,
        with credentials: Credentials? = nil
    ) -> Bool {
        RequestStages(
            request, authentication, settings: settings ?? self.settings, payloadHash: payloadHash ?? self.payloadHash
        ).isSigned(with: credentials ?? self.credentials)
    }

    private func secretExplanation() -> Explanation? {
        let secret = credentials.secretAccessKey
        let trimmed = String(
            decoding: secret.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
        for variant in Set([trimmed, " \(secret)", "\(secret) "]).sorted() where variant != secret {
            guard
                let other = try? Credentials(
                    accessKeyID: credentials.accessKeyID, secretAccessKey: variant,
                    sessionToken: credentials.sessionToken)
            else { continue }
            if isSigned(request, with: other) {
                return Explanation(
                    .secret, .wrongSecret, "The secret has a space at its beginning or end on one side.",
                    help: "remove the space that was copied with the secret")
            }
        }
        return nil
    }

    private func pathExplanation() -> Explanation? {
        var other = settings
        other.pathEncoding = settings.pathEncoding == .once ? .twice : .once
        if isSigned(request, settings: other) {
            let how =
                settings.pathEncoding == .once
                ? "twice, and this service does it once" : "once, and this service does it twice"
            return Explanation(
                .path, .doubleEncoding, "The signer encoded the path \(how).",
                help: "S3 encodes the key once; every other service encodes the path that is sent once more")
        }
        other = settings
        other.pathNormalization = settings.pathNormalization == .asSent ? .normalized : .asSent
        if isSigned(request, settings: other) {
            return Explanation(
                .path, .pathNormalized,
                "The signer treated '.', '..' and empty segments of the path otherwise than this service.",
                help: "S3 keeps them, every other service removes them before signing")
        }
        let swaps: [(from: String, to: String)] = [
            ("+", "%20"), ("+", "%2B"), ("%20", "%2B"), ("%2B", "%20"), ("%20", "+"),
        ]
        for swap in swaps {
            var variant = request
            variant.path = Self.replacing(swap.from, with: swap.to, in: request.path)
            guard variant.path != request.path, isSigned(variant) else { continue }
            return Explanation(
                .path, .plusAsSpace, "The path was signed with '\(swap.to)' where '\(swap.from)' is sent.",
                help: "send '+' as %2B and a space as %20, and sign what is sent")
        }
        return nil
    }

    private func methodExplanation() -> Explanation? {
        for method in ["GET", "HEAD", "PUT", "POST", "DELETE"] where method != request.method {
            var variant = request
            variant.method = method
            if isSigned(variant) {
                return Explanation(
                    .method, .methodChanged, "The request is signed for \(method) and sent as \(request.method).",
                    help: "sign a URL for \(request.method) as well: the method is part of the signature")
            }
        }
        return nil
    }

    private func hostExplanation() -> Explanation? {
        let host = request.host
        let name = String(decoding: host.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        let lower = asciiLowercased(host)
        for variant in [name, "\(name):443", "\(name):80", lower] where variant != host {
            guard let field = try? HeaderField("Host", variant) else { continue }
            var changed = request
            changed.headers = request.headers.removing(["host"]) + [field]
            if isSigned(changed) {
                return Explanation(
                    .host, .hostChanged,
                    "The request is signed for host \(quoted(variant)) and sent to \(quoted(host)).",
                    help: "clients leave out the default port, and send the host in lower case")
            }
        }
        return nil
    }

    /// A header that was signed without a value, or a type that the client completed or made up.
    private func headerExplanation() -> Explanation? {
        for name in authentication.signedHeaders.names where name != "host" && !SessionTokenMask.isToken(name) {
            let sent = request.headers.first(name) ?? ""
            for value in name == "content-type" ? Self.types(like: sent) : [""] where value != sent {
                guard let field = try? HeaderField(name, value) else { continue }
                var variant = request
                variant.headers = request.headers.removing([name]) + [field]
                guard isSigned(variant) else { continue }
                return Explanation(
                    .header, .headerChanged,
                    "The request is signed with \(quoted(name)) \(quoted(value)) and sent with \(quoted(sent)).",
                    help: "send the header with exactly the signed value")
            }
        }
        return nil
    }

    /// What may have been signed where `type` was sent: the same without its parameters or with a charset, or what clients
    /// send when nobody says.
    private static func types(like type: String) -> [String] {
        let plain = String(decoding: type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }, as: UTF8.self)
        return [
            "", plain, "\(plain); charset=utf-8", "\(plain); charset=UTF-8", "\(plain);charset=utf-8",
            "\(plain);charset=UTF-8", "application/octet-stream", "binary/octet-stream",
            "application/x-www-form-urlencoded", "application/json", "text/plain",
        ]
    }

    /// An expiry that someone wrote into the URL.
    private func expiryExplanation() -> Explanation? {
        guard authentication.isPresigned, let expires = authentication.expires else { return nil }
        let name = QueryAuthentication.expiresName
        for seconds in [60, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 28_800, 43_200, 86_400, 604_800]
        where seconds != expires {
            var variant = request
            variant.query = Self.replacing(
                "\(name)=\(expires)", with: "\(name)=\(seconds)", in: request.query ?? [])
            guard isSigned(variant) else { continue }
            return Explanation(
                .query, .queryChanged, "\(name) was changed after signing: \(seconds) was signed, \(expires) is sent.",
                help: "sign a URL for \(expires) seconds")
        }
        return nil
    }

    private func payloadExplanation() -> Explanation? {
        for (hash, what) in [(Payload.unsigned.text, "UNSIGNED-PAYLOAD"), (Payload.empty.text, "an empty body")]
        where hash != payloadHash {
            if isSigned(request, payloadHash: hash) {
                return Explanation(
                    .payload, .payloadChanged,
                    "The request is signed for \(what), which is not what this service computes.")
            }
        }
        return nil
    }

    private func queryExplanation() -> Explanation? {
        let pairs = (request.query ?? []).split(separator: UInt8(ascii: "&"))
        guard pairs.count <= 200 else { return nil }  // Quadratic work, and no honest URL has as many.
        for index in pairs.indices {
            let name = String(decoding: pairs[index].prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            guard name != QueryAuthentication.signatureName else { continue }
            var rest = pairs
            rest.remove(at: index)
            var variant = request
            variant.query = Array(rest.joined(separator: "&".utf8))
            guard isSigned(variant) else { continue }
            if name == settings.sessionTokenName.rawValue {
                return Explanation(
                    .credentials, .tokenMissing,
                    "The session token was added after signing; this service wants it signed.")
            }
            return Explanation(
                .query, .queryAdded, "The query parameter \(quoted(name)) was added after signing.",
                help: "sign the URL with it: every query parameter is part of the signature")
        }
        return nil
    }

    private static func replacing(_ pattern: String, with other: String, in path: [UInt8]) -> [UInt8] {
        let (from, to) = (Array(pattern.utf8), Array(other.utf8))
        var result: [UInt8] = []
        var rest = path[...]
        while let byte = rest.first {
            if rest.starts(with: from) {
                result += to
                rest = rest.dropFirst(from.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
