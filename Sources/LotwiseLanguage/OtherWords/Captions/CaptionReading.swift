import LotwiseSyntax

/// The words of a line that are not accounted for yet, and what is read from them.
struct CaptionReading {
  let tokens: [LineToken]
  let words: [[String]]
  let book: NameBook
  private var claimed: Set<Int> = []
  /// Number series that have to be made first, or that a name stands for.
  private(set) var series: [(isNamed: Bool, ending: String, range: String?)] = []
  /// Statements that come first.
  private(set) var made: [String] = []

  init(tokens: [LineToken], words: [[String]], book: NameBook) {
    (self.tokens, self.words, self.book) = (tokens, words, book)
  }

  static func placeholder(_ index: Int) -> String { "\u{1}\(index)" }

  /// What no caption and no value took.
  var rest: [LineToken] { tokens.indices.filter { !claimed.contains($0) }.map { tokens[$0] } }

  mutating func claim(_ places: Range<Int>) { claimed.formUnion(places) }

  private static let joints: Set<String> = [
    "=", "is", "to", "as", "are", "be", ":", "from", "with",
  ]
  private static let yes: Set<String> = ["yes", "true", "on", "checked", "enabled", "1"]
  private static let no: Set<String> = ["no", "false", "off", "unchecked", "disabled", "0"]
  private static let affirming: Set<String> = ["enable", "activate", "check", "tick"]
  private static let denying: Set<String> = ["no", "not", "without", "disable", "deactivate"]

  /// The clause of a caption that ends before a place; nil where its value is not said.
  mutating func clause(of caption: Caption, at place: Int) -> String? {
    let start = place - tokensOf(caption, before: place)
    switch caption.value {
    case .flag(let text, let not): return flag(text, not, start, place)
    case .choice(let options): return choice(options, place)
    case .quantity(let clause), .number(let clause):
      return value(from: place) { reading, index in reading.number(index) }
        .map { Self.joined(clause, $0) }
    case .formula(let clause):
      return value(from: place) { reading, index in reading.formula(index) }
        .map { Self.joined(clause, $0) }
    case .day(let clause):
      return value(from: place) { reading, index in
        guard let (days, count) = LineDate.read(reading.tokens[index...]), days.count == 1 else {
          return nil
        }
        return (days[0], count)
      }.map { Self.joined(clause, $0) }
    case .text(let clause):
      return value(from: place) { reading, index in
        reading.tokens[index].isQuoted ? ("\"\(reading.tokens[index].text)\"", 1) : nil
      }.map { Self.joined(clause, $0) }
    case .name(let clause, let kinds):
      return value(from: place) { reading, index in reading.name(index, kinds) }
        .map { Self.joined(clause, $0) }
    case .series(let clause, let ending): return numbers(clause, ending, place)
    }
  }

  private static func joined(_ clause: String, _ value: String) -> String {
    clause.isEmpty ? value : "\(clause) \(value)"
  }

  private func tokensOf(_ caption: Caption, before place: Int) -> Int {
    var left = caption.words.count
    var index = place
    while left > 0, index > 0 {
      index -= 1
      left -= words[index].count
    }
    return place - index
  }

  // MARK: Values

  /// The value nearest behind a caption, or else before it, with the small words between.
  private mutating func value(
    from place: Int, _ read: (CaptionReading, Int) -> (text: String, count: Int)?
  ) -> String? {
    let behind = Array(place..<tokens.count)
    for index in behind + (0..<place).reversed() where !claimed.contains(index) {
      guard let (text, count) = read(self, index),
        (index..<index + count).allSatisfy({ !claimed.contains($0) })
      else { continue }
      claim(index..<index + count)
      claimJoint(before: index)
      return text
    }
    return nil
  }

  private mutating func claimJoint(before index: Int) {
    guard index > 0, !claimed.contains(index - 1), Self.joints.contains(tokens[index - 1].small)
    else { return }
    claimed.insert(index - 1)
  }

  private func number(_ index: Int) -> (text: String, count: Int)? {
    let text = tokens[index].text
    guard !tokens[index].isQuoted, text.first?.isNumber == true || text.first == "-",
      text.allSatisfy({ $0.isNumber || "-._".contains($0) }),
      Double(text.filter { $0 != "_" }) != nil
    else { return nil }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isUnit = next.map { unit in
      LeadVocabulary.pieces.contains(unit.small) || book.kinds(unit.text) == [.unit]
    }
    return (text, isUnit == true ? 2 : 1)
  }

  private static let spans: [String: String] = [
    "d": "D", "day": "D", "days": "D", "w": "W", "week": "W", "weeks": "W", "m": "M",
    "month": "M", "months": "M", "y": "Y", "year": "Y", "years": "Y", "q": "Q", "quarter": "Q",
  ]

  private func formula(_ index: Int) -> (text: String, count: Int)? {
    let text = tokens[index].small
    let digits = text.prefix(while: \.isNumber)
    let unit = text.dropFirst(digits.count)
    guard !digits.isEmpty else { return nil }
    if let span = Self.spans[String(unit)] { return (digits + span, 1) }
    guard unit.isEmpty, index + 1 < tokens.count, let span = Self.spans[tokens[index + 1].small]
    else { return nil }
    return (digits + span, 2)
  }

  private func name(_ index: Int, _ kinds: Set<LinePart.Kind>) -> (text: String, count: Int)? {
    let token = tokens[index]
    guard token.isName || token.isQuoted else { return nil }
    let known = book.kinds(token.text)
    guard known.isEmpty || !known.isDisjoint(with: kinds) else { return nil }
    return (token.isQuoted ? "\"\(token.text)\"" : token.text, 1)
  }

  // MARK: Flags and options

  private mutating func flag(
    _ text: String, _ not: String?, _ start: Int, _ place: Int
  ) -> String? {
    var isOn = true
    if start > 0, !claimed.contains(start - 1) {
      let word = tokens[start - 1].small
      if Self.denying.contains(word) { isOn = false }
      if Self.denying.contains(word) || Self.affirming.contains(word) { claimed.insert(start - 1) }
    }
    var index = place
    while index < tokens.count, index < place + 2, !claimed.contains(index) {
      let word = tokens[index].small
      if Self.yes.contains(word) || Self.no.contains(word) {
        isOn = Self.yes.contains(word)
        claim(place..<index + 1)
        break
      }
      guard Self.joints.contains(word) else { break }
      index += 1
    }
    return isOn ? text : not
  }

  /// The option that stands right behind a caption, and where it ends.
  mutating func directChoice(of caption: Caption, at place: Int) -> (text: String?, end: Int) {
    guard case .choice(let options) = caption.value else { return (nil, place) }
    var start = place
    if start < tokens.count, Self.joints.contains(tokens[start].small) { start += 1 }
    guard start < tokens.count, let text = choice(options, in: [start]) else {
      return (nil, place)
    }
    var end = start
    while end < tokens.count, claimed.contains(end) { end += 1 }
    return (text, end)
  }

  /// Whether the name that a caption takes stands right behind it.
  func hasDirectName(_ caption: Caption, at place: Int) -> Bool {
    guard case .name(_, let kinds) = caption.value, place < tokens.count else { return false }
    return name(place, kinds) != nil
  }

  private mutating func choice(_ options: [Caption.Option], _ place: Int) -> String? {
    choice(options, in: Array(place..<tokens.count) + (0..<place).reversed())
  }

  private mutating func choice(_ options: [Caption.Option], in places: [Int]) -> String? {
    for index in places {
      for option in options {
        var left = option.words[...]
        var end = index
        while !left.isEmpty, end < tokens.count, !claimed.contains(end) {
          // Words that say nothing stand between others alone.
          guard words[end].isEmpty ? end > index : left.starts(with: words[end]) else { break }
          left = left.dropFirst(words[end].count)
          end += 1
        }
        guard left.isEmpty, end > index else { continue }
        claim(index..<end)
        claimJoint(before: index)
        return option.text
      }
    }
    return nil
  }

  // MARK: Series

  /// `from LOTS`; `from LOT0001 to LOT9999`, which makes one; nothing, which makes one too.
  private mutating func numbers(_ clause: String, _ ending: String, _ place: Int) -> String {
    let found = value(from: place) { reading, index in
      let token = reading.tokens[index]
      guard token.isName, !token.isQuoted else { return nil }
      let known = reading.book.kinds(token.text)
      return known.isEmpty || known.contains(.series) ? (token.text, 1) : nil
    }
    guard let found else { return placed(clause, ending, nil) }
    let index = tokens.firstIndex { $0.text == found } ?? 0
    if found.contains("..") { return placed(clause, ending, found) }
    if index + 2 < tokens.count, ["to", "..", "until", "ending"].contains(tokens[index + 1].small),
      tokens[index + 2].isName, !claimed.contains(index + 2)
    {
      claim(index + 1..<index + 3)
      claimStart(before: index)
      return placed(clause, ending, "\(found)..\(tokens[index + 2].text)")
    }
    if claimStart(before: index) { return placed(clause, ending, found + "..") }
    series.append((true, ending, nil))
    // One that nobody knows is made with it.
    if book.kinds(found).isEmpty { made.append("series \(found) \(found)0001..\(found)9999") }
    return "\(clause) \(found)"
  }

  private mutating func placed(_ clause: String, _ ending: String, _ range: String?) -> String {
    series.append((false, ending, range))
    return "\(clause) \(Self.placeholder(series.count - 1))"
  }

  /// Whether `starting at`, `start with` stands before a number.
  @discardableResult private mutating func claimStart(before index: Int) -> Bool {
    let start = (max(0, index - 2)..<index).first { tokens[$0].small.hasPrefix("start") }
    guard let start else { return false }
    claim(start..<index)
    return true
  }
}
