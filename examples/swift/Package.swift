// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "moviesnow",
    platforms: [.macOS(.v15)],
    // Elsewhere the dependency has a URL and a version; here it is the package around the example.
    dependencies: [.package(name: "infragen", path: "../..")],
    targets: [
        .executableTarget(name: "moviesnow", dependencies: [.product(name: "InfraGen", package: "infragen")])
    ],
    swiftLanguageModes: [.v6]
)
