import Glibc
import LotwiseLanguage
import LotwiseSoak
import LotwiseSyntax
import Synchronization
import Testing

/// The written grammar says what the matcher does: whoever has `lotwise.ebnf` alone can read
/// scripts.
@Suite struct GrammarReaderTests {
  private static let lexical: Set<String> = [
    "newline", "table row", "token", "text", "value", "word", "unit", "code", "document path",
    "code range",
    "quantity", "integer", "day", "date formula",
  ]

  private static func grammar() throws -> EBNF {
    try EBNF(
      String(
        decoding: Files.read("\(ScriptRunner.root)/Grammar/lotwise.ebnf") ?? [], as: UTF8.self))
  }

  @Test func `each name of the grammar is a rule, or stands in the lexical page`() throws {
    #expect(try Self.grammar().undefined(besides: Self.lexical) == [])
  }

  @Test func `every statement of the examples is in the grammar`() throws {
    let parser = EBNFParser(try Self.grammar())
    var count = 0
    for (name, statement) in Self.examples
    where Self.isDrawn(statement) && Self.isMatched(statement) {
      count += 1
      let isIn = parser.accepts(Self.words(statement))
      #expect(isIn, "\(name): \(statement.prefix(300))")
    }
    #expect(count > 1000)
  }

  /// Of the long ones, which take most of the time, every third by its own text; with `LOTWISE_ALL`
  /// all are taken.
  private static func isDrawn(_ statement: String) -> Bool {
    if statement.utf8.count < 200 || getenv("LOTWISE_ALL") != nil { return true }
    return statement.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) } % 3 == 0
  }

  @Test func `what the matcher refuses for its words is not in the grammar`() throws {
    let parser = EBNFParser(try Self.grammar())
    let short = Self.examples.map(\.statement).filter { $0.utf8.count < 400 && Self.isMatched($0) }
    var random = SplitMix(seed: 19)
    var count = 0
    while count < 1000 {
      let chosen = random.one(of: short)
      let statement = try #require(chosen)
      let mutant = Self.mutated(statement, &random)
      guard let words = Self.single(mutant), !Self.isMatched(mutant), Self.hasEvenTables(mutant)
      else { continue }
      count += 1
      let isIn = parser.accepts(words)
      #expect(!isIn || Self.hasKeywordForName(mutant), "\(mutant)")
    }
  }

  /// Whether all rows of its tables have as many cells: that they must is said by the lexical page.
  private static func hasEvenTables(_ statement: String) -> Bool {
    let rows = statement.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("|") }
    return Set(rows.map { row in row.count { $0 == "|" } }).count < 2
  }

  /// Whether a statement is taken once a word of it stands in quotes: that a keyword is no name
  /// where it begins a clause within a clause, unless quoted, is said by the lexical page alone.
  private static func hasKeywordForName(_ statement: String) -> Bool {
    let words = statement.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    return words.indices.contains { index in
      let word = words[index].prefix(while: \.isLowercase)
      guard !word.isEmpty, words[index].dropFirst(word.count).allSatisfy({ ",;\n".contains($0) })
      else { return false }
      var quoted = words
      quoted[index] = "\"\(word)\"" + words[index].dropFirst(word.count)
      return isMatched(quoted.joined(separator: " "))
    }
  }

  /// The statements of the examples that stand by themselves, with all their blocks.
  private static let examples: [(name: String, statement: String)] =
    scripts(in: "\(ScriptRunner.root)/Examples").flatMap { path in
      let source = SourceText(name: path, bytes: Files.read(path) ?? [])
      var found: [(name: String, statement: String)] = []
      var lexer = Lexer(keywords: KeywordTable())
      var tokens: [Token] = []
      var offset = 0
      while let next = lexer.next(into: &tokens, of: source, from: offset) {
        offset = next
        guard let first = tokens.first, let last = tokens.last else { continue }
        let bytes = source.bytes[Int(first.start)..<Int(last.span.end)]
        found.append((path, String(decoding: bytes, as: UTF8.self)))
      }
      return found
    }

  private static func scripts(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var found: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      found += scripts(in: "\(folder)/\(name)")
      if name.hasSuffix(".lot") { found.append("\(folder)/\(name)") }
    }
    return found.sorted()
  }

  /// Whether all words of a statement fit, those in its blocks too; synonyms do not count, since
  /// the grammar names none.
  private static func isMatched(_ statement: String) -> Bool {
    check.withLock { $0.check(SourceText(name: "statement", statement)).isEmpty }
  }

  private static let check = Mutex(StaticCheck(FormTable(StatementRegistry.table.forms)))

  private static func words(_ statement: String) -> [EBNFWord] { single(statement) ?? [] }

  /// The words of a text that is one statement; nil when it is not.
  private static func single(_ statement: String) -> [EBNFWord]? {
    let source = SourceText(name: "statement", statement)
    var lexer = Lexer(keywords: KeywordTable())
    var tokens: [Token] = []
    guard let end = lexer.next(into: &tokens, of: source, from: 0), lexer.problem == nil,
      end == source.bytes.count
    else { return nil }
    return tokens.map { EBNFWord($0, source) }
  }

  /// A statement with a word gone, doubled, swapped with another, or misspelt.
  private static func mutated(_ statement: String, _ random: inout SplitMix) -> String {
    var words = statement.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let at = random.below(words.count)
    switch random.below(5) {
    case 0: words.remove(at: at)
    case 1: words.insert(words[at], at: at)
    case 2: words.swapAt(at, random.below(words.count))
    case 3: words[at] = words[random.below(words.count)]
    default:
      var letters = Array(words[at])
      guard !letters.isEmpty else { return statement }
      letters[random.below(letters.count)] = "x"
      words[at] = String(letters)
    }
    return words.joined(separator: " ")
  }
}
