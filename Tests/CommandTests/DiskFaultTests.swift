import Foundation
import Testing

/// Whatever the disk does, the snapshot is the old one or the new one, whole, and the command says
/// which.
@Suite struct DiskFaultTests {
  /// A snapshot of 1 piece, and a script that makes it 42.
  private struct Setting {
    let folder: Folder
    let snapshot: String
    let arguments: [String]
    private let original: Data

    init() throws {
      folder = try Folder()
      snapshot = folder.path + "/a.lotdb"
      let made = try Command.run(
        ["run", "--save", snapshot, "-"], input: "item B unit PCS\nreceive 1 of B\n")
      #expect(made.code == 0, "\(made.problems)")
      let script = try folder.file("more.lot", "receive 41 of B\n")
      arguments = ["run", "--from", snapshot, "--save", snapshot, script]
      original = try Data(contentsOf: URL(fileURLWithPath: snapshot))
    }

    func restore() throws { try original.write(to: URL(fileURLWithPath: snapshot)) }

    /// How many pieces the snapshot holds; nil when it is not whole.
    func pieces() throws -> Int? {
      try [1, 42].first { count in
        try Command.run(["query", snapshot, "expect B on hand \(count)"]).code == 0
      }
    }

    /// Runs the command inside another one, and holds what is always true.
    func check(_ wrapper: [String], _ what: String) throws -> Command.Result {
      let result = try Command.run(arguments, within: wrapper)
      let pieces = try pieces()
      #expect(pieces != nil, "\(what): the snapshot is broken")
      let isNew = result.code == 0 || result.problems.contains("[snapshot-not-durable]")
      #expect(pieces == (isNew ? 42 : 1), "\(what): \(result.code), \(result.problems)")
      if result.code != 0 {
        #expect(result.code == 74 && result.problems.contains("error[snapshot-"), "\(what)")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.filter { $0.contains("saving") } == [], "\(what)")
      return result
    }
  }

  @Test(arguments: [0, 1, 8, 64, 200])
  func `a file that may not grow is a write that fails`(blocks: Int) throws {
    let setting = try Setting()

    let result = try setting.check(
      ["sh", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh"], "\(blocks) blocks")

    #expect(result.code == 74)
    #expect(result.problems.contains("the file on disk is as it was"))
  }

  @Test func `a full disk is a write that fails`() throws {
    let setting = try Setting()
    let script = try setting.folder.file(
      "fill.lot", "item B unit PCS\nreceive 1 of B\nsave snapshot \"small/a.lotdb\"\n")
    try FileManager.default.createDirectory(
      atPath: setting.folder.path + "/small", withIntermediateDirectories: false)
    let mount = "mount -t tmpfs -o size=64k none \"$0\"/small && exec \"$@\""
    let wrapper = ["unshare", "-rm", "sh", "-c", mount, setting.folder.path]
    // Where no file system can be mounted, the faults below stand for it.
    guard Self.works(["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]) else { return }

    let result = try Command.run(["run", script], within: wrapper)

    #expect(result.code == 74, "\(result.problems)")
    #expect(result.problems.contains("full"))
  }

  @Test func `a folder that is only read is a write that fails`() throws {
    let setting = try Setting()
    let bind = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\""
    let wrapper = ["unshare", "-rm", "sh", "-c", bind, setting.folder.path]
    guard Self.works(["unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt"]) else { return }

    let result = try setting.check(wrapper, "read-only")

    #expect(result.code == 74)
  }

  @Test(arguments: [
    ("pwrite64", ["ENOSPC", "EIO", "EDQUOT"], [1, 2, 9, 20]),
    ("fsync", ["EIO", "ENOSPC"], [1, 2]),
    ("rename", ["EACCES", "EIO"], [1]), ("unlink", ["EROFS"], [1]), ("fchown", ["EPERM"], [1]),
    ("fchmod", ["EPERM"], [1]),
  ])
  func `a call that fails leaves the old file or the new one`(
    call: String, errors: [String], places: [Int]
  ) throws {
    guard Self.works(["strace", "-o", "/dev/null", "true"]) else { return }
    let setting = try Setting()
    for error in errors {
      for place in places {
        try setting.restore()
        let inject = "inject=\(call):error=\(error):when=\(place)"
        let wrapper = ["strace", "-f", "-o", "/dev/null", "-e", "trace=\(call)", "-e", inject]

        let result = try setting.check(wrapper, inject)

        // The second one is of the folder, when the new file is in its place.
        if call == "fsync", place == 2 {
          #expect(result.problems.contains("error[snapshot-not-durable]"))
          #expect(result.problems.contains("the new file is in its place"))
        }
        if call == "pwrite64" || call == "rename" { #expect(result.code == 74, "\(inject)") }
      }
    }
  }

  @Test func `a process that is killed at any moment leaves the old file or the new one`() throws {
    let setting = try Setting()
    let save = "save snapshot \"a.lotdb\"\n"
    let count = ProcessInfo.processInfo.environment["LOTWISE_ALL"] == nil ? 25 : 200
    let saving = try setting.folder.file(
      "save.lot",
      "load snapshot \"a.lotdb\"\n"
        + String(repeating: "adjust +41 of B\n\(save)adjust -41 of B\n\(save)", count: 60))
    var random = UInt64(1)
    var ends: Set<Int> = []
    var attempt = 0
    // On a busy machine a process may be killed before it has saved anything: then later, too.
    while attempt < count || ends.count < 2 && attempt < count * 10 {
      attempt += 1
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      try setting.restore()
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Command.path)
      process.arguments = ["run", saving]
      try process.run()
      usleep(UInt32(random >> 33) % UInt32(250_000 * (1 + attempt / count)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      let pieces = try setting.pieces()

      #expect(pieces != nil, "kill \(attempt): the snapshot is broken")
      ends.insert(pieces ?? 0)
    }
    // What the killed ones left is gone with the next save.
    #expect(try Command.run(["run", saving]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: setting.folder.path)
    #expect(names.filter { $0.contains("saving") } == [])
    #expect(ends == [1, 42])
  }

  private static func works(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
