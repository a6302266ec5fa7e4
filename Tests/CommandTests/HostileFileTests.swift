import Foundation
import Testing

/// Hostile files, names and numbers: each is answered, and nothing is left or lost.
@Suite struct HostileFileTests {
  private static let story = "item B unit PCS\nreceive 5 of B\n"

  @Test(arguments: [":memory:", "file:x?mode=memory", "a?b#c%41.lotdb", " ", "-", "é批.lotdb"])
  func `a name that means something to the database is the name of a file`(name: String) throws {
    let folder = try Folder()
    let script = try folder.file(
      "a.lot",
      Self.story + "save snapshot \"\(name)\"\nreceive 7 of B\nload snapshot \"\(name)\"\n"
        + "expect B on hand 5\n")

    let result = try Command.run(["run", script])

    #expect(result.code == 0, "\(result.problems)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/" + name))
  }

  @Test(arguments: [
    ("what if { save snapshot \"w.lotdb\" }", "not-here"),
    ("what if { show items to \"w.csv\" }", "not-here"),
    ("scenario \"s\" { save snapshot \"w.lotdb\" }", "not-here"),
    ("if yes { save snapshot \"w.lotdb\" ; receive 1 of NONE }", "item-unknown"),
    ("repeat 2 as i { show items to \"w.csv\" ; receive 1 of B{i} }", "item-unknown"),
  ])
  func `what is taken back leaves no file`(statement: String, code: String) throws {
    let folder = try Folder()
    let script = try folder.file("a.lot", Self.story + statement + "\n")

    let result = try Command.run(["run", script])

    #expect(result.problems.contains("[\(code)]"), "\(result.problems)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.lot"])
  }

  @Test(arguments: [
    ("load snapshot \"/dev/zero\"", "snapshot-unreadable"),
    ("import \"/dev/zero\" as r { }", "file-unreadable"),
    ("include \"/dev/zero\"", "file-unreadable"), ("include \".\"", "file-unreadable"),
    ("save snapshot \"/dev/null\"", "snapshot-write-failed"),
    ("save snapshot \"a.lot\"", "snapshot-not-replaced"),
    ("import \"sparse.csv\" as r { }", "file-unreadable"),
    ("repeat -1 { receive 1 of B }", "not-a-number"),
  ])
  func `what is no file to read or write is refused at once`(
    statement: String, code: String
  ) throws {
    let folder = try Folder()
    let sparse = try folder.file("sparse.csv", "lot\n")
    #expect(truncate(sparse, 3_000_000_000) == 0)
    let script = try folder.file("a.lot", Self.story + statement + "\n")

    let result = try Command.run(["run", script])

    #expect(result.code > 0 && result.problems.contains("[\(code)]"), "\(result.problems)")
  }

  @Test(arguments: [
    "import \"pipe\" as r { }", "include \"pipe\"", "repeat 999999999 { }",
    "repeat 999999999 as i { receive 1 of T serial S{i} }",
  ])
  func `Ctrl-C is obeyed while nothing comes and while much is done`(statement: String) throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let script = try folder.file(
      "a.lot", "tracking code SN serial specific\nitem T unit PCS tracked SN\n" + statement + "\n")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.path)
    process.arguments = ["run", script]
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(800_000)
    let begun = Date()

    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()

    // A second, and what other processes take of the machine.
    #expect(Date().timeIntervalSince(begun) < 6)
    #expect(process.terminationStatus == 130, "\(process.terminationStatus)")
  }

  @Test func `a snapshot keeps its mode, and is written where a link leads`() throws {
    let folder = try Folder()
    let manager = FileManager.default
    let snapshot = folder.path + "/real.lotdb"
    let link = folder.path + "/link.lotdb"
    #expect(try Command.run(["run", "--save", snapshot, "-"], input: Self.story).code == 0)
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: snapshot)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "real.lotdb")
    for ending in ["-wal", "-journal", "-shm"] { _ = try folder.file("real.lotdb" + ending, "x") }

    let result = try Command.run(
      ["run", "--from", link, "--save", link, "-"], input: "receive 1 of B\n")

    #expect(result.code == 0, "\(result.problems)")
    let mode = try manager.attributesOfItem(atPath: snapshot)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "real.lotdb")
    #expect(try Command.run(["query", snapshot, "expect B on hand 6"]).code == 0)
    let names = try manager.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["link.lotdb", "real.lotdb"])
  }

  @Test func `a snapshot keeps its owner`() throws {
    // Only root may give a file away, and then see whether it still is somebody else's.
    guard geteuid() == 0 else { return }
    let folder = try Folder()
    let snapshot = folder.path + "/a.lotdb"
    #expect(try Command.run(["run", "--save", snapshot, "-"], input: Self.story).code == 0)
    #expect(chown(snapshot, 12_345, 23_456) == 0)

    let result = try Command.run(
      ["run", "--from", snapshot, "--save", snapshot, "-"], input: "receive 1 of B\n")

    #expect(result.code == 0, "\(result.problems)")
    let owned = try FileManager.default.attributesOfItem(atPath: snapshot)
    #expect(owned[.ownerAccountID] as? Int == 12_345)
    #expect(owned[.groupOwnerAccountID] as? Int == 23_456)
    #expect(try Command.run(["query", snapshot, "expect B on hand 6"]).code == 0)
  }

  @Test func `a table that cannot be written leaves the file as it was`() throws {
    let folder = try Folder()
    let old = try folder.file("items.csv", "what was there\n")
    let script = try folder.file("a.lot", Self.story + "show items to \"items.csv\"\n")

    let failed = try Command.run(
      ["run", script], within: ["sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"])

    #expect(failed.code == 74 && failed.problems.contains("[file-unwritable]"))
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "what was there\n")
    #expect(try Command.run(["run", script]).code == 0)
    #expect(try String(contentsOfFile: old, encoding: .utf8).contains("PCS"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["a.lot", "items.csv"])
  }

  @Test func `of very many messages the rest is counted`() throws {
    let folder = try Folder()
    let lines = (1...1_500).map { "receive 1 of X\($0)\n" }.joined()
    let script = try folder.file("a.lot", lines)
    let log = folder.path + "/log"

    let result = try Command.run(
      ["run", "--keep-going", script], within: ["sh", "-c", "exec \"$@\" 2>\(log)", "sh"])

    let told = try String(contentsOfFile: log, encoding: .utf8)
    #expect(result.code == 2)
    #expect(told.components(separatedBy: "\nerror[").count == 1_000)
    #expect(told.hasSuffix("note: 500 more messages are not shown\n"))
  }

  @Test func `a command starts where nothing tells of processes`() throws {
    let mount = "mount -t tmpfs none /proc && exec \"$@\""
    let wrapper = ["unshare", "-rm", "sh", "-c", mount, "sh"]
    // Where no file system can be mounted there is no such place.
    guard try Command.run(["--version"], within: ["unshare", "-rm"]).code == 0 else { return }

    let result = try Command.run(["-e", "print \"here\""], within: wrapper)

    #expect(result.code == 0 && result.output == "here\n", "\(result.problems)")
  }

  @Test func `a table of very many columns is answered`() throws {
    let columns = (0..<100_000).map { "c\($0)" }.joined(separator: " | ")

    let result = try Command.run(
      ["run", "-"], input: Self.story + "expect ledger {\n| \(columns) |\n}\n")

    #expect(result.code == 2 && result.problems.contains("error["))
    #expect(result.problems.utf8.count < 20_000)
  }
}
