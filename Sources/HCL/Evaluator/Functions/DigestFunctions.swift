/// Digests, where the evaluator was given the means to compute them.
enum DigestFunctions {
    static let all: [String: Function] = [
        "md5": digest(.md5, hex), "sha1": digest(.sha1, hex), "sha256": digest(.sha256, hex),
        "sha512": digest(.sha512, hex), "base64sha256": digest(.sha256, Base64.encoded),
        "base64sha512": digest(.sha512, Base64.encoded),
    ]

    private static func digest(
        _ algorithm: HCLEvaluator.HashAlgorithm, _ spell: @escaping @Sendable ([UInt8]) -> String
    ) -> Function {
        Function(1) { (call) throws(EvaluationFailure) in
            let bytes = Array(try call.string(0).utf8)
            guard let digest = call.evaluator.digest?(algorithm, bytes) else { return .unknown(.function(call.name)) }
            return .string(spell(digest))
        }
    }

    @Sendable private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
