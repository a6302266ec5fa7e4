// swift-tools-version: 6.2
import PackageDescription

/// What a program outside sees of the library: `ItemTracking` alone, by its public names.
let package = Package(
  name: "client",
  dependencies: [.package(name: "lotwise", path: "../..")],
  targets: [
    .executableTarget(
      name: "Client", dependencies: [.product(name: "ItemTracking", package: "lotwise")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
