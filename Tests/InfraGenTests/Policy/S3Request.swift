/// A request to S3, from which the condition keys follow that S3 gives to policies.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html>
struct S3Request: Sendable {
    enum Operation: String, Sendable, CaseIterable {
        case get = "s3:GetObject"
        case getVersion = "s3:GetObjectVersion"
        case put = "s3:PutObject"
        case abortUpload = "s3:AbortMultipartUpload"
        case listParts = "s3:ListMultipartUploadParts"
        case delete = "s3:DeleteObject"
        /// Lists the keys that begin with the request's key.
        case list = "s3:ListBucket"
    }

    enum Signing: Sendable, Hashable {
        case none
        case header
        /// In the query, so many milliseconds ago.
        case query(ageMilliseconds: Int)
        /// The old signature, in header or query; it has no age that S3 would tell.
        case version2(inQuery: Bool)
    }

    var operation: Operation
    var key: String
    var caller: IAMRequest.Caller
    var signing: Signing = .header
    var isEncryptedInTransit = true
    /// The header `x-amz-server-side-encryption`.
    var encryption: String?
    /// Whether the request brings its own key (SSE-C).
    var bringsKey = false
    /// The ARN of the distribution on whose behalf a service asks.
    var sourceARN: String?

    /// The request, as policies see it.
    func toBucket(_ bucketARN: String) -> IAMRequest {
        var context = ["aws:securetransport": isEncryptedInTransit ? "true" : "false"]
        switch signing {
        case .none: break
        case .header:
            context["s3:authtype"] = "REST-HEADER"
            context["s3:signatureversion"] = "AWS4-HMAC-SHA256"
            context["s3:signatureage"] = "0"
        case .query(let age):
            context["s3:authtype"] = "REST-QUERY-STRING"
            context["s3:signatureversion"] = "AWS4-HMAC-SHA256"
            context["s3:signatureage"] = "\(age)"
        case .version2(let inQuery):
            context["s3:authtype"] = inQuery ? "REST-QUERY-STRING" : "REST-HEADER"
            context["s3:signatureversion"] = "AWS"
            context["s3:signatureage"] = "0"
        }
        context["s3:x-amz-server-side-encryption"] = encryption
        if bringsKey { context["s3:x-amz-server-side-encryption-customer-algorithm"] = "AES256" }
        context["aws:sourcearn"] = sourceARN
        if operation == .list { context["s3:prefix"] = key }
        return IAMRequest(
            caller: caller, action: operation.rawValue,
            resource: operation == .list ? bucketARN : "\(bucketARN)/\(key)", context: context)
    }
}
