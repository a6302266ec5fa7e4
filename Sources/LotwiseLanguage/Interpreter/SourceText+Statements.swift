import LotwiseSyntax

extension SourceText {
  /// Gives the tokens of each statement that does not stand in another one, in their order; what
  /// cannot be split into words is passed by.
  package func forEachStatement(_ body: ([Token]) -> Void) {
    var lexer = Lexer(keywords: StatementRegistry.met.keywords)
    var tokens: [Token] = []
    var offset = 0
    while let next = lexer.next(into: &tokens, of: self, from: offset) {
      offset = next
      if lexer.problem == nil { body(tokens) }
    }
  }
}
