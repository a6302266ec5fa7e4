import ItemTracking
import LotwiseSyntax

/// Trying statements out, so that a message shows only lines that do something.
extension Session {
  /// What statements that only change the model, or look at it, begin with.
  private static let triedVerbs: Set<String> = [
    "receive", "ship", "return", "transfer", "adjust", "count", "produce", "assemble", "consume",
    "reclassify", "reserve", "unreserve", "assign", "unassign", "select", "handle", "post",
    "purchase", "sales", "assembly", "production", "item", "unit", "variant", "location", "lot",
    "block", "unblock", "set", "delete", "add", "show", "trace", "find", "recall", "expect",
    "release", "reopen", "refresh", "move", "register", "copy", "customer", "vendor", "bom",
    "edit", "bin", "planning", "forecast", "reclassification", "make", "inventory",
  ]

  /// Whether a statement does what it says, or is refused by a rule; all of it is taken back.
  ///
  /// One that a name which does not exist stops is none to show. What a session keeps besides its
  /// model is not tried.
  ///
  /// `mayBeRefused`: a refusal by a rule is as good.
  mutating func wouldRun(_ line: String, mayBeRefused: Bool = true) -> Bool {
    // A trial writes no file.
    let writes = line.hasPrefix("show ") && line.contains(" to \"")
    guard Self.triedVerbs.contains(String(line.prefix { $0 != " " })), !isTrying, !writes else {
      return true
    }
    isTrying = true
    let id = sources.add(name: "tried", bytes: Array(line.utf8))
    let kept = (
      report, arguments.text, arguments.tokens, arguments.range, trail, history.lastMark, worst,
      dialog
    )
    report = { _ in }
    dryRunDepth += 1
    let mark = model.mark
    history.heldMarks.append(mark)
    defer {
      if model.hasChanged(since: mark) { model.rollBack(to: mark) }
      history.heldMarks.removeLast()
      dryRunDepth -= 1
      (
        report, arguments.text, arguments.tokens, arguments.range, trail, history.lastMark, worst,
        dialog
      ) = kept
      isTrying = false
    }
    var lexer = Lexer(keywords: StatementRegistry.table.keywords)
    var tokens: [Token] = []
    var offset = 0
    do throws(StatementFailure) {
      // What comes behind stands on what was done before it.
      while let next = lexer.next(into: &tokens, of: sources[id], from: offset) {
        guard lexer.problem == nil else { return false }
        offset = next
        _ = try runStatement(&tokens, 0..<tokens.count, id)
      }
      return offset > 0
    } catch {
      switch error {
      case .refused(let refusal), .refusedAt(_, let refusal):
        // A number is reserved once it is on the line.
        let isAhead = refusal.code == .trackingLineUnknown && line.hasPrefix("reserve ")
        // What the document does not know is not what was meant.
        return mayBeRefused && !isAhead && !refusal.code.isUnknownName
          && refusal.code != .actionUnfit
          && refusal.code != .noPage
      case .expectation: return true
      case .script, .disk, .reported, .interrupted: return false
      }
    }
  }

  /// The same failure with the line to type, where the statement's words fit and it cannot run.
  mutating func rewording(
    _ failure: StatementFailure, _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> StatementFailure {
    guard case .script(var diagnostic) = failure else { return failure }
    let ofSubjects: [LanguageCode] = [.subjectUnknown, .tableUnknown]
    if ofSubjects.contains(where: { $0.rawValue == diagnostic.code }),
      let span = named(in: diagnostic.message, tokens[range], sources[source])
    {
      diagnostic.place = SourceLocation(source: source, span: span)
    }
    if !diagnostic.notes.contains(where: { $0.hasPrefix("help: write") }),
      let note = otherWords(tokens, range, source, isLed: true)
    {
      diagnostic.notes = [note] + diagnostic.notes
    }
    return .script(diagnostic)
  }

  /// The line to type as a note, where a name in a statement is not known and other words of it
  /// would do.
  ///
  /// When it is led, its parts may also be put into other clauses, or into another statement.
  mutating func otherWords(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID, isLed: Bool
  ) -> String? {
    let place = Self.place(tokens, range, source).span
    guard place.range.count <= Self.longestReworded else { return nil }
    let note = otherLine(tokens, range, source, isLed: isLed)
    let text = sources[source].string(place)
    return note == nil && !isLed ? nil : LeadRemark.note(note, for: text, book(for: text))
  }

  private mutating func otherLine(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID, isLed: Bool
  ) -> String? {
    guard history.openMarks.count == 1, !isTrying, correctedNames < Self.mostCorrectedNames else {
      return nil
    }
    correctedNames += 1
    var repair = StatementRepair(StatementRegistry.table)
    let validator = StatementValidator()
    let span = Self.place(tokens, range, source).span
    let text = sources[source].string(span)
    let book = book(for: text)
    if let note = unkept(text, book, validator) { return note }
    var undated: String?
    let sensible = { (session: inout Session, line: String) -> Bool in
      if let note = book.undated(line) {
        undated = undated ?? note
        return false
      }
      return validator.accepts(SourceText(name: "", line)) && session.wouldRun(line)
    }
    let items = itemsOfNumbers(in: text)
    repair.itemOf = { kind, number in items["\(kind) \(number)"] }
    if let line = repair.reworded(
      span, of: sources[source], sensible: { sensible(&self, $0) })
    {
      let placed = book.placing(line) { wouldRun($0) }
      return "help: write `\(placed)`"
    }
    if let undated { return undated }
    guard isLed else { return nil }
    let note = Leader.Lead.note(
      Leader(book: book).leads(for: text, isWhole: true) { sensible(&self, $0) })
    return undated ?? note
  }

  /// The note for a line that asks for what is not kept here; of one that has no other words by
  /// all its parts.
  private mutating func unkept(
    _ text: String, _ book: NameBook, _ validator: StatementValidator
  ) -> String? {
    if let note = book.lockedWarranty(text) { return note }
    guard let unkept = UnkeptWords(text, book), unkept.rest != text else { return nil }
    let accepts = { (session: inout Session, line: String) -> Bool in
      validator.accepts(SourceText(name: "", line)) && session.wouldRun(line)
    }
    if accepts(&self, unkept.rest) { return unkept.note("help: write `\(unkept.rest)`") }
    let leads = Leader(book: book).leads(for: unkept.rest, isWhole: true) { accepts(&self, $0) }
    return unkept.note(Leader.Lead.note(leads))
  }

  /// The line to type as a note, where what is refused may be done by another.
  mutating func rewritten(
    _ code: ErrorCode, _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> String? {
    switch code {
    case .alreadyExists: changing(tokens, range, source)
    case .notApplied, .notInInventory: placing(tokens, range, source)
    case .lineUnknown, .documentUnknown: numbering(tokens, range, source)
    case .locationInUse: withBins(tokens, range, source)
    case .trackingLineUnknown: assigning(tokens, range, source)
    default: nil
    }
  }

  /// Goods whose place is not named are taken from where they are, when that is one place.
  private mutating func placing(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> String? {
    let text = sources[source].string(Self.place(tokens, range, source).span)
    guard history.openMarks.count == 1, !isTrying, !text.contains("\n"), text.utf8.count < 200
    else {
      return nil
    }
    let line = book(for: text).placed(text, isWhole: false)
    guard line != text, StatementValidator().accepts(SourceText(name: "", line)),
      wouldRun(line, mayBeRefused: false)
    else { return nil }
    return "help: write `\(line)`"
  }

  /// Lines are counted from 1: Business Central's line 10000 is the first.
  private mutating func numbering(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> String? {
    let text = sources[source].string(Self.place(tokens, range, source).span)
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard let number = parts.last.flatMap({ Int($0) }), let line = LinePart.line(of: number)
      else { return String(word) }
      return (parts.dropLast() + ["\(line)"]).joined(separator: ".")
    }
    return shown(words.joined(separator: " "), besides: text, mayBeRefused: true)
  }

  /// What is handled is assigned first.
  private mutating func assigning(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> String? {
    let text = sources[source].string(Self.place(tokens, range, source).span)
    guard text.hasPrefix("handle "), let joint = text.firstRange(of: " on ") else { return nil }
    let line =
      "assign " + text[..<joint.lowerBound].dropFirst(7) + " to " + text[joint.upperBound...]
    return shown(line, besides: text)
  }

  /// A directed location has bins, which are switched on with it.
  private mutating func withBins(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> String? {
    let text = sources[source].string(Self.place(tokens, range, source).span)
    guard !text.contains("bins") else { return nil }
    return shown(
      text.replacing("directed", with: "bins, directed", maxReplacements: 1), besides: text)
  }

  /// A line as a note, where it does what another is refused for.
  private mutating func shown(
    _ line: String, besides text: String, mayBeRefused: Bool = false
  ) -> String? {
    guard history.openMarks.count == 1, !isTrying, line != text, !text.contains("\n"),
      text.utf8.count < 200, StatementValidator().accepts(SourceText(name: "", line)),
      wouldRun(line, mayBeRefused: mayBeRefused)
    else { return nil }
    return "help: write `\(line)`"
  }

  /// What is declared once more with other clauses is changed by them: `set location EAST …`.
  private mutating func changing(_ tokens: [Token], _ range: Range<Int>, _ source: SourceID)
    -> String?
  {
    let form = arguments.matcher.form
    guard history.openMarks.count == 1, !isTrying,
      range.count > form.phraseWords.count + 1,
      StatementRegistry.table.forms.contains(where: { $0.phrase == "set \(form.phrase)" })
    else { return nil }
    let line = "set " + sources[source].string(Self.place(tokens, range, source).span)
    guard !line.contains("\n"), StatementValidator().accepts(SourceText(name: "", line)),
      wouldRun(line)
    else { return nil }
    return "help: write `\(line)`"
  }

  /// Beyond that nobody reads them.
  static let mostCorrectedNames = 20
}
