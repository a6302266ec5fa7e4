/// Forms, compiled into flat arrays: what matching reads.
///
/// A phrase is found by the number of its first word; a clause by one look-up of form and keyword.
/// The table of a library holds the statements whose first words were met so far and grows with
/// each that is new; its numbers stay what they are, so that tables of one library agree.
public struct FormTable: Sendable {
  /// Those of statements, as declared.
  public private(set) var forms: [Form] = []
  public internal(set) var keywords = KeywordTable()
  /// Those of statements and of groups, as they were met.
  var compiled: [CompiledForm] = []
  /// What each of these was declared as, for messages and completion.
  var declared: [Form] = []
  var clauses: [CompiledClause] = []
  var groups: [CompiledGroup] = []
  var introducers: [Introducer] = []
  var choices: [Choice] = []
  /// Keyword numbers of phrases, introducers and choices.
  var words: [Int16] = []
  /// Ordinals of positional clauses, form after form; then those of required ones.
  var ordinals: [Int16] = []
  /// Of each clause the ordinals of those that exclude it.
  var exclusions: [Int16] = []
  /// A row for each compiled form: for a keyword, the first introducer that begins with it, plus
  /// one.
  var introducerOf: [Int16] = []
  /// For a keyword, the first phrase of a statement that begins with it, plus one.
  var phraseOf: [Int16] = []
  var phrases: [Phrase] = []
  /// Forms of statements, in the order of their phrases.
  var phraseForms: [Int32] = []
  var fixed = FixedWords()
  var groupNames: [String: Int] = [:]

  /// Other words that people write for these forms.
  public let synonyms: Synonyms

  /// A table of all forms, each numbered by its place.
  public init(_ forms: [Form], synonyms: Synonyms = Synonyms()) {
    self.init(
      leaders: forms.map { Self.firstWord(of: $0.phrase) }
        + synonyms.phrases.map { Self.firstWord(of: $0.other) }, synonyms)
    load([(0, forms)])
  }

  /// A table without forms, of statements with these first words.
  init(leaders: [String], _ synonyms: Synonyms) {
    self.synonyms = synonyms
    numberFixedWords()
    for leader in leaders where !leader.isEmpty { _ = keywords.add(leader) }
    phraseOf = [Int16](repeating: 0, count: keywords.count)
  }

  /// Takes in the forms of statements, each of which numbers its own from there on.
  mutating func load(_ statements: [(firstNumber: Int, forms: [Form])]) {
    var indices: [Int] = []
    for statement in statements {
      for (offset, form) in statement.forms.enumerated() {
        let index = compiled.count
        compiled.append(CompiledForm())
        declared.append(form)
        compile(form, as: index, statement.firstNumber + offset)
        indices.append(index)
      }
    }
    findPhrases(of: indices)
    loaded = (loaded + indices).sorted { compiled[$0].alternative < compiled[$1].alternative }
    forms = loaded.map { declared[$0] }
  }

  /// Those of statements in `compiled`, in the order of their numbers.
  private var loaded: [Int] = []

  /// With the forms of all statements.
  public var whole: FormTable { keywords.library?.whole ?? self }

  static func firstWord(of phrase: String) -> String {
    // By its bytes, as every start asks for those of all synonyms.
    let end = phrase.utf8.firstIndex(of: Byte.blank) ?? phrase.endIndex
    return String(phrase[..<end])
  }

  struct CompiledForm: Sendable {
    var firstClause: Int32 = 0
    var clauseCount: Int32 = 0
    var firstWord: Int32 = 0
    var wordCount: Int32 = 0
    var firstPositional: Int32 = 0
    var positionalCount: Int32 = 0
    var firstRequired: Int32 = 0
    var requiredCount: Int32 = 0
    /// Where its row in `introducerOf` is.
    var row = IntroducerRow()
    /// Index in the group; of a statement its number.
    var alternative: Int32 = 0
    var takesClausesInBlock = false
    var hasBlock = false
  }

  /// The keywords from the first to the last that introduce a clause of a form.
  struct IntroducerRow: BitwiseCopyable {
    var start: Int32 = 0
    var firstKeyword: Int16 = 0
    var count: Int16 = 0
  }

  /// The first introducer of a row that begins with a keyword, plus one; 0 when there is none.
  @inline(__always)
  func introducer(_ row: IntroducerRow, _ keyword: Int16) -> Int16 {
    let place = keyword &- row.firstKeyword
    return UInt16(bitPattern: place) < UInt16(bitPattern: row.count)
      ? introducerOf[Int(row.start) &+ Int(place)] : 0
  }

  struct CompiledClause: Sendable {
    var kind: Kind
    var isList: Bool
    var isRequired: Bool
    var isPositional: Bool
    var ordinal: Int16
    var role: ClauseRole
    var group: Int32 = -1
    var firstChoice: Int32 = 0
    var choiceCount: Int32 = 0
    /// Where in `exclusions` the clauses are that may not stand beside it.
    var firstExcluded: Int32 = 0
    var excludedCount: Int32 = 0
    var form: Int32
  }

  struct CompiledGroup: Sendable {
    var firstForm: Int32
    var count: Int32
    var defaultForm: Int32
  }

  struct Introducer: Sendable {
    var firstWord: Int32
    var wordCount: Int32
    var ordinal: Int16
    /// The next introducer of the form with the same first word, plus one; longest first.
    var next: Int16
  }

  struct Phrase: Sendable {
    var firstWord: Int32
    var wordCount: Int32
    var firstForm: Int32
    var formCount: Int32
    var next: Int16
  }

  struct Choice: Sendable {
    var firstWord: Int32
    var wordCount: Int32
  }

  enum Kind: UInt8, Sendable {
    case quantity, integer, amount, code, codeRange, date, dateFormula, text, value, path, word
    case group, flag, block, statements, table, expression, statement, words, rest

    var isBlock: Bool { self == .block || self == .statements || self == .table }
  }

  /// Words that the matcher itself looks for, whatever the forms say.
  struct FixedWords: Sendable {
    var of: Int16 = -1
    var none: Int16 = -1
    var today: Int16 = -1
    var plus: Int16 = -1
    var minus: Int16 = -1
    var not: Int16 = -1
    var operators: [Bool] = []
    /// Words that are no code in small letters: `item list` asks for a list, `assign lot numbers`
    /// for the next ones.
    var codeless: [Int16] = []
  }
}
