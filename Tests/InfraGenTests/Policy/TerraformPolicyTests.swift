import Foundation
import HCL
import Testing
import TestSupport

/// The policies come to the same JSON in the real `terraform` as in our evaluator.
@Suite struct TerraformPolicyTests {
    @Test(.enabled(if: Subprocess(onPath: "terraform") != nil, "terraform is not on the path"), arguments: Example.all)
    func evaluates(_ example: Example) throws {
        let policies = try RenderedPolicies(example.spec)
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let addresses = policies.expressions.keys.filter { $0.hasPrefix("aws_s3_") || $0.hasPrefix("aws_iam_role_") }
        #expect(addresses.count > 1)
        try withTemporaryFolder { folder in
            try folder.write(module(policies, addresses.sorted()), to: "main.tf")
            let environment = ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
            let apply = try terraform.run(
                ["apply", "-auto-approve", "-no-color"], in: folder, environment: environment)
            try #require(apply.status == 0, "\(apply.output)\(apply.errors)")
            for address in addresses {
                let output = try terraform.run(
                    ["output", "-raw", name(of: address)], in: folder, environment: environment)
                #expect(output.output == (try policies.json(of: address)), "\(address)")
            }
        }
    }

    /// A module of outputs alone: the policies, with the attributes of resources that it does not have as locals.
    private func module(_ policies: RenderedPolicies, _ addresses: [String]) throws -> String {
        let attributes = RenderedPolicies.attributes.sorted { $0.key < $1.key }
        let locals = attributes.map { "  \(name(of: $0.key)) = \($0.value.terraform)\n" }.joined()
        let outputs = addresses.map { address in
            let text = policies.expressions[address].map { HCLWriter.text(of: $0, indent: 1) } ?? ""
            let own = attributes.reduce(text) { $0.replacing($1.key, with: "local.\(name(of: $1.key))") }
            return "output \"\(name(of: address))\" {\n  value = \(own)\n}\n"
        }
        return "locals {\n\(locals)}\n" + outputs.joined()
    }

    private func name(of address: String) -> String { address.replacing(".", with: "_") }
}
