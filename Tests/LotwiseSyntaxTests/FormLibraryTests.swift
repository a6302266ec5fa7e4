import Synchronization
import Testing

@testable import LotwiseSyntax

/// Forms that are taken in when their first word is met, against all forms at once.
@Suite struct FormLibraryTests {
  /// Of which forms someone asked for the declaration.
  private final class Asked: Sendable {
    let phrases = Mutex<[String]>([])
  }

  private func library(_ asked: Asked = Asked()) -> FormLibrary {
    FormLibrary(
      SampleForms.all.enumerated().map { number, form in
        FormLibrary.Entry(leaders: [form.phraseWords[0]], firstNumber: number) {
          asked.phrases.withLock { $0.append(form.phrase) }
          return [form]
        }
      })
  }

  private func told(_ script: String, _ table: FormTable) -> [String] {
    var check = StaticCheck(table)
    return check.check(SourceText(name: "test.lot", script)).map {
      "\($0.code) \($0.place?.span.start ?? -1) \($0.message) \($0.label) \($0.notes)"
    }
  }

  @Test func `only what a text says is taken in`() {
    let asked = Asked()
    let library = library(asked)
    let example = SampleForms.all[0].examples[0]

    #expect(told(example, library.current) == [])

    let leader = SampleForms.all[0].phraseWords[0]
    let phrases = asked.phrases.withLock { $0 }
    #expect(!phrases.isEmpty)
    #expect(phrases.allSatisfy { example.contains($0.prefix { $0 != " " }) })
    #expect(phrases.contains(SampleForms.all[0].phrase))
    #expect(library.current.forms.count == phrases.count)
    #expect(phrases.count < SampleForms.all.count, "\(leader)")
  }

  @Test func `every example is read as with all forms, in whatever order they are met`() {
    for examples in [
      SampleForms.all.flatMap(\.examples), SampleForms.all.flatMap(\.examples).reversed(),
    ] {
      let library = library()
      var matcher = Matcher(library.current)
      var wholeMatcher = Matcher(SampleForms.table)
      for example in examples {
        let source = SourceText(name: "test.lot", example)
        let text = TokenText(source)
        var tokens: [Token] = []
        var lexer = Lexer(keywords: library.current.keywords)
        _ = lexer.next(into: &tokens, of: source, from: 0)
        let isMatch = matcher.match(tokens, text)
        var wholeTokens: [Token] = []
        var wholeLexer = Lexer(keywords: SampleForms.table.keywords)
        _ = wholeLexer.next(into: &wholeTokens, of: source, from: 0)

        #expect(isMatch == wholeMatcher.match(wholeTokens, text), "\(example)")
        guard isMatch else { continue }
        #expect(matcher.match.form == wholeMatcher.match.form, "\(example)")
        #expect(matcher.match.cells.elements == wholeMatcher.match.cells.elements, "\(example)")
        #expect(matcher.match.slots.elements == wholeMatcher.match.slots.elements, "\(example)")
      }
      #expect(library.whole.forms == SampleForms.all)
    }
  }

  @Test func `what is wrong is told as with all forms`() {
    for example in SampleForms.all.flatMap(\.examples) {
      let words = example.split(separator: " ").map(String.init)
      for place in words.indices {
        for other in ["recieve", "lot", "{", "5", "of"] {
          var changed = words
          changed[place] = other
          let script = changed.joined(separator: " ")

          #expect(told(script, library().current) == told(script, SampleForms.table), "\(script)")
        }
      }
    }
  }
}
