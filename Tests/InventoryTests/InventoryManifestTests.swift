import Inventory
import Testing

@Suite("Manifests of inventories") struct InventoryManifestTests {
    static let file = #"{"key":"d/data/a.csv.gz","size":7,"MD5checksum":"0AB"}"#

    static func text(_ members: String) -> [UInt8] { Array("{\(members)}".utf8) }

    @Test func areRead() throws {
        let manifest = try InventoryManifest(
            parsing: Self.text(
                #""sourceBucket":"b","fileFormat":"CSV","fileSchema":"Bucket, Key , Size,IsDeleteMarker,IsLatest","#
                    + #""files":[\#(Self.file)]"#))
        #expect(manifest.sourceBucket == "b")
        #expect(manifest.columns.count == 5 && manifest.columns.key == 1)
        #expect(manifest.columns.isDeleteMarker == 3 && manifest.columns.isLatest == 4)
        #expect(manifest.files == [.init(key: "d/data/a.csv.gz", sizeBytes: 7, md5: "0ab")])
    }

    static let broken: [(members: String, message: String)] = [
        ("", "is no inventory manifest: it has no 'fileFormat'"),
        (#""fileFormat":"ORC""#, "lists parts in ORC, and only CSV is read here"),
        (#""fileFormat":"CSV""#, "is no inventory manifest: it has no 'fileSchema'"),
        (#""fileFormat":"CSV","fileSchema":"Bucket""#, "has a 'fileSchema' without 'Key': 'Bucket'"),
        (#""fileFormat":"CSV","fileSchema":"Key""#, "is no inventory manifest: it has no 'files'"),
        (
            #""fileFormat":"CSV","fileSchema":"Key","files":[\#(file),{"key":"a"}]"#,
            "has no 'key' or no 'MD5checksum' for file 2"
        ),
    ]

    @Test(arguments: broken) func sayWhatTheyLack(members: String, message: String) {
        #expect(throws: InputError.self) { try InventoryManifest(parsing: Self.text(members)) }
        do {
            _ = try InventoryManifest(parsing: Self.text(members))
        } catch {
            #expect(error.message == message)
        }
    }
}
