import Foundation

/// Files and processes, as far as the tool needs them.
enum Disk {
  static func read(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  static func text(_ path: String) -> String { String(decoding: read(path) ?? [], as: UTF8.self) }

  /// Writes what has changed only, so that a build sees no change where there is none.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard read(path) != bytes else { return }
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Files below a folder by how their name ends, as paths from the root, in order.
  static func files(_ folder: String, endingWith ending: String, in root: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
    var found: [String] = []
    while let name = all?.nextObject() as? String {
      if name.hasSuffix(ending) { found.append("\(folder)/\(name)") }
    }
    return found.sorted()
  }

  struct End {
    var isWell: Bool
    var output: String
  }

  /// Runs a program to its end, or until it has taken too long.
  static func run(
    _ program: String, _ words: [String], in folder: String,
    with environment: [String: String] = [:], seconds: Double = 3600
  ) throws -> End {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    var isLate = false
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      isLate = true
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    try output.close()
    let isWell = !isLate && process.terminationReason == .exit && process.terminationStatus == 0
    return End(isWell: isWell, output: text(file.path))
  }
}

/// Says how far the work is, at once even when nobody's terminal reads it.
func tell(_ text: String) {
  FileHandle.standardOutput.write(Data("\(text)\n".utf8))
}
