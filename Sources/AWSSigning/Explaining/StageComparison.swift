/// Compares the stages as they are here with those that a server shows, part by part.
struct StageComparison {
    let local: ParsedCanonicalRequest
    let server: ParsedCanonicalRequest

    /// One explanation for each part that differs.
    var explanations: [Explanation] {
        [methodExplanation, pathExplanation].compactMap { $0 } + queryExplanations + headerExplanations
            + [payloadExplanation].compactMap { $0 }
    }

    private var methodExplanation: Explanation? {
        guard local.method != server.method else { return nil }
        let help =
            server.method == "HEAD" || server.method == "OPTIONS"
            ? "sign a URL for \(server.method) as well: the method is part of the signature" : nil
        return Explanation(
            .method, .methodChanged, "The request was signed for \(local.method) and sent as \(server.method).",
            help: help)
    }

    // MARK: - Path

    private var pathExplanation: Explanation? {
        guard local.canonicalURI != server.canonicalURI else { return nil }
        let (here, there) = (Array(local.canonicalURI.utf8), Array(server.canonicalURI.utf8))
        let (decodedHere, decodedThere) = (PercentEncoding.decode(here), PercentEncoding.decode(there))
        let both = "the signed path is \(quoted(local.canonicalURI)), the server's \(quoted(server.canonicalURI))"
        if decodedHere == there {
            return Explanation(
                .path, .doubleEncoding, "The signer encoded the path twice, the server once: \(both).",
                help: "S3 encodes the key once; use S3's settings, and sign the path as it is sent")
        }
        if here == decodedThere {
            return Explanation(
                .path, .doubleEncoding, "The server encodes the path twice, the signer did it once: \(both).",
                help: "every service but S3 encodes the path that is sent once more")
        }
        if decodedHere.map({ $0 == UInt8(ascii: "+") ? 0x20 : $0 })
            == decodedThere.map({ $0 == UInt8(ascii: "+") ? 0x20 : $0 }),
            decodedHere != decodedThere
        {
            return Explanation(
                .path, .plusAsSpace, "A '+' in the path was read as a space: \(both).",
                help: "send '+' as %2B, and a space as %20")
        }
        if Self.normalized(decodedHere) == Self.normalized(decodedThere), decodedHere != decodedThere {
            let whose = decodedThere.count < decodedHere.count ? "on the way or by the client" : "by the signer"
            return Explanation(
                .path, .pathNormalized, "'.', '..' or empty segments were removed from the path \(whose): \(both).",
                help: "S3 keys may hold them; use a client that sends the path as it is, or another key")
        }
        if decodedHere == decodedThere {
            return Explanation(
                .path, .pathSpelling, "The same path is escaped in two ways: \(both).",
                help: "encode every byte but A-Z a-z 0-9 - . _ ~ and '/', with upper-case digits")
        }
        if Self.hasSuffix(there, here) || Self.hasSuffix(here, there) {
            return Explanation(
                .path, .pathPrefix, "A part of the path was added or removed on the way: \(both).",
                help: "look for a proxy that rewrites paths, or for path style mixed with virtual-host style")
        }
        return Explanation(.path, .pathChanged, "The path is another: \(both).")
    }

    private static func normalized(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: UInt8(ascii: "/")) {
            if segment.elementsEqual("..".utf8) {
                _ = result.popLast()
            } else if !segment.elementsEqual(".".utf8) {
                result.append(segment)
            }
        }
        return result
    }

    private static func hasSuffix(_ path: [UInt8], _ suffix: [UInt8]) -> Bool {
        suffix.count > 1 && path.count > suffix.count && path.suffix(suffix.count).elementsEqual(suffix)
    }

    // MARK: - Query

    private var queryExplanations: [Explanation] {
        let (here, there) = (Self.byName(local.query), Self.byName(server.query))
        return Set(here.keys).union(there.keys).sorted().compactMap { name in
            let (values, others) = (here[name] ?? [], there[name] ?? [])
            guard values != others else { return nil }
            let shown = quoted(String(decoding: PercentEncoding.decode(name.utf8), as: UTF8.self))
            if values.isEmpty {
                return Explanation(
                    .query, .queryAdded, "The query parameter \(shown) was added after signing.",
                    help: "sign the URL with it: every query parameter is part of the signature")
            }
            if others.isEmpty {
                return Explanation(
                    .query, .queryRemoved, "The signed query parameter \(shown) did not arrive at the server.",
                    help: "look for a proxy or cache that drops query parameters, or a URL cut short, such as at '&'")
            }
            if SessionTokenMask.isToken(name) {
                return Self.tokenExplanation(
                    PercentEncoding.decode((values.first ?? "").utf8), PercentEncoding.decode((others.first ?? "").utf8)
                )
            }
            return queryValueExplanation(shown, values.joined(separator: ","), others.joined(separator: ","))
        }
    }

    private func queryValueExplanation(_ name: String, _ value: String, _ other: String) -> Explanation {
        let both = "signed \(quoted(value)), arrived \(quoted(other))"
        let (decoded, otherDecoded) = (PercentEncoding.decode(value.utf8), PercentEncoding.decode(other.utf8))
        if decoded == Array(other.utf8) || otherDecoded == Array(value.utf8) {
            return Explanation(
                .query, .doubleEncoding,
                "The value of the query parameter \(name) was encoded twice by one side: \(both).",
                help: "pass the presigned URL on as it is; do not encode it again")
        }
        if decoded.map({ $0 == UInt8(ascii: "+") ? 0x20 : $0 })
            == otherDecoded.map({ $0 == UInt8(ascii: "+") ? 0x20 : $0 })
        {
            return Explanation(
                .query, .plusAsSpace, "A '+' in the query parameter \(name) was read as a space: \(both).",
                help: "send '+' as %2B, and a space as %20")
        }
        return Explanation(.query, .queryChanged, "The query parameter \(name) has another value: \(both).")
    }

    private static func byName(_ pairs: [String]) -> [String: [String]] {
        Dictionary(grouping: pairs) { pair in
            String(decoding: pair.utf8.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        }.mapValues { pairs in
            pairs.map { pair in
                String(decoding: pair.utf8.drop { $0 != UInt8(ascii: "=") }.dropFirst(), as: UTF8.self)
            }.sorted()
        }
    }

    // MARK: - Headers and payload

    private var headerExplanations: [Explanation] {
        let here = Dictionary(local.headers.map { ($0.name, $0.value) }) { first, _ in first }
        let there = Dictionary(server.headers.map { ($0.name, $0.value) }) { first, _ in first }
        var result: [Explanation] = Set(here.keys).union(there.keys).sorted().compactMap { name in
            switch (here[name], there[name]) {
            case (let value?, let other?): headerValueExplanation(name, value, other)
            case (.some, nil):
                Explanation(
                    .header, .headerMissing, "The header \(quoted(name)) is signed here, but not as the server sees it."
                )
            case (nil, .some):
                Explanation(
                    .header, .headerNotSigned, "The server takes the header \(quoted(name)) for signed; here it is not."
                )
            case (nil, nil): nil
            }
        }
        if local.signedHeaders != server.signedHeaders, result.isEmpty {
            result.append(
                Explanation(
                    .header, .headerNotSigned,
                    "The lists of signed headers differ: \(quoted(local.signedHeaders.joined(separator: ";"))) here, "
                        + "\(quoted(server.signedHeaders.joined(separator: ";"))) on the server."))
        }
        return result
    }

    private func headerValueExplanation(_ name: String, _ value: [UInt8], _ other: [UInt8]) -> Explanation? {
        guard value != other else { return nil }
        if SessionTokenMask.isToken(name), !value.isEmpty, !other.isEmpty {
            return Self.tokenExplanation(value, other)
        }
        if value.isEmpty {
            let other = SessionTokenMask.isToken(name) ? Array(SessionTokenMask.mark.utf8) : other
            return Explanation(
                .header, .headerChanged,
                "The signed header \(quoted(name)) arrived as \(quoted(bytes: other)), and the request given here has none.",
                help: "give the header as the client sends it; if it was signed without a value, send none")
        }
        if SessionTokenMask.isToken(name) {
            return Explanation(
                .credentials, .tokenMissing, "The signed session token did not arrive.",
                help: "send the header \(name) with the whole token")
        }
        let both = "signed \(quoted(bytes: value)), arrived \(quoted(bytes: other))"
        if name == "host" {
            return Explanation(
                .host, .hostChanged, "The Host header was changed on the way: \(both).",
                help: "sign for the host that the server sees, or let the proxy pass Host on unchanged")
        }
        if other.isEmpty {
            return Explanation(
                .header, .headerMissing, "The signed header \(quoted(name)) did not arrive: \(both).",
                help: "send it with exactly the signed value")
        }
        if value.split(separator: 0x20) == other.split(separator: 0x20) {
            return Explanation(
                .header, .headerSpacing, "White space in the header \(quoted(name)) was signed differently: \(both).",
                help: "trim the value and reduce runs of spaces to one before signing")
        }
        if name == "content-type", other.starts(with: value) || value.starts(with: other) {
            return Explanation(
                .header, .headerChanged, "The client completed the Content-Type: \(both).",
                help: "sign the type with its charset, as the client sends it")
        }
        if name == "x-amz-content-sha256" {
            return Explanation(.payload, .payloadChanged, "The header with the payload hash was changed: \(both).")
        }
        return Explanation(
            .header, .headerChanged, "The signed header \(quoted(name)) has another value: \(both).",
            help: "send it with exactly the signed value")
    }

    /// Two tokens that differ; they are secrets, so only their lengths are told.
    private static func tokenExplanation(_ value: [UInt8], _ other: [UInt8]) -> Explanation {
        Explanation(
            .credentials, .tokenInvalid,
            "The session token is not the one that was signed: \(value.count) bytes were signed, "
                + "\(other.count) arrived.",
            help: "take access key, secret and token from the same set; look for a token cut short")
    }

    private var payloadExplanation: Explanation? {
        guard local.payloadHash != server.payloadHash else { return nil }
        let both = "\(quoted(local.payloadHash)) was signed, the server has \(quoted(server.payloadHash))"
        if server.payloadHash == "UNSIGNED-PAYLOAD" {
            return Explanation(
                .payload, .payloadChanged, "The signer hashed the body, the server did not: \(both).",
                help: "S3's presigned URLs are signed with UNSIGNED-PAYLOAD")
        }
        if local.payloadHash == "UNSIGNED-PAYLOAD" {
            return Explanation(
                .payload, .payloadChanged, "The server hashes the body, the signer did not: \(both).",
                help: "send x-amz-content-sha256: UNSIGNED-PAYLOAD, or sign the body's hash")
        }
        return Explanation(.payload, .payloadChanged, "The body's hash differs: \(both).")
    }
}
