import ItemTracking
import LotwiseSyntax

/// What may follow at a place, as the forms say.
typealias Expected = LotwiseSyntax.Expectation

/// Where the cursor is in a text that is being typed: the word before it, and what may follow.
///
/// The place is found by the lexer and the matcher that read scripts; there is no second grammar.
struct CursorPlace {
  /// The word that ends at the cursor; in quotes when it begins with one.
  let typed: String
  /// The byte at which that word begins.
  let wordStart: Int
  /// The tokens of the statement before the word, blocks that are open included.
  private(set) var tokens: [Token] = []
  /// The innermost statement around the cursor: its tokens before the word.
  private(set) var range = 0..<0
  private(set) var expectations: [Expected] = []
  /// What a quantity that was begun before the word goes on with: `of`, before it a unit.
  private(set) var amount: Amount?

  enum Amount { case unit, of }
  /// What was said before the word, the latest phrase first: what it is, and its text.
  private(set) var surroundings: [(role: ValueRole, text: String)] = []
  private(set) var text: TokenText

  /// Nil inside a comment, where nothing is expected.
  init?(in bytes: [UInt8], at cursor: Int) {
    guard let start = Self.wordStart(bytes, cursor) else { return nil }
    wordStart = start
    typed = String(decoding: bytes[start..<cursor], as: UTF8.self)
    text = TokenText(SourceText(name: "", bytes: Array(bytes[..<start])))
    read()
    extendByPhrases()
    findAmount()
  }

  /// The words of the innermost statement, quotes taken off.
  var words: [String] {
    tokens[range].filter { Int($0.start) < wordStart }.map { text.string(of: $0) }
  }

  /// The value of a clause that stands before the cursor.
  func value(_ role: ValueRole.Kind) -> String? {
    surroundings.first { $0.role.kind == role }?.text
  }

  private mutating func read() {
    var lexer = Lexer(keywords: StatementRegistry.table.keywords)
    let source = text.source
    var offset = 0
    repeat {
      offset = lexer.nextTyped(into: &tokens, of: source, from: offset)
    } while offset < source.bytes.count
    let isEnded =
      !lexer.isUnfinished && [UInt8(ascii: "\n"), UInt8(ascii: ";")].contains(source.bytes.last)
    if isEnded { tokens = [] }
    var matcher = Matcher(StatementRegistry.table)
    let cursor = cursorToken
    range = 0..<tokens.count
    descend(to: cursor, &matcher)
    guard range.lowerBound < cursor else {
      expectations = matcher.phrases(after: [])
      return
    }
    let isInside = range.upperBound > cursor
    expectations =
      (isInside ? [] : matcher.phrases(after: tokens[range]))
      + matcher.expectations(at: cursor, of: tokens, range, text)
    surroundings = matcher.surroundings.filter { $0.token < cursor }.map {
      (role: ValueRole($0.role), text: text.string(of: tokens[$0.token]))
    }
  }

  /// The first of the closing brackets that were put in at the cursor.
  private var cursorToken: Int {
    var index = tokens.count
    while index > 0, tokens[index - 1].isBracket, !tokens[index - 1].isOpening,
      Int(tokens[index - 1].start) == text.source.bytes.count
    {
      index -= 1
    }
    return index
  }

  /// Goes from the statement into the block of statements that the cursor is in, to the bottom.
  private mutating func descend(to cursor: Int, _ matcher: inout Matcher) {
    while true {
      _ = matcher.match(tokens, range, text)
      let inner = matcher.match.nested.filter {
        Int($0.start) <= cursor && cursor <= Int($0.end) && $0.range != range
      }
      guard let nested = inner.last else { return }
      guard nested.isBlock else {
        range = nested.range
        continue
      }
      let lines = Array(BlockReader(tokens: tokens, range: nested.range))
      guard let line = lines.last(where: { $0.lowerBound < cursor && cursor <= $0.upperBound })
      else {
        range = cursor..<cursor
        return
      }
      range = line
    }
  }

  /// `in b` is on its way to `in bin`: the words before the cursor may begin a longer phrase.
  private mutating func extendByPhrases() {
    let line = tokens[range].prefix { Int($0.start) < wordStart }
    for count in 1...3 {
      let head = line.suffix(count)
      guard head.count == count, head.allSatisfy({ $0.kind == .word }), let first = head.first
      else { return }
      let words = head.map { text.string(of: $0) }.joined(separator: " ") + " "
      var before = self
      before.text = TokenText(
        SourceText(name: "", bytes: Array(text.source.bytes[..<Int(first.start)])))
      before.read()
      for case .words(let phrase) in before.expectations where phrase.hasPrefix(words) {
        let rest = Expected.words(String(phrase.dropFirst(words.count)))
        if !expectations.contains(rest) { expectations.append(rest) }
      }
    }
  }

  /// `3`, `3 BOX`: what goes on as a quantity where one may stand.
  private mutating func findAmount() {
    let line = tokens[range].prefix { Int($0.start) < wordStart }
    for count in 1...2 {
      let head = line.suffix(count)
      guard head.count == count, let first = head.first, head.allSatisfy({ $0.kind == .word }),
        Quantity(word: text.string(of: first)) != nil
      else { continue }
      var before = self
      before.text = TokenText(
        SourceText(name: "", bytes: Array(text.source.bytes[..<Int(first.start)])))
      before.read()
      let takesAmount = before.expectations.contains {
        if case .value(_, .amount, _) = $0 { true } else { false }
      }
      if takesAmount { amount = count == 1 ? .unit : .of }
      return
    }
  }

  /// The start of the word before the cursor: of a text in quotes at its quote.
  private static func wordStart(_ bytes: [UInt8], _ cursor: Int) -> Int? {
    var line = cursor
    while line > 0, bytes[line - 1] != UInt8(ascii: "\n") { line -= 1 }
    var start = line
    var quote: Int?
    for index in line..<cursor {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        quote = quote == nil ? index : nil
        start = index + 1
      } else if quote == nil {
        if byte == UInt8(ascii: "#"), start == index { return nil }
        if " \t,;(){}[]".utf8.contains(byte) { start = index + 1 }
      }
    }
    guard let quote else {
      let brace = start - 1
      let isVariable = brace >= line && bytes[brace] == UInt8(ascii: "{") && start < cursor
      return isVariable ? brace : start
    }
    return quote
  }
}
