import LotwiseLanguage
import Testing

/// What an expectation says that does not hold.
extension QueryTests {
  @Test func `a count that does not hold shows a few of the rows there are`() {
    func notes(_ statement: String) -> [String] {
      Script("item N unit PCS\n" + statement + "\n").told.notes
    }

    #expect(notes("expect 1 ledger") == [])
    #expect(notes("expect 1 ledger of N") == [])
    #expect(notes("receive 5 of N\nexpect 2 ledger").count == 1)
    #expect(notes("receive 5 of N\nexpect 2 ledger").first?.contains("purchase") == true)
  }

  @Test func `of many rows and columns the first are shown`() throws {
    let many = "item N unit PCS\nfor n in 1..12 { receive {n} of N }\n"
    for statement in ["expect 1 ledger", "expect ledger { }"] {
      let note = try #require(Script(many + statement + "\n").told.notes.first)
      #expect(note.contains("~PR1 ") && note.contains("~PR19"), "\(note)")
      #expect(!note.contains("~PR21") && note.contains("(10 rows)"), "\(note)")
      // The twelfth column is the last one.
      let headings = note.prefix { $0 != "\n" }
      #expect(headings.hasSuffix("serial") && headings.hasPrefix("entry"), "\(note)")
    }
  }

  @Test(arguments: [
    ("expect 3 ledger", "2 rows in ledger, expected 3"),
    ("expect 2 ledger of N", "1 row in ledger, expected 2"),
    ("expect at least 3 ledger", "2 rows in ledger, expected at least 3"),
    ("expect at most 1 ledger", "2 rows in ledger, expected at most 1"),
    ("expect N on hand 6, available 5", "on-hand is 5, expected 6 found 5"),
    (
      "expect N on hand 6, available 7",
      "on-hand is 5, expected 6; available is 5, expected 7 found 5"
    ),
    ("expect N on hand at least 6", "on-hand is 5, expected at least 6 found 5"),
    ("expect N on hand at most 4", "on-hand is 5, expected at most 4 found 5"),
    ("expect entry 1 lot A", "lot is blank, expected A found blank"),
    ("expect entry 2 lot none", "lot is A, expected blank found A"),
    ("expect item M unit PCS", "there is no such row in items"),
    ("expect lot B of L description 5", "there is no such row in lot-cards"),
    (
      "expect ledger columns entry, lot { | entry | entry | lt | }",
      "the column entry stands there twice; there is no column lt; did you mean lot?"
    ),
    (
      "expect trace lot A of L to usage includes lot B of L, lot A of L, lot C of L",
      "the trace does not come to lot B, lot C"
    ),
    ("expect trace lot A of L to usage excludes lot A of L", "the trace comes to lot A"),
    ("expect no change { receive 1 of N }", "the model has changed"),
    (
      "expect message reserved-partly { receive 1 of N }",
      "expected reserved-partly, but found none"
    ),
    ("expect message T-040 { reserve SO1.1 }", "expected T-040, but found reserved-partly"),
    ("expect no message { reserve SO1.1 }", "expected none, but found reserved-partly: 5 of 9"),
    (
      "expect message R-032 saying \"all of it\" { reserve SO1.1 }",
      "the messages do not say \"all of it\": 5 of 9"
    ),
    ("expect failure { receive 1 of N }", "expected a failure, but nothing was refused"),
    (
      "expect failure lot-required { receive 1 of N }",
      "expected lot-required, but nothing was refused"
    ),
    (
      "expect failure lot-required { receive 1 of M }",
      "expected lot-required, got item-unknown: there is no item M"
    ),
    (
      "expect failure not-applied where missing = 2 { ship 9 of L lot A }",
      "missing is 6, expected 2"
    ),
    (
      "expect failure not-applied where colour = 2 { ship 9 of L lot A }",
      "the refusal has no fact colour; it has missing, wanted, at"
    ),
    ("expect failure item-unknown where at = N { receive 1 of M }", "at is M, expected N"),
    (
      "expect failure item-unknown saying \"no item N\" { receive 1 of M }",
      "the refusal does not say \"no item N\": there is no item M"
    ),
    ("expect 2 customer C", "1 row in customers, expected 2"),
    ("expect no document SO1", "1 row in documents, expected 0"),
    ("expect 1 posted document SO1", "0 rows in posted-documents, expected 1"),
    ("expect X on hand 5", "there is neither an item nor a document X"),
    ("expect SO1.9 quantity 5", "SO1 has no line 9"),
    ("expect lot A of L certificate X", "there is no such row in lot-cards"),
    ("expect L lot A certificate X", "there is no such row in lot-cards"),
    ("expect lot B on SO1.2 quantity 9", "there is no such row in tracking"),
    ("expect reservation 9 quantity 4", "there is no such row in links"),
    (
      "expect tracking code LOTS specific yes",
      "3 rows of tracking-codes are meant; one is needed"
    ),
    ("expect document SO1 status released", "status is open, expected released found open"),
    (
      "expect item L colour 5",
      "there is no field colour of this expected item, description, type, unit, tracking-code, "
        + "lots-from, serials-from, expires-after, costing, reserve, order-tracking, "
        + "negative-inventory, …"
    ),
    (
      "expect customer C colour 5",
      "there is no field colour of this expected party, name, reserve, priority, blocked, "
        + "lead-time, …"
    ),
    ("expect N as of 2026-01-01 reserved 5", "there is no field reserved of this expected item"),
    ("expect SO1 as of 2026-01-01 status open", "there is no field status of this"),
    ("expect item N", "a field is missing expected a field and its value"),
    ("expect N on hand", "a value is missing expected a value"),
    ("expect N on hand 5 6", "`6` cannot stand here a figure has one value"),
    ("expect no nonsense", "there is no table nonsense"),
    ("expect at least 2 nonsense", "there is no table nonsense"),
    ("expect at least ledger", "`ledger` is not a whole number expected a number of rows"),
    ("expect trace lot A of L to usage", "say what it includes expected includes or excludes"),
    ("expect trace lot A of L to usage includes", "a number is missing expected serial, lot"),
    (
      "expect trace lot A of L to usage excludes lot B of L, lot A of L", "the trace comes to lot A"
    ),
    (
      "expect message reserved-partly saying \"9 of 9\" { reserve SO1.1 }",
      "the messages do not say \"9 of 9\": 5 of 9 are reserved"
    ),
    ("expect failure lot-requird { receive 1 of N }", "there is no refusal lot-requird"),
    ("expect failure R-001 { receive 1 of N }", "expected R-001, but nothing was refused"),
    (
      "expect failure item-unknown where found { receive 1 of M }",
      "a fact is `found = 6`"
    ),
    (
      "expect failure lot-required where missing = 1 and colour = 2 { receive 1 of L }",
      "the refusal has no fact colour; it has missing, line, at"
    ),
    ("for n in 5..1 { print \"{n}\" }", "counting up from 5 does not come to 1"),
    ("undo 99 statements", "99 statements cannot be undone; 7 statements are left"),
  ])
  func `what does not hold is told in words`(statement: String, words: String) {
    let script = Script(Self.setting + statement + "\n")

    #expect(script.told.messages.count == 1)
    #expect(script.told.messages.first?.hasPrefix(words) == true, "\(script.told.messages)")
  }

  @Test func `what has changed is told with it`() {
    func notes(_ statement: String) -> [String] {
      Script("item N unit PCS\nlocation EAST\n" + statement + "\n").told.notes
    }

    let added = notes("expect no change { receive 1 of N }")
    #expect(added.first?.hasPrefix("1 new in ledger\n") == true, "\(added)")
    #expect(added.contains { $0.hasPrefix("2 new in posted-documents\n") }, "\(added)")
    #expect(notes("expect N on hand 1") == ["a row of item-figures"])
    #expect(notes("expect N available 1").count == 2)
  }
}
