import LayoutPolicy

extension ClassProfile {
    /// The profile as terms and what is said of them.
    var facts: [Page.Fact] {
        var facts = [
            Page.Fact("Key", .code(mediaClass.key.text)), Page.Fact("Prefix", .code(mediaClass.prefix)),
            Page.Fact("Delivery", deliverySentences),
        ]
        if let limit = mediaClass.presignLimit {
            facts.append(Page.Fact("Presigned reads", presignSentence(limit)))
        }
        facts += rights
        facts.append(Page.Fact("Lifecycle", lifecycle.sentences))
        if let cors = mediaClass.cors { facts.append(Page.Fact("CORS", cors.sentences)) }
        if mediaClass.notifiesEventBridge {
            facts.append(
                Page.Fact(
                    "Events", "to EventBridge; the output \(code: "event_pattern_\(mediaClass.name)") matches them"))
        }
        return facts
    }

    /// Who may do what, a fact for each verb.
    private var rights: [Page.Fact] {
        roles.map { verb, names in
            var users = names.map { RichText.code($0) }
            if verb == .read, mediaClass.cdn != nil { users.append("the distribution") }
            return Page.Fact(verb.title, users.listed())
        }
    }

    private var deliverySentences: [RichText] {
        switch mediaClass.delivery {
        case .none: return ["none: only roles read it"]
        case .presign(let limit): return ["presigned requests to S3, each good for \(limit) at most"]
        case .cdn(let cdn):
            let access: RichText = cdn.signedBy.map { "signed by key group \(code: $0)" } ?? "public"
            return ["the distribution, as \(cdn.kind.rawValue), \(access)"]
        }
    }

    private func presignSentence(_ limit: TimeSpan) -> RichText {
        let judge = enforcesPresign ? "the bucket policy denies an older signature" : "nothing enforces it"
        return "at most \(limit) (\(limit.seconds) s); \(judge)"
    }
}

extension Role.Verb {
    /// What a column or a fact about the verb is called.
    var title: String {
        switch self {
        case .read: "Read"
        case .write: "Write"
        case .delete: "Delete"
        case .presign: "Presign"
        }
    }

    /// The letter of the verb in a matrix.
    var letter: String { String(rawValue.prefix(1)) }

    /// What it allows, in the names of IAM.
    var meaning: RichText {
        switch self {
        case .read: "\(code: "s3:GetObject"), and \(code: "s3:ListBucket") below the prefix"
        case .write:
            "\(code: "s3:PutObject"), \(code: "s3:AbortMultipartUpload"), \(code: "s3:ListMultipartUploadParts")"
        case .delete: "\(code: "s3:DeleteObject")"
        case .presign: "\(code: "s3:GetObject") alone, to sign reads for others"
        }
    }
}

extension CORSPolicy {
    fileprivate var sentences: [RichText] {
        let age = maxAge.map { "; remembered for \($0)" } ?? ""
        return [
            """
            \(methods.map(\.rawValue).joined(separator: ", ")) from \
            \(origins.map { RichText.code($0) }.listed()) with headers \(headers.map { RichText.code($0) }.listed())\(age)
            """
        ]
    }
}

extension CacheBehavior {
    /// The behavior as a row: pattern, times at the edge, cache policy, headers policy, compression, access.
    var row: [[RichText]] {
        [
            [.code(pattern)], [times.map(\.phrase) ?? "none"], [cachePhrase], [headersPhrase],
            [compresses ? "yes" : "no"], [signedBy.map { "signed by \(code: $0)" } ?? "public"],
        ]
    }

    /// What the columns of ``row`` are called.
    static let columns: [RichText] = [
        "Path pattern", "Kept at the edge", "Cache policy", "Headers policy", "Compressed", "Access",
    ]

    var signedBy: Name? { mediaClass.cdn?.signedBy }

    /// How long the edge keeps an object; nil where it keeps none.
    var times: CacheTimes? {
        switch caching {
        case .own(let times, _): times
        case .managed(let policy): policy.times
        }
    }

    /// The name of the cache policy.
    var cachePolicyName: String {
        switch caching {
        case .own(_, let resource): "\(resource.type).\(resource.name)"
        case .managed(let policy): policy.rawValue
        }
    }

    /// The name of the response headers policy.
    var headersPolicyName: String {
        mediaClass.cors == nil
            ? managedHeaders.rawValue : "aws_cloudfront_response_headers_policy.\(mediaClass.name)"
    }

    private var cachePhrase: RichText {
        if case .managed = caching { "\(code: cachePolicyName), managed" } else { .code(cachePolicyName) }
    }

    private var headersPhrase: RichText {
        mediaClass.cors == nil ? "\(code: headersPolicyName), managed" : .code(headersPolicyName)
    }
}

extension CacheTimes {
    fileprivate var phrase: RichText { "\(`default`) by default, \(min) to \(max)" }
}

extension ManagedCachePolicy {
    /// How long the edge keeps an object under the policy; nil where it keeps none.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html>
    var times: CacheTimes? {
        let (none, second) = (TimeSpan(unchecked: 0), TimeSpan(unchecked: 1))
        let (day, year) = (TimeSpan(unchecked: 86_400), TimeSpan(unchecked: 31_536_000))
        return switch self {
        case .optimized, .optimizedForUncompressedObjects: CacheTimes(min: second, default: day, max: year)
        case .originHeaders: CacheTimes(min: none, default: none, max: year)
        case .disabled: nil
        }
    }
}

extension ClassProfile {
    /// What the class filter knows of the class.
    var subject: Page.Subject {
        let users = roles.flatMap(\.names).map(\.description)
        return Page.Subject(
            className: mediaClass.name.description, delivery: mediaClass.delivery.word,
            words: ([mediaClass.name.description, mediaClass.key.text] + users).joined(separator: " "))
    }
}
