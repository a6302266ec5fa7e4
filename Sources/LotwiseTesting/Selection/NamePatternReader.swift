/// A pattern as it was written.
indirect enum NamePatternNode {
  case kind(CharacterKind)
  case start
  case end
  case edge(Bool)
  case row([NamePatternNode])
  case either([NamePatternNode])
  case times(NamePatternNode, from: Int, to: Int?)
}

/// Reads the text of a pattern.
struct NamePatternReader {
  typealias Mistake = NamePattern.Mistake

  private var rest: Substring
  private var depth = 0

  /// Groups stand within each other no deeper, and nothing is repeated more often.
  private static let deepest = 100
  private static let mostTimes = 1000

  init(_ text: Substring) { rest = text }

  mutating func whole() throws(Mistake) -> NamePatternNode {
    let node = try either()
    guard rest.isEmpty else { throw Mistake(message: "`)` closes nothing") }
    return node
  }

  private mutating func either() throws(Mistake) -> NamePatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Mistake(message: "groups stand within each other deeper than \(Self.deepest)")
    }
    var branches = [try row()]
    while rest.first == "|" {
      rest.removeFirst()
      branches.append(try row())
    }
    return branches.count == 1 ? branches[0] : .either(branches)
  }

  private mutating func row() throws(Mistake) -> NamePatternNode {
    var parts: [NamePatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      parts.append(try repeated(try single()))
    }
    return .row(parts)
  }

  private mutating func repeated(_ node: NamePatternNode) throws(Mistake) -> NamePatternNode {
    let repeated: NamePatternNode
    switch rest.first {
    case "*": repeated = .times(node, from: 0, to: nil)
    case "+": repeated = .times(node, from: 1, to: nil)
    case "?": repeated = .times(node, from: 0, to: 1)
    case "{":
      let (from, to) = try bounds()
      repeated = .times(node, from: from, to: to)
    default: return node
    }
    rest.removeFirst()
    // Whether as few or as many as can be makes no difference to whether a name is found.
    if rest.first == "?" || rest.first == "+" { rest.removeFirst() }
    if let next = rest.first, "*+?{".contains(next) {
      throw Mistake(message: "`\(next)` repeats nothing")
    }
    return repeated
  }

  /// `{2}`, `{2,}`, `{2,5}`, up to its closing brace.
  private mutating func bounds() throws(Mistake) -> (Int, Int?) {
    guard let close = rest.firstIndex(of: "}") else {
      throw Mistake(message: "`{` is not closed; `\\{` is the character")
    }
    let text = rest[rest.index(after: rest.startIndex)..<close]
    rest = rest[close...]
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard let from = numbers[0], parts.count <= 2,
      parts.count == 1 || parts[1].isEmpty
        || numbers[1] != nil
    else { throw Mistake(message: "`{\(text)}` is no number of times") }
    let to = parts.count == 1 ? from : numbers[1]
    guard from <= to ?? from, max(from, to ?? from) <= Self.mostTimes else {
      throw Mistake(message: "`{\(text)}` is no number of times from 0 to \(Self.mostTimes)")
    }
    return (from, to)
  }

  private mutating func single() throws(Mistake) -> NamePatternNode {
    let next = rest.removeFirst()
    switch next {
    case "^": return .start
    case "$": return .end
    case ".": return .kind(CharacterKind(.anything))
    case "(": return try group()
    case "[": return .kind(try set())
    case "\\": return try escaped()
    case "*", "+", "?", "{": throw Mistake(message: "`\(next)` repeats nothing")
    default: return .kind(CharacterKind(next))
    }
  }

  private mutating func group() throws(Mistake) -> NamePatternNode {
    if rest.first == "?" {
      guard rest.hasPrefix("?:") else {
        throw Mistake(message: "`(?` is taken as `(?:` only, and as `(?i)` at the start")
      }
      rest.removeFirst(2)
    }
    let node = try either()
    guard rest.popFirst() == ")" else { throw Mistake(message: "`(` is not closed") }
    return node
  }

  private mutating func escaped() throws(Mistake) -> NamePatternNode {
    guard let next = rest.popFirst() else { throw Mistake(message: "`\\` stands at the end") }
    switch next {
    case "b": return .edge(true)
    case "B": return .edge(false)
    default: return .kind(CharacterKind(try part(escaped: next)))
    }
  }

  private func part(escaped next: Character) throws(Mistake) -> CharacterKind.Part {
    switch next {
    case "d": return .digit(true)
    case "D": return .digit(false)
    case "w": return .word(true)
    case "W": return .word(false)
    case "s": return .space(true)
    case "S": return .space(false)
    case "n": return .range("\n", "\n")
    case "t": return .range("\t", "\t")
    default:
      guard !next.isLetter, !next.isNumber else {
        throw Mistake(message: "`\\\(next)` means nothing here")
      }
      return .range(next, next)
    }
  }

  private mutating func set() throws(Mistake) -> CharacterKind {
    var kind = CharacterKind(.anything)
    kind.parts = []
    if rest.first == "^" {
      kind.isNegated = true
      rest.removeFirst()
    }
    while let next = rest.popFirst() {
      if next == "]", !kind.parts.isEmpty { return kind }
      var part = CharacterKind.Part.range(next, next)
      if next == "\\", let after = rest.popFirst() { part = try self.part(escaped: after) }
      guard case .range(let first, _) = part, rest.first == "-",
        let end = rest.dropFirst().first, end != "]"
      else {
        kind.parts.append(part)
        continue
      }
      rest.removeFirst(2)
      var last = end
      if end == "\\", let after = rest.popFirst(),
        case .range(let character, _) = try self.part(escaped: after)
      {
        last = character
      }
      guard first <= last else {
        throw Mistake(message: "`\(first)-\(last)` is no range")
      }
      kind.parts.append(.range(first, last))
    }
    throw Mistake(message: "`[` is not closed")
  }
}

/// Writes a pattern as steps.
struct NamePatternWriter {
  let ignoresCase: Bool
  private(set) var steps: [NamePattern.Step] = []
  /// How much may still be written: what repeats nothing takes its time, too.
  private var room = 20_000

  init(ignoresCase: Bool) { self.ignoresCase = ignoresCase }

  mutating func write(_ node: NamePatternNode) throws(NamePattern.Mistake) {
    room -= 1
    guard room > 0 else {
      throw NamePattern.Mistake(message: "what is repeated in it is too long together")
    }
    switch node {
    case .kind(let kind): steps.append(.one(ignoresCase ? kind.lowercased : kind))
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .edge(let isWanted): steps.append(.edge(isWanted))
    case .row(let parts): for part in parts { try write(part) }
    case .either(let branches): try write(branches[...])
    case .times(let node, let from, let to):
      for _ in 0..<from { try write(node) }
      guard let to else { return try writeAnyTimes(node) }
      for _ in from..<to { try writeOnceOrNot(node) }
    }
  }

  private mutating func write(
    _ branches: ArraySlice<NamePatternNode>
  ) throws(NamePattern.Mistake) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let fork = steps.count
      steps.append(.jump(0))
      try write(branch)
      ends.append(steps.count)
      steps.append(.jump(0))
      steps[fork] = .fork(fork + 1, steps.count)
    }
    if let last = branches.last { try write(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func writeAnyTimes(_ node: NamePatternNode) throws(NamePattern.Mistake) {
    let fork = steps.count
    steps.append(.jump(0))
    try write(node)
    steps.append(.jump(fork))
    steps[fork] = .fork(fork + 1, steps.count)
  }

  private mutating func writeOnceOrNot(_ node: NamePatternNode) throws(NamePattern.Mistake) {
    let fork = steps.count
    steps.append(.jump(0))
    try write(node)
    steps[fork] = .fork(fork + 1, steps.count)
  }
}
