import LotwiseLanguage
import Testing

/// What `{…}`, `let` and `if` reckon.
@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 / 2", "3.5"), ("1 / 3", "0.33333"),
    ("-2 * 3", "-6"), ("10 - 2 - 3", "5"), ("1 < 2 and 2 < 1", "no"), ("1 < 2 or 2 < 1", "yes"),
    ("not 1 = 2", "yes"), ("not (1 = 1 and 2 = 2)", "no"), ("2 != 2", "no"), ("2 >= 2", "yes"),
    ("2026-01-31 + 1M", "2026-02-28"), ("2026-03-01 - 2026-02-01", "28"),
    ("2026-01-15 + 3", "2026-01-18"), ("today + CM", "2026-01-31"), ("\"a\" + 1", "a1"),
    ("\"a b\" + \"c\"", "a bc"), ("0.1 + 0.2 = 0.3", "yes"),
  ])
  func `an expression has one value`(expression: String, value: String) {
    let script = Script("workdate 2026-01-01\nlet x = \(expression)\nprint \"{x}\"")

    #expect(script.told.texts == [value], "\(script.told.messages)")
  }

  @Test(arguments: [
    ("1 +", "value is missing"), ("1 2", "cannot stand here"),
    ("1 / 0", "divided by zero"), ("999999999 * 999999999", "too large"),
    ("2026-01-01 + 2026-01-02", "cannot be added"), ("1 and 2", "neither yes nor no"),
    ("2026-01-01 * 2", "only quantities"), ("- 2026-01-01", "only a quantity"),
  ])
  func `what cannot be reckoned is said`(expression: String, words: String) {
    let script = Script("let x = \(expression)\nprint \"{x}\"")

    #expect(script.end == .scriptWrong)
    #expect(script.told.messages.first?.contains(words) == true, "\(script.told.messages)")
  }

  @Test func `an unknown variable is answered with the nearest`() {
    let script = Script("let quantity = 4\nprint \"{quantiy}\"")

    #expect(script.told.codes == ["variable-unknown"])
    #expect(script.told.messages.first?.contains("did you mean quantity?") == true)
  }

  @Test func `variables stand in words, codes, texts and rows`() {
    let script = Script(
      """
      item BOLT unit PCS
      let n = 3
      let code = BOLT
      receive {n} of {code}
      receive {n - 1} of BO{"L"}T
      expect ledger {
        | item   | quantity |
        | {code} | {n}      |
        | BOLT   | {n - 1}  |
      }
      print "{{n} is {n}"
      print "a "" quote"
      """)

    #expect(script.end == .success, "\(script.told.messages)")
    #expect(script.told.texts == ["{n} is 3", "a \" quote"])
  }

  @Test func `what comes out of a variable is a value, never a keyword or code of the script`() {
    let script = Script(
      """
      item "LOT 7" unit PCS
      let name = "LOT 7"
      receive 2 of {name}
      expect {name} on hand 2
      """)

    #expect(script.end == .success, "\(script.told.messages)")
  }

  @Test(arguments: [
    ("1M", "2026-02-15"), ("CM", "2026-01-31"), ("CM+10D", "2026-02-10"), ("1M-1D", "2026-02-14"),
    ("D10", "2026-02-10"), ("WD4", "2026-01-22"), ("CW", "2026-01-18"), ("CQ", "2026-03-31"),
    ("CY", "2026-12-31"), ("1Q", "2026-04-15"), ("2W", "2026-01-29"), ("CD", "2026-01-15"),
  ])
  func `date formulas are reckoned from left to right (T-185)`(formula: String, day: String) {
    let script = Script("workdate 2026-01-15\nlet d = today + \(formula)\nprint \"{d}\"")

    #expect(script.told.texts == [day], "\(script.told.messages)")
  }

  @Test(arguments: [("1Y", "2025-01-15"), ("CM", "2026-01-01"), ("1W", "2026-01-08")])
  func `a minus goes back (T-185)`(formula: String, day: String) {
    let script = Script("workdate 2026-01-15\nlet d = today - \(formula)\nprint \"{d}\"")

    #expect(script.told.texts == [day], "\(script.told.messages)")
  }

  @Test(arguments: [
    ("print \"äbc {n} {nn} def\"", "{nn}"), ("print \"{n}{mm + 1}\"", "{mm + 1}"),
    ("workdate {day}", "{day}"),
  ])
  func `an unknown variable is pointed at where it stands`(line: String, part: String) throws {
    let text = "let n = 3\n\(line)"
    let script = Script(text)

    #expect(script.told.codes == ["variable-unknown"])
    let bytes = Array(text.utf8)
    let span = try #require(script.told.spans.first)
    #expect(String(decoding: bytes[span], as: UTF8.self) == part)
  }

  @Test func `a field that a row does not have is said of the row's own table`() {
    let script = Script(
      """
      item NUT unit PCS
      item KIT unit PCS
      assembly bom of KIT { 2 of NUT }
      assembly order AO1 { 4 of KIT }
      expect AO1.1 remaining 8
      """)

    #expect(script.end == .scriptWrong && script.told.codes == ["column-unknown"])
    #expect(script.told.messages.first?.contains("lines has no column remaining") == true)
  }
}
