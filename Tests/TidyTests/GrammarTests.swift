import LotwiseLanguage
import Testing

@Suite struct GrammarTests {
  /// When this fails: `bash .ci/refresh`, and look at the difference.
  @Test(arguments: Grammar.allCases)
  func `the grammar is what the declarations say`(grammar: Grammar) {
    let isSame = Repository.text("Grammar/\(grammar.fileName)") == grammar.text

    #expect(isSame, "Grammar/\(grammar.fileName) is stale: run .ci/refresh")
  }
}
