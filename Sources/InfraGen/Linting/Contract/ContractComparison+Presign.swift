import HCL
import LayoutPolicy

// MARK: - How long presigned reads work

extension ContractComparison {
    func presign() -> [GuardrailFinding] {
        let isEnforced = stack.presign.enforcement == .signatureAge
        return stack.classes.compactMap { mediaClass in
            keys(of: mediaClass).lazy.compactMap { presign(mediaClass, $0, isEnforced: isEnforced) }.first
        }
    }

    private func presign(_ mediaClass: MediaClass, _ key: String, isEnforced: Bool) -> GuardrailFinding? {
        let name = "'\(mediaClass.name)'"
        let question = "how long presigned reads of \(name) work"
        let does = found.presignedReads(of: key)
        guard let reads = does.reads else {
            guard isEnforced || mediaClass.presignLimit != nil, let doubt = does.doubt else { return nil }
            return GuardrailFinding(found.policyPlace, unknown: question, because: doubt)
        }
        // Without enforcement, all that is promised is that no URL ends too early.
        let should =
            isEnforced
            ? meant.presignedReads(of: key).reads ?? .unlimited
            : mediaClass.presignLimit.map { .milliseconds($0.seconds * 1_000) } ?? reads
        guard isEnforced ? reads != should : reads < should else { return nil }
        if reads > should, let doubt = does.doubt ?? found.unreadDoubt {
            return GuardrailFinding(found.policyPlace, unknown: question, because: doubt)
        }
        return GuardrailFinding(
            found.policyPlace,
            "presigned reads of class \(name), such as '\(key)', \(reads.words); the spec says that they \(should.words)",
            help: reads > should
                ? "deny what is older with a condition on s3:signatureAge"
                : "deny only what is older than the spec says, by s3:signatureAge in milliseconds"
        ).about("\(mediaClass.name) \(reads.words)")
    }
}

/// How long presigned reads of a key work.
enum PresignedReads: Comparable {
    case denied
    case milliseconds(Int)
    case unlimited

    var words: String {
        switch self {
        case .denied: "are refused"
        case .milliseconds(let count) where count % 1_000 == 0: "work for \(count / 1_000) s"
        case .milliseconds(let count): "work for \(count) ms"
        case .unlimited: "work as long as they are signed for"
        }
    }
}

extension ContractSubject {
    /// How long the bucket's policy lets presigned reads of the object `key` work.
    ///
    /// - Returns: The life, nil where a statement that ends it is not known enough; and why there may be others.
    func presignedReads(of key: String) -> (reads: PresignedReads?, doubt: HCLUnknown?) {
        let arn = scope.arn(ofBucket: bucket) + PolicyText(literal: "/\(key)")
        let request = AccessRequest(
            .principal(.everyone), resource: arn, ["s3:authtype": .text(PolicyText(literal: "REST-QUERY-STRING"))])
        var (life, doubt) = (PresignedReads.unlimited, bucketPolicy.doubt)
        for ready in bucketPolicy.statements where ready.held.statement.effect == .deny {
            let statement = ready.held.statement
            guard let isRead = ready.actions[S3Actions.read] else { continue }
            let ages = statement.conditions(on: "s3:signatureAge")
            var ageless = statement
            ageless.conditions.removeAll { $0.key == "s3:signatureage" }
            switch isRead.and(ageless.bears(on: request, in: scope)).and(ready.reaches(arn)) {
            case .never, .sometimes: continue
            case .unknown(let reasons): doubt = doubt ?? reasons
            case .always:
                let limits = ages.flatMap(\.values).compactMap(Int.init)
                if ages.isEmpty {
                    life = .denied
                } else if ages.contains(where: { !$0.operation.hasPrefix("numericgreaterthan") }) {
                    continue
                } else if let least = limits.min() {
                    life = min(life, .milliseconds(least))
                } else if let reasons = AccessPolicy.doubt(of: ages.flatMap(\.values)) {
                    return (nil, reasons)
                }
            }
        }
        return (life, doubt)
    }
}
