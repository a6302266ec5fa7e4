import Foundation
import Testing

/// `lotwise test --fingerprints FOLDER`.
@Suite struct FingerprintCommandTests {
  private static let script = """
    item BOLT unit PCS
    item FAIR unit PCS negative refused
    vendor V
    scenario "bolts come" { receive 4 of BOLT ; expect BOLT on hand 4 }
    scenario "more than there are" { expect failure not-in-inventory { ship 9 of FAIR } }

    """
  private static let here = ["CI": ""]

  /// A folder with the script, and what the script came to.
  private func kept(_ script: String = Self.script) throws -> (folder: Folder, script: String) {
    let folder = try Folder()
    let path = try folder.file("a.lot", script)
    _ = try run(folder, path, ["--update"])
    return (folder, path)
  }

  private func run(
    _ folder: Folder, _ path: String, _ words: [String] = [], _ environment: [String: String] = here
  ) throws -> Command.Result {
    try Command.run(
      ["test", "--fingerprints", folder.path + "/kept"] + words + [path], environment: environment)
  }

  @Test(
    "a change of what a scenario comes to is told by the table",
    arguments: [
      ("receive 4 of BOLT", "receive 5 of BOLT ; adjust -1 of BOLT", ["ledger", "values"]),
      ("receive 4 of BOLT", "receive 4 of BOLT on 2026-02-01", ["ledger", "posted-documents"]),
      // Even when nothing is left of it.
      (
        "receive 4 of BOLT",
        "receive 4 of BOLT ; purchase order PO1 from V { 5 of BOLT } ; delete PO1",
        ["documents"]
      ),
      ("ship 9 of FAIR", "ship 8 of FAIR", ["refusals"]),
    ])
  func tells(_ before: String, _ after: String, _ tables: [String]) throws {
    let (folder, path) = try kept()
    #expect(try run(folder, path).code == 0)
    let changed = Self.script.replacing(before, with: after)
    #expect(changed != Self.script)
    _ = try folder.file("a.lot", changed)

    let result = try run(folder, path)

    #expect(result.code == 1 && result.output.contains("fingerprint-differs"))
    for table in tables { #expect(result.output.contains(table)) }
    #expect(result.output.contains("1 passed, 1 failed"))
  }

  @Test func `how a script is laid out says nothing`() throws {
    let (folder, path) = try kept()
    _ = try folder.file("a.lot", "# A word before.\n\n" + Self.script)

    #expect(try run(folder, path).code == 0)
  }

  @Test func `a scenario that is new or gone is told, and update takes it`() throws {
    let (folder, path) = try kept()
    _ = try folder.file("a.lot", Self.script.replacing("bolts come", with: "some bolts come"))

    let result = try run(folder, path)
    let single = try run(folder, path + ":5")
    let update = try run(folder, path, ["--update"])

    #expect(result.code == 1)
    #expect(result.output.contains("is not in") && result.output.contains("fingerprint-stale"))
    #expect(single.code == 0, "the rest of the script was not run")
    #expect(update.code == 0 && update.output.contains("updated"))
    #expect(try run(folder, path).code == 0)
  }

  @Test func `update leaves scripts alone, and what fails as it was`() throws {
    let open = Self.script + "expect ledger { }\n"
    let (folder, path) = try kept()
    let kept = try String(contentsOfFile: try book(in: folder), encoding: .utf8)
    _ = try folder.file("a.lot", open)

    let update = try run(folder, path, ["--update"])

    #expect(update.code != 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == open)
    #expect(try String(contentsOfFile: try book(in: folder), encoding: .utf8) == kept)
  }

  @Test func `under CI nothing is written`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", Self.script)

    #expect(try run(folder, path, ["--update"], ["CI": "true"]).code == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/kept"))
  }

  private func book(in folder: Folder) throws -> String {
    let all = FileManager.default.enumerator(atPath: folder.path + "/kept")
    let found = (all?.allObjects ?? []).compactMap { $0 as? String }.first { $0.hasSuffix(".tsv") }
    return try #require(found.map { "\(folder.path)/kept/\($0)" })
  }
}
