import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Testing

/// A word of the language that is misspelt by one letter is answered with the word that was meant.
@Suite struct MisspellingTests {
  /// A keyword of an example, misspelt.
  private struct Misspelling {
    let written: String
    let wrong: String
    let meant: String
    let word: String
  }

  @Test func `of a hundred misspelt keywords eighty are answered with what was meant`() {
    let all = Self.misspellings(seed: 7)
    let missed = all.filter { !Self.isAnswered($0) }

    #expect(all.count >= 300)
    #expect(
      missed.count * 100 <= all.count * 20,
      "\(missed.count) of \(all.count): \(missed.map { "\($0.wrong) (\($0.meant))" })")
  }

  @Test func `an order is not offered for itself where a posted document is meant`() {
    let script = Script(
      """
      item KIT unit PCS
      production order MO1 released { 1 of KIT }
      post MO1 output
      undo MO1

      """)

    #expect(script.told.codes == ["document-unknown"])
    #expect(!script.told.messages.joined().contains("did you mean `MO1`"))
  }

  /// One for each word of each form's first example that is one of the form's keywords.
  private static func misspellings(seed: UInt64) -> [Misspelling] {
    var random = SplitMix(seed: seed)
    return StatementRegistry.table.forms.flatMap { form -> [Misspelling] in
      guard let example = form.examples.first, !example.contains("\n") else { return [] }
      let keywords = keywords(of: form)
      var words = example.split(separator: " ").map(String.init)
      return words.indices.compactMap { place in
        let word = words[place]
        guard word.count > 2, keywords.contains(word) else { return nil }
        let wrong = misspelt(word, &random)
        guard wrong != word, !keywords.contains(wrong) else { return nil }
        words[place] = wrong
        defer { words[place] = word }
        return Misspelling(
          written: words.joined(separator: " "), wrong: wrong, meant: example, word: word)
      }
    }
  }

  /// A letter dropped, doubled, swapped with the next, or replaced.
  private static func misspelt(_ word: String, _ random: inout SplitMix) -> String {
    var letters = Array(word)
    let at = random.below(letters.count)
    switch random.below(4) {
    case 0: letters.remove(at: at)
    case 1: letters.insert(letters[at], at: at)
    case 2: letters.swapAt(at, at + 1 < letters.count ? at + 1 : at - 1)
    default: letters[at] = random.one(of: Array("abcdefghijklmnopqrstuvwxyz")) ?? "x"
    }
    return String(letters)
  }

  private static func keywords(of form: Form) -> Set<String> {
    var found: Set<String> = []
    var groups: Set<String> = []
    func add(_ form: Form) {
      found.formUnion(form.phraseWords)
      for clause in form.clauses {
        found.formUnion(clause.wordList)
        found.formUnion(clause.kind.choices.flatMap { $0.split(separator: " ").map(String.init) })
        guard let group = clause.kind.group, groups.insert(group.name).inserted else { continue }
        group.forms.forEach(add)
      }
    }
    add(form)
    return found
  }

  /// Whether the answer names the word, or is the line that was meant.
  private static func isAnswered(_ misspelling: Misspelling) -> Bool {
    let told = Told()
    var session = Session { told.take($0) }
    session.run(session.sources.add(name: "test", bytes: Array(misspelling.written.utf8)))
    let answers = told.messages + told.notes
    return answers.contains {
      $0.contains("`\(misspelling.meant)`") || $0.contains("did you mean `\(misspelling.word)")
    }
  }
}
