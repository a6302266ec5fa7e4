import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Gives a value a name.
struct LetStatement: Statement {
  static let forms = [
    Form(
      "let", [.required("name", is: .value, at: 0), .required("value", is: .rest, at: 1)],
      summary: "Give a value a name; `{name}` stands for it.",
      examples: ["let n = 7", "let free = available of BOLT lot L1 at EAST"])
  ]

  let name: String
  let words: [String]
  let query: (Query, Int)?
  let place: Place

  init(checking arguments: inout Arguments) throws(Diagnostic) {
    name = arguments.string(0) ?? ""
    place = arguments.wholePlace
    guard let cell = arguments.cell(1) else {
      throw Diagnostic(.missingWord, "a value is missing", at: place)
    }
    var reader = QueryReader(arguments, cell)
    guard reader.take("=") else {
      throw Diagnostic(.missingWord, "`=` is missing", at: reader.place(0), label: "expected =")
    }
    words = arguments.words(cell).dropFirst().map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }
    query = try Self.figure(&reader, &arguments)
  }

  /// `available of BOLT lot L1 at EAST`: a figure of goods.
  private static func figure(
    _ reader: inout QueryReader, _ arguments: inout Arguments
  ) throws(Diagnostic) -> (Query, Int)? {
    var probe = reader
    guard let column = try? probe.column(of: .figures), probe.take("of") else { return nil }
    var query = Query(table: .figures)
    query.subject = .goods(try probe.goods(&arguments))
    query.location = try probe.location(&arguments)
    return (query, column)
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let value: Value
    if let (query, column) = query {
      let table = try query.table(in: session)
      value = Value(word: table.rows.first?[column].printed ?? "")
    } else {
      value = try session.evaluate(words, at: place)
    }
    session.assign(name, value)
    return .done
  }
}

extension Session {
  /// Reckons words outside braces: names of variables have been put in already.
  func evaluate(_ words: [String], at place: Place) throws(StatementFailure) -> Value {
    let known = scopes
    let today = tables.workDate
    var expression = Expression(words: words, namesAreVariables: false) {
      Session.look(up: $0, in: known, today)
    }
    do throws(Expression.Problem) {
      return try expression.value()
    } catch {
      throw .script(diagnostic(error, at: place))
    }
  }

  /// Sets a variable: an outer one of that name, or a new one of the innermost scope.
  mutating func assign(_ name: String, _ value: Value) {
    let owner = scopes.lastIndex { $0[name] != nil } ?? scopes.count - 1
    scopes[owner][name] = value
  }
}
