import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Reads queries, subjects and values out of raw words.
///
/// Looking is freer than acting: tables, columns and fields are names of the domain's tables, not
/// words of a form.
struct QueryReader {
  var words: [Arguments.Word]
  let source: SourceID
  let fallback: SourceLocation
  /// What `today` means while the statement is read.
  let today: CalendarDate
  var at = 0

  init(_ arguments: borrowing Arguments, _ cell: MatchedValue) {
    words = arguments.words(cell)
    source = arguments.text.source.id
    fallback = arguments.place(cell.tokens)
    today = arguments.workDate
  }

  var isAtEnd: Bool { at >= words.count }

  func peek(_ offset: Int = 0) -> String? {
    at + offset < words.count ? words[at + offset].text : nil
  }

  func isComma(_ offset: Int = 0) -> Bool {
    at + offset < words.count && words[at + offset].token.kind == .comma
  }

  func isQuoted(_ offset: Int = 0) -> Bool {
    at + offset < words.count && words[at + offset].isQuoted
  }

  mutating func next(_ what: String = "a word") throws(Diagnostic) -> Arguments.Word {
    guard at < words.count, !isComma() else {
      throw problem(.missingWord, "\(what) is missing", label: "expected \(what)")
    }
    defer { at += 1 }
    return words[at]
  }

  /// Takes keywords when they stand here, one after the other.
  mutating func take(_ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ")
    guard at + wanted.count <= words.count else { return false }
    for (offset, word) in wanted.enumerated()
    where words[at + offset].text != word || words[at + offset].isQuoted {
      return false
    }
    at += wanted.count
    return true
  }

  mutating func takeComma() -> Bool {
    guard isComma() else { return false }
    at += 1
    return true
  }

  func place(_ index: Int) -> SourceLocation {
    guard index < words.count else {
      guard let last = words.last else { return fallback }
      return SourceLocation(
        source: source,
        span: LotwiseSyntax.Span(start: last.token.span.end, end: last.token.span.end))
    }
    return SourceLocation(source: source, span: words[index].token.span)
  }

  /// From one word to the last one taken.
  func place(from start: Int) -> SourceLocation {
    let last = min(max(at - 1, start), words.count - 1)
    guard start < words.count, last >= start else { return place(start) }
    return SourceLocation(
      source: source,
      span: LotwiseSyntax.Span(
        start: words[start].token.span.start, end: words[last].token.span.end))
  }

  func problem(_ code: SyntaxCode, _ message: String, label: String = "") -> Diagnostic {
    Diagnostic(code, message, at: place(at), label: label)
  }

  /// A word that nothing takes, with the nearest of those that may stand there.
  func unexpected(_ known: [String]) -> Diagnostic {
    let word = peek() ?? ""
    return problem(
      .unexpectedWord, "`\(word)` cannot stand here",
      label: SpellingSuggestions.question(for: word, among: known)
        ?? "expected \(known.joined(separator: ", "))")
  }

  // MARK: Values

  /// `7`, `2026-01-15`, `today + 3D`, `none`, a code or a text.
  mutating func value() throws(Diagnostic) -> Value {
    let word = try next("a value")
    if word.isQuoted { return .text(word.text) }
    if word.text == "none" { return .text("") }
    guard word.text == "today" else { return Value(word: word.text) }
    guard let sign = peek(), sign == "+" || sign == "-", let formula = peek(1) else {
      return .date(today)
    }
    guard let formula = DateFormula((sign == "-" ? "-" : "") + formula) else {
      at += 1
      throw problem(
        .notADateFormula, "`\(formula)` is not a date formula", label: "as in `3D`, `-1W`, `CM`")
    }
    at += 2
    return .date(formula.date(from: today))
  }

  /// `2026-01-15`, `today`, `today + 3D`.
  mutating func date() throws(Diagnostic) -> CalendarDate {
    let start = at
    if case .date(let date) = try value() { return date }
    at = start
    throw problem(
      .notADate, "`\(peek() ?? "")` is no date", label: "as in 2026-01-15 or today")
  }

  /// A word that is shaped like a number, and larger than one may be.
  func tooLarge(_ index: Int) -> Diagnostic {
    Diagnostic(
      .quantityTooLarge, "`\(words[index].text)` is too large", at: place(index),
      label: "expected at most 999999999.99999")
  }

  mutating func code(_ arguments: inout Arguments) throws(Diagnostic) -> Int32 {
    arguments.names.intern(code: try next("a code").text)
  }

  mutating func number(_ what: String) throws(Diagnostic) -> Int {
    let word = try next(what)
    guard !Quantity.isTooLarge(word: word.text) else { throw tooLarge(at - 1) }
    guard let number = Int(word.text), number >= 0 else {
      at -= 1
      throw problem(.notANumber, "`\(word.text)` is not a whole number", label: "expected \(what)")
    }
    return number
  }
}
