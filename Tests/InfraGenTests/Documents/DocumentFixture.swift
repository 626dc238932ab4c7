import Diagnostics
import InfraGen
import TestSupport
import Testing

/// A spec that a test calls by a name.
struct NamedSpec: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
}

/// Specs that pages are made of.
enum DocumentFixture {
    /// The pages about a spec, by path.
    static func documents(of spec: String, in environment: String? = nil) throws -> [String: String] {
        let document = try document(of: spec)
        let files = document.documents(
            of: try environment.map { try EnvironmentName($0) }, specDigest: SpecDigest(of: Array(spec.utf8)))
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    }

    static func page(of spec: String, in environment: String? = nil) throws -> String {
        try #require(documents(of: spec, in: environment)["index.html"])
    }

    static func document(of spec: String) throws -> SpecDocument {
        let checked = SpecDocument.read(
            SourceFile(path: "stack.yaml", bytes: Array(spec.utf8)), readFile: TestKeys.read)
        let document = try #require(checked.value)
        let errors = Pipeline.judge(document, today: try CalendarDate("2026-01-01")).diagnostics
            .filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map(\.message))")
        return document
    }

    static let named = [
        NamedSpec(testDescription: "everything", text: full),
        NamedSpec(testDescription: "text like markup", text: hostile),
        NamedSpec(testDescription: "the least", text: SpecFixture.base),
    ]

    static func moviesnow() throws -> String { try PackageFolder.text("examples/moviesnow/stack.yaml") }

    /// Everything that a page can say.
    static let full = """
        version: 1
        name: everything
        region: eu-west-1
        tags: { Owner: "video platform @ home" }
        fields:
          id: { type: slug }
          season: { type: int, width: 2, min: 1, max: 99 }
          quality: { type: enum, values: [480p, 720p] }
          language: { type: pattern, regex: "[a-z]{2}|xx" }
          filename: { type: filename, extensions: [mov, mp4] }
          any: { type: filename, charset: any }
        classes:
          original:
            key: media/originals/{id}/[{season}/]{filename}
            tier: [{ after: 30d, to: STANDARD_IA }, { after: 90d, to: GLACIER_IR }, { after: 200d, to: DEEP_ARCHIVE }]
            noncurrent: { expire: 180d, keep: 3 }
            notify: { eventbridge: true }
          proof: { key: "media/proofs/{id}/{any}", expire: { after: 1d } }
          download: { key: "downloads/{id}/{filename}", deliver: { presign: 10m }, tier: [{ after: 0d, to: INTELLIGENT_TIERING }] }
          bundle: { key: "bundles/{id}.zip", deliver: { presign: 5m }, expire: { after: 14d, allow: 7d..30d } }
          hls:
            key: hls/{id}/{quality}/{files...}
            deliver:
              cdn: video
              signed: viewers
              variants:
                - { match: "*.m3u8", cache: { min: 0s, default: 2s, max: 10s } }
                - { match: "*.key", cache: CachingDisabled }
            cors: { origins: ["https://app.example.com"], methods: [GET], max_age: 1h }
          picture: { key: "pictures/{id}/{files...}", deliver: { cdn: image } }
          subtitle: { key: "subtitles/{id}/{language}/{files...}", deliver: { cdn: text } }
        roles:
          a_role_with_a_name_of_31_chars_: { read: [original, proof, download, bundle, hls, picture, subtitle] }
          packager: { read: [original], write: [download, hls, subtitle, proof], delete: [hls, proof] }
          api: { presign: [download, bundle], write: [picture], connect: [database, cache] }
          worker: { read: [original, download], write: [bundle], connect: [cache] }
        bucket: { name: example-media, versioning: true, log_to: $var, inventory: { to: $var, format: orc, every: weekly } }
        cdn:
          aliases: [a.example.com, b.example.com, c.example.com, d.example.com]
          certificate: managed
          dns: { zone: $var }
          default: deny
          missing: 404
          geo: { block: [FR] }
          logs: { to: $var, format: json }
          waf: $var
          key_groups: { viewers: { active: keys/a.pem, next: keys/b.pem } }
        database: { engine: postgres, version: "17", class: db.r7g.large, storage: 50..200, multi_az: true, iam_auth: true, parameters: { search_path: public } }
        cache: { engine: redis, version: "7.1", node: cache.r7g.large, nodes: 2, logs: [slow], parameters: { maxmemory-policy: allkeys-lru } }
        network: { vpc: $var, subnets: $var, clients: $var }
        waivers:
          - { rule: s3.replication, at: bucket, reason: "archived <off> site & \\"safe\\"", until: 2027-12-31 }
        envs:
          dev: { cdn: { geo: null }, cache: { nodes: 1 }, bucket: { name: example-media-dev } }
          prod:
        """

    /// ``full`` with text in it that would be markup where it is not escaped.
    static let hostile =
        full
        .replacing(
            "archived <off>", with: "</script><img src=x onerror=alert(1)> | `code` *bold* [a](http://b) archived <off>"
        )
        .replacing("search_path: public", with: "search_path: \"</code><b>|`\\n<!-- \\u202E\"")
}
