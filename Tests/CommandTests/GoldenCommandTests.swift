import Foundation
import Testing

/// `lotwise test --update` and `--check`.
@Suite struct GoldenCommandTests {
  private static let open = """
    item BOLT unit PCS
    receive 4 of BOLT
    expect ledger columns item, quantity { }

    """
  private static let filled = """
    item BOLT unit PCS
    receive 4 of BOLT
    expect ledger columns item, quantity {
      | item | quantity |
      | BOLT |        4 |
    }

    """
  private static let here = ["CI": ""]

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `update writes what is open, and check then has nothing to say`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", Self.open)

    let plain = try Command.run(["test", path], environment: Self.here)
    let check = try Command.run(["test", "--check", path], environment: Self.here)
    #expect(try text(path) == Self.open)
    let update = try Command.run(["test", "--update", path], environment: Self.here)

    #expect(plain.code == 1)
    #expect(check.code == 5 && check.output.contains("golden-stale"))
    #expect(update.code == 0 && update.output.contains("updated \(path)"))
    #expect(try text(path) == Self.filled)
    #expect(try Command.run(["test", "--check", path], environment: Self.here).code == 0)
    #expect(try Command.run(["test", path], environment: Self.here).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.lot"], "nothing is left beside it")
  }

  @Test func `under CI nothing is ever written`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", Self.open)

    let update = try Command.run(["test", "--update", path], environment: ["CI": "true"])

    #expect(update.code == 5)
    #expect(try text(path) == Self.open)
  }

  @Test func `a script that fails otherwise stays as it is`() throws {
    let folder = try Folder()
    let script = Self.open + "expect BOLT on hand at least 50\n"
    let path = try folder.file("a.lot", script)

    let update = try Command.run(["test", "--update", path], environment: Self.here)

    #expect(update.code == 1)
    #expect(try text(path) == script)
  }

  @Test func `a file keeps its permissions, and a link what it leads to`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", Self.open)
    let link = folder.path + "/link.lot"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.lot")

    let update = try Command.run(["test", "--update", link], environment: Self.here)

    #expect(update.code == 0, "\(update.problems)")
    #expect(try text(path) == Self.filled)
    let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(kept == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.lot")
  }

  @Test func `update and check together are a wrong use`() throws {
    #expect(try Command.run(["test", "--update", "--check", "."]).code == 64)
  }
}
