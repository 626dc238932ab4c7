internal import JSON

/// The `manifest.json` of an S3 Inventory: which files it has, and what their columns are.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html>
package struct InventoryManifest: Sendable, Hashable {
    /// The bucket that was listed.
    package let sourceBucket: String
    package let columns: InventoryColumns
    /// The parts, in order.
    package let files: [File]

    /// A part of the inventory.
    package struct File: Sendable, Hashable {
        /// Its key in the destination bucket.
        package let key: String
        /// Its compressed size.
        package let sizeBytes: Int?
        /// 32 lower-case hex digits.
        package let md5: String

        package init(key: String, sizeBytes: Int?, md5: String) {
            (self.key, self.sizeBytes, self.md5) = (key, sizeBytes, md5)
        }
    }

    /// The longest manifest that is read: one of a million parts.
    package static let longest = 512 << 20

    /// Reads a manifest.
    ///
    /// - Throws: ``InputError`` where something is missing, or the parts are no CSV.
    package init(parsing bytes: [UInt8]) throws(InputError) {
        let node: JSONNode
        do {
            node = try JSONNode(parsing: bytes)
        } catch {
            let row = (error as? JSONSyntaxError)?.line
            throw InputError("is no inventory manifest: \(error)", row: row)
        }
        sourceBucket = node.member("sourceBucket")?.text ?? ""
        guard let format = node.member("fileFormat")?.text else {
            throw InputError("is no inventory manifest: it has no 'fileFormat'")
        }
        guard format.uppercased() == "CSV" else {
            throw InputError(
                "lists parts in \(format), and only CSV is read here",
                help: "query them in place with 'infragen export sql', or configure an inventory in CSV")
        }
        guard let schema = node.member("fileSchema")?.text else {
            throw InputError("is no inventory manifest: it has no 'fileSchema'")
        }
        columns = try InventoryColumns(schema)
        guard case .array(let files)? = node.member("files")?.value else {
            throw InputError("is no inventory manifest: it has no 'files'")
        }
        var parts: [File] = []
        for (index, file) in files.enumerated() {
            guard let key = file.member("key")?.text, let md5 = file.member("MD5checksum")?.text else {
                throw InputError("has no 'key' or no 'MD5checksum' for file \(index + 1)")
            }
            parts.append(File(key: key, sizeBytes: file.member("size")?.integer, md5: md5.lowercased()))
        }
        self.files = parts
    }
}

/// Which column of a part says what.
package struct InventoryColumns: Sendable, Hashable {
    package let count: Int
    package let key: Int
    package let isLatest: Int?
    package let isDeleteMarker: Int?

    /// Reads a `fileSchema`: `Bucket, Key, VersionId, IsLatest, …`.
    package init(_ schema: String) throws(InputError) {
        let names = schema.split(separator: ",", omittingEmptySubsequences: false).map { name in
            String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard let key = names.firstIndex(of: "Key") else {
            throw InputError("has a 'fileSchema' without 'Key': '\(schema)'")
        }
        count = names.count
        self.key = key
        isLatest = names.firstIndex(of: "IsLatest")
        isDeleteMarker = names.firstIndex(of: "IsDeleteMarker")
    }
}

extension JSONNode {
    fileprivate func member(_ name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.value
    }

    fileprivate var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    fileprivate var integer: Int? {
        guard case .number(let digits) = value else { return nil }
        return Int(digits)
    }
}
