import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Gives a value a name.
struct LetStatement: Statement {
  static let leaders = ["let"]
  static let forms = [
    StatementForm(
      "let", "Give a value a name; `{name}` stands for it.",
      [
        "let n = 7", "let rest = {n} - 2", "let free = available of BOLT lot L1 at EAST",
        "let open = count of ledger where open",
      ]
    ) { form in
      let name = form.required("name", AnyWord.self, as: .variable.new)
      let value = form.required("value", ValueWords.self)
      return { a throws(Diagnostic) in
        let name = try a.value(name)
        var reader = QueryReader(a, try a.value(value))
        return LetStatement(
          name: name, value: try source(of: name, &reader, &a), place: a.wholePlace)
      }
    }
  ]

  /// What stands after `=`.
  enum Source: Sendable {
    case expression([String])
    case figure(RowSubject.Field, RowSubject)
    case count(Query)
  }

  let name: String
  let value: Source
  let place: SourceLocation

  private static func source(
    of name: String, _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Source {
    guard reader.take("=") else {
      throw Diagnostic(
        .missingWord, "`=` is missing", at: reader.place(0), label: "expected `let \(name) = …`")
    }
    guard !reader.isAtEnd else {
      throw reader.problem(.missingWord, "a value is missing", label: "expected a value")
    }
    let value: Source
    if reader.take("count of") {
      value = .count(try reader.query(&arguments))
    } else if let (field, subject) = try Self.figure(&reader, &arguments) {
      value = .figure(field, subject)
    } else {
      return .expression(reader.words.dropFirst().map(\.operand))
    }
    guard reader.isAtEnd else { throw reader.unexpected(QueryReader.clauses) }
    return value
  }

  /// `available of BOLT lot L1 at EAST`: any field that an expectation could ask for.
  private static func figure(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> (RowSubject.Field, RowSubject)? {
    let start = reader.at
    let words = reader.words
    guard !reader.isQuoted(),
      let of = words.indices.dropFirst(start + 1).first(where: { words[$0].text == "of" })
    else { return nil }
    let name = words[start..<of].map(\.text).joined(separator: "-")
    // In an expression an operator would stand there.
    guard words[start..<of].allSatisfy({ Comparison(rawValue: $0.text) == nil }) else { return nil }
    reader.at = of + 1
    let subject = try reader.rowSubject(&arguments)
    let place = reader.place(start)
    guard subject.hasColumn(name) else {
      throw Diagnostic(
        .columnUnknown, "there is no field \(name) of this", at: place,
        label: ColumnSuggestions.question(for: name, among: subject.columnNames) ?? "")
    }
    return (RowSubject.Field(name: name, place: place), subject)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    switch value {
    case .expression(let words): session.assign(name, try session.evaluate(words, at: place))
    case .figure(let field, let subject):
      let (_, cells) = try subject.cells([field], in: session)
      session.assign(name, Value(cells[0]))
    case .count(let query):
      session.assign(name, .quantity(Quantity(try query.table(in: session).rows.count)))
    }
    return .done
  }
}

extension Session {
  /// Reckons words outside braces: names of variables have been put in already.
  func evaluate(_ words: [String], at place: SourceLocation) throws(StatementFailure) -> Value {
    let known = scopes
    let today = model.workDate
    var expression = Expression(words: words, namesAreVariables: false) {
      Session.look(up: $0, in: known, today)
    }
    do throws(Expression.Problem) {
      return try expression.value()
    } catch {
      var problem = diagnostic(error, at: place)
      if let name = words.first(where: { Session.look(up: $0, in: known, today) != nil }) {
        problem.notes.append("help: a variable stands in braces: `{\(name)}`")
      }
      throw .script(problem)
    }
  }

  /// Sets a variable: an outer one of that name, or a new one of the innermost scope.
  mutating func assign(_ name: String, _ value: Value) {
    let owner = scopes.lastIndex { $0[name] != nil } ?? scopes.count - 1
    scopes[owner][name] = value
  }
}
