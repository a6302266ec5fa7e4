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
  private let readers: [Reader<Value>]

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
    readers = alternatives.map(\.reader)
  }

  /// A group of one form.
  init(_ name: String, _ declare: (inout FormBuilder) -> Reader<Value>) {
    self.init(name, [Alternative("", declare)])
  }

  /// The value of one record of the match.
  func read(_ record: Int, _ arguments: inout Arguments) throws(Diagnostic) -> Value {
    let outer = arguments.current
    let alternative = arguments.enter(record)
    defer { arguments.current = outer }
    return try readers[alternative](&arguments)
  }
}
