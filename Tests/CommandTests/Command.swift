import Foundation

/// The built command, run as a user runs it.
struct Command {
  struct Result {
    let code: Int32
    let output: String
    let problems: String
  }

  /// Beside the bundle that the tests are in.
  static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    let own = bundle ?? CommandLine.arguments[0]
    let folder = URL(fileURLWithPath: own).deletingLastPathComponent()
    return folder.appendingPathComponent("lotwise").path
  }()

  /// `wrapper` is a command that runs the one that follows it.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    folder: String? = nil, within wrapper: [String] = []
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: wrapper.isEmpty ? path : "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? arguments : wrapper + [path] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (standardInput, output, problems) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = problems
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    // Messages are short enough for the pipe; what is shown may not be.
    let shown = output.fileHandleForReading.readDataToEndOfFile()
    let told = problems.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let code =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(
      code: code, output: String(decoding: shown, as: UTF8.self),
      problems: String(decoding: told, as: UTF8.self))
  }
}

/// A folder of its own for one test, gone with it.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/lotwise-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String = "") throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}
