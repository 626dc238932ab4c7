internal import Diagnostics
internal import Inventory

/// The lists of a run, one behind the other, cut into units that one worker judges at a time.
struct KeyInputs {
    /// A stretch of a list.
    struct Unit {
        enum Content {
            /// The block holds rows that are keys.
            case keys(separator: UInt8)
            /// The block holds lines of `aws s3 ls`.
            case listed
            /// The batch holds keys.
            case batch
            /// The part of an inventory that is to be read.
            case part(InventoryFolder.Part)
            /// Nothing could be read.
            case nothing
        }

        let content: Content
        let file: SourceFile
        /// Whether rows are counted from here on, and not from the unit before.
        var countsAnew = false
        /// What stopped the reading, behind the content.
        var failure: Failure?
    }

    /// What there is to know of a list before it is read.
    struct Options {
        /// The format; nil to find out.
        var format: KeyListFormat?
        /// Whether inventories give delete markers and versions that are not the latest too.
        var allVersions = false
        /// Is told what a list was taken for.
        var onGuess: (_ path: String, KeyListFormat) -> Void = { _, _ in }
    }

    private var paths: ArraySlice<String>
    private let options: Options
    private var open: OpenList?

    init(_ paths: [String], _ options: Options) {
        self.paths = paths[...]
        self.options = options
    }

    /// A list that is being read.
    private struct OpenList {
        enum Reader {
            case rows(BlockReader, Unit.Content)
            case json(JSONListing)
            case parts(ArraySlice<InventoryFolder.Part>)
            case failed(Failure)
        }

        let file: SourceFile
        /// nil where nothing is left to close.
        let descriptor: Int32?
        var reader: Reader
        var isNew = true
    }

    /// The unit that comes next, its rows in `block` or its keys in `batch`; nil at the end of all lists.
    mutating func next(_ block: RowBlock, _ batch: inout KeyBatch) -> Unit? {
        while true {
            if open == nil {
                guard let path = paths.popFirst() else { return nil }
                open = openList(path)
            }
            if let unit = nextOfOpenList(block, &batch) { return unit }
            close()
        }
    }

    /// Ends the reading, so that ``next(_:_:)`` gives nil.
    mutating func stop() {
        paths = []
        close()
    }

    private mutating func close() {
        if let descriptor = open?.descriptor, descriptor != POSIX.standardInput { try? POSIX.closeFile(descriptor) }
        open = nil
    }

    private mutating func nextOfOpenList(_ block: RowBlock, _ batch: inout KeyBatch) -> Unit? {
        guard var list = open else { return nil }
        defer {
            list.isNew = false
            open = list
        }
        switch list.reader {
        case .rows(var reader, let content):
            do throws(SystemError) {
                guard try reader.read(into: block) else { return nil }
                list.reader = .rows(reader, content)
                return Unit(content: content, file: list.file, countsAnew: list.isNew)
            } catch {
                return fail(&list, .unreadable(list.file.path, error))
            }
        case .json(var reader):
            batch.removeAll()
            var failure: Failure?
            do {
                let goesOn = try reader.read(into: &batch)
                list.reader = goesOn ? .json(reader) : .parts([])
                if !goesOn, batch.isEmpty { return nil }
            } catch let error as InputError {
                failure = Failure(error, in: list.file)
            } catch {
                failure = .unreadable(list.file.path, error as? SystemError ?? SystemError(0))
            }
            if failure != nil { list.reader = .parts([]) }
            return Unit(content: .batch, file: list.file, countsAnew: true, failure: failure)
        case .parts(var parts):
            guard let part = parts.popFirst() else { return nil }
            list.reader = .parts(parts)
            return Unit(content: .part(part), file: part.file, countsAnew: true)
        case .failed(let failure):
            return fail(&list, failure)
        }
    }

    private func fail(_ list: inout OpenList, _ failure: Failure) -> Unit {
        list.reader = .parts([])
        return Unit(content: .nothing, file: list.file, failure: failure)
    }
}

// MARK: - Opening

extension KeyInputs {
    /// How many bytes decide what a list is.
    private static let headLength = 64 << 10

    private func openList(_ path: String) -> OpenList {
        let file = SourceFile(path: path == "-" ? "<stdin>" : path)
        var descriptor: Int32?
        do throws(Failure) {
            let opened = try Self.openFile(path)
            descriptor = opened
            let head = try Self.readHead(opened, file.path)
            return OpenList(file: file, descriptor: opened, reader: try reader(opened, file, head))
        } catch {
            return OpenList(file: file, descriptor: descriptor, reader: .failed(error))
        }
    }

    private static func openFile(_ path: String) throws(Failure) -> Int32 {
        guard path != "-" else { return POSIX.standardInput }
        do throws(SystemError) {
            return try POSIX.openToRead(path)
        } catch {
            throw .unreadable(path, error)
        }
    }

    private static func readHead(_ descriptor: Int32, _ path: String) throws(Failure) -> [UInt8] {
        do throws(SystemError) {
            return try POSIX.readAll(descriptor, limit: headLength)
        } catch {
            throw .unreadable(path, error)
        }
    }

    private func reader(
        _ descriptor: Int32, _ file: SourceFile, _ head: [UInt8]
    ) throws(Failure) -> OpenList.Reader {
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
        let format = if let format = options.format { format } else { try guess(file, text) }
        switch format {
        case .lines, .s3List:
            let separator = UInt8(ascii: "\n")
            return .rows(
                BlockReader(descriptor, behind: text, separator: separator),
                format == .lines ? .keys(separator: separator) : .listed)
        case .nul: return .rows(BlockReader(descriptor, behind: text, separator: 0), .keys(separator: 0))
        case .listObjects, .ndjson: return .json(JSONListing(format, from: Self.source(descriptor, behind: text)))
        case .inventory:
            let parts =
                try InventoryFolder.parts(of: file, descriptor, behind: head, allVersions: options.allVersions)
            return .parts(parts[...])
        }
    }

    private func guess(_ file: SourceFile, _ head: [UInt8]) throws(Failure) -> KeyListFormat {
        switch KeyListFormat.guess(head) {
        case .format(let format):
            options.onGuess(file.path, format)
            return format
        case .other(let phrase, let help):
            throw Failure(.unparsable, "input.unknown-format", phrase, path: file.path, help: help)
        }
    }

    private static func source(_ descriptor: Int32, behind head: [UInt8]) -> JSONListing.Source {
        var head: [UInt8]? = head
        var block = [UInt8](repeating: 0, count: headLength)
        return { window in
            if let first = head, !first.isEmpty {
                head = nil
                window += first
                return true
            }
            let count = try POSIX.readSome(descriptor, into: &block)
            window += block[..<count]
            return count > 0
        }
    }
}

extension Failure {
    /// A list that cannot be read from the system.
    static func unreadable(_ path: String, _ error: SystemError) -> Failure {
        if error.isDirectory {
            return Failure(
                .noInput, "io.not-a-file", "is a directory, not a list of keys", path: path,
                help: "name a file; of an inventory, its manifest.json")
        }
        return Failure(
            .noInput, error.isMissing ? "io.missing" : "io.unreadable",
            error.isMissing ? "there is no such file" : "cannot be read: \(error.reason)", path: path)
    }

    /// A list that says something wrong.
    init(_ error: InputError, in file: SourceFile) {
        let place =
            error.row.map { row in
                let start = SourcePosition(line: row, column: 1, utf8Offset: 0)
                return Diagnostic.Place.span(SourceSpan(file: file, start: start, end: start))
            } ?? .file(file.path)
        self.init(
            .unparsable,
            [
                Diagnostic(
                    "input.unreadable", .error, error.message, at: place,
                    suggestion: error.help.map { Suggestion($0) })
            ])
    }
}
