#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension POSIX {
    /// What a file is under all of its names.
    struct FileIdentity: Hashable {
        private let device: UInt64
        private let number: UInt64

        fileprivate init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// The identity of the regular file that a path leads to; nil for anything else, which is not replaced.
    static func identity(ofFile path: String) -> FileIdentity? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileIdentity(status)
    }

    /// The identity of an open regular file.
    static func identity(of descriptor: Int32) -> FileIdentity? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileIdentity(status)
    }

    /// Opens a new file that is to take the place of `path`, with its owner and permissions if it is there already.
    ///
    /// - Throws: What keeps the new file from being made, or the old one from being written.
    static func openToReplace(_ path: String, _ temporary: String) throws(SystemError) -> Int32 {
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere, access(path, W_OK) != 0 { throw SystemError() }
        let descriptor = try openToWrite(temporary)
        if isThere {
            // Only root may give files away: others own what they write.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            _ = fchmod(descriptor, status.st_mode & 0o777)
        }
        return descriptor
    }
}

extension SystemError {
    /// Whether a folder takes no new file, or none of that name, which says nothing of the files in it.
    var isOfFolder: Bool { code == EACCES || code == EPERM || code == ENAMETOOLONG }

    /// Whether a file cannot be moved since its place is mounted by itself.
    var isOfMount: Bool { code == EBUSY || code == EXDEV }
}
