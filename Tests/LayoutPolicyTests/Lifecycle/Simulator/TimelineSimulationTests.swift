import LayoutPolicy
import TestSupport
import Testing

/// The timelines beside a simulation of the bucket that knows nothing of them.
@Suite("Timelines and simulated days") struct TimelineSimulationTests {
    /// Beyond every day that a random configuration names, with room for what waits.
    static let lastDay = 40

    @Test(arguments: 0..<20) func agree(_ seed: Int) {
        var random = RandomLifecycle(generator: SeededGenerator(seed: UInt64(seed)))
        for _ in 0..<100 {
            let configuration = random.configuration()
            for versioning in BucketVersioning.allCases {
                let subject = random.subject()
                let timeline = configuration.timeline(of: subject, versioning: versioning)
                let bucket = BucketSimulator(configuration, subject, versioning: versioning)
                expectAgreement(timeline, bucket, "seed \(seed): \(subject)\n\(configuration.json)")
            }
        }
    }

    private func expectAgreement(_ timeline: LifecycleTimeline, _ bucket: BucketSimulator, _ context: String) {
        let last = Self.lastDay
        #expect(timeline.current.steps.map(\.happening) == bucket.currentVersion(until: last), "current, \(context)")
        if bucket.versioning == .never {
            #expect(timeline.noncurrent.isEmpty)
        } else {
            for newer in 0...4 {
                let course = timeline.noncurrent.last { $0.newerVersions <= newer }?.course
                #expect(
                    course?.steps.map(\.happening) == bucket.noncurrentVersion(newer: newer, until: last),
                    "noncurrent with \(newer) newer ones, \(context)")
            }
            #expect(timeline.deleteMarker?.day == bucket.deleteMarker(until: last), "delete marker, \(context)")
        }
        #expect(timeline.upload?.day == bucket.upload(until: last), "upload, \(context)")
    }
}

extension LifecycleTimeline.Step {
    fileprivate var happening: BucketSimulator.Happening {
        let what: BucketSimulator.What =
            switch action {
            case .move(let target): .transition(target)
            case .delete: .permanentDeletion
            case .hide: .deleteMarkerCreation
            }
        return BucketSimulator.Happening(day: day, what: what)
    }
}
