import InfraGen
import Testing
import TestSupport

/// Whatever the stack, its rendered policies allow what the spec says, and nothing else.
@Suite struct AccessLawTests {
    private static let specs: [(name: String, spec: String)] = {
        var specs = SoundSpecTests.cases.filter { $0.spec.utf8.count < 4_000 }.map { ($0.testDescription, $0.spec) }
        specs += Example.all.compactMap { example in (try? example.spec).map { (example.name, $0) } }
        return specs
    }()

    @Test(arguments: specs.map(\.name)) func policiesSayWhatTheSpecSays(_ name: String) throws {
        var spec = try #require(Self.specs.first { $0.name == name }).spec
        if !spec.contains("\nroles:") { spec += "roles: { reader: { read: [\(try firstClass(of: spec))] } }\n" }
        let policies = try RenderedPolicies(spec)
        let judge = try policies.judge()
        for question in AccessQuestion.all(in: policies.stack) {
            let decision = judge.decide(question.request.toBucket(RenderedPolicies.bucketARN))
            #expect(decision.isAllowed == question.isAllowed(in: policies.stack), "\(question): \(decision)")
        }
    }

    private func firstClass(of spec: String) throws -> Name {
        try #require(RenderedPolicies(spec).stack.classes.first?.name)
    }
}

/// Whether a caller may do something with the keys of a class.
struct AccessQuestion: CustomStringConvertible {
    enum Caller: Hashable {
        case role(Name)
        case distribution
        case otherDistribution
        case nobody
    }

    let caller: Caller
    let operation: S3Request.Operation
    /// Nil for a key of no class.
    let mediaClass: MediaClass?
    let signing: S3Request.Signing

    var description: String { "\(operation) of \(mediaClass?.name.description ?? "no class") by \(caller), \(signing)" }

    var request: S3Request {
        let key = (mediaClass?.prefix ?? "elsewhere/") + "x"
        let role: (String) -> IAMRequest.Caller = { .principal(RenderedPolicies.roleARN($0)) }
        let cloudFront = IAMRequest.Caller.service("cloudfront.amazonaws.com")
        let (who, source): (IAMRequest.Caller, String?) =
            switch caller {
            case .role(let name): (role(name.description), nil)
            case .distribution: (cloudFront, RenderedPolicies.distributionARN)
            case .otherDistribution: (cloudFront, RenderedPolicies.otherDistributionARN)
            case .nobody: (.nobody, nil)
            }
        return S3Request(operation: operation, key: key, caller: who, signing: signing, sourceARN: source)
    }

    /// What the reference says, without any policy.
    func isAllowed(in stack: Stack) -> Bool {
        guard let mediaClass else { return false }
        switch caller {
        case .nobody, .otherDistribution: return false
        case .distribution:
            guard mediaClass.cdn != nil else { return false }
            return operation == .get || operation == .list && stack.distribution.missing == .notFound
        case .role(let name):
            guard let role = stack.roles.first(where: { $0.name == name }) else { return false }
            return mayBeSigned(in: stack) && may(role, mediaClass.name)
        }
    }

    private func may(_ role: Role, _ name: Name) -> Bool {
        switch operation {
        case .get: role.read.contains(name) || role.presign.contains(name)
        case .list: role.read.contains(name)
        case .put, .abortUpload, .listParts: role.write.contains(name)
        case .delete: role.delete.contains(name)
        case .getVersion: false
        }
    }

    private func mayBeSigned(in stack: Stack) -> Bool {
        switch signing {
        case .none, .version2: return false
        case .header: return true
        case .query(let age):
            guard operation == .get, stack.presign.enforcement == .signatureAge else { return true }
            return mediaClass?.presignLimit.map { age <= $0.seconds * 1_000 } ?? false
        }
    }

    /// Every caller, operation, class and way of signing.
    static func all(in stack: Stack) -> [AccessQuestion] {
        let callers = stack.roles.map { Caller.role($0.name) } + [.distribution, .otherDistribution, .nobody]
        let classes = stack.classes.prefix(12).map(Optional.some) + [nil]
        return callers.flatMap { caller in
            S3Request.Operation.allCases.flatMap { operation in
                classes.flatMap { mediaClass in
                    signings(of: mediaClass, by: caller).map {
                        AccessQuestion(caller: caller, operation: operation, mediaClass: mediaClass, signing: $0)
                    }
                }
            }
        }
    }

    private static func signings(of mediaClass: MediaClass?, by caller: Caller) -> [S3Request.Signing] {
        switch caller {
        case .nobody: return [.none]
        // Origin access control signs in a header.
        case .distribution, .otherDistribution: return [.header]
        case .role: break
        }
        let limit = (mediaClass?.presignLimit?.seconds ?? 300) * 1_000
        return [
            .header, .query(ageMilliseconds: 0), .query(ageMilliseconds: limit),
            .query(ageMilliseconds: limit + 1), .version2(inQuery: true), .version2(inQuery: false),
        ]
    }
}
