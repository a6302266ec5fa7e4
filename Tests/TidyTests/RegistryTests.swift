import ItemTracking
import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSyntax
import Testing

/// What stands in for a compiler's checks of the statements' declarations.
@Suite struct RegistryTests {
  @Test func `a statement is found by the first words of its forms`() {
    for statement in StatementRegistry.all {
      let words = statement.forms.compactMap(\.form.phraseWords.first)

      #expect(Set(statement.leaders) == Set(words), "\(statement)")
      #expect(statement.forms.count <= StatementRegistry.mostForms, "\(statement)")
    }
  }

  @Test func `forms are declared without fault, and their examples parse`() {
    #expect(StatementRegistry.table.problems() == [])
  }

  @Test func `a phrase does not begin another that its own first value could be`() {
    let phrases = Set(StatementRegistry.table.forms.map(\.phrase))
    // The longest phrase wins, so a value written like the rest of a longer phrase needs quotes.
    let covered = phrases.filter { long in
      phrases.contains { short in
        long.hasPrefix(short + " ")
          && StatementRegistry.table.forms.contains {
            $0.phrase == short && Self.beginsWithCode($0)
          }
      }
    }
    let known: Set<String> = [
      "bin content of", "block lot", "copy lines of", "empty log", "explode output", "item journal",
      "plan orders", "trace opposite of line", "undo receipt of", "undo shipment of",
    ]
    // `set lot card L1`: what these name are nouns, and a document of that name goes in quotes.
    let verbs = ["copy ", "delete ", "set "]
    let nouns = covered.filter { phrase in
      verbs.contains { phrase.hasPrefix($0) }
        && covered.union(phrases).contains(String(phrase.drop { $0 != " " }.dropFirst()))
    }
    #expect(covered.subtracting(known).subtracting(nouns) == [])
  }

  private static func beginsWithCode(_ form: Form) -> Bool {
    guard let first = form.clauses.first, first.isPositional else { return false }
    switch first.kind {
    case .code, .codeRange, .value, .path: return true
    case .group(let group):
      return group.forms.contains { $0.phrase.isEmpty && beginsWithCode($0) }
    default: return false
    }
  }

  @Test func `every statement is used by a script`() {
    let text = Repository.scripts.map(Repository.text).joined(separator: "\n")
    let unused = Set(StatementRegistry.table.forms.map(\.phrase)).filter { !text.contains($0) }
    // Shrinks as scripts are written.
    let known: Set<String> = [
      "bom of", "variant", "series", "setup", "print", "find", "for", "if", "repeat", "define",
      "do", "include", "undo receipt of", "undo shipment of", "item journal",
    ]
    #expect(unused.subtracting(known) == [])
  }

  @Test func `every code has a title and an explanation, and no two lists share a name`() {
    var names: [String] = []
    for code in ErrorCode.allCases {
      names.append(code.rawValue)
      #expect(!code.title.isEmpty && !code.meaning.isEmpty, "\(code.rawValue)")
    }
    for code in SyntaxCode.allCases {
      names.append(code.rawValue)
      #expect(!code.title.isEmpty && !code.explanation.isEmpty, "\(code.rawValue)")
    }
    for code in LanguageCode.allCases {
      names.append(code.rawValue)
      #expect(!code.title.isEmpty, "\(code.rawValue)")
    }
    names += SnapshotCode.allCases.map(\.rawValue)
    let twice = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
    let wrong = names.filter { $0 != $0.lowercased() || $0.contains(" ") || $0.contains("_") }
    #expect(wrong == [])
  }

  @Test func `places where a keyword and a code may both stand are in the lexical reference`() {
    let text = Repository.text("Grammar/lexical.md")

    #expect(text.contains("bare word is the keyword"))
    #expect(!StatementRegistry.table.ambiguousPlaces().isEmpty)
  }
}
