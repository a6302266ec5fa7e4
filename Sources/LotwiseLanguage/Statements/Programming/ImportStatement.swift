import ItemTracking
import LotwiseSyntax

/// Runs statements for each row of a CSV file.
struct ImportStatement: Statement {
  static let leaders = ["import"]
  static let forms = [
    StatementForm(
      "import",
      """
      Run statements for each row of a CSV file; its path is relative to this file. All rows that \
      are refused are told, and then nothing is kept.
      """,
      ["import \"lots.csv\" as row { print \"{row.lot}\" }"]
    ) { form in
      form.mark(.makesAnyName)
      let path = form.required("file", String.self, as: .file)
      let name = form.optional("name", after: "as", AnyWord.self, as: .variable)
      let body = form.required("statements", Block.self)
      return { a throws(Diagnostic) in
        ImportStatement(
          path: try a.value(path), name: try a.value(name) ?? "row", body: try a.value(body),
          place: a.wholePlace)
      }
    }
  ]

  let path: String
  let name: String
  let body: Block
  let place: SourceLocation

  /// A row that is refused is taken back and noted, and the next is tried.
  ///
  /// Whoever mends the file sees all its wrong rows at once; when there is one, nothing of the file
  /// is kept.
  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var refused = RefusedRows(path: path)
    var firstRefused: SessionTrail.RunStatement?
    for (index, row) in try session.rows(ofFile: path, at: place).enumerated() {
      let mark = session.model.mark
      session.history.ownMarks.append(mark)
      defer { session.history.ownMarks.removeLast() }
      do throws(StatementFailure) {
        try session.inScope([name: .row(row)]) { session throws(StatementFailure) in
          try session.run(body)
        }
      } catch {
        let isWhole = try refused.add(error, row: row, number: index + 1)
        firstRefused = firstRefused ?? session.trail.lastRefused
        if isWhole || session.isModelExchanged { break }
        if session.model.hasChanged(since: mark) { session.model.rollBack(to: mark) }
      }
    }
    guard let failure = refused.failure else { return .done }
    session.trail.lastRefused = firstRefused
    throw failure
  }
}

/// The rows of a file that are refused: the first as the failure of the statement, with the others
/// in its notes.
private struct RefusedRows {
  let path: String
  private var first: StatementFailure?
  private var others: [Diagnostic] = []

  /// A file that is wrong as a whole is not told row by row.
  private static let most = 20

  init(path: String) { self.path = path }

  /// Notes a refused row; what is no refusal is thrown on.
  ///
  /// - Returns: whether no more rows are worth trying.
  mutating func add(
    _ failure: StatementFailure, row: [String: Value], number: Int
  ) throws(StatementFailure) -> Bool {
    let place = "row \(number) of \(path): \(Value.row(row).text)"
    switch failure {
    case .refusedAt(let diagnostic, _), .script(let diagnostic):
      guard first != nil else {
        first = failure.noting(place)
        return false
      }
      var other = diagnostic
      other.notes = ["\(place): \(diagnostic.code), \(diagnostic.message)"]
      others.append(other)
      return others.count + 1 == Self.most
    case .refused, .expectation, .disk, .reported, .interrupted:
      throw failure.noting(place)
    }
  }

  /// How the statement fails; nil when every row went through.
  var failure: StatementFailure? {
    let isCut = others.count + 1 == Self.most
    return first?.with(
      others, isCut ? ["\(Self.most) rows are refused; the rest was not tried"] : [])
  }
}

extension Session {
  /// The rows of a CSV file, which is named relative to the script.
  func rows(
    ofFile path: String, at place: SourceLocation
  ) throws(StatementFailure) -> [[String: Value]] {
    let full = Files.resolve(path, besides: sources[place.source].name)
    let bytes = try contents(ofFile: full, named: path, at: place)
    do throws(CommaSeparated.Problem) {
      return try CommaSeparated(bytes).values
    } catch {
      throw .script(
        Diagnostic(
          .fileUnreadable, "\(path), \(error.words)", at: place,
          label: "not read as a table"))
    }
  }
}
