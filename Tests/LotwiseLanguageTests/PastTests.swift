import LotwiseLanguage
import LotwiseSyntax
import Testing

/// `as of DATE`, `as of entry N`: what there was.
@Suite struct PastTests {
  private static let story = [
    "receive 10 of BOLT lot L1 expires 2026-01-20 at EAST",
    "ship 3 of BOLT lot L1 at EAST to SELANG",
    "transfer 4 of BOLT lot L1 from EAST to WEST via OWN", "receive 5 of BOLT lot L2 at WEST",
    "ship 2 of BOLT lot L1 at WEST to SELANG", "adjust -1 of BOLT lot L2 at WEST",
    "reclassify 1 of BOLT lot L1 at EAST as lot L3", "receive 2 of NUT", "ship 3 of NUT to SELANG",
    "receive 6 of NUT", "ship 1 of BOLT lot L3 at EAST to SELANG",
  ]

  private static let setting = """
    tracking code LOTALL lot specific, expiration used
    item BOLT "Hex bolt" unit PCS tracked LOTALL
    item NUT "Nut" unit PCS
    customer SELANG "Selangorian Ltd."
    location EAST
    location WEST
    location OWN in transit

    """

  /// Each query at once, after each day's statement, and all again at the end, of that day.
  @Test(arguments: [
    "ledger columns entry, quantity, remaining, open", "lots columns item, location, lot, total",
    "item-figures of BOLT columns on-hand, remaining", "item-figures of NUT columns on-hand",
    "trace lot L1 of BOLT to usage columns entry, level, remaining",
    "recall lot L1 of BOLT columns kind, location, lot, document, quantity, balance",
  ])
  func `the past is what the present was`(query: String) {
    var text = Self.setting
    for (day, statement) in Self.story.enumerated() {
      text += "workdate 2026-01-\(10 + day)\n\(statement)\nshow \(query) as csv\n"
    }
    for day in Self.story.indices { text += "show \(query) as of 2026-01-\(10 + day) as csv\n" }
    let script = Script(text)
    let texts = script.told.texts.map { $0.split(separator: "\n").sorted() }

    #expect(script.end == .success, "\(script.told.messages)")
    #expect(texts.count == 2 * Self.story.count)
    for day in Self.story.indices {
      #expect(texts[day] == texts[Self.story.count + day], "day \(day)")
    }
  }

  @Test func `an entry is a point as well, and expectations know both`() {
    let text =
      Self.setting
      + Self.story.enumerated().map { "workdate 2026-01-\(10 + $0)\n\($1)\n" }.joined() + """
        expect BOLT as of 2026-01-10 on hand 10
        expect BOLT lot L1 at EAST as of entry 2 on hand 7
        expect BOLT as of 2026-01-20 expired 0
        expect BOLT lot L1 at WEST as of 2026-01-14 on hand 2
        expect 2 ledger as of entry 2
        expect ledger as of 2026-01-11 columns entry, remaining {
          | entry | remaining |
          |     1 |         7 |
          |     2 |         0 |
        }
        trace lot L1 of BOLT to usage as of 2026-01-11
        trace lot L1 of BOLT to usage as of entry 1 as json

        """

    let script = Script(text)

    #expect(script.end == .success, "\(script.told.messages)")
    #expect(script.told.texts.last?.contains("\"entry\":2") == false)
  }

  @Test(arguments: [
    "show reservation-entries as of 2026-01-10", "show ledger as of 2026-01-10 columns reserved",
    "show ledger as of 2026-01-10 where available > 0", "expect BOLT as of 2026-01-10 reserved 0",
    "show lot-cards as of entry 3",
  ])
  func `what keeps no history is refused`(statement: String) {
    let script = Script(Self.setting + statement + "\n")

    #expect(script.told.codes == ["no-history"], "\(script.told.messages)")
    #expect(script.end == .scriptWrong)
  }
}
