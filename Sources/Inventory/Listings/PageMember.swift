/// What stands in a page of a listing beside `Contents`.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html>
enum PageMember {
    /// Something about the page.
    case about
    /// A list of something else than objects: what, and how to get a list of keys.
    case others(String, help: String)

    /// The member called `name`; nil where pages have none of that name.
    init?(_ name: String) {
        switch name {
        case "Versions", "DeleteMarkers":
            self = .others(
                "versions",
                help: "list with 'aws s3api list-objects-v2', or the versions' keys with --query '\(name)[].Key'"
            )
        case "Uploads":
            self = .others(
                "uploads",
                help: "list with 'aws s3api list-objects-v2', or the uploads' keys with --query 'Uploads[].Key'")
        case "CommonPrefixes": self = .others("common prefixes", help: "list without --delimiter")
        default:
            guard Self.names.contains(name) else { return nil }
            self = .about
        }
    }

    /// The members of both versions of the request, and what the tools that send it add.
    private static let names: Set = [
        "ContinuationToken", "Delimiter", "IsTruncated", "KeyCount", "Marker", "MaxKeys", "Name",
        "NextContinuationToken",
        "NextMarker", "NextToken", "Prefix", "RequestCharged", "ResponseMetadata", "StartAfter", "$metadata",
    ]

    /// Whether a text that begins with an object with this member is a listing by a request.
    static func tellsListing(_ name: String) -> Bool {
        switch PageMember(name) {
        case .others: true
        case .about: ["RequestCharged", "KeyCount", "IsTruncated"].contains(name)
        case nil: name == "Contents"
        }
    }
}
