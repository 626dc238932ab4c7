// swift-tools-version: 6.2

import PackageDescription

/// What every target is compiled with: the strictest language mode, and no warning passes.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "infragen",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "infragen", targets: ["InfraGenCLI"]),
        .library(name: "AWSSigning", targets: ["AWSSigning"]),
        .library(name: "InfraGen", targets: ["InfraGen"]),
        .library(name: "LayoutPolicy", targets: ["LayoutPolicy"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

        // Header only: sixteen bytes of a key at a time.
        .systemLibrary(name: "CByteScan"),

        .target(name: "Diagnostics", swiftSettings: settings),
        .target(name: "AWSSigning", dependencies: ["CCrypto", "JSON"], swiftSettings: settings),
        .target(name: "HCL", dependencies: ["Diagnostics", "JSON"], swiftSettings: settings),
        .target(name: "JSON", swiftSettings: settings),
        .target(
            name: "LayoutPolicy", dependencies: ["CByteScan", "Diagnostics", "JSON", "XML"], swiftSettings: settings),
        .target(
            name: "Inventory", dependencies: ["CByteScan", "CCrypto", "CZlib", "JSON"], swiftSettings: settings),
        .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"], swiftSettings: settings),
        .target(
            name: "InfraGen", dependencies: ["CCrypto", "Diagnostics", "HCL", "JSON", "LayoutPolicy", "YAML"],
            swiftSettings: settings),
        .target(name: "XML", swiftSettings: settings),
        .target(name: "SigningTools", dependencies: ["AWSSigning", "XML"], swiftSettings: settings),
        .executableTarget(
            name: "InfraGenCLI",
            dependencies: [
                "AWSSigning", "Diagnostics", "HCL", "InfraGen", "Inventory", "JSON", "LayoutPolicy", "SigningTools",
                "XML", "YAML", argumentParser,
            ],
            resources: [.embedInCode("Templates/minimal.yaml"), .embedInCode("Templates/moviesnow.yaml")],
            swiftSettings: settings),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "AWSSigningTests", dependencies: ["AWSSigning", "SigningTools", "TestSupport"],
            exclude: ["BotocoreJudge"], swiftSettings: settings),
        .testTarget(
            name: "SigningToolsTests", dependencies: ["AWSSigning", "SigningTools", "TestSupport"],
            swiftSettings: settings),
        .testTarget(name: "XMLTests", dependencies: ["TestSupport", "XML"], swiftSettings: settings),
        .testTarget(name: "HCLTests", dependencies: ["Diagnostics", "HCL", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "InventoryTests", dependencies: ["Inventory", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "LayoutPolicyTests",
            dependencies: ["CByteScan", "Diagnostics", "JSON", "LayoutPolicy", "TestSupport", "XML"],
            swiftSettings: settings),
        .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "TestSupport", "YAML"], swiftSettings: settings),
        .testTarget(
            name: "InfraGenTests",
            dependencies: ["Diagnostics", "HCL", "InfraGen", "JSON", "LayoutPolicy", "TestSupport", "YAML"],
            swiftSettings: settings),
        .testTarget(
            name: "InfraGenCLITests", dependencies: ["TestSupport"], exclude: ["Lint/make_inventory.py"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// Benchmarks are built only when asked for: `INFRAGEN_BENCHMARKS=1 swift run -c release SigningBenchmarks`.
if Context.environment["INFRAGEN_BENCHMARKS"] != nil {
    package.targets += [
        .executableTarget(
            name: "KeyLintBenchmarks", dependencies: ["LayoutPolicy"], path: "Benchmarks/KeyLintBenchmarks",
            swiftSettings: settings),
        .executableTarget(
            name: "SigningBenchmarks", dependencies: ["AWSSigning"], path: "Benchmarks/SigningBenchmarks",
            swiftSettings: settings),
    ]
}

// So is the fuzzing: `make fuzz-keys`, `make fuzz-lifecycle`, `make fuzz-signing`.
if Context.environment["INFRAGEN_FUZZ"] != nil {
    package.targets += [
        .target(name: "KeysFuzz", dependencies: ["CZlib", "Inventory", "LayoutPolicy"], path: "Fuzzing/KeysFuzz"),
        .target(name: "LifecycleFuzz", dependencies: ["Diagnostics", "LayoutPolicy"], path: "Fuzzing/LifecycleFuzz"),
        .target(name: "SigningFuzz", dependencies: ["AWSSigning", "SigningTools", "XML"], path: "Fuzzing/SigningFuzz"),
        .target(
            name: "TerraformFuzz", dependencies: ["Diagnostics", "HCL", "InfraGen", "JSON"],
            path: "Fuzzing/TerraformFuzz"),
    ]
}

// So is the plugin that makes the documentation: `INFRAGEN_DOCC=1 swift package generate-documentation --target InfraGen`.
if Context.environment["INFRAGEN_DOCC"] != nil {
    package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
