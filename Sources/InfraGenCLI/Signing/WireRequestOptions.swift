internal import AWSSigning
internal import ArgumentParser
internal import SigningTools

/// A request that was sent: a URL with its method and headers, or a file with the whole request.
struct WireRequestOptions: ParsableArguments {
    @Option(
        name: [.customShort("X"), .long], help: ArgumentHelp("The method of the URL; GET without.", valueName: "method")
    )
    var method = "GET"

    @Option(
        name: [.customShort("H"), .long],
        help: ArgumentHelp("A header that is sent with the URL; may be repeated.", valueName: "name: value"))
    var header: [HeaderArgument] = []

    /// The request to `url`.
    func request(to url: String) throws -> WireRequest {
        try WireRequest(method: method, url: url, headers: header.map(\.field))
    }

    /// Reads a file, or standard input for `-`.
    static func read(_ path: String) throws -> [UInt8] {
        do {
            let bytes =
                path == "-"
                ? try POSIX.readAll(POSIX.standardInput, limit: largestFile + 1)
                : try POSIX.readFile(path, limit: largestFile + 1)
            guard bytes.count <= largestFile else {
                throw SigningExit(.unparsable, "\(path) is larger than \(largestFile >> 20) MiB")
            }
            return bytes
        } catch let error as SystemError {
            throw SigningExit(.noInput, "\(path) cannot be read: \(error.reason)")
        }
    }

    private static let largestFile = 16 << 20
}
