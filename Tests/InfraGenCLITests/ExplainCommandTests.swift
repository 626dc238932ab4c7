import Foundation
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let output: String
        let errors: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32 = 0, output: String = "", errors: String = "") {
            self.arguments = ["explain"] + arguments
            self.status = status
            self.output = output
            self.errors = errors
        }
    }

    static let cases = [
        Case(
            "path", "classes.bundle.expire.after", "--spec", "stack.yaml",
            output: """
                classes.bundle.expire.after: 14d
                  from the base: stack.yaml:28:22
                  it is: days after an object was made, such as 14d

                """),
        Case(
            "path", "clases.hls", status: 64,
            errors: """
                stack.yaml: error: the path is no place in a spec: a spec has no 'clases' [cli.unknown-path]
                    help: did you mean 'classes'?
                1 error

                """),
        Case(
            "class", "hls",
            output: """
                class hls
                  key: hls/{title_id}/[{episode_id}/]{ladder}/{files...}
                  prefix: hls/
                  delivery: the distribution, as video, public
                    1. hls/*.m3u8: 2s by default, 0s to 10s; aws_cloudfront_cache_policy.hls_m3u8; SimpleCORS, managed; \
                compressed; public
                    2. hls/*: 1d by default, 1s to 365d; CachingOptimizedForUncompressedObjects, managed; SimpleCORS, \
                managed; not compressed; public
                  read: the distribution
                  write: packager
                  delete: nobody
                  presign: nobody
                  lifecycle: from the first day in STANDARD
                  lifecycle: never deleted by a rule

                """),
        Case(
            "class", "hsl", status: 64,
            errors: """
                stack.yaml: error: the spec has no class 'hsl' [cli.unknown-class]
                    help: did you mean 'hls'?
                1 error

                """),
        Case(
            "class", "bundle", "--spec", "none.yaml", status: 66,
            errors: """
                none.yaml: error: there is no such file [io.missing]
                    help: check the path, or write a new spec with 'infragen init'
                1 error

                """),
        Case(
            "rule", "s3.replicaton", status: 64,
            errors: """
                infragen explain rule: error: no rule is called 's3.replicaton' [cli.unknown-rule]
                    help: did you mean 's3.replication'?
                1 error

                """),
        Case(
            "rule", "lifecycle.kept-upload", status: 64,
            errors: """
                infragen explain rule: error: no rule is called 'lifecycle.kept-upload' [cli.unknown-rule]
                    help: did you mean 'lifecycle.kept-uploads'?
                1 error

                """),
        Case(
            "rule", "aws-0132", status: 64,
            errors: """
                infragen explain rule: error: no rule is called 'aws-0132' [cli.unknown-rule]
                    help: the same is asked here by 's3.kms-encryption'
                1 error

                """),
        Case(
            "rule", "contract.presign",
            output: """
                contract.presign: error
                  Presigned reads of a class work for as long as the spec says, and no longer.

                  Whoever holds credentials chooses how long a URL works, up to seven days, and the URL works for
                  everybody who gets it. Only the bucket's policy can refuse it earlier: a statement that denies reads
                  whose s3:signatureAge is over the class's limit. One that denies them sooner breaks URLs that the
                  spec calls good.

                  page: https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html

                  to accept it:

                    in code, above the resource or the argument:
                      # infragen:ignore contract.presign reason="moved in March" until=2027-06-30

                    in '.infragen.yaml', for all resources:
                      exclude:
                        - { rule: contract.presign, reason: moved in March, until: 2027-06-30 }

                    in a baseline, as 'lint terraform DIR --baseline FILE --write-baseline' writes it:
                      {"rule": "contract.presign", "address": "aws_s3_bucket_policy.media", "count": 1}

                    A waiver of the spec does not accept it: change the spec, or the code.

                """),
        Case(
            "rule", "s3.replication", "--format", "json",
            output: """
                {
                  "rule": "s3.replication",
                  "kind": "guardrail",
                  "severity": "warning",
                  "group": null,
                  "summary": "A versioned bucket is replicated.",
                  "why": "Versions guard against overwriting and deleting, not against the loss of a region or an account. What must outlive either is replicated, or archived elsewhere, which a waiver says. A bucket without versions holds what can be made again: there, this is a note.",
                  "url": "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html",
                  "ids": ["CKV_AWS_144", "S3.7"]
                }

                """),
    ]

    @Test(arguments: cases) func explains(_ c: Case) throws {
        try withTemporaryFolder { folder in
            try folder.write(PackageFolder.text("examples/moviesnow/stack.yaml"), to: "stack.yaml")
            let outcome = try Subprocess(product: "infragen").run(c.arguments, in: folder)
            #expect(outcome.status == c.status)
            #expect(outcome.output == c.output)
            #expect(outcome.errors == c.errors)
        }
    }
}
