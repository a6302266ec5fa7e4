import LotwiseSyntax
import Testing

/// One check of a file finds all of its mistakes: reading goes on after each.
@Suite struct RecoveryTests {
  /// Thirty statements with a mistake each among thirty without.
  static let wrong = [
    "receeve 1 of BOLT", "receive", "receive 1 of", "receive x of BOLT", "receive 1 BOLT",
    "receive 1 of BOLT lot", "receive 1 of BOLT on 2026-02-30", "receive 1 of BOLT from",
    "receive 1 of BOLT from A from B", "receive 1 of BOLT tomorrow", "receive 1.000001 of BOLT",
    "produce 1 of BIKE consuming", "produce 1 of BIKE consuming 2 NUT", "reclassify 1 of BOLT",
    "purchase ordr PO1", "purchase order", "purchase order PO1 { x of BOLT }",
    "handle 2 of lot L1", "handle on PO1", "reserve", "reserve SO1 form PO1",
    "set PO1.1 quantity", "set PO1.1 quantity many", "location", "location WEST requires pik",
    "show legder", "show ledger as xml", "item journal J1 { positiv 1 of BOLT }", "scenario",
    "assign next box to PO1",
  ]

  @Test func `thirty mistakes are thirty messages, in the order of the file`() {
    #expect(Self.wrong.count == 30)
    let lines = Self.wrong.flatMap { [$0, "reserve SO1 from inventory"] }
    var sources = SourceList()
    let id = sources.add(name: "wrong.lot", bytes: Array(lines.joined(separator: "\n").utf8))
    var check = StaticCheck(SampleForms.table)

    let found = check.check(sources[id])

    let places = found.compactMap { diagnostic in
      diagnostic.place.map { sources.position(of: $0).line }
    }
    #expect(places == (0..<30).map { 2 * $0 + 1 })
    #expect(check.statementCount == 60)
  }

  @Test func `a block without an end costs its own lines only`() {
    let text = """
      purchase order PO1 {
        7 of BOLT
      receive 1 of BOLT
      receeve 1 of BOLT
      """
    var check = StaticCheck(SampleForms.table)

    let codes = check.check(SourceText(name: "open.lot", text)).map(\.code)

    #expect(codes == ["unclosed-block", "unknown-statement"])
  }

  @Test func `the block that lost its brace is blamed, not the last one`() {
    let text = """
      scenario "one" {
        purchase order PO1 {
          7 of BOLT {
            lot L1
        }
        reserve SO1
      }
      """
    var sources = SourceList()
    let id = sources.add(name: "open.lot", bytes: Array(text.utf8))
    var check = StaticCheck(SampleForms.table)

    let found = check.check(sources[id])

    #expect(found.first?.code == "unclosed-block")
    #expect(found.first?.place.map { sources.position(of: $0).line } == 3)
    #expect(found.first?.secondary.isEmpty == false)
  }

  @Test func `mistakes inside blocks are found, each once`() {
    let text = """
      scenario "one" {
        receeve 1 of BOLT
        if 1 = 1 {
          receive x of BOLT
        } else {
          show legder
        }
      }
      """
    var check = StaticCheck(SampleForms.table)

    let codes = check.check(SourceText(name: "blocks.lot", text)).map(\.code)

    #expect(codes == ["unknown-statement", "not-a-quantity", "unknown-word"])
  }

  @Test(arguments: UInt64(1)...40)
  func `any cut and any byte leaves a check that ends with places inside the text`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let script = SampleForms.all.flatMap(\.examples).joined(separator: "\n")
    var bytes = Array(script.utf8)
    for _ in 0..<random(30) {
      let place = random(bytes.count)
      switch random(3) {
      case 0: bytes[place] = Array("{}()[]\"\\|;#, \n".utf8)[random(14)]
      case 1: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + random(20)))
      }
    }
    var sources = SourceList()
    let id = sources.add(name: "cut.lot", bytes: bytes)
    var check = StaticCheck(SampleForms.table)

    for diagnostic in check.check(sources[id]) {
      let span = diagnostic.place?.span ?? Span(start: -1, end: -1)
      #expect(span.start >= 0 && Int(span.end) <= bytes.count, "\(diagnostic.message)")
      #expect(!DiagnosticRenderer().render(diagnostic, in: sources).isEmpty)
    }
  }
}
