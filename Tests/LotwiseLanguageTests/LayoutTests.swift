import LotwiseLanguage
import LotwiseSyntax
import Testing

/// What `lotwise fmt` writes.
@Suite struct LayoutTests {
  private func formatted(_ text: String) -> String? {
    do throws(Diagnostic) {
      let bytes = try ScriptLayout.formatted(SourceText(name: "test.lot", text))
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return nil
    }
  }

  @Test(arguments: [
    ("  receive   4 of BOLT lot L1  ", "receive 4 of BOLT lot L1\n"),
    ("receive 4 of BOLT;  ship 1 of BOLT ;", "receive 4 of BOLT; ship 1 of BOLT\n"),
    ("for lot in L1 ,L2 { print \"{lot}\"}", "for lot in L1, L2 { print \"{lot}\" }\n"),
    ("# a\n\n\n\n#b\r\nreset", "# a\n\n#b\nreset\n"),
    ("if (1 = 1) {\nreset # now\n\n}", "if (1 = 1) {\n  reset  # now\n}\n"),
    ("a\\;\nb", "a\\;\nb\n"), ("\\;", "\\;\n"),
    ("receive 4 of BOLT \\\nlot L1", "receive 4 of BOLT \\\n    lot L1\n"),
    ("expect ledger {\n|\n| a |\n}", "expect ledger {\n  |\n  | a |\n}\n"),
    (
      "expect lots {\n| a | b |\n| \\\t\n| n | c |\n}",
      "expect lots {\n  | a | b |\n  | \\\n      | n | c |\n}\n"
    ),
    ("expect lots {\n|a|\tb\t\t|;\n}", "expect lots {\n  | a | b |\n}\n"),
    ("\n\n  reset\n\n", "reset\n"), ("", ""), ("# only\n", "# only\n"),
    (
      "scenario \"a\" {\nif 1 = 1 {\nreset\n} else {\nreset\n}\n}",
      "scenario \"a\" {\n  if 1 = 1 {\n    reset\n  } else {\n    reset\n  }\n}\n"
    ),
    (
      "purchase order P { 1 of B {\nlot L1\n} }", "purchase order P { 1 of B {\n    lot L1\n} }\n"
    ),
  ])
  func `blanks are one layout`(text: String, layout: String?) {
    #expect(formatted(text) == layout)
    #expect(layout == nil || formatted(layout ?? "") == layout)
  }

  @Test func `rows stand in columns, numbers at their point`() {
    let text = """
      expect ledger {
      |item|quantity|lot|
        # the second
      | BOLT | 4.5 |批 1 | # here
      |"a | b"|-10||
      | * | {n} |L1|
      }
      """

    #expect(
      formatted(text) == """
        expect ledger {
          | item    | quantity | lot  |
          # the second
          | BOLT    |      4.5 | 批 1 |  # here
          | "a | b" |    -10   |      |
          | *       |      {n} | L1   |
        }

        """)
  }

  @Test(arguments: ["receive \"BOLT", "scenario \"a\" {", "reset }"])
  func `what cannot be read stays as it is`(text: String) {
    #expect(formatted(text) == nil)
  }

  @Test func `a layout is its own layout, whatever the blanks`() {
    let script = StatementRegistry.table.forms.flatMap(\.examples).joined(separator: "\n")
    let once = formatted(script)
    var wide = ""
    for character in script {
      wide += character == "\n" ? "   \n" : String(character)
    }

    #expect(once != nil)
    #expect(once.flatMap { formatted($0) } == once)
    #expect(formatted(wide) == once)
  }
}
