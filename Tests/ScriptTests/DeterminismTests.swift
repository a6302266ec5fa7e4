import Foundation
import Testing

/// The same script gives the same bytes on every machine: no locale, no clock, no time zone.
@Suite struct DeterminismTests {
  private static let settings: [[String: String]] = [
    ["LC_ALL": "C", "TZ": "UTC"], ["LC_ALL": "C", "TZ": "UTC"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles", "COLUMNS": "40"],
  ]

  @Test(arguments: ["racing-bike.lot", "tracking/worked-scenarios.lot"])
  func `a script gives the same bytes everywhere, and twice`(script: String) throws {
    let outputs = try Self.settings.map { try output(of: "Examples/\(script)", $0) }

    #expect(!outputs[0].isEmpty)
    #expect(Set(outputs).count == 1)
  }

  /// What the command prints, on both streams; it must end well.
  private func output(of script: String, _ setting: [String: String]) throws -> Data {
    let command = Process()
    let lotwise: URL = try #require(Self.lotwise())
    command.executableURL = lotwise
    command.arguments = ["run", script]
    command.currentDirectoryURL = URL(filePath: ScriptRunner.root)
    command.environment = setting
    let pipe = Pipe()
    command.standardOutput = pipe
    command.standardError = pipe
    try command.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    command.waitUntilExit()
    #expect(command.terminationStatus == 0, "\(String(decoding: data, as: UTF8.self))")
    return data
  }

  /// The command lies beside the tests, wherever these were built.
  private static func lotwise() -> URL? {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = CommandLine.arguments.compactMap { argument -> URL? in
      guard argument.contains(".xctest") else { return nil }
      return URL(filePath: argument).deletingLastPathComponent()
    }
    for folder in beside + [own.deletingLastPathComponent()] {
      let url = folder.appending(path: "lotwise")
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
    }
    return nil
  }
}
