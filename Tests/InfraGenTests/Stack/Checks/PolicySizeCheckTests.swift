import InfraGen
import LayoutPolicy
import Testing

/// Policies as long as AWS takes them, and a byte longer.
@Suite struct PolicySizeCheckTests {
    /// Who has the policy.
    enum Owner: String, CaseIterable, CustomTestStringConvertible {
        case bucket, role

        var testDescription: String { rawValue }
        var quota: Int { self == .bucket ? 20_480 : 10_240 }
        var path: String { self == .bucket ? "classes" : "roles.packager" }

        /// A stack whose policy grows with each class, and by a byte with each byte of `padding`, from 0 to 400.
        func stack(
            _ count: Int, padding: Int, in region: Region = .usEast1, bucket: Settable<BucketName> = .variable
        ) throws -> Stack {
            let names = try (1...count).map { try Name("c\($0)") }
            let classes = try names.enumerated().map { index, name in
                // Two, since a prefix that the distribution delivers has 255 bytes at most.
                let lengths = [count - 1: min(padding, 200), count - 2: max(0, padding - 200)]
                let end = String(repeating: "x", count: lengths[index] ?? 0)
                // A presigned class stands in the bucket's policy twice, one of the distribution once.
                let delivered =
                    lengths[index] == nil
                    ? Delivery.presign(PresignPolicy.standardLife) : .cdn(CDNDelivery(.image))
                return MediaClass(
                    name, key: try KeyTemplate("\(name)\(end)/{files...}", fields: []),
                    delivery: self == .bucket ? delivered : .none)
            }
            var stack = try Stack(
                name: StackName("media"), region: region, classes: classes, bucket: Bucket(name: bucket))
            if self == .role { stack.roles = [Role(try Name("packager"), write: names)] }
            return stack
        }

        /// What is said of the policy, if anything.
        func finding(in stack: Stack) -> String? {
            stack.problems().first { $0.rule == "spec.quota" && $0.path.description == path }?.message
        }
    }

    @Test(arguments: Owner.allCases) func takesWhatJustFits(_ owner: Owner) throws {
        let count = try largest(in: 1...150) { try owner.finding(in: owner.stack($0, padding: 0)) == nil }
        let padding = try largest(in: 0...400) { try owner.finding(in: owner.stack(count, padding: $0)) == nil }
        #expect(try owner.stack(count, padding: padding).problems() == [])
        let message = try #require(try owner.finding(in: owner.stack(count, padding: padding + 1)))
        #expect(message.contains(" \(owner.quota + 1) "))
        #expect(message.contains(" \(owner.quota)"))
    }

    @Test(arguments: Owner.allCases) func countsAVariableAsTheLongestName(_ owner: Owner) throws {
        let longest = try BucketName(String(repeating: "b", count: 63))
        let variable = try #require(try owner.finding(in: owner.stack(150, padding: 0)))
        #expect(try owner.finding(in: owner.stack(150, padding: 0, bucket: .value(longest))) == variable)
        let shorter = try owner.finding(in: owner.stack(150, padding: 0, bucket: .value(BucketName("bbb"))))
        #expect(shorter != variable)
    }

    /// The largest number of `range` for which `holds`, which holds for all smaller ones.
    private func largest(in range: ClosedRange<Int>, _ holds: (Int) throws -> Bool) rethrows -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high + 1) / 2
            if try holds(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
