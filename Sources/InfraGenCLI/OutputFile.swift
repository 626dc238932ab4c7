/// A file that a command writes its result to.
///
/// A regular file, or one that is not there yet, is written beside its place and moved there when it is whole: until then
/// an earlier result stays, and it stays where the new one cannot be written. Links are followed. Devices and pipes are
/// written in place, and so are files in folders that take no new ones. Nothing is ever removed but the file beside.
struct OutputFile {
    let descriptor: Int32
    private let place: String
    /// The file beside ``place``; nil where that is written itself.
    private let temporary: String?

    /// Opens the file `path`.
    init(_ path: String) throws(SystemError) {
        place = POSIX.resolved(path)
        // Below /dev, a regular file is one that somebody else has open.
        let isReplaced = !path.hasPrefix("/dev/") && (POSIX.isRegularFile(path) || !POSIX.exists(path))
        guard isReplaced else {
            (descriptor, temporary) = (try POSIX.openToWrite(path), nil)
            return
        }
        let (folder, name) = Self.parts(of: place)
        Self.removeAbandoned(in: folder, startingWith: ".\(name)\(Self.mark)")
        let beside = Self.temporary(for: place)
        do throws(SystemError) {
            (descriptor, temporary) = (try POSIX.openToReplace(place, beside), beside)
        } catch {
            guard error.isOfFolder else { throw error }
            (descriptor, temporary) = (try POSIX.openToWrite(place), nil)
        }
    }

    /// Ends the file, and moves it to its place; where that fails, what was there before stays.
    func finish() throws(SystemError) {
        do throws(SystemError) {
            try POSIX.closeFile(descriptor)
            if let temporary { try Self.move(temporary, to: place) }
        } catch {
            if let temporary { try? POSIX.remove(temporary) }
            throw error
        }
    }

    private static func move(_ temporary: String, to place: String) throws(SystemError) {
        do throws(SystemError) {
            try POSIX.rename(temporary, to: place)
        } catch {
            // Containers mount single files, whose content alone can be another.
            guard error.isOfMount else { throw error }
            try copy(temporary, to: place)
            try POSIX.remove(temporary)
        }
    }

    private static func copy(_ source: String, to place: String) throws(SystemError) {
        let input = try POSIX.openToRead(source)
        defer { try? POSIX.closeFile(input) }
        let output = try POSIX.openToWrite(place)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        do throws(SystemError) {
            while true {
                let count = try POSIX.readSome(input, into: &block)
                guard count > 0 else { break }
                try POSIX.writeAll(output, Array(block[..<count]))
            }
        } catch {
            try? POSIX.closeFile(output)
            throw error
        }
        try POSIX.closeFile(output)
    }

    /// Ends the file where not all of it could be written.
    func discard() {
        try? POSIX.closeFile(descriptor)
        if let temporary { try? POSIX.remove(temporary) }
    }

    /// Writes all of a file.
    static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let file = try OutputFile(path)
        do throws(SystemError) {
            try POSIX.writeAll(file.descriptor, bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.finish()
    }
}

// MARK: - Files beside their place

extension OutputFile {
    /// What the name of a temporary file has between that of the file and the number of the process that writes it.
    private static let mark = ".infragen-"

    /// Where a file is written before it is moved to `place`: in the same folder.
    static func temporary(for place: String) -> String {
        let (folder, name) = parts(of: place)
        return "\(folder)/.\(name)\(mark)\(POSIX.processID)"
    }

    /// The folder and the name of a path.
    static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// Removes temporary files of processes that were killed while they wrote; what cannot be removed stays.
    static func removeAbandoned(in folder: String, startingWith start: String = ".") {
        for name in (try? POSIX.names(in: folder)) ?? [] where name.hasPrefix(start) {
            guard let mark = name.utf8.firstRange(of: Self.mark.utf8),
                let process = Int32(name[mark.upperBound...]),
                process > 0, !POSIX.isRunning(process)
            else { continue }
            try? POSIX.remove("\(folder)/\(name)")
        }
    }
}
