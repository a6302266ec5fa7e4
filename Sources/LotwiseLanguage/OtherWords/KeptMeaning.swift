/// What a line that is offered instead of another must keep of it, or it would say something else:
/// how much, what is left out, and of which days it speaks.
struct KeptMeaning {
  private let words: [String]
  /// Whether a name of nothing is in it.
  private let namesNothing: Bool

  /// A line as it was written.
  init(_ line: String) {
    namesNothing = line.contains("\"\"")
    words = Self.words(of: PlainCharacters.figures(PlainCharacters.typed(line)))
  }

  /// Whether a line says none of these things otherwise.
  func allows(_ line: String) -> Bool {
    let others = Self.words(of: line)
    // `""` is not the name of a quote.
    guard !namesNothing || !line.contains("\"\"\"\"") else { return false }
    return keepsAmounts(others) && keepsNegations(others) && keepsDays(others)
      && keepsBounds(others)
  }

  // MARK: How much

  /// `1e3 of BOLT`: what stands where a quantity does is no number of goods, and not left out.
  private func keepsAmounts(_ others: [String]) -> Bool {
    let isMoving = words.first.map(Self.moving.contains) ?? false
    return zip(words, words.dropFirst()).allSatisfy { amount, next in
      // `transfer all of BOLT`: all is not one.
      if isMoving, amount == "all", next == "of" {
        return zip(others, others.dropFirst()).contains { $0.first?.isNumber == true && $1 == "of" }
      }
      let figures = Self.unsigned(amount)
      guard next == "of", figures.first?.isNumber == true else { return true }
      let number = figures.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return number == figures || others.contains { Self.unsigned($0) == number }
    }
  }

  private static func unsigned(_ word: String) -> Substring {
    word.drop { $0 == "-" || $0 == "+" }
  }

  // MARK: What is left out

  private static let prepositions: Set<String> = ["to", "in", "from", "at", "of", "on"]
  private static let moving: Set<String> = [
    "receive", "ship", "transfer", "adjust", "produce", "assemble", "return", "consume", "sell",
    "buy",
  ]

  /// `not to C`, `except lot L2`: where it stays, the word that it turns round stays with it.
  private func keepsNegations(_ others: [String]) -> Bool {
    let isMoving = words.first.map(Self.moving.contains) ?? false
    return zip(words, words.dropFirst()).allSatisfy { word, next in
      switch word {
      case "except", "excluding", "never": break
      case "not" where Self.prepositions.contains(next): break
      case "no" where isMoving: break
      default: return true
      }
      return zip(others, others.dropFirst()).contains { $0 == word && $1 == next }
    }
  }

  // MARK: Days

  /// `expires 2026-06`: a month is not two days of which each says something else.
  private func keepsDays(_ others: [String]) -> Bool {
    let days = others.indices.filter { Self.isDay(others[$0]) }
    let isSpan = zip(days, days.dropFirst()).contains {
      $1 == $0 + 2 && others[$0 + 1] == "to" || $1 == $0 + 1
    }
    guard days.count < 2 || isSpan || days.count <= words.count(where: Self.isOfDays) else {
      return false
    }
    // What was said to be a date of the goods is no date of the posting.
    return ["expires", "warranty"].allSatisfy { word in
      zip(words, words.dropFirst()).allSatisfy { said, day in
        said != word || !Self.isDay(day)
          || zip(others, others.dropFirst()).allSatisfy { $1 != day || $0 == word }
      }
    }
  }

  private static func isDay(_ word: String) -> Bool {
    word.utf8.count == 10 && word.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2
      && word.allSatisfy { $0.isNumber || $0 == "-" }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func isOfDays(_ word: String) -> Bool {
    let isFigures =
      word.contains(where: \.isNumber)
      && word.allSatisfy { $0.isNumber || $0 == "-" || $0 == "/" || $0 == "." }
      && word.contains { $0 == "-" || $0 == "/" || $0 == "." }
    return isFigures || months.contains(String(word.prefix(3)))
      || ["today", "tomorrow", "yesterday", "week", "month", "year", "day", "days"].contains(word)
  }

  // MARK: Bounds

  /// `P10 and P15` are two numbers: only a range that was written, or one of neighbours, is one.
  private func keepsBounds(_ others: [String]) -> Bool {
    let parts = ["to", "through", "thru", "until", "till", "up", "between"]
    let isWritten =
      words.contains { $0.contains("..") || $0.contains("-") || $0 == "–" }
      || words.contains(where: parts.contains)
    guard !isWritten, others.contains(where: { $0.contains("..") }) else { return true }
    return words.indices.dropFirst().dropLast().allSatisfy { index in
      guard words[index] == "and", let first = Self.lastNumber(words[index - 1]),
        let second = Self.lastNumber(words[index + 1])
      else { return true }
      return first + 1 == second
    }
  }

  private static func lastNumber(_ word: String) -> Int? {
    Int(String(word.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()))
  }

  /// The words outside of quotes, in small letters.
  private static func words(of line: String) -> [String] {
    var isQuoted = false
    let text = line.map { character -> Character in
      if character == "\"" { isQuoted.toggle() }
      return isQuoted || ",;{}()=\"".contains(character) ? " " : character
    }
    return String(text).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
