import ItemTracking
import LotwiseSyntax

/// Clauses that stand together and are read together: goods, a reference, a line of a block.
protocol ClauseGroup: ClauseValue {
  static var group: GroupForms<Value> { get }
}

extension ClauseGroup {
  static var kind: SlotKind { .group(group.form) }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Value {
    try group.read(Int(matched.record), &arguments)
  }
}

/// The forms of a group, each with its reader.
struct GroupForms<Value: Sendable>: Sendable {
  /// What the parser, the help, the grammar and completion see.
  let form: FormGroup
  /// The reader of the first form, and those of others: most groups have one, and an array of a
  /// type of its own for each is a sixteenth of what the program does before it reads a script.
  private let first: Reader<Value>
  private let others: [Reader<Value>]

  /// One form of the group: its phrase, empty for the one without, and its clauses.
  struct Alternative {
    let form: Form
    let reader: Reader<Value>

    init(_ phrase: String, _ declare: (inout FormBuilder) -> Reader<Value>) {
      var builder = FormBuilder()
      reader = declare(&builder)
      form = builder.form(phrase)
    }
  }

  /// A group of several forms, told apart by their phrases.
  init(_ name: String, _ alternatives: [Alternative]) {
    form = FormGroup(name, alternatives.map(\.form))
    first = alternatives[0].reader
    others = alternatives.dropFirst().map(\.reader)
  }

  /// A group of one form.
  init(_ name: String, _ declare: (inout FormBuilder) -> Reader<Value>) {
    let only = Alternative("", declare)
    form = FormGroup(name, [only.form])
    first = only.reader
    others = []
  }

  /// The value of one record of the match.
  func read(_ record: Int, _ arguments: inout Arguments) throws(Diagnostic) -> Value {
    let outer = arguments.current
    let alternative = arguments.enter(record)
    defer { arguments.current = outer }
    return try alternative == 0 ? first(&arguments) : others[alternative - 1](&arguments)
  }
}
