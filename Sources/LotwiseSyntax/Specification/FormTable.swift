/// All forms, compiled into flat arrays: what matching reads.
///
/// A phrase is found by the number of its first word; a clause by one look-up of form and keyword.
/// Words and phrases are numbered at once, since every text needs them; a form is compiled when it
/// is first met, so that a start does not pay for statements that a script has not.
public struct FormTable: Sendable {
  /// As declared; `Match.form` is an index into it.
  public let forms: [Form]
  public internal(set) var keywords = KeywordTable()

  /// Those of statements as in `forms`, then those of groups.
  var compiled: [CompiledForm] = []
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
  /// Such a row, of a form without introducers.
  var emptyRow: [Int16] = []
  /// For a keyword, the first phrase of a statement that begins with it, plus one.
  var phraseOf: [Int16] = []
  var phrases: [Phrase] = []
  /// Forms of statements, in the order of their phrases.
  var phraseForms: [Int32] = []
  var fixed = FixedWords()

  /// The source of the compiled forms of groups, for messages and completion.
  var groupForms: [Form] = []
  var groupNames: [String: Int] = [:]

  /// Other words that people write for these forms.
  public let synonyms: Synonyms

  public init(_ forms: [Form], synonyms: Synonyms = Synonyms()) {
    self.forms = forms
    self.synonyms = synonyms
    number()
  }

  struct CompiledForm: Sendable {
    /// -1 until the form is compiled.
    var firstClause: Int32 = -1
    var clauseCount: Int32 = 0
    var firstWord: Int32 = 0
    var wordCount: Int32 = 0
    var firstPositional: Int32 = 0
    var positionalCount: Int32 = 0
    var firstRequired: Int32 = 0
    var requiredCount: Int32 = 0
    /// Where its row in `introducerOf` begins.
    var firstIntroducer: Int32 = 0
    /// Index in the group, or in the forms as declared.
    var alternative: Int32 = 0
    var takesClausesInBlock = false
    var hasBlock = false
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
