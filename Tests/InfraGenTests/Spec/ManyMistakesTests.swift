import Diagnostics
import Testing

/// One run reports all mistakes of a file, in its order.
@Suite struct ManyMistakesTests {
    static let spec = MarkedText(
        """
        version: ⟦2⟧
        name: ⟦Movies⟧
        region: ⟦us-esat-1⟧
        ⟦regions⟧: [us-east-1]
        target: { terraform: ⟦1.11⟧ }
        tags: { Cost: ⟦0042⟧, ⟦ManagedBy⟧: me }
        fields:
          title: { type: ⟦guid⟧ }
          season: { type: int, min: 9, max: ⟦1⟧ }
          rung: { type: enum, values: [480p, ⟦480p⟧] }
          filename: { type: filename }
        classes:
          original:
            key: originals/{title}/{⟦episode⟧}/{filename}
            tier: [{ after: ⟦1d⟧, to: STANDARD_IA }]
          hls:
            key: hls/{title}/{rung}/{files...}
            deliver: { cdn: video, signed: ⟦viewers⟧ }
            tier: [{ after: 90d, to: ⟦GLACIER⟧ }]
            cors: { origins: [⟦app.example.com⟧], methods: [GET, ⟦PUT⟧] }
          bundle:
            key: bundles/{title}/S{season}.zip
            deliver: { presign: ⟦20m⟧ }
            expire: { after: 60d, allow: ⟦7d..30d⟧ }
          raw:
            key: ⟦bundles/raw/{title}/{filename}⟧
            ⟦expires⟧: { after: 1d }
          ⟦art⟧:
            notify: { eventbridge: ⟦yes⟧ }
        roles:
          api: { read: [⟦orginal⟧], presign: [⟦hls⟧] }
          ⟦idle⟧: {}
        presign: { enforce: ⟦off⟧ }
        bucket:
          name: ⟦a..b⟧
          versioning: ⟦off⟧
          abort_uploads: ⟦7⟧
        ⟦cdn⟧:
          aliases: [⟦CDN.example.com⟧, cdn.example.org]
          missing: ⟦404⟧
          geo: { allow: [⟦UK⟧] }
          key_groups: { editors: { active: ⟦keys/none.pem⟧ } }
        database: { engine: postgres, version: ⟦17.10⟧, class: ⟦db.t4g⟧, storage: ⟦200..50⟧, user: ⟦admin⟧ }
        ⟦cache⟧: { engine: valkey, version: ⟦"7.0"⟧, nodes: ⟦0⟧ }
        waivers:
          - { rule: ⟦s3.replicaton⟧, at: bucket, reason: moved, until: 2027-01-01 }
        envs:
          dev: { bucket: { name: ⟦Dev⟧ } }

        """)

    @Test func allAreFoundInOneRun() {
        let found = findings(in: Self.spec.text)
        let places = found.compactMap(\.span).map { MarkedText.Place($0).description }
        #expect(places == Self.spec.findings.map(\.description), "\(found.map { "\($0.brief): \($0.sentence)" })")
        #expect(Self.spec.findings.count >= 40)
    }
}
