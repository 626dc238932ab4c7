@_spi(_Unicode) import Swift

/// What S3 asks of every object key, whatever its class.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>
public enum ObjectKey {
    /// The most bytes of UTF-8 in a key.
    public static let maximumLength = 1_024

    /// Whether `bytes` are text in Unicode's Normalization Form C: what reads the same is the same bytes.
    ///
    /// - Parameter bytes: The key.
    /// - Returns: false also for bytes that are not UTF-8.
    public static func isNFC(_ bytes: some Sequence<UInt8>) -> Bool {
        let bytes = Array(bytes)
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        return text.unicodeScalars.elementsEqual(text._nfc)
    }

    /// The text in Normalization Form C; bytes that are not UTF-8 as they are.
    static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfc)
        return Array(String(scalars).utf8)
    }

    /// Whether `bytes` are well-formed UTF-8: no surrogates, no overlong forms, nothing past U+10FFFF.
    public static func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
        String(validating: Array(bytes), as: UTF8.self) != nil
    }
}
