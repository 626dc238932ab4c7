/// Reads the keys of one part of an inventory, a CSV file under gzip, and checks it against the manifest.
///
/// Memory does not grow with the part. A row that says something wrong is left out and noted; what ends the reading comes
/// after the keys before it.
package final class InventoryPart {
    private let file: InventoryManifest.File
    private let source: Source
    private let decompressor: any Decompressor = GzipDecompressor()
    private let digest = MD5()
    private var rows: InventoryRows

    /// Compressed bytes, and the stretch of them that is still to be read.
    private let compressed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
    private var unread = 0..<0
    private var sizeBytes = 0
    private var hasEnded = false
    private var failure: (any Error)?

    /// Fills a buffer; the count of bytes, 0 at the end.
    package typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    /// - Parameters:
    ///   - file: What the manifest says of the part.
    ///   - columns: What the manifest says of all parts.
    ///   - allVersions: Whether delete markers and versions that are not the latest are given too.
    ///   - source: Reads the compressed bytes.
    package init(
        _ file: InventoryManifest.File, _ columns: InventoryColumns, allVersions: Bool, from source: @escaping Source
    ) {
        self.file = file
        self.source = source
        rows = InventoryRows(columns, allVersions: allVersions)
    }

    deinit { compressed.deallocate() }

    /// Fills `batch` with the keys that come next; whether there may be more.
    ///
    /// - Throws: ``InputError`` where the part is cut, damaged or another than the manifest says, and what the source
    ///   throws; in the call behind the last keys.
    package func read(into batch: inout KeyBatch) throws -> Bool {
        if let failure { throw failure }
        do {
            while !batch.isFull {
                if rows.read(into: &batch) { continue }
                guard try decompress() else { return false }
            }
        } catch {
            guard !batch.isEmpty else { throw error }
            failure = error
        }
        return true
    }

    /// The rows that were left out since the last call.
    package func takeBadRows() -> InventoryRows.Bad { rows.takeBad() }

    /// Decompresses some more; false at the end.
    private func decompress() throws -> Bool {
        guard !hasEnded else { return false }
        let room = try rows.room()
        while true {
            if unread.isEmpty {
                let count = try source(UnsafeMutableRawBufferPointer(compressed))
                guard count > 0 else {
                    hasEnded = true
                    try checkWhole()
                    return rows.end()
                }
                unread = 0..<count
                sizeBytes += count
                digest.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(compressed)[..<count]))
            }
            do throws(InputError) {
                let (taken, made) = try decompressor.decompress(
                    UnsafeBufferPointer(rebasing: compressed[unread]), into: room)
                unread = unread.lowerBound + taken..<unread.upperBound
                if made > 0 {
                    rows.fill(made)
                    return true
                }
            } catch {
                throw InputError(error.message, row: rows.row + 1, help: Self.copyAgain)
            }
        }
    }

    /// Compares what was read with what the manifest says.
    private func checkWhole() throws {
        guard decompressor.isAtEnd else {
            throw InputError("is cut off: the gzip data end in the middle", row: rows.row + 1, help: Self.copyAgain)
        }
        if let expected = file.sizeBytes, expected != sizeBytes {
            throw InputError("has \(sizeBytes) bytes, and the manifest says \(expected)", help: Self.copyAgain)
        }
        let md5 = digest.finish()
        guard md5 == file.md5 else {
            throw InputError("has the MD5 \(md5), and the manifest says \(file.md5)", help: Self.copyAgain)
        }
    }

    private static let copyAgain = "copy it from the bucket again"
}
