import LotwiseLanguage
import Testing

/// What `what if` tells when nothing in it looks.
@Suite struct TryingTests {
  private static let stock = """
    item NUT unit PCS
    receive 5 of NUT

    """

  @Test func `what a plain movement would write is told, and nothing is written`() {
    let script = Script(
      Self.stock + "what if { ship 2 of NUT }\nexpect NUT on hand 5")

    #expect(script.end == .success)
    #expect(script.told.texts.contains { $0.contains("sales shipment") && $0.contains("-2") })
  }

  @Test func `a block that looks itself is told nothing besides`() {
    let script = Script(
      Self.stock + "what if { ship 2 of NUT; show ledger columns entry, quantity }")

    #expect(script.told.texts == ["entry,quantity\n1,5\n2,-2\n"])
  }

  @Test func `a block that writes nothing says so`() {
    let script = Script(Self.stock + "what if { let a = 3 }")

    #expect(script.told.texts == ["nothing would be written"])
  }
}
