/// Terraform that the examples of several rules share.
enum RDSExample {
    /// A PostgreSQL instance with the arguments in question, a line each.
    static func instance(_ arguments: String = "", version: String = "17") -> String {
        """
        resource "aws_db_instance" "main" {
          identifier     = "media"
          engine         = "postgres"
          engine_version = "\(version)"
          instance_class = "db.t4g.medium"\(lines(arguments))
        }
        """
    }

    /// An Aurora PostgreSQL cluster with the arguments in question, a line each.
    static func cluster(_ arguments: String = "", engine: String = "aurora-postgresql") -> String {
        """
        resource "aws_rds_cluster" "main" {
          cluster_identifier = "media"
          engine             = "\(engine)"\(lines(arguments))
        }
        """
    }

    /// A resource of one argument or a few, a line each.
    static func resource(_ type: String, _ arguments: String) -> String {
        let lines = arguments.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        return """
            resource "\(type)" "main" {
            \(lines)
            }
            """
    }

    /// A parameter group of an engine's family that sets `parameters`.
    static func parameterGroup(
        _ parameters: [(name: String, value: String)], family: String = "postgres17",
        type: String = "aws_db_parameter_group"
    ) -> String {
        let blocks = parameters.map { parameter in
            """


              parameter {
                name  = "\(parameter.name)"
                value = "\(parameter.value)"
              }
            """
        }
        return """
            resource "\(type)" "main" {
              name   = "media"
              family = "\(family)"\(blocks.joined())
            }
            """
    }

    private static func lines(_ arguments: String) -> String {
        arguments.isEmpty ? "" : "\n\n" + arguments.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }

    static let guide = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/"
    static let auroraGuide = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/"
}
