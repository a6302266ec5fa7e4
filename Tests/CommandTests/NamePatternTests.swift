import LotwiseTesting
import Testing

/// What `--filter` takes: a regular expression that is matched in time by the name's length.
@Suite struct NamePatternTests {
  @Test(arguments: [
    ("", "any", true), ("b", "abc", true), ("^b", "abc", false), ("c$", "abc", true),
    ("^$", "", true), ("a.c", "abc", true), ("a.c", "ac", false), ("ab?c", "ac", true),
    ("a{2}", "ba", false), ("a{2}", "baa", true), ("^a{2,3}$", "aaaa", false),
    ("^a{2,}$", "aaaa", true), ("^(ab|c)+$", "abcab", true), ("^(ab|c)+$", "abb", false),
    ("[a-c]x", "bx", true), ("[^a-c]x", "bx", false), ("[]a]", "]", true), ("[a-]", "-", true),
    ("\\d+", "lot 7", true), ("^\\D+$", "lot 7", false), ("\\bday\\b", "one day1", false),
    ("\\bday\\b", "one day, 1", true), ("a\\.b", "a.b", true), ("a\\.b", "axb", false),
    ("(?i)LOT", "a lot", true), ("(?i)[A-C]$", "xb", true), ("LOT", "a lot", false),
    ("a|", "b", true), ("(|a)+b", "aab", true), ("(a*)*$", "b", true), ("›", "a › b", true),
    ("day1.lot › .*lot", "day1.lot › a lot", true), ("a+?b", "aab", true), ("x{0}y", "y", true),
  ])
  func `a pattern finds names`(pattern: String, name: String, isFound: Bool) throws {
    let isFoundHere = try NamePattern(pattern).finds(name)
    #expect(isFoundHere == isFound)
  }

  @Test(arguments: [
    "(", ")", "a)", "[", "[a", "[z-a]", "*", "a**", "+a", "a{", "a{x}", "a{3,1}", "a{1001}",
    "(?=a)", "(?<!a)b", "(a)\\1", "\\", "\\q", "((a{1000}){1000}){1000}", "((){1000}){1000}",
    String(repeating: "(", count: 100_000), "a{99999999999999999999}", "(?i", "|*",
  ])
  func `what is no pattern is refused at once`(pattern: String) {
    #expect(throws: NamePattern.Mistake.self) { try NamePattern(pattern) }
  }

  @Test(arguments: ["(a+)+$", "(a|a)*b", "(a|aa)+$", "(.*)*x", "(a?){900}a{900}"])
  func `no pattern takes longer than the name is long`(pattern: String) throws {
    let found = try NamePattern(pattern)
    let name = String(repeating: "a", count: 3_000) + "!"
    let start = ContinuousClock.now

    let isFound = found.finds(name)

    #expect(isFound == pattern.hasSuffix("a{900}"))
    // By trying all ways there were more than 2^3000.
    #expect(start.duration(to: .now) < .seconds(60))
  }

  @Test(arguments: UInt64(1)...20)
  func `patterns find what the library's do`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func pattern(_ depth: Int) -> String {
      let parts = (0...next(3)).map { _ -> String in
        let one =
          depth > 0 && next(3) == 0
          ? "(" + pattern(depth - 1) + ")" : ["a", "b", ".", "[ab]", "[^a]"][next(5)]
        return one + ["", "", "", "*", "+", "?", "{1,2}"][next(7)]
      }
      return parts.joined() + (next(4) == 0 && depth > 0 ? "|" + pattern(depth - 1) : "")
    }
    for _ in 0..<40 {
      let text = ["", "^"][next(2)] + pattern(2) + ["", "$"][next(2)]
      let own = try NamePattern(text)
      let other = try Regex(text)
      for _ in 0..<20 {
        let name = String((0..<next(7)).map { _ in ["a", "b", "c"][next(3)] }.joined())
        #expect(own.finds(name) == name.contains(other), "\(text) in \(name)")
      }
    }
  }
}
