import Diagnostics
import LayoutPolicy

extension ClassProfile {
    /// The profile as lines for a person.
    package var text: String {
        var lines = ["class \(mediaClass.name)"]
        for fact in facts {
            lines += fact.details.map { "  \(fact.term.lowercased()): \($0.plain)" }
            if fact.term == "Delivery" { lines += behaviorLines }
        }
        return lines.map { $0.visible + "\n" }.joined()
    }

    /// The behaviors in the order in which CloudFront tries them.
    private var behaviorLines: [String] {
        behaviors.enumerated().map { "    \($0 + 1). \($1.sentence)" }
    }

    /// The profile as one object.
    package var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("version", .integer(1)), ("class", .string(mediaClass.name.description)),
            ("key", .string(mediaClass.key.text)), ("prefix", .string(mediaClass.prefix)),
            ("delivery", .string(mediaClass.delivery.word)), ("behaviors", .array(behaviors.map(\.json))),
        ]
        if let limit = mediaClass.presignLimit { members.append(("presignMaxSeconds", .integer(limit.seconds))) }
        members.append(
            (
                "roles",
                .object(
                    roles.map { verb, names in
                        JSONValue.Member(name: verb.rawValue, value: .strings(names.map(\.description)))
                    })
            ))
        members.append(("lifecycle", lifecycle.json))
        return .object(members.map { JSONValue.Member(name: $0.0, value: $0.1) })
    }
}

extension Delivery {
    /// The word of the spec.
    var word: String {
        switch self {
        case .none: "none"
        case .cdn: "cdn"
        case .presign: "presign"
        }
    }
}

extension CacheBehavior {
    /// The behavior on one line: pattern, times at the edge, policies, compression, access.
    var sentence: String {
        let cells = row.map { $0.map(\.plain).joined(separator: " ") }
        let compression = compresses ? "compressed" : "not compressed"
        return "\(cells[0]): \(cells[1]); \(cells[2]); \(cells[3]); \(compression); \(cells[5])"
    }

    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(name: "pattern", value: .string(pattern)),
            .init(name: "cachePolicy", value: .string(cachePolicyName)),
        ]
        if let times {
            members += [
                .init(name: "minSeconds", value: .integer(times.min.seconds)),
                .init(name: "defaultSeconds", value: .integer(times.default.seconds)),
                .init(name: "maxSeconds", value: .integer(times.max.seconds)),
            ]
        }
        members += [
            .init(name: "headersPolicy", value: .string(headersPolicyName)),
            .init(name: "compress", value: .boolean(compresses)),
        ]
        if let signedBy { members.append(.init(name: "signedBy", value: .string(signedBy.description))) }
        return .object(members)
    }
}

extension ClassLifecycle {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init(
                name: "stages",
                value: .array(
                    stages.map { stage in
                        .object([
                            "afterDays": .integer(stage.age.count),
                            "storageClass": .string(stage.storageClass.rawValue),
                        ])
                    }))
        ]
        if let expiration {
            members.append(.init(name: "expirationDays", value: .integer(expiration.after.count)))
            if let allow = expiration.allow?.bounds {
                members.append(
                    .init(name: "allowedDays", value: .array([.integer(allow.lowerBound), .integer(allow.upperBound)])))
            }
        }
        if let noncurrent {
            members.append(.init(name: "noncurrentDays", value: .integer(noncurrent.expire.count)))
            if let keep = noncurrent.keep {
                members.append(.init(name: "noncurrentVersionsKept", value: .integer(keep)))
            }
        }
        return .object(members)
    }
}
