import AWSSigning
import SigningTools
import XML

/// Fuzzing of every parser of the signing rooms: `make fuzz-signing`.
///
/// The first byte of an input picks the parser, so one corpus serves all. Whatever comes must be a value or an error;
/// besides, what was read and written must read the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let text = Array(input.dropFirst())
    parsers[Int(choice) % parsers.count](text)
    return 0
}

private nonisolated(unsafe) let parsers: [([UInt8]) -> Void] = [
    fuzzJSON, fuzzXML, fuzzRequest, fuzzURL, fuzzFile, fuzzJob, fuzzList, fuzzChunks, fuzzPolicies, fuzzCloudFront,
    fuzzAnswer,
    fuzzKeys,
]

private let credentials = try? Credentials(accessKeyID: "A", secretAccessKey: "s")
private let now = Timestamp("20260615T120000Z")

private func fuzzJSON(_ text: [UInt8]) {
    guard let value = try? JSONValue(parsing: text) else { return }
    precondition((try? JSONValue(parsing: value.text.utf8)) == value, "JSON reads another than it wrote")
}

private func fuzzXML(_ text: [UInt8]) { _ = try? XMLReader.parse(text) }

private func fuzzRequest(_ text: [UInt8]) {
    guard let (request, body) = try? WireRequest.parse(text), let credentials, let now else { return }
    _ = RequestVerifier().verify(request, body: body, at: now) { _ in credentials }
    for location in [RequestSigner.Location.headers, .query(expires: 60)] {
        for service in ["s3", "x"] {
            // S3 verifies presigned URLs without the body.
            let payload: Payload? = location != .headers && service == "s3" ? nil : .body(body)
            guard let signer = try? RequestSigner(credentials: credentials, region: "r", service: service),
                let signed = try? signer.sign(request, payload: payload, in: location, at: now)
            else { continue }
            let verification = RequestVerifier().verify(signed.request, body: body, at: now) { _ in credentials }
            precondition(!verification.failures.contains { $0.code == .wrongSignature }, "signed and refused")
        }
    }
}

private func fuzzURL(_ text: [UInt8]) {
    guard let request = try? WireRequest(method: "GET", url: text), let credentials, let now else { return }
    _ = PresignedURLLinter().lint(request, at: now)
    _ = RequestVerifier().verify(request, at: now) { _ in credentials }
}

private func fuzzFile(_ text: [UInt8]) {
    for kind in [SharedConfigFile.Kind.credentials, .config] {
        guard let file = try? SharedConfigFile(text, kind: kind) else { continue }
        let chain = CredentialsChain(environment: { _ in nil }, profile: file.profileNames.first, credentialsFile: file)
        _ = try? chain.credentials()
    }
}

private func fuzzJob(_ text: [UInt8]) {
    guard let now else { return }
    _ = SignJob.answer(to: text, defaults: .init(credentials: credentials, region: "r", timestamp: now)).json.text
}

private func fuzzList(_ text: [UInt8]) {
    guard let credentials, let now, let presigner = try? S3Presigner(credentials: credentials, region: "us-east-1")
    else { return }
    var list = PresignList(presigner: presigner, now: now, defaults: .init(call: .get, bucket: "b"))
    var output: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
        Array(line).withUnsafeBufferPointer { try? list.answer($0, to: &output) }
    }
}

private func fuzzChunks(_ text: [UInt8]) {
    guard let credentials, let now,
        let signer = try? RequestSigner(credentials: credentials, region: "r", service: "s3"),
        let request = try? WireRequest(method: "PUT", url: "https://b/k"),
        let upload = try? ChunkedUpload(
            request, signer: signer, payload: .unsignedWithTrailer, decodedLength: 1_000, trailer: [("a", 1)], at: now),
        var verifier = try? ChunkedBodyVerifier(upload.request.request, credentials: credentials)
    else { return }
    for start in stride(from: 0, to: text.count, by: 7) {
        guard (try? verifier.receive(text[start..<min(start + 7, text.count)])) != nil else { return }
    }
    _ = try? verifier.finish()
}

private func fuzzPolicies(_ text: [UInt8]) {
    _ = try? PostPolicy(document: Base64.encode(text))
    guard let policy = try? CloudFrontPolicy(document: text) else { return }
    let again = try? CloudFrontPolicy(document: Array(policy.json.utf8))
    precondition(again == policy, "a policy reads another than it wrote")
}

private func fuzzCloudFront(_ text: [UInt8]) {
    guard let now else { return }
    let url = String(decoding: text, as: UTF8.self)
    _ = CloudFrontVerifier().verify(url: url, at: now) { _ in nil }
    _ = try? CloudFrontPolicy(resource: url, expires: now).covers(url)
}

private func fuzzAnswer(_ text: [UInt8]) {
    guard let answer = try? ErrorDocument.answer(text), let credentials, let now else { return }
    _ = Explainer().explain(answer)
    _ = Explainer(credentials: credentials).explain(answer)
    guard let presigner = try? S3Presigner(credentials: credentials, region: "us-east-1"),
        let presigned = try? presigner.presign(S3Request(.getObject, bucket: "b", key: "a b"), expires: 60, at: now)
    else { return }
    let report = Explainer(request: presigned.stages.request, credentials: credentials).explain(answer)
    precondition(!report.explanations.isEmpty, "an answer without any cause")
}

private func fuzzKeys(_ text: [UInt8]) {
    _ = try? CloudFrontPrivateKey(pem: text)
    _ = try? CloudFrontPublicKey(pem: text)
    let string = String(decoding: text, as: UTF8.self)
    if let timestamp = Timestamp(string) { precondition(Timestamp(timestamp.text) == timestamp) }
    _ = Timestamp(httpDate: string)
}
