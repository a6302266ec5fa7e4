/// A word of a line as people write it, without the marks around it.
struct LineToken: Hashable, Sendable {
  let text: String
  let isQuoted: Bool
  /// In small letters.
  let small: String
  /// It stands between braces.
  private(set) var isInBlock = false
  /// A brace, a comma or a semicolon before it begins a line of a block.
  private(set) var lineMark: Character?

  init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
    small = text.lowercased()
  }

  var isSmall: Bool { text == small }
  /// `Dan`: a capital, then small letters alone.
  var isCapitalized: Bool {
    text.count > 1 && text.first?.isUppercase == true && text.dropFirst().allSatisfy(\.isLowercase)
  }
  /// What looks like the name of something: capitals or digits, and nothing that names never have.
  var isName: Bool {
    text.contains { $0.isUppercase || $0.isNumber }
      // `~PR1`: numbers that nobody gave.
      && text.drop { $0 == "~" }.allSatisfy { $0.isLetter || $0.isNumber || "-_./&+".contains($0) }
  }

  private static let marks: Set<Character> = [
    ",", ";", "(", ")", "[", "]", "{", "}", "?", "!", "|", "*", ":", "`", "\u{2019}",
  ]
  private static let signs: Set<Character> = ["=", "<", ">"]

  /// A word without the marks that stand around it.
  private static func bare(_ word: String, isShort: Bool) -> String {
    var text = word
    while text.hasPrefix("--") || text.hasPrefix("#") { text.removeFirst() }
    if text.hasPrefix("-"), text.dropFirst().first?.isLetter == true { text.removeFirst() }
    while text.hasSuffix("."), !text.hasSuffix(".."), !isShort { text.removeLast() }
    if text.hasSuffix("'s") { text.removeLast(2) }
    if text.hasSuffix("'") { text.removeLast() }
    return text
  }

  /// The words of a line; marks only part them, signs are words.
  static func all(of line: String) -> [LineToken] {
    var found: [LineToken] = []
    var word = ""
    var depth = 0
    var mark: Character?
    func add(_ text: String, isQuoted: Bool = false) {
      var token = LineToken(text, isQuoted: isQuoted)
      (token.isInBlock, token.lineMark) = (depth > 0, mark)
      mark = nil
      found.append(token)
    }
    func end() {
      var text = word
      word = ""
      let isShort = ["no.", "nos."].contains(text.lowercased())
      text = bare(text, isShort: isShort)
      guard !text.isEmpty else { return }
      // `SO1.status`: what comes behind the dot is a word of its own.
      if let dot = text.lastIndex(of: "."), !isShort,
        text[text.index(after: dot)...].count > 2,
        text[text.index(after: dot)...].allSatisfy({ $0.isLetter && $0.isLowercase })
      {
        add(String(text[..<dot]))
        add(String(text[text.index(after: dot)...]))
      } else {
        add(isShort ? text.lowercased() : text)
      }
    }
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open {
          if open == "\"" {
            add(word, isQuoted: true)
            word = ""
          } else {
            end()
          }
          quote = nil
        } else {
          word.append(character)
        }
      } else if character == "\"" || character == "'" && word.isEmpty {
        end()
        quote = character
      } else if character.isWhitespace || marks.contains(character) {
        end()
        if character == "{" { depth += 1 }
        if character == "}" { depth = max(0, depth - 1) }
        if "{,;".contains(character) { mark = depth > 0 ? character : nil }
      } else if signs.contains(character) {
        if let last = word.last, signs.contains(last) || word == "-" {
          word.append(character)
        } else if word.hasSuffix("-") {
          // `EAST->WEST`: an arrow between two names.
          word.removeLast()
          end()
          word = "-\(character)"
        } else {
          end()
          word.append(character)
        }
      } else {
        if let last = word.last, signs.contains(last) { end() }
        word.append(character)
      }
    }
    end()
    return found
  }
}
