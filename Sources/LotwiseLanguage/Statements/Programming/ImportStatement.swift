import LotwiseSyntax

/// Runs statements for each row of a CSV file.
struct ImportStatement: Statement {
  static let forms = [
    StatementForm(
      "import",
      "Run statements for each row of a CSV file; its path is relative to this file.",
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

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    let rows = try session.rows(ofFile: path, at: place)
    for (index, row) in rows.enumerated() {
      do throws(StatementFailure) {
        try session.inScope([name: .row(row)]) { session throws(StatementFailure) in
          try session.run(body)
        }
      } catch {
        throw error.noting("row \(index + 1) of \(path): \(Value.row(row).text)")
      }
    }
    return .done
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
