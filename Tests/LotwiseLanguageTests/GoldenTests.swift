import LotwiseLanguage
import LotwiseSyntax
import Testing

/// What `lotwise test --update` would have a script say.
@Suite struct GoldenTests {
  private static let stock = """
    tracking code LOTALL lot specific
    item BOLT unit PCS tracked LOTALL
    receive 4 of BOLT lot L1

    """

  private func renewed(_ text: String) -> String? {
    let script = Script(Self.stock + text, updating: true)
    #expect(script.end == .success, "\(script.told.messages)")
    #expect(script.renewal.conflicts.isEmpty)
    return script.renewal.files.first.map {
      String(String(decoding: $0.bytes, as: UTF8.self).dropFirst(Self.stock.count))
    }
  }

  @Test func `a table without rows is filled, and then holds`() {
    let filled = renewed("expect ledger columns item, lot, quantity { }\n")

    #expect(
      filled == """
        expect ledger columns item, lot, quantity {
          | item | lot | quantity |
          | BOLT | L1  |        4 |
        }

        """)
    #expect(Script(Self.stock + (filled ?? "")).end == .success)
    #expect(filled.flatMap { renewed($0) } == nil)
  }

  @Test func `a table that has changed keeps its headings, its stars and its comments`() {
    let changed = renewed(
      """
      scenario "one" {
        expect ledger {
          # what came in
          | quantity | entry | lot |
          | 5        | *     | L2  |
        }
      }

      """)

    #expect(
      changed == """
        scenario "one" {
          expect ledger {
            # what came in
            | quantity | entry | lot |
            |        4 | *     | L1  |
          }
        }

        """)
  }

  @Test func `a failure without a code holds, and gets the one that came`() {
    let text = "expect failure { ship 9 of BOLT lot L1 }\n"

    #expect(Script(Self.stock + text).told.codes == [])
    #expect(renewed(text) == "expect failure not-applied { ship 9 of BOLT lot L1 }\n")
  }

  @Test func `a mistake in the words is no failure until it is named`() {
    let text = "expect failure { expect BOLT on-shelf 4 }\n"

    #expect(Script(Self.stock + text).told.codes == ["expectation-open"])
    #expect(renewed(text) == "expect failure column-unknown { expect BOLT on-shelf 4 }\n")
  }

  @Test(arguments: [
    "expect failure lot-required { ship 9 of BOLT lot L1 }",
    "expect BOLT on hand at least 50", "let n = 5\nexpect BOLT on hand {n}",
    "expect failure { ship 1 of BOLT lot L1 }",
    "expect ledger including {\n  | lot |\n  | L9  |\n}",
    "let l = L9\nexpect ledger {\n  | lot |\n  | {l} |\n}",
    "expect entry 1 posting-date today + 1D", "expect at most 0 ledger",
    "let n = 3\nexpect {n} ledger",
    "expect trace lot L1 of BOLT to usage includes lot L2 of BOLT",
    "expect failure item-unknown { expect BOLT on hand 9; receive 1 of M }",
    "expect preview receive 1 of BOLT lot L1 of ledger including {\n  | lot |\n  | L9  |\n}",
    "let l = L9\nexpect ledger columns lot {\n  | lot |\n  | {l} |\n  | L1  |\n}",
    "expect failure not-applied where missing = 9 { ship 9 of BOLT lot L1 }",
  ])
  func `what names something is never rewritten`(text: String) {
    let script = Script(Self.stock + text, updating: true)

    #expect(script.end == .expectationFailed)
    #expect(script.renewal.files.isEmpty)
  }

  @Test(arguments: [
    ("expect BOLT on hand at least 50", "a bound is changed by hand"),
    ("let n = 5\nexpect BOLT on hand {n}", "a variable stands in it: it is changed by hand"),
    (
      "expect entry 1 posting-date today + 1D",
      "it is reckoned from today: it is changed by hand"
    ),
    (
      "expect ledger including {\n  | lot |\n  | L9  |\n}",
      "only some rows are named: they are changed by hand"
    ),
    (
      "let l = L9\nexpect ledger {\n  | lot |\n  | {l} |\n}",
      "a variable stands in it: it is changed by hand"
    ),
  ])
  func `what is left is told with the reason`(text: String, why: String) {
    let script = Script(Self.stock + text + "\n", updating: true)

    #expect(script.renewal.left.map(\.label) == [why])
  }

  @Test func `runs that differ are a conflict, and nothing is written`() {
    let text = """
      scenario "{n} more" {
        receive {n} of BOLT lot L1
        expect new ledger columns quantity { }
      } for each {
        | n |
        | 1 |
        | 2 |
      }
      """

    let script = Script(Self.stock + text, updating: true)

    #expect(script.renewal.files.isEmpty)
    #expect(script.renewal.conflicts.count == 1)
  }

  @Test func `a run that agrees with what stands there holds against one that does not`() {
    let text = """
      scenario "{n} more" {
        receive {n} of BOLT lot L1
        expect new ledger {
          | quantity |
          |        1 |
        }
      } for each {
        | n |
        | 1 |
        | 2 |
      }
      """

    let script = Script(Self.stock + text, updating: true)

    #expect(script.renewal.files.isEmpty)
    #expect(script.renewal.conflicts.count == 1)
  }

  @Test(arguments: [
    ("expect BOLT on hand 5, available 6", "expect BOLT on hand 4, available 4"),
    ("expect BOLT on hand = 5", "expect BOLT on hand = 4"),
    ("expect entry 1 quantity is 3", "expect entry 1 quantity is 4"),
    ("expect 3 ledger", "expect 1 ledger"), ("expect no ledger", "expect 1 ledger"),
    ("expect = 2 ledger", "expect = 1 ledger"), ("expect no item BOLT", "expect 1 item BOLT"),
    ("expect 9 lots of BOLT where total > 1", "expect 1 lots of BOLT where total > 1"),
    ("expect entry 1 serial X", "expect entry 1 serial none"),
    ("expect entry 1 serial \"X\"", "expect entry 1 serial \"\""),
    ("expect entry 1 lot \"X\"", "expect entry 1 lot \"L1\""),
    ("expect entry 1 lot none", "expect entry 1 lot L1"),
    ("expect entry 1 posting-date 2026-02-01", "expect entry 1 posting-date 2026-01-01"),
    (
      "expect entry 1 type sale, document-type sales shipment",
      "expect entry 1 type purchase, document-type \"purchase receipt\""
    ),
    (
      "item NUT \"{{M8}} \"\"x\"\"\"\nexpect item NUT description nut",
      "item NUT \"{{M8}} \"\"x\"\"\"\nexpect item NUT description \"{{M8}} \"\"x\"\"\""
    ),
    (
      "expect preview receive 2 of BOLT lot L2 of ledger columns lot, quantity { }",
      "expect preview receive 2 of BOLT lot L2 of ledger columns lot, quantity {\n"
        + "  | lot | quantity |\n  | L2  |        2 |\n}"
    ),
    ("what if { expect BOLT on hand 9 }", "what if { expect BOLT on hand 4 }"),
    (
      "expect failure not-applied { ship 9 of BOLT lot L1 }\nexpect BOLT on hand 9",
      "expect failure not-applied { ship 9 of BOLT lot L1 }\nexpect BOLT on hand 4"
    ),
    (
      "preview receive 1 of BOLT lot L1\nexpect BOLT on hand 9",
      "preview receive 1 of BOLT lot L1\nexpect BOLT on hand 4"
    ),
    (
      "item NUT \"x\"\nexpect item NUT description \"today\"",
      "item NUT \"x\"\nexpect item NUT description \"x\""
    ),
    (
      "item NUT \"a:b\"\nexpect item NUT description nut",
      "item NUT \"a:b\"\nexpect item NUT description \"a:b\""
    ),
    (
      "item NUT \"[x]\"\nexpect item NUT description nut",
      "item NUT \"[x]\"\nexpect item NUT description \"[x]\""
    ),
    (
      "item NUT \"a/b\"\nexpect item NUT description nut",
      "item NUT \"a/b\"\nexpect item NUT description \"a/b\""
    ),
    (
      "receive 0.5 of BOLT lot L1\nexpect BOLT on hand 4",
      "receive 0.5 of BOLT lot L1\nexpect BOLT on hand 4.5"
    ),
  ])
  func `a figure that has changed is written anew, as it was written`(
    text: String, expected: String
  ) {
    #expect(renewed(text + "\n") == expected + "\n")
  }

  @Test(arguments: [
    "expect BOLT on hand 4, available at least 3", "expect 1 ledger", "expect no lines",
    "expect entry 1 serial none", "expect entry 1 lot \"L1\"", "expect entry 1 serial \"\"",
    "expect entry 1 posting-date today",
  ])
  func `what holds stays as it is written`(text: String) { #expect(renewed(text + "\n") == nil) }
}
