import Glibc
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array(("/tmp/lotwise-" + String(repeating: "X", count: 6)).utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = mkdtemp(base) else { return "/tmp" }
      return String(cString: made)
    }
  }

  deinit {
    for file in Files.beginning(with: path + "/") { unlink(file) }
    rmdir(path)
  }

  func file(_ name: String, _ text: String) -> String {
    _ = Files.write(Array(text.utf8), to: "\(path)/\(name)")
    return "\(path)/\(name)"
  }
}

/// Scripts that read other files.
@Suite struct FileTests {
  @Test(arguments: [
    "expect failure item-unknown { receive 1 of M }", "expect failure { receive 1 of M }",
    "what if { receive 1 of N }", "preview receive 1 of N", "reserve SO1.1 preview",
    "scenario \"tried\" { receive 1 of N }", "expect no change { set SO1.1 quantity 5 }",
    "expect message reserved-partly { reserve SO1.1 }",
    "import \"rows.csv\" { receive {row.count} of N }", "include \"part.lot\"",
    "edit tracking of SO1.2 { discard }",
  ])
  func `a file is written after what was tried out is over`(statement: String) {
    let folder = TemporaryFolder()
    _ = folder.file("rows.csv", "count\n1\n2\n")
    _ = folder.file("part.lot", "receive 1 of N\n")
    let text = """
      tracking code LOTS lot specific
      item N unit PCS
      item L unit PCS tracked LOTS
      customer C
      receive 2 of N
      sales order SO1 to C { 5 of N; 1 of L }
      \(statement)
      save snapshot "after.lotdb"

      """
    let script = Script(text, name: folder.file("a.lot", text))

    #expect(script.told.codes == [], "\(script.told.messages)")
    #expect(Files.read(folder.path + "/after.lotdb") != nil)
  }

  @Test func `all mistakes of a file that a variable names are told, in their order`() {
    let folder = TemporaryFolder()
    _ = folder.file("part.lot", "item N unit PCS\nreceive 1 of\nship many of N\nprint\n")
    let text = "let name = part\ninclude \"{name}.lot\"\n"
    let script = Script(text, name: folder.file("a.lot", text))

    #expect(script.told.codes == ["missing-word", "not-a-quantity", "missing-word"])
  }

  @Test(arguments: ["a.lot", "./a.lot", "../{folder}/a.lot"])
  func `a file that includes itself is refused before anything runs`(include: String) {
    let folder = TemporaryFolder()
    let name = folder.path.split(separator: "/").last.map(String.init) ?? ""
    let parts = include.split(separator: "{")
    let written = parts.count == 2 ? "\(parts[0])\(name)/a.lot" : include
    let text = "print \"ran\"\ninclude \"\(written)\"\n"
    let path = folder.file("a.lot", text)

    let script = Script(text, name: path)

    #expect(script.told.codes == ["include-cycle"])
    #expect(script.told.texts.isEmpty)
    #expect(script.end == .scriptWrong)
  }

  @Test func `a cycle over two files is refused, a file included twice is not`() {
    let folder = TemporaryFolder()
    let first = "include \"b.lot\"\n"
    let path = folder.file("a.lot", first)
    _ = folder.file("b.lot", "include \"a.lot\"\n")
    _ = folder.file("c.lot", "print \"c\"\n")

    let cycle = Script(first, name: path)
    let twice = Script("include \"c.lot\"\ninclude \"c.lot\"\n", name: path)

    #expect(cycle.told.codes == ["include-cycle"])
    #expect(twice.told.texts == ["c", "c"], "\(twice.told.messages)")
  }

  @Test func `rows of a file are values by their headings`() {
    let folder = TemporaryFolder()
    _ = folder.file(
      "lots.csv",
      "\u{FEFF}Item,Lot No,quantity,note\r\nBOLT,L1,4,\"a, \"\"b\"\"\"\r\nBOLT,L2,2.5,\n")
    let path = folder.path + "/a.lot"

    let script = Script(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      import "lots.csv" as row {
        receive {row.quantity} of {row.item} lot {row.lot-no}
        print "{row.note}"
      }
      expect BOLT on hand 6.5
      """, name: path)

    #expect(script.end == .success, "\(script.told.messages)")
    #expect(script.told.texts == ["a, \"b\"", ""])
  }

  @Test func `a statement that fails for a row of a file tells which row it was`() {
    let folder = TemporaryFolder()
    _ = folder.file("lots.csv", "lot,quantity\nL1,4\n007,2\n")
    let path = folder.path + "/a.lot"

    let script = Script(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      purchase order PO1 { 5 of BOLT }
      import "lots.csv" as r { assign {r.quantity} of lot {r.lot} to PO1.1 }
      """, name: path)

    #expect(script.told.codes == ["more-than-line"])
    #expect(script.told.notes.contains("row 2 of lots.csv: lot 007, quantity 2"))
  }

  @Test(arguments: ["a,b\n1\n", "a,b\n\"1,2\n", "a,b\n\"1\"2,3\n"])
  func `a file that is no table is refused with its line`(content: String) {
    let folder = TemporaryFolder()
    _ = folder.file("rows.csv", content)

    let script = Script(
      "import \"rows.csv\" as row { print \"{row.a}\" }\n", name: folder.path + "/a.lot")

    #expect(script.end != .success)
    #expect(script.told.texts.isEmpty)
  }

  @Test func `a trace and a table go to files`() {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.lot"

    let script = Script(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      receive 4 of BOLT lot L1
      trace lot L1 of BOLT to usage as dot to "l1.dot"
      trace lot L1 of BOLT to usage as mermaid to "l1.mmd"
      trace lot L1 of BOLT to origin as svg to "l1.svg"
      trace lot L1 of BOLT to usage as json to "l1.json"
      find lot L1 as csv to "find.csv"
      recall lot L1 of BOLT as json to "recall.json"
      show ledger columns item, quantity to "ledger.csv"
      find lot L1 as xml
      """, name: path)

    #expect(script.told.codes == ["unknown-word"])
    let right = Script(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      receive 4 of BOLT lot L1
      trace lot L1 of BOLT to usage as dot to "l1.dot"
      trace lot L1 of BOLT to usage as mermaid to "l1.mmd"
      trace lot L1 of BOLT to origin as svg to "l1.svg"
      trace lot L1 of BOLT to usage as json to "l1.json"
      find lot L1 as csv to "find.csv"
      recall lot L1 of BOLT as json to "recall.json"
      show ledger columns item, quantity to "ledger.csv"
      """, name: path)

    func text(_ name: String) -> String {
      String(decoding: Files.read("\(folder.path)/\(name)") ?? [], as: UTF8.self)
    }
    #expect(right.end == .success, "\(right.told.messages)")
    #expect(text("l1.dot").hasPrefix("digraph"))
    #expect(text("l1.mmd").contains("flowchart") || text("l1.mmd").contains("graph"))
    #expect(text("l1.svg").contains("<svg"))
    #expect(text("l1.json").hasPrefix("{"))
    #expect(text("find.csv").contains("Item Ledger Entry") || text("find.csv").contains("32"))
    #expect(!text("recall.json").isEmpty)
    #expect(text("ledger.csv").contains("BOLT,4"))
  }
}
