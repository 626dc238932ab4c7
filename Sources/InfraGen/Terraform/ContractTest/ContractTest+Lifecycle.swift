import HCL

/// What S3 does to objects by itself: of each class, judged by every rule whose prefix reaches it.
///
/// What a rule leaves out, the provider says only after the apply: the prefix of an empty filter, the days of a rule that
/// only removes markers. A condition on that would fail, so rules are asked first for what they have.
extension ContractTest {
    private static let rule = HCLExpression.variable("rule")
    private static let rules = ResourceName("aws_s3_bucket_lifecycle_configuration", "media").reference("rule")
    /// The prefix of a rule; empty where it is, or where another filter stands in its place: it may reach any key.
    private static let prefix = HCLExpression.call(
        "join", ["", .call("compact", [rule.dot("filter").splat().dot("prefix")])])
    private static let expiration = rule.dot("expiration")

    static func whatExpires(_ stack: Stack) -> ContractRun {
        ContractRun(
            "what_expires",
            stack.classes.map { expiration(of: $0, stack) } + [moves(stack)] + versions(stack) + [uploads(stack)])
    }

    private static func expiration(of mediaClass: MediaClass, _ stack: Stack) -> Assertion {
        let name = mediaClass.name
        if let days = mediaClass.expiration?.after.count {
            let found = expirations(
                reaching: mediaClass, .list([prefix, expiration.indexed(by: 0).dot("days"), rule.dot("status")]))
            return Assertion(
                "Objects of class '\(name)' must expire after \(days) days.",
                .sameJSON(found, .list([.list([.string(mediaClass.prefix), .int(days), "Enabled"])])))
        }
        guard mediaClass.effectiveNoncurrent(versioning: stack.bucket.versioning) != nil else {
            return Assertion(
                "Objects of class '\(name)' must never expire.",
                .binary(.call("length", [expirations(reaching: mediaClass, prefix)]), .equal, 0))
        }
        let own = HCLExpression.string(mediaClass.prefix)
        let marker = expiration.indexed(by: 0).dot("expired_object_delete_marker")
        return Assertion(
            "Objects of class '\(name)' must never expire, only the markers of those that were deleted.",
            .all([
                .sameJSON(expirations(reaching: mediaClass, prefix), .list([own])),
                .call("alltrue", [expirations(where: .binary(prefix, .equal, own), marker)]),
            ]))
    }

    /// `value` of every rule that expires something of `mediaClass`, or markers in it.
    private static func expirations(reaching mediaClass: MediaClass, _ value: HCLExpression) -> HCLExpression {
        let reaches = HCLExpression.any([
            .call("startswith", [prefix, .string(mediaClass.prefix)]),
            .call("startswith", [.string(mediaClass.prefix), prefix]),
        ])
        return expirations(where: reaches, value)
    }

    private static func expirations(where condition: HCLExpression, _ value: HCLExpression) -> HCLExpression {
        .forList("rule", in: rules, value, if: .conditional(has(expiration), then: condition, else: false))
    }

    private static func has(_ blocks: HCLExpression) -> HCLExpression {
        .binary(.call("length", [blocks]), .greater, 0)
    }

    private static func moves(_ stack: Stack) -> Assertion {
        let move = HCLExpression.variable("move")
        let found = HCLExpression.forList(
            "rule", in: rules,
            .forList(
                "move", in: rule.dot("transition"),
                .template([
                    .interpolation(prefix), .literal(" to "), .interpolation(move.dot("storage_class")),
                    .literal(" after "), .interpolation(move.dot("days")),
                ])))
        let expected = stack.classes.flatMap { mediaClass in
            mediaClass.tiers.map { "\(mediaClass.prefix) to \($0.storageClass.rawValue) after \($0.after.count)" }
        }
        return Assertion(
            expected.isEmpty
                ? "No object must move to another storage class."
                : "Objects must move to other storage classes as the classes say, and not otherwise.",
            .sameSet(.call("flatten", [found]), .strings(expected)))
    }

    private static func versions(_ stack: Stack) -> [Assertion] {
        let noncurrent = rule.dot("noncurrent_version_expiration")
        let version = HCLExpression.variable("version")
        let found = HCLExpression.forList(
            "rule", in: rules,
            .forList(
                "version", in: noncurrent,
                .template([
                    .interpolation(prefix), .literal(" after "), .interpolation(version.dot("noncurrent_days")),
                ])))
        let expected = stack.classes.compactMap { mediaClass in
            mediaClass.effectiveNoncurrent(versioning: stack.bucket.versioning).map {
                "\(mediaClass.prefix) after \($0.expire.count)"
            }
        }
        let days = Assertion(
            expected.isEmpty
                ? "No noncurrent version must be deleted."
                : "Noncurrent versions must be deleted as the classes say, and not otherwise.",
            .sameSet(.call("flatten", [found]), .strings(expected)))
        let kept = stack.classes.compactMap { mediaClass in
            mediaClass.effectiveNoncurrent(versioning: stack.bucket.versioning)?.keep.map { keep in
                let isOwn = HCLExpression.binary(prefix, .equal, .string(mediaClass.prefix))
                let kept = HCLExpression.forList(
                    "rule", in: rules, noncurrent.indexed(by: 0).dot("newer_noncurrent_versions"),
                    if: .conditional(has(noncurrent), then: isOwn, else: false))
                return Assertion(
                    "The newest noncurrent versions of class '\(mediaClass.name)' must be kept, \(keep) of them.",
                    .sameJSON(kept, .list([.int(keep)])))
            }
        }
        return [days] + kept
    }

    private static func uploads(_ stack: Stack) -> Assertion {
        let abort = rule.dot("abort_incomplete_multipart_upload")
        let days = stack.bucket.abortUploads.count
        let found = HCLExpression.forList(
            "rule", in: rules, .list([abort.indexed(by: 0).dot("days_after_initiation"), rule.dot("status")]),
            if: has(abort))
        return Assertion(
            "Uploads that were never finished must be thrown away after \(days) days.",
            .sameJSON(found, .list([.list([.int(days), "Enabled"])])))
    }
}
