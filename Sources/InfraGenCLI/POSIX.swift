#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What the operating system refused, in a person's words.
struct SystemError: Error, Sendable {
    let code: Int32

    init(_ code: Int32 = errno) { self.code = code }

    var reason: String { String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var isDirectory: Bool { code == EISDIR }
    var isClosedPipe: Bool { code == EPIPE }
}

/// The few calls that this program makes of the operating system.
enum POSIX {
    static let standardInput: Int32 = 0
    static let standardOutput: Int32 = 1
    static let standardError: Int32 = 2

    /// Reads all of an open file, but never more than `limit` bytes.
    static func readAll(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let wanted = min(block.count, limit - bytes.count)
            let count = read(descriptor, &block, wanted)
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError()
            }
            if count == 0 { break }
            bytes += block[..<count]
        }
        return bytes
    }

    /// Reads what is there of an open file into `block`, at least one byte unless the file has ended.
    static func readSome(_ descriptor: Int32, into block: inout [UInt8]) throws(SystemError) -> Int {
        while true {
            let count = read(descriptor, &block, block.count)
            if count >= 0 { return count }
            if errno != EINTR { throw SystemError() }
        }
    }

    /// Reads what is there of an open file into `block`, at least one byte unless the file has ended or `block` is empty.
    static func readSome(_ descriptor: Int32, into block: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        while true {
            let count = read(descriptor, block.baseAddress, block.count)
            if count >= 0 { return count }
            if errno != EINTR { throw SystemError() }
        }
    }

    /// The offset of the first `byte`, with the library's fast search.
    static func firstOffset(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let start = bytes.baseAddress, let found = memchr(start, Int32(byte), bytes.count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Opens a file to be read from its beginning to its end; a directory is an error.
    static func openToRead(_ path: String) throws(SystemError) -> Int32 {
        guard !isDirectory(path) else { throw SystemError(EISDIR) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError() }
        return descriptor
    }

    /// Opens a file, or a pipe to which somebody writes; nobody needs longer than `seconds` for that.
    static func openToRead(_ path: String, waiting seconds: Int) throws(SystemError) -> Int32 {
        guard !isDirectory(path) else { throw SystemError(EISDIR) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw SystemError() }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return descriptor }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(seconds * 1_000)) > 0 else {
            close(descriptor)
            throw SystemError(ETIMEDOUT)
        }
        // From here on, reading waits.
        guard fcntl(descriptor, F_SETFL, 0) == 0 else { throw SystemError() }
        return descriptor
    }

    /// Opens a file to be written, with the permissions that a new file gets; an old one is emptied.
    static func openToWrite(_ path: String) throws(SystemError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw SystemError() }
        return descriptor
    }

    /// Closes a file; full disks and quotas of network file systems are reported here.
    static func closeFile(_ descriptor: Int32) throws(SystemError) {
        guard close(descriptor) == 0 else { throw SystemError() }
    }

    /// Reads a file, but never more than `limit` bytes; a directory is an error.
    static func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let descriptor = try openToRead(path)
        defer { close(descriptor) }
        return try readAll(descriptor, limit: limit)
    }

    /// Goes back to the beginning of a file; false where it is none.
    static func rewind(_ descriptor: Int32) -> Bool { lseek(descriptor, 0, SEEK_SET) == 0 }

    /// Writes all of `bytes` to an open file.
    static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemError()
            }
            offset += count
        }
    }

    /// Makes a file that nobody else has a use for, with the permissions that a new file gets; it is removed again where
    /// not all of it can be written.
    ///
    /// What a user names is written by ``OutputFile``.
    static func createTemporaryFile(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        let descriptor = try openToWrite(path)
        do throws(SystemError) {
            try writeAll(descriptor, bytes)
        } catch {
            close(descriptor)
            unlink(path)
            throw error
        }
        do throws(SystemError) {
            try closeFile(descriptor)
        } catch {
            unlink(path)
            throw error
        }
    }

    static func rename(_ from: String, to: String) throws(SystemError) {
        #if canImport(Darwin)
            let result = Darwin.rename(from, to)
        #elseif canImport(Musl)
            let result = Musl.rename(from, to)
        #else
            let result = Glibc.rename(from, to)
        #endif
        guard result == 0 else { throw SystemError() }
    }

    static func remove(_ path: String) throws(SystemError) {
        guard unlink(path) == 0 else { throw SystemError() }
    }

    /// Makes a directory and those above it.
    static func makeDirectories(_ path: String) throws(SystemError) {
        guard !path.isEmpty, mkdir(path, 0o777) != 0 else { return }
        let error = SystemError()
        switch error.code {
        case EEXIST:
            guard isDirectory(path) else { throw SystemError(ENOTDIR) }
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
            try makeDirectories(String(path[..<slash]))
            guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError() }
        default: throw error
        }
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a path leads to a regular file.
    static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The names in a directory, sorted; none where there is no such directory.
    static func names(in directory: String) throws(SystemError) -> [String] {
        guard let stream = opendir(directory) else {
            if errno == ENOENT { return [] }
            throw SystemError()
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The path with all links followed, or itself where it does not exist.
    static func resolved(_ path: String) -> String {
        guard let pointer = realpath(path, nil) else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Lets a closed pipe be an error of `write`, not the end of the process.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Holds back Ctrl-C and the like while `body` runs, so that a set of files is written whole or not at all.
    static func withoutInterruption<Value, Failure>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
        sigprocmask(SIG_BLOCK, &held, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        return try body()
    }

    /// Today's date, UTC, as `YYYY-MM-DD`.
    static func today() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func digits(_ number: Int32, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(parts.tm_year + 1_900, 4))-\(digits(parts.tm_mon + 1, 2))-\(digits(parts.tm_mday, 2))"
    }

    /// Seconds since 1970, of the system's clock.
    static func now() -> Int { time(nil) }

    /// Seconds of a clock that only moves forward.
    static func seconds() -> Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    /// How many processors there are to work on.
    static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Whether there is a process of this number, whoever's it is.
    static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

    /// This process's number, for the names of its temporary files.
    static var processID: Int32 { getpid() }
}
