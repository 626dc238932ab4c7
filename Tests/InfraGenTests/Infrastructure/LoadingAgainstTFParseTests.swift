import Foundation
import HCL
import InfraGen
import Testing
import TestSupport

/// The loader of Trivy, by way of the wheel `tfparse`, as a judge of what code comes to.
@Suite(
    "Loading, judged by tfparse",
    .enabled(if: TFParse.python != nil, "no python3 has tfparse; name one in INFRAGEN_PYTHON"))
struct LoadingAgainstTFParseTests {
    /// Modules that use what code is written with.
    static let modules: [String: String] = [
        "main.tf": """
        variable "stages" {
          type = map(object({ size = number, open = optional(bool, false) }))
          default = {
            dev  = { size = 1 }
            prod = { size = 3, open = true }
          }
        }

        variable "name" {
              default = "Media"
            }

        locals {
          prefix = "${lower(var.name)}-${length(var.stages)}"
          sizes  = { for key, stage in var.stages : key => stage.size * 2 }
          big    = [for key, size in local.sizes : upper(key) if size > 2]
        }

        resource "aws_s3_bucket" "plain" {
          bucket        = "${local.prefix}-plain"
          force_destroy = length(local.big) == 1
        }

        resource "aws_s3_bucket_acl" "plain" {
          bucket = aws_s3_bucket.plain.bucket
          acl    = var.stages["dev"].open ? "public-read" : "private"
        }

        resource "aws_s3_bucket" "counted" {
          count  = 2
          bucket = format("%s-%02d", local.prefix, count.index)
        }

        resource "aws_db_instance" "each" {
          for_each          = var.stages
          identifier        = "${local.prefix}-${each.key}"
          allocated_storage = local.sizes[each.key]
          multi_az          = each.value.open
          engine            = try(each.value.engine, "postgres")
        }

        module "child" {
          source = "./child"
          label  = join("/", concat([local.prefix], local.big))
        }

        resource "aws_iam_user" "output" {
          name = module.child.name
        }
        """,
        "child/main.tf": """
        variable "label" {}

        resource "aws_sqs_queue" "queue" {
          name                       = replace(var.label, "/", "-")
          visibility_timeout_seconds = max(1, 30, 7)
        }

        output "name" {
          value = trimprefix(aws_sqs_queue.queue.name, "media-")
        }
        """,
    ]

    @Test func modulesComeToTheSameValues() throws {
        let (theirs, ours) = try withTemporaryFolder { folder in
            for (path, text) in Self.modules { try folder.write(text, to: path) }
            return (try Self.values(of: folder), try #require(try TextFolder(Self.modules).load()).infrastructure)
        }
        #expect(try compared(ours, theirs) == 17)
    }

    @Test(arguments: ["ops/terraform/aws"]) func committedModulesComeToTheSameValues(_ path: String) throws {
        let folder = PackageFolder.file(path)
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".tf") {
            files[name] = try PackageFolder.text("\(path)/\(name)")
        }
        let ours = try #require(try TextFolder(files).load()).infrastructure
        #expect(try compared(ours, try Self.values(of: folder)) > 80)
    }

    /// How many arguments are known to both, all of which are the same.
    private func compared(_ ours: Infrastructure, _ theirs: [String: [String: Scalar]]) throws -> Int {
        var count = 0
        // Of a resource that there may be any number of, tfparse says nothing.
        for resource in ours.resources where resource.isUncertain == nil {
            let values = try #require(theirs[resource.address], "\(resource.address) is not there")
            for attribute in resource.body.attributes where attribute.name != "id" {
                guard let own = Scalar(attribute.value), case .some(let other) = values[attribute.name],
                    other != .other
                else { continue }
                #expect(own == other, "\(resource.address).\(attribute.name)")
                count += 1
            }
        }
        return count
    }

    /// The arguments of each resource by its address.
    private static func values(of folder: URL) throws -> [String: [String: Scalar]] {
        let script = """
            import json, sys, tfparse
            found = {}
            for kind, blocks in tfparse.load_from_path(sys.argv[1]).items():
                for block in blocks:
                    if block["__tfmeta"].get("type") == "resource":
                        found[block["__tfmeta"]["path"]] = {k: v for k, v in block.items() if k != "__tfmeta"}
            print(json.dumps(found, default=str))
            """
        let outcome = try #require(try TFParse.python?.run(["-c", script, folder.path]))
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode([String: [String: Scalar]].self, from: Data(outcome.outputBytes))
    }

    enum Scalar: Equatable, Decodable {
        case bool(Bool), number(Double), string(String), other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let bool = try? container.decode(Bool.self) {
                self = .bool(bool)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .string(text)
            } else {
                self = .other
            }
        }

        init?(_ value: HCLValue) {
            switch value.kind {
            case .bool(let bool): self = .bool(bool)
            case .number(let number): self = .number(Double(number.description) ?? .nan)
            case .string(let text): self = .string(text)
            default: return nil
            }
        }
    }
}

/// The wheel, where it is.
private enum TFParse {
    /// A Python that has the wheel: `INFRAGEN_PYTHON`, or the one on the path.
    static let python: Subprocess? = {
        let named = ProcessInfo.processInfo.environment["INFRAGEN_PYTHON"].map(Subprocess.init(path:))
        return [named, Subprocess(onPath: "python3")].compactMap(\.self)
            .first { (try? $0.run(["-c", "import tfparse"]))?.status == 0 }
    }()
}
