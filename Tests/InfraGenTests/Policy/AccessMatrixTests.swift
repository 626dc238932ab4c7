import InfraGen
import Testing
import TestSupport

/// `docs/access.md`: who may do what with which class, as the rendered policies of moviesnow decide it.
@Suite struct AccessMatrixTests {
    @Test(.tags(.golden)) func isInTheDocumentation() throws {
        let policies = try RenderedPolicies(PackageFolder.text("examples/moviesnow/stack.yaml"))
        let judge = try policies.judge()
        let ways = [
            Way("Signed in a header", "What roles do themselves, and what CloudFront does for its viewers.") { _ in
                .header
            },
            Way("Presigned, used at once", "What a role can hand to somebody else.") { _ in .query(ageMilliseconds: 0)
            },
            Way("Presigned, used too late", "One millisecond over the limit of the class; for other classes, over 10m.")
            {
                .query(ageMilliseconds: ($0?.presignLimit?.seconds ?? 600) * 1_000 + 1)
            },
            Way("Presigned with Signature Version 2", "Its age would not be known, so it is refused.") { _ in
                .version2(inQuery: true)
            },
        ]
        let tables = ways.map { $0.section(policies.stack, judge) }
        try expectGolden(Self.introduction + tables.joined(separator: "\n"), "docs/access.md")
    }

    private static let introduction = """
        # Who may do what

        The stack of `examples/moviesnow`, judged by the policies that are written for it: those of the bucket and of the
        roles together, as IAM decides. A test reads the Terraform code back, asks every question below and compares
        this page (`INFRAGEN_RECORD=1 swift test --filter AccessMatrixTests` writes it anew).

        r: read, l: list, w: upload, d: delete. Nothing is allowed to requests without TLS, whoever makes them.


        """
}

/// A way of signing, and the table of what it lets callers do.
private struct Way {
    let title: String
    let remark: String
    let signing: (MediaClass?) -> S3Request.Signing

    init(_ title: String, _ remark: String, _ signing: @escaping (MediaClass?) -> S3Request.Signing) {
        (self.title, self.remark, self.signing) = (title, remark, signing)
    }

    private var isPresigned: Bool { signing(nil) != .header }

    /// Callers that presign nothing.
    private static let others: [(String, AccessQuestion.Caller)] = [
        ("this distribution", .distribution), ("another distribution", .otherDistribution), ("nobody", .nobody),
    ]

    private static let operations: [(letter: String, operation: S3Request.Operation)] = [
        ("r", .get), ("l", .list), ("w", .put), ("d", .delete),
    ]

    func section(_ stack: Stack, _ judge: IAMJudge) -> String {
        let callers: [(String, AccessQuestion.Caller)] =
            stack.roles.map { ("role `\($0.name)`", .role($0.name)) } + (isPresigned ? [] : Self.others)
        let classes = stack.classes.map(Optional.some) + [nil]
        let head = ["caller"] + stack.classes.map { "`\($0.name)`" } + ["other keys"]
        let rows = callers.map { name, caller in
            [name] + classes.map { cell(caller, $0, judge) }
        }
        let lines = ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
        return "## \(title)\n\n\(remark)\n\n" + lines.joined(separator: "\n") + "\n"
    }

    private func cell(_ caller: AccessQuestion.Caller, _ mediaClass: MediaClass?, _ judge: IAMJudge) -> String {
        let letters = Self.operations.filter { _, operation in
            let question = AccessQuestion(
                caller: caller, operation: operation, mediaClass: mediaClass,
                signing: caller == .nobody ? .none : signing(mediaClass))
            return judge.decide(question.request.toBucket(RenderedPolicies.bucketARN)).isAllowed
        }
        return letters.isEmpty ? "–" : letters.map(\.letter).joined()
    }
}
