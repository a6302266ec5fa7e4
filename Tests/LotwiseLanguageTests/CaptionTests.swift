import LotwiseSyntax
import Testing

@testable import LotwiseLanguage

/// Fields by the names that they have on pages of Business Central.
@Suite struct CaptionTests {
  private static let names: [String: Set<LinePart.Kind>] = [
    "BOLT": [.item], "BOX": [.unit], "LOTALL": [.trackingCode], "LOTS": [.series],
    "EAST": [.location], "A-01": [.bin], "C": [.customer], "V": [.vendor], "SO1": [.document],
    "MO1": [.document],
    "RED": [.variant], "L1": [.lot], "SNX": [.package],
  ]
  private static var book: NameBook {
    NameBook(
      kinds: { names[String($0.uppercased().prefix { $0 != "." })] ?? [] },
      itemOf: { _, _ in nil }, placeOf: { _ in nil }, isOf: { _, _ in nil })
  }

  /// What stands before the captions of each page.
  private static let owners = [
    "BOLT", "unit BOX of BOLT", "tracking code LOTALL", "series LOTS", "EAST",
    "zone Z1 at EAST", "bin A-01 at EAST", "bin content of BOLT in bin A-01 at EAST", "customer C",
    "vendor V",
    "SO1.1", "lot L1 of BOLT", "setup",
  ]

  private static func accepts(_ line: String) -> Bool {
    StatementValidator().accepts(SourceText(name: "", line))
  }

  /// A value that a caption takes, and what it is written as.
  private static func samples(_ value: Caption.Value) -> [(said: String, written: String)] {
    switch value {
    case .flag(let text, let not):
      [("", text), ("yes", text)] + (not.map { [("= no", $0)] } ?? [])
    case .choice(let options): options.map { ($0.words.joined(separator: " "), $0.text) }
    case .quantity(let clause), .number(let clause): [("5", "\(clause) 5")]
    case .formula(let clause): [("5D", "\(clause) 5D"), ("is 2 weeks", "\(clause) 2W")]
    case .day(let clause): [("2026-03-01", "\(clause) 2026-03-01")]
    case .text(let clause): [("\"x\"", clause + "\"x\"")]
    case .name(let clause, let kinds):
      [names.first { !kinds.isDisjoint(with: $0.value) }?.key ?? "X1"].map {
        ($0, "\(clause) \($0)")
      }
    case .series(let clause, let ending):
      [("LOTS", "\(clause) LOTS"), ("from B1 to B9", "\(clause) BOLT-\(ending)")]
    }
  }

  @Test(arguments: owners.indices)
  func `a field by its caption is led to its clause`(page: Int) {
    let (card, owner) = (CaptionCard.all[page], Self.owners[page])
    #expect(!card.all.isEmpty)
    #expect(Self.owners.count == CaptionCard.all.count)
    for caption in card.all {
      for (said, written) in Self.samples(caption.value) {
        let line = "\(owner) \(caption.text) \(said)"
        // The field may be that of the header, of a component, or of another kind of number.
        let owners =
          owner == "SO1.1" ? [owner, "SO1", "MO1", "MO1.1.1"] : [owner, "package SNX of BOLT"]
        let found = owners.flatMap { owner in
          CaptionReader("\(owner) \(caption.text) \(said)", Self.book).lines()
        }
        #expect(
          found.contains { $0.hasSuffix(written) && Self.accepts($0) }, "\(line): \(found)")
      }
    }
  }

  @Test func `what nobody knows yet is declared, with its planning behind it`() {
    let lines = CaptionReader(
      "item NUT unit PCS item tracking code LOTALL, safety stock quantity 5", Self.book
    ).lines()
    #expect(lines == ["item NUT unit PCS tracked LOTALL; planning of NUT safety stock 5"])
  }

  @Test func `rules of a tracking code and needs of a place are lists`() {
    let rules = CaptionReader(
      "tracking code NEW1 SN specific tracking, strict expiration posting", Self.book
    ).lines()
    #expect(rules == ["tracking code NEW1 serial specific, expiration strict"])
    let needs = CaptionReader("EAST require pick, require shipment", Self.book).lines()
    #expect(needs == ["set location EAST requires pick, ship"])
  }

  @Test func `a word that is no caption makes it another line`() {
    #expect(CaptionReader("ship BOLT safety stock 5", Self.book).lines().isEmpty)
    #expect(CaptionReader("BOLT safety stock", Self.book).lines().isEmpty)
  }
}
