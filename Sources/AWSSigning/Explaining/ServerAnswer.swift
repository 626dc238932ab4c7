/// What a server answered to a request whose signature it refused.
///
/// The fields are those of S3's error document, or of one like it; reading XML is left to the caller. Other services put the
/// texts into a message, which ``init(text:)`` reads.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>
public struct ServerAnswer: Sendable, Hashable {
    /// One element of the document.
    public struct Field: Sendable, Hashable {
        /// The element's name, such as `Code`.
        public let name: String
        /// The element's text.
        public let value: String

        /// An element of the document.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The elements in order.
    public let fields: [Field]
    private let canonicalText: String?
    private let stringToSignText: String?

    /// An answer of the elements of an error document.
    public init(fields: [Field]) {
        self.fields = fields
        let message = fields.first { $0.name == "Message" }?.value ?? ""
        canonicalText = Self.quotedText(in: message, after: "The Canonical String for this request should have been")
        stringToSignText = Self.quotedText(in: message, after: "The String-to-Sign should have been")
    }

    /// An answer of plain text, such as services other than S3 put into their message.
    public init(text: String) {
        let isMismatch = text.contains("signature we calculated does not match")
        self.init(fields: (isMismatch ? [Field("Code", "SignatureDoesNotMatch")] : []) + [Field("Message", text)])
    }

    /// The text of the first element called `name`, without white space at its ends.
    public subscript(_ name: String) -> String? {
        fields.first { $0.name == name }.map { Self.trimmed($0.value) }
    }

    /// The error's code, such as `SignatureDoesNotMatch`.
    public var code: String { self["Code"] ?? "" }

    /// The error's message.
    public var message: String { self["Message"] ?? "" }

    /// Whether the answer is about a signature that does not match, as far as its code tells.
    var isMismatch: Bool {
        code.isEmpty || code == "SignatureDoesNotMatch" || code == "InvalidSignatureException"
            || canonicalRequest != nil || stringToSign != nil
    }

    /// The canonical request that the server made, byte for byte where it gives bytes.
    public var canonicalRequest: [UInt8]? { bytes("CanonicalRequest") ?? canonicalText.map { Array($0.utf8) } }

    /// The string to sign that the server made, byte for byte where it gives bytes.
    public var stringToSign: [UInt8]? { bytes("StringToSign") ?? stringToSignText.map { Array($0.utf8) } }

    /// The signature that the server read off the request.
    public var signatureProvided: Signature? { self["SignatureProvided"].map(Signature.init(hex:)) }

    /// The text of an element, from its twin with hex bytes where there is one: XML pasted from a browser has lost its
    /// line ends.
    private func bytes(_ name: String) -> [UInt8]? {
        if let hex = self["\(name)Bytes"], let bytes = Hex.decode(hex.utf8.filter({ $0 > 0x20 })) { return bytes }
        return self[name].map { Array($0.utf8) }
    }

    /// The text between single quotes after `heading`.
    private static func quotedText(in message: String, after heading: String) -> String? {
        guard let start = message.range(of: heading)?.upperBound,
            let open = message[start...].firstIndex(of: "'")
        else { return nil }
        let body = message[message.index(after: open)...]
        return body.firstIndex(of: "'").map { String(body[..<$0]) }
    }

    private static func trimmed(_ text: String) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        return String(
            decoding: text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed(), as: UTF8.self)
    }
}

extension String {
    /// The range of the first occurrence of `other`, by bytes.
    fileprivate func range(of other: String) -> Range<Index>? {
        let (text, pattern) = (Array(utf8), Array(other.utf8))
        guard !pattern.isEmpty, text.count >= pattern.count else { return nil }
        for start in 0...(text.count - pattern.count) where text[start] == pattern[0] {
            if text[start..<(start + pattern.count)].elementsEqual(pattern) {
                let lower = utf8.index(startIndex, offsetBy: start)
                return lower..<utf8.index(lower, offsetBy: pattern.count)
            }
        }
        return nil
    }
}
