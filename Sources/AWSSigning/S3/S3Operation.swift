/// The calls on one object that a presigned URL can stand for.
public enum S3Operation: Sendable, Hashable {
    /// Reads the object.
    case getObject
    /// Reads the object's headers. A URL for ``getObject`` does not serve for this: the method is signed.
    case headObject
    /// Writes the object.
    case putObject
    /// Removes the object, or lays a delete marker over it.
    case deleteObject
    /// Begins a multipart upload.
    case createMultipartUpload
    /// Writes part `number`, 1 to 10,000, of an upload.
    case uploadPart(number: Int, uploadID: String)
    /// Joins the parts of an upload.
    case completeMultipartUpload(uploadID: String)
    /// Throws away an upload with its parts.
    case abortMultipartUpload(uploadID: String)

    /// The HTTP method.
    public var method: String {
        switch self {
        case .getObject: "GET"
        case .headObject: "HEAD"
        case .putObject, .uploadPart: "PUT"
        case .deleteObject, .abortMultipartUpload: "DELETE"
        case .createMultipartUpload, .completeMultipartUpload: "POST"
        }
    }

    /// Whether the call changes the bucket's content.
    public var writes: Bool {
        switch self {
        case .getObject, .headObject: false
        case .putObject, .deleteObject, .createMultipartUpload, .uploadPart, .completeMultipartUpload,
            .abortMultipartUpload:
            true
        }
    }

    /// The query parameters that make the call what it is.
    ///
    /// - Throws: ``SigningError`` with code `unsupported` for a part number outside 1 to 10,000 or an empty upload ID.
    func query() throws(SigningError) -> [(name: String, value: String)] {
        switch self {
        case .getObject, .headObject, .putObject, .deleteObject: return []
        case .createMultipartUpload: return [("uploads", "")]
        case .uploadPart(let number, let uploadID):
            guard (1...10_000).contains(number) else {
                throw SigningError(.unsupported, "part number \(number) lies outside 1 to 10000")
            }
            return [("partNumber", String(number)), ("uploadId", try checked(uploadID))]
        case .completeMultipartUpload(let uploadID), .abortMultipartUpload(let uploadID):
            return [("uploadId", try checked(uploadID))]
        }
    }

    private func checked(_ uploadID: String) throws(SigningError) -> String {
        guard !uploadID.isEmpty else { throw SigningError(.unsupported, "the upload ID is empty") }
        return uploadID
    }
}
