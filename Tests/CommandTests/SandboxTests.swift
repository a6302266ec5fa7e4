import Foundation
import Testing

/// What a stranger's script may do.
@Suite struct SandboxTests {
  @Test func `a script held in reads beneath its folder only, links included`() throws {
    let (outside, folder) = (try Folder(), try Folder())
    _ = try outside.file("secret.csv", "lot\nS1\n")
    _ = try folder.file("own.csv", "lot\nL1\n")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/link.csv", withDestinationPath: outside.path + "/secret.csv")
    try manager.createSymbolicLink(
      atPath: folder.path + "/way", withDestinationPath: outside.path)
    let name = outside.path.split(separator: "/").last.map(String.init) ?? ""

    let own = try folder.file("a.lot", "import \"own.csv\" as r { print \"{r.lot}\" }\n")
    let right = try Command.run(["run", "--sandbox", own])
    #expect(right.code == 0 && right.output == "L1\n", "\(right.problems)")
    for path in [
      "../\(name)/secret.csv", "\(outside.path)/secret.csv", "link.csv", "way/secret.csv",
      "/etc/passwd", "/proc/self/environ",
    ] {
      for statement in [
        "import \"\(path)\" as r { }", "include \"\(path)\"",
        "load snapshot \"\(path)\"",
      ] {
        let script = try folder.file("b.lot", statement + "\n")
        let result = try Command.run(["run", script], environment: ["LOTWISE_SANDBOX": "1"])
        #expect(
          result.code != 0 && result.problems.contains("error[outside-sandbox]"),
          "\(statement): \(result.problems)")
      }
    }
  }

  @Test func `a script held in makes new files only, and only where it may`() throws {
    let (folder, output) = (try Folder(), try Folder())
    _ = try output.file("there.csv", "x\n")
    let text = "item B unit PCS\nshow items to \"NAME\"\nsave snapshot \"NAME.lotdb\"\n"
    func run(_ name: String, _ options: [String]) throws -> Command.Result {
      let script = try folder.file("a.lot", text.replacing("NAME", with: name))
      return try Command.run(["run"] + options + [script])
    }

    let none = try run("new.csv", ["--sandbox"])
    let right = try run("new.csv", ["--sandbox", "--sandbox-out", output.path])
    let hidden = try run(".new.csv", ["--sandbox", "--sandbox-out", output.path])
    let outside = try run("../new.csv", ["--sandbox", "--sandbox-out", output.path])
    let existing = try run("there.csv", ["--sandbox", "--sandbox-out", output.path])

    #expect(none.problems.contains("error[outside-sandbox]"))
    #expect(right.code == 0, "\(right.problems)")
    #expect(FileManager.default.fileExists(atPath: output.path + "/new.csv.lotdb"))
    #expect(hidden.problems.contains("error[outside-sandbox]"))
    #expect(outside.problems.contains("error[outside-sandbox]"))
    #expect(existing.code != 0 && existing.problems.contains("error[file-unwritable]"))
    #expect(try String(contentsOfFile: output.path + "/there.csv", encoding: .utf8) == "x\n")
  }

  @Test(arguments: ["/", "~"])
  func `neither the root nor the home folder holds anything in`(folder: String) throws {
    let home = try Folder()
    let path = folder == "~" ? home.path : folder

    let result = try Command.run(
      ["run", "--sandbox=\(path)", "-"], input: "item B unit PCS\n",
      environment: ["HOME": home.path])

    #expect(result.code == 64 && result.problems.contains("outside-sandbox"))
  }

  @Test func `what the command line names is the user's`() throws {
    let (folder, other) = (try Folder(), try Folder())
    let script = try folder.file("a.lot", "item B unit PCS\n")

    let result = try Command.run(
      ["run", "--sandbox", "--save", other.path + "/m.lotdb", script])

    #expect(result.code == 0, "\(result.problems)")
    #expect(FileManager.default.fileExists(atPath: other.path + "/m.lotdb"))
  }
}
