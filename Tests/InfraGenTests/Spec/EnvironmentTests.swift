import Diagnostics
import InfraGen
import Testing

/// What `--env` judges: the environment alone, with what the base says wrongly.
@Suite struct EnvironmentTests {
    private static let spec =
        """
        version: 1
        name: media
        region: us-east-1
        classes: { a: { key: a/b, deliver: { presign: 10m } } }
        bucket: { name: Media }
        presign: { max: 5m }
        envs:
          dev: { bucket: { name: dev-media }, cdn: { alias: x } }
          prod: { bucket: { name: Prod }, presign: { max: 10m } }
          Test: {}

        """

    @Test(
        arguments: [
            (
                nil,
                ["invalid-value 5", "presign-limit 6", "unknown-key 8 dev", "invalid-value 9 prod", "invalid-value 10"]
            ),
            ("dev", ["invalid-value 5", "presign-limit 6", "unknown-key 8 dev", "invalid-value 10"]),
            ("prod", ["invalid-value 5", "invalid-value 9 prod", "invalid-value 10"]),
        ] as [(String?, [String])])
    func judges(_ environment: String?, _ expected: [String]) {
        let found = findings(in: Self.spec, environment: environment).map { finding in
            let rule = finding.rule.description.split(separator: ".").last ?? ""
            return "\(rule) \(finding.span?.start.line ?? 0)" + (finding.env.map { " \($0)" } ?? "")
        }
        #expect(found == expected)
    }
}
