import Foundation
import Testing

/// What others have named sends no commands to the terminal, by whatever way it gets there.
@Suite struct HostileOutputTests {
  private static let clear = "\u{1B}[2J"

  /// Everything that a command writes to a terminal that asks for no colours.
  private func output(of arguments: [String]) throws -> [UInt8] {
    let terminal = try PseudoTerminal(
      ReplTests.executable, arguments, environment: ["TERM": "dumb"], columns: 200)
    _ = try terminal.waitForExit()
    return terminal.output
  }

  private func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "lotwise-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test(arguments: [
    ["help", clear], ["run", "--" + clear], [clear], ["run", "nowhere" + clear],
    ["test", "nowhere" + clear], ["fmt", "nowhere" + clear], ["-e", "show \(clear)"],
    ["-e", "print \"\(clear)\""],
  ])
  func `words of the command line`(arguments: [String]) throws {
    let output = try output(of: arguments)

    #expect(!output.isEmpty)
    #expect(!output.contains(0x1B), "\(String(decoding: output, as: UTF8.self))")
  }

  @Test(arguments: ["csv", "json", "text", "markdown", "html"])
  func `values of a file, in each format`(format: String) throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("text\n\(Self.clear)\u{9B}31m\n".utf8).write(
      to: folder.appendingPathComponent("a.csv"))
    let script = folder.appendingPathComponent("a.lot")
    try Data(
      """
      import "a.csv" as r {
        item "{r.text}" unit PCS
        print "{r.text}"
      }
      show items

      """.utf8
    ).write(to: script)

    let output = try output(of: ["run", "--format", format, script.path])

    #expect(!output.isEmpty)
    #expect(!output.contains(0x1B), "\(String(decoding: output, as: UTF8.self))")
    #expect(!String(decoding: output, as: UTF8.self).contains("\u{9B}"))
  }

  @Test(arguments: [["test"], ["fmt", "--check"], ["check"], ["run"]])
  func `the name of a script`(command: [String]) throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("a\(Self.clear).lot")
    try Data("recieve   1 of B\n".utf8).write(to: script)

    let output = try output(of: command + [script.path])

    #expect(!output.isEmpty)
    #expect(!output.contains(0x1B), "\(String(decoding: output, as: UTF8.self))")
  }
}
