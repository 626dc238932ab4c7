import InfraGen
import Testing

/// `.env.example` names every output, and what an application needs beside them.
@Suite struct EnvironmentExampleTests {
    static let notes = [
        "# To log in with IAM, a role is the user 'acme-media-prod-app', whom iam.tf says how to create.\nDATABASE_URL=\n",
        "# The token is signed for the user 'acme-media-prod-app' and the replication group 'acme-media-prod'.\nREDIS_URL=\n",
        "# URLs of class 'hls' are signed; their Key-Pair-Id is the id that 'terraform state show aws_cloudfront_public_key.",
    ]

    @Test(arguments: notes) func says(_ note: String) throws {
        let text = try #require(try Example(name: "full").files["prod/.env.example"])
        #expect(text.contains(note))
    }
}
