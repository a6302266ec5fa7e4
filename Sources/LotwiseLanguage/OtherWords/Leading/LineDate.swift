/// Days as people write them, in the way of the language.
enum LineDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let spans: [String: String] = [
    "d": "D", "day": "D", "days": "D", "w": "W", "week": "W", "weeks": "W", "month": "M",
    "months": "M", "year": "Y", "years": "Y",
  ]

  /// The day that some words begin with, of a month or a range the first and the last, and how
  /// many words they are.
  static func read(_ tokens: ArraySlice<LineToken>) -> (days: [String], count: Int)? {
    if let (day, count) = single(tokens) { return ([day], count) }
    let words = tokens.prefix(2).map(\.small)
    if let range = words.first?.firstRange(of: ".."), let both = words.first,
      let first = day(String(both[..<range.lowerBound])),
      let last = day(String(both[range.upperBound...]))
    {
      return ([first, last], 1)
    }
    if let parts = words.first?.split(separator: "-"), parts.count == 2, parts[0].count == 4,
      let year = Int(parts[0]), let month = Int(parts[1]), let first = iso(year, month, 1)
    {
      return ([first, lastDay(year, month)], 1)
    }
    guard words.count == 2, let year = Int(words[1]), year > 1900, let month = month(words[0]),
      let first = iso(year, month, 1)
    else { return nil }
    return ([first, lastDay(year, month)], 2)
  }

  /// The words with `end of june` as the day that it is, of the next such month or of a year that
  /// is said.
  static func ended(_ tokens: [LineToken], _ workDate: (year: Int, month: Int)?) -> [LineToken] {
    let words = tokens.map(\.small)
    guard let start = words.firstRange(of: ["end", "of"])?.lowerBound, start + 2 < words.count,
      let month = months.firstIndex(where: { words[start + 2].hasPrefix($0) }).map({ $0 + 1 }),
      LeadVocabulary.months.contains(words[start + 2]) || words[start + 2].count == 3
    else { return tokens }
    let behind = words.dropFirst(start + 3).first.flatMap { Int($0) }
    let said = behind.flatMap { $0 > 1900 ? $0 : nil }
    let next = workDate.map { month < $0.month ? $0.year + 1 : $0.year }
    guard let year = said ?? next else { return tokens }
    var found = tokens
    found.replaceSubrange(
      start..<start + (said == nil ? 3 : 4), with: [LineToken(lastDay(year, month))])
    return found
  }

  private static func lastDay(_ year: Int, _ month: Int) -> String {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return iso(year, month, lengths[month - 1]) ?? ""
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
  }

  private static func single(_ tokens: ArraySlice<LineToken>) -> (day: String, count: Int)? {
    guard let first = tokens.first else { return nil }
    let next = tokens.dropFirst().first?.small ?? ""
    switch first.small {
    case "today" where next != "+": return ("today", 1)
    case "tomorrow": return ("today + 1D", 1)
    case "yesterday": return ("today - 1D", 1)
    case "next" where Int(next) != nil:
      guard let word = tokens.dropFirst(2).first?.small, let span = spans[word] else { return nil }
      return ("today + \(next)\(span)", 3)
    case "next":
      guard let span = spans[next], next != "d" else { return nil }
      return ("today + 1\(span)", 2)
    default: break
    }
    if let day = day(first.small) { return (day, 1) }
    if let (day, count) = spelt(tokens) { return (day, count) }
    return relative(tokens)
  }

  /// `5 days`, `+5d`, `today + 3D`.
  private static func relative(_ tokens: ArraySlice<LineToken>) -> (day: String, count: Int)? {
    let words = tokens.prefix(3).map(\.small)
    if words.count == 3, words[0] == "today", words[1] == "+" || words[1] == "-" {
      guard let span = formula(words[2]) else { return nil }
      return ("today \(words[1]) \(span)", 3)
    }
    if words[0].hasPrefix("+"), let span = formula(String(words[0].dropFirst())) {
      return ("today + \(span)", 1)
    }
    if words.count > 1, Int(words[0]) != nil, words[1] != "d", words[1] != "w",
      let span = spans[words[1]]
    {
      return ("today + \(words[0])\(span)", 2)
    }
    return nil
  }

  /// `5d` as `5D`.
  private static func formula(_ text: String) -> String? {
    let digits = text.prefix(while: \.isNumber)
    let unit = text.dropFirst(digits.count)
    guard !digits.isEmpty, let span = spans[String(unit)] ?? (unit == "m" ? "M" : nil) else {
      return nil
    }
    return digits + span
  }

  /// `31.01.2026`, `31/1/26`, `2026/01/31`, `2026-01-31`.
  private static func day(_ text: String) -> String? {
    for mark in ["-", ".", "/"] {
      let parts = text.split(separator: Character(mark), omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { continue }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      if parts[0].count == 4 { return iso(numbers[0], numbers[1], numbers[2]) }
      let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
      return iso(year, numbers[1], numbers[0]) ?? iso(year, numbers[0], numbers[1])
    }
    return nil
  }

  /// `30 june 2026`, `june 30 2026`.
  private static func spelt(_ tokens: ArraySlice<LineToken>) -> (day: String, count: Int)? {
    let words = tokens.prefix(3).map(\.small)
    guard words.count == 3, let year = Int(words[2]), year > 1900 else { return nil }
    for (day, month) in [(words[0], words[1]), (words[1], words[0])] {
      let digits = day.prefix(while: \.isNumber)
      guard let number = Int(digits), let month = Self.month(month),
        let found = iso(year, month, number)
      else { continue }
      return (found, 3)
    }
    return nil
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
