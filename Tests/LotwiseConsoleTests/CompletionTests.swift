import LotwiseConsole
import Testing

@Suite struct CompletionTests {
  private func insertion(_ candidates: [String], replacing typed: String) -> String? {
    Completions(replaceFrom: 0, candidates: candidates.map { .init($0) })
      .insertion(replacing: typed)
  }

  private func lines(
    _ candidates: [Completions.Candidate], columns: Int, rows: Int = 20
  ) -> [String] {
    // Chinese characters take two columns.
    CompletionListing(candidates, columns: columns, rows: rows) { text in
      text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x4E00 ? 2 : 1) }
    }.lines
  }

  @Test func `the only candidate is inserted with what closes it`() {
    #expect(insertion(["ship"], replacing: "sh") == "ship ")
    #expect(insertion(["ship"], replacing: "ship") == "ship ")
  }

  @Test func `several candidates insert what they share`() {
    #expect(insertion(["LOT-1", "LOT-2"], replacing: "L") == "LOT-")
    #expect(insertion(["LOT-1", "LOT-2"], replacing: "lot") == "LOT-")
  }

  @Test func `nothing is inserted when nothing more is shared`() {
    #expect(insertion(["LOT-1", "LOT-2"], replacing: "LOT-") == nil)
    #expect(insertion(["ship", "show"], replacing: "shpi") == nil)
    #expect(insertion([], replacing: "x") == nil)
  }

  @Test func `characters are shared whole`() {
    #expect(insertion(["e\u{301}a", "e\u{300}b"], replacing: "") == nil)
  }

  @Test func `words are listed down the columns`() {
    let words = ["a", "bbb", "cc", "d", "e"].map { Completions.Candidate($0) }
    #expect(lines(words, columns: 14) == ["a    cc   e", "bbb  d"])
  }

  @Test func `details stand beside the candidates, by display width`() {
    let lots = [Completions.Candidate("批号", detail: "3 PCS"), .init("L-1", detail: "12 PCS")]
    #expect(lines(lots, columns: 20) == ["批号  3 PCS", "L-1   12 PCS"])
  }

  @Test func `what does not fit the width is cut`() {
    let lots = [Completions.Candidate("LOT-1", detail: "a long description")]
    #expect(lines(lots, columns: 16) == ["LOT-1  a long d"])
    #expect(lines([.init("批号批号")], columns: 6) == ["批号"])
  }

  @Test func `what does not fit the height is counted`() {
    let words = (1...30).map { Completions.Candidate("w\($0)") }
    #expect(lines(words, columns: 8, rows: 3) == ["w1", "w2", "and 28 more"])
  }

  @Test func `a tiny screen does no harm`() {
    let words = (1...30).map { Completions.Candidate("w\($0)", detail: "x") }
    #expect(lines(words, columns: 1, rows: -3).count == 2)
  }
}
