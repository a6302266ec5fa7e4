/// Puts a failure into words: what was found, what is expected, what to write instead.
struct DiagnosisWriter {
  let table: FormTable
  let failure: Failure
  let cells: [MatchedValue]
  let tokens: [Token]
  let range: Range<Int>
  let text: TokenText
  let expected: [Expectation]

  func diagnostic() -> Diagnostic {
    var diagnostic = worded()
    diagnostic.place = place(of: failure.token)
    if let found { diagnostic.facts.append(Diagnostic.Fact(name: "found", value: found)) }
    if failure.reason != .unknownStatement { diagnostic.notes += help }
    return diagnostic
  }

  private func worded() -> Diagnostic {
    switch failure.reason {
    case .none, .missingStatement:
      return Diagnostic(.missingWord, "a statement is missing", label: "expected a statement")
    case .unknownStatement: return unknownStatement()
    case .missing: return missing()
    case .missingBlock:
      return Diagnostic(.missingBlock, "\(subject) needs a block", label: "expected `{`")
    case .unexpected: return unexpected()
    case .unexpectedBrace:
      return Diagnostic(
        .unexpectedBrace, "\(subject) takes no `\(found ?? "{")` here", label: expectedText)
    case .givenTwice: return givenTwice()
    case .excluded: return excluded()
    case .notAQuantity:
      return wrong(.notAQuantity, "is not a quantity", expects: "expected a number, as in `7 of …`")
    case .tooManyDecimals:
      return wrong(.tooManyDecimals, "has more than five decimals", expects: "at most 5 decimals")
    case .tooLarge:
      return wrong(.quantityTooLarge, "is too large", expects: "at most 999999999.99999")
    case .countTooLarge:
      return wrong(.quantityTooLarge, "is too large", expects: "at most 999999999")
    case .notANumber:
      return wrong(.notANumber, "is not a whole number", expects: "expected \(label)")
    case .notADate:
      return wrong(.notADate, "is not a date", expects: "expected a date, as in `2026-01-15`")
    case .noSuchDay: return wrong(.notADate, "is no day of the calendar", expects: calendarText)
    case .notAFormula:
      return wrong(
        .notADateFormula, "is not a date formula", expects: "as in `3D`, `-1W`, `CM+10D`")
    case .notACode: return notACode()
    case .twoDots:
      return wrong(.notACode, "is a range, and one code is due", expects: "expected \(label)")
    case .notAText:
      return wrong(.notAText, "is not in quotes", expects: "expected \(label) in quotes")
    case .notAChoice: return notAChoice()
    case .notARow:
      return Diagnostic(.badTableRow, "a table row is written `| a | b |`", label: "not a row")
    case .raggedRow: return raggedRow()
    case .unknownLine: return unknownLine()
    }
  }

  private func unknownStatement() -> Diagnostic {
    let word = found ?? ""
    var diagnostic = Diagnostic(.unknownStatement, "unknown statement `\(word)`")
    let start = Array((word + " ").utf8)
    let following = table.forms.filter { $0.phrase.utf8.starts(with: start) }
    if !following.isEmpty { return unfinishedPhrase(word, following.map(\.phraseWords)) }
    var firsts: [String] = []
    for form in table.forms {
      let first = form.phrase.prefix { $0 != " " }
      if !first.isEmpty, first != firsts.last ?? "" { firsts.append(String(first)) }
    }
    if firsts.contains(word.lowercased()) {
      diagnostic.label = "keywords are lower case: `\(word.lowercased())`"
      return diagnostic
    }
    let near = SpellingSuggestions.suggestions(for: word, among: firsts)
    diagnostic.label =
      SpellingSuggestions.question(naming: near) ?? "a statement begins with its verb or noun"
    diagnostic.notes =
      near.isEmpty
      ? ["help: `help` lists all statements"]
      : ["help: `help \(near[0])` shows the full form"]
    return diagnostic
  }

  /// `purchase` alone begins several statements, none of them this one.
  private func unfinishedPhrase(_ word: String, _ phrases: [[String]]) -> Diagnostic {
    let rests = phrases.map { $0.dropFirst().joined(separator: " ") }
    let next = range.lowerBound + 1
    let second = next < range.upperBound ? text.string(of: tokens[next]) : ""
    var diagnostic = Diagnostic(
      .unknownStatement, "unknown statement `\(second.isEmpty ? word : "\(word) \(second)")`")
    diagnostic.label =
      SpellingSuggestions.question(for: second, among: phrases.map { $0[1] })
      ?? "`\(word)` is followed by " + Self.listed(rests.map { "`\($0)`" })
    return diagnostic
  }

  private func missing() -> Diagnostic {
    let message = "\(subject) needs \(missingName)"
    guard let found else {
      return Diagnostic(.missingWord, message, label: "expected \(expectedName)")
    }
    var diagnostic = Diagnostic(
      .missingWord, "\(message), found `\(found)`", label: "expected \(expectedName)")
    if isKeyword, expected.contains(where: \.isOfCode) {
      diagnostic.notes.append(quoteNote(found))
    }
    return diagnostic
  }

  private func unexpected() -> Diagnostic {
    let word = found ?? ""
    var diagnostic = Diagnostic(.unexpectedWord, "\(subject) takes no `\(word)` here")
    if let hint = missingOf ?? missingComma {
      diagnostic.label = hint
      return diagnostic
    }
    let known = expected.compactMap { expectation -> String? in
      if case .words(let words) = expectation { words } else { nil }
    }
    diagnostic.label = SpellingSuggestions.question(for: word, among: known) ?? expectedText
    if let note = valueNote { diagnostic.notes.append(note) }
    if isKeyword, known.isEmpty { diagnostic.notes.append(quoteNote(word)) }
    return diagnostic
  }

  private func givenTwice() -> Diagnostic {
    var diagnostic = Diagnostic(
      .givenTwice, "`\(table.declaredClause(failure.clause).words)` is given twice",
      label: "leave one of the two out")
    diagnostic.secondary = firstPlace(table.declaredClause(failure.clause))
    return diagnostic
  }

  private func excluded() -> Diagnostic {
    let clause = table.declaredClause(failure.clause)
    guard failure.firstCell >= 0, Int(failure.firstCell) < cells.count else {
      return unexpected()
    }
    let compiled = table.clauses[Int(failure.clause)]
    let distance = Int32(cells[Int(failure.firstCell)].ordinal) - Int32(compiled.ordinal)
    let other = table.declaredClause(failure.clause + distance)
    let names = [other, clause].map { $0.words.isEmpty ? $0.label : "`\($0.words)`" }
    var diagnostic = Diagnostic(
      .clausesExclude, "\(names[0]) and \(names[1]) exclude each other",
      label: "leave one of the two out")
    diagnostic.secondary = firstPlace(other)
    return diagnostic
  }

  /// Where the clause stands that came first, its introducing words included.
  private func firstPlace(_ clause: Clause) -> [Diagnostic.Label] {
    guard failure.firstCell >= 0, Int(failure.firstCell) < cells.count else { return [] }
    let cell = cells[Int(failure.firstCell)]
    let start = Int(cell.start) - (clause.kind == .flag ? 0 : clause.wordList.count)
    guard tokens.indices.contains(start), let last = tokens[start..<Int(cell.end)].last else {
      return []
    }
    let span = Span(start: tokens[start].start, end: last.span.end)
    let place = SourceLocation(source: text.source.id, span: span)
    return [Diagnostic.Label(place: place, text: "first here")]
  }

  private func notACode() -> Diagnostic {
    let word = found ?? ""
    return Diagnostic(
      .notACode, "`\(word)` is not a bare code",
      label: "in quotes it is one: `\"\(word)\"`")
  }

  private func notAChoice() -> Diagnostic {
    let choices = table.declaredClause(failure.clause).kind.choices
    let word = found ?? ""
    let shown = "expected " + Self.listed(choices.map { "`\($0)`" })
    return Diagnostic(
      .unknownWord, "`\(word)` is not \(named(label))",
      label: SpellingSuggestions.question(for: word, among: choices) ?? shown)
  }

  private func unknownLine() -> Diagnostic {
    let group = table.declaredClause(failure.clause).kind.group
    let known = group?.forms.map(\.phrase) ?? []
    let word = found ?? ""
    return Diagnostic(
      .unknownWord, "no \(group?.name ?? "line") begins with `\(word)`",
      label: SpellingSuggestions.question(for: word, among: known)
        ?? "expected " + Self.listed(known.map { "`\($0)`" }))
  }

  private func raggedRow() -> Diagnostic {
    let here = TableRow(tokens[failure.token], in: text.source).cells.count
    let first = tokens[range].dropLast(0).prefix(failure.token - range.lowerBound)
      .last { $0.kind == .tableRow }
    let wanted = first.map { TableRow($0, in: text.source).cells.count } ?? 0
    if here == 0 {
      return Diagnostic(.badTableRow, "a table row ends with `|`", label: "no second `|`")
    }
    return Diagnostic(
      .badTableRow, "this row has \(here) cells, the rows above it \(wanted)",
      label: "expected \(wanted) cells")
  }

  private func wrong(_ code: SyntaxCode, _ what: String, expects: String) -> Diagnostic {
    var diagnostic = Diagnostic(code, "`\(found ?? "")` \(what)", label: expects)
    if let note = valueNote { diagnostic.notes.append(note) }
    return diagnostic
  }
}
