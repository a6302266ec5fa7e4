import LotwiseSyntax

/// A clause of a query: the one list that the reader, the help, the grammar and completion share.
enum QueryClause: String, CaseIterable, Sendable {
  case of, `for`
  case notAt = "not at"
  case at, `where`, columns
  case sortBy = "sort by"
  case groupBy = "group by"
  case limit, from, to, by, since
  case asOf = "as of"

  /// The words that introduce it.
  var words: String { rawValue }

  /// The clause that it does not stand beside.
  var excluded: QueryClause? {
    switch self {
    case .of: .for
    case .for: .of
    case .at: .notAt
    case .notAt: .at
    case .where, .columns, .sortBy, .groupBy, .limit, .from, .to, .by, .since, .asOf: nil
    }
  }

  /// What completion offers after the words.
  var role: ValueRole {
    switch self {
    case .of, .for: .subject
    case .notAt, .at: .location
    case .where, .columns, .sortBy, .groupBy: .column
    case .limit, .from, .to, .by, .asOf: .none
    case .since: .checkpoint
    }
  }

  /// Declares it for help, grammar and completion; `QueryReader` reads it, since columns and tables
  /// are names of the model, not words of a form.
  fileprivate func declare(in form: inout FormBuilder) -> any ClauseSlot {
    switch self {
    case .of:
      optional("what it is of", SubjectWords.self, "an item, a number, a document, an entry", &form)
    case .for:
      optional("what it is for", SubjectWords.self, "the same: `supply for SO1.1`", &form)
    case .notAt: list("other location", Name.self, "all locations but these", &form)
    case .at: list("location", Name.self, "only these locations, `none` the blank one", &form)
    case .where:
      optional(
        "condition", ConditionWords.self, "columns compared with values or with each other", &form)
    case .columns: list("column", AnyWord.self, "which columns, in this order", &form)
    case .sortBy:
      list("sorted column", OrderWords.self, "rows of equal keys keep their order", &form)
    case .groupBy:
      optional("groups", GroupingWords.self, "a row a combination; `sum` adds others up", &form)
    case .limit: optional("number of rows", Int.self, "how many rows, after sorting", &form)
    case .from: optional("first day", PeriodWord.self, "of a period, or of the rows", &form)
    case .to: optional("last day", PeriodWord.self, "of a period, or of the rows", &form)
    case .by: optional("step", PeriodWord.self, "as in `1M`, or the last day", &form)
    case .since: optional("checkpoint", Name.self, "only rows since then", &form)
    case .asOf:
      optional("point in the past", PastWords.self, "what there was: a day, or `entry 12`", &form)
    }
  }

  private func optional<V: ClauseValue>(
    _ label: String, _ type: V.Type, _ summary: String, _ form: inout FormBuilder
  ) -> any ClauseSlot {
    form.optional(label, after: words, type, as: role, summary: summary)
  }

  private func list<V: ClauseValue>(
    _ label: String, _ type: V.Type, _ summary: String, _ form: inout FormBuilder
  ) -> any ClauseSlot {
    form.list(label, after: words, of: type, as: role, summary: summary)
  }
}

/// A table, and which of its rows and columns: `new ledger of BOLT where open sort by lot`.
enum QueryWords: WordsValue {
  static let group = FormGroup("query", [form("", "`show tables` lists them"), form("new", "")])

  private static func form(_ phrase: String, _ summary: String) -> Form {
    .declared(phrase) { form in
      _ = form.required("table", AnyWord.self, as: .table, summary: summary)
      let slots = QueryClause.allCases.map { ($0, $0.declare(in: &form)) }
      for (clause, slot) in slots {
        guard let other = slots.first(where: { $0.0.excluded == clause }),
          other.1.set.ordinals.last ?? 0 > slot.set.ordinals.last ?? 0
        else { continue }
        form.exclude(slot, other.1)
      }
    }
  }
}

/// Words that are written as a group says, and read by the statement itself.
protocol WordsValue: ClauseValue where Value == MatchedValue {
  static var group: FormGroup { get }
}

extension WordsValue {
  static var kind: SlotKind { .words(group) }
  static var role: ValueRole { .table }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

extension Form {
  /// A form that only help, grammar and completion see.
  static func declared(_ phrase: String, _ declare: (inout FormBuilder) -> Void) -> Form {
    var builder = FormBuilder()
    declare(&builder)
    return builder.form(phrase)
  }
}
