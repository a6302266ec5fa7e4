import Testing

@testable import ItemTracking

/// Codes and texts, each kept once.
@Suite struct NamesTests {
  @Test func `a code is trimmed and stands in capitals, a text is as it is`() {
    var names = Names()
    let code = names.intern(code: "  ab-1  ")
    let again = ["AB-1", "Ab-1 ", " aB-1"].map { names.intern(code: $0) }
    let other = names.intern(code: "AB -1")
    let text = names.intern(text: Array(" ab-1".utf8))
    let sameText = names.intern(text: Array("AB-1".utf8))

    #expect(names.text(code) == "AB-1")
    #expect(again == [code, code, code])
    #expect(other != code)
    #expect(names.known(code: " aB-1") == code)
    #expect(names.known(code: "AB-2") == nil)
    #expect(names.text(text) == " ab-1")
    #expect(text != code)
    #expect(sameText == code)
  }

  @Test(arguments: ["", " ", "    "])
  func `blanks alone are the blank code`(code: String) {
    var names = Names()
    let id = names.intern(code: code)

    #expect(id == 0)
    #expect(names.known(code: code) == 0)
    #expect(names.count == 1)
  }

  @Test func `letters beyond ASCII are put in capitals where one becomes one`() {
    var names = Names()
    let wide = names.intern(code: "åß1")
    let again = names.intern(code: " Åß1 ")
    let narrow = names.intern(code: "AB1")

    #expect(names.text(wide) == "Åß1")
    #expect(again == wide)
    #expect(names.length(wide) == 3)
    #expect(names.length(narrow) == 3)
  }

  /// Names of every length from 1 to 40 that differ in their first, a middle or their last letter.
  private static let alike: [String] = (1...40).flatMap { length -> [String] in
    let plain = [Character](repeating: "a", count: length)
    return Set([0, length / 2, length - 1]).sorted().map { place in
      var name = plain
      name[place] = "b"
      return String(name)
    } + [String(plain)]
  }

  @Test func `names that differ in one letter are different, at any length`() {
    var names = Names()
    let ids = Self.alike.map { names.intern(code: $0) }
    let again = Self.alike.map { names.intern(code: $0.uppercased()) }

    #expect(Set(ids).count == Self.alike.count)
    #expect(names.count == Self.alike.count + 1)
    #expect(again == ids)
    #expect(Self.alike.map { names.known(code: $0) ?? 0 } == ids)
    #expect(ids.map { names.text($0) } == Self.alike.map { $0.uppercased() })
    #expect(ids.map { names.length($0) } == Self.alike.map { $0.count })
  }

  @Test func `many names are all found again`() {
    var names = Names()
    let ids = (0..<5_000).map { names.intern(code: "lot number \($0)") }

    #expect(Set(ids).count == 5_000)
    #expect((0..<5_000).map { names.known(code: "LOT NUMBER \($0)") ?? 0 } == ids)
    #expect(names.text(ids[4_999]) == "LOT NUMBER 4999")
    #expect(names.known(code: "LOT NUMBER 5000") == nil)
  }

  @Test func `only letters change into capitals, not what stands beside them`() {
    var names = Names()
    let all = String(decoding: Array(UInt8(0x21)...0x7E), as: UTF8.self)

    let (one, other) = (names.intern(code: all), names.intern(code: "@`[{z}]az"))

    #expect(names.text(one) == all.uppercased())
    #expect(names.text(other) == "@`[{Z}]AZ")
  }

  @Test func `names are ordered by their letters`() {
    var names = Names()
    let (one, two, longer) = (
      names.intern(code: "B1"), names.intern(code: "B2"), names.intern(code: "B10")
    )

    let inOrder = [(0, one), (one, longer), (longer, two), (one, two)]
    #expect(inOrder.map { names.precedes($0, $1) } == [true, true, true, true])
    #expect(inOrder.map { names.precedes($1, $0) } == [false, false, false, false])
    #expect(!names.precedes(one, one))
  }

  @Test(arguments: [1, 7, 33_554_431])
  func `a made number is written and read again`(counter: Int32) {
    let names = Names()
    for kind in DocumentKind.allCases {
      let no = DocumentNo(made: counter, for: kind)
      let text = names.text(no)

      #expect(no.isMade)
      #expect(!no.isBlank)
      #expect(no.made?.kind == kind)
      #expect(no.made?.counter == counter)
      #expect(text == "~\(kind.initials)\(counter)")
      #expect(DocumentNo(madeText: text) == no)
      #expect(DocumentNo(madeText: text.lowercased()) == no)
    }
  }

  @Test(arguments: [
    "PR12", "~", "~PR", "~12", "~PR0", "~PR-1", "~PR33554432", "~XYZ1", "~PR1A", "~PR 1",
  ])
  func `what is no made number`(text: String) { #expect(DocumentNo(madeText: text) == nil) }

  @Test(arguments: [
    ("A9", 1, "A10"), ("A99", 1, "A100"), ("A09B", 1, "A10B"), ("9", 1, "10"),
    ("A1B2C", 9, "A1B11C"), ("L098", 5, "L103"), ("99X", 250, "349X"),
    ("L1", 0, "L2"), ("L1", -3, "L2"), ("7-/:", 1, "8-/:"),
  ])
  func `the last digits count up, by one at least, and keep their width`(
    text: String, step: Int32, next: String
  ) {
    var names = Names()
    let id = names.intern(code: text)

    let bytes = names.incremented(id, by: step)

    #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == next)
  }

  @Test func `a number without digits has none after it, and the longer one lies beyond`() {
    var names = Names()
    let none = names.intern(code: "ABC")
    let ids = ["A9", "A10", "B9", "A9"].map { names.intern(code: $0) }

    #expect(names.incremented(none) == nil)
    #expect(names.isBeyond(ids[1], ids[0]) && !names.isBeyond(ids[0], ids[1]))
    #expect(names.isBeyond(ids[2], ids[0]) && !names.isBeyond(ids[0], ids[2]))
    #expect(!names.isBeyond(ids[0], ids[3]))
  }
}
