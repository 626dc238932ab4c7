import Testing

/// Modules that Terraform refuses beside those that it takes, and what is said of each.
enum RefusalCases {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        /// `FILE:LINE:COLUMN RULE` of every error.
        let refused: [String]

        init(_ name: String, _ text: String, refused: [String] = []) {
            self.init(name, ["main.tf": text], refused: refused)
        }

        init(_ name: String, _ files: [String: String], refused: [String] = []) {
            testDescription = name
            self.files = files
            self.refused = refused
        }
    }

    static let modules = [
        Case(
            "cyclic locals",
            #"""
            locals {
              a = local.b
              b = local.a
            }
            """#,
            refused: ["main.tf:2:7 cycle"]),
        Case(
            "local of itself",
            #"""
            locals {
              a = [local.a]
            }
            """#,
            refused: ["main.tf:2:8 cycle"]),
        Case(
            "cycle through resources",
            #"""
            resource "terraform_data" "a" {
              input = terraform_data.b.id
            }
            resource "terraform_data" "b" {
              input = "x-${local.c}"
            }
            locals {
              c = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:2:11 cycle"]),
        Case(
            "resource refers to itself",
            #"""
            resource "terraform_data" "a" {
              input = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:2:11 cycle"]),
        Case(
            "cycle through modules",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = module.b.y
                }
                module "b" {
                  source = "./m"
                  x = module.a.y
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                output "y" {
                  value = var.x
                }
                """#,
            ],
            refused: ["m/main.tf:3:11 cycle"]),
        Case(
            "no cycle: modules cross",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = 1
                }
                module "b" {
                  source = "./m"
                  x = module.a.y
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                output "y" {
                  value = var.x
                }
                """#,
            ]),
        Case(
            "no cycle: a module feeds itself",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = module.a.y
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                output "y" {
                  value = 1
                }
                output "z" {
                  value = var.x
                }
                """#,
            ]),
        Case(
            "no cycle: counted module feeds itself",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  count = 1
                  x = module.a[0].y
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                output "y" {
                  value = 1
                }
                output "z" {
                  value = var.x
                }
                """#,
            ]),
        Case(
            "cycle: module whole",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = module.a
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                output "y" {
                  value = 1
                }
                output "z" {
                  value = var.x
                }
                """#,
            ],
            refused: ["m/main.tf:6:11 cycle"]),
        Case(
            "cycle: for_each of module",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  for_each = toset([module.a["x"].y])
                }
                """#,
                "m/main.tf": #"""
                output "y" {
                  value = "a"
                }
                """#,
            ],
            refused: ["main.tf:3:21 cycle"]),
        Case(
            "cycle via precondition",
            #"""
            resource "terraform_data" "a" {
              lifecycle {
                precondition {
                  condition = terraform_data.b.id != ""
                  error_message = "x"
                }
              }
            }
            resource "terraform_data" "b" {
              input = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:4:19 cycle"]),
        Case(
            "depends_on cycle",
            #"""
            resource "terraform_data" "a" {
              depends_on = [terraform_data.b]
            }
            resource "terraform_data" "b" {
              input = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:2:17 cycle"]),
        Case(
            "output depends_on",
            #"""
            resource "terraform_data" "a" {
            }
            output "b" {
              value = 1
              depends_on = [terraform_data.a]
            }
            """#),
        Case(
            "provisioner own name",
            #"""
            resource "terraform_data" "a" {
              provisioner "local-exec" {
                command = terraform_data.a.id
              }
            }
            """#),
        Case(
            "postcondition own name",
            #"""
            resource "terraform_data" "a" {
              lifecycle {
                postcondition {
                  condition = terraform_data.a.id != ""
                  error_message = "x"
                }
              }
            }
            """#,
            refused: ["main.tf:4:19 cycle"]),
        Case(
            "postcondition self",
            #"""
            resource "terraform_data" "a" {
              lifecycle {
                postcondition {
                  condition = self.id != ""
                  error_message = "x"
                }
              }
            }
            """#),
        Case(
            "dup local",
            #"""
            locals {
              a = 1
            }
            locals {
              a = 2
            }
            """#,
            refused: ["main.tf:5:3 duplicate"]),
        Case(
            "dup local one block",
            #"""
            locals {
              a = 1
              a = 2
            }
            """#,
            refused: ["main.tf:3:3 syntax"]),
        Case(
            "dup var",
            #"""
            variable "a" {}
            variable "a" {}
            """#,
            refused: ["main.tf:2:1 duplicate"]),
        Case(
            "dup output",
            #"""
            output "a" {
              value = 1
            }
            output "a" {
              value = 1
            }
            """#,
            refused: ["main.tf:4:1 duplicate"]),
        Case(
            "dup res",
            #"""
            resource "terraform_data" "a" {}
            resource "terraform_data" "a" {}
            """#,
            refused: ["main.tf:2:1 duplicate"]),
        Case(
            "dup data",
            #"""
            data "terraform_remote_state" "a" {
              backend="local"
            }
            data "terraform_remote_state" "a" {
              backend="local"
            }
            """#,
            refused: ["main.tf:4:1 duplicate"]),
        Case(
            "dup module",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                module "a" {
                  source="./m"
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:4:1 duplicate"]),
        Case(
            "override ok",
            [
                "main.tf": #"""
                locals {
                  a = 1
                }
                variable "v" {
                  default = 1
                }
                """#,
                "x_override.tf": #"""
                locals {
                  a = 2
                }
                variable "v" {
                  default = 2
                }
                """#,
            ]),
        Case(
            "module unknown arg",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  x = 1
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:3 undeclared"]),
        Case(
            "module missing arg",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                """#,
            ],
            refused: ["main.tf:1:1 missing-argument"]),
        Case(
            "module null arg",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  x = null
                }
                """#,
                "m/main.tf": #"""
                variable "x" {}
                """#,
            ]),
        Case(
            "module unknown out",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                output "o" {
                  value = module.a.y
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ],
            refused: ["main.tf:5:11 undeclared"]),
        Case(
            "module counted direct",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  count = 1
                }
                output "o" {
                  value = module.a.x
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ],
            refused: ["main.tf:6:11 invalid-index"]),
        Case(
            "module counted idx",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  count = 1
                }
                output "o" {
                  value = module.a[0].x
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ]),
        Case(
            "module counted idx bad out",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  count = 1
                }
                output "o" {
                  value = module.a[0].y
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ],
            refused: ["main.tf:6:11 undeclared"]),
        Case(
            "module single idx",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                output "o" {
                  value = module.a[0].x
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ]),
        Case(
            "module splat single",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                output "o" {
                  value = module.a[*].x
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ]),
        Case(
            "module each key",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = {k=1}
                }
                output "o" {
                  value = module.a["k"].x
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ]),
        Case(
            "module string idx out",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                output "o" {
                  value = module.a["x"]
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = 1
                }
                """#,
            ]),
        Case(
            "bad in called module",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = local.nope
                }
                """#,
            ],
            refused: ["m/main.tf:2:11 undeclared"]),
        Case(
            "bad in count 0 module",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  count = 0
                }
                """#,
                "m/main.tf": #"""
                output "x" {
                  value = local.nope
                }
                """#,
            ],
            refused: ["m/main.tf:2:11 undeclared"]),
        Case(
            "res counted direct",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            output "o" {
              value = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:5:11 invalid-index"]),
        Case(
            "res counted splat",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            output "o" {
              value = terraform_data.a.*.id
            }
            """#),
        Case(
            "res counted splat2",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            output "o" {
              value = terraform_data.a[*].id
            }
            """#),
        Case(
            "res counted legacy",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            output "o" {
              value = terraform_data.a.0.id
            }
            """#),
        Case(
            "res counted whole",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            output "o" {
              value = length(terraform_data.a)
            }
            """#),
        Case(
            "res single idx",
            #"""
            resource "terraform_data" "a" {
            }
            output "o" {
              value = terraform_data.a[0].id
            }
            """#,
            refused: ["main.tf:4:11 invalid-index"]),
        Case(
            "res single legacy idx",
            #"""
            resource "terraform_data" "a" {
            }
            output "o" {
              value = terraform_data.a.0.id
            }
            """#,
            refused: ["main.tf:4:11 invalid-index"]),
        Case(
            "res single splat",
            #"""
            resource "terraform_data" "a" {
            }
            output "o" {
              value = terraform_data.a[*].id
            }
            """#),
        Case(
            "res each direct",
            #"""
            resource "terraform_data" "a" {
              for_each = {a=1}
            }
            output "o" {
              value = terraform_data.a.id
            }
            """#,
            refused: ["main.tf:5:11 invalid-index"]),
        Case(
            "res attr by index",
            #"""
            resource "terraform_data" "a" {
            }
            output "o" {
              value = terraform_data.a["id"]
            }
            """#,
            refused: ["main.tf:4:11 invalid-index"]),
        Case(
            "depends_on counted",
            #"""
            resource "terraform_data" "a" {
              count = 1
            }
            resource "terraform_data" "b" {
              depends_on = [terraform_data.a]
            }
            """#),
        Case(
            "depends_on undeclared",
            #"""
            resource "terraform_data" "b" {
              depends_on = [terraform_data.a]
            }
            """#,
            refused: ["main.tf:2:17 undeclared"]),
        Case(
            "depends_on var",
            [
                "main.tf": #"""
                variable "v" {
                 default=1
                }
                resource "terraform_data" "b" {
                  depends_on = [var.v, module.m]
                }
                module "m" {
                 source="./m"
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "for_each list",
            #"""
            resource "terraform_data" "a" {
              for_each = ["a"]
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each list",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = ["a"]
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each set",
            #"""
            resource "terraform_data" "a" {
              for_each = toset(["a"])
            }
            """#),
        Case(
            "module for_each set",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = toset(["a"])
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "for_each num set",
            #"""
            resource "terraform_data" "a" {
              for_each = toset([1])
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each num set",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = toset([1])
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each null",
            #"""
            resource "terraform_data" "a" {
              for_each = null
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each null",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = null
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each str",
            #"""
            resource "terraform_data" "a" {
              for_each = "a"
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each str",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = "a"
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each map",
            #"""
            resource "terraform_data" "a" {
              for_each = {a=1}
            }
            """#),
        Case(
            "module for_each map",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = {a=1}
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "for_each empty",
            #"""
            resource "terraform_data" "a" {
              for_each = []
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each empty",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = []
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each emptyset",
            #"""
            resource "terraform_data" "a" {
              for_each = toset([])
            }
            """#),
        Case(
            "module for_each emptyset",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = toset([])
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "for_each tuple of obj",
            #"""
            resource "terraform_data" "a" {
              for_each = [{a=1}]
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each tuple of obj",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = [{a=1}]
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each bool",
            #"""
            resource "terraform_data" "a" {
              for_each = true
            }
            """#,
            refused: ["main.tf:2:14 expression"]),
        Case(
            "module for_each bool",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = true
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ],
            refused: ["main.tf:3:14 expression"]),
        Case(
            "for_each for",
            #"""
            resource "terraform_data" "a" {
              for_each = {for k in ["a"]: k => k}
            }
            """#),
        Case(
            "module for_each for",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  for_each = {for k in ["a"]: k => k}
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "count neg",
            #"""
            resource "terraform_data" "a" {
              count = -1
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count str",
            #"""
            resource "terraform_data" "a" {
              count = "1"
            }
            """#),
        Case(
            "count strbad",
            #"""
            resource "terraform_data" "a" {
              count = "x"
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count null",
            #"""
            resource "terraform_data" "a" {
              count = null
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count float",
            #"""
            resource "terraform_data" "a" {
              count = 1.5
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count bool",
            #"""
            resource "terraform_data" "a" {
              count = true
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count list",
            #"""
            resource "terraform_data" "a" {
              count = [1]
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "count float int",
            #"""
            resource "terraform_data" "a" {
              count = 2.0
            }
            """#),
        Case(
            "count str float",
            #"""
            resource "terraform_data" "a" {
              count = "2.0"
            }
            """#),
        Case(
            "count cond",
            #"""
            resource "terraform_data" "a" {
              count = true ? 1 : 0
            }
            """#),
        Case(
            "both",
            #"""
            resource "terraform_data" "a" {
              count = 1
              for_each = {}
            }
            """#,
            refused: ["main.tf:3:14 expression"]),
        Case(
            "each in count",
            #"""
            resource "terraform_data" "a" {
              count = 1
              input = each.key
            }
            """#,
            refused: ["main.tf:3:11 undeclared"]),
        Case(
            "count in each",
            #"""
            resource "terraform_data" "a" {
              for_each = {a=1}
              input = count.index
            }
            """#,
            refused: ["main.tf:3:11 undeclared"]),
        Case(
            "each in for_each",
            #"""
            resource "terraform_data" "a" {
              for_each = {a=each.key}
            }
            """#,
            refused: ["main.tf:2:17 undeclared"]),
        Case(
            "each ok",
            #"""
            resource "terraform_data" "a" {
              for_each = {a={x=1}}
              input = each.value.x
            }
            """#),
        Case(
            "each value missing",
            #"""
            resource "terraform_data" "a" {
              for_each = {a={x=1}}
              input = each.value.y
            }
            """#,
            refused: ["main.tf:3:11 invalid-index"]),
        Case(
            "each.foo",
            #"""
            resource "terraform_data" "a" {
              for_each = {a={x=1}}
              input = each.foo
            }
            """#,
            refused: ["main.tf:3:11 invalid-index"]),
        Case(
            "count 0 body",
            #"""
            resource "terraform_data" "a" {
              count = 0
              input = [1][3]
            }
            """#,
            refused: ["main.tf:3:11 invalid-index"]),
        Case(
            "for_each empty body",
            #"""
            resource "terraform_data" "a" {
              for_each = {}
              input = each.value.x
            }
            """#),
        Case(
            "count var default 0",
            #"""
            variable "n" {
              default = 0
            }
            resource "terraform_data" "a" {
              count = var.n
            }
            output "o" {
              value = terraform_data.a[0].id
            }
            """#),
        Case(
            "root default",
            #"""
            variable "x" {
              default = []
            }
            output "o" {
              value = var.x[0]
            }
            """#),
        Case(
            "root default via local",
            #"""
            variable "x" {
              default = []
            }
            locals {
              y = var.x
              z = length(var.x)
            }
            output "o" {
              value = local.y[0]
            }
            output "p" {
              value = ["a"][local.z + 3]
            }
            """#),
        Case(
            "root typed object",
            #"""
            variable "x" {
              type = object({a=string})
            }
            output "o" {
              value = var.x.b
            }
            """#,
            refused: ["main.tf:5:11 invalid-index"]),
        Case(
            "root typed nested",
            #"""
            variable "x" {
              type = object({a=object({b=string})})
              default = {a={b=1}}
            }
            output "o" {
              value = var.x.a.c
            }
            """#,
            refused: ["main.tf:6:11 invalid-index"]),
        Case(
            "root map",
            #"""
            variable "x" {
              type = map(string)
              default = {}
            }
            output "o" {
              value = var.x.c
            }
            """#),
        Case(
            "root any",
            #"""
            variable "x" {
              type = any
              default = {}
            }
            output "o" {
              value = var.x.c
            }
            """#),
        Case(
            "child default",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  default = []
                }
                output "o" {
                  value = var.x[0]
                }
                """#,
            ]),
        Case(
            "child given",
            [
                "main.tf": #"""
                module "a" {
                  source="./m"
                  x = ["a"]
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  default = []
                }
                output "o" {
                  value = var.x[0]
                }
                """#,
            ]),
        Case(
            "child given var",
            [
                "main.tf": #"""
                variable "y" {
                  default = []
                }
                module "a" {
                  source="./m"
                  x = var.y
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  default = []
                }
                output "o" {
                  value = var.x[0]
                }
                """#,
            ]),
        Case(
            "default ref",
            #"""
            variable "x" {
              default = var.y
            }
            variable "y" {}
            """#,
            refused: ["main.tf:2:13 expression"]),
        Case(
            "default fn",
            #"""
            variable "x" {
              default = upper("a")
            }
            """#,
            refused: ["main.tf:2:13 expression"]),
        Case(
            "default neg",
            #"""
            variable "x" {
              default = -1
            }
            """#),
        Case(
            "default tmpl",
            #"""
            variable "x" {
              default = "a${1}"
            }
            """#),
        Case(
            "validation local",
            #"""
            variable "x" {
              default = 1
              validation {
                condition = var.x > local.y
                error_message = "Must be more."
              }
            }
            locals {
              y = 0
            }
            """#),
        Case(
            "validation undeclared",
            #"""
            variable "x" {
              default = 1
              validation {
                condition = var.x > local.y
                error_message = "Must be more."
              }
            }
            """#,
            refused: ["main.tf:4:25 undeclared"]),
        Case(
            "validation fn",
            #"""
            variable "x" {
              default = 1
              validation {
                condition = nope(var.x)
                error_message = "Must be more."
              }
            }
            """#,
            refused: ["main.tf:4:17 function"]),
        Case(
            "check ok",
            #"""
            check "c" {
              data "terraform_remote_state" "s" {
                backend = "local"
                config = {path="x"}
              }
              assert {
                condition = data.terraform_remote_state.s.outputs != null
                error_message = "x"
              }
            }
            """#),
        Case(
            "check bad",
            #"""
            check "c" {
              assert {
                condition = local.nope
                error_message = "x"
              }
            }
            """#,
            refused: ["main.tf:3:17 undeclared"]),
        Case(
            "moved etc",
            #"""
            moved {
              from = terraform_data.q
              to = terraform_data.z
            }
            removed {
              from = terraform_data.c
              lifecycle {
                destroy = false
              }
            }
            resource "terraform_data" "z" {}
            """#),
        Case(
            "import",
            #"""
            import {
              to = terraform_data.z
              id = local.i
            }
            locals {
              i = "x"
            }
            resource "terraform_data" "z" {}
            """#),
        Case(
            "import bad",
            #"""
            import {
              to = terraform_data.z
              id = local.nope
            }
            resource "terraform_data" "z" {}
            """#,
            refused: ["main.tf:3:8 undeclared"]),
        Case(
            "ignore_changes",
            #"""
            resource "terraform_data" "z" {
              lifecycle {
                ignore_changes = [input, triggers_replace]
                create_before_destroy = true
              }
            }
            """#),
        Case(
            "ignore all",
            #"""
            resource "terraform_data" "z" {
              lifecycle {
                ignore_changes = all
              }
            }
            """#),
        Case(
            "replace_triggered_by",
            #"""
            resource "terraform_data" "z" {
              lifecycle {
                replace_triggered_by = [terraform_data.y.id]
              }
            }
            resource "terraform_data" "y" {}
            """#),
        Case(
            "replace_triggered_by bad",
            #"""
            resource "terraform_data" "z" {
              lifecycle {
                replace_triggered_by = [terraform_data.y.id]
              }
            }
            """#,
            refused: ["main.tf:3:29 undeclared"]),
        Case(
            "provisioner",
            #"""
            resource "terraform_data" "z" {
              provisioner "local-exec" {
                when = destroy
                on_failure = continue
                command = "echo ${self.id}"
              }
              connection {
                host = self.id
              }
            }
            """#),
        Case(
            "provisioner bad",
            #"""
            resource "terraform_data" "z" {
              provisioner "local-exec" {
                command = "echo ${local.nope}"
              }
            }
            """#,
            refused: ["main.tf:3:23 undeclared"]),
        Case(
            "remote state",
            #"""
            data "terraform_remote_state" "s" {
              backend = "local"
              config = {path="x"}
            }
            output "o" {
              value = data.terraform_remote_state.s.outputs.a.b[0]
            }
            """#),
        Case(
            "iterators",
            #"""
            locals {
              a = [for k, v in {x=1} : "${k}${v}"]
              b = {for s in ["a"] : s => upper(s) if s != ""}
              c = "%{ for x in ["a"] }${x}%{ endfor }"
            }
            """#),
        Case(
            "iterator outside",
            #"""
            locals {
              a = [for k in ["x"] : k]
              b = k
            }
            """#,
            refused: ["main.tf:3:7 undeclared"]),
        Case(
            "terraform block",
            #"""
            terraform {
              required_version = ">= 1.0"
              backend "local" {
                path = "x"
              }
            }
            """#),
        Case(
            "json",
            [
                "main.tf.json": #"""
                {"variable":{"v":{"type":"string","default":"x"}},"locals":{"a":"${var.v}","b":"${upper(local.a)}"},"resource":{"terraform_data":{"a":{"input":"${local.b}","lifecycle":{"ignore_changes":["input"],"postcondition":[{"condition":"${self.id != null}","error_message":"x"}]},"provisioner":[{"local-exec":{"when":"destroy","command":"echo ${self.id}"}}],"depends_on":["terraform_data.b"]},"b":{}}},"output":{"o":{"value":"${terraform_data.a.id}"}}}
                """#
            ]),
        Case(
            "json bad",
            [
                "main.tf.json": #"""
                {"output":{"o":{"value":"${local.nope}"}}}
                """#
            ],
            refused: ["main.tf.json:1:3 undeclared"]),
        Case(
            "json bad fn",
            [
                "main.tf.json": #"""
                {"output":{"o":{"value":"${nope(1)}"}}}
                """#
            ],
            refused: ["main.tf.json:1:3 function"]),
        Case(
            "json cycle",
            [
                "main.tf.json": #"""
                {"locals":{"a":"${local.b}","b":"${local.a}"}}
                """#
            ],
            refused: ["main.tf.json:1:3 cycle"]),
        Case(
            "override declares",
            [
                "main.tf": #"""
                output "o" {
                  value = 1
                }
                """#,
                "x_override.tf": #"""
                output "o" {
                  value = local.z
                }
                locals {
                  z = 1
                }
                """#,
            ],
            refused: ["x_override.tf:5:3 undeclared"]),
        Case(
            "nested module chain",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = { p = 1 }
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  type = any
                }
                output "o" {
                  value = var.x.q
                }
                """#,
            ]),
        Case(
            "any opt",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  x = { p = 1 }
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  type = object({p=number, q=optional(string)})
                }
                output "o" {
                  value = var.x.q
                }
                """#,
            ]),
        Case(
            "try attr",
            #"""
            locals {
              x = {a=1}
              y = try(local.x.missing, null)
              z = can(local.x.missing) ? local.x.missing : 1
              w = lookup(local.x, "b", null)
            }
            """#),
        Case(
            "partly unknown object",
            #"""
            resource "terraform_data" "a" {}
            locals {
              o = { y = terraform_data.a.id }
            }
            output "o" {
              value = local.o.z
            }
            """#,
            refused: ["main.tf:6:11 invalid-index"]),
        Case(
            "resource attr known",
            #"""
            resource "terraform_data" "a" {
              input = { x = 1 }
            }
            output "o" {
              value = terraform_data.a.output.y
            }
            """#),
        Case(
            "ephemeral",
            #"""
            ephemeral "random_password" "p" {
            }
            output "o" {
              value = ephemeral.random_password.q.result
            }
            """#,
            refused: ["main.tf:4:11 undeclared"]),
        Case(
            "locals label",
            #"""
            locals "x" {}
            """#,
            refused: ["main.tf:1:1 syntax"]),
        Case(
            "unused bad locals",
            #"""
            locals {
              a = {b = 1}
              c = local.a.d
            }
            """#,
            refused: ["main.tf:3:7 invalid-index"]),
        Case(
            "two errors",
            #"""
            output "a" {
              value = local.x
            }
            output "b" {
              value = foo()
            }
            """#,
            refused: ["main.tf:2:11 undeclared", "main.tf:5:11 function"]),
        Case(
            "provider cfg",
            #"""
            provider "terraform" {
              alias = "x"
            }
            """#),
        Case(
            "output precondition",
            #"""
            output "a" {
              value = 1
              precondition {
                condition = local.nope
                error_message = "x"
              }
            }
            """#,
            refused: ["main.tf:4:17 undeclared"]),
        Case(
            "empty",
            #"""

            """#),
        Case(
            "path.module file",
            #"""
            locals {
              a = fileexists("${path.module}/x") ? file("${path.module}/x") : ""
            }
            """#),
        Case(
            "heredoc",
            #"""
            locals {
              a = <<-E
                ${local.b}
                %{ if true }x%{ endif }
              E
              b = 1
            }
            """#),
        Case(
            "each in nested for",
            #"""
            resource "terraform_data" "a" {
              for_each = toset(["a"])
              input = [for k in ["x"] : "${k}${each.value}"]
            }
            """#),
        Case(
            "index of unknown",
            #"""
            resource "terraform_data" "a" {}
            locals {
              m = {a=1}
            }
            output "o" {
              value = local.m[terraform_data.a.id]
            }
            """#),
        Case(
            "length of set",
            #"""
            locals {
              s = toset(["a"])
              x = tolist(local.s)[0]
              y = one(local.s)
              z = element(tolist(local.s), 5)
            }
            """#),
        Case(
            "module source var",
            [
                "main.tf": #"""
                module "a" {
                  source = "./m"
                  providers = {}
                }
                """#,
                "m/main.tf": #"""
                locals {}
                """#,
            ]),
        Case(
            "typo of a block",
            #"""
            resorce "terraform_data" "a" {}
            """#,
            refused: ["main.tf:1:1 syntax"]),
        Case(
            "one label too few",
            #"""
            resource "terraform_data" {}
            """#,
            refused: ["main.tf:1:1 syntax"]),
        Case(
            "argument outside",
            #"""
            a = 1
            """#,
            refused: ["main.tf:1:1 syntax"]),
        Case(
            "label on locals",
            #"""
            locals "x" {}
            """#,
            refused: ["main.tf:1:1 syntax"]),
        Case(
            "override nothing",
            [
                "main.tf": #"""
                output "o" {
                  value = 1
                }
                """#,
                "x_override.tf": #"""
                locals {
                  z = 1
                }
                """#,
            ],
            refused: ["x_override.tf:2:3 undeclared"]),
        Case(
            "override nothing res",
            [
                "main.tf": #"""
                output "o" {
                  value = 1
                }
                """#,
                "x_override.tf": #"""
                resource "terraform_data" "a" {}
                """#,
            ],
            refused: ["x_override.tf:1:1 undeclared"]),
        Case(
            "override twice",
            [
                "main.tf": #"""
                locals {
                  z = 1
                }
                """#,
                "a_override.tf": #"""
                locals {
                  z = 2
                }
                """#,
                "b_override.tf": #"""
                locals {
                  z = 3
                }
                """#,
            ]),
        Case(
            "json override nothing",
            [
                "main.tf": #"""
                output "o" {
                  value = 1
                }
                """#,
                "x_override.tf.json": #"""
                {"locals":{"z":1}}
                """#,
            ],
            refused: ["x_override.tf.json:1:12 undeclared"]),
        Case(
            "zero by zero",
            #"""
            output "o" {
              value = 0/0
            }
            """#,
            refused: ["main.tf:2:11 expression"]),
        Case(
            "inf",
            #"""
            output "o" {
              value = 1/0
            }
            """#),
        Case(
            "self in output",
            #"""
            output "o" {
              value = self.x
            }
            """#,
            refused: ["main.tf:2:11 undeclared"]),
        Case(
            "self in body",
            #"""
            resource "terraform_data" "a" {
              input = self.id
            }
            """#,
            refused: ["main.tf:2:11 undeclared"]),
        Case(
            "module with defaults that do not go with what is not there",
            [
                "main.tf": #"""
                module "m" {
                  source = "./m"
                }
                """#,
                "m/main.tf": #"""
                variable "logging" {
                  type    = map(string)
                  default = {}
                }
                variable "names" {
                  type    = list(string)
                  default = []
                }
                variable "text" {
                  default = null
                }
                resource "terraform_data" "a" {
                  count = length(keys(var.logging)) > 0 ? 1 : 0
                  input = var.logging["target_bucket"]
                }
                resource "terraform_data" "b" {
                  count = length(var.names) > 0 ? 1 : 0
                  input = [var.names[0], element(var.names, 0), one(slice(var.names, 0, 1))]
                }
                locals {
                  whole = var.text == null ? {} : jsondecode(var.text)
                  id    = "x-${var.text}"
                }
                """#,
            ]),
        Case(
            "module given what does not go with what is not there",
            [
                "main.tf": #"""
                module "m" {
                  source  = "./m"
                  logging = {}
                  names   = []
                  text    = null
                }
                """#,
                "m/main.tf": #"""
                variable "logging" {
                  type    = map(string)
                  default = {}
                }
                variable "names" {
                  type    = list(string)
                  default = []
                }
                variable "text" {
                  default = null
                }
                resource "terraform_data" "a" {
                  count = length(keys(var.logging)) > 0 ? 1 : 0
                  input = var.logging["target_bucket"]
                }
                resource "terraform_data" "b" {
                  count = length(var.names) > 0 ? 1 : 0
                  input = [var.names[0], element(var.names, 0), one(slice(var.names, 0, 1))]
                }
                locals {
                  whole = var.text == null ? {} : jsondecode(var.text)
                  id    = "x-${var.text}"
                }
                """#,
            ]),
        Case(
            "module wrong whatever it is given",
            [
                "main.tf": #"""
                module "m" {
                  source = "./m"
                  x      = { a = 1 }
                }
                """#,
                "m/main.tf": #"""
                variable "x" {
                  type = object({ a = number })
                }
                output "o" {
                  value = var.x.b
                }
                """#,
            ],
            refused: ["m/main.tf:5:11 invalid-index"]),
        Case(
            "no instance for what is given",
            [
                "main.tf": #"""
                variable "m" {
                  type    = map(string)
                  default = { a = "b" }
                }
                resource "terraform_data" "a" {
                  count = length(var.m)
                  input = var.m["a"]
                }
                """#,
                "terraform.tfvars": #"""
                m = {}
                """#,
            ]),
        Case(
            "no instance, wrong whatever is given",
            [
                "main.tf": #"""
                locals {
                  m = {}
                }
                resource "terraform_data" "a" {
                  count = length(local.m)
                  input = local.m["a"]
                }
                """#
            ],
            refused: ["main.tf:6:11 invalid-index"]),
        Case(
            "dynamic wrong iterator",
            #"""
            resource "terraform_data" "a" {
              dynamic "timeouts" {
                for_each = []
                iterator = it
                content {
                  create = timeouts.value
                }
              }
            }
            """#,
            refused: ["main.tf:6:16 undeclared"]),
        Case(
            "idioms",
            [
                "main.tf": #"""
                variable "create" {
                  type    = bool
                  default = true
                }
                variable "tags" {
                  type    = map(string)
                  default = {}
                }
                variable "rules" {
                  type    = any
                  default = []
                }
                variable "map_any" {
                  type    = any
                  default = {}
                }
                variable "objs" {
                  type = list(object({
                    name    = string
                    port    = optional(number, 80)
                    cidrs   = optional(list(string), [])
                    nested  = optional(object({ a = optional(string) }), {})
                  }))
                  default = []
                }
                variable "cfg" {
                  type = object({ a = optional(string), list = optional(list(string), []), m = optional(map(string), {}) })
                  default = {}
                }
                variable "nullable_list" {
                  type    = list(string)
                  default = null
                }
                locals {
                  create      = var.create && length(var.rules) > 0
                  rules       = try(jsondecode(var.rules), var.rules)
                  attach      = var.create || anytrue([for r in local.rules : try(r.enabled, false)])
                  by_name     = { for o in var.objs : o.name => o }
                  flat        = flatten([for o in var.objs : [for c in o.cidrs : { name = o.name, cidr = c, port = o.port }]])
                  flat_map    = { for f in local.flat : "${f.name}-${f.cidr}" => f }
                  first       = element(concat(terraform_data.many.*.id, [""]), 0)
                  first2      = try(terraform_data.many[0].id, null)
                  first3      = one(terraform_data.many[*].id)
                  joined      = join("", terraform_data.many.*.id)
                  cond        = local.create ? terraform_data.many[0].output : null
                  merged      = merge({ Name = "x" }, var.tags, try(var.map_any.tags, {}))
                  lookup1     = lookup(var.map_any, "x", null)
                  lookup2     = lookup(lookup(var.map_any, "x", {}), "y", [])
                  coal        = coalesce(var.cfg.a, "default")
                  keys        = keys(local.by_name)
                  zip         = zipmap(local.keys, [for k in local.keys : upper(k)])
                  az          = slice(["a", "b", "c"], 0, 2)
                  subnets     = [for i, z in local.az : cidrsubnet("10.0.0.0/16", 8, i)]
                  nested      = { for k, v in local.by_name : k => { for kk, vv in v.nested : kk => vv if vv != null } }
                  vals        = values(local.nested)[*].a
                  compact     = compact([var.cfg.a, "", null])
                  cnt         = length(coalesce(var.nullable_list, []))
                  idx         = var.nullable_list != null ? var.nullable_list[0] : null
                  set         = toset(concat(var.cfg.list, ["x"]))
                  fmt         = format("%s-%03d", "a", 5)
                  re          = regexall("[a-z]+", "abc")[0]
                  regx        = can(regex("^a", var.cfg.a)) ? 1 : 0
                  yaml        = yamldecode("a: 1").a
                  json        = jsondecode(jsonencode({ a = [1, { b = 2 }] })).a[1].b
                  trimmed     = trimsuffix(trimprefix("abc", "a"), "c")
                  split0      = split(",", "a,b")[1]
                  dist        = distinct(concat(["a"], local.az))
                  tern        = var.create ? { a = 1 } : {}
                  tern2       = var.create ? [{ a = 1 }] : []
                  tern3       = length(var.tags) > 0 ? var.tags["x"] : "none"
                  max         = max(concat([0], [for o in var.objs : o.port])...)
                  sum         = sum(concat([for o in var.objs : o.port], [0]))
                  tm          = timeadd(timestamp(), "1h")
                  heredoc     = <<-EOT
                    %{for k, v in local.merged~}
                    ${k} = ${v}
                    %{endfor~}
                  EOT
                  ws          = terraform.workspace == "prod" ? 1 : 0
                  deep        = try(local.by_name["x"].nested.a, null)
                  bools       = alltrue([for o in var.objs : o.port > 0])
                  setprod     = setproduct(["a"], local.az)
                  sp          = [for p in local.setprod : "${p[0]}-${p[1]}"]
                  nonsens     = nonsensitive(sensitive("x"))
                  group       = { for o in var.objs : o.port => o.name... }
                  group2      = { for k, v in local.group : k => v[0] }
                  matches     = contains(local.az, "a") ? index(local.az, "a") : -1
                  neg         = -length(local.az)
                  pathm       = "${path.module}/files/${path.root}"
                  base        = basename(path.cwd)
                  splatm      = [for m in module.many : m.x]
                  splat2      = module.many[*].x
                  mo          = try(module.many[0].x, null)
                  me          = { for k, m in module.each : k => m.x }
                  me2         = module.each["a"].x
                  whole       = module.one
                  ch          = try(module.one.x.y.z, "none")
                }
                resource "terraform_data" "many" {
                  count = local.create ? 2 : 0
                  input = {
                    i    = count.index
                    az   = element(local.az, count.index)
                    rule = try(local.rules[count.index].name, null)
                  }
                  lifecycle {
                    ignore_changes        = [input["i"], triggers_replace]
                    create_before_destroy = true
                    precondition {
                      condition     = count.index >= 0 && var.create
                      error_message = "No ${count.index}."
                    }
                    postcondition {
                      condition     = self.output != null
                      error_message = "No."
                    }
                  }
                }
                resource "terraform_data" "each" {
                  for_each = { for k, v in local.flat_map : k => v if local.create }
                  input    = merge(each.value, { k = each.key }, lookup(each.value, "tags", {}))
                  triggers_replace = [each.value.port, terraform_data.many[*].id]
                }
                resource "terraform_data" "chain" {
                  for_each   = terraform_data.each
                  input      = each.value.output
                  depends_on = [terraform_data.many, module.many]
                }
                module "many" {
                  source = "./m"
                  count  = var.create ? 1 : 0
                  n      = count.index
                }
                module "each" {
                  source   = "./m"
                  for_each = toset(["a", "b"])
                  n        = each.value
                }
                module "one" {
                  source = "./m"
                  n      = { p = { q = 1 } }
                }
                output "ids" {
                  value = { for k, v in terraform_data.each : k => v.id }
                }
                output "first" {
                  description = "x"
                  value       = length(terraform_data.many) > 0 ? terraform_data.many[0].id : ""
                }
                output "m" {
                  value = try(module.many[0].q, "")
                }
                """#,
                "m/main.tf": #"""
                variable "n" {
                  type = any
                  validation {
                    condition     = try(var.n.p.q, 1) > 0 || can(tostring(var.n))
                    error_message = "Bad ${jsonencode(var.n)}."
                  }
                }
                output "x" {
                  value = var.n
                }
                output "q" {
                  value = try(var.n.p.q, null)
                }
                """#,
            ]),
    ]

    /// Expressions of an output, each with the rule that refuses it.
    static let expressions: [(text: String, rule: String?)] = [
        (#"var.nope"#, "undeclared"),
        (#"local.nope"#, "undeclared"),
        (#"module.nope.x"#, "undeclared"),
        (#"module.nope"#, "undeclared"),
        (#"data.a_b.c.d"#, "undeclared"),
        (#"a_b.c.d"#, "undeclared"),
        (#"resource.a_b.c.d"#, "undeclared"),
        (#"private"#, "undeclared"),
        (#"try(local.nope, 1)"#, "undeclared"),
        (#"can(var.nope)"#, "undeclared"),
        (#"false ? local.nope : 1"#, "undeclared"),
        (#"foo(1)"#, "function"),
        (#"false ? foo() : 1"#, nil),
        (#"try(foo(), 1)"#, nil),
        (#"upper(lower(foo()))"#, "function"),
        (#"upper("a","b")"#, "function"),
        (#"upper()"#, "function"),
        (#"try(upper(), 1)"#, nil),
        (#"[1,2][5]"#, "invalid-index"),
        (#"[1][-1]"#, "invalid-index"),
        (#"{a=1}.b"#, "invalid-index"),
        (#"{a=1}["b"]"#, "invalid-index"),
        (#"null.x"#, "invalid-index"),
        (#""abc".x"#, "invalid-index"),
        (#"(1)[0]"#, "invalid-index"),
        (#"each.key"#, "undeclared"),
        (#"count.index"#, "undeclared"),
        (#"path.foo"#, "undeclared"),
        (#"path.module"#, nil),
        (#"terraform.foo"#, "undeclared"),
        (#"terraform.workspace"#, nil),
        (#"upper([])"#, "function"),
        (#"1 + "x""#, "expression"),
        (#"1 + "2""#, nil),
        (#"!"x""#, "expression"),
        (#"!"true""#, nil),
        (#"!"1""#, nil),
        (#""x" ? 1 : 2"#, "expression"),
        (#""true" ? 1 : 2"#, nil),
        (#""1" ? 1 : 2"#, nil),
        (#"true ? 1 : [2]"#, "expression"),
        (#""a${null}""#, "expression"),
        (#""a${[1]}""#, "expression"),
        (#"1/0"#, nil),
        (#"[for x in 1 : x]"#, "expression"),
        (#"{for x in ["a","a"] : x => 1}"#, "expression"),
        (#"{for x in ["a","a"] : x => 1...}"#, nil),
        (#"jsondecode("{")"#, "function"),
        (#"fileexists("nope")"#, nil),
        (#"tonumber("x")"#, "function"),
        (#"element([],0)"#, "function"),
        (#"lookup({a=1},"b")"#, "function"),
        (#"lookup({a=1},"b",2)"#, nil),
        (#"merge({a=1},[1])"#, "function"),
        (#"merge({a=1},null)"#, nil),
        (#"regex("a","b")"#, "function"),
        (#"format("%d","x")"#, "function"),
        (#"cidrsubnet("10.0.0.0/8",30,1)"#, "function"),
        (#"concat([1],"x")"#, "function"),
        (#"null == null ? 1 : 2"#, nil),
        (#"[{a=1}][*].a"#, nil),
        (#"[{a=1}][*].b"#, "invalid-index"),
        (#"[{a=1}].*.a"#, nil),
        (#"self.x"#, "undeclared"),
        (#"coalesce(null,"")"#, "function"),
        (#"one([1,2])"#, "function"),
        (#"contains(["a"], null)"#, "function"),
        (#"{ var.x = 1 }"#, "undeclared"),
        (#"{a=1}[timestamp()]"#, nil),
        (#"[1]["0"]"#, nil),
        (#"[1]["x"]"#, "expression"),
        (#"yamldecode("a: [")"#, "function"),
        (#"range(1,2,0)"#, "function"),
        (#"chunklist([1],-1)"#, "function"),
        (#"index(["a"],"b")"#, "function"),
        (#"timeadd("x","1h")"#, "function"),
        (#"base64decode("?")"#, "function"),
        (#"map("a",1)"#, "function"),
        (#"list("a")"#, "function"),
        (#"toset(["a"])[0]"#, "invalid-index"),
        (#""abc"[0]"#, "invalid-index"),
        (#"tomap({a=1,b="x"})"#, nil),
        (#"core::nope()"#, "function"),
        (#""%{ if false }${{a=1}.b}%{ endif }""#, nil),
        (#"max([1,2]...)"#, nil),
        (#"max(1...)"#, "expression"),
        (#"max(null...)"#, "expression"),
        (#""a" < "b""#, "expression"),
        (#"-"x""#, "expression"),
        (#"-"1""#, nil),
        (#"[1] == "x""#, nil),
        (#"!null"#, "expression"),
        (#"1 + null"#, "expression"),
        (#"null ? 1 : 2"#, "expression"),
        (#"[1][null]"#, "expression"),
        (#"null[0]"#, "invalid-index"),
        (#"null[*].x"#, nil),
        (#"[for x in null : x]"#, "expression"),
    ]
}
