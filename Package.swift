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
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "LotwiseSnapshot", dependencies: ["ItemTracking", "CSQLite"], swiftSettings: strict),
    .target(name: "CBeneath"),
    .target(name: "CHeap"),
    .target(
      name: "LotwiseLanguage",
      dependencies: [
        "CBeneath",
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot",
      ],
      swiftSettings: strict),
    .target(
      name: "LotwiseTesting",
      dependencies: ["LotwiseSyntax", "LotwiseReports", "LotwiseLanguage"],
      swiftSettings: strict),
    .target(
      name: "LotwiseSoak",
      dependencies: ["ItemTracking", "LotwiseSyntax", "LotwiseLanguage"],
      swiftSettings: strict),
    .target(
      name: "LotwiseFuzz",
      dependencies: [
        "CSQLite", "ItemTracking", "LotwiseSyntax", "LotwiseSnapshot", "LotwiseLanguage",
        "LotwiseSoak",
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CLibEdit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CLibEditShim", dependencies: ["CLibEdit"]),
    .target(
      name: "LotwiseConsole",
      dependencies: [
        "CLibEdit", "CLibEditShim", "ItemTracking", "LotwiseSyntax", "LotwiseReports",
        "LotwiseLanguage",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lotwise",
      dependencies: [
        "CBeneath", "CHeap", "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot",
        "LotwiseLanguage", "LotwiseTesting", "LotwiseConsole",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lotwise-bench",
      dependencies: [
        "CHeap", "ItemTracking", "LotwiseSyntax", "LotwiseLanguage", "LotwiseSoak", "LotwiseFuzz",
        "LotwiseSnapshot", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Peers"], swiftSettings: strict),
    .testTarget(
      name: "LotwiseSyntaxTests", dependencies: ["LotwiseSyntax"], swiftSettings: strict),
    .testTarget(
      name: "ItemTrackingTests", dependencies: ["ItemTracking"], swiftSettings: strict),
    .testTarget(
      name: "LotwiseReportsTests", dependencies: ["LotwiseReports", "LotwiseSyntax"],
      swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .testTarget(
      name: "LotwiseConsoleTests",
      dependencies: ["LotwiseConsole", "CPseudoTerminal", "lotwise"], swiftSettings: strict),
    .testTarget(
      name: "LotwiseLanguageTests",
      dependencies: [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseLanguage", "LotwiseSoak",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PropertyTests",
      dependencies: ["ItemTracking", "LotwiseSyntax", "LotwiseLanguage", "LotwiseSoak"],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests", dependencies: ["LotwiseLanguage", "LotwiseSyntax", "LotwiseSoak"],
      swiftSettings: strict),
    .testTarget(
      name: "TidyTests",
      dependencies: ["ItemTracking", "LotwiseSyntax", "LotwiseLanguage", "LotwiseSnapshot"],
      exclude: ["rules-not-met.tsv", "rules.txt"], swiftSettings: strict),
    .testTarget(
      name: "LotwiseSnapshotTests",
      dependencies: [
        "CSQLite", "ItemTracking", "LotwiseSyntax", "LotwiseSnapshot", "LotwiseLanguage",
        "LotwiseSoak", "LotwiseFuzz",
      ], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["LotwiseTesting", "lotwise"], swiftSettings: strict),
    .testTarget(
      name: "ScriptTests",
      dependencies: [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseLanguage", "LotwiseSoak",
      ],
      swiftSettings: strict),
  ]
)

// Fuzzers are built by `.ci/fuzz`, with the compiler's `-sanitize=fuzzer`.
if Context.environment["LOTWISE_FUZZ"] != nil {
  for name in ["Text", "Snapshot"] {
    package.products.append(.executable(name: "Fuzz\(name)", targets: ["Fuzz\(name)"]))
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["LotwiseFuzz", "LotwiseSoak"],
        path: "Tests/Fuzz/\(name)", swiftSettings: strict))
  }
}
