// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: Swift 6 mode, no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "lotwise",
  products: [
    .library(name: "ItemTracking", targets: ["ItemTracking"]),
    .executable(name: "lotwise", targets: ["lotwise"]),
    .executable(name: "lotwise-bench", targets: ["lotwise-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "ItemTracking", swiftSettings: strict),
    .target(name: "LotwiseSyntax", swiftSettings: strict),
    .target(
      name: "LotwiseReports", dependencies: ["ItemTracking", "LotwiseSyntax"],
      swiftSettings: strict),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "LotwiseSnapshot", dependencies: ["ItemTracking", "CSQLite"], swiftSettings: strict),
    .target(
      name: "LotwiseLanguage",
      dependencies: ["ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot"],
      swiftSettings: strict),
    .target(
      name: "LotwiseTesting",
      dependencies: ["ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseLanguage"],
      swiftSettings: strict),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLibEditShim", dependencies: ["CLibEdit"]),
    .target(
      name: "LotwiseConsole",
      dependencies: [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseLanguage", "CLibEditShim",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lotwise",
      dependencies: [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot", "LotwiseLanguage",
        "LotwiseTesting", "LotwiseConsole",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lotwise-bench",
      dependencies: [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot", "LotwiseLanguage",
      ],
      exclude: ["Peers"],
      swiftSettings: strict),
  ]
)
