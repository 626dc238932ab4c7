#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One exchange over TCP on this machine: what is sent is sent byte for byte, which no HTTP library promises.
enum LoopbackConnection {
    struct Failed: Error, CustomStringConvertible {
        let description: String

        init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
    }

    static func exchange(_ message: [UInt8], port: UInt16) throws -> [UInt8] {
        #if canImport(Darwin)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw Failed("socket") }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failed("connect") }
        var sent = 0
        while sent < message.count {
            // A server may answer before it has read all, as it should when it refuses.
            let count = message[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
            if count <= 0 { break }
            sent += count
        }
        var answer: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = recv(descriptor, &block, block.count, 0)
            if count <= 0 { break }
            answer += block[..<count]
        }
        guard !answer.isEmpty else { throw Failed("no answer") }
        return answer
    }

    #if canImport(Darwin)
        private static let noSignal: Int32 = 0
    #else
        private static let noSignal = Int32(MSG_NOSIGNAL)
    #endif
}
