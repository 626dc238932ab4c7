/// Digests, where the evaluator was given the means to compute them: of a text, or of a file.
enum DigestFunctions {
    static let all: [String: Function] = [
        "md5": digest(.md5, hex), "sha1": digest(.sha1, hex), "sha256": digest(.sha256, hex),
        "sha512": digest(.sha512, hex), "base64sha256": digest(.sha256, Base64.encoded),
        "base64sha512": digest(.sha512, Base64.encoded),
        "filemd5": fileDigest(.md5, hex), "filesha1": fileDigest(.sha1, hex), "filesha256": fileDigest(.sha256, hex),
        "filesha512": fileDigest(.sha512, hex), "filebase64sha256": fileDigest(.sha256, Base64.encoded),
        "filebase64sha512": fileDigest(.sha512, Base64.encoded),
        "uuidv5": Function(2) { (call) throws(EvaluationFailure) in try nameBasedUUID(call) },
    ]

    private static func digest(
        _ algorithm: HCLMeans.HashAlgorithm, _ spell: @escaping @Sendable ([UInt8]) -> String
    ) -> Function {
        Function(1) { (call) throws(EvaluationFailure) in
            spelled(Array(try call.string(0).utf8), algorithm, spell, call)
        }
    }

    private static func fileDigest(
        _ algorithm: HCLMeans.HashAlgorithm, _ spell: @escaping @Sendable ([UInt8]) -> String
    ) -> Function {
        Function(1) { (call) throws(EvaluationFailure) in
            guard let bytes = try FileFunctions.bytes(of: try call.string(0), &call) else { return call.notComputed }
            return spelled(bytes, algorithm, spell, call)
        }
    }

    private static func spelled(
        _ bytes: [UInt8], _ algorithm: HCLMeans.HashAlgorithm, _ spell: ([UInt8]) -> String, _ call: FunctionCall
    ) -> HCLValue {
        guard let digest = call.evaluator.means.digest?(algorithm, bytes) else { return call.notComputed }
        return .string(spell(digest))
    }

    @Sendable private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

// MARK: - UUIDs of names

extension DigestFunctions {
    /// The namespaces that have names of their own.
    ///
    /// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc9562#section-6.6>
    private static let namespaces = [
        "dns": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "url": "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
        "oid": "6ba7b812-9dad-11d1-80b4-00c04fd430c8", "x500": "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
    ]

    private static func nameBasedUUID(_ call: FunctionCall) throws(EvaluationFailure) -> HCLValue {
        let (namespace, name) = (try call.string(0), try call.string(1))
        guard let prefix = uuidBytes(namespaces[namespace] ?? namespace) else {
            throw .invalid("uuidv5() needs a namespace: dns, url, oid, x500 or a UUID")
        }
        guard let digest = call.evaluator.means.digest?(.sha1, prefix + Array(name.utf8)), digest.count >= 16 else {
            return call.notComputed
        }
        var bytes = Array(digest.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = hex(bytes)
        var groups: [Substring] = []
        var rest = digits[...]
        for count in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return .string(groups.joined(separator: "-"))
    }

    /// The sixteen bytes of a UUID in its usual form.
    private static func uuidBytes(_ text: String) -> [UInt8]? {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
        let digits = Array(groups.joined().utf8)
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            guard pair.utf8.first != UInt8(ascii: "+"), let byte = UInt8(pair, radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
