/// A regular expression that finds names: in time by their length, whatever it is.
///
/// Characters, `.`, classes (`[a-z]`, `[^a]`, `\d`, `\w`, `\s` and their opposites), `^`, `$`,
/// `\b`, groups, `|`, `*`, `+`, `?`, `{2,5}`, and `(?i)` at the start. What would have to look back
/// or ahead is refused: that alone makes matching slow.
public struct NamePattern: Sendable {
  /// Why a pattern is none, in words.
  public struct Mistake: Error, Equatable, Sendable {
    public let message: String
  }

  enum Step: Sendable {
    case one(CharacterKind)
    case start
    case end
    /// Where a word begins or ends, or where none does.
    case edge(Bool)
    /// Goes on at both places.
    case fork(Int, Int)
    case jump(Int)
    case found
  }

  private let steps: [Step]
  private let ignoresCase: Bool

  public init(_ text: String) throws(Mistake) {
    ignoresCase = text.hasPrefix("(?i)")
    var reader = NamePatternReader(ignoresCase ? text.dropFirst(4) : text[...])
    let node = try reader.whole()
    var writer = NamePatternWriter(ignoresCase: ignoresCase)
    try writer.write(node)
    steps = writer.steps + [.found]
  }

  /// Whether the pattern is found anywhere in a name.
  public func finds(_ name: String) -> Bool {
    let name = Array(ignoresCase ? name.lowercased() : name)
    var reached: [Int] = []
    var next: [Int] = []
    var marks = [Int](repeating: -1, count: steps.count)
    for place in 0...name.count {
      if follow(0, at: place, in: name, &reached, &marks) { return true }
      guard place < name.count else { break }
      next.removeAll(keepingCapacity: true)
      for step in reached {
        guard case .one(let kind) = steps[step], kind.holds(name[place]) else { continue }
        if follow(step + 1, at: place + 1, in: name, &next, &marks) { return true }
      }
      swap(&reached, &next)
    }
    return false
  }

  /// Adds the steps that can be reached from one without a character; true when the end is.
  private func follow(
    _ first: Int, at place: Int, in name: [Character], _ reached: inout [Int], _ marks: inout [Int]
  ) -> Bool {
    var waiting = [first]
    while let number = waiting.popLast() {
      guard marks[number] != place else { continue }
      marks[number] = place
      switch steps[number] {
      case .one: reached.append(number)
      case .start: if place == 0 { waiting.append(number + 1) }
      case .end: if place == name.count { waiting.append(number + 1) }
      case .edge(let isWanted):
        let before = place > 0 && CharacterKind.isOfWord(name[place - 1])
        let after = place < name.count && CharacterKind.isOfWord(name[place])
        if (before != after) == isWanted { waiting.append(number + 1) }
      case .fork(let one, let other): waiting += [one, other]
      case .jump(let target): waiting.append(target)
      case .found: return true
      }
    }
    return false
  }
}

/// Which characters may stand at a place.
struct CharacterKind: Equatable, Sendable {
  enum Part: Equatable, Sendable {
    case range(Character, Character)
    case digit(Bool)
    case word(Bool)
    case space(Bool)
    case anything

    func holds(_ character: Character) -> Bool {
      switch self {
      case .range(let first, let last): first <= character && character <= last
      case .digit(let isWanted): character.isWholeNumber == isWanted
      case .word(let isWanted): CharacterKind.isOfWord(character) == isWanted
      case .space(let isWanted): character.isWhitespace == isWanted
      case .anything: !character.isNewline
      }
    }
  }

  var parts: [Part]
  var isNegated = false

  init(_ part: Part) { parts = [part] }
  init(_ character: Character) { parts = [.range(character, character)] }

  func holds(_ character: Character) -> Bool {
    parts.contains { $0.holds(character) } != isNegated
  }

  static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The same for names in small letters.
  var lowercased: CharacterKind {
    var kind = self
    kind.parts = parts.map { part in
      guard case .range(let first, let last) = part,
        let one = first.lowercased().first, let other = last.lowercased().first, one <= other
      else { return part }
      return .range(one, other)
    }
    return kind
  }
}
