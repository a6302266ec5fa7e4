import LotwiseSyntax

/// What a script says, word by word: of a row its cells; blanks, comments and line ends say
/// nothing.
struct ScriptMeaning: ~Copyable {
  private let source: SourceText
  private var lexer = Lexer(keywords: StatementRegistry.table.keywords)
  private var statement: [Token] = []
  private var index = 0
  private var offset: Int? = 0

  init(_ source: SourceText) { self.source = source }

  /// The next word, with a line end before it where a statement begins; nil at the end.
  ///
  /// - Throws: what keeps the script from being read.
  mutating func next() throws(Diagnostic) -> String? {
    while let start = offset {
      while index < statement.count {
        let token = statement[index]
        index += 1
        if token.kind == .separator { continue }
        let text =
          token.kind == .tableRow
          ? Self.cells(token, in: source).joined(separator: "|") : source.string(token.span)
        return (index == 1 ? "\n" : "") + text
      }
      index = 0
      offset = lexer.next(into: &statement, of: source, from: start)
      if let problem = lexer.problem { throw problem }
    }
    return nil
  }

  /// The cells of a row as written, without the blanks around them.
  static func cells(_ row: Token, in source: SourceText) -> [String] {
    TableRow(row, in: source).cells.map { cell in
      cell.isQuoted ? "\"\(source.string(cell.span))\"" : source.string(cell.span)
    }
  }
}
