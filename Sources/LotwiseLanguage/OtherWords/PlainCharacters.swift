/// Lines as they come out of other programs: with blanks, quotes and digits of print, with numbers
/// as they are grouped there, and with numbers in words.
enum PlainCharacters {
  /// The line with the characters of the keyboard for those of print, which look the same.
  static func typed(_ line: String) -> String {
    guard !line.utf8.allSatisfy({ $0 < 0x80 }) else { return line }
    return String(
      line.map { character -> Character in
        if character.isWhitespace, !character.isNewline { return " " }
        if "\u{201C}\u{201D}\u{201E}\u{201F}".contains(character) { return "\"" }
        if "\u{2018}\u{2019}".contains(character) { return "'" }
        guard !character.isASCII, let digit = character.wholeNumberValue, digit < 10 else {
          return character
        }
        return Character(String(digit))
      })
  }

  /// The line with its numbers as they are written here: `1000` for `1,000`, `1.5` for `1,5`, `10`
  /// for `ten`, where they say how much.
  static func figures(_ line: String) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard !line.contains("\"") else { return line }
    var plain: [String] = []
    for (index, word) in words.enumerated() {
      let isAmount = index + 1 < words.count && words[index + 1] == "of"
      let isDozen = word == "dozen" && index > 0
      guard isAmount || isDozen else {
        plain.append(word)
        continue
      }
      if isDozen, plain.last == "a" { plain.removeLast() }
      plain.append(grouped(word) ?? numerals[word.lowercased()].map(String.init) ?? word)
      if isDozen, !isAmount { plain.append("of") }
    }
    return plain.joined(separator: " ")
  }

  private static let numerals = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "hundred": 100,
  ]

  /// A number with commas; nil for any other word.
  private static func grouped(_ word: String) -> String? {
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } })
    else { return nil }
    let last = parts[parts.count - 1]
    if parts.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }), !parts[0].contains(".")
    {
      return parts.joined()
    }
    guard parts.count == 2, !last.contains(".") else { return nil }
    return parts[0].filter { $0 != "." } + "." + last
  }
}
