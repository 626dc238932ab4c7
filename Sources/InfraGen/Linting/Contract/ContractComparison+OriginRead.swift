import HCL
import LayoutPolicy

// MARK: - What the distribution may do with the bucket

extension ContractComparison {
    func originRead() -> [GuardrailFinding] {
        let (should, does) = (CallerAccess(distributionOf: meant), CallerAccess(distributionOf: found))
        let reads = stack.classes.flatMap { classReads(of: $0, should, does) }
        let others = differences(
            "the distribution", at: found.policyPlace, should, does,
            actions: S3Actions.ofObjects.filter { $0 != S3Actions.read })
        return reads + others + strangers()
    }

    private func classReads(
        of mediaClass: MediaClass, _ should: CallerAccess, _ does: CallerAccess
    ) -> [GuardrailFinding] {
        let name = "'\(mediaClass.name)'"
        // One finding in each direction.
        var (isTooMuch, isTooLittle) = (false, false)
        return keys(of: mediaClass).compactMap { key in
            let should = should.decision(onObject: key).allows(S3Actions.read)
            switch (should.isPossible, does.decision(onObject: key).allows(S3Actions.read)) {
            case (true, .always), (true, .sometimes), (false, .never): return nil
            case (false, .always), (false, .sometimes):
                guard !isTooMuch else { return nil }
                isTooMuch = true
                return GuardrailFinding(
                    found.policyPlace,
                    "the distribution may read class \(name), such as '\(key)', which the spec does not deliver by it",
                    help: "narrow the policy to the prefixes of the classes that are delivered"
                ).about("+\(mediaClass.name)")
            case (true, .never) where found.unreadDoubt == nil:
                guard !isTooLittle else { return nil }
                isTooLittle = true
                return GuardrailFinding(
                    found.policyPlace, "the distribution may not read class \(name), such as '\(key)'",
                    help: "allow cloudfront.amazonaws.com to read '\(mediaClass.prefix)*' where AWS:SourceArn is the "
                        + "distribution's"
                ).about("-\(mediaClass.name)")
            case (_, let does):
                guard !isTooLittle else { return nil }
                isTooLittle = true
                let reasons = if case .unknown(let reasons) = does { reasons } else { found.unreadDoubt }
                return reasons.map {
                    GuardrailFinding(
                        found.policyPlace, unknown: "whether the distribution may read class \(name)", because: $0)
                }
            }
        }
    }

    /// Other distributions that the bucket's policy lets in.
    private func strangers() -> [GuardrailFinding] {
        guard let distribution = found.distribution?.resource else { return [] }
        let own = found.scope.arn(ofDistribution: distribution)
        var told: Set<String> = []
        return found.bucketPolicy.statements.map(\.held).filter(\.statement.isForCloudFront).flatMap { held in
            held.statement.conditions(on: "aws:SourceArn").filter(\.wantsOne).flatMap(\.values).compactMap { value in
                let arn = found.scope.patternOfOwnAccount(value)
                guard arn.matches(own).isNever, told.insert(value).inserted else { return nil }
                let access = CallerAccess(
                    .service(AccessRequest.cloudFront), found,
                    ["aws:sourcearn": .text(found.scope.literalOfOwnAccount(value))])
                let classes = stack.classes.filter { mediaClass in
                    keys(of: mediaClass).contains { key in
                        access.decision(onObject: key).allows(S3Actions.read).isPossible
                    }
                }
                guard !classes.isEmpty else { return nil }
                return GuardrailFinding(
                    held.resource, at: held.statement.place,
                    "distribution '\(arn.description)' may read class "
                        + Self.listed(classes.map { "'\($0.name)'" })
                        + "; '\(distribution.address)' is the one that serves the bucket",
                    help: "name the distribution by a reference: AWS:SourceArn = \(distribution.address).arn"
                ).about(arn.description)
            }
        }
    }
}

extension AccessStatement {
    /// Whether it lets CloudFront in.
    var isForCloudFront: Bool {
        effect == .allow
            && principals?.contains { $0.type == "Service" && $0.value == AccessRequest.cloudFront } == true
    }
}

extension AccessStatement.Condition {
    /// Whether one of the values has to be met.
    var wantsOne: Bool { ["stringequals", "stringlike", "arnequals", "arnlike"].contains(operation) }
}
