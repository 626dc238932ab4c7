import HCL

/// The distribution's access logs, delivered by CloudWatch Logs to S3: standard logging, version 2.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html>
enum DistributionLogResources: ResourceFamily {
    private static let source = ResourceName("aws_cloudwatch_log_delivery_source", "media")
    private static let destination = ResourceName("aws_cloudwatch_log_delivery_destination", "media")
    private static let path = SpecPath(keys: "cdn", "logs")
    /// Deliveries of CloudFront's logs are made in us-east-1, wherever the bucket is.
    private static let provider = Attribute("provider", .reference("aws", "us_east_1"))

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard !stack.cdnClasses.isEmpty, let logs = stack.distribution.logs else { return }
        graph.resources += [source(stack), destination(logs, stack), delivery(stack)]
        if logs.to == .variable {
            graph.variables.append(
                .bucketARN(
                    "cdn_log_bucket_arn", "ARN of the bucket that the distribution's logs go to.", stack,
                    from: path.key("to")))
        }
    }

    private static func source(_ stack: Stack) -> Resource {
        Resource(source.type, source.name, in: .cdn, from: path) {
            provider
            Attribute("name", "\(stack.base)-cdn")
            Attribute("log_type", "ACCESS_LOGS")
            Attribute("resource_arn", DistributionResources.distribution.reference("arn"))
        }
    }

    private static func destination(_ logs: Distribution.Logs, _ stack: Stack) -> Resource {
        let bucket =
            logs.to.value.map { HCLExpression.string($0.description) } ?? .reference("var", "cdn_log_bucket_arn")
        return Resource(
            destination.type, destination.name, in: .cdn, from: path,
            comments: ["The bucket's own policy lets delivery.logs.amazonaws.com write to it."]
        ) {
            provider
            Attribute("name", "\(stack.base)-cdn")
            Attribute("output_format", logs.format.rawValue, from: path.key("format"))
            NestedBlock("delivery_destination_configuration") {
                Attribute("destination_resource_arn", bucket, from: path.key("to"))
            }
        }
    }

    private static func delivery(_ stack: Stack) -> Resource {
        Resource("aws_cloudwatch_log_delivery", "media", in: .cdn, from: path) {
            provider
            Attribute("delivery_source_name", source.reference("name"))
            Attribute("delivery_destination_arn", destination.reference("arn"))
            Attribute(
                "s3_delivery_configuration",
                .list([
                    .object([
                        ("enable_hive_compatible_path", false),
                        ("suffix_path", .string("/\(stack.base)/{DistributionId}/{yyyy}/{MM}/{dd}/{HH}")),
                    ])
                ]))
        }
    }
}
