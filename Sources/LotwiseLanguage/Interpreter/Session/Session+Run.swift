import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

extension Session {
  /// Runs a whole source: first it is read to its end, and nothing runs when a word is wrong.
  @discardableResult
  public mutating func run(_ id: SourceID) -> ExitClass {
    let problems = problems(of: id)
    guard problems.isEmpty else {
      // Whoever stopped the reading of what is included wants to know of nothing else.
      if isInterrupted() {
        tell(.interrupted)
        return worst
      }
      for problem in problems {
        report(.diagnostic(problem))
        note(Self.end(of: problem))
      }
      return worst
    }
    do throws(StatementFailure) {
      try runChecked(id)
    } catch {
      if case .reported = error {} else { tell(error) }
    }
    return worst
  }

  /// Runs a source whose words are known to be right.
  mutating func runChecked(_ id: SourceID) throws(StatementFailure) {
    var reader = StatementReader(sources[id], StatementRegistry.met.keywords)
    var tokens: [Token] = []
    while reader.next(into: &tokens, &arguments.matcher) {
      if let problem = reader.problem { throw .script(problem) }
      if isInterrupted() { throw .interrupted }
      let range = 0..<tokens.count
      do throws(StatementFailure) {
        try runTop(&tokens, range, id, isMatched: reader.isMatched)
      } catch {
        guard keepsGoing else { throw error }
        tell(error)
      }
      // A second holder would make the lexer copy them.
      arguments.tokens = []
    }
  }

  /// Runs a statement of its own: it is done whole or not at all, and can be undone.
  mutating func runTop(
    _ tokens: inout [Token], _ range: Range<Int>, _ source: SourceID,
    isMatched: Bool = false
  ) throws(StatementFailure) {
    let mark = model.mark
    let depth = history.ownDepth
    history.ownDepth = history.openMarks.count + 1
    defer { history.ownDepth = depth }
    let outcome: Outcome
    let waiting = pendingFiles.count
    do throws(StatementFailure) {
      outcome = try runStatement(&tokens, range, source, isMatched: isMatched)
      try finishFiles(since: mark)
    } catch {
      forgetPending(since: waiting)
      noteStep(tokens, range, source, mark, isDone: false)
      throw error
    }
    noteState()
    noteStep(tokens, range, source, mark, isDone: true)
    // A mark of another model means nothing in this one.
    let began = isModelExchanged ? model.mark : min(mark, model.mark)
    isModelExchanged = false
    finish(began)
    if keepsEverything, model.hasChanged(since: began) {
      noteDone(Self.place(tokens, range, source))
    }
    if case .done = outcome { return }
    show(outcome)
  }

  /// Writes what waited for the end of the statement; when that fails, the statement has failed.
  private mutating func finishFiles(since mark: Mark) throws(StatementFailure) {
    guard !pendingFiles.isEmpty, history.openMarks.isEmpty else { return }
    do throws(StatementFailure) {
      try writePending()
    } catch {
      if model.hasChanged(since: mark) { model.rollBack(to: mark) }
      throw error
    }
  }

  private static let explain = StatementRegistry.met.keywords.number(of: "explain")
  private static let expect = StatementRegistry.met.keywords.number(of: "expect")

  /// Keeps what the statement was and came to, for `explain`, which itself is no such statement.
  ///
  /// Of an expectation the refusal that it met is worth explaining.
  private mutating func noteStep(
    _ tokens: [Token], _ range: Range<Int>, _ source: SourceID, _ mark: Mark, isDone: Bool
  ) {
    guard !range.isEmpty, case let keyword = tokens[range.lowerBound].keyword,
      keyword != Self.explain
    else { return }
    if let refused = trail.lastRefused {
      trail.lastRefused = nil
      if !isDone || keyword == Self.expect {
        trail.lastStep = refused
        return
      }
    }
    trail.lastStep = SessionTrail.RunStatement(place: Self.place(tokens, range, source), mark: mark)
  }

  static func place(_ tokens: [Token], _ range: Range<Int>, _ source: SourceID)
    -> SourceLocation
  {
    guard !range.isEmpty else {
      return SourceLocation(source: source, span: LotwiseSyntax.Span(start: 0, end: 0))
    }
    let (first, last) = (tokens[range.lowerBound].span, tokens[range.upperBound - 1].span)
    return SourceLocation(
      source: source, span: LotwiseSyntax.Span(start: first.start, end: max(first.end, last.end)))
  }

  /// Notes a statement that changed something, and forgets what can no longer be undone.
  mutating func finish(_ mark: Mark) {
    guard model.hasChanged(since: mark) else { return }
    history.lastMark = mark
    if !history.isRedoing, !history.redoLogs.isEmpty { history.redoLogs = [] }
    history.isRedoing = false
    // An included file's statements are now one with the statement that included it.
    while let last = history.statementMarks.last, last >= mark {
      history.statementMarks.removeLast()
    }
    history.statementMarks.append(mark)
    guard !keepsEverything, history.statementMarks.count >= 200 else { return }
    history.statementMarks.removeFirst(100)
    let alive = history.heldMarks + history.openMarks + history.checkpoints.values
    let oldest = alive.reduce(history.statementMarks[0]) { min($0, $1) }
    model.forget(before: oldest)
  }

  /// Runs one statement; when it fails the model is as it was.
  mutating func runStatement(
    _ tokens: inout [Token], _ range: Range<Int>, _ source: SourceID,
    isMatched: Bool = false
  ) throws(StatementFailure) -> Outcome {
    let mark = model.mark
    guard history.openMarks.count < Self.deepestStatement else {
      throw .script(
        Diagnostic(
          .nestedTooDeep, "statements run within each other deeper than \(Self.deepestStatement)",
          at: Self.place(tokens, range, source)))
    }
    history.openMarks.append(mark)
    // A statement in a block has a dialog of its own.
    var outer = CommandDialog()
    swap(&outer, &dialog)
    defer {
      history.openMarks.removeLast()
      swap(&outer, &dialog)
    }
    do throws(StatementFailure) {
      let form = try match(&tokens, range, source, isMatched: isMatched)
      do throws(StatementFailure) {
        let outcome = try StatementRegistry.handler(form).perform(&self)
        if !dialog.messages.isEmpty { reportMessages(tokens, range, source) }
        return outcome
      } catch {
        guard case .refused(let refusal) = error else {
          throw rewording(error, tokens, range, source)
        }
        let diagnostic = diagnose(refusal, tokens, range, source)
        noteRefusal(diagnostic)
        trail.lastRefused = SessionTrail.RunStatement(
          place: Self.place(tokens, range, source), mark: mark,
          refusals: [SessionTrail.Refusal(diagnostic: diagnostic, error: refusal)])
        throw .refusedAt(diagnostic, refusal)
      }
    } catch {
      if model.hasChanged(since: mark) { model.rollBack(to: mark) }
      throw error
    }
  }

  /// Statements run within each other no deeper: blocks, definitions and files together.
  private static let deepestStatement = 250

  /// Reads the words of one statement: variables are put in, its form is found.
  ///
  /// - Returns: which form it has, whose values are still to be read.
  private mutating func match(
    _ tokens: inout [Token], _ range: Range<Int>, _ source: SourceID,
    isMatched: Bool = false
  ) throws(StatementFailure) -> Int {
    if arguments.text.source.id != source || arguments.text.source.bytes.isEmpty {
      arguments.text = TokenText(sources[source])
    }
    return try match(&tokens, range, isMatched: isMatched)
  }

  /// The same of the text that the arguments stand on.
  mutating func match(
    _ tokens: inout [Token], _ range: Range<Int>, isMatched: Bool = false
  ) throws(StatementFailure) -> Int {
    arguments.text.reset()
    arguments.tokens = tokens
    arguments.range = range
    if isMatched { return arguments.matcher.match.form }
    if !arguments.matcher.match(arguments.tokens, range, arguments.text) {
      throw .script(
        arguments.matcher.diagnose(arguments.tokens, range, arguments.text, correcting: false))
    }
    if !arguments.matcher.match.interpolations.isEmpty { try putVariablesIn(range) }
    let form = arguments.matcher.match.form
    return form
  }

  private mutating func putVariablesIn(_ range: Range<Int>) throws(StatementFailure) {
    // A scenario's name speaks of the rows of its examples, which are known only later.
    let isNamedByRow = StatementRegistry.traits(arguments.matcher.match.form).contains(
      .namesItselfByRow)
    let kept = isNamedByRow ? range.lowerBound + 1 : -1
    for index in arguments.matcher.match.interpolations where Int(index) != kept {
      var token = arguments.tokens[Int(index)]
      let text = try expanded(token)
      arguments.text.expand(&token, as: text.utf8)
      arguments.tokens[Int(index)] = token
    }
    if !arguments.matcher.match(arguments.tokens, range, arguments.text) {
      throw .script(
        arguments.matcher.diagnose(arguments.tokens, range, arguments.text, correcting: false))
    }
  }

  /// A refusal with its place: the statement is read once more, noting where its parts stand.
  private mutating func diagnose(
    _ refusal: TrackingError, _ tokens: [Token], _ range: Range<Int>, _ source: SourceID
  ) -> Diagnostic {
    var again = tokens
    arguments.isRecording = true
    arguments.places = []
    defer { arguments.isRecording = false }
    if let form = try? match(&again, range, source) {
      try? reading(StatementRegistry.handler(form).check)
    }
    var diagnostic = Diagnostic(refusal, at: nil, model.names)
    diagnostic.place = SourceLocation(
      source: source, span: blamed(refusal.blame, diagnostic, source))
    if refusal.isQuestion { diagnostic.notes = [answeringNote(range)] + diagnostic.notes }
    let mayMeanOther =
      refusal.code.isUnknownName
      || [.noPage, .actionUnfit, .serialQuantity].contains(refusal.code)
    // What was said to be a place or a party, and is nothing else, is no number of goods.
    let named = diagnostic.place.map { sources[source].string($0.span).uppercased() } ?? ""
    let isCopied =
      refusal.code == .documentUnknown
      && arguments.matcher.form.phrase == "copy"
    // `undo receipt`: a word of the field is the name of no document.
    let isWord =
      refusal.code == .documentUnknown && !named.isEmpty
      && diagnostic.place.map { LeadVocabulary.knows(sources[source].string($0.span)) } ?? false
    let isLed =
      !refusal.code.isUnknownName || refusal.code == .itemUnknown || isCopied || isWord
      || !knownKinds(named).isEmpty
    if refusal.code.isUnknownName, let wrong = diagnostic.place,
      let note = respelled(refusal.code, wrong, in: Self.place(tokens, range, source).span)
    {
      // What the model advises is to declare it.
      diagnostic.notes = [note] + diagnostic.notes.filter { !$0.hasSuffix("` declares it") }
    } else if mayMeanOther, let note = otherWords(tokens, range, source, isLed: isLed) {
      // A number that stood for a price, or for how much, is no place to declare.
      let isNumber = named.first?.isNumber == true
      diagnostic.notes.removeAll {
        $0.hasPrefix("help: `item ") || isNumber && $0.hasPrefix("help: `location ")
      }
      diagnostic.notes = [note] + diagnostic.notes
    } else if let place = diagnostic.place, let advice = postingAdvice(refusal, at: place) {
      // What the model advises is to declare it.
      diagnostic.notes.removeAll { $0.hasPrefix("help: `item ") }
      diagnostic.notes = [advice] + diagnostic.notes
    } else if refusal.code == .itemUnknown, knownKinds(named).contains(.document) {
      diagnostic.notes.removeAll { $0.hasPrefix("help: `item ") }
    } else if refusal.code == .itemUnknown, LinePart(named, [.other]).isLikeDocument {
      diagnostic.notes.removeAll { $0.hasPrefix("help: `item ") }
      diagnostic.notes.append("there is no document \(named) either")
    } else if let note = rewritten(refusal.code, tokens, range, source) {
      diagnostic.notes = [note] + diagnostic.notes
    }
    return diagnostic
  }

  /// What a refusal points at: of several goods or numbers the one that its words name, the goods
  /// where they miss a number, and of documents the one to make or to write to.
  private func blamed(
    _ blame: Blame, _ diagnostic: Diagnostic, _ source: SourceID
  ) -> LotwiseSyntax.Span {
    let own = arguments.places(of: blame)
    let goods = arguments.places(of: .item)
    let names = blame == .document ? arguments.places(of: .name) : []
    let text = sources[source]
    guard own.count > 1 || goods.count > 1 || !names.isEmpty else {
      return own.first ?? named(in: diagnostic.message, arguments.tokens[arguments.range], text)
        ?? arguments.wholePlace.span
    }
    let words = Set(diagnostic.message.split { " ,;:()".contains($0) }.map { $0.uppercased() })
    // Of a date that is found and one that is required the one found is wrong.
    let found = diagnostic.facts.first { $0.name == "found" }?.value
    if let found, let wrong = own.last(where: { text.string($0) == found }) { return wrong }
    if let found, blame == .quantity, let wrong = counted(found, own, text) { return wrong }
    let isNamed = { (span: LotwiseSyntax.Span) in
      let written = text.string(span).uppercased()
      return words.contains(
        written.hasPrefix("\"") ? String(written.dropFirst().dropLast()) : written)
    }
    if let named = own.first(where: isNamed) ?? names.first(where: isNamed) { return named }
    let ofGoods: Set<Blame> = [.serial, .lot, .package, .expiration, .warranty, .location, .bin]
    if goods.count > 1, ofGoods.contains(blame) || own.isEmpty,
      let named = goods.first(where: isNamed)
    {
      return named
    }
    return own.first ?? arguments.wholePlace.span
  }

  /// Where the name stands that there is not, in a statement that reads its words itself: the last
  /// word before what the message says of where it is missed.
  func named(
    in message: String, _ tokens: ArraySlice<Token>, _ source: SourceText
  ) -> LotwiseSyntax.Span? {
    guard message.hasPrefix("there is no ") else { return nil }
    let ends = [" at ", " of ", " in ", ", ", "; ", ": "].compactMap { message.firstRange(of: $0) }
    let end = ends.map(\.lowerBound).min() ?? message.endIndex
    let message = message[..<end].uppercased()
    return tokens.last { token in
      guard [.word, .string].contains(token.kind) else { return false }
      let name = source.string(token.span).filter { $0 != "\"" }.uppercased()
      return message.hasSuffix(" " + name)
    }?.span
  }

  /// Of several quantities the first that is what was found; where none is, the only one that is
  /// said in another unit, for what is found is in base units.
  private func counted(
    _ found: String, _ quantities: [LotwiseSyntax.Span], _ text: SourceText
  ) -> LotwiseSyntax.Span? {
    var inOtherUnits: [LotwiseSyntax.Span] = []
    for span in quantities {
      var words = text.string(span).split(separator: " ")
      if words.last == "of" { words.removeLast() }
      if words.count == 1,
        words[0].drop(while: { $0 == "-" || $0 == "+" })
          == found.drop(while: { $0 == "-" })
      {
        return span
      }
      if words.count > 1 { inOtherUnits.append(span) }
    }
    return inOtherUnits.count == 1 ? inOtherUnits[0] : nil
  }

  /// The statement as it may be given again, with the answer that it lacks.
  private func answeringNote(_ range: Range<Int>) -> String {
    let place = arguments.place(range)
    let text = sources[place.source].string(place.span)
    guard !text.contains("\n"), text.utf8.count < 120 else {
      return "help: end the statement with `answering yes`, or with `answering no`"
    }
    return "help: `\(text) answering yes`, or `answering no`"
  }

  /// Tells a failure, and notes what it means for the run.
  mutating func tell(_ failure: StatementFailure) {
    switch failure {
    case .refused(let refusal):
      report(.diagnostic(Diagnostic(refusal, at: nil, model.names)))
      note(refusal.code.isUnknownName ? .scriptWrong : .refused)
    case .refusedAt(let diagnostic, let refusal):
      // Where many may follow, not all names are looked through for each.
      let suggests = keepsEverything || !keepsGoing
      report(.diagnostic(suggests ? suggesting(diagnostic, refusal.code) : diagnostic))
      note(refusal.code.isUnknownName ? .scriptWrong : .refused)
    case .script(let diagnostic):
      report(.diagnostic(suggestingSubjects(diagnostic)))
      note(Self.end(of: diagnostic))
    case .expectation(let diagnostic):
      report(.diagnostic(diagnostic))
      note(.expectationFailed)
    case .disk(let error):
      report(.diagnostic(Diagnostic(error)))
      note(error.isWriting ? .diskTrouble : .unreadable)
    case .reported(let end): note(end)
    case .interrupted: note(.interrupted)
    }
  }

  private static func end(of diagnostic: Diagnostic) -> ExitClass {
    switch LanguageCode(rawValue: diagnostic.code) {
    case .fileUnreadable: .unreadable
    case .fileUnwritable: .diskTrouble
    default: .scriptWrong
    }
  }

  /// Runs the only statement of a block for what it would do; the caller takes it back.
  mutating func runTrial(_ block: Block) throws(StatementFailure) {
    dryRunDepth += 1
    defer { dryRunDepth -= 1 }
    var tokens = block.tokens
    for range in block.statements { _ = try runStatement(&tokens, range, block.source) }
  }

  /// Runs the statements of a block, each in full before the next.
  mutating func run(_ block: Block) throws(StatementFailure) {
    var tokens = block.tokens
    for range in block.statements {
      if isInterrupted() { throw .interrupted }
      let outcome = try runStatement(&tokens, range, block.source)
      foldDone()
      if case .done = outcome { continue }
      show(outcome)
    }
  }

  /// What undoing the statement around a block needs of those that are done in it is little; nobody
  /// goes back to between them.
  private mutating func foldDone() {
    guard let mark = history.openMarks.last else { return }
    let others = history.heldMarks + history.ownMarks + history.checkpoints.values
    let last = others.reduce(max(mark, history.statementMarks.last ?? mark)) { max($0, $1) }
    if last <= model.mark { model.fold(since: last, beyond: 1024) }
  }
}

extension ErrorCode {
  /// A name that the model lacks is the script's mistake (exit code 2).
  var isUnknownName: Bool {
    switch self {
    case .itemUnknown, .variantUnknown, .unitUnknown, .locationUnknown, .vendorUnknown,
      .customerUnknown, .trackingCodeUnknown, .seriesUnknown, .documentUnknown, .lineUnknown,
      .entryUnknown, .reservationUnknown:
      true
    default: false
    }
  }
}
