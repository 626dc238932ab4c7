import Diagnostics
import HCL
import LayoutPolicy

// MARK: - What roles may do

extension ContractComparison {
    func roles() -> [GuardrailFinding] {
        comparedRoles.flatMap { compared -> [GuardrailFinding] in
            let role = compared.role
            guard let (policies, access) = compared.found else {
                if let doubt = found.unreadDoubt {
                    return [
                        GuardrailFinding(
                            found.bucket, unknown: "whether there is a role '\(role.name)'", because: doubt)
                    ]
                }
                return [
                    GuardrailFinding(
                        found.bucket, "there is no role '\(role.name)'",
                        help: "add an aws_iam_role called '\(role.resourceName(in: stack))'")
                ]
            }
            return differences("role '\(role.name)'", at: policies.place, compared.meant, access)
        }
    }

    /// In what `caller`, such as `role 'api'`, may do more or less than the spec says.
    ///
    /// A finding for each class, and for the bucket itself; what is missing would stand at `place`.
    func differences(
        _ caller: String, at place: InfrastructureResource, _ meant: CallerAccess, _ found: CallerAccess,
        actions: [String] = S3Actions.ofObjects
    ) -> [GuardrailFinding] {
        var findings: [GuardrailFinding] = []
        var doubts: [(reasons: HCLUnknown, classes: [String])] = []

        let grave = AccessDifference(ofBucket: meant, found, actions: S3Actions.ofBucketsGrave) { action in
            everyone.decisionOnBucket().allows(action).isPossible
        }
        for mediaClass in stack.classes {
            var difference = AccessDifference(of: keys(of: mediaClass), meant, found, actions: actions) { key, action in
                everyone.decision(onObject: key).allows(action).isPossible
            }
            // Who may list all keys is told so once.
            if !grave.extra.contains(S3Actions.list) { difference.addListing(of: mediaClass, meant, found) }
            findings += self.findings(caller, at: place, difference, mediaClass)
            guard let doubt = difference.doubt, difference.extra.isEmpty, difference.missing.isEmpty else { continue }
            if let index = doubts.firstIndex(where: { $0.reasons == doubt }) {
                doubts[index].classes.append("'\(mediaClass.name)'")
            } else {
                doubts.append((doubt, ["'\(mediaClass.name)'"]))
            }
        }
        findings += doubts.map { reasons, classes in
            GuardrailFinding(
                place, unknown: "what \(caller) may do with class \(Self.listed(classes))", because: reasons)
        }
        if let doubt = grave.doubt, grave.extra.isEmpty, !doubts.contains(where: { $0.reasons == doubt }) {
            findings.append(
                GuardrailFinding(place, unknown: "what \(caller) may do with the bucket itself", because: doubt))
        }
        return findings + ofBucket(caller, grave, .error)
            + ofBucket(
                caller,
                AccessDifference(ofBucket: meant, found, actions: S3Actions.ofBucketsReading) { action in
                    everyone.decisionOnBucket().allows(action).isPossible
                }, .warning)
    }

    private func findings(
        _ caller: String, at place: InfrastructureResource, _ difference: AccessDifference, _ mediaClass: MediaClass
    ) -> [GuardrailFinding] {
        let name = "'\(mediaClass.name)'"
        var findings: [GuardrailFinding] = []
        if !difference.extra.isEmpty {
            let example = difference.example.map { ", such as '\($0)'" } ?? ""
            findings.append(
                GuardrailFinding(
                    difference.holder?.resource ?? place, at: difference.holder?.statement.place,
                    "\(caller) may \(Self.list(difference.extra, on: "class \(name)"))\(example); the spec does not say so",
                    help: "narrow its policy to the prefixes and actions of the spec"
                ).about("\(caller) +\(mediaClass.name) \(Self.name(of: difference.extra))"))
        }
        if !difference.missing.isEmpty {
            if let doubt = difference.doubt {
                findings.append(
                    GuardrailFinding(place, unknown: "what \(caller) may do with class \(name)", because: doubt))
            } else {
                findings.append(
                    GuardrailFinding(
                        place,
                        "\(caller) may not \(Self.list(difference.missing, on: "class \(name)")), as the spec says",
                        help: "allow it on '\(mediaClass.prefix)*'"
                    ).about("\(caller) -\(mediaClass.name) \(Self.name(of: difference.missing))"))
            }
        }
        return findings
    }

    private func ofBucket(
        _ caller: String, _ difference: AccessDifference, _ severity: Diagnostic.Severity
    ) -> [GuardrailFinding] {
        guard !difference.extra.isEmpty else { return [] }
        let place = difference.holder?.resource ?? found.bucket
        return [
            GuardrailFinding(
                place, at: difference.holder?.statement.place,
                "\(caller) may \(Self.list(difference.extra)) of the bucket itself; the spec does not say so",
                help: "leave it to those who manage the bucket", severity: severity
            ).about("\(caller) +bucket \(Self.name(of: difference.extra))")
        ]
    }

    /// What is done to a class in a sentence: `GetObject class 'hls'`.
    static func list(_ actions: [String], on mediaClass: String) -> String {
        "\(list(actions)) \(actions.count > mostNames + 1 ? "on " : "")\(mediaClass)"
    }

    /// Actions in a sentence; of many, the first.
    static func list(_ actions: [String]) -> String {
        let names = actions.map { $0.hasPrefix("s3:") ? String($0.dropFirst(3)) : $0 }
        guard names.count > mostNames + 1 else { return names.joined(separator: ", ") }
        return names.prefix(mostNames).joined(separator: ", ") + " and \(names.count - mostNames) other actions"
    }

    /// What a reader takes in: `s3:Get*` of objects comes to less.
    private static let mostNames = 14

    /// What tells actions from others, so that accepting some accepts no more.
    private static func name(of actions: [String]) -> String {
        actions.count > 3 ? ContentDigest(actions).description : actions.joined(separator: ",")
    }

    static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension AccessStatement.Principal {
    static let everyone = AccessStatement.Principal(type: "*", value: "*")
}
