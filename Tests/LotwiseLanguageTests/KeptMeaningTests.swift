import Testing

@testable import LotwiseLanguage

/// A line that is offered instead of another says what that one said, or is not offered.
@Suite struct KeptMeaningTests {
  @Test(arguments: [
    ("receive 1e3 of BOLT", "receive BOLT lot 1e3"),
    ("receive 50% of NUT", "receive NUT"),
    ("transfer all of BOLT lot L2 from A to B", "transfer order from A to B { BOLT lot L2 }"),
    ("ship 2 of MILK lot M1 not to C", "ship 2 of MILK lot M1 not invoiced to C"),
    ("ship 2 of BOLT except lot L2", "ship 2 of BOLT lot L2"),
    ("ship no NUT to C", "ship NUT to C"),
    ("receive 4 of M expires 2026-06", "receive 4 of M expires 2026-06-01 on 2026-06-30"),
    ("receive 5 of NUT on June 2026", "receive 5 of NUT expires 2026-06-30 on 2026-06-01"),
    (
      "receive 4 of M expires 2026-06-30 expires 2026-07-30",
      "receive 4 of M expires 2026-06-30 on 2026-07-30"
    ),
    ("receive PUMP serial P10 and P15", "receive PUMP serial P10..P15"),
    ("save snapshot \"\"", "save snapshot \"\"\"\""),
  ])
  func `what says something else is not offered`(written: String, offered: String) {
    #expect(!KeptMeaning(written).allows(offered))
  }

  @Test(arguments: [
    ("receive 10pcs of BOLT", "receive 10 PCS of BOLT"),
    ("write-off 2 of BOLT", "adjust -2 of BOLT"),
    ("receive 1,000 of BOLT", "receive 1000 of BOLT"),
    ("transfer all of BOLT from A to B", "transfer 8 of BOLT from A to B"),
    ("lines not shipped yet", "show lines where outstanding > 0"),
    ("post PO1 receive without invoice", "post PO1 receive"),
    ("ledger of BOLT in June 2026", "show ledger of BOLT from 2026-06-01 to 2026-06-30"),
    ("entries June 1 to June 5", "show ledger from 2026-06-01 to 2026-06-05"),
    ("receive PUMP serials P4 and P5", "receive PUMP serial P4..P5"),
    ("order due 2026-06-30 starting 2026-06-01", "order due 2026-06-30 on 2026-06-01"),
  ])
  func `what says the same is`(written: String, offered: String) {
    #expect(KeptMeaning(written).allows(offered))
  }

  @Test(arguments: [
    ("receive 5\u{A0}of NUT at\u{202F}EAST", "receive 5 of NUT at EAST"),
    ("item N \u{201C}Hex bolt\u{201D} unit PCS", "item N \"Hex bolt\" unit PCS"),
    ("receive \u{FF15} of NUT", "receive 5 of NUT"),
    ("receive 5 of M\u{DC}TTER", "receive 5 of M\u{DC}TTER"),
  ])
  func `characters of print are those of the keyboard`(written: String, typed: String) {
    #expect(PlainCharacters.typed(written) == typed)
  }

  @Test(arguments: [
    ("receive 1,000 of N", "receive 1000 of N"), ("receive 1,5 of N", "receive 1.5 of N"),
    ("receive 1.000,5 of N", "receive 1000.5 of N"), ("receive 1,0,0 of N", "receive 1,0,0 of N"),
    ("receive 12,345.5 of N", "receive 12345.5 of N"), ("receive ten of N", "receive 10 of N"),
    ("receive a dozen N", "receive 12 of N"), ("receive a dozen of N", "receive 12 of N"),
    ("receive of N", "receive of N"), ("show lots of N, M", "show lots of N, M"),
  ])
  func `numbers are written in figures`(written: String, figures: String) {
    #expect(PlainCharacters.figures(written) == figures)
  }
  @Test(arguments: ["receive 1,000 of N", "receive 5 of N on 2026-03-05 12:00"])
  func `what is no item is not told to be one`(line: String) {
    let told = Script("item N unit PCS\n\(line)\n").told

    #expect(told.codes.first == "unexpected-word")
    #expect(!told.messages.joined().contains("write `"), "\(told.messages)")
  }
}
