import ItemTracking
import LotwiseSyntax

/// How the values of a form become one value.
typealias Reader<Value> = @Sendable (inout Arguments) throws(Diagnostic) -> Value

/// How the values of some clauses of a form are put into a command.
typealias Filler<Command> =
  @Sendable (inout Command, inout Arguments) throws(Diagnostic) -> Void

/// Clauses that are declared and read together, in a form with others.
struct Part<Value>: Sendable {
  let read: Reader<Value>
  let slots: SlotSet
}

/// Declares the clauses of one form, each once: how it is written, what it holds, what it names,
/// and what a refusal blames it for.
///
/// Each clause gives a slot, by which alone it is read. A slot that nothing reads is an unused
/// constant, which does not compile.
struct FormBuilder {
  private(set) var clauses: [Clause] = []
  private(set) var exclusions: [[Int]] = []
  private(set) var takesClausesInBlock = false
  private(set) var traits: FormTraits = []

  init() {}

  /// The form that was declared.
  func form(_ phrase: String, summary: String = "", examples: [String] = []) -> Form {
    Form(
      phrase, clauses, exclusions: exclusions, summary: summary, examples: examples,
      takesClausesInBlock: takesClausesInBlock)
  }

  // MARK: Clauses with a value

  mutating func required<V: ClauseValue>(
    _ label: String, after words: String = "", _ type: V.Type, as role: ValueRole = V.role,
    blaming blame: Blame? = V.blame, summary: String = ""
  ) -> RequiredSlot<V> {
    RequiredSlot(number: add(label, words, V.kind, .required, role, summary), blame: blame)
  }

  mutating func optional<V: ClauseValue>(
    _ label: String, after words: String = "", _ type: V.Type, as role: ValueRole = V.role,
    blaming blame: Blame? = V.blame, summary: String = ""
  ) -> Slot<V> {
    Slot(number: add(label, words, V.kind, .optional, role, summary), blame: blame)
  }

  /// None, one or several values: a comma lengthens the list.
  mutating func list<V: ClauseValue>(
    _ label: String, after words: String = "", of type: V.Type, as role: ValueRole = V.role,
    blaming blame: Blame? = V.blame, summary: String = ""
  ) -> ListSlot<V> {
    ListSlot(number: add(label, words, V.kind, .list, role, summary), blame: blame)
  }

  /// One or several values.
  mutating func requiredList<V: ClauseValue>(
    _ label: String, after words: String = "", of type: V.Type, as role: ValueRole = V.role,
    blaming blame: Blame? = V.blame, summary: String = ""
  ) -> ListSlot<V> {
    ListSlot(number: add(label, words, V.kind, .requiredList, role, summary), blame: blame)
  }

  /// A block whose lines are written as the group says.
  mutating func lines<V: ClauseGroup>(
    _ label: String, after words: String = "", of type: V.Type, summary: String = ""
  ) -> LinesSlot<V> {
    LinesSlot(number: add(label, words, .block(V.group.form), .optional, .none, summary))
  }

  mutating func requiredLines<V: ClauseGroup>(
    _ label: String, after words: String = "", of type: V.Type, summary: String = ""
  ) -> LinesSlot<V> {
    LinesSlot(number: add(label, words, .block(V.group.form), .required, .none, summary))
  }

  // MARK: Words alone

  mutating func flag(_ words: String, summary: String = "") -> Flag {
    Flag(number: add(words, words, .flag, .optional, .none, summary))
  }

  mutating func yesNo(_ yes: String, _ no: String, summary: String = "") -> YesNo {
    let slots = YesNo(yes: flag(yes, summary: summary), no: flag(no, summary: summary))
    exclude(slots.yes, slots.no)
    return slots
  }

  /// Words that must stand there and tell one form of a phrase from another.
  mutating func marker(_ words: String) { _ = add(words, words, .flag, .required, .none, "") }

  /// Declares some clauses together, and tells which they are.
  mutating func part<Value>(
    _ declare: (inout FormBuilder) -> Reader<Value>
  ) -> Part<Value> {
    let first = clauses.count
    let read = declare(&self)
    let slots = clauses[first...].map { SlotSet($0.number) }
    return Part(read: read, slots: SlotSet(slots))
  }

  // MARK: The form as a whole

  /// Of these clauses at most one may stand.
  mutating func exclude(_ slots: any ClauseSlot...) { exclude(slots) }

  mutating func exclude(_ slots: [any ClauseSlot]) {
    exclusions.append(slots.reduce(into: SlotSet()) { $0.formUnion($1.set) }.ordinals)
  }

  /// The clauses may also stand in braces, one a line.
  mutating func allowBraces() { takesClausesInBlock = true }

  mutating func mark(_ traits: FormTraits) { self.traits.formUnion(traits) }

  private mutating func add(
    _ label: String, _ words: String, _ kind: SlotKind, _ cardinality: Clause.Cardinality,
    _ role: ValueRole, _ summary: String
  ) -> ClauseNumber {
    precondition(clauses.count < UInt64.bitWidth, "a form has at most 64 clauses")
    let clause = Clause(
      clauses.count, label, after: words, is: kind, cardinality, as: role.clauseRole,
      summary: summary)
    clauses.append(clause)
    return clause.number
  }
}

/// What a check of whole scripts must know of a form besides its clauses.
struct FormTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Its lot, serial and package numbers are brought in by other statements.
  static let usesNumbers = FormTraits(rawValue: 1)
  /// It may make names that are not written in the script.
  static let makesAnyName = FormTraits(rawValue: 2)
  /// It draws numbers from series.
  static let makesNumbers = FormTraits(rawValue: 4)
  /// What its block holds is expected to be wrong.
  static let expectsFailure = FormTraits(rawValue: 8)
  /// It brings in another script.
  static let includesScript = FormTraits(rawValue: 16)
  /// A variable in its name speaks of rows that are known only when it runs.
  static let namesItselfByRow = FormTraits(rawValue: 32)
  /// What its block names may be wrong on purpose.
  static let expects = FormTraits(rawValue: 64)
  /// It begins a new history, so it stands outside of all blocks.
  static let beginsHistory = FormTraits(rawValue: 128)
  /// It goes back or forth in what was done, so it stands by itself or straight among steps.
  static let goesBack = FormTraits(rawValue: 256)
  /// The statements of its block are steps: each can be taken back by itself.
  static let hasSteps = FormTraits(rawValue: 512)
}
