import ItemTracking
import LotwiseSyntax

/// One way to write a statement: its words and clauses, and how they become the statement.
///
/// A class, so that who asks for its handler with each statement copies none of the rest.
package final class StatementForm: Sendable {
  /// What the parser, the help, the grammar and completion see.
  package let form: Form
  let traits: FormTraits
  let concern: StatementRegistry.Concern
  let handler: FormHandler

  /// Declares a form; what `declare` gives back reads the clauses that it has declared.
  init<S: Statement>(
    _ phrase: String, _ summary: String, _ examples: [String],
    _ declare: (inout FormBuilder) -> Reader<S>
  ) {
    var builder = FormBuilder()
    let read = declare(&builder)
    // What takes all that follows leaves no place for answers; its inner statements have them.
    let takesAll = builder.clauses.contains(where: \.kind.takesAll)
    let answers = takesAll ? nil : builder.answers()
    form = builder.form(phrase, summary: summary, examples: examples)
    traits = builder.traits
    concern = StatementRegistry.Concern(traits, form)
    handler = FormHandler(read, answers)
  }
}

/// Reads what was matched as a statement of one form.
struct FormHandler: Sendable {
  /// Reads the statement and executes it, without a box for it.
  let perform: @Sendable (inout Session) throws(StatementFailure) -> Outcome
  /// Reads it for what is wrong with it.
  let check: @Sendable (inout Arguments) throws(Diagnostic) -> Void
  /// Reads it, to be kept.
  let statement: @Sendable (inout Session) throws(StatementFailure) -> any Statement

  init<S: Statement>(_ read: @escaping Reader<S>, _ answers: ListSlot<AnswerClause>?) {
    perform = { session throws(StatementFailure) in
      let statement = try session.reading(read)
      let replies = try session.answers(answers)
      if !replies.isEmpty { session.dialog = CommandDialog(replies) }
      return try statement.execute(in: &session)
    }
    check = { arguments throws(Diagnostic) in
      _ = arguments.enter(0)
      _ = try read(&arguments)
      _ = try arguments.answers(answers)
    }
    statement = { session throws(StatementFailure) in try session.reading(read) }
  }
}

extension Session {
  /// The values of the statement that was matched.
  @inline(__always)
  mutating func reading<Value>(_ read: Reader<Value>) throws(StatementFailure) -> Value {
    arguments.workDate = model.workDate
    swap(&arguments.names, &model.names)
    defer { swap(&arguments.names, &model.names) }
    _ = arguments.enter(0)
    do throws(Diagnostic) {
      return try read(&arguments)
    } catch {
      throw .script(error)
    }
  }

  /// The answers that the statement gives beforehand.
  @inline(__always)
  mutating func answers(
    _ slot: ListSlot<AnswerClause>?
  ) throws(StatementFailure) -> [CommandDialog.Reply] {
    do throws(Diagnostic) {
      return try arguments.answers(slot)
    } catch {
      throw .script(error)
    }
  }
}

extension SlotKind {
  /// Whether no clause can follow what stands here.
  var takesAll: Bool {
    switch self {
    case .rest, .words, .statement, .expression: true
    default: false
    }
  }

  /// Whether its statement alone can read what stands here.
  var isFree: Bool {
    switch self {
    case .rest, .words: true
    default: false
    }
  }
}
