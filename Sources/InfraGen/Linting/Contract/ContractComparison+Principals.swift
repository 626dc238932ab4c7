import HCL
import LayoutPolicy

// MARK: - Whom else the bucket's policy lets in

extension ContractComparison {
    /// A finding for each principal that the spec does not name and that may do something with a class or the bucket.
    func principals() -> [GuardrailFinding] {
        let roles = comparedRoles.compactMap(\.found?.policies.role)
        var told: Set<AccessStatement.Principal> = []
        return found.bucketPolicy.statements.map(\.held).filter { $0.statement.effect == .allow }.flatMap { held in
            strangers(in: held.statement, roles).filter { told.insert($0).inserted }.compactMap { principal in
                finding(on: principal, in: held)
            }
        }
    }

    /// The principals of a statement that are not of the spec.
    private func strangers(
        in statement: AccessStatement, _ roles: [InfrastructureResource]
    ) -> [AccessStatement.Principal] {
        // 'NotPrincipal' lets everybody else in.
        guard let principals = statement.principals else { return [.everyone] }
        return principals.filter { principal in
            if principal.isEveryone { return !found.isForKnown(statement, roles) }
            switch principal.type {
            // What it may do is compared by itself.
            case "Service": return principal.value != AccessRequest.cloudFront
            case "AWS":
                // The account leaves it to the policies of its own roles.
                if principal.isOwnAccount { return false }
                return !roles.contains { principal.isRole($0, in: found.scope).isAlways }
            default: return true
            }
        }
    }

    /// What a caller may do, for a sentence: `GetObject class 'hls'`; nothing that is not known.
    func deeds(of access: CallerAccess) -> [String] {
        var sets: [(actions: [String], classes: [String])] = []
        for mediaClass in stack.classes {
            let decisions = keys(of: mediaClass).map(access.decision(onObject:))
            let actions = S3Actions.ofObjects.filter { action in
                decisions.contains { $0.allows(action).isPossible }
            }
            guard !actions.isEmpty else { continue }
            if let index = sets.firstIndex(where: { $0.actions == actions }) {
                sets[index].classes.append("'\(mediaClass.name)'")
            } else {
                sets.append((actions, ["'\(mediaClass.name)'"]))
            }
        }
        let decision = access.decisionOnBucket()
        let ofBucket = S3Actions.ofBucketsGrave.filter { decision.allows($0).isPossible }
        var deeds = sets.map { Self.list($0.actions, on: "class \(Self.listed($0.classes))") }
        if !ofBucket.isEmpty { deeds.append("\(Self.list(ofBucket)) of the bucket itself") }
        return deeds
    }

    private func finding(on principal: AccessStatement.Principal, in held: HeldStatement) -> GuardrailFinding? {
        let name = found.scope.literalOfOwnAccount(principal.value)
        let own: [String: AccessRequest.Value] =
            principal.value.hasPrefix("arn:") ? ["aws:principalarn": .text(name)] : [:]
        let access = CallerAccess(.principal(principal), found, own)
        let deeds = deeds(of: access)
        guard !deeds.isEmpty else { return nil }
        if Symbol.address(wholeOf: principal.value) != nil, let doubt = AccessPolicy.doubt(of: [principal.value]) {
            return GuardrailFinding(
                held.resource, at: held.statement.place, unknown: "who may \(deeds.joined(separator: ", and "))",
                because: doubt)
        }
        return GuardrailFinding(
            held.resource, at: held.statement.place,
            "\(principal.title) may \(deeds.joined(separator: ", and ")); the spec does not let it in",
            help: "take the principal out of the policy, or make it a role of the spec"
        ).about("\(principal.title) may \(deeds.joined(separator: ", "))")
    }
}

extension ContractSubject {
    /// Whether a condition makes the roles of the spec, or its distribution, of everybody.
    func isForKnown(_ statement: AccessStatement, _ roles: [InfrastructureResource]) -> Bool {
        func all(_ key: String, are arns: [PolicyText]) -> Bool {
            let conditions = statement.conditions(on: key).filter { $0.wantsOne && !$0.isOptional }
            return conditions.contains { condition in
                !condition.values.isEmpty
                    && condition.values.allSatisfy { value in
                        let pattern = scope.patternOfOwnAccount(value)
                        return !pattern.parts.contains(.run) && arns.contains { pattern.matches($0).isAlways }
                    }
            }
        }
        let distributions = distribution.map { [scope.arn(ofDistribution: $0.resource)] } ?? []
        return all("aws:PrincipalArn", are: roles.map(scope.arn(ofRole:)))
            || all("aws:SourceArn", are: distributions)
    }
}

extension AccessStatement.Principal {
    /// Whether it is the account that Terraform runs in, by its number or its root.
    fileprivate var isOwnAccount: Bool {
        isAccount && Symbol.addresses(in: value).contains { Symbol.isAccount(Symbol.text($0)) }
    }

    /// Who it is, for a sentence.
    fileprivate var title: String {
        if isEveryone { return "everybody" }
        if let address = Symbol.address(wholeOf: value) {
            return "'\(address.split(separator: ".").dropLast().joined(separator: "."))'"
        }
        let words = Symbol.pieces(of: value).map { piece in
            switch piece {
            case .text(let text): text
            case .symbol(let address): "${\(address)}"
            }
        }.joined()
        if isAccount {
            let parts = value.split(separator: ":", omittingEmptySubsequences: false)
            return "account '\(parts.count == 6 ? String(parts[4]) : words)'"
        }
        return type == "Service" ? "service '\(words)'" : "'\(words)'"
    }
}
