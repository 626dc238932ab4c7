#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif
internal import SigningTools

/// Asks the endpoint that gives a container or Pod its credentials: one request of HTTP/1.0 to this machine or its host.
enum ContainerCredentials {
    private static let largestAnswer = 64 * 1_024
    private static let timeoutSeconds = 2

    static func fetch() throws -> CredentialsChain.Found {
        let endpoint = try ContainerEndpoint { POSIX.environment($0) }
        var request = "GET \(endpoint.target) HTTP/1.0\r\nHost: \(endpoint.host)\r\nAccept: application/json\r\n"
        if let token = try authorizationToken() { request += "Authorization: \(token)\r\n" }
        let answer = try exchange(Array("\(request)\r\n".utf8), with: endpoint)
        return try CredentialsChain.Found(containerAnswer: try body(of: answer))
    }

    private static func authorizationToken() throws -> String? {
        var token = POSIX.environment("AWS_CONTAINER_AUTHORIZATION_TOKEN")
        if let path = POSIX.environment("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"), !path.isEmpty {
            do {
                token = String(decoding: try POSIX.readFile(path, limit: 1 << 16), as: UTF8.self)
            } catch {
                throw SigningExit(.noInput, "\(path) cannot be read: \(error.reason)")
            }
        }
        guard let token, !token.isEmpty else { return nil }
        guard token.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw SigningExit(.unparsable, "the authorization token of the container endpoint holds a line end")
        }
        return token
    }

    private static func exchange(_ request: [UInt8], with endpoint: ContainerEndpoint) throws -> [UInt8] {
        func failed(_ why: String) -> SigningExit {
            SigningExit(.noInput, "the container endpoint \(endpoint.host):\(endpoint.port) cannot be asked: \(why)")
        }
        var hints = addrinfo()
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        hints.ai_flags = AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        // Only addresses and 'localhost' come here, so no name server is asked.
        guard getaddrinfo(endpoint.host, String(endpoint.port), &hints, &list) == 0 else {
            throw failed("no such host")
        }
        defer { freeaddrinfo(list) }
        var reason = "no address"
        var next = list
        while let candidate = next?.pointee {
            next = candidate.ai_next
            let descriptor = socket(candidate.ai_family, candidate.ai_socktype, candidate.ai_protocol)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var limit = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            do throws(SystemError) {
                guard connect(descriptor, candidate.ai_addr, candidate.ai_addrlen) == 0 else { throw SystemError() }
                try POSIX.writeAll(descriptor, request)
                return try POSIX.readAll(descriptor, limit: largestAnswer)
            } catch {
                reason = error.reason
            }
        }
        throw failed(reason)
    }

    /// What follows the empty line of an answer with status 200.
    private static func body(of answer: [UInt8]) throws -> [UInt8] {
        let end = Array("\r\n\r\n".utf8)
        let words = answer.prefix(64).split(separator: UInt8(ascii: " "))
        guard words.count > 1, words[0].starts(with: "HTTP/1.".utf8) else {
            throw SigningExit(.noInput, "the container endpoint does not speak HTTP")
        }
        let status = String(decoding: words[1].prefix(3), as: UTF8.self)
        guard status == "200" else {
            throw SigningExit(.noInput, "the container endpoint answered with status \(status)")
        }
        guard let start = answer.indices.first(where: { answer[$0...].starts(with: end) }) else { return [] }
        return Array(answer[(start + end.count)...])
    }
}
