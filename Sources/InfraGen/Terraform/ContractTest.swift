import HCL

/// `tests/contract.tftest.hcl`: the contract as `terraform test` proves it, with mock providers and no account.
enum ContractTest {
    static let path = "tests/contract.tftest.hcl"

    static func file(for graph: ResourceGraph, of stack: Stack) -> HCLFile {
        HCLFile(body: HCLBody([]))
    }
}
