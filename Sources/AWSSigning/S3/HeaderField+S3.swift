/// The checksums that S3 computes and compares.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html>
public enum S3Checksum: String, Sendable, Hashable, CaseIterable {
    /// CRC-32, 4 bytes.
    case crc32 = "CRC32"
    /// CRC-32C (Castagnoli), 4 bytes.
    case crc32c = "CRC32C"
    /// CRC-64/NVME, 8 bytes.
    case crc64nvme = "CRC64NVME"
    /// SHA-1, 20 bytes.
    case sha1 = "SHA1"
    /// SHA-256, 32 bytes.
    case sha256 = "SHA256"

    /// How many bytes the checksum has.
    public var byteCount: Int {
        switch self {
        case .crc32, .crc32c: 4
        case .crc64nvme: 8
        case .sha1: 20
        case .sha256: 32
        }
    }
}

extension HeaderField {
    /// `Content-Type`: the upload must declare exactly this type.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header`.
    public static func contentType(_ type: String) throws(SigningError) -> HeaderField {
        try HeaderField("Content-Type", type)
    }

    /// `Content-Length`: the upload must have exactly this many bytes, the only size limit that a presigned PUT has.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header` when `bytes` is negative.
    public static func contentLength(_ bytes: Int) throws(SigningError) -> HeaderField {
        guard bytes >= 0 else { throw SigningError(.malformedHeader, "a content length of \(bytes) is negative") }
        return HeaderField(known: "Content-Length", String(bytes))
    }

    /// `x-amz-acl`, such as `bucket-owner-full-control`.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header`.
    public static func acl(_ cannedACL: String) throws(SigningError) -> HeaderField {
        try HeaderField("x-amz-acl", cannedACL)
    }

    /// `x-amz-meta-NAME`, metadata of the object.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header`.
    public static func metadata(_ name: String, _ value: String) throws(SigningError) -> HeaderField {
        try HeaderField("x-amz-meta-\(name)", value)
    }

    /// `x-amz-checksum-…`: S3 refuses a body with another checksum.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header` when `value` has not as many bytes as the algorithm gives.
    public static func checksum(_ algorithm: S3Checksum, _ value: [UInt8]) throws(SigningError) -> HeaderField {
        guard value.count == algorithm.byteCount else {
            let text = "\(algorithm.rawValue) has \(algorithm.byteCount) bytes, not \(value.count)"
            throw SigningError(.malformedHeader, text)
        }
        return HeaderField(known: "x-amz-checksum-\(asciiLowercased(algorithm.rawValue))", Base64.encode(value))
    }
}

/// Values of `Content-Disposition`.
public enum ContentDisposition {
    /// A download under `fileName`, in ASCII for old clients and in UTF-8 for the rest.
    ///
    /// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc6266#section-4.3>
    public static func attachment(fileName: String) -> String {
        var plain = ""
        for scalar in fileName.unicodeScalars {
            let isPlain = (0x20..<0x7F).contains(scalar.value) && scalar != "\"" && scalar != "\\"
            plain.unicodeScalars.append(isPlain ? scalar : "_")
        }
        guard !plain.utf8.elementsEqual(fileName.utf8) else { return "attachment; filename=\"\(plain)\"" }
        let encoded = String(decoding: PercentEncoding.encode(fileName.utf8), as: UTF8.self)
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }
}
