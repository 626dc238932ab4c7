internal import Diagnostics
internal import Inventory

/// A local copy of an inventory, around its manifest.
enum InventoryFolder {
    /// A part of the inventory, still to be read.
    struct Part {
        let file: SourceFile
        let expected: InventoryManifest.File
        let columns: InventoryColumns
        let allVersions: Bool
    }

    /// Reads the manifest on, of which `head` was read, and finds its parts.
    ///
    /// - Throws: A failure where the manifest is damaged or none, or another than its checksum says.
    static func parts(
        of manifest: SourceFile, _ descriptor: Int32, behind head: [UInt8], allVersions: Bool
    ) throws(Failure) -> [Part] {
        guard descriptor != POSIX.standardInput else {
            throw Failure(
                .usage, "input.no-folder", "is a manifest, whose parts lie beside it", path: manifest.path,
                help: "name the file and not '-'")
        }
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = head + (try POSIX.readAll(descriptor, limit: InventoryManifest.longest))
        } catch {
            throw .unreadable(manifest.path, error)
        }
        let folder = manifest.path.lastIndex(of: "/").map { String(manifest.path[...$0]) } ?? ""
        try check(bytes, "\(folder)manifest.checksum", manifest)
        do throws(InputError) {
            let read = try InventoryManifest(parsing: bytes)
            return read.files.map { file in
                let path = path(of: file.key, from: folder)
                return Part(
                    file: SourceFile(path: path), expected: file, columns: read.columns, allVersions: allVersions)
            }
        } catch {
            throw Failure(error, in: manifest)
        }
    }

    /// S3 writes the checksum last, so it also says that the inventory is whole.
    private static func check(_ manifest: [UInt8], _ path: String, _ file: SourceFile) throws(Failure) {
        let text: [UInt8]
        do throws(SystemError) {
            text = try POSIX.readFile(path, limit: 256)
        } catch {
            throw Failure(
                InputError(
                    "cannot be checked: \(path) is not there",
                    help: "copy the whole folder of the inventory, with manifest.checksum and the folder data"),
                in: file)
        }
        let expected = String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self).lowercased()
        let md5 = MD5.hex(of: manifest)
        guard md5 == expected else {
            throw Failure(
                InputError("has the MD5 \(md5), and manifest.checksum says \(expected)", help: "copy both again"),
                in: file)
        }
    }

    /// Where the part with the key lies: as deep below a folder above the manifest as it did in the bucket, wherever
    /// the copy begins.
    private static func path(of key: String, from folder: String) -> String {
        let segments = key.split(separator: "/").map(String.init)
        // S3 puts the parts into `data`, beside the folder that holds the manifest.
        let usual = "\(folder)../\(segments.suffix(2).joined(separator: "/"))"
        guard !segments.contains("..") else { return usual }
        for base in ["\(folder)../", folder] + (2..<8).map({ folder + String(repeating: "../", count: $0) }) {
            for count in (1...max(1, segments.count)).reversed() {
                let path = base + segments.suffix(count).joined(separator: "/")
                if POSIX.exists(path) { return simplified(path) }
            }
        }
        return simplified(usual)
    }

    /// Without `name/../`.
    private static func simplified(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false) {
            if segment == "..", let last = segments.last, !last.isEmpty, last != "..", last != "." {
                segments.removeLast()
            } else {
                segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }
}
