import LotwiseLanguage
import Testing

/// Words of questions, expectations and loops that make no sense: their statements are in no
/// grammar, so they stand in no script.
@Suite struct SenselessWordsTests {
  @Test func `each is refused for what is wrong with it`() {
    let script = Script(
      #"""
      workdate 2026-01-15
      series LOTS LOT0001..LOT0099
      tracking code ALL lot specific
      tracking code SN serial specific
      item N unit PCS
      item L unit PCS tracked ALL lots from LOTS
      item S unit PCS tracked SN
      vendor V
      customer C
      location EAST
      location WEST
      receive 5 of N
      receive 3 of L lot A
      purchase order PO1 from V { 2 of S; 4 of L }
      sales order SO1 to C { 2 of N; 2 of L { 2 of lot A } }
      reservation worksheet RW1 for sales orders
      planning worksheet W1 { 1 of N }
      checkpoint here
      scenario "of expectations" {
        expect failure missing-word saying "a field is missing" { expect N }
        expect failure missing-word saying "a field is missing" { expect N, on hand 5 }
        expect failure missing-word saying "a field is missing" { expect N on hand 5, }
        expect failure column-unknown saying "there is no field colour" { expect N colour 5 }
        expect failure unexpected-word where at = 6 { expect N on hand 5 6 }
        expect failure missing-word saying "say what it includes" { expect trace lot A of L to usage }
        expect failure missing-word saying "say which table" { expect preview receive 1 of N { | entry | } }
        expect failure missing-word saying "say which table" { expect preview of ledger { | entry | } }
        expect failure no-history { expect N as of 2026-01-15 colour 5 }
        expect failure no-history { expect N as of 2026-01-15 reserved 5 }
        expect failure subject-unknown { expect NOTHING on hand 1 }
        expect failure column-unknown saying "lines has no column on-hand" { expect SO1.9 on hand 5 }
        expect failure table-unknown where at = colour { expect 1 new colour }
        expect failure table-unknown where at = colour { expect no colour }
        expect failure table-unknown where at = colours { expect at least 1 colours }
        expect failure table-unknown where at = colours { expect at most 1 new colours }
        expect failure checkpoint-unknown where at = there { expect diff since there { | table | } }
        expect failure column-unknown saying "there is no column colour" { expect ledger { | colour | } }
        expect failure column-unknown saying "the column entry stands there twice" { expect ledger { | entry | entry | } }
      }

      scenario "of values and loops" {
        expect failure missing-word saying "a value is missing" { let x = }
        expect failure missing-word saying "`=` is missing" { let x 5 }
        expect failure column-unknown saying "there is no field colour" { let x = colour of N }
        expect failure unexpected-word { let x = count of ledger of N colour }
        expect failure not-a-number saying "nothing is repeated -1 times" { repeat -1 { print "a" } }
        repeat 0 { receive 100 of N }
        expect N on hand 5
        expect failure unexpected-word saying "cannot stand here" { for lot in L1 L2 { print "{lot}" } }
        expect failure not-a-code saying "counting up from L9 does not come to L1" { for lot in L9..L1 { print "{lot}" } }
        expect failure not-a-code saying "counting up from L1 does not come to L2..L3" { for lot in L1..L2..L3 { print "{lot}" } }
        expect failure not-a-code { for lot in A..B { print "{lot}" } }
        for lot in X9..X11, "Y1..Y2" { receive 1 of L lot "{lot}" }
        expect lots of L columns lot {
          | lot      |
          | A        |
          | X10      |
          | X11      |
          | X9       |
          | "Y1..Y2" |
        }
        define twice what { do {what} }
        expect failure definition-unknown saying "twise is not defined" { do twise N }
        expect failure expression-wrong saying "twice takes 1 values, not 2" { do twice N, L }
        expect failure expression-wrong saying "twice takes 1 values, not 0" { do twice }
      }
      scenario "of looking back" {
        expect failure missing-word saying "a number is missing" { find of L }
        expect failure missing-word saying "a number is missing" { recall of L }
        expect failure missing-word saying "a number or an item is missing" { trace to usage }
        expect failure missing-word saying "say which components" { trace lot A of L to usage components }
        expect failure line-unknown saying "nothing was traced before" { trace opposite of line 1 }
        trace lot A of L to usage
        trace opposite of line 1
        expect failure line-unknown { trace opposite of line 9 }
        expect failure not-drawn { show ledger as svg }
        expect failure unexpected-word where at = colour { show lot A of L colour }
        expect failure unexpected-word where at = colour { show item L colour }
        expect failure unexpected-word where at = colour { show document SO1 colour }
        expect failure table-unknown where at = SO1 { show SO1 colour }
        expect failure unexpected-word where at = colour { show ledger of L colour }
        expect failure unexpected-word where at = colour { show ledger colour }
        expect failure unexpected-word where at = colour { show lots of L at EAST colour }
        expect failure not-drawn { show tables as svg }
        expect failure not-drawn { show columns of ledger as svg }
        expect failure unexpected-word { show columns of ledger of N }
        expect failure several-tables { show SO1 as csv }
        expect failure topic-unknown saying "nothing is known of `recieve`" { help recieve }
        expect failure refusal-unknown saying "there is no refusal lot-requird" { expect failure lot-requird { receive 1 of L } }
        expect failure refusal-unknown { expect message lot-requird { receive 1 of L } }
        expect failure unexpected-word saying "a fact is" { expect failure lot-required where missing = 1 or line = 1 { receive 1 of L } }
        expect failure unexpected-word saying "a fact is" { expect failure lot-required where missing > 1 { receive 1 of L } }
        expect failure lot-required where missing = 1 and line = 1 { receive 1 of L }
        expect failure T-007 where missing = 2 { receive 2 of L }
        expect failure { receive 2 of L }
        expect failure missing-word saying "the name of a file is missing" { save snapshot "" }
        expect failure missing-word saying "the name of a file is missing" { load snapshot "" }
      }
      """#)

    #expect(script.end == .success, "\(script.told.messages)")
  }
}
