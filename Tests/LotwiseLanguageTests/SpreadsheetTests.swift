import LotwiseLanguage
import LotwiseSyntax
import Testing

/// CSV files as spreadsheets write them.
@Suite struct SpreadsheetTests {
  private func imported(_ bytes: [UInt8]) -> Script {
    let folder = TemporaryFolder()
    _ = Files.write(bytes, to: "\(folder.path)/lots.csv")
    let text = "import \"lots.csv\" as row { print \"{row.lot} {row.qty}\" }\n"
    return Script(text, name: folder.file("a.lot", text))
  }

  @Test(arguments: [
    "lot,qty\nL1,2.5\n", "\u{FEFF}lot,qty\r\nL1,2.5\r\n", "lot;qty\nL1;2,5\n",
    "\u{FEFF}\"Lot\";\"Qty\"\r\n\"L1\";\"2,5\"\r\n", "lot\tqty\nL1\t2.5\n",
    "sep=;\nlot;qty\nL1;2,5\n",
    "lot;qty\nL1;2,5\n;\n;\n",
  ])
  func `what a spreadsheet makes is read`(text: String) {
    let script = imported(Array(text.utf8))

    #expect(script.told.texts == ["L1 2.5"], "\(script.told.messages)")
    #expect(script.end == .success)
  }

  @Test(arguments: [
    ("lot,qty\nL1,2,5\n", "line 2: 3 cells under 2 headings"),
    ("lot,qty\nL\u{0}1,2\n", "line 2, column lot: it holds a control character"),
    ("lot,,qty\nL1,x,2\n", "line 1: column 2 has no heading"),
    ("lot;Lot\nL1;2\n", "line 1, column lot: the heading stands there twice"),
    ("lot,qty\n\"L1,2\n", "line 2: a text in quotes never ends"),
  ])
  func `what is no table is told by line and column`(text: String, told: String) {
    let script = imported(Array(text.utf8))

    #expect(script.told.codes == ["file-unreadable"])
    #expect(script.told.messages.first?.contains(told) == true, "\(script.told.messages)")
  }

  @Test func `Latin-1 and UTF-16 are told, not guessed`() {
    let latin = imported(Array("lot,qty\nL1,2\nM".utf8) + [0xFC] + Array("ller,3\n".utf8))
    let wide = imported([0xFF, 0xFE, 0x6C, 0x00])

    #expect(latin.told.messages.first?.contains("line 3, column lot: it is not UTF-8") == true)
    #expect(wide.told.messages.first?.contains("it is UTF-16") == true)
  }

  @Test func `a row that is refused is named with its columns`() {
    let folder = TemporaryFolder()
    _ = folder.file("lots.csv", "item;qty\nBOLT;1\nBOLT;many\n")
    let text = """
      item BOLT unit PCS
      import "lots.csv" as row { receive {row.qty} of {row.item} }

      """
    let path = folder.file("a.lot", text)
    var session = Session()
    let told = Told()
    session.report = { told.take($0) }
    session.run(session.sources.add(name: path, bytes: Array(text.utf8)))

    #expect(told.notes.contains("row 2 of lots.csv: item BOLT, qty many"))
  }

  @Test func `every row that is refused is told, and nothing of the file is kept`() {
    let folder = TemporaryFolder()
    let rows = ["BOLT;1", "NUT;1", "BOLT;2", "BOLT;many"].joined(separator: "\n")
    _ = folder.file("lots.csv", "item;qty\n\(rows)\n")
    let text = """
      item BOLT unit PCS
      expect failure item-unknown saying "NUT" {
        import "lots.csv" as row { receive {row.qty} of {row.item} }
      }
      expect failure not-a-quantity {
        import "lots.csv" as row { receive {row.qty} of {row.item} }
      }
      expect 0 ledger
      import "lots.csv" as row { receive {row.qty} of {row.item} }

      """
    let script = Script(text, name: folder.file("a.lot", text))

    #expect(script.told.codes == ["item-unknown"], "\(script.told.messages)")
    #expect(script.told.notes.contains("row 2 of lots.csv: item NUT, qty 1"))
    #expect(
      script.told.notes.contains {
        $0.hasPrefix("row 4 of lots.csv: item BOLT, qty many: not-a-quantity, ")
      }, "\(script.told.notes)")
    #expect(script.end == .scriptWrong)
  }

  @Test func `a file that is wrong as a whole is not told row by row`() {
    let folder = TemporaryFolder()
    _ = folder.file("lots.csv", "item\n" + String(repeating: "NUT\n", count: 50))
    let text = "import \"lots.csv\" as row { receive 1 of {row.item} }\n"
    let script = Script(text, name: folder.file("a.lot", text))

    #expect(script.told.notes.filter { $0.hasPrefix("row ") }.count == 20)
    #expect(script.told.notes.last == "20 rows are refused; the rest was not tried")
  }
}
