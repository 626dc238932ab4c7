/// The query parameters that carry a signature.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html>
enum QueryAuthentication {
    static let algorithmName = "X-Amz-Algorithm"
    static let credentialName = "X-Amz-Credential"
    static let dateName = "X-Amz-Date"
    static let expiresName = "X-Amz-Expires"
    static let regionSetName = "X-Amz-Region-Set"
    static let signedHeadersName = "X-Amz-SignedHeaders"
    static let signatureName = "X-Amz-Signature"

    /// The parameters but token and signature, in the order in which AWS's examples list them.
    static func parameters(
        algorithm: SigningAlgorithm, credential: ScopedCredential, timestamp: Timestamp, expires: Int,
        regionSet: RegionSet?, signedHeaders: SignedHeaders
    ) -> [(name: String, value: String)] {
        var result = [
            (algorithmName, algorithm.rawValue), (credentialName, credential.text), (dateName, timestamp.text),
            (expiresName, String(expires)),
        ]
        if let regionSet { result.append((regionSetName, regionSet.text)) }
        result.append((signedHeadersName, signedHeaders.text))
        return result
    }

    /// The first parameter of `request` that signing would have to add: its URL is presigned already.
    static func firstParameter(in request: WireRequest) -> String? {
        let own: Set<String> = [
            algorithmName, credentialName, dateName, expiresName, signedHeadersName, signatureName,
        ]
        return request.rawQueryPairs.lazy.map { String(decoding: $0.name, as: UTF8.self) }.first(where: own.contains)
    }

    /// `query` as it is, followed by the encoded `parameters`.
    static func appending(_ parameters: [(name: String, value: String)], to query: [UInt8]?) -> [UInt8] {
        var result = query ?? []
        for (name, value) in parameters {
            if !result.isEmpty, result.last != UInt8(ascii: "&") { result.append(UInt8(ascii: "&")) }
            PercentEncoding.append(name.utf8, slash: .encoded, to: &result)
            result.append(UInt8(ascii: "="))
            PercentEncoding.append(value.utf8, slash: .encoded, to: &result)
        }
        return result
    }
}
