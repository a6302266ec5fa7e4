import Foundation
import Testing

/// What every command can be told, and what goes out in which format.
@Suite struct CommandOptionTests {
  private static let story =
    CommandTests.setting + """
      customer SELANG "Selangorian Ltd."
      receive 7 of BOLT lot L1
      ship 2 of BOLT lot L1 to SELANG

      """

  private func snapshot(_ folder: Folder) throws -> String {
    let path = folder.path + "/a.lotdb"
    let made = try Command.run(["run", "--save", path, "-"], input: Self.story)
    #expect(made.code == 0, "\(made.problems)")
    return path
  }

  @Test func `statements of the command line run after the scripts`() throws {
    let folder = try Folder()
    let path = try folder.file("a.lot", Self.story)

    let alone = try Command.run(["-e", "print \"a\"", "-c", "print \"b\""])
    let after = try Command.run(["run", path, "-e", "expect BOLT on hand 5"])
    let wrong = try Command.run(["run", path, "-e", "expect BOLT on hand 6", "-e", "print \"x\""])

    #expect(alone.code == 0 && alone.output == "a\nb\n", "\(alone.problems)")
    #expect(after.code == 0, "\(after.problems)")
    #expect(wrong.code == 1 && wrong.output.isEmpty && wrong.problems.contains("<statement>:1:"))
  }

  @Test(arguments: [
    ("json", "{\"lotwise\":1,\"trace\":"), ("csv", "description,item,"), ("dot", "digraph trace {"),
    ("mermaid", "flowchart LR"), ("svg", "<svg "), ("html", "<!DOCTYPE html>"),
    ("markdown", "```mermaid"), ("tree", "trace lot L1 to usage"),
  ])
  func `export writes a trace in every format, to a file by its ending`(
    format: String, start: String
  ) throws {
    let folder = try Folder()
    let snapshot = try snapshot(folder)
    let trace = "trace lot L1 of BOLT to usage"
    let shown = try Command.run(["export", snapshot, trace, "--format", format])
    #expect(shown.code == 0 && shown.output.hasPrefix(start), "\(shown.output.prefix(80))")
    guard
      let ending = [
        "json": "json", "csv": "csv", "dot": "gv", "mermaid": "mmd", "svg": "svg", "html": "html",
        "markdown": "md",
      ][format]
    else { return }
    let file = "\(folder.path)/out.\(ending)"
    let written = try Command.run(["export", snapshot, trace, "-o", file])
    #expect(written.code == 0 && written.output.isEmpty, "\(written.problems)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == shown.output)
  }

  @Test func `text like a formula is told, guarded when asked for, and read back as it was`() throws
  {
    let folder = try Folder()
    let story = """
      item A "=1+1" unit PCS
      item B "-cmd" unit PCS
      item C "'=x" unit PCS
      item D "plain" unit PCS
      show items columns item, description as guarded-csv to "guarded.csv"
      show items columns item, description as csv to "plain.csv"

      """
    let script = try folder.file("a.lot", story)
    let made = try Command.run(["run", script])
    let printed = try Command.run(
      ["run", "--format", "csv", script, "-e", "show items columns item, description"])
    let back = try folder.file(
      "b.lot",
      "import \"guarded.csv\" as g { print \"{g.description}\" }\n"
        + "import \"plain.csv\" as g { print \"{g.description}\" }\n")
    let read = try Command.run(["run", back])
    let guarded = try String(contentsOfFile: folder.path + "/guarded.csv", encoding: .utf8)

    #expect(made.code == 0)
    #expect(made.problems.components(separatedBy: "warning[formula-like]").count == 2)
    #expect(printed.code == 0 && printed.problems.contains("warning[formula-like]: 2 cells"))
    #expect(guarded.hasSuffix("\nA,'=1+1\nB,'-cmd\nC,''=x\nD,plain\n"))
    #expect(read.output == "=1+1\n-cmd\n'=x\nplain\n=1+1\n-cmd\n'=x\nplain\n", "\(read.problems)")
  }

  @Test func `what a format cannot write is a wrong use`() throws {
    let folder = try Folder()
    let snapshot = try snapshot(folder)
    let result = try Command.run(["export", snapshot, "ledger", "--format", "svg"])

    #expect(result.code == 64 && result.problems.contains("[wrong-format]"))
  }

  @Test func `a check is one table when a format asks for it, and quiet leaves warnings out`()
    throws
  {
    let folder = try Folder()
    let path = try folder.file("a.lot", "let n = 7\nreceive 1 of NUT\n")

    let json = try Command.run(["check", "--format", "json", path])
    let quiet = try Command.run(["check", "--quiet", "--format", "csv", path])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let rows = try #require((object as? [String: Any])?["rows"] as? [[String: Any]])

    #expect(json.code == 2 && json.problems.isEmpty)
    #expect(rows.map { $0["code"] as? String } == ["variable-unused", "item-unknown"])
    #expect(rows[1]["line"] as? Int == 2 && rows[1]["file"] as? String == path)
    #expect(!quiet.output.contains("variable-unused") && quiet.output.contains("item-unknown"))
  }

  @Test func `text shows what is asked for first, csv everything`() throws {
    let folder = try Folder()
    let snapshot = try snapshot(folder)
    let text = try Command.run(["query", snapshot, "show lots"])
    let all = try Command.run(["query", snapshot, "show lots columns all"])
    let csv = try Command.run(["query", snapshot, "show lots", "--format", "csv"])
    let expanded = try Command.run(["query", snapshot, "show lots", "--format", "expanded"])

    #expect(text.output.hasPrefix("item  lot  total  reserved  available\n"), "\(text.output)")
    #expect(text.output.contains(" more columns: `columns all`)"))
    #expect(all.output.contains("nonspecific-reserved") && !all.output.contains("more columns"))
    #expect(csv.output.hasPrefix("serial,lot,package,item,"))
    #expect(expanded.output.contains("-- lots 1 of 1\n") && expanded.output.contains("\ntotal  "))
  }

  @Test func `a recall is a page to hand on, and its mass balance closes`() throws {
    let folder = try Folder()
    let path = try folder.file(
      "a.lot", Self.story + "recall lot L1 of BOLT as html to \"r.html\"\n")
    let result = try Command.run(["run", path])
    let page = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)

    #expect(result.code == 0, "\(result.problems)")
    #expect(page.contains("<h1>Recall of lot L1 of BOLT</h1>"))
    #expect(page.contains("<td>SELANG</td><td>Selangorian Ltd.</td>"))
    #expect(page.contains("<h2>Mass balance</h2>"))
    #expect(
      page.contains(
        "<td class=\"number\">7</td><td class=\"number\">2</td><td class=\"number\">5</td>"
          + "<td class=\"number\">0</td>"))
  }

  @Test func `two snapshots are compared row by row`() throws {
    let folder = try Folder()
    let first = try snapshot(folder)
    let second = folder.path + "/b.lotdb"
    let later = try Command.run(
      ["run", "--from", first, "--save", second, "-"],
      input: "ship 1 of BOLT lot L1\nitem NUT unit PCS\n")
    #expect(later.code == 0, "\(later.problems)")

    let changes = try Command.run(["-e", "diff \"\(first)\" \"\(second)\" as csv"])
    let same = try Command.run(["-e", "diff \"\(first)\" \"\(first)\""])
    let none = try Command.run(["-e", "diff \"\(first)\" \"nowhere.lotdb\""])

    #expect(changes.code == 0, "\(changes.problems)")
    #expect(changes.output.contains("ledger,1,changed,remaining,5,4"))
    #expect(changes.output.contains("ledger,3,added,quantity,,-1"))
    #expect(changes.output.contains("items,NUT,added,unit,,PCS"))
    #expect(same.output.contains("(no rows)"))
    #expect(none.code == 66)
  }
}
