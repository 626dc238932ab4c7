/// Whether other buckets can take what the bucket and the distribution write: logs, and lists of objects.
enum LogBucketCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        let bucket = SpecPath(keys: "bucket")
        let inventory = (stack.bucket.inventory?.to.value, "lists", bucket.key("inventory").key("to"))
        let logs = (stack.distribution.logs?.to.value, "logs", SpecPath(keys: "cdn", "logs", "to"))
        let byARN = [inventory, logs].flatMap { arn, what, path -> [StackProblem] in
            guard let arn else { return [] }
            return partition(of: arn, stack, path) + own(arn.bucketName, what, stack, path)
        }
        let byName = own(stack.bucket.logTo?.value?.description, "logs", stack, bucket.key("log_to"))
        return byName + byARN
    }

    private static func partition(of arn: BucketARN, _ stack: Stack, _ path: SpecPath) -> [StackProblem] {
        guard arn.partition != stack.region.partition else { return [] }
        return [
            StackProblem(
                "spec.other-partition", .error,
                "a bucket of partition \(arn.partition.rawValue) cannot be reached from \(stack.region)", at: path,
                help: "name a bucket in partition \(stack.region.partition.rawValue)",
                conflictsWith: [("the region", SpecPath(keys: "region"))])
        ]
    }

    /// The contract has no place for logs, and the bucket's policy lets no service write any.
    private static func own(_ name: String?, _ what: String, _ stack: Stack, _ path: SpecPath) -> [StackProblem] {
        guard let name, name == stack.bucket.name.value?.description else { return [] }
        let bucket = SpecPath(keys: "bucket", "name")
        return [
            StackProblem(
                "spec.own-bucket", .error, "the \(what) would go to the bucket of the media itself, which takes none",
                at: path, help: "name another bucket", conflictsWith: [("the bucket", bucket)])
        ]
    }
}
