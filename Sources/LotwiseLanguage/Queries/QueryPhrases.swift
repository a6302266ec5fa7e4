import ItemTracking
import LotwiseSyntax

// How the parts of a query are written; `QueryReader` reads them.

/// What stands after `of`: `BOLT lot L1`, `lot L1 on PO1.1`, `SO1.1`, `entry 3`.
enum SubjectWords: WordsValue {
  static let group = FormGroup(
    "subject",
    [
      .declared("") { form in
        _ = form.required("item or document", AnyWord.self, as: .subject)
        numbers(in: &form)
      },
      .declared("item") { form in
        _ = form.required("item", AnyWord.self, as: .item)
        numbers(in: &form)
      },
      number("serial"), number("lot"), number("package"),
      .declared("entry") { form in _ = form.required("entry no.", Int.self) },
      .declared("entry of") { form in
        _ = form.required("posted line", AnyWord.self, as: .postedDocument)
        keys(in: &form)
      },
      .declared("reservation") { form in _ = form.required("reservation no.", Int.self) },
    ])

  private static func numbers(in form: inout FormBuilder) {
    _ = form.optional("variant", after: "variant", Name.self, as: .variant)
    keys(in: &form)
    _ = form.optional("bin", after: "in bin", Name.self, as: .bin)
  }

  private static func keys(in form: inout FormBuilder) {
    _ = form.optional("serial no.", after: "serial", Name.self, as: .serial)
    _ = form.optional("lot no.", after: "lot", Name.self, as: .lot)
    _ = form.optional("package no.", after: "package", Name.self, as: .package)
  }

  private static func number(_ word: String) -> Form {
    .declared(word) { form in
      _ = form.required("\(word) no.", AnyWord.self)
      let item = form.optional("item", after: "of", Name.self, as: .item)
      let line = form.optional("line", after: "on", AnyWord.self, as: .document)
      form.exclude(item, line)
    }
  }
}

/// What `show` looks at: a table, or all of a document, an item, a number.
enum LookWords: WordsValue {
  static let group = FormGroup(
    "look",
    QueryWords.group.forms + [
      named("", .subject), named("item", .item), named("document", .document), number("serial"),
      number("lot"), number("package"),
    ])

  private static func named(_ phrase: String, _ role: ValueRole) -> Form {
    .declared(phrase) { form in
      let label = phrase.isEmpty ? "document or item" : phrase
      _ = form.required(label, AnyWord.self, as: role, summary: "everything there is to see of it")
    }
  }

  private static func number(_ word: String) -> Form {
    .declared(word) { form in
      _ = form.required("\(word) no.", AnyWord.self)
      _ = form.optional("item", after: "of", Name.self, as: .item)
    }
  }
}

/// `item = BOLT and open or not lot contains A`: `or` binds loosest, parentheses group.
enum ConditionWords: WordsValue {
  static let group = FormGroup(
    "condition",
    [
      .declared("") { form in
        _ = form.required("comparison", ComparisonWords.self)
        _ = form.list("and", after: "and", of: ComparisonWords.self)
        _ = form.list("or", after: "or", of: ComparisonWords.self)
      }
    ])
}

/// `quantity >= 3`, `lot in L1, L2`, `not open`.
private enum ComparisonWords: ClauseValue {
  typealias Value = MatchedValue

  static var kind: SlotKind { .group(group) }

  private static let group = FormGroup(
    "comparison",
    [
      .declared("") { form in
        _ = form.required("column", AnyWord.self, as: .column)
        _ = form.optional("operator", OperatorWord.self)
        _ = form.list("value or column", of: AnyWord.self)
      },
      .declared("not") { form in _ = form.required("column", AnyWord.self, as: .column) },
    ])

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

/// The comparisons that `QueryReader` knows, and its tests of its own.
private enum OperatorWord: ClauseValue {
  typealias Value = MatchedValue

  static var kind: SlotKind {
    .word(
      Comparison.allCases.map(\.rawValue) + ["in", "contains", "starts with", "ends with"])
  }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

/// `posting-date descending`.
enum OrderWords: WordsValue {
  static let group = FormGroup(
    "order",
    [
      .declared("") { form in
        _ = form.required("column", AnyWord.self, as: .column)
        _ = form.optional("direction", Direction.self)
      }
    ])

  private enum Direction: String, ClauseChoice {
    case ascending, descending

    var word: String { rawValue }
  }
}

/// `item, lot sum quantity`.
enum GroupingWords: WordsValue {
  static let group = FormGroup(
    "groups",
    [
      .declared("") { form in
        _ = form.requiredList("column", of: AnyWord.self, as: .column)
        _ = form.list("summed column", after: "sum", of: AnyWord.self, as: .column)
      }
    ])
}

/// `2026-01-15`, `today + 3D`, `1M`.
enum PeriodWord: ClauseValue {
  typealias Value = MatchedValue

  static var kind: SlotKind { .either(["today"], or: .value) }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

/// `2026-01-15`, `entry 12`: a point in the past.
enum PastWords: WordsValue {
  static let group = FormGroup(
    "point in the past",
    [
      .declared("") { form in _ = form.required("day", PeriodWord.self) },
      .declared("entry") { form in _ = form.required("entry no.", Int.self) },
    ])
}

/// What `expect` compares: `BOLT lot L1 at EAST on hand 4, available at least 1`.
enum FigureWords: WordsValue {
  static var role: ValueRole { .figure }

  static let group = FormGroup(
    "figures",
    [
      .declared("") { form in
        _ = form.required("subject", AnyWord.self, as: .subject)
        _ = form.optional("bin", after: "in bin", Name.self, as: .bin)
        _ = form.optional("location", after: "at", Name.self, as: .location)
        _ = form.optional("point in the past", after: "as of", PastWords.self)
        _ = form.requiredList("figure", of: CheckWords.self)
      },
      number("serial"), number("lot"), number("package"),
      record("item", .item), record("customer", .customer), record("vendor", .vendor),
      record("location", .location), record("series", .series),
      record("tracking code", .trackingCode), record("document", .document),
      record("tracking of", .document), record("entry", .none), record("reservation", .none),
      .declared("trace") { form in
        _ = Trace.clauses(in: &form)
        let includes = form.list("number in it", after: "includes", of: NumberWords.self)
        let excludes = form.list("number not in it", after: "excludes", of: NumberWords.self)
        form.exclude(includes, excludes)
      },
      .declared("no") { form in _ = form.required("rows", QueryWords.self) },
      count("at least"), count("at most"), count(""),
    ])

  /// `4 reservation entries of TO1`, `at least 1 document PO1`.
  private static func count(_ bound: String) -> Form {
    .declared(bound) { form in
      _ = form.required("number of rows", Int.self)
      _ = form.required("rows", QueryWords.self)
    }
  }

  private static func number(_ word: String) -> Form {
    .declared(word) { form in
      _ = form.required("\(word) no.", AnyWord.self)
      _ = form.optional("item", after: "of", Name.self, as: .item)
      _ = form.optional("line", after: "on", AnyWord.self, as: .document)
      _ = form.optional("location", after: "at", Name.self, as: .location)
      _ = form.optional("point in the past", after: "as of", PastWords.self)
      _ = form.requiredList("figure", of: CheckWords.self)
    }
  }

  private static func record(_ phrase: String, _ role: ValueRole) -> Form {
    .declared(phrase) { form in
      _ = form.required("name", AnyWord.self, as: role)
      _ = form.requiredList("figure", of: CheckWords.self)
    }
  }
}

/// `on hand 4`, `available at least 1`, `posting date 2026-01-15`.
private enum CheckWords: ClauseValue {
  typealias Value = MatchedValue

  static var kind: SlotKind { .group(group) }

  private static let group = FormGroup("figure", [check(""), check("at least"), check("at most")])

  private static func check(_ bound: String) -> Form {
    .declared("") { form in
      _ = form.required("column", AnyWord.self, as: .column)
      if !bound.isEmpty { form.marker(bound) }
      _ = form.required("value", AnyWord.self)
    }
  }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

/// `lot LOT1 of 2000`: a number that a trace comes to.
private enum NumberWords: WordsValue {
  static let group = FormGroup(
    "number of a trace",
    ["serial", "lot", "package"].map { word in
      .declared(word) { form in
        _ = form.required("\(word) no.", AnyWord.self)
        _ = form.optional("item", after: "of", Name.self, as: .item)
      }
    })
}

/// The table that `expect … { … }` looks at: a query, or what a statement would write.
enum ExpectedTableWords: WordsValue {
  static let group = FormGroup(
    "expected table",
    QueryWords.group.forms + [
      .declared("preview") { form in
        _ = form.required("statement and table", AnyWord.self, summary: "`post SO1 ship of ledger`")
      }
    ])
}

/// The name of a table alone.
enum TableName: WordsValue {
  static let group = FormGroup(
    "table name", [.declared("") { form in _ = form.required("table", AnyWord.self, as: .table) }])
}

/// What `let` gives a name to: an expression, a figure, a count of rows.
enum ValueWords: WordsValue {
  static var role: ValueRole { .none }

  static let group = FormGroup(
    "named value",
    [
      .declared("=") { form in _ = form.required("expression", AnyWord.self) },
      .declared("= count of") { form in _ = form.required("rows", QueryWords.self) },
      .declared("=") { form in
        _ = form.required("figure", AnyWord.self, as: .column)
        _ = form.required("subject", after: "of", SubjectWords.self)
      },
    ])
}

/// What `for` goes through: values, a range of numbers, the rows of a table.
enum ListWords: WordsValue {
  static let group = FormGroup(
    "listed values",
    [.declared("") { form in _ = form.requiredList("value", of: AnyWord.self) }]
      + QueryWords.group.forms)
}
