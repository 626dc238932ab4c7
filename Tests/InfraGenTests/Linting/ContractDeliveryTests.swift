import InfraGen
import Testing

/// Where the distribution fetches the classes is compared with what the spec says.
@Suite struct ContractDeliveryTests {
    private static let classes = ["hls", "artwork", "subtitle"]

    private static func fetched(_ origin: String, _ classes: [String] = classes) -> [(rule: String, said: [String])] {
        classes.map {
            ("contract.delivery", ["class '\($0)' is fetched from \(origin); the spec says from the bucket"])
        }
    }

    private static let otherOrigin = """
          origin {
            origin_id   = "other"
            domain_name = "media.example.com"
            custom_origin_config {
              http_port              = 80
              https_port             = 443
              origin_protocol_policy = "https-only"
              origin_ssl_protocols   = ["TLSv1.2"]
            }
          }

        """

    private static let domain = "domain_name              = aws_s3_bucket.media.bucket_regional_domain_name"

    static let cases = [
        ContractCase(
            "below a path", [.replace(domain, "origin_path = \"/v2\"\n    \(domain)", in: "cdn.tf")],
            found: fetched("'/v2' of the bucket")),
        ContractCase(
            "below an empty path", [.replace(domain, "origin_path = \"\"\n    \(domain)", in: "cdn.tf")]),
        ContractCase(
            "one class from a host",
            [
                .replace("  origin {\n", "\(otherOrigin)  origin {\n", in: "cdn.tf"),
                .replace(
                    "\"hls/*\"\u{0}= \"media\"", "= \"other\"", in: "cdn.tf"),
            ], found: fetched("'media.example.com'", ["hls"])),
        ContractCase(
            "an origin that no class is fetched from",
            [.replace("  origin {\n", "\(otherOrigin)  origin {\n", in: "cdn.tf")]),
        ContractCase(
            "another bucket",
            [
                .add("resource \"aws_s3_bucket\" \"other\" {\n  bucket = \"other-media\"\n}\n"),
                .replace(domain, "domain_name = aws_s3_bucket.other.bucket_regional_domain_name", in: "cdn.tf"),
            ], found: fetched("'aws_s3_bucket.other'")),
    ]

    @Test(arguments: cases) func tellsWhereClassesAreFetched(_ c: ContractCase) throws { try c.expect() }
}
