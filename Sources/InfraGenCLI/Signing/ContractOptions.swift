internal import AWSSigning
internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy
internal import SigningTools

/// The contract that decides what may be presigned.
struct ContractOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The spec whose classes decide what may be signed, and for how long.", valueName: "spec"))
    var spec: String?

    @Option(help: ArgumentHelp("The environment of the spec.", valueName: "name"))
    var env: String?

    func validate() throws {
        if env != nil, spec == nil { throw ValidationError("--env names an environment of --spec.") }
    }

    /// The gate of the spec; nil without one.
    func gate() throws -> PresignGate? {
        guard let spec else { return nil }
        do throws(Failure) {
            let (document, _, findings) = try SpecFile.read(spec)
            let environment = try document.environment(named: env)
            let verdict = Pipeline.judge(document, environment: environment, today: .placeholder)
            let errors = (findings + verdict.diagnostics).filter { $0.severity == .error }
            guard errors.isEmpty else { throw Failure(.findings, errors) }
            let view = environment.flatMap { document.view(of: $0) } ?? document.baseView
            return try PresignGate(view.stack)
        } catch {
            let first = error.diagnostics.first
            let place = first?.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            throw SigningExit(
                error.status, "\(first?.path ?? spec)\(place): \(first?.message ?? "the spec cannot be used")",
                help: first?.suggestion?.text ?? "run 'infragen validate \(spec)'")
        }
    }
}

/// Decides by the class of a key whether a call may be presigned, and for how long.
struct PresignGate {
    private let stack: Stack
    private let linter: KeyLinter

    /// The gate of `stack`, whose contract was found sound before.
    init(_ stack: Stack) throws(Failure) {
        self.stack = stack
        do throws(KeyLinter.Refusal) {
            linter = try KeyLinter(stack.contract)
        } catch {
            throw Failure(.findings, "layout.unsound", "the contract leaves keys undecided", path: "<spec>")
        }
    }

    var region: String { stack.region.description }

    /// The bucket, where the spec names it and does not leave it to a variable.
    var bucket: String? { stack.bucket.name.value?.description }

    /// The seconds for which `call` on `key` may be signed, when `asked` are asked for.
    ///
    /// - Throws: ``SigningError`` with code `not-allowed`, which says what the contract has against it.
    func check(_ call: S3Call, _ key: [UInt8], _ asked: Int?) throws(SigningError) -> Int {
        let mediaClass = try mediaClass(of: key)
        switch call {
        case .get, .head:
            guard let limit = mediaClass.presignLimit else {
                throw refused("class '\(mediaClass.name)' \(mediaClass.delivery.refusal)")
            }
            guard let asked else { return limit.seconds }
            guard asked <= limit.seconds else {
                throw refused("\(asked) seconds are over the \(limit) that class '\(mediaClass.name)' allows")
            }
            return asked
        case .put, .createMultipartUpload, .uploadPart, .completeMultipartUpload, .abortMultipartUpload:
            try checkRole(.write, mediaClass, "writes")
            return asked ?? stack.presign.defaultLife.seconds
        case .delete:
            try checkRole(.delete, mediaClass, "deletes from")
            return asked ?? stack.presign.defaultLife.seconds
        }
    }

    /// The most seconds that the class of a presigned read allows; nil for other calls and keys.
    func cap(of request: WireRequest) -> Int? {
        guard request.method == "GET" || request.method == "HEAD" else { return nil }
        return keys(of: request).lazy.compactMap { try? self.mediaClass(of: $0).presignLimit?.seconds }.first
    }

    /// What the contract has against a presigned request, apart from its expiry.
    func findings(for request: WireRequest) -> [Diagnostic] {
        guard let call = S3Call(request) else { return [] }
        var message: String?
        for key in keys(of: request) {
            do throws(SigningError) {
                _ = try check(call, key, nil)
                return []
            } catch {
                message = message ?? error.message
            }
        }
        return message.map { [Diagnostic("signing.contract", .error, $0, at: .file("<url>"))] } ?? []
    }

    // MARK: - Classes

    private func mediaClass(of key: [UInt8]) throws(SigningError) -> MediaClass {
        switch linter.judge(key) {
        case .valid(let index): return stack.classes[index]
        case .folderMarker: throw refused("the key \(quoted(bytes: key)) is a folder marker")
        case .invalid(let reason): throw refused(message(on: key, reason))
        }
    }

    /// What is wrong with a key that fits no class.
    private func message(on key: [UInt8], _ reason: KeyFault.Reason) -> String {
        let finding = KeyExplainer(linter).finding(for: key, reason)
        var message = "the key \(quoted(bytes: key)) fits no class of the contract"
        if let nearest = finding.nearestClass.map({ stack.classes[$0] }) {
            message =
                "the key \(quoted(bytes: key)) does not fit class '\(nearest.name)', \(nearest.key.text), "
                + "from byte \(finding.byte) on"
        }
        return finding.corrected.map { "\(message); \(quoted(bytes: $0)) would" } ?? message
    }

    private func checkRole(_ verb: Role.Verb, _ mediaClass: MediaClass, _ what: String) throws(SigningError) {
        guard stack.roles.contains(where: { $0.classes(verb).contains(mediaClass.name) }) else {
            throw refused("no role \(what) class '\(mediaClass.name)'")
        }
    }

    private func refused(_ message: String) -> SigningError { SigningError(.notAllowed, message) }

    /// What the key of a request may be: the path, or in path style what follows the bucket.
    private func keys(of request: WireRequest) -> [[UInt8]] {
        let path = request.decodedPath.dropFirst()
        let afterBucket = path.drop { $0 != UInt8(ascii: "/") }.dropFirst()
        return afterBucket.isEmpty ? [Array(path)] : [Array(path), Array(afterBucket)]
    }
}

extension Delivery {
    /// Why its objects are not read by presigned URLs.
    fileprivate var refusal: String {
        switch self {
        case .none: "is not delivered: only roles read it"
        case .cdn: "is delivered by the CDN: sign a CloudFront URL or cookies instead"
        case .presign: "is delivered by presigned URLs"
        }
    }
}

extension S3Call {
    /// The call that a presigned request makes; nil for methods that presigned URLs do not have.
    fileprivate init?(_ request: WireRequest) {
        let query = String(decoding: request.query ?? [], as: UTF8.self)
        let names = Set(
            query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
                String(decoding: pair.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            })
        switch request.method {
        case "GET": self = .get
        case "HEAD": self = .head
        case "PUT": self = names.contains("uploadId") ? .uploadPart : .put
        case "POST": self = names.contains("uploads") ? .createMultipartUpload : .completeMultipartUpload
        case "DELETE": self = names.contains("uploadId") ? .abortMultipartUpload : .delete
        default: return nil
        }
    }
}
