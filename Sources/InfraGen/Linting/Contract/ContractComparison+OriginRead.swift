import Diagnostics
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
        var told: Set<String> = []
        return found.bucketPolicy.statements.enumerated().flatMap { index, ready -> [GuardrailFinding] in
            guard ready.held.statement.isForCloudFront else { return [] }
            let policies = found.bucketPolicy.allowing(byStatementAt: index)
            return strangers(in: ready.held, policies).filter { told.insert($0.message).inserted }
        }
    }

    private func strangers(in held: HeldStatement, _ policies: ReadyPolicies) -> [GuardrailFinding] {
        func finding(
            _ name: String, _ context: [String: AccessRequest.Value], severity: Diagnostic.Severity? = nil
        ) -> GuardrailFinding? {
            let access = CallerAccess(.service(AccessRequest.cloudFront), found, context, by: policies)
            let deeds = deeds(of: access).joined(separator: ", and ")
            guard !deeds.isEmpty else { return nil }
            if let doubt = held.statement.doubt {
                return GuardrailFinding(
                    held.resource, at: held.statement.place, unknown: "whether \(name) may \(deeds)", because: doubt)
            }
            let own = found.distribution?.resource.address
            return GuardrailFinding(
                held.resource, at: held.statement.place,
                "\(name) may \(deeds)" + (own.map { "; '\($0)' is the one that serves the bucket" } ?? ""),
                help: "name the distribution by a reference: AWS:SourceArn = "
                    + "\(own ?? "aws_cloudfront_distribution.NAME").arn",
                severity: severity
            ).about("\(name) may \(deeds)")
        }
        if held.statement.isForDistributionsOfAll {
            return [finding("every distribution of every account", [:])].compactMap(\.self)
        }
        let neighbor = finding(
            "every distribution of the account",
            [
                "aws:sourcearn": .text(found.scope.arnOfOtherDistribution),
                "aws:sourceaccount": .text(PolicyScope.account),
            ], severity: .warning)
        return [neighbor].compactMap(\.self)
            + others(in: held.statement).compactMap { value in
                let name = found.scope.patternOfOwnAccount(value).description
                let arn = found.scope.literalOfOwnAccount(value)
                return finding("distribution '\(name)'", ["aws:sourcearn": .text(arn)])
            }
    }

    /// The ARNs, or patterns of them, in conditions of `statement` that are not of the distribution.
    private func others(in statement: AccessStatement) -> [String] {
        guard let distribution = found.distribution?.resource else { return [] }
        let own = found.scope.arn(ofDistribution: distribution)
        return statement.conditions(on: "aws:SourceArn").filter(\.wantsOne).flatMap(\.values).filter {
            found.scope.patternOfOwnAccount($0).matches(own).isNever
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
